"""Ids in feeds and calendars outlive a change of address, of the site or of a record."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from icalendar import Calendar
from lxml import etree

from tests.loops import at_least_one
from tests.walls import made
from tests.walls.output import Output
from wall_of_fame import wall as w
from wall_of_fame.site import Build
from wall_of_fame.site.outputs import calendar, feeds
from wall_of_fame.site.outputs.former_files import with_former_files

SHOP = made.business(1, made.place(1))
WHO = made.person(1, where=SHOP)


def ids(output: Mapping[str, bytes]) -> dict[str, list[str]]:
    """The ids in every feed and in the calendar, by their path."""
    found = {}
    for path, data in output.items():
        if path.endswith(".atom"):
            found[path] = [str(element.text) for element in etree.fromstring(data).iter("{*}id")]
        elif path.endswith("feed.json"):
            found[path] = [item["id"] for item in json.loads(data)["items"]]
        elif path.endswith(".ics"):
            found[path] = [str(event["uid"]) for event in Calendar.from_ical(data).walk("VEVENT")]
    return found


def written(wall: w.Wall, **site: Any) -> dict[str, bytes]:
    """The feeds and the calendar of a wall."""
    build = Build(wall, replace(made.page_context(wall).site, wall_id="A wall", **site), (), made.TODAY)
    files = (file for output in (feeds, calendar) for file in output.files(build))
    return {file.path: file.make() for file in with_former_files(wall, files)}


def test_another_address_of_the_site_makes_no_difference(elsewhere: Output, below: Output) -> None:
    """Ids are the same at the top of one host and below a path of another, and each stands once."""
    first, second = ids(elsewhere.files), ids(below.files)
    assert first == second
    for path, listed in at_least_one(first.items()):
        assert len(set(listed)) == len(listed) or not listed, path
        assert not [name for name in listed if "example" in name], path
    assert len({listed[0] for path, listed in first.items() if path.endswith(".atom")}) > 1


def test_a_new_name_of_a_record_makes_no_difference() -> None:
    """A recognition or business that was renamed, even twice, keeps the ids that it had at first."""
    story = made.recognition(1, WHO, SHOP)
    before = made.wall(people=[WHO], businesses=[SHOP], recognitions=[story], places=[SHOP.place])
    shop = replace(SHOP, id="new", url="businesses/new/")
    renamed = replace(story, id="new", url="recognition/new/", business=shop)
    after = made.wall(
        people=[WHO],
        businesses=[shop],
        recognitions=[renamed],
        places=[SHOP.place],
        aliases={
            story.url: renamed.url,
            "recognition/between/": renamed.url,
            "old/page/": renamed.url,
            SHOP.url: shop.url,
        },
    )
    first, second = ids(written(before)), ids(written(after))
    for name in ("feed.atom", "feed.json"):
        assert first[name] == second[name]
        assert first[SHOP.url + name] == second[shop.url + name] == second[SHOP.url + name]
        assert first[name]


def test_another_wall_has_other_ids() -> None:
    """Two walls may have records of the same name."""
    wall = made.wall(
        people=[WHO], businesses=[SHOP], recognitions=[made.recognition(1, WHO, SHOP)], places=[SHOP.place]
    )
    build = Build(wall, replace(made.page_context(wall).site, wall_id="Another"), (), made.TODAY)
    other = {file.path: file.make() for file in feeds.files(build)}
    assert not set(ids(written(wall))["feed.atom"]) & set(ids(other)["feed.atom"])


@pytest.mark.parametrize("name", ["elsewhere", "below"])
def test_entries_lead_to_the_address_of_today(name: str, request: pytest.FixtureRequest) -> None:
    """The links of a feed are those of the site, whatever its ids are."""
    site: Output = request.getfixturevalue(name)
    for item in at_least_one(json.loads(site.files["feed.json"])["items"]):
        assert item["url"].startswith(site.home)
        assert item["id"].startswith("urn:uuid:")
