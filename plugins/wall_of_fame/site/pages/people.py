"""People and teams: A to Z, and a page for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section, structured_data
from wall_of_fame.site.page_sizes import CARDS_A_PAGE, LINES_A_PAGE
from wall_of_fame.site.pages.context import PageContext, count_standards, newest_approval
from wall_of_fame.site.pages.lists import CountedName, Pager, lines_of_name, list_pages
from wall_of_fame.site.pages.name_lists import group_starts, name_list_pages, split_groups
from wall_of_fame.site.share_pictures import share_picture
from wall_of_fame.site.share_pictures.share_picture import SharePicture
from wall_of_fame.text.index_entries import index_entry
from wall_of_fame.wall import Award, Person, Recognition, Winner
from wall_of_fame.wall.order import name_to_sort

Prizes = tuple[tuple[Award, Winner], ...]


def pages(context: PageContext) -> Iterator[Page]:
    """The A to Z and everyone's page."""
    yield from _a_to_z(context)
    prizes = _prizes(context.wall.awards)
    for person in context.wall.people:
        yield from _person(context, person, prizes.get(person, ()))


def _a_to_z(context: PageContext) -> Iterator[Page]:
    """Everyone's name by its letter; the names of a large wall are on several pages."""
    everyone, by_person = context.wall.people, context.wall.by_person
    # The signs of a script need not follow each other, so its names are put together.
    entries: dict[str, list[CountedName[Person]]] = defaultdict(list)
    for person in everyone:
        entries[index_entry(name_to_sort(person))].append((person, len(by_person[person.id])))
    parts = split_groups(entries.items(), LINES_A_PAGE, lines_of_name)
    starts = group_starts(parts, urls.PEOPLE)
    values_of_pages = ({"count": len(everyone), "letters": starts, "groups": groups} for groups in parts)
    yield from name_list_pages(context, urls.PEOPLE, "people.html", values_of_pages, _list_head)


def _list_head(context: PageContext, url: str, pager: Pager | None) -> Head:
    _ = context.language
    description = _("Everyone on the wall, from A to Z.")
    return context.list_head(_("People"), urls.PEOPLE, description, url, pager)


def _prizes(awards: tuple[Award, ...]) -> Mapping[Person, Prizes]:
    """The awards that each person won, the newest first."""
    prizes: dict[Person, Prizes] = defaultdict(tuple)
    for award in awards:
        for winner in award.winners:
            for person in dict.fromkeys(winner.recognition.people):
                prizes[person] += ((award, winner),)
    return prizes


def _person(context: PageContext, person: Person, prizes: Prizes) -> Iterator[Page]:
    recognitions = context.wall.by_person[person.id]
    standards = count_standards(recognitions)
    share = share_picture.of_person(
        context.site, person, recognitions, (standard for standard, _ in standards)
    )
    # What counts all recognitions, or quotes the newest, stands on the first page alone: the others then
    # stay as they are.
    of_first_page: dict[str, Any] = {
        "count": len(recognitions),
        "standards": standards,
        "share": share,
        "certificates": tuple(_certificates(context, recognitions)),
        "quoted": None if person.noindex else context.quoted(recognitions),
    }
    for page in list_pages(recognitions, person.url):
        is_first = page.url == person.url
        shared = of_first_page if is_first else _of_other_pages(context, person)
        values = {
            **shared,
            "person": person,
            "main_standard": standards[0][0] if standards else None,
            "awards": prizes,
            "recognitions": page.recognitions,
            "pager": page.pager,
        }
        head = partial(_head, context, person, shared["share"], page.url, page.pager)
        changed = newest_approval(page.recognitions)
        yield Page(page.url, "person.html", values, head, person.noindex, changed, shared["share"])


def _certificates(
    context: PageContext, recognitions: Sequence[Recognition]
) -> Iterator[tuple[str, date, bool]]:
    """Each certificate that somebody's first page offers.

    That is its path, the day of the recognition, and whether search engines are asked to leave it out.
    """
    if not context.site.certificates:
        return
    for recognition in recognitions[:CARDS_A_PAGE]:
        pdf = context.keepsakes.of(recognition).certificate
        if pdf:
            yield pdf.path, recognition.date, recognition.noindex


def _of_other_pages(context: PageContext, person: Person) -> Mapping[str, Any]:
    share = share_picture.of_person(context.site, person, (), ())
    return {"count": 0, "standards": (), "certificates": (), "share": share, "quoted": None}


def _head(
    context: PageContext, person: Person, share: SharePicture | None, url: str, pager: Pager | None
) -> Head:
    _ = context.language
    image = context.image(person)
    business = person.business.name if person.business else ""
    return context.head(
        context.page_title(f"{person.name} · {business}" if business else person.name, pager),
        url,
        name=person.name,
        description=" · ".join(filter(None, (person.name, person.role, business))),
        above=(Section(_("People"), urls.PEOPLE),),
        json_ld=None if person.noindex else structured_data.profile_page(context.site, person, image),
        image=image,
        share=share,
        og_type="profile",
        noindex=person.noindex,
    )
