"""This wall as a builder."""

from __future__ import annotations

import sys
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Final

from benchmarks.builder import Builder, Work
from benchmarks.sample_photos import write_pictures
from benchmarks.stories import (
    PLACES,
    STANDARDS,
    Stories,
    Story,
    name_of,
    photo_count,
    photo_of,
    place_of,
    sector_of,
    write_record,
)
from tools.programs import ROOT

COLOURS: Final = ("#0b5fa5", "#2f7d32", "#7b2d8e", "#d9482b", "#e8b008")
_PAGES_ALONE: Final = "\nWALL_KEEPSAKES = False\nWALL_SEARCH = False\n"
_STORY: Final = "content/nominations/{year}/{id}.md"


def wall(work: Work = "pages") -> Builder:
    """The builder."""
    python = sys.executable
    return Builder(
        name="wall",
        title=f"this wall {version('service-wall-of-fame')}",
        about="`pelican content -s pelicanconf.py` as `make` runs it, checks and sanitising included. "
        "For pages alone with `WALL_KEEPSAKES = False` and `WALL_SEARCH = False`.",
        command=(python, "-m", "pelican", "content", "-o", "output", "-s", "pelicanconf.py"),
        lay_out=partial(_lay_out, work=work),
        write_story=_write_story,
        story_file=_STORY,
        write_person=_write_person,
        photos="content/photos",
        leftovers=("output", ".cache", ".output.build"),
        keeps=True,
        serve=(python, "-m", "wall_of_fame.cli", "serve", "--port", "{port}"),
        env={"PYTHONPATH": str(ROOT / "plugins")},
    )


def _lay_out(site: Path, stories: Stories, *, work: Work) -> None:
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
    photos = photo_count(stories.count) if work == "everything" else 0
    write_pictures(content / "photos", photos)
    for person in sorted(people):
        _write_person(site, person, photo_of(person, photos))
    (site / "theme").symlink_to(ROOT / "theme")
    settings = (ROOT / "pelicanconf.py").read_text()
    (site / "pelicanconf.py").write_text(settings if work == "everything" else settings + _PAGES_ALONE)


def _write_person(site: Path, person: str, photo: str) -> None:
    consent = "name: 2024-01-01, story: 2024-01-01"
    lines = ""
    if photo:
        consent += ", photo: 2024-01-01"
        lines = f"photo: photos/{photo}\nphoto_alt: A cloud of colours\n"
    fields = f"name: {name_of(person)}\nconsent: {{{consent}}}\nover_18: true\n{lines}"
    write_record(site / f"content/people/{person}.md", fields, "")


def _write_standards(content: Path) -> None:
    for number, standard in enumerate(STANDARDS):
        fields = (
            f"letter: {standard[0].upper()}\nname: {standard.title()}\norder: {number + 1}\n"
            f"colour: '{COLOURS[number]}'\n"
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
