"""The wall → what can be found: one entry for each recognition, and for what it belongs to.

Like the feeds, the search leaves out every recognition that somebody is in who asked not to be
found (`noindex`); others of a joint one are found by an entry of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from wall_of_fame.site import Site
from wall_of_fame.site.language import Language, day, number
from wall_of_fame.site.search.entry import SearchEntry, plain, seen
from wall_of_fame.text.names import initials
from wall_of_fame.wall import Award, Business, Campaign, Person, Place, Recognition, Standard, Wall

_LONG_AGO: Final = date.min


def entries(wall: Wall, site: Site, _: Language) -> Iterator[SearchEntry]:
    """Everything that can be found, the newest first."""
    yield from sorted(_all(wall, site, _), key=lambda entry: (-entry.on.toordinal(), entry.url))


def _all(wall: Wall, site: Site, _: Language) -> Iterator[SearchEntry]:
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


def _recognition(
    shown: Recognition, called: Mapping[str, str], site: Site, on: str, *, won: bool
) -> SearchEntry:
    leading = shown.people[0]
    return SearchEntry(
        url=shown.url,
        title=", ".join(shown.names),
        text=shown.text,
        on=shown.date,
        meta={
            "plain": plain(" ".join(shown.names)),
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
        shown=seen(
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
) -> SearchEntry:
    business = person.business
    where = ", ".join(filter(None, (person.role, business.name if business else "")))
    standards = sorted(
        {item.standard for one in recognitions for item in one.evidence}, key=lambda one: (one.order, one.id)
    )
    return SearchEntry(
        url=person.url,
        title=person.name,
        text=str(person.html.striptags()) or where,
        on=recognitions[0].date if recognitions else _LONG_AGO,
        meta={"plain": plain(person.name), "where": business.name if business else "", "role": person.role},
        filters={
            "kind": ("team" if person.is_team else "person",),
            "standard": tuple(one.name for one in standards),
            **(_whereabouts(business, called) if business else {}),
        },
        shown=seen(person.initials, person.photo, where=where, standards=standards, facts=times),
        is_named=True,
    )


def _business(
    business: Business, recognitions: Sequence[Recognition], called: Mapping[str, str], times: str
) -> SearchEntry:
    where = f"{business.sector}, {business.place.name}"
    return SearchEntry(
        url=business.url,
        title=business.name,
        text=str(business.html.striptags()) or where,
        on=recognitions[0].date if recognitions else business.joined or _LONG_AGO,
        meta={"plain": plain(business.name), "where": ", ".join((where, *business.departments))},
        filters={"kind": ("business",), **_whereabouts(business, called)},
        shown=seen(business.name[:1], logo=business.logo, where=where, facts=times),
        is_named=True,
    )


def _standard(standard: Standard, kind: str) -> SearchEntry:
    return SearchEntry(
        url=standard.url,
        title=standard.name,
        text=" ".join(filter(None, (standard.tagline, str(standard.html.striptags())))) or standard.name,
        on=_LONG_AGO,
        meta={"plain": plain(standard.name)},
        filters={"standard": (standard.name,)},
        shown=seen(standard.letter, where=standard.tagline, standards=[standard], facts=kind),
    )


def _place(place: Place, singular: str) -> SearchEntry:
    return SearchEntry(
        url=place.url,
        title=place.name,
        text=f"{singular}: {place.name}",
        on=_LONG_AGO,
        meta={"plain": plain(place.name)},
        filters={"place": (place.name,)},
        shown=seen(initials(place.name)[:1], where=singular),
    )


def _campaign(campaign: Campaign, facts: str) -> SearchEntry:
    return SearchEntry(
        url=campaign.url,
        title=campaign.name,
        text=" ".join(filter(None, (campaign.theme, str(campaign.html.striptags())))) or campaign.name,
        on=campaign.start,
        meta={"plain": plain(campaign.name)},
        filters={"campaign": (campaign.name,)},
        shown=seen(initials(campaign.name)[:1], where=campaign.theme, facts=facts),
    )


def _award(award: Award, facts: str) -> SearchEntry:
    return SearchEntry(
        url=award.url,
        title=award.name,
        text=" ".join(filter(None, (award.place, str(award.html.striptags())))) or award.name,
        on=award.date,
        meta={
            "plain": plain(award.name),
            "where": " ".join(dict.fromkeys(one.category for one in award.winners)),
        },
        filters={"kind": ("award",), "campaign": (award.campaign.name,) if award.campaign else ()},
        shown=seen(initials(award.name)[:1], where=award.place, facts=facts),
    )
