"""Seeded content for measuring: the same words for the same seed, for our wall and for its peers."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

STANDARDS: Final = ("service", "mindfulness", "integrity", "listening", "excellence")
PLACES: Final = 12
_WORDS: Final = (Path(__file__).parent / "words.txt").read_text().split()
_RECOGNITIONS_A_BUSINESS: Final = 25
_PHOTOS: Final = (20, 200)
"""A photo for so many recognitions, and the most photos."""

_FIRST_DAY: Final = date(2024, 1, 1)
_DAYS: Final = 700


@dataclass(frozen=True, slots=True)
class Story:
    """One nomination, in no particular format."""

    id: str
    person: str
    business: str
    standards: dict[str, str]
    day: date
    text: str

    @property
    def approved(self) -> date:
        """The day of the approval."""
        return self.day + timedelta(days=2)

    @property
    def evidence(self) -> str:
        """The words that show the first standard."""
        return next(filter(None, self.standards.values()))


@dataclass(frozen=True, slots=True)
class Stories:
    """`count` nominations over two years, one story in five with markup.

    They are made anew each time they are gone through, so that 100,000 of them take no room.
    """

    count: int
    seed: int = 1

    def __iter__(self) -> Iterator[Story]:
        chance = random.Random(self.seed)  # noqa: S311 - the same words each time are wanted, not secrets
        nominees = list(_nominees(self.count, chance))
        chance.shuffle(nominees)
        businesses = max(1, self.count // _RECOGNITIONS_A_BUSINESS)
        for number, nominee in enumerate(nominees, 1):
            yield _story(number, nominee, businesses, chance)

    def one_more(self, turn: int) -> Story:
        """A nomination that comes in later than all the others."""
        return Story(
            f"story-{self.count + turn}",
            "person-1",
            "business-1",
            {"service": "came back in the rain"},
            _FIRST_DAY + timedelta(days=_DAYS + turn),
            f"She came back in the rain with the right key, for the {turn}. time.\n\nThank you.",
        )


def photo_count(count: int) -> int:
    """How many distinct photos the people of so many recognitions share, where photos are built."""
    each, most = _PHOTOS
    return min(most, count // each)


def photo_of(person: str, photos: int) -> str:
    """The file of a person's photo: every second person has one of `photos`; empty for the others."""
    number = int(person.rpartition("-")[2])
    return f"picture-{number // 2 % photos}.jpg" if photos and number % 2 else ""


def name_of(record_id: str) -> str:
    """What the record is called: “Person 7”."""
    return record_id.title().replace("-", " ")


def place_of(business: str) -> int:
    """The number of the place in which a business lies."""
    return int(business.rpartition("-")[2]) % PLACES


def sector_of(business: str) -> str:
    """The sector of a business."""
    return f"Sector {place_of(business) % 7}"


def write_record(path: Path, fields: str, text: str) -> None:
    """A file of fields and a text."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{fields}---\n{text}\n")


def _nominees(count: int, chance: random.Random) -> Iterator[str]:
    """The id of the nominee of each of `count` nominations: everyone has one to nine."""
    number = 0
    while count > 0:
        number += 1
        recognitions = min(count, chance.choice((1, 1, 1, 2, 2, 3, 4, 6, 9)))
        count -= recognitions
        yield from [f"person-{number}"] * recognitions


def _story(number: int, nominee: str, businesses: int, chance: random.Random) -> Story:
    words = [chance.choice(_WORDS) for _ in range(chance.randint(80, 150))]
    evidence = " ".join(words[10 : 10 + chance.randint(4, 8)])
    if chance.random() < 0.2:
        words[30] = f"*{words[30]}*"
        words[50] = f"**{words[50]}**"
        words[70] = f"[{words[70]}](https://example.org/{number})"
    half = len(words) // 2
    text = f"{' '.join(words[:half])}.\n\n{' '.join(words[half:])}."
    named = chance.sample(STANDARDS, chance.randint(1, 3))
    day = _FIRST_DAY + timedelta(days=chance.randrange(_DAYS))
    standards = {standard: (evidence if standard == named[0] else "") for standard in named}
    return Story(
        f"story-{number}", nominee, f"business-{chance.randint(1, businesses)}", standards, day, text
    )
