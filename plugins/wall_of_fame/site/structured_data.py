"""schema.org data (JSON-LD) for each kind of page. Terms: https://schema.org/docs/full.html."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from wall_of_fame import urls
from wall_of_fame.site import Section, Site
from wall_of_fame.wall import Award, Business, Campaign, Person, Recognition, Standard

Thing = dict[str, Any]

_JSON: Final = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))

_IN_SCRIPT: Final = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}


def as_script(thing: Mapping[str, Any]) -> str:
    """The thing as JSON that can stand inside a script element and can never end it."""
    text = _JSON.encode({"@context": "https://schema.org", **thing})
    for character, escaped in _IN_SCRIPT.items():
        text = text.replace(character, escaped)
    return text


def website(site: Site) -> Thing:
    """The wall as a whole."""
    return {"@type": "WebSite", "name": site.name, "url": site.absolute(urls.HOME), "inLanguage": site.lang}


def collection(site: Site, name: str, url: str, about: Thing | None = None) -> Thing:
    """A page that lists things."""
    page: Thing = {
        "@type": "CollectionPage",
        "name": name,
        "url": site.absolute(url),
        "inLanguage": site.lang,
    }
    return page | ({"about": about} if about else {})


def web_page(site: Site, name: str, url: str) -> Thing:
    """A plain page."""
    return {"@type": "WebPage", "name": name, "url": site.absolute(url), "inLanguage": site.lang}


def news_article(site: Site, headline: str, url: str, published: str) -> Thing:
    """A piece of news; `published` is its date as ISO 8601."""
    return {
        "@type": "NewsArticle",
        "headline": headline,
        "url": site.absolute(url),
        "datePublished": published,
        "publisher": {"@type": "Organization", "name": site.name, "url": site.absolute(urls.HOME)},
    }


def breadcrumbs(site: Site, crumbs: Sequence[Section]) -> Thing:
    """The way from the front page to this one."""
    items = [
        {"@type": "ListItem", "position": position, "name": crumb.name, "item": site.absolute(crumb.url)}
        for position, crumb in enumerate(crumbs, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def business(site: Site, shown: Business) -> Thing:
    """A business with the place that it lies in."""
    address = {"@type": "PostalAddress", "addressLocality": shown.place.name}
    thing: Thing = {
        "@type": "LocalBusiness",
        "name": shown.name,
        "url": site.absolute(shown.url),
        "address": address,
    }
    return thing | ({"sameAs": shown.website} if shown.website else {})


def person(site: Site, shown: Person, image: str = "") -> Thing:
    """A person, or a team as an organisation; `image` is the absolute address of a picture."""
    thing: Thing = {
        "@type": "Organization" if shown.is_team else "Person",
        "name": shown.name,
        "url": site.absolute(shown.url),
    }
    if image:
        thing["image"] = image
    if not shown.is_team:
        if shown.role:
            thing["jobTitle"] = shown.role
        if shown.business:
            thing["worksFor"] = {
                "@type": "Organization",
                "name": shown.business.name,
                "url": site.absolute(shown.business.url),
            }
    return thing


def profile(site: Site, shown: Person, image: str = "") -> Thing:
    """The page of a person or team."""
    return {"@type": "ProfilePage", "url": site.absolute(shown.url), "mainEntity": person(site, shown, image)}


def recognition(site: Site, shown: Recognition, headline: str, image: str = "") -> Thing:
    """A story about people at a business."""
    thing: Thing = {
        "@type": "Article",
        "headline": headline,
        "url": site.absolute(shown.url),
        "datePublished": shown.approved_on.isoformat(),
        "inLanguage": shown.lang or site.lang,
        "about": [person(site, one) for one in shown.people],
        "mentions": [business(site, shown.business)],
        "keywords": [item.standard.name for item in shown.evidence],
        "publisher": {"@type": "Organization", "name": site.name, "url": site.absolute(urls.HOME)},
    }
    if shown.nominator:
        thing["author"] = {"@type": "Person", "name": shown.nominator}
    return thing | ({"image": image} if image else {})


def standard(site: Site, shown: Standard) -> Thing:
    """A standard of service as a term of the wall's own set of terms."""
    terms = {"@type": "DefinedTermSet", "name": site.name, "url": site.absolute(urls.STANDARDS)}
    thing: Thing = {
        "@type": "DefinedTerm",
        "name": shown.name,
        "url": site.absolute(shown.url),
        "inDefinedTermSet": terms,
    }
    return thing | ({"description": shown.tagline} if shown.tagline else {})


def campaign(site: Site, shown: Campaign) -> Thing:
    """A campaign as an event of several days."""
    thing: Thing = {
        "@type": "Event",
        "name": shown.name,
        "url": site.absolute(shown.url),
        "startDate": shown.start.isoformat(),
        "endDate": shown.end.isoformat(),
    }
    if shown.sponsors:
        thing["sponsor"] = [{"@type": "Organization", "name": one.name} for one in shown.sponsors]
    return thing


def award(site: Site, shown: Award) -> Thing:
    """An award ceremony as an event."""
    thing: Thing = {
        "@type": "Event",
        "name": shown.name,
        "url": site.absolute(shown.url),
        "startDate": shown.date.isoformat(),
    }
    return thing | ({"location": {"@type": "Place", "name": shown.place}} if shown.place else {})
