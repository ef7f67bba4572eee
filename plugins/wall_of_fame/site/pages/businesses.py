"""Businesses: the directory by sector and by place, and a page for each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import Any, Final, TypeVar

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section, structured_data
from wall_of_fame.site.language.wording import inside_sentence
from wall_of_fame.site.page_sizes import LINES_A_PAGE
from wall_of_fame.site.pages import filters
from wall_of_fame.site.pages.context import PageContext, count_standards, newest_approval
from wall_of_fame.site.pages.lists import CountedName, Pager, lines_of_name, list_pages
from wall_of_fame.site.pages.name_lists import GroupStart, group_starts, name_list_pages, split_groups
from wall_of_fame.site.share_pictures import list_pictures
from wall_of_fame.site.share_pictures.share_picture import SharePicture
from wall_of_fame.text.index_entries import index_entry
from wall_of_fame.text.names import sort_key
from wall_of_fame.wall import Award, Business, Person, Place, Recognition, Winner

# The faces at the top of a page, and the changes that it tells of.
_FACES: Final = 4
_CHANGES: Final = 6

# If there are more sectors, the directory has links to the first sector of each letter.
_MOST_SECTORS: Final = 40

KeyT = TypeVar("KeyT", Place, str)
Prizes = tuple[tuple[Award, Winner], ...]
CountedBusinesses = tuple[CountedName[Business], ...]


def pages(context: PageContext) -> Iterator[Page]:
    """The directory and every business's page; none if the wall has no businesses."""
    if not context.wall.has_businesses:
        return
    yield from _directory(context)
    position = {person: number for number, person in enumerate(context.wall.people)}
    prizes = _prizes(context.wall.awards)
    for business in context.wall.businesses:
        yield from _business(context, business, position, prizes.get(business, ()))


def _prizes(awards: tuple[Award, ...]) -> Mapping[Business, Prizes]:
    """The awards that somebody of each business won, the newest first."""
    prizes: dict[Business, Prizes] = defaultdict(tuple)
    for award in awards:
        for winner in award.winners:
            if winner.business:
                prizes[winner.business] += ((award, winner),)
    return prizes


def by_place(context: PageContext) -> Mapping[Place, CountedBusinesses]:
    """The businesses of each place from A to Z, each with the number of its recognitions."""
    groups = _group(context, lambda business: business.place)
    return {place: groups.get(place, ()) for place in context.wall.places.all}


def _by_sector(context: PageContext) -> Iterator[tuple[str, CountedBusinesses]]:
    groups = _group(context, lambda business: business.sector)
    return ((sector, groups[sector]) for sector in sorted(groups, key=sort_key))


def _group(
    context: PageContext, key_of: Callable[[Business], KeyT | None]
) -> Mapping[KeyT, CountedBusinesses]:
    """The businesses by a key; those without one are left out."""
    groups: dict[KeyT, list[CountedName[Business]]] = defaultdict(list)
    for business in context.wall.businesses:
        key = key_of(business)
        if key is not None:
            groups[key].append((business, len(context.wall.by_business[business.id])))
    return {key: tuple(businesses) for key, businesses in groups.items()}


def _directory(context: PageContext) -> Iterator[Page]:
    """Every business by sector and by place; the directory of a large wall has several pages.

    It then has links to the pages of the places instead, which name their businesses.
    """
    # Each business has a line below its name, for its place.
    parts = split_groups(_by_sector(context), LINES_A_PAGE, lambda counted: lines_of_name(counted) + 1)
    is_long = len(parts) > 1
    starts = group_starts(parts, urls.BUSINESSES) if is_long else ()
    sectors = starts if len(starts) <= _MOST_SECTORS else _first_of_letters(starts)
    businesses = by_place(context)
    places = sorted(filter(businesses.__getitem__, businesses), key=lambda place: sort_key(place.name))
    with_businesses = tuple((place, businesses[place]) for place in places)
    links = tuple((place, len(businesses[place])) for place in places)
    values_of_pages = (
        {
            "groups": groups,
            "by_place": () if is_long else with_businesses,
            "places": links if is_long and number == 1 else (),
            "sectors": sectors,
        }
        for number, groups in enumerate(parts, 1)
    )
    yield from name_list_pages(context, urls.BUSINESSES, "businesses.html", values_of_pages, _list_head)


def _first_of_letters(sectors: Iterable[GroupStart]) -> tuple[GroupStart, ...]:
    """The first sector of each letter, named by the letter alone, with the businesses of all of them."""
    first: dict[str, GroupStart] = {}
    for sector in sectors:
        letter = index_entry(sector.title)
        start = first.get(letter, replace(sector, title=letter, count=0))
        first[letter] = replace(start, count=start.count + sector.count)
    return tuple(first.values())


def _list_head(context: PageContext, url: str, pager: Pager | None) -> Head:
    _ = context.language
    place = inside_sentence(context.site.places.singular, context.site.lang)
    if place:
        description = _("Every business on the wall, by sector and by %(place)s.") % {"place": place}
    else:
        description = _("Every business on the wall, by sector.")
    return context.list_head(_("Businesses"), urls.BUSINESSES, description, url, pager)


def _people(
    recognitions: Sequence[Recognition], position: Mapping[Person, int]
) -> tuple[CountedName[Person], ...]:
    """Everyone recognised, from A to Z; `position` is everyone's in the A to Z of the wall."""
    counts = Counter(person for recognition in recognitions for person in recognition.people)
    return tuple((person, counts[person]) for person in sorted(counts, key=position.__getitem__))


def _business(
    context: PageContext, business: Business, position: Mapping[Person, int], prizes: Prizes
) -> Iterator[Page]:
    recognitions = context.wall.by_business[business.id]
    standards = count_standards(recognitions)
    share = list_pictures.of_business(
        context.site, business, recognitions, (standard for standard, _ in standards)
    )
    # What counts all recognitions, or quotes the newest, stands on the first page alone: the others then
    # stay as they are.
    of_first_page: dict[str, Any] = {
        "count": len(recognitions),
        "standards": standards,
        "share": share,
        "filters": filters.of_list(standards, len(recognitions)),
        "quoted": context.quoted(recognitions),
        "faces": newest_faces(recognitions),
        "departments": _departments(business, recognitions),
        "changes": _changes(recognitions),
        "prizes": prizes,
    }
    for page in list_pages(recognitions, business.url, _people(recognitions, position)):
        is_first = page.url == business.url
        shared = of_first_page if is_first else _of_other_pages(context, business)
        values = {
            **shared,
            "business": business,
            "is_empty": not recognitions,
            "people": page.names,
            "more": page.more,
            "recognitions": page.recognitions,
            "pager": page.pager,
        }
        head = partial(_head, context, business, shared["share"], page.url, page.pager)
        changed = newest_approval(page.recognitions)
        yield Page(page.url, "business.html", values, head, changed=changed, share_picture=shared["share"])


def _of_other_pages(context: PageContext, business: Business) -> Mapping[str, Any]:
    share = list_pictures.of_business(context.site, business, (), ())
    nothing = dict.fromkeys(("standards", "filters", "faces", "departments", "changes", "prizes"), ())
    return {**nothing, "count": 0, "share": share, "quoted": None}


def newest_faces(recognitions: Iterable[Recognition]) -> tuple[Person, ...]:
    """The people at the top of a business's page: those with a photo who were recognised last.

    Nobody is among them who asked to stay out of search engines, nor for a story with somebody who did.
    """
    public = (recognition for recognition in recognitions if not recognition.noindex)
    people = dict.fromkeys(person for recognition in public for person in recognition.people if person.photo)
    return tuple(islice(people, _FACES))


def _departments(business: Business, recognitions: Iterable[Recognition]) -> tuple[tuple[str, int], ...]:
    """The departments of a business in its own order, each with the number of its recognitions."""
    counts = Counter(recognition.department for recognition in recognitions)
    return tuple((department, counts[department]) for department in business.departments)


def _changes(recognitions: Iterable[Recognition]) -> tuple[Recognition, ...]:
    """The newest stories after which a business does something otherwise, as its reply says."""
    changed = (story for story in recognitions if story.reply and story.reply.changed and not story.noindex)
    return tuple(islice(changed, _CHANGES))


def _head(
    context: PageContext, business: Business, share: SharePicture | None, url: str, pager: Pager | None
) -> Head:
    _ = context.language
    about = structured_data.local_business(context.site, business)
    description = _("People recognised for their service at %(business)s.") % {"business": business.name}
    return context.head(
        context.page_title(business.name, pager),
        url,
        description=description,
        above=(Section(_("Businesses"), urls.BUSINESSES),),
        json_ld=structured_data.collection_page(context.site, business.name, url, about),
        feeds=context.feeds(business.name, business.url),
        share=share,
    )
