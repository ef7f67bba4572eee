"""People and teams as the wall shows them."""

from __future__ import annotations

from markupsafe import Markup

from wall_of_fame import records, urls
from wall_of_fame.content import Entry
from wall_of_fame.text.names import group_initials, initials
from wall_of_fame.text.web_addresses import link_address
from wall_of_fame.wall.digests import digest_of_parts
from wall_of_fame.wall.parts import Business, Person, Photo


def make_person(
    entry: Entry[records.Person], business: Business | None, photo: Photo | None, html: Markup, lang: str
) -> Person:
    """Somebody on the wall; `html` is their own words, `lang` the language of the site."""
    record = entry.record
    is_team = record.kind == "team"
    letters = group_initials(record.name, lang) if is_team else ""
    return Person(
        id=entry.id,
        url=urls.page_of("person", entry.id),
        name=record.name,
        initials=letters or initials(record.name),
        is_team=is_team,
        role=record.role or "",
        business=business,
        photo=photo,
        html=html,
        noindex=record.noindex,
        sort_as=record.sort_as or "",
        also_known_as=record.also_known_as,
        links=tuple(map(link_address, record.links)),
        group=record.group or "",
        pronounced=record.pronounced,
        digest=digest_of_parts(entry, business, photo, letters),
    )
