"""The wall → what can be found: one entry for each recognition, and for what it belongs to.

Like the feeds, the search leaves out every recognition that somebody is in who asked not to be
found (`noindex`); others of a joint one are found by an entry of their own.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final

from wall_of_fame.alphabet import initials, without_accents
from wall_of_fame.photos import renditions
from wall_of_fame.site import Site
from wall_of_fame.wall import (
    Award,
    Business,
    Campaign,
    Person,
    Photo,
    Place,
    Recognition,
    Standard,
    Wall,
)
from wall_of_fame.words import Language, day, number

FILTERS: Final = ("kind", "standard", "business", "place", "sector", "campaign", "year")
"""By what results are narrowed down, in the order of the page."""

SHOWN: Final = "shown"
"""The filter that is none: Pagefind hands it out with a result, yet does not search in it."""

_LONG_AGO: Final = date.min


@dataclass(frozen=True, eq=False)
class Entry:
    """Something to be found: a site-relative address, a title, words, and the day by which it is sorted.

    `meta` are more words by their weight's name, `filters` the values by which it is chosen, `shown`
    is what a result shows besides. `is_named` says that the title is a name that may be mistyped,
    `is_told` that it is a story: whom or what it is about comes before it, by having its name twice.
    """

    url: str
    title: str
    text: str
    on: date
    meta: Mapping[str, str]
    filters: Mapping[str, Sequence[str]]
    shown: Mapping[str, Any]
    lang: str = ""
    is_named: bool = False
    is_told: bool = False

    @property
    def request(self) -> dict[str, Any]:
        """What Pagefind is told of it, but for its language."""
        meta = {**self.meta, "own": "" if self.is_told else self.title}
        shown = json.dumps(self.shown, ensure_ascii=False, separators=(",", ":"))
        return {
            "url": f"/{self.url}",
            "content": self.text or self.title,
            "meta": {"title": self.title, **{name: words for name, words in meta.items() if words}},
            "filters": {**{name: list(values) for name, values in self.filters.items()}, SHOWN: [shown]},
        }

    @cached_property
    def packed(self) -> bytes:
        """All of it as bytes."""
        return json.dumps([self.request, self.lang, self.is_named], ensure_ascii=False).encode()


def entries(wall: Wall, site: Site, _: Language) -> Iterator[Entry]:
    """Everything that can be found, the newest first."""
    yield from sorted(_all(wall, site, _), key=lambda entry: (-entry.on.toordinal(), entry.url))


def _all(wall: Wall, site: Site, _: Language) -> Iterator[Entry]:
    called = _called(wall.businesses)
    winners = {winner.recognition.id for award in wall.awards for winner in award.winners}
    listed = [shown for shown in wall.recognitions if not shown.noindex]
    by_person = _group(listed)
    for shown in listed:
        on = day(shown.date, _.locale)
        yield _recognition(shown, called, site, on, won=shown.id in winners)
    for person in wall.people:
        theirs = by_person.get(person.id, [])
        if not person.noindex and (len(theirs) != 1 or person.html):
            yield _person(person, theirs, called, _times(len(theirs), _))
    for business in wall.businesses:
        theirs = [shown for shown in wall.by_business[business.id] if not shown.noindex]
        yield _business(business, theirs, called, _times(len(theirs), _))
    yield from (_standard(standard, _("Standard")) for standard in wall.standards)
    yield from (_place(place, site.places.singular) for place in wall.places.all)
    for campaign in wall.campaigns:
        yield _campaign(campaign, f"{_('Campaign')} · {day(campaign.start, _.locale)}")
    for award in wall.awards:
        yield _award(award, f"{_('Awards')} · {day(award.date, _.locale)}")


def _times(count: int, _: Language) -> str:
    """How often somebody was recognised, in words."""
    return _.translations.ngettext("%(num)s recognition", "%(num)s recognitions", count) % {
        "num": number(count, _.locale)
    }


def _group(recognitions: Iterable[Recognition]) -> dict[str, list[Recognition]]:
    groups: dict[str, list[Recognition]] = {}
    for shown in recognitions:
        for person in shown.people:
            groups.setdefault(person.id, []).append(shown)
    return groups


def _called(businesses: Iterable[Business]) -> Mapping[str, str]:
    """What each business is called among the choices: by its place too, if another has its name."""
    businesses = tuple(businesses)
    names = Counter(business.name for business in businesses)
    places = Counter((business.name, business.place.id) for business in businesses)
    return {
        one.id: one.name
        if names[one.name] == 1
        else f"{one.name}, {one.place.name}"
        if places[one.name, one.place.id] == 1
        else f"{one.name}, {one.place.name} ({one.id})"
        for one in businesses
    }


def _recognition(shown: Recognition, called: Mapping[str, str], site: Site, on: str, *, won: bool) -> Entry:
    leading = shown.people[0]
    return Entry(
        url=shown.url,
        title=", ".join(shown.names),
        text=shown.text,
        on=shown.date,
        meta={
            "plain": _plain(" ".join(shown.names)),
            "where": ", ".join(filter(None, (shown.business.name, shown.department))),
            "role": ", ".join(dict.fromkeys(filter(None, (person.role for person in shown.people)))),
        },
        filters={
            "kind": tuple(_kinds(shown, won=won)),
            "standard": tuple(item.standard.name for item in shown.evidence),
            **_whereabouts(shown.business, called),
            "campaign": (shown.campaign.name,) if shown.campaign else (),
            "year": (str(shown.date.year),),
        },
        shown=_seen(
            leading.initials,
            leading.photo,
            where=", ".join(filter(None, (shown.business.name, shown.department))),
            standards=[item.standard for item in shown.evidence],
            facts=on,
            lang="" if shown.lang == site.lang else shown.lang,
        ),
        lang=shown.lang,
        is_named=True,
        is_told=True,
    )


def _kinds(shown: Recognition, *, won: bool) -> Iterator[str]:
    yield "team" if any(person.is_team for person in shown.people) else "person"
    if shown.internal:
        yield "service"
    if won:
        yield "award"


def _whereabouts(business: Business, called: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    return {
        "business": (called[business.id],),
        "place": (business.place.name,),
        "sector": (business.sector,),
    }


def _person(
    person: Person, recognitions: Sequence[Recognition], called: Mapping[str, str], times: str
) -> Entry:
    business = person.business
    where = ", ".join(filter(None, (person.role, business.name if business else "")))
    standards = sorted(
        {item.standard for one in recognitions for item in one.evidence}, key=lambda one: (one.order, one.id)
    )
    return Entry(
        url=person.url,
        title=person.name,
        text=str(person.html.striptags()) or where,
        on=recognitions[0].date if recognitions else _LONG_AGO,
        meta={"plain": _plain(person.name), "where": business.name if business else "", "role": person.role},
        filters={
            "kind": ("team" if person.is_team else "person",),
            "standard": tuple(one.name for one in standards),
            **(_whereabouts(business, called) if business else {}),
        },
        shown=_seen(person.initials, person.photo, where=where, standards=standards, facts=times),
        is_named=True,
    )


def _business(
    business: Business, recognitions: Sequence[Recognition], called: Mapping[str, str], times: str
) -> Entry:
    where = f"{business.sector}, {business.place.name}"
    return Entry(
        url=business.url,
        title=business.name,
        text=str(business.html.striptags()) or where,
        on=recognitions[0].date if recognitions else business.joined or _LONG_AGO,
        meta={"plain": _plain(business.name), "where": ", ".join((where, *business.departments))},
        filters={"kind": ("business",), **_whereabouts(business, called)},
        shown=_seen(business.name[:1], logo=business.logo, where=where, facts=times),
        is_named=True,
    )


def _standard(standard: Standard, kind: str) -> Entry:
    return Entry(
        url=standard.url,
        title=standard.name,
        text=" ".join(filter(None, (standard.tagline, str(standard.html.striptags())))) or standard.name,
        on=_LONG_AGO,
        meta={"plain": _plain(standard.name)},
        filters={"standard": (standard.name,)},
        shown=_seen(standard.letter, where=standard.tagline, standards=[standard], facts=kind),
    )


def _place(place: Place, singular: str) -> Entry:
    return Entry(
        url=place.url,
        title=place.name,
        text=f"{singular}: {place.name}",
        on=_LONG_AGO,
        meta={"plain": _plain(place.name)},
        filters={"place": (place.name,)},
        shown=_seen(initials(place.name)[:1], where=singular),
    )


def _campaign(campaign: Campaign, facts: str) -> Entry:
    return Entry(
        url=campaign.url,
        title=campaign.name,
        text=" ".join(filter(None, (campaign.theme, str(campaign.html.striptags())))) or campaign.name,
        on=campaign.start,
        meta={"plain": _plain(campaign.name)},
        filters={"campaign": (campaign.name,)},
        shown=_seen(initials(campaign.name)[:1], where=campaign.theme, facts=facts),
    )


def _award(award: Award, facts: str) -> Entry:
    return Entry(
        url=award.url,
        title=award.name,
        text=" ".join(filter(None, (award.place, str(award.html.striptags())))) or award.name,
        on=award.date,
        meta={
            "plain": _plain(award.name),
            "where": " ".join(dict.fromkeys(one.category for one in award.winners)),
        },
        filters={"kind": ("award",), "campaign": (award.campaign.name,) if award.campaign else ()},
        shown=_seen(initials(award.name)[:1], where=award.place, facts=facts),
    )


def _seen(  # noqa: PLR0913 - a result shows that much
    letters: str = "",
    photo: Photo | None = None,
    logo: Photo | None = None,
    *,
    where: str = "",
    standards: Sequence[Standard] = (),
    facts: str = "",
    lang: str = "",
) -> dict[str, Any]:
    """What a result shows besides its title and its words; nothing that is empty."""
    every = {
        "letters": letters,
        "photo": renditions(photo, "square")[-1].path if photo else "",
        "logo": renditions(logo, "logo")[-1].path if logo else "",
        "where": where,
        "standards": [standard.id for standard in standards],
        "facts": facts,
        "lang": lang,
    }
    return {name: value for name, value in every.items() if value}


def _plain(name: str) -> str:
    """The words of a name whose plainest form Pagefind does not find by itself, such as Łukasz."""
    plain = {word: without_accents(word) for word in name.split() if not word.isascii()}
    return " ".join(form for word, form in plain.items() if form != _stripped(word))


def _stripped(word: str) -> str:
    """A word as Pagefind reads it: without the marks that can be taken off."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in decomposed if not unicodedata.category(letter).startswith("M"))
