"""The wall's things as the data has them: plain values, in the shape that `model` describes.

What is unknown or does not apply is left out.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from wall_of_fame.site import Site
from wall_of_fame.wall import Business, Campaign, Person, Place, Recognition, Reply, Standard

Values = dict[str, Any]
"""The fields of a thing, ready for JSON."""

VERSION: Final = "1"
"""The version of the data’s shape: within it no field is ever renamed or taken away."""

COLUMNS: Final = (
    "id", "url", "date", "approved", "people", "business", "place", "department", "standards", "campaign",
    "nominator", "language", "text",
)  # fmt: skip
"""The columns of a table of recognitions."""

# Programs for tables take a cell that begins so for a formula; an apostrophe makes it a text.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def recognition_values(site: Site, recognition: Recognition, pictures: Mapping[str, str]) -> Values:
    """A recognition; `pictures` has the path of the picture to share of each page, by the page's URL."""
    picture = pictures.get(recognition.url)
    values = {
        "id": recognition.id,
        "url": site.absolute(recognition.url),
        "date": recognition.date.isoformat(),
        "approved": recognition.approved_on.isoformat(),
        "people": [_person(site, person) for person in recognition.people],
        **_where(site, recognition.business),
        "standards": [
            _present(id=evidence.standard.id, name=evidence.standard.name, words=evidence.words)
            for evidence in recognition.evidence
        ],
        "text": recognition.text,
        "html": str(recognition.html),
        "language": recognition.lang or site.lang,
    }
    return values | _present(
        title=recognition.title,
        department=recognition.department,
        campaign=recognition.campaign and named(site, recognition.campaign),
        nominator=recognition.nominator,
        internal=recognition.internal,
        served=recognition.served,
        awards=[
            {"category": prize.category, "name": prize.award, "url": site.absolute(prize.url)}
            for prize in recognition.prizes
        ]
        or None,
        picture=picture and site.absolute(picture),
        pin=recognition.pin and _present(edition=recognition.pin.edition, number=recognition.pin.number),
        reply=recognition.reply and _reply(recognition.reply),
    )


def _where(site: Site, business: Business | None) -> Values:
    """The business and its place, as far as the wall has such."""
    place = business.place if business else None
    things = {"business": business, "place": place}
    return {name: named(site, thing) for name, thing in things.items() if thing}


def named(site: Site, thing: Business | Campaign | Person | Place | Standard) -> Values:
    """Something that has a page, by its id, name and address."""
    return {"id": thing.id, "name": thing.name, "url": site.absolute(thing.url)}


def part(site: Site, thing: Business | Campaign | Place | Standard, count: int, data: str = "") -> Values:
    """Something that has recognitions, with their number; `data` is the path of its own file."""
    return named(site, thing) | {"count": count} | _present(data=data and site.absolute(data))


def business_part(site: Site, business: Business, count: int, data: str) -> Values:
    """A business with the number of its recognitions."""
    place = {"place": business.place.id} if business.place else {}
    values = part(site, business, count, data) | place | {"sector": business.sector}
    closed = business.closed and business.closed.isoformat()
    return values | _present(website=business.website, closed=closed)


def table(items: Iterable[Recognition], values_of: Callable[[Recognition], Values]) -> bytes:
    """Recognitions as CSV (RFC 4180), with a mark at its beginning by which Excel knows UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(_table_row(values_of(item)) for item in items)
    return text.getvalue().encode("utf-8-sig")


def _table_row(values: Values) -> list[str]:
    """A recognition's values as a row of a table, in the order of `COLUMNS`."""
    cells: dict[str, str] = {
        "people": "; ".join(person["name"] for person in values["people"]),
        "business": values.get("business", {}).get("name", ""),
        "place": values.get("place", {}).get("name", ""),
        "standards": "; ".join(standard["name"] for standard in values["standards"]),
        "campaign": values.get("campaign", {}).get("name", ""),
    }
    return [_as_text(cells[column] if column in cells else values.get(column, "")) for column in COLUMNS]


def _as_text(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _person(site: Site, person: Person) -> Values:
    return named(site, person) | _present(team=person.is_team, role=person.role)


def _reply(reply: Reply) -> Values:
    return {"by": reply.author, "html": str(reply.html)} | _present(changed=str(reply.changed))


def _present(**values: Any) -> Values:
    """The values without those that are empty, false or unknown."""
    return {name: value for name, value in values.items() if value not in (None, False, "")}
