"""People and teams: A to Z, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from wall_of_fame import structured, urls
from wall_of_fame.alphabet import sort_key
from wall_of_fame.pages.heads import Desk, Pager, newest, paged, standards_of
from wall_of_fame.site import Page, Section
from wall_of_fame.wall import Person, Recognition


def pages(desk: Desk) -> Iterator[Page]:
    """The A to Z and everyone's page."""
    yield _a_to_z(desk)
    for person in desk.wall.people:
        yield from _person(desk, person)


def letter_of(name: str) -> str:
    """The letter under which a name stands; names that begin with a digit stand under #."""
    key = sort_key(name)[0]
    return key[0].upper() if key and key[0].isalpha() else "#"


def _a_to_z(desk: Desk) -> Page:
    title = desk._("People")
    counted = [(person, len(desk.wall.by_person[person.id])) for person in desk.wall.people]
    groups = tuple(
        (letter, tuple(group)) for letter, group in groupby(counted, key=lambda one: letter_of(one[0].name))
    )
    head = desk.head(
        title,
        urls.PEOPLE,
        description=desk._("Everyone on the wall, from A to Z."),
        thing=structured.collection(desk.site, title, urls.PEOPLE),
    )
    return Page(urls.PEOPLE, "people.html", head, {"groups": groups, "count": len(counted)})


def _person(desk: Desk, person: Person) -> Iterator[Page]:
    recognitions = desk.wall.by_person[person.id]
    image = desk.image(person.photo)
    shared: dict[str, Any] = {
        "person": person,
        "count": len(recognitions),
        "standards": standards_of(recognitions),
        "awards": tuple(
            (award, winner)
            for award in desk.wall.awards
            for winner in award.winners
            if person in winner.recognition.people
        ),
    }

    def page(url: str, pager: Pager | None, part: tuple[Recognition, ...]) -> Page:
        head = desk.head(
            desk.titled(f"{person.name} · {person.business.name}" if person.business else person.name, pager),
            url,
            name=person.name,
            description=" · ".join(
                filter(None, (person.name, person.role, person.business.name if person.business else ""))
            ),
            above=(Section(desk._("People"), urls.PEOPLE),),
            thing=None if person.noindex else structured.profile(desk.site, person, image),
            image=image,
            og_type="profile",
            noindex=person.noindex,
        )
        return Page(url, "person.html", head, {**shared, "recognitions": part, "pager": pager}, newest(part))

    return paged(recognitions, person.url, page)
