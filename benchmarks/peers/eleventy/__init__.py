"""Eleventy: stories are Markdown with a JavaScript layout; lists are JavaScript templates."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.builder import Builder, Work
from benchmarks.peers import grounds, shared
from benchmarks.peers.bring import bring_packages
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
from tools import programs

_ABOUT: Final = (
    "from npm, `eleventy --quiet`: JavaScript templates, Markdown without Liquid first, every list "
    "computed once in one collection, with where each story stands in them, cards and counts kept, people "
    "read from JSON so that they are no templates. "
    "As a server: `eleventy --serve --incremental --quiet`. Everything on: photos and share pictures by "
    "sharp, the latter of ready-drawn grounds, a cut photo and an SVG of the texts, kept in .cache/, then "
    "Pagefind’s command."
)
_STORY: Final = "content/recognition/{id}.md"


def eleventy(work: Work = "pages") -> Builder:
    """The builder; installs Eleventy if need be, and for pictures sharp."""
    node, modules = bring_packages(shared.HERE / "eleventy", "eleventy")
    node_version = ".".join(map(str, programs.version(node)))
    version = json.loads((modules / "@11ty/eleventy/package.json").read_text())["version"]
    command = (str(node), str(modules / "@11ty/eleventy/cmd.cjs"), "--quiet")
    is_all = work == "everything"
    sharp = bring_packages(shared.HERE / "sharp", "sharp")[1] if is_all else None
    return Builder(
        name="eleventy",
        title=f"Eleventy {version} on Node {node_version}",
        about=_ABOUT,
        command=shared.build_then_index(command) if is_all else command,
        lay_out=partial(_lay_out, is_all=is_all),
        write_story=_write_story,
        story_file=_STORY,
        write_person=_write_person,
        photos="pictures",
        leftovers=("output", ".cache"),
        keeps=is_all,
        env={"BENCH_SHARP": str(sharp)} if sharp else {},
        serve=(*command, "--serve", "--incremental", "--port", "{port}"),
    )


def _lay_out(site: Path, stories: Stories, *, is_all: bool) -> None:
    shared.copy_site("eleventy", site)
    shared.write_static(site / "static")
    content = site / "content"
    for number, standard in enumerate(STANDARDS, 1):
        fields = f"name: {standard.title()}\nletter: {standard[0].upper()}\norder: {number}\n"
        write_record(content / f"standards/{standard}.md", fields, "What it means.")
    for number in range(PLACES):
        fields = f"name: Place {number}\norder: {number + 1}\n"
        write_record(content / f"places/place-{number}.md", fields, "")
    for story in stories:
        _write_story(site, story)
    for business in shared.businesses_of(stories):
        fields = (
            f"name: {name_of(business)}\nplace: place-{place_of(business)}\nsector: {sector_of(business)}\n"
        )
        write_record(content / f"businesses/{business}.md", fields, "About the business.")
    photos = photo_count(stories.count) if is_all else 0
    for person in shared.people_of(stories):
        _write_person(site, person, photo_of(person, photos))
    if is_all:
        write_pictures(site / "pictures", photos)
        grounds.write_grounds(site / "share")
        grounds.write_shapes(site / "shapes.json")


def _write_person(site: Path, person: str, photo: str) -> None:
    file = site / f"people/{person}.json"
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps({"name": name_of(person), "photo": photo}))


def _write_story(site: Path, story: Story) -> None:
    fields = (
        f"date: {story.day}\napproved: {story.approved}\nnominee: {story.person}\n"
        f"business: {story.business}\nstandards: [{', '.join(story.standards)}]\n"
        f"evidence: {story.evidence}\n"
    )
    write_record(site / _STORY.format(id=story.id), fields, story.text)
