"""Other words in the place of a name, so that markup, sentences and quotes stay sound."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from wall_of_fame.content.frontmatter import Document
from wall_of_fame.editing.withdrawal.names.mentions import Hit, begins_a_sentence

_TITLE_BEFORE: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame)\.?\s+\Z")
_BETWEEN_PARTS: Final = re.compile(r"\s+(?:[^\W\d_a-z][\w.’'-]*\s+)?")
_LINK_END: Final = re.compile(r"\]\([^()\s]*\)")
_EMPHASIS: Final = "*_"
_TOKEN: Final = re.compile(r"\*+|(?<![^\W_])_+|_+(?![^\W_])|~~|</?[A-Za-z][^<>]*>|\[|\]\([^()\s]*\)")
_PLURAL_POSSESSIVE: Final = re.compile(r"['’](?=\s+[^\W\d_])")
_CAPITAL_POSSESSIVE: Final = re.compile(r"['’]S\b")
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"]+|(?<=\]\()[^()\s]*(?=\))")


def is_in_an_address(text: str, hit: Hit) -> bool:
    """Whether a hit is within the address of a link, which other words would break."""
    line = text.rfind("\n", 0, hit.start) + 1
    matches = _ADDRESS.finditer(text, line, len(text))
    for match in matches:
        if match.start() > hit.start:
            return False
        if hit.end <= match.end():
            return True
    return False


def widen(text: str, hits: Iterable[Hit]) -> list[Hit]:
    """The hits with what goes with them: a title, a middle name, the link around the name alone.

    Hits within others are left out.
    """
    joined: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        wide = _with_title(text, _with_link(text, hit))
        last = joined[-1] if joined else None
        if last and wide.start < last.end:
            continue
        if last and last.kind == hit.kind == "part" and _are_one_name(text, last, wide):
            joined[-1] = Hit(last.start, wide.end, "name")
        else:
            joined.append(wide)
    return joined


def _are_one_name(text: str, first: Hit, second: Hit) -> bool:
    is_other_word = text[first.start : first.end] != text[second.start : second.end]
    return is_other_word and bool(_BETWEEN_PARTS.fullmatch(text[first.end : second.start]))


def _with_title(text: str, hit: Hit) -> Hit:
    title = _TITLE_BEFORE.search(text[max(0, hit.start - 8) : hit.start])
    return Hit(hit.start - len(title[0]), hit.end, hit.kind) if title else hit


def _with_link(text: str, hit: Hit) -> Hit:
    """A link whose words are the name alone leads to the person: it goes as well."""
    start, end = hit.start, hit.end
    while start > 0 and text[start - 1] in _EMPHASIS:
        start -= 1
    while end < len(text) and text[end] in _EMPHASIS:
        end += 1
    link_end = _LINK_END.match(text, end)
    return Hit(start - 1, link_end.end(), hit.kind) if link_end and text[start - 1 : start] == "[" else hit


def replace_hits(document: Document, hits: Iterable[Hit], words: str, capitals: Mapping[int, bool]) -> str:
    """The text of a record file with other words for every hit: with a capital where a sentence begins.

    `capitals` says for hits, by their start, whether they get a capital, whatever is before them.
    """
    text = document.text
    for hit in sorted(hits, key=lambda hit: -hit.start):
        opening, closing = _markup_left_over(text, hit)
        before = text[max(0, hit.start - 60) : hit.start]
        has_capital = capitals.get(hit.start, begins_a_sentence(before))
        replacement = words[:1].upper() + words[1:] if has_capital else words
        if _is_in_single_quotes(document, hit):
            replacement = replacement.replace("'", "''")
        end, ending = hit.end, ""
        if _is_plural_possessive(text, hit):
            end, ending = end + 1, f"{text[hit.end]}s"
        elif _CAPITAL_POSSESSIVE.match(text, hit.end):
            end, ending = end + 2, f"{text[hit.end]}s"
        text = text[: hit.start] + opening + replacement + closing + ending + text[end:]
    return text


def _is_in_single_quotes(document: Document, hit: Hit) -> bool:
    at = hit.start - document.offset
    return any(
        node.start <= at < node.end and document.text[document.offset + node.start] == "'"
        for node in document.nodes.values()
    )


def _is_plural_possessive(text: str, hit: Hit) -> bool:
    """Whether “James’ smile” is meant, and no quotation ends behind the name."""
    if text[hit.end - 1].lower() != "s" or not _PLURAL_POSSESSIVE.match(text, hit.end):
        return False
    line = text[text.rfind("\n\n", 0, hit.start) + 1 : hit.start]
    opening = r"‘" if text[hit.end] == "’" else r"(?<!\w)'(?=\w)"
    return not re.search(opening, line)


def _markup_left_over(text: str, hit: Hit) -> tuple[str, str]:
    """The markup within a hit that begins or ends outside of it: what begins there, what ends there."""
    unpaired: list[str] = []
    for token in _TOKEN.findall(text[hit.start : hit.end]):
        if unpaired and _closes(unpaired[-1], token):
            unpaired.pop()
        else:
            unpaired.append(token)
    paragraph = text[text.rfind("\n\n", 0, hit.start) + 1 : hit.start]
    before: Sequence[str] = _TOKEN.findall(paragraph)
    opening = [token for token in unpaired if not _is_closing(token, before)]
    closing = [token for token in unpaired if _is_closing(token, before)]
    return "".join(opening), "".join(closing)


def _closes(opening: str, token: str) -> bool:
    if opening.startswith("<"):
        return token.startswith("</") and token[2:-1].strip() == re.split(r"[\s>]", opening[1:])[0]
    return token.startswith("](") if opening == "[" else token == opening


def _is_closing(token: str, before: Sequence[str]) -> bool:
    """Whether a token ends something; of emphasis, whether as many as not are open before it."""
    return token.startswith(("</", "](")) or (token[0] in "*_~" and before.count(token) % 2 == 1)
