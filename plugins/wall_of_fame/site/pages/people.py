"""People and teams: A to Z, and a page for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import groupby
from typing import Final

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section
from wall_of_fame.site import structured_data as structured
from wall_of_fame.site.page_sizes import LINES_A_PAGE
from wall_of_fame.site.pages.context import PageContext, newest, standards_of
from wall_of_fame.site.pages.lists import Pager, group, lines, paged, pager, starts
from wall_of_fame.site.share_pictures import share_picture as cards
from wall_of_fame.site.share_pictures.share_picture import SharePicture
from wall_of_fame.text.names import sort_key
from wall_of_fame.wall import Award, Person, Winner

_MOST_LETTERS: Final = 60
"""How many letters lead to where they begin: more, as Chinese has, would be a long list of their own."""

Prizes = tuple[tuple[Award, Winner], ...]


def pages(context: PageContext) -> Iterator[Page]:
    """The A to Z and everyone's page."""
    yield from _a_to_z(context)
    prizes = _prizes(context.wall.awards)
    for person in context.wall.people:
        yield from _person(context, person, prizes.get(person, ()))


def letter_of(name: str) -> str:
    """The letter under which a name stands; names that begin with a digit stand under #."""
    key = sort_key(name)[0]
    return key[0].upper() if key and key[0].isalpha() else "#"


def _a_to_z(context: PageContext) -> Iterator[Page]:
    """Everyone's name; the names of a large wall stand on several pages."""
    counted = [(person, len(context.wall.by_person[person.id])) for person in context.wall.people]
    letters = groupby(counted, key=lambda one: letter_of(one[0].name))
    parts = group(letters, LINES_A_PAGE, lines)
    begin = starts(parts, urls.PEOPLE)
    shared = {
        "count": len(counted),
        "letters": begin if len(parts) == 1 or len(begin) <= _MOST_LETTERS else (),
    }
    for number, groups in enumerate(parts, 1):
        url, near = urls.list_page(urls.PEOPLE, number), pager(urls.PEOPLE, number, len(parts))
        values = {**shared, "groups": groups, "pager": near}
        yield Page(url, "people.html", values, partial(_list_head, context, url, near))


def _list_head(context: PageContext, url: str, near: Pager | None) -> Head:
    name = context.language("People")
    title = context.titled(name, near)
    return context.head(
        title,
        url,
        description=context.language("Everyone on the wall, from A to Z."),
        above=(Section(name, urls.PEOPLE),) if url != urls.PEOPLE else (),
        thing=structured.collection(context.site, title, url),
    )


def _prizes(awards: tuple[Award, ...]) -> Mapping[Person, Prizes]:
    """What each person won, the newest award first."""
    won: dict[Person, Prizes] = defaultdict(tuple)
    for award in awards:
        for winner in award.winners:
            for person in dict.fromkeys(winner.recognition.people):
                won[person] += ((award, winner),)
    return won


def _person(context: PageContext, person: Person, prizes: Prizes) -> Iterator[Page]:
    recognitions = context.wall.by_person[person.id]
    standards = standards_of(recognitions)
    share = cards.of_person(context.site, person, recognitions, (standard for standard, _ in standards))
    shared = {
        "person": person,
        "count": len(recognitions),
        "standards": standards,
        "awards": prizes,
        "share": share,
    }
    for part in paged(recognitions, person.url):
        values = {**shared, "recognitions": part.recognitions, "pager": part.pager}
        head = partial(_head, context, person, share, part.url, part.pager)
        yield Page(part.url, "person.html", values, head, person.noindex, newest(part.recognitions), share)


def _head(
    context: PageContext, person: Person, share: SharePicture | None, url: str, pager: Pager | None
) -> Head:
    image = context.image(person.photo)
    business = person.business.name if person.business else ""
    return context.head(
        context.titled(f"{person.name} · {business}" if business else person.name, pager),
        url,
        name=person.name,
        description=" · ".join(filter(None, (person.name, person.role, business))),
        above=(Section(context.language("People"), urls.PEOPLE),),
        thing=None if person.noindex else structured.profile(context.site, person, image),
        image=image,
        share=share,
        og_type="profile",
        noindex=person.noindex,
    )
