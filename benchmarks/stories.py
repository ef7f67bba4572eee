"""Seeded content for measuring: the same words for the same seed, for our wall and for its peers."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

STANDARDS: Final = ("service", "mindfulness", "integrity", "listening", "excellence")
_COLOURS: Final = ("#0b5fa5", "#2f7d32", "#7b2d8e", "#d9482b", "#e8b008")
_WORDS: Final = (Path(__file__).parent / "words.txt").read_text().split()
_PLACES: Final = 12
_RECOGNITIONS_A_BUSINESS: Final = 25


@dataclass(frozen=True, slots=True)
class Story:
    """One nomination, in no particular format."""

    id: str
    person: str
    business: str
    standards: dict[str, str]
    day: date
    text: str


def people_of(count: int, chance: random.Random) -> Iterator[str]:
    """The id of the nominee of each of `count` nominations: everyone has one to nine."""
    number = 0
    while count > 0:
        number += 1
        recognitions = min(count, chance.choice((1, 1, 1, 2, 2, 3, 4, 6, 9)))
        count -= recognitions
        yield from [f"person-{number}"] * recognitions


def stories(count: int, seed: int = 1) -> list[Story]:
    """`count` nominations over two years, one story in five with markup."""
    chance = random.Random(seed)  # noqa: S311 - the same words each time are wanted, not secrets
    nominees = list(people_of(count, chance))
    chance.shuffle(nominees)
    businesses = max(1, count // _RECOGNITIONS_A_BUSINESS)
    return [_story(number, nominee, businesses, chance) for number, nominee in enumerate(nominees, 1)]


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
    day = date(2024, 1, 1) + timedelta(days=chance.randrange(700))
    standards = {standard: (evidence if standard == named[0] else "") for standard in named}
    return Story(
        f"story-{number}", nominee, f"business-{chance.randint(1, businesses)}", standards, day, text
    )


def write_wall(content: Path, told: list[Story]) -> None:
    """The stories as the content of a wall."""
    for number, standard in enumerate(STANDARDS):
        fields = f"letter: {standard[0].upper()}\nname: {standard.title()}\norder: {number + 1}\n"
        _write(
            content / f"standards/{standard}.md", f"{fields}colour: '{_COLOURS[number]}'\n", "What it means."
        )
    places = "".join(
        f"  - {{id: place-{n}, name: Place {n}, column: {n % 4 + 1}, row: {n // 4 + 1}}}\n"
        for n in range(_PLACES)
    )
    content.mkdir(parents=True, exist_ok=True)
    (content / "places.yaml").write_text(f"singular: Place\nplural: Places\nplaces:\n{places}")
    for business in sorted({story.business for story in told}):
        place = int(business.rpartition("-")[2]) % _PLACES
        fields = (
            f"name: {business.title().replace('-', ' ')}\nplace: place-{place}\nsector: Sector {place % 7}\n"
        )
        _write(content / f"businesses/{business}.md", fields, "About the business.")
    for person in sorted({story.person for story in told}):
        fields = f"name: {_name(person)}\nconsent: {{name: 2024-01-01, story: 2024-01-01}}\nover_18: true\n"
        _write(content / f"people/{person}.md", fields, "")
    for story in told:
        standards = "".join(f"  {standard}: {words}\n" for standard, words in story.standards.items())
        fields = (
            f"nominee: {story.person}\nbusiness: {story.business}\nstandards:\n{standards}"
            f"date: {story.day}\napproved: {{by: bench, on: {story.day + timedelta(days=2)}}}\n"
        )
        _write(content / f"nominations/{story.day.year}/{story.id}.md", fields, story.text)


def write_articles(content: Path, told: list[Story]) -> None:
    """The stories as plain Pelican's articles, with categories, authors and tags for our lists."""
    content.mkdir(parents=True, exist_ok=True)
    for story in told:
        head = (
            f"Title: {story.person} at {story.business}\nDate: {story.day}\nCategory: {story.business}\n"
            f"Authors: {story.person}\nTags: {', '.join(story.standards)}\nSlug: {story.id}\n"
        )
        (content / f"{story.id}.md").write_text(f"{head}\n{story.text}\n")


def _name(record_id: str) -> str:
    return record_id.title().replace("-", " ")


def _write(path: Path, fields: str, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{fields}---\n{text}\n")
