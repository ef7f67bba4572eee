"""Years in review: the list of all, and a page for each with its numbers, its words and its people."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section, structured_data
from wall_of_fame.site.language.wording import inside_sentence
from wall_of_fame.site.page_sizes import (
    LINES_A_PAGE,
    NAMES_OF_A_YEAR,
    NEWCOMERS_OF_A_YEAR,
    OCCASIONS_OF_A_YEAR,
)
from wall_of_fame.site.pages.context import PageContext, changes_of, newest_approval
from wall_of_fame.site.pages.lists import Pager, item_pages, make_pager, split_by_size
from wall_of_fame.site.pages.occasions import look_back
from wall_of_fame.site.share_pictures.share_picture import SharePicture
from wall_of_fame.site.year_figures import Year, years_of
from wall_of_fame.wall import Person


def pages(context: PageContext) -> Iterator[Page]:
    """The list and every year's page; none if nobody has been recognised."""
    years = years_of(context.wall, context.site.lang)
    if not years:
        return
    counts = tuple((year.number, year.count) for year in years)
    yield Page(urls.YEARS, "years.html", {"years": counts}, partial(_list_head, context))
    numbers = [year.number for year in years]
    # The years are newest first, so the year before is the next of the list.
    for year, after, before in zip(years, (0, *numbers), (*numbers[1:], 0), strict=False):
        yield from _year(context, year, before, after)


def _year(context: PageContext, year: Year, before: int, after: int) -> Iterator[Page]:
    """The review, and below it everyone but those who asked to stay out of search engines.

    `before` and `after` are the years on the wall before and after it, 0 if there is none.
    """
    listed = tuple(person for person in year.people if not person.noindex)
    parts = _split_names(listed)
    first_url = urls.year_page(year.number)
    occasions = year.occasions()
    lists = item_pages(occasions, urls.occasions_page(year.number))
    has_more = len(occasions) > OCCASIONS_OF_A_YEAR
    review = {
        "year": year,
        "changes": changes_of(year.recognitions),
        "occasions": occasions[:OCCASIONS_OF_A_YEAR],
        "all_occasions": (lists[0].url, len(occasions)) if has_more else None,
        "newcomers": year.newcomers[:NEWCOMERS_OF_A_YEAR],
        "before": before,
        "after": after,
        "so_far": year.number == context.today.year,
    }
    share = _share_picture(context, year)
    for number, names in enumerate(parts, 1):
        url, pager = urls.list_page(first_url, number), make_pager(first_url, number, len(parts))
        own = share if number == 1 else None
        values = {
            "number": year.number,
            "names": names,
            "unlisted": len(year.people) - len(listed) if number == len(parts) else 0,
            "pager": pager,
            "year": None,
            "occasions": (),
            "all_occasions": None,
            "share": own,
            **(review if number == 1 else {}),
        }
        head = partial(_head, context, year.number, own, url, pager)
        changed = newest_approval(year.recognitions)
        yield Page(url, "year.html", values, head, changed=changed, share_picture=own)

    for page in lists if has_more else ():
        values = {"number": year.number, "year": None, "names": (), "unlisted": 0, "occasions": page.items}
        head = partial(_occasions_head, context, year.number, page.url, page.pager)
        yield Page(page.url, "year.html", {**values, "pager": page.pager, "all_occasions": None}, head)


def _split_names(people: tuple[Person, ...]) -> tuple[tuple[Person, ...], ...]:
    """The names of each page: some below the review, the others on pages of their own."""
    first, others = people[:NAMES_OF_A_YEAR], people[NAMES_OF_A_YEAR:]
    return (first, *(split_by_size(others, LINES_A_PAGE, lambda _: 1) if others else ()))


def _list_head(context: PageContext) -> Head:
    _ = context.language
    return context.list_head(_("Years"), urls.YEARS, _("Recognitions by year."))


def _share_picture(context: PageContext, year: Year) -> SharePicture | None:
    """The numbers of a year, with the standards that were shown in it."""
    _ = context.language
    name = _("%(year)s in review") % {"year": year.number}
    line = _("The numbers so far") if year.number == context.today.year else ""
    url = urls.year_page(year.number)
    return look_back.picture(context, name, line, year.recognitions, url, "sky")


def _head(context: PageContext, year: int, share: SharePicture | None, url: str, pager: Pager | None) -> Head:
    _ = context.language
    title = context.page_title(_("%(year)s in review") % {"year": year}, pager)
    place = inside_sentence(context.site.places.singular, context.site.lang)
    if place:
        description = _(
            "Everyone recognised in %(year)s, with numbers by week, standard, sector and %(place)s."
        )
    elif context.site.has_businesses:
        description = _("Everyone recognised in %(year)s, with numbers by week, standard and sector.")
    else:
        description = _("Everyone recognised in %(year)s, with numbers by week and standard.")
    return context.head(
        title,
        url,
        description=description % {"year": year, "place": place},
        above=(Section(_("Years"), urls.YEARS),),
        json_ld=structured_data.collection_page(context.site, title, url),
        share=share,
    )


def _occasions_head(context: PageContext, year: int, url: str, pager: Pager | None) -> Head:
    _ = context.language
    name = _("Campaigns and awards of %(year)s") % {"year": year}
    title = context.page_title(name, pager)
    review = Section(_("%(year)s in review") % {"year": year}, urls.year_page(year))
    return context.head(
        title,
        url,
        description=name,
        above=(Section(_("Years"), urls.YEARS), review),
        json_ld=structured_data.collection_page(context.site, title, url),
    )
