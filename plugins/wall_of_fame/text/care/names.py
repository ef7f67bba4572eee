"""Where a story names people by first name and surname. Whether it may is for the checks to say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Final, NamedTuple

from wall_of_fame.text.care.reading import Reading
from wall_of_fame.text.care.tokens import Token

# The longest name that is looked at, in words: “Maria da Conceição Gomes de Freitas”.
_MOST_WORDS: Final = 6

_PARTICLES: Final = frozenset(
    {
        "de",
        "da",
        "do",
        "dos",
        "das",
        "du",
        "des",
        "le",
        "la",
        "van",
        "von",
        "der",
        "den",
        "di",
        "el",
        "o",
        "mc",
        "st",
    }
)


class NameKind(Enum):
    """How sure it is that some words are a person's name."""

    FULL = "full"
    """A first name and a surname."""
    PERHAPS = "perhaps"
    """Words with capitals, which are a name only if the first is a nominee's."""
    INITIAL = "initial"
    """A first name and the first letter of a surname."""
    TITLED = "titled"
    """A title and a surname: “Mrs Bisson”."""


class Name(NamedTuple):
    """Words that may be a person's name: from the index of the first, to that behind the last."""

    kind: NameKind
    start: int
    end: int


def find_names(reading: Reading) -> Iterator[Name]:
    """Every name of a person in a story, and words that may be one."""
    tokens = reading.tokens
    given_names, title, near, no_name = (
        reading.lists.everywhere[name] for name in ("given", "title", "near", "noname")
    )
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if (
            not token.is_capital
            or token.bits & (title | no_name) & ~given_names
            or _is_before_name(tokens, index, given_names)
        ):
            index += 1
            continue
        end = _end_of_name(reading, index, no_name)
        before = tokens[index - 1] if index and not token.is_first else None
        if before is not None and before.bits & title and end == index + 1:
            yield Name(NameKind.TITLED, index, end)
        elif end > index + 1 and not _is_of_place(tokens, index, reading):
            last = tokens[end - 1]
            is_given = bool(token.bits & given_names)
            is_named = before is not None and bool(before.bits & (title | near))
            if last.end - last.start == 1:
                if is_given:
                    yield Name(NameKind.INITIAL, index, end)
            elif is_given or (is_named and not token.bits & no_name):
                yield Name(NameKind.FULL, index, end)
            else:
                yield Name(NameKind.PERHAPS, index, end)
        index = max(end, index + 1)


def _is_before_name(tokens: Sequence[Token], index: int, given_names: int) -> bool:
    """Whether a word has its capital from the sentence that it begins, and a name follows: “When Anna …”."""
    token = tokens[index]
    follows = (
        index + 1 < len(tokens) and tokens[index + 1].bits & given_names and tokens[index + 1].is_capital
    )
    return bool(token.is_first and not token.bits & given_names and follows)


def _end_of_name(reading: Reading, index: int, no_name: int) -> int:
    """The index behind a row of words with capitals that begins at `index`; “de” may be between them."""
    tokens = reading.tokens
    end = index + 1
    position = end
    while position < min(len(tokens), index + _MOST_WORDS):
        token = tokens[position]
        if token.is_first or token.after_pause or not _is_joined(reading, tokens[position - 1], token):
            break
        if token.is_capital:
            if token.bits & no_name and token.word not in _PARTICLES:
                return index + 1 if end == index + 1 else index  # “Charlotte Street” is no name at all
            end = position + 1
        elif token.word not in _PARTICLES:
            break
        position += 1
    return end


def _is_joined(reading: Reading, before: Token, token: Token) -> bool:
    """Whether only a space, a hyphen or an apostrophe is between two words of a name."""
    between = reading.plain[before.end : token.start]
    if before.end - before.start == 1 and between.strip() == ".":
        return True
    return between in {" ", "-", "'", "’"} or not between.strip()


def _is_of_place(tokens: Sequence[Token], index: int, reading: Reading) -> bool:
    """Whether “St”, “the” or a preposition of place before the words makes them a place or a thing."""
    if not index or tokens[index].is_first:
        return False
    before = tokens[index - 1]
    return bool(before.bits & reading.lists.everywhere["before_place"])
