"""Lists that are too long for one page: split into pages, with the links between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar
from zlib import crc32

from wall_of_fame import urls
from wall_of_fame.site.page_sizes import CARDS_A_PAGE, LINES_BESIDE_CARDS, LINES_OF_A_PICTURE
from wall_of_fame.wall import Business, Person, Recognition

PAGES_OF_A_SHORT_LIST: Final = 10
"""In a list of more pages, those with old recognitions stay as they are when a new recognition comes."""

ItemT = TypeVar("ItemT")
NamedT = TypeVar("NamedT", Person, Business)
CountedName = tuple[NamedT, int]
"""A person or business, and the number of their recognitions."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link of the pager; number 0 stands for a gap."""

    number: int
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Pager:
    """The links between the pages of a list: page `number` of `count`; `previous` and `next` may be empty."""

    number: int
    count: int
    previous: str
    next: str
    pages: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True)
class ListPage:
    """What one page of a list has: recognitions, and names above them.

    `pager` is None if there is only one page. `more` is the URL of the page on which the names go on; empty
    if they end here.
    """

    url: str
    pager: Pager | None
    recognitions: tuple[Recognition, ...]
    names: tuple[CountedName[Any], ...]
    more: str


@dataclass(frozen=True, slots=True)
class ItemsPage(Generic[ItemT]):
    """One page of a list of other things than recognitions; `pager` is None if there is only one."""

    url: str
    pager: Pager | None
    items: tuple[ItemT, ...]


def item_pages(
    items: Sequence[ItemT], url: str, *, newest_first: bool = True
) -> tuple[ItemsPage[ItemT], ...]:
    """Split a list into pages, the first of which is at `url`. No items make one empty page.

    `newest_first` tells whether new things come to its beginning; then the pages of a long list change
    seldom.
    """
    even = (*range(CARDS_A_PAGE, len(items), CARDS_A_PAGE), len(items))
    ends = tuple(page_ends(len(items))) if newest_first else even
    starts = (0, *ends[:-1])
    return tuple(
        ItemsPage(urls.list_page(url, number), make_pager(url, number, len(starts)), tuple(items[start:end]))
        for number, (start, end) in enumerate(zip(starts, ends or (0,), strict=True), 1)
    )


def list_pages(
    recognitions: Sequence[Recognition], url: str, names: Iterable[CountedName[NamedT]] = ()
) -> Iterator[ListPage]:
    """Split recognitions into pages, and the names above them too; the first page is at `url`."""
    names_of_pages = _split_names(tuple(names))
    ends: tuple[int, ...] = tuple(page_ends(len(recognitions)))
    count = max(len(names_of_pages), len(ends))
    for number in range(1, count + 1):
        start, end = (0, *ends)[number - 1 : number + 1] if number <= len(ends) else (0, 0)
        yield ListPage(
            url=urls.list_page(url, number),
            pager=make_pager(url, number, count),
            recognitions=tuple(recognitions[start:end]),
            names=names_of_pages[number - 1] if number <= len(names_of_pages) else (),
            more=urls.list_page(url, number + 1) if number < len(names_of_pages) else "",
        )


def page_ends(count: int) -> Iterator[int]:
    """The positions at which the pages of a list of `count` recognitions end, the newest recognition first.

    All pages are full but the last. In a long list it is one of the first that is not: the others are
    counted from the oldest recognition, so that a new one changes three pages at most, and all of them
    only once in a page's worth.
    """
    if count <= CARDS_A_PAGE * PAGES_OF_A_SHORT_LIST:
        yield from range(CARDS_A_PAGE, count, CARDS_A_PAGE)
    else:
        yield CARDS_A_PAGE
        rest = count % CARDS_A_PAGE
        if 0 < rest < CARDS_A_PAGE // 2:
            # A page with one card would look forgotten: the page after it gives it some.
            yield CARDS_A_PAGE + (CARDS_A_PAGE + rest) // 2
            rest += CARDS_A_PAGE
        yield from range(CARDS_A_PAGE + (rest or CARDS_A_PAGE), count, CARDS_A_PAGE)
    if count:
        yield count


def make_pager(url: str, number: int, count: int) -> Pager | None:
    """The pager of page `number` of `count` of the list at `url`; None for a single page."""
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


def split_by_size(
    items: Iterable[ItemT], capacity: int, size_of: Callable[[ItemT], int]
) -> tuple[tuple[ItemT, ...], ...]:
    """Split items, in their order, into parts whose sizes add up to at most `capacity`.

    An item that is larger than that is a part by itself. No items make one empty part.
    """
    parts: list[list[ItemT]] = [[]]
    left = capacity
    for item in items:
        left -= size_of(item)
        if left < 0 and parts[-1]:
            parts.append([])
            left = capacity - size_of(item)
        parts[-1].append(item)
    return tuple(map(tuple, parts))


def _split_names(names: Sequence[CountedName[Any]]) -> tuple[tuple[CountedName[Any], ...], ...]:
    """Split the names above recognitions into those of each page.

    In a list of many pages a page may end early, before a name whose id says so. So a new name moves those of
    a page or two, up to the next such name, rather than all that come after it.
    """
    capacity = LINES_BESIDE_CARDS
    if sum(map(lines_of_name, names)) <= capacity * PAGES_OF_A_SHORT_LIST:
        return split_by_size(names, capacity, lines_of_name)
    parts: list[list[CountedName[Any]]] = [[]]
    filled = 0
    for counted in names:
        lines, name_id = lines_of_name(counted), counted[0].id.encode()
        may_end = filled >= capacity // 2 and not crc32(name_id) % (capacity // 4)
        if parts[-1] and (may_end or filled + lines > capacity):
            parts.append([])
            filled = 0
        parts[-1].append(counted)
        filled += lines
    return tuple(map(tuple, parts))


def lines_of_name(counted: CountedName[Any]) -> int:
    """How many lines a name counts for in a list of names: more if it has a picture."""
    name, _ = counted
    picture = name.photo if isinstance(name, Person) else name.logo
    return LINES_OF_A_PICTURE if picture else 1
