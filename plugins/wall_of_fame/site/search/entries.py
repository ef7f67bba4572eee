"""The wall → the entries of the search: one for each recognition, person, business and so on.

The search leaves out every recognition of somebody who asked to stay out of search engines (`noindex`),
as the feeds do; others of a joint recognition are found by an entry of their own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final

from wall_of_fame.site import Site
from wall_of_fame.site.language import Language, day, number
from wall_of_fame.site.search.entry import SearchEntry, all_forms, other_forms, result_details
from wall_of_fame.text.names import first_initial
from wall_of_fame.text.vocabulary import primary_language
from wall_of_fame.wall import Award, Business, Campaign, Person, Place, Recognition, Standard, Wall

_LONG_AGO: Final = date.min


def search_entries(wall: Wall, site: Site, language: Language) -> Iterator[SearchEntry]:
    """Everything that can be found, the oldest first: what is new comes last, and moves nothing else.

    The day of a person or a business is that of their first recognition, which stays as others come.
    """
    entries = _all_entries(wall, site, language)
    yield from sorted(entries, key=lambda entry: (entry.on, entry.url))


def _all_entries(wall: Wall, site: Site, language: Language) -> Iterator[SearchEntry]:
    _ = language
    letter = partial(first_initial, lang=language.tag)
    labels = _business_labels(wall.businesses)
    winners = {winner.recognition.id for award in wall.awards for winner in award.winners}
    listed = [recognition for recognition in wall.recognitions if not recognition.noindex]
    by_person = _group_by_person(listed)
    for recognition in listed:
        on = day(recognition.date, language.locale)
        yield _recognition(recognition, labels, site, on, won=recognition.id in winners)
    for person in wall.people:
        recognitions = by_person.get(person.id, [])
        # Whoever has one story, and no words of their own, is found by the story.
        if not person.noindex and (len(recognitions) != 1 or person.html):
            yield _person(person, recognitions, labels, _count_in_words(len(recognitions), language))
    for business in wall.businesses:
        recognitions = [
            recognition for recognition in wall.by_business[business.id] if not recognition.noindex
        ]
        count = _count_in_words(len(recognitions), language)
        yield _business(business, recognitions, labels, count, letter(business.name))
    yield from (_standard(standard, _("Standard")) for standard in wall.standards)
    yield from (_place(place, site.places.singular, letter(place.name)) for place in wall.places.all)
    for campaign in wall.campaigns:
        facts = f"{_('Campaign')} · {_days(campaign, language)}"
        yield _campaign(campaign, facts, letter(campaign.name))
    for award in wall.awards:
        facts = f"{_('Awards')} · {day(award.date, language.locale)}"
        yield _award(award, facts, letter(award.name))


def _days(campaign: Campaign, language: Language) -> str:
    """The first and the last day of a campaign: these are true whenever somebody reads them."""
    _ = language
    start, end = (day(on, language.locale) for on in (campaign.start, campaign.end))
    return start if start == end else _("%(start)s to %(end)s") % {"start": start, "end": end}


def _count_in_words(count: int, language: Language) -> str:
    """A number of recognitions, such as “3 recognitions”."""
    return language.translations.ngettext("%(num)s recognition", "%(num)s recognitions", count) % {
        "num": number(count, language.locale)
    }


def _group_by_person(recognitions: Iterable[Recognition]) -> Mapping[str, list[Recognition]]:
    groups: dict[str, list[Recognition]] = defaultdict(list)
    for recognition in recognitions:
        for person in recognition.people:
            groups[person.id].append(recognition)
    return groups


def _business_labels(businesses: Iterable[Business]) -> Mapping[str, str]:
    """The label of each business among the choices, by its id: with its place if another has its name."""
    businesses = tuple(businesses)
    names = Counter(business.name for business in businesses)
    places = Counter((business.name, business.place_name) for business in businesses)
    return {
        business.id: business.name
        if names[business.name] == 1
        else business.name_with_place
        if places[business.name, business.place_name] == 1
        else f"{business.name_with_place} ({business.id})"
        for business in businesses
    }


def _recognition(
    recognition: Recognition, labels: Mapping[str, str], site: Site, on: str, *, won: bool
) -> SearchEntry:
    first_person = recognition.people[0]
    roles = dict.fromkeys(filter(None, (person.role for person in recognition.people)))
    standards = [evidence.standard for evidence in recognition.evidence]
    return SearchEntry(
        url=recognition.url,
        title=", ".join(recognition.names),
        text=" ".join(filter(None, (recognition.title, recognition.text))),
        on=recognition.date,
        meta={"plain": all_forms(*recognition.people), "where": recognition.where, "role": ", ".join(roles)},
        filters={
            "kind": tuple(_kinds(recognition, won=won)),
            "standard": tuple(standard.name for standard in standards),
            **_business_filters(recognition.business, labels),
            "campaign": (recognition.campaign.name,) if recognition.campaign else (),
            "year": (str(recognition.date.year),),
        },
        details=result_details(
            first_person.initials,
            first_person.photo,
            where=recognition.where,
            standards=standards,
            facts=on,
            lang="" if recognition.lang == site.lang else recognition.lang,
        ),
        lang=recognition.lang,
        is_named=True,
        is_story=True,
        is_of_people=True,
        everyday_lang=primary_language(recognition.lang or site.lang),
    )


def _kinds(recognition: Recognition, *, won: bool) -> Iterator[str]:
    yield "team" if any(person.is_team for person in recognition.people) else "person"
    if recognition.internal:
        yield "service"
    if won:
        yield "award"


def _business_filters(business: Business | None, labels: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    if business is None:
        return {}
    places = (business.place.name,) if business.place else ()
    return {"business": (labels[business.id],), "place": places, "sector": (business.sector,)}


def _person(
    person: Person, recognitions: Sequence[Recognition], labels: Mapping[str, str], count: str
) -> SearchEntry:
    business = person.business
    where = ", ".join(filter(None, (person.role, business.name if business else "")))
    standards = sorted(
        {evidence.standard for recognition in recognitions for evidence in recognition.evidence},
        key=lambda standard: (standard.order, standard.id),
    )
    return SearchEntry(
        url=person.url,
        title=person.name,
        text=str(person.html.striptags()) or where,
        on=recognitions[-1].date if recognitions else _LONG_AGO,
        meta={
            "plain": all_forms(person),
            "where": business.name if business else "",
            "role": person.role,
        },
        filters={
            "kind": ("team" if person.is_team else "person",),
            "standard": tuple(standard.name for standard in standards),
            **_business_filters(business, labels),
        },
        details=result_details(person.initials, person.photo, where=where, standards=standards, facts=count),
        is_named=True,
        is_of_people=True,
    )


def _business(
    business: Business,
    recognitions: Sequence[Recognition],
    labels: Mapping[str, str],
    count: str,
    letter: str,
) -> SearchEntry:
    where = business.description
    return SearchEntry(
        url=business.url,
        title=business.name,
        text=str(business.html.striptags()) or where,
        on=business.joined or (recognitions[-1].date if recognitions else _LONG_AGO),
        meta={"plain": other_forms(business.name), "where": ", ".join((where, *business.departments))},
        filters={"kind": ("business",), **_business_filters(business, labels)},
        details=result_details(letter, logo=business.logo, where=where, facts=count),
        is_named=True,
    )


def _standard(standard: Standard, kind: str) -> SearchEntry:
    return SearchEntry(
        url=standard.url,
        title=standard.name,
        text=" ".join(filter(None, (standard.tagline, str(standard.html.striptags())))) or standard.name,
        on=_LONG_AGO,
        meta={"plain": other_forms(standard.name)},
        filters={"standard": (standard.name,)},
        details=result_details(standard.letter, where=standard.tagline, standards=[standard], facts=kind),
    )


def _place(place: Place, singular: str, letter: str) -> SearchEntry:
    return SearchEntry(
        url=place.url,
        title=place.name,
        text=f"{singular} · {place.name}",
        on=_LONG_AGO,
        meta={"plain": other_forms(place.name)},
        filters={"place": (place.name,)},
        details=result_details(letter, where=singular),
    )


def _campaign(campaign: Campaign, facts: str, letter: str) -> SearchEntry:
    return SearchEntry(
        url=campaign.url,
        title=campaign.name,
        text=" ".join(filter(None, (campaign.theme, str(campaign.html.striptags())))) or campaign.name,
        on=campaign.start,
        meta={"plain": other_forms(campaign.name)},
        filters={"campaign": (campaign.name,)},
        details=result_details(letter, where=campaign.theme, facts=facts),
    )


def _award(award: Award, facts: str, letter: str) -> SearchEntry:
    categories = dict.fromkeys(winner.category for winner in award.winners)
    return SearchEntry(
        url=award.url,
        title=award.name,
        text=" ".join(filter(None, (award.place, str(award.html.striptags())))) or award.name,
        on=award.date,
        meta={"plain": other_forms(award.name), "where": " ".join(categories)},
        filters={"kind": ("award",), "campaign": (award.campaign.name,) if award.campaign else ()},
        details=result_details(letter, where=award.place, facts=facts),
    )
