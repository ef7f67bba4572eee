"""Walls of any size, made without a file: only what pages are made of."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup

from tests.walls.output import Html
from tools.programs import ROOT
from wall_of_fame import urls
from wall_of_fame import wall as w
from wall_of_fame.site import Page, Section, Site
from wall_of_fame.site.language import load_language
from wall_of_fame.site.pages import PageContext
from wall_of_fame.site.templates.environment import environment, equip, render
from wall_of_fame.site.theme.folders import ThemeFolders
from wall_of_fame.wall.order import group_by_id, sort_by_name

THEME = ThemeFolders((ROOT / "theme",))
TODAY = date(2026, 11, 20)
STANDARD = w.Standard("care", "standards/care/", "C", "Care", 1, "#34c3d6", "", Markup())


def name(number: int) -> str:
    """A name of two words that no other number has; the first letters go through the alphabet."""
    digest = hashlib.sha256(str(number).encode()).hexdigest()
    letters = "".join(chr(ord("a") + int(digest[at], 16)) for at in range(6))
    return f"{chr(ord('A') + number % 26)}{letters} {digest[6].upper()}{number}."


def photo(number: int, words: str) -> w.Photo:
    """A picture with an address like no other."""
    return w.Photo(f"photos/{number}.jpg", hashlib.sha256(b"%d" % number).hexdigest(), 2000, 2500, words)


def place(number: int) -> w.Place:
    """One of the places."""
    return w.Place(f"place-{number}", f"places/place-{number}/", f"Place {number}", number, 1)


def business(number: int, where: w.Place, *, sector: str = "Shops", picture: bool = False) -> w.Business:
    """A business with nothing but its name, and a logo if asked."""
    return w.Business(
        id=f"business-{number}",
        url=urls.page_of("business", f"business-{number}"),
        name=f"{name(number)} & Daughters",
        place=where,
        sector=sector,
        website="",
        logo=photo(number, f"The sign of {name(number)}") if picture else None,
        departments=(),
        joined=None,
        html=Markup(),
    )


def person(number: int, *, where: w.Business | None = None, picture: bool = False) -> w.Person:
    """A person with nothing but a name, and a portrait if asked."""
    return w.Person(
        id=f"person-{number}",
        url=urls.page_of("person", f"person-{number}"),
        name=name(number),
        initials="X",
        is_team=False,
        role="",
        business=where,
        photo=photo(10_000 + number, f"{name(number)} with a smile and a blue apron") if picture else None,
        html=Markup(),
        noindex=False,
    )


def recognition(number: int, who: w.Person, at: w.Business) -> w.Recognition:
    """A short story; the higher the number, the older."""
    day = TODAY - timedelta(days=number)
    return w.Recognition(
        id=f"story-{number}",
        url=urls.page_of("nomination", f"story-{number}"),
        people=(who,),
        business=at,
        department="",
        evidence=(w.Evidence(STANDARD, f"waited for {name(number)}"),),
        date=day,
        approved_on=day,
        internal=False,
        campaign=None,
        nominator="",
        source="",
        lang="",
        html=Markup("<p>They waited for {}.</p>").format(name(number)),
        text=f"They waited for {name(number)}.",
        excerpt="They waited.",
        note=None,
        video=None,
        pin=None,
        reply=None,
        late=False,
        noindex=False,
    )


def wall(
    *,
    people: Iterable[w.Person] = (),
    businesses: Iterable[w.Business] = (),
    recognitions: Iterable[w.Recognition] = (),
    places: Iterable[w.Place | None] = (),
    aliases: dict[str, str] | None = None,
) -> w.Wall:
    """A wall of these, each list in the order in which it is shown."""
    everyone, shops, stories, where = (
        tuple(people),
        tuple(businesses),
        tuple(recognitions),
        tuple(filter(None, places)),
    )
    return w.Wall(
        standards=(STANDARD,),
        places=w.Places("Place", "Places", where),
        businesses=sort_by_name(shops),
        people=sort_by_name(everyone),
        campaigns=(),
        awards=(),
        recognitions=stories,
        by_person=_of(everyone, stories, lambda recognition: [person.id for person in recognition.people]),
        by_business=_of(
            shops, stories, lambda recognition: [recognition.business.id] if recognition.business else []
        ),
        by_standard=_of(
            [STANDARD],
            stories,
            lambda recognition: [evidence.standard.id for evidence in recognition.evidence],
        ),
        by_place=_of(where, stories, _place_ids),
        by_campaign={},
        aliases=aliases or {},
    )


def _place_ids(recognition: w.Recognition) -> list[str]:
    place = recognition.business.place if recognition.business else None
    return [place.id] if place else []


def _of(
    things: Iterable[Any], stories: Iterable[w.Recognition], ids: Callable[[w.Recognition], Iterable[str]]
) -> Mapping[str, tuple[w.Recognition, ...]]:
    return group_by_id([thing.id for thing in things], stories, ids)


def page_context(wall: w.Wall) -> PageContext:
    """What page makers work with, for a wall."""
    site = Site(
        name="Brightwater Thanks",
        url="https://thanks.example.org",
        root="",
        lang="en",
        assets="theme/0123456789ab/",
        stylesheets=("/theme/0123456789ab/css/style.css",),
        sections=(Section("People", urls.PEOPLE), Section("Businesses", urls.BUSINESSES)),
        pages=(),
        standards=wall.standards,
        places=wall.places,
    )
    return PageContext(wall, site, load_language(THEME, "en"), TODAY)


def rendered(of: PageContext, pages: Iterable[Page]) -> dict[str, Html]:
    """The pages as they are written, by URL."""
    env = equip(environment(THEME), of.language, of.site)
    return {page.url: Html(urls.file_of(page.url), render(env, page)) for page in pages}
