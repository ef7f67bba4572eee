"""schema.org data (JSON-LD) for each kind of page. Terms: https://schema.org/docs/full.html.

Each function bears the name of the schema.org type that it makes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from wall_of_fame import urls
from wall_of_fame.site import Section, Site
from wall_of_fame.system.clock import time_zone
from wall_of_fame.wall import Award, Business, Campaign, Person, Recognition, Standard

JsonLd = dict[str, Any]
"""A thing of schema.org: its type and its properties."""

_JSON: Final = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))

_ESCAPES: Final = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}


def as_script(json_ld: Mapping[str, Any]) -> str:
    """The data as JSON that a script element can hold and that can never end the element."""
    text = _JSON.encode({"@context": "https://schema.org", **json_ld})
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return text


def website(site: Site) -> JsonLd:
    """The wall as a whole."""
    return {"@type": "WebSite", "name": site.name, "url": site.absolute(urls.HOME), "inLanguage": site.lang}


def collection_page(site: Site, name: str, url: str, about: JsonLd | None = None) -> JsonLd:
    """A page with a list; `about` is whom or what the list is about."""
    page: JsonLd = {
        "@type": "CollectionPage",
        "name": name,
        "url": site.absolute(url),
        "inLanguage": site.lang,
    }
    return page | ({"about": about} if about else {})


def web_page(site: Site, name: str, url: str) -> JsonLd:
    """A plain page."""
    return {"@type": "WebPage", "name": name, "url": site.absolute(url), "inLanguage": site.lang}


def news_article(site: Site, headline: str, url: str, published: str) -> JsonLd:
    """A piece of news; `published` is its date as ISO 8601."""
    return {
        "@type": "NewsArticle",
        "headline": headline,
        "url": site.absolute(url),
        "datePublished": published,
        "publisher": _publisher(site),
    }


def _publisher(site: Site) -> JsonLd:
    """The organisation that runs the wall, else the wall itself."""
    name = site.organisation.name if site.organisation else site.name
    return {"@type": "Organization", "name": name, "url": site.absolute(urls.HOME)}


def breadcrumb_list(site: Site, crumbs: Sequence[Section]) -> JsonLd:
    """The way from the front page to a page."""
    items = [
        {"@type": "ListItem", "position": position, "name": crumb.name, "item": site.absolute(crumb.url)}
        for position, crumb in enumerate(crumbs, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def local_business(site: Site, business: Business) -> JsonLd:
    """A business and the place where it is."""
    json_ld: JsonLd = {
        "@type": "LocalBusiness",
        "name": business.name,
        "url": site.absolute(business.url),
    }
    if business.place:
        json_ld["address"] = {"@type": "PostalAddress", "addressLocality": business.place.name}
    return json_ld | ({"sameAs": business.website} if business.website else {})


def person_or_organization(site: Site, person: Person, image: str = "") -> JsonLd:
    """A person, or a team as an organisation; `image` is the absolute address of a picture."""
    json_ld: JsonLd = {
        "@type": "Organization" if person.is_team else "Person",
        "name": person.name,
        "url": site.absolute(person.url),
    }
    if image:
        json_ld["image"] = image
    if person.links:
        json_ld["sameAs"] = list(person.links)
    if not person.is_team:
        if person.role:
            json_ld["jobTitle"] = person.role
        if person.business:
            json_ld["worksFor"] = {
                "@type": "Organization",
                "name": person.business.name,
                "url": site.absolute(person.business.url),
            }
    return json_ld


def profile_page(site: Site, person: Person, image: str = "") -> JsonLd:
    """The page of a person or team; `image` is the absolute address of a picture."""
    entity = person_or_organization(site, person, image)
    return {"@type": "ProfilePage", "url": site.absolute(person.url), "mainEntity": entity}


def article(site: Site, recognition: Recognition, headline: str, image: str = "") -> JsonLd:
    """A recognition as a story about people at a business; `image` is the absolute address of a picture."""
    json_ld: JsonLd = {
        "@type": "Article",
        "headline": headline,
        "url": site.absolute(recognition.url),
        "datePublished": recognition.approved_on.isoformat(),
        "inLanguage": recognition.lang or site.lang,
        "about": [person_or_organization(site, person) for person in recognition.people],
        **({"mentions": [local_business(site, recognition.business)]} if recognition.business else {}),
        "keywords": [evidence.standard.name for evidence in recognition.evidence],
        "publisher": _publisher(site),
    }
    if recognition.nominator:
        json_ld["author"] = {"@type": "Person", "name": recognition.nominator}
    return json_ld | ({"image": image} if image else {})


def defined_term(site: Site, standard: Standard) -> JsonLd:
    """A standard of service as a term of the wall's own set of terms."""
    terms = {"@type": "DefinedTermSet", "name": site.name, "url": site.absolute(urls.STANDARDS)}
    json_ld: JsonLd = {
        "@type": "DefinedTerm",
        "name": standard.name,
        "url": site.absolute(standard.url),
        "inDefinedTermSet": terms,
    }
    return json_ld | ({"description": standard.tagline} if standard.tagline else {})


def campaign_event(site: Site, campaign: Campaign) -> JsonLd:
    """A campaign as an event of several days."""
    json_ld: JsonLd = {
        "@type": "Event",
        "name": campaign.name,
        "url": site.absolute(campaign.url),
        "startDate": campaign.start.isoformat(),
        "endDate": campaign.end.isoformat(),
    }
    if campaign.sponsors:
        json_ld["sponsor"] = [
            {"@type": "Organization", "name": sponsor.name} for sponsor in campaign.sponsors
        ]
    return json_ld


def _start(award: Award, zone: str) -> str:
    """The day of a ceremony, with its time if that is known."""
    if award.time is None:
        return award.date.isoformat()
    return datetime.combine(award.date, award.time, time_zone(zone)).isoformat(timespec="minutes")


def award_event(site: Site, award: Award) -> JsonLd:
    """An award ceremony as an event."""
    json_ld: JsonLd = {
        "@type": "Event",
        "name": award.name,
        "url": site.absolute(award.url),
        "startDate": _start(award, site.time_zone),
    }
    return json_ld | ({"location": {"@type": "Place", "name": award.place}} if award.place else {})
