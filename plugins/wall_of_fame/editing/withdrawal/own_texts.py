"""Where a text that is about somebody names them: there a part of the name is enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from wall_of_fame.content.frontmatter import Document
from wall_of_fame.editing.withdrawal.identity import Identity
from wall_of_fame.editing.withdrawal.names.forms import words_of
from wall_of_fame.editing.withdrawal.names.hits import (
    NameHit,
    find_name_hits,
    is_doubtful,
    is_plainly_no_name,
)
from wall_of_fame.editing.withdrawal.names.mentions import Hit
from wall_of_fame.editing.withdrawal.names.others import Names
from wall_of_fame.editing.withdrawal.rewording import is_in_an_address, widen

# Fields of a nomination that hold ids, paths and days, and no words.
_FIELDS_WITHOUT_WORDS: Final = (
    "nominee person business campaign note video captions aliases lang source date photo"
)
_WITHOUT_WORDS: Final = frozenset(_FIELDS_WITHOUT_WORDS.split())
_FIELDS_OF_NAMES: Final = frozenset(
    {
        ("nominator",),
        ("approved", "by"),
        ("reviewed", "by"),
        ("reply", "from"),
        ("department",),
        ("pin", "edition"),
        ("pin", "passed_on_by"),
    }
)
_SHORTEST_IN_SMALL_LETTERS: Final = 3


@dataclass(frozen=True, slots=True)
class OwnHits:
    """Hits that can get other words, those for which an editor has to find some, and those in doubt."""

    replaced: Sequence[Hit]
    remaining: Sequence[Hit]
    uncertain: Sequence[Hit]


def find_in_own_text(document: Document, visible: str, identity: Identity, shared: Names) -> OwnHits:
    """Find them in a record that is about them and others.

    `visible` is the document's text with spaces in the place of what is cut out of it. `shared` are the
    others' names: a word of them may mean one of them.
    """
    replaced: list[Hit] = []
    remaining: list[Hit] = []
    uncertain: list[Hit] = []
    hits = find_name_hits(visible, identity.forms)
    for hit in hits:
        plain = Hit(hit.start, hit.end, hit.form.kind)
        field = _field_without_words(document, hit)
        if (field and field != "video") or _is_an_ordinary_word(visible, hit, identity):
            continue
        is_another = field == "video" or (hit.form.kind != "name" and _is_in_somebodys_name(document, hit))
        if is_another or _is_in_doubt(visible, hit, identity, shared):
            uncertain.append(plain)
        elif is_in_an_address(visible, plain):
            remaining.append(plain)
        else:
            replaced.append(plain)
    uncertain += [
        hit for hit in identity.alike_hits(visible, shared, hits) if not _field_without_words(document, hit)
    ]
    wide = widen(visible, replaced)
    return OwnHits(
        wide,
        [hit for hit in remaining if not any(span.start <= hit.start < span.end for span in wide)],
        uncertain,
    )


def _field_without_words(document: Document, hit: Hit | NameHit) -> str:
    """The field of ids or the like in which a hit is, if it is in one."""
    at = hit.start - document.offset
    for location, node in document.nodes.items():
        if len(location) == 1 and location[0] in _WITHOUT_WORDS and node.key <= at < node.end:
            return str(location[0])
    return ""


def _is_in_somebodys_name(document: Document, hit: NameHit) -> bool:
    """Whether a hit is in a field that has the name of somebody else, such as of who approved it."""
    at = hit.start - document.offset
    return any(
        location in _FIELDS_OF_NAMES and node.start <= at < node.end
        for location, node in document.nodes.items()
    )


def _is_an_ordinary_word(text: str, hit: NameHit, identity: Identity) -> bool:
    return identity.is_ordinary(hit.form) and (not hit.has_capital or is_plainly_no_name(text, hit))


def _is_in_doubt(text: str, hit: NameHit, identity: Identity, shared: Names) -> bool:
    """Whether somebody else may be meant, or nobody at all."""
    if shared.share(hit.form):
        return True
    if hit.form.is_whole:
        return False
    is_short = max(map(len, words_of(hit.form.words)), default=0) < _SHORTEST_IN_SMALL_LETTERS
    return (
        (is_short and not hit.has_capital)
        or (identity.is_ordinary(hit.form) and is_doubtful(text, hit))
        or identity.others.have(text, hit)
    )
