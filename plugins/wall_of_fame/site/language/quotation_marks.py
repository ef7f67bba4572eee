"""The quotation marks of each language, for texts that no browser sets: pictures, answers to other sites.

A browser sets `<q>` by the language itself; `base.css` has rules for those that it sets otherwise than this.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from wall_of_fame.text.sentences import is_speech

_NO_BREAK: Final = "\N{NO-BREAK SPACE}"

# The opening and the closing mark → the languages that write them: Unicode's CLDR 48, `delimiters` of the
# main locales. Two differ: French has spaces within its marks, and plain Portuguese is European like the
# catalogue. What is not here writes “ and ”, as English does.
_LANGUAGES: Final = {
    ("„", "”"): "agq bs ff hu nmg pl ro sr szl",
    ("„", "“"): "bg bs-cyrl cs de dsb et hr hsb is ka ksh lb lt luy mk nds prg sgs sk sl",
    ("«", "»"): (
        "am ast az-arab az-cyrl bas be blo bm br bua ca cv dua dyo el es-us eu ewo fa gsw ht hy ie it "
        "jgo kab kk kkj ksf ky lij mg mua mzn nb nn nnh no oc os pms pt rm ru rw sah sc sdh sg shi ti tyv uk "
        "wae yav zgh"
    ),
    (f"«{_NO_BREAK}", f"{_NO_BREAK}»"): "fr",
    ("»", "«"): "kk-arab ug",
    ("”", "“"): "ar lld ms-arab syr ur",
    ("“", "”"): "bm-nkoo ff-adlm pt-br",
    ("”", "”"): "fi he lag rn se sn sv yi",
    ("‘", "’"): "fur ia nl tn",
    ("「", "」"): "ja yue zh-hant zh-hk zh-mo zh-tw",
}
_MARKS: Final = {tag: marks for marks, tags in _LANGUAGES.items() for tag in tags.split()}


@lru_cache(maxsize=100)
def quotation_marks(tag: str) -> tuple[str, str]:
    """The opening and the closing quotation mark of a language tag; unknown ones have those of English."""
    return next((_MARKS[part] for part in _shorter_and_shorter(tag.lower()) if part in _MARKS), ("“", "”"))


def in_quotation_marks(words: str, tag: str) -> str:
    """Words in the quotation marks of their language; words that have marks of their own stay as they are."""
    before, after = quotation_marks(tag)
    return words if is_speech(words) else f"{before}{words}{after}"


def _shorter_and_shorter(tag: str) -> Iterator[str]:
    """The tag, then without its last part, and so on: `zh-hant-tw`, `zh-hant`, `zh`."""
    while tag:
        yield tag
        tag = tag.rpartition("-")[0]
