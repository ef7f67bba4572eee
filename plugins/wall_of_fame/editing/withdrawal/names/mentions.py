"""Where a text names somebody: by the whole name, by a part of it, by an id."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from wall_of_fame.content.frontmatter import position_at
from wall_of_fame.text.nicknames import is_first_name

MentionKind = Literal["name", "part", "half", "id"]
"""What is mentioned: the whole name, a word of it, less than that, an id."""

_CONTEXT_CHARACTERS: Final = 70
_BEFORE_A_SENTENCE: Final = re.compile(
    r"(?:\A|[.!?…:][”’\"')\]*_]*\s+|\n\s*\n|\n---\n|^\s*(?:>|[-*]|\d+\.)\s+)[“‘\"'(\[*_«]*\Z", re.MULTILINE
)
_AFTER_A_NAME: Final = re.compile(
    r"[”’\"')\]*_]{0,9}(?:\s{1,9}[“‘\"'(\[*_«]{0,9}(?=[^\W\d_])(.)|\s{0,9}\Z|\s{0,9}\n\s{0,9}\n)"
)

_CAPITAL_BEFORE: Final = re.compile(r"(?<!\w)([^\W\d_a-zß-öø-ÿ][\w'’.-]{0,40})[^\S\n]{1,9}\Z")
_CAPITAL_BEHIND: Final = re.compile(r"[^\S\n]{1,9}(?![a-zß-öø-ÿ\d])\w")


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
            if kind == "id" and whole_id(text, start, end) in others:
                continue
            hits.append(Hit(start, without_full_stop(text, end), kind))
    return sorted(hits, key=lambda hit: hit.start)


def whole_id(text: str, start: int, end: int) -> str:
    """The id, or the word with hyphens, of which something is a part."""
    while start > 0 and re.match(r"[\w-]", text[start - 1]):
        start -= 1
    while end < len(text) and re.match(r"[\w-]", text[end]):
        end += 1
    return text[start:end].strip("-_")


def without_full_stop(text: str, end: int) -> int:
    """The end of a name before the full stop of a sentence, which is not the name's."""
    follows = _AFTER_A_NAME.match(text, end)
    is_end = text[end - 1] == "." and follows is not None and (follows[1] is None or follows[1].isupper())
    return end - 1 if is_end else end


def begins_a_sentence(before: str) -> bool:
    """Whether a sentence, a paragraph or an entry of a list begins behind a text."""
    return bool(_BEFORE_A_SENTENCE.search(before))


def is_between_names(text: str, start: int, end: int) -> bool:
    """Whether two words of a text are the end of one name and the beginning of the next.

    “Ann Luce, Mary Kent” does not name Mary Luce.
    """
    if _CAPITAL_BEHIND.match(text, end):
        return True
    match = _CAPITAL_BEFORE.search(text, max(0, start - _CONTEXT_CHARACTERS), start)
    if match is None:
        return False
    return is_first_name(match[1]) or not begins_a_sentence(text[max(0, match.start() - 9) : match.start()])


def mentions_at(path: str, text: str, hits: Iterable[Hit]) -> Iterator[Mention]:
    """The mentions at the hits in a file's text."""
    for hit in hits:
        mark = position_at(text, hit.start)
        line = text.split("\n")[mark.line - 1].strip()
        at = max(0, min(mark.column - 1 - _CONTEXT_CHARACTERS // 3, len(line) - _CONTEXT_CHARACTERS))
        end = at + _CONTEXT_CHARACTERS
        context = f"{'…' if at else ''}{line[at:end]}{'…' if end < len(line) else ''}"
        yield Mention(path, mark.line, mark.column, " ".join(text[hit.start : hit.end].split()), context)
