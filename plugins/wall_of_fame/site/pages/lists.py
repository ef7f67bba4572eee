"""Lists that are too long for one page, cut into pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import Any, Final, Generic, TypeVar

from wall_of_fame import urls
from wall_of_fame.site.page_sizes import CARDS_A_PAGE, LINES_BESIDE_CARDS, LINES_OF_A_PICTURE
from wall_of_fame.wall import Business, Person, Recognition

PAGES_OF_A_SHORT_LIST: Final = 10
"""In a longer list, pages with old recognitions stay as they are when a new one comes."""

T = TypeVar("T")
NamedT = TypeVar("NamedT", Person, Business)
Counted = tuple[NamedT, int]
"""A name, and how often it was recognised."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link of the pager; number 0 stands for a gap."""

    number: int
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Pager:
    """Where the reader is in a long list."""

    number: int
    count: int
    previous: str
    next: str
    pages: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True)
class Group(Generic[NamedT]):
    """What stands on one page of a group of names: of a letter, of a sector.

    `number` counts the groups of the whole list from 1.
    """

    number: int
    title: str
    names: tuple[Counted[NamedT], ...]


@dataclass(frozen=True, slots=True)
class Start:
    """The page on which a group of names begins, and how many names the whole group has."""

    number: int
    title: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class Part:
    """What stands on one page of a list: recognitions, and names above them.

    The pager is none for a single page; `more` is the page on which the names go on, if they do.
    """

    url: str
    pager: Pager | None
    recognitions: tuple[Recognition, ...]
    names: tuple[Counted[Any], ...]
    more: str


def paged(
    recognitions: Sequence[Recognition], url: str, names: Iterable[Counted[NamedT]] = ()
) -> Iterator[Part]:
    """Recognitions cut into pages, with as many of the names on each as there is room for."""
    above = cut(names, LINES_BESIDE_CARDS, lines)
    ends: tuple[int, ...] = tuple(page_ends(len(recognitions)))
    count = max(len(above), len(ends))
    for number in range(1, count + 1):
        start, end = (0, *ends)[number - 1 : number + 1] if number <= len(ends) else (0, 0)
        yield Part(
            url=urls.list_page(url, number),
            pager=pager(url, number, count),
            recognitions=tuple(recognitions[start:end]),
            names=above[number - 1] if number <= len(above) else (),
            more=urls.list_page(url, number + 1) if number < len(above) else "",
        )


def page_ends(count: int) -> Iterator[int]:
    """Where the pages of a list of so many recognitions end, the newest recognition first.

    All are full but the last. In a long list it is one of the first that is not: the others are counted
    from the oldest recognition, so that a new one changes three pages at most, and all of them once in
    a page's worth.
    """
    if count <= CARDS_A_PAGE * PAGES_OF_A_SHORT_LIST:
        yield from range(CARDS_A_PAGE, count, CARDS_A_PAGE)
    else:
        yield CARDS_A_PAGE
        rest = count % CARDS_A_PAGE
        if 0 < rest < CARDS_A_PAGE // 2:
            # A page with one card would look forgotten: the next one gives it some.
            yield CARDS_A_PAGE + (CARDS_A_PAGE + rest) // 2
            rest += CARDS_A_PAGE
        yield from range(CARDS_A_PAGE + (rest or CARDS_A_PAGE), count, CARDS_A_PAGE)
    if count:
        yield count


def pager(url: str, number: int, count: int) -> Pager | None:
    """The pager of page `number` of `count`; a single page has none."""
    if count == 1:
        return None
    near = sorted({1, count, *(page for page in range(number - 2, number + 3) if 1 <= page <= count)})
    links: list[PageLink] = []
    for page in near:
        if links and page - links[-1].number > 1:
            links.append(PageLink(0, "", current=False))
        links.append(PageLink(page, urls.list_page(url, page), page == number))
    previous = urls.list_page(url, number - 1) if number > 1 else ""
    following = urls.list_page(url, number + 1) if number < count else ""
    return Pager(number, count, previous, following, tuple(links))


def cut(things: Iterable[T], room: int, needs: Callable[[T], int]) -> tuple[tuple[T, ...], ...]:
    """Things in parts, each of which needs at most `room`; nothing makes one empty part."""
    parts: list[list[T]] = [[]]
    left = room
    for thing in things:
        left -= needs(thing)
        if left < 0 and parts[-1]:
            parts.append([])
            left = room - needs(thing)
        parts[-1].append(thing)
    return tuple(map(tuple, parts))


def lines(counted: Counted[Any]) -> int:
    """How many lines a name needs in a list of names: what weighs is its picture."""
    name = counted[0]
    picture = name.photo if isinstance(name, Person) else name.logo
    return LINES_OF_A_PICTURE if picture else 1


def group(
    groups: Iterable[tuple[str, Iterable[Counted[NamedT]]]],
    room: int,
    needs: Callable[[Counted[NamedT]], int],
) -> tuple[tuple[Group[NamedT], ...], ...]:
    """Groups of names, cut into pages: the groups of each page. A group may go on from one to the next."""
    names = [(number, title, one) for number, (title, inner) in enumerate(groups, 1) for one in inner]
    return tuple(
        tuple(
            Group(number, title, tuple(one for _, _, one in inner))
            for (number, title), inner in groupby(part, key=itemgetter(0, 1))
        )
        for part in cut(names, room, lambda named: needs(named[2]))
    )


def starts(pages: Iterable[tuple[Group[NamedT], ...]], url: str) -> tuple[Start, ...]:
    """Where each group begins in a list that begins at `url`."""
    found: dict[int, Start] = {}
    for number, groups in enumerate(pages, 1):
        for one in groups:
            begun = found.get(one.number, Start(one.number, one.title, urls.list_page(url, number), 0))
            found[one.number] = replace(begun, count=begun.count + len(one.names))
    return tuple(found.values())
