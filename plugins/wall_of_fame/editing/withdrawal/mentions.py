"""Where somebody is named in a text: by the whole name, by a part of it, by an id."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from wall_of_fame.content.frontmatter import position_at

MentionKind = Literal["name", "part", "id"]

_SHOWN: Final = 70
_BETWEEN: Final = r"[\s>*_]+"
"""What may stand between two words of a name that goes over a line's end, also in a quotation."""

_TITLES: Final = frozenset(
    [
        "dr",
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "prof",
        "sir",
        "dame",
        "lady",
        "lord",
        "rev",
        "the",
        "a",
        "an",
        "die",
        "der",
        "le",
        "la",
        "el",
    ]
)
_SHORTEST: Final = 3
_SENTENCE: Final = re.compile(
    r"(?:\A|[.!?…:][”’\"')\]*_]*\s+|\n\s*\n|\n---\n|^\s*(?:>|[-*]|\d+\.)\s+)[“‘\"'(\[*_«]*\Z", re.MULTILINE
)


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A place where somebody is named: `said` are the very words, `line_text` what stands around them."""

    path: str
    line: int
    column: int
    said: str
    around: str


@dataclass(frozen=True, slots=True)
class Hit:
    """The same, as a stretch of a text."""

    start: int
    end: int
    kind: MentionKind


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name by which somebody may be called alone: the first and the last, no titles."""
    words = [word for word in name.split() if word.strip(".").casefold() not in _TITLES]
    if len(name.split()) == 1:
        return ()
    ends = dict.fromkeys([*words[:1], *words[1:][-1:]])
    return tuple(
        word for word in ends if len(word) >= _SHORTEST and word.isalpha() and word[:1] == word[:1].upper()
    )


def name_pattern(name: str) -> re.Pattern[str]:
    """Finds a name however its white space is typed; one of several words also in other capitals."""
    words = name.rstrip(".").split()
    ending = r"(?!\w)\.?" if name.endswith(".") else r"(?!\w)"
    pattern = rf"(?<!\w){_BETWEEN.join(map(re.escape, words))}{ending}"
    return re.compile(pattern, re.IGNORECASE if len(words) > 1 else 0)


def hits(
    text: str, patterns: Iterable[tuple[MentionKind, re.Pattern[str]]], others: Collection[str]
) -> list[Hit]:
    """Where somebody is named, in the order of the text; where two overlap, the one given first."""
    found: list[Hit] = []
    for kind, pattern in patterns:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < one.end and end > one.start for one in found):
                continue
            if kind == "id" and _token(text, start, end) in others:
                continue
            found.append(Hit(start, _without_full_stop(text, end), kind))
    return sorted(found, key=lambda hit: hit.start)


def _token(text: str, start: int, end: int) -> str:
    while start > 0 and re.match(r"[\w-]", text[start - 1]):
        start -= 1
    while end < len(text) and re.match(r"[\w-]", text[end]):
        end += 1
    return text[start:end].strip("-_")


def _without_full_stop(text: str, end: int) -> int:
    """The end of a name before the full stop of a sentence, which is not the name's."""
    follows = re.match(r"[”’\"')\]*_]*(?:\s+[“‘\"'(\[*_«]*(?=[^\W\d_])(.)|\s*\Z|\s*\n\s*\n)", text[end:])
    is_end = text[end - 1] == "." and follows is not None and (follows[1] is None or follows[1].isupper())
    return end - 1 if is_end else end


def mentions(path: str, text: str, found: Iterable[Hit]) -> Iterator[Mention]:
    """The places of hits, for people."""
    for hit in found:
        position = position_at(text, hit.start)
        line = text.split("\n")[position.line - 1].strip()
        at = max(0, min(position.column - 1 - _SHOWN // 3, len(line) - _SHOWN))
        around = f"{'…' if at else ''}{line[at : at + _SHOWN]}{'…' if at + _SHOWN < len(line) else ''}"
        yield Mention(
            path, position.line, position.column, " ".join(text[hit.start : hit.end].split()), around
        )


def replaced(text: str, found: Iterable[Hit], instead: str, capital: dict[int, bool]) -> str:
    """The text with other words for every hit: with a capital at the beginning of a sentence.

    `capital` says for hits, by their start, whether they begin with one whatever stands before.
    """
    for hit in sorted(found, key=lambda hit: -hit.start):
        begins = capital.get(hit.start, bool(_SENTENCE.search(text[max(0, hit.start - 60) : hit.start])))
        words = instead[:1].upper() + instead[1:] if begins else instead
        text = text[: hit.start] + words + text[hit.end :]
    return text
