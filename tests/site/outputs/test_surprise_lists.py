"""What was added last, and a recognition by chance."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.walls import made
from tests.walls.output import Output
from tools.programs import ROOT
from wall_of_fame.site import Build
from wall_of_fame.site.outputs import surprise_lists
from wall_of_fame.site.page_sizes import CARDS_A_PAGE
from wall_of_fame.site.pages.recent import recent_months
from wall_of_fame.wall import Recognition, Wall

SHOP = made.business(1, made.place(1))
WHO = made.person(1)
APPROVED = re.compile(r"approved: \{by: [\w-]+, on: ([\d-]+)\}")


def build_of(stories: Iterable[Recognition]) -> Build:
    """A wall of these stories, ready for its outputs."""
    wall = made.wall(people=[WHO], businesses=[SHOP], recognitions=stories)
    return Build(wall, made.page_context(wall).site, (), made.TODAY)


def lists(build: Build) -> dict[str, list[str]]:
    """The lists to draw from, by their paths."""
    return {file.path: json.loads(file.make()) for file in surprise_lists.files(build)}


def stories(count: int) -> list[Recognition]:
    """So many short stories, one in ten of which stays out of search engines."""
    week = [made.recognition(number, WHO, SHOP) for number in range(7)]
    return [
        replace(week[number % 7], id=f"story-number-{number}", noindex=not number % 10)
        for number in range(count)
    ]


@pytest.mark.parametrize("count", [0, 1, 5, 256, 600, 12_000])
def test_each_open_story_is_in_one_list(count: int) -> None:
    """All of them are there, once each, and nobody who asked to stay out of search engines."""
    build = build_of(stories(count))
    ids_of_lists = lists(build)
    listed = sorted(story_id for ids in ids_of_lists.values() for story_id in ids)
    assert listed == sorted(
        recognition.id for recognition in build.wall.recognitions if not recognition.noindex
    )
    assert list(ids_of_lists) == [
        f"surprise/{number}.json" for number in range(surprise_lists.count_lists(build.wall))
    ]
    assert all(ids_of_lists.values()) or count <= 1


@pytest.mark.slow
def test_a_list_stays_small() -> None:
    """With ten times as many stories there are more lists, not longer ones."""
    for count in (12_000, 120_000):
        arrays = [json.dumps(ids).encode() for ids in lists(build_of(stories(count))).values()]
        assert max(len(gzip.compress(array)) for array in arrays) < 4_000


def test_one_more_story_changes_one_list() -> None:
    """The others are not written again."""
    before, after = (
        {file.path: file.inputs for file in surprise_lists.files(build_of(stories(count)))}
        for count in (700, 702)
    )
    assert 1 <= len([path for path in before if before[path] != after[path]]) <= 2


def test_lists_lead_to_pages(sample: Output, elsewhere: Output) -> None:
    """Each id is that of a page that search engines may list; the picks are such pages as well."""
    for site in (sample, elsewhere):
        (count,) = site.page("surprise/").find("//@data-list-count")
        listed = [
            story_id for n in range(int(count)) for story_id in json.loads(site.files[f"surprise/{n}.json"])
        ]
        stories_of = {
            page.url.split("/")[1]
            for page in site.pages
            if page.url.startswith("recognition/") and not page.is_hidden and not page.is_redirect
        }
        assert sorted(listed) == sorted(stories_of)
        picks = site.page("surprise/").find("//li[contains(@class, 'card')]//h3/a/@href")
        assert len(picks) == min(3, len(listed))
        assert {pick.split("/")[-2] for pick in picks} <= set(listed)


def test_recently_added_goes_by_the_approval(sample: Output) -> None:
    """The page shows those that were approved last, the latest first, under their months."""
    approved = {
        path.stem: match[1]
        for path in ROOT.glob("content/nominations/*/*.md")
        if (match := APPROVED.search(path.read_text(encoding="utf-8")))
    }
    page = sample.page("recent/")
    story_ids = [href.split("/")[-2] for href in page.find("//li[contains(@class, 'card')]//h3/a/@href")]
    days = [approved[story_id] for story_id in story_ids]
    assert len(story_ids) == CARDS_A_PAGE
    assert days == sorted(days, reverse=True)
    hidden = {path.split("/")[-2] for path, page in sample.html.items() if page.is_hidden and "/" in path}
    assert sorted(days) == sorted(
        sorted(day for story_id, day in approved.items() if story_id not in hidden)[-CARDS_A_PAGE:]
    )


def test_an_old_story_that_came_today_is_first() -> None:
    """Not the day of the service counts, and of one day the order is that of the wall."""
    old, newer, newest = (made.recognition(number, WHO, SHOP) for number in (300, 9, 5))
    old = replace(old, approved_on=made.TODAY)
    wall: Wall = made.wall(people=[WHO], businesses=[SHOP], recognitions=[newest, newer, old])
    months = recent_months(wall)
    assert [recognition for _, group in months for recognition in group] == [old, newest, newer]
    assert all(month.day == 1 for month, _ in months)
    assert all(
        timedelta(0) <= recognition.approved_on - month for month, group in months for recognition in group
    )
