"""Where a text names somebody: by the whole name, by a part of it, by an id."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from wall_of_fame.content.frontmatter import position_at

MentionKind = Literal["name", "part", "id"]
"""What is mentioned: the whole name, a part of it, an id."""

_CONTEXT_CHARACTERS: Final = 70

# Between two words of a name there may be the end of a line, also in a quotation.
_BETWEEN_WORDS: Final = r"[\s>*_]+"

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
_SHORTEST_PART: Final = 3
_BEFORE_A_SENTENCE: Final = re.compile(
    r"(?:\A|[.!?…:][”’\"')\]*_]*\s+|\n\s*\n|\n---\n|^\s*(?:>|[-*]|\d+\.)\s+)[“‘\"'(\[*_«]*\Z", re.MULTILINE
)


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A place where somebody is named, for people: `words` are the name there, `context` is around it."""

    path: str
    line: int
    column: int
    words: str
    context: str


@dataclass(frozen=True, slots=True)
class Hit:
    """The part of a text that names somebody, by its start and end."""

    start: int
    end: int
    kind: MentionKind


class MentionPattern(NamedTuple):
    """A pattern that finds somebody in a text, and what it finds of them."""

    kind: MentionKind
    pattern: re.Pattern[str]


def name_parts(name: str) -> tuple[str, ...]:
    """The words by which somebody may be called alone: the first and the last of the name, no titles."""
    words = [word for word in name.split() if word.strip(".").casefold() not in _TITLES]
    if len(name.split()) == 1:
        return ()
    ends = dict.fromkeys([*words[:1], *words[1:][-1:]])
    return tuple(
        word
        for word in ends
        if len(word) >= _SHORTEST_PART and word.isalpha() and word[:1] == word[:1].upper()
    )


def name_pattern(name: str) -> re.Pattern[str]:
    """Finds a name however its white space is typed; a name of several words also in other capitals."""
    words = name.rstrip(".").split()
    ending = r"(?!\w)\.?" if name.endswith(".") else r"(?!\w)"
    pattern = rf"(?<!\w){_BETWEEN_WORDS.join(map(re.escape, words))}{ending}"
    return re.compile(pattern, re.IGNORECASE if len(words) > 1 else 0)


def find_hits(text: str, patterns: Iterable[MentionPattern], others: Collection[str]) -> list[Hit]:
    """Where a text names somebody, in its order; where two hits overlap, that of the first pattern counts.

    `others` are ids that are not theirs though theirs may be a part of them.
    """
    hits: list[Hit] = []
    for kind, pattern in patterns:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < hit.end and end > hit.start for hit in hits):
                continue
            if kind == "id" and _whole_id(text, start, end) in others:
                continue
            hits.append(Hit(start, _without_full_stop(text, end), kind))
    return sorted(hits, key=lambda hit: hit.start)


def _whole_id(text: str, start: int, end: int) -> str:
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


def mentions_at(path: str, text: str, hits: Iterable[Hit]) -> Iterator[Mention]:
    """The mentions at the hits in a file's text."""
    for hit in hits:
        mark = position_at(text, hit.start)
        line = text.split("\n")[mark.line - 1].strip()
        at = max(0, min(mark.column - 1 - _CONTEXT_CHARACTERS // 3, len(line) - _CONTEXT_CHARACTERS))
        end = at + _CONTEXT_CHARACTERS
        context = f"{'…' if at else ''}{line[at:end]}{'…' if end < len(line) else ''}"
        yield Mention(path, mark.line, mark.column, " ".join(text[hit.start : hit.end].split()), context)


def replace_hits(text: str, hits: Iterable[Hit], words: str, capitals: Mapping[int, bool]) -> str:
    """The text with other words for every hit: with a capital at the beginning of a sentence.

    `capitals` says for hits, by their start, whether they get a capital, whatever is before them.
    """
    for hit in sorted(hits, key=lambda hit: -hit.start):
        before = text[max(0, hit.start - 60) : hit.start]
        has_capital = capitals.get(hit.start, bool(_BEFORE_A_SENTENCE.search(before)))
        replacement = words[:1].upper() + words[1:] if has_capital else words
        text = text[: hit.start] + replacement + text[hit.end :]
    return text
