"""Eleventy: stories are Markdown with a JavaScript layout; lists are JavaScript templates."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from benchmarks.builder import Builder
from benchmarks.peers import shared
from benchmarks.peers.bring import bring_packages
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
from tools import programs

_ABOUT: Final = (
    "from npm, `eleventy --quiet`: JavaScript templates, Markdown without Liquid first, every list "
    "computed once in one collection, with where each story stands in them, cards and counts kept, people "
    "read from JSON so that they are no templates. "
    "As a server: `eleventy --serve --incremental --quiet`."
)
_STORY: Final = "content/recognition/{id}.md"


def eleventy() -> Builder:
    """The builder; installs Eleventy if need be."""
    node, modules = bring_packages(shared.HERE / "eleventy", "eleventy")
    node_version = ".".join(map(str, programs.version(node)))
    version = json.loads((modules / "@11ty/eleventy/package.json").read_text())["version"]
    command = (str(node), str(modules / "@11ty/eleventy/cmd.cjs"), "--quiet")
    return Builder(
        name="eleventy",
        title=f"Eleventy {version} on Node {node_version}",
        about=_ABOUT,
        command=command,
        lay_out=_lay_out,
        write_story=_write_story,
        story_file=_STORY,
        serve=(*command, "--serve", "--incremental", "--port", "{port}"),
    )


def _lay_out(site: Path, stories: Stories) -> None:
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
    people = site / "people"
    people.mkdir()
    for person in shared.people_of(stories):
        (people / f"{person}.json").write_text(json.dumps({"name": name_of(person)}))


def _write_story(site: Path, story: Story) -> None:
    fields = (
        f"date: {story.day}\napproved: {story.approved}\nnominee: {story.person}\n"
        f"business: {story.business}\nstandards: [{', '.join(story.standards)}]\n"
        f"evidence: {story.evidence}\n"
    )
    write_record(site / _STORY.format(id=story.id), fields, story.text)
