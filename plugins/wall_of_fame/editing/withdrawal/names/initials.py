"""Patterns of a name in few letters: its initials, a title with an initial, and letters far apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from wall_of_fame.editing.withdrawal.names.forms import is_particle, split_name
from wall_of_fame.editing.withdrawal.names.reading import read_as_people_do

_TITLES: Final = "Mrs?|Miss|Ms|Mx|Dr|M|Mme|Mlle|Sra?|Pani?|Herr|Frau"
_TIME: Final = r"(?<![\d\w])(?<!\d )"  # 5 P.M.
_FEWEST_ALONE: Final = 3
_APART: Final = re.compile(r"(?<!\w)(?:[^\W\d_][\s.\-_]{1,3}){3,40}[^\W\d_](?!\w)")


def initial_patterns(name: str) -> Iterator[re.Pattern[str]]:
    """The initials of a name of several words: A.-M. L., A-M, AML, S.P., Miss P., M. Le B.; in capitals."""
    words = [_letters(word) for word in split_name(name)]
    if not all(words) or len(words) < 2:  # noqa: PLR2004 - a single word is its own initial
        return
    letters = [letter for word in words for letter in word]
    yield re.compile(_TIME + r"\.\s?-?".join(r"(?:\.?-|\.\s?)".join(word) for word in words) + r"(?!\w)\.?")
    yield re.compile(rf"\b(?:{_TITLES})\.?\s{{1,2}}{words[-1][0]}(?![\w'’-])\.?")
    yield from _with_particles(name)
    without_surname = [letter for word in words[:-1] for letter in word]
    for some in (letters if len(letters) >= _FEWEST_ALONE else (), without_surname):
        if len(some) > 1:
            yield re.compile(rf"(?<!\w){''.join(some)}(?!\w)")
            yield re.compile(_TIME + r"[.\s-]{1,3}".join(some) + r"(?!\w)")


def _with_particles(name: str) -> Iterator[re.Pattern[str]]:
    """The initials of a name with a particle that is written out: M. Le B., J da S., Mrs Le B., Mary Le B."""
    words = split_name(name)
    first, *between, last = words
    particles = [word for word in between if is_particle(word)]
    if not particles:
        return
    initial, surname = read_as_people_do(first).text[:1], read_as_people_do(last).text[:1]
    before = rf"(?:{re.escape(initial)}\.?|{re.escape(first)}|(?:{_TITLES})\.?)"
    some = "".join(rf"(?:{re.escape(word)}|{re.escape(word[0])}\.)\s{{0,2}}" for word in particles[:-1])
    last_particle = re.escape(particles[-1])
    yield re.compile(
        rf"(?<![\w.]){before}\s{{0,2}}{some}(?i:{last_particle})\s{{0,2}}{re.escape(surname)}(?![\w'’])\.?"
    )


def _letters(word: str) -> list[str]:
    """The first letters of the halves of a word, if they are capitals of Latin, Greek or Cyrillic."""
    halves = [half for half in re.split(r"-", read_as_people_do(word).text) if half]
    letters = [half[0] for half in halves]
    return letters if all(letter.lower() != letter.upper() for letter in letters) else []


def letters_apart(text: str, parts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where letters with something between them are a part of a name: S a r a h."""
    for match in _APART.finditer(text):
        joined = re.sub(r"[\W_]", "", read_as_people_do(match[0]).bare)
        if any(part in joined for part in parts):
            yield match.span()
