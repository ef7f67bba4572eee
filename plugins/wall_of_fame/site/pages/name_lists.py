"""Lists of the names of all people or businesses, in groups by letter or sector, on one page or several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import Any, Generic, NamedTuple

from wall_of_fame import urls
from wall_of_fame.site import Head, Page
from wall_of_fame.site.pages.context import PageContext
from wall_of_fame.site.pages.lists import CountedName, NamedT, Pager, make_pager, split_by_size


@dataclass(frozen=True, slots=True)
class Group(Generic[NamedT]):
    """The names of a letter or sector that are on one page.

    `number` counts the groups of the whole list from 1.
    """

    number: int
    title: str
    names: tuple[CountedName[NamedT], ...]


@dataclass(frozen=True, slots=True)
class GroupStart:
    """The page on which a group of names begins, and how many names the whole group has."""

    number: int
    title: str
    url: str
    count: int


class _Row(NamedTuple, Generic[NamedT]):
    """A name with the number and the title of its group."""

    number: int
    title: str
    name: CountedName[NamedT]


def split_groups(
    groups: Iterable[tuple[str, Iterable[CountedName[NamedT]]]],
    capacity: int,
    lines_of: Callable[[CountedName[NamedT]], int],
) -> tuple[tuple[Group[NamedT], ...], ...]:
    """Split groups of names into pages of at most `capacity` lines; a group may go on from page to page.

    Each group is its title and its names; `lines_of` says how many lines a name needs.
    """
    rows = [_Row(number, title, name) for number, (title, names) in enumerate(groups, 1) for name in names]
    return tuple(
        tuple(
            Group(number, title, tuple(row.name for row in rows_of_group))
            for (number, title), rows_of_group in groupby(page, key=lambda row: (row.number, row.title))
        )
        for page in split_by_size(rows, capacity, lambda row: lines_of(row.name))
    )


def group_starts(pages: Iterable[tuple[Group[NamedT], ...]], first_url: str) -> tuple[GroupStart, ...]:
    """The page on which each group begins; the first page of the list is at `first_url`."""
    starts: dict[int, GroupStart] = {}
    for page_number, groups in enumerate(pages, 1):
        url = urls.list_page(first_url, page_number)
        for group in groups:
            start = starts.get(group.number, GroupStart(group.number, group.title, url, 0))
            starts[group.number] = replace(start, count=start.count + len(group.names))
    return tuple(starts.values())


def name_list_pages(
    context: PageContext,
    first_url: str,
    template: str,
    values_of_pages: Iterable[Mapping[str, Any]],
    head: Callable[[PageContext, str, Pager | None], Head],
) -> Iterator[Page]:
    """The pages of a list of names, given the values of each; `head` makes a head from its URL and pager."""
    every = tuple(values_of_pages)
    for number, values in enumerate(every, 1):
        url, pager = urls.list_page(first_url, number), make_pager(first_url, number, len(every))
        yield Page(url, template, {**values, "pager": pager}, partial(head, context, url, pager))
