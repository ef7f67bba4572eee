"""This wall as a builder."""

from __future__ import annotations

import sys
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Final

from benchmarks.builder import Builder
from benchmarks.sample_photos import write_picture
from benchmarks.stories import (
    PLACES,
    STANDARDS,
    Stories,
    Story,
    name_of,
    place_of,
    sector_of,
    write_record,
)
from tools.programs import ROOT

_COLOURS: Final = ("#0b5fa5", "#2f7d32", "#7b2d8e", "#d9482b", "#e8b008")
_STORY: Final = "content/nominations/{year}/{id}.md"


def wall(photos: int = 0) -> Builder:
    """The builder; people share `photos` distinct pictures, if any."""
    python = sys.executable
    return Builder(
        name="wall",
        title=f"this wall {version('service-wall-of-fame')}",
        about="`pelican content -s pelicanconf.py` as `make` runs it, checks and sanitising included"
        + (f"; every second person has one of {photos} photos" if photos else "; no photos")
        + ", no pictures to share and no search (`-e WALL_KEEPSAKES=false WALL_SEARCH=false`): the others "
        "make none either.",
        command=(
            *(python, "-m", "pelican", "content", "-o", "output", "-s", "pelicanconf.py"),
            *("-e", "WALL_KEEPSAKES=false", "WALL_SEARCH=false"),
        ),
        lay_out=partial(_lay_out, photos=photos),
        write_story=_write_story,
        story_file=_STORY,
        leftovers=("output", ".cache", ".output.build"),
        serve=(python, "-m", "wall_of_fame.cli", "serve", "--port", "{port}"),
    )


def _lay_out(site: Path, stories: Stories, *, photos: int) -> None:
    content = site / "content"
    _write_standards(content)
    _write_places(content)
    people: set[str] = set()
    businesses: set[str] = set()
    for story in stories:
        _write_story(site, story)
        people.add(story.person)
        businesses.add(story.business)
    for business in sorted(businesses):
        fields = (
            f"name: {name_of(business)}\nplace: place-{place_of(business)}\nsector: {sector_of(business)}\n"
        )
        write_record(content / f"businesses/{business}.md", fields, "About the business.")
    for number in range(photos):
        write_picture(content / f"photos/picture-{number}.jpg", number)
    for person in sorted(people):
        write_record(content / f"people/{person}.md", _person(person, photos), "")
    for name in ("theme", "pelicanconf.py"):
        (site / name).symlink_to(ROOT / name)


def _person(person: str, photos: int) -> str:
    number = int(person.rpartition("-")[2])
    consent = "name: 2024-01-01, story: 2024-01-01"
    photo = ""
    if photos and number % 2:
        consent += ", photo: 2024-01-01"
        photo = f"photo: photos/picture-{number // 2 % photos}.jpg\nphoto_alt: A cloud of colours\n"
    return f"name: {name_of(person)}\nconsent: {{{consent}}}\nover_18: true\n{photo}"


def _write_standards(content: Path) -> None:
    for number, standard in enumerate(STANDARDS):
        fields = (
            f"letter: {standard[0].upper()}\nname: {standard.title()}\norder: {number + 1}\n"
            f"colour: '{_COLOURS[number]}'\n"
        )
        write_record(content / f"standards/{standard}.md", fields, "What it means.")


def _write_places(content: Path) -> None:
    places = "".join(
        f"  - {{id: place-{n}, name: Place {n}, column: {n % 4 + 1}, row: {n // 4 + 1}}}\n"
        for n in range(PLACES)
    )
    (content / "places.yaml").write_text(f"singular: Place\nplural: Places\nplaces:\n{places}")


def _write_story(site: Path, story: Story) -> None:
    standards = "".join(f"  {standard}: {words}\n" for standard, words in story.standards.items())
    fields = (
        f"nominee: {story.person}\nbusiness: {story.business}\nstandards:\n{standards}"
        f"date: {story.day}\napproved: {{by: bench, on: {story.approved}}}\n"
    )
    write_record(site / _STORY.format(year=story.day.year, id=story.id), fields, story.text)
