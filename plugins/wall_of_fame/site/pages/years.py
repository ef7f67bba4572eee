"""Years in review: all of them, and a page for each with its numbers, its words and everyone recognised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section
from wall_of_fame.site import structured_data as structured
from wall_of_fame.site.page_sizes import LINES_A_PAGE, NAMES_OF_A_YEAR, NEWCOMERS_OF_A_YEAR
from wall_of_fame.site.pages.context import PageContext, newest
from wall_of_fame.site.pages.lists import Pager, cut, pager
from wall_of_fame.site.pages.year_figures import Year, years_of
from wall_of_fame.wall import Person


def pages(context: PageContext) -> Iterator[Page]:
    """The list and every year's page; none if nobody has been recognised."""
    years = years_of(context.wall, context.site.lang)
    if not years:
        return
    counted = tuple((year.number, year.count) for year in years)
    yield Page(urls.YEARS, "years.html", {"years": counted}, partial(_list_head, context))
    for at, year in enumerate(years):
        yield from _year(
            context, year, _number(years[at + 1 : at + 2]), _number(years[at - 1 : at] if at else ())
        )


def _number(years: Sequence[Year]) -> int:
    return years[0].number if years else 0


def _year(context: PageContext, year: Year, before: int, after: int) -> Iterator[Page]:
    """The review, and below it everyone but those who asked to stay out of search engines.

    `before` and `after` are the years beside it on the wall, 0 if there is none.
    """
    listed = tuple(person for person in year.people if not person.noindex)
    parts = _parts(listed)
    start = urls.year_page(year.number)
    review = {
        "year": year,
        "newcomers": year.newcomers[:NEWCOMERS_OF_A_YEAR],
        "before": before,
        "after": after,
        "so_far": year.number == context.today.year,
    }
    for number, names in enumerate(parts, 1):
        url, near = urls.list_page(start, number), pager(start, number, len(parts))
        values = {
            "number": year.number,
            "names": names,
            "unlisted": len(year.people) - len(listed) if number == len(parts) else 0,
            "pager": near,
            "year": None,
            **(review if number == 1 else {}),
        }
        head = partial(_head, context, year.number, url, near)
        yield Page(url, "year.html", values, head, changed=newest(year.recognitions))


def _parts(people: tuple[Person, ...]) -> tuple[tuple[Person, ...], ...]:
    """The names of each page: some below the review, the others on pages of their own."""
    first, others = people[:NAMES_OF_A_YEAR], people[NAMES_OF_A_YEAR:]
    return (first, *(cut(others, LINES_A_PAGE, lambda _: 1) if others else ()))


def _list_head(context: PageContext) -> Head:
    title = context.language("Years")
    return context.head(
        title,
        urls.YEARS,
        description=context.language("The wall, year by year."),
        thing=structured.collection(context.site, title, urls.YEARS),
    )


def _head(context: PageContext, year: int, url: str, near: Pager | None) -> Head:
    title = context.titled(context.language("%(year)s in review") % {"year": year}, near)
    words = context.language("Who was recognised in %(year)s: when, where, for what, and in which words.")
    return context.head(
        title,
        url,
        description=words % {"year": year},
        above=(Section(context.language("Years"), urls.YEARS),),
        thing=structured.collection(context.site, title, url),
    )
