"""The files of the data, each of them an `OutputFile`.

`api/v1/` has the whole wall in pages of 200, counted from what came to the wall first, so that a new
recognition changes the last page alone. Beside the page of each business, standard and place, `wall.json`
has its newest recognitions, and numbered files those before. Nothing depends on the day of the build.

Who asked to stay out of search engines is in none of them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import pairwise
from types import MappingProxyType
from typing import Any, Final

from wall_of_fame import urls
from wall_of_fame.site import Build, OutputFile, Site
from wall_of_fame.site.open_data.values import (
    VERSION,
    Values,
    business_part,
    part,
    recognition_values,
    table,
)
from wall_of_fame.system.digests import digest_of, fingerprint
from wall_of_fame.wall import Business, Place, Recognition, Standard, Wall

PAGE: Final = 200
"""How many recognitions or businesses a page of the data has."""

Part = Business | Place | Standard
ValuesOf = Callable[[Recognition], Values]


@dataclass(frozen=True, slots=True)
class _Pages:
    """A list in pages: `kind` names it in addresses, `starts` are the indexes at which its pages begin."""

    site: Site
    kind: str
    starts: tuple[int, ...]

    def address(self, number: int, ending: str = "json") -> str:
        return self.site.absolute(urls.data_page(self.kind, number, ending))

    def frame(self, number: int) -> Values:
        """The fields of page `number` (from 1) but its items; without a count of pages, which changes."""
        values: Values = {"version": VERSION, "page": number}
        if number > 1:
            values["previous"] = self.address(number - 1)
        if number < len(self.starts):
            values["next"] = self.address(number + 1)
        return values


@dataclass(frozen=True, slots=True)
class _PartFile:
    """A file beside the page of a business, standard or place: its fields but the recognitions, and these.

    `counted` are the recognitions that its fields are counted of, if they are.
    """

    path: str
    frame: Callable[[], Values]
    items: Sequence[Recognition]
    values_of: ValuesOf
    older: str = ""
    counted: Sequence[Recognition] = ()

    def make(self) -> Values:
        older = {"older": self.older} if self.older else {}
        return self.frame() | older | {"recognitions": list(map(self.values_of, self.items))}


def files(build: Build) -> Iterator[OutputFile]:
    """All files of the data."""
    wall, site = build.wall, build.site
    pictures = {page.url: page.share_picture.path for page in build.pages if page.share_picture}
    # A recognition stands in several files, and its values are made once for all of them.
    values_of = cache(partial(recognition_values, site, pictures=pictures))
    first_to_last = sorted(
        (recognition for recognition in wall.recognitions if not recognition.noindex),
        key=lambda recognition: (recognition.approved_on, recognition.id),
    )
    of_all = _Pages(site, "recognitions", _starts(len(first_to_last)))
    businesses = sorted(wall.businesses, key=lambda business: business.id)
    of_businesses = _Pages(site, "businesses", _starts(len(businesses)) if wall.has_businesses else ())
    common = (VERSION, site.name, site.url, site.lang)
    yield OutputFile.ready(urls.DATA, _json_bytes(partial(_wall_values, wall, of_all, of_businesses)))
    yield _schema_file(site)
    for number, items in _numbered(first_to_last, of_all.starts):
        inputs = (*common, of_all.frame(number), _inputs(items, pictures))
        json_values = partial(_page_values, of_all.frame(number), "recognitions", items, values_of)
        yield _json_file(urls.data_page("recognitions", number), json_values, *inputs)
        yield OutputFile(
            urls.data_page("recognitions", number, "csv"),
            fingerprint("csv", *inputs),
            partial(table, items, values_of),
        )
    for number, shops in _numbered(businesses, of_businesses.starts):
        counts = [len(wall.by_business[business.id]) for business in shops]
        values_of_business = partial(_business_values, site, dict(zip(shops, counts, strict=True)))
        frame = of_businesses.frame(number)
        json_values = partial(_page_values, frame, "businesses", shops, values_of_business)
        yield _json_file(urls.data_page("businesses", number), json_values, *common, frame, shops, counts)
    for thing, recognitions in _parts(wall):
        listed = [recognition for recognition in recognitions if not recognition.noindex]
        for file in _files_of_part(site, thing, listed, values_of):
            own = (thing, file.older, _inputs(file.items, pictures), _inputs(file.counted))
            yield _json_file(file.path, file.make, *common, *own)


def _starts(count: int) -> tuple[int, ...]:
    return tuple(range(0, max(count, 1), PAGE))


def _numbered(items: Sequence[Any], starts: Sequence[int]) -> Iterator[tuple[int, Sequence[Any]]]:
    for number, start in enumerate(starts, 1):
        yield number, items[start : start + PAGE]


def _parts(wall: Wall) -> Iterator[tuple[Part, Sequence[Recognition]]]:
    yield from ((business, wall.by_business[business.id]) for business in wall.businesses)
    yield from ((standard, wall.by_standard[standard.id]) for standard in wall.standards)
    yield from ((place, wall.by_place[place.id]) for place in wall.places.all)


def _files_of_part(
    site: Site, thing: Part, listed: Sequence[Recognition], values_of: ValuesOf
) -> Iterator[_PartFile]:
    """The files beside the page of a business, standard or place; `listed` are its recognitions.

    The numbered files are full, and counted from the oldest, so that they hardly ever change.
    """
    newest = len(listed) - (max(len(listed) - 1, 0) // PAGE) * PAGE
    ends = (0, newest, *range(newest + PAGE, len(listed) + 1, PAGE))
    last = len(ends) - 2
    for number, (start, end) in zip(range(last, -1, -1), pairwise(ends), strict=True):
        is_first = number == last
        frame = (
            partial(_part_frame, site, thing, listed)
            if is_first
            else partial(dict, version=VERSION, id=thing.id)
        )
        older = site.absolute(urls.data_of_part(thing.url, number)) if number else ""
        path = urls.data_of_part(thing.url, 0 if is_first else number + 1)
        yield _PartFile(path, frame, listed[start:end], values_of, older, listed if is_first else ())


def _part_frame(site: Site, thing: Part, listed: Sequence[Recognition]) -> Values:
    """What the first file of a part says of it as a whole."""
    newest = max((recognition.approved_on for recognition in listed), default=None)
    return {
        "version": VERSION,
        "id": thing.id,
        "name": thing.name,
        "url": site.absolute(thing.url),
        "language": site.lang,
        **({"updated": newest.isoformat()} if newest else {}),
        "count": len(listed),
        "standards": _count_standards(listed),
    }


def _inputs(recognitions: Sequence[Recognition], pictures: Mapping[str, str] = MappingProxyType({})) -> bytes:
    """The digest of what the values of recognitions are made of."""
    parts = [recognition.digest for recognition in recognitions]
    if pictures:
        parts += [pictures.get(recognition.url, "").encode() for recognition in recognitions]
    return digest_of(*parts)


def _json_file(path: str, values: Callable[[], Values], *inputs: Any) -> OutputFile:
    return OutputFile(path, fingerprint("json", path, *inputs), partial(_json_bytes, values))


def _json_bytes(values: Callable[[], Values]) -> bytes:
    return f"{json.dumps(values(), ensure_ascii=False, separators=(',', ':'))}\n".encode()


def _schema_file(site: Site) -> OutputFile:
    address = site.absolute(urls.DATA_SCHEMA)

    def make() -> bytes:
        from wall_of_fame.site.open_data.schema import schema_bytes  # noqa: PLC0415 - only when it is written

        return schema_bytes(address)

    return OutputFile(urls.DATA_SCHEMA, fingerprint("schema", VERSION, address), make)


def _wall_values(wall: Wall, of_all: _Pages, of_businesses: _Pages) -> Values:
    site = of_all.site
    newest = max((recognition.approved_on for recognition in wall.recognitions), default=None)
    numbers = range(1, len(of_all.starts) + 1)
    return {
        "version": VERSION,
        "schema": site.absolute(urls.DATA_SCHEMA),
        "name": site.name,
        "url": site.absolute(urls.HOME),
        "language": site.lang,
        **({"updated": newest.isoformat()} if newest else {}),
        "recognitions": sum(1 for recognition in wall.recognitions if not recognition.noindex),
        "people": len(wall.people),
        "businesses": len(wall.businesses),
        "standards": [
            part(site, standard, len(wall.by_standard[standard.id]), urls.data_of_part(standard.url))
            for standard in wall.standards
        ],
        "places": [
            part(site, place, len(wall.by_place[place.id]), urls.data_of_part(place.url))
            for place in wall.places.all
        ],
        "campaigns": [
            part(site, campaign, len(wall.by_campaign[campaign.id])) for campaign in wall.campaigns
        ],
        "recognition_pages": [of_all.address(number) for number in numbers],
        "business_pages": [
            of_businesses.address(number) for number in range(1, len(of_businesses.starts) + 1)
        ],
        "tables": [of_all.address(number, "csv") for number in numbers],
    }


def _page_values(
    frame: Values, name: str, items: Sequence[Any], values_of: Callable[[Any], Values]
) -> Values:
    return frame | {name: [values_of(item) for item in items]}


def _business_values(site: Site, counts: Mapping[Business, int], business: Business) -> Values:
    return business_part(site, business, counts[business], urls.data_of_part(business.url))


def _count_standards(recognitions: Sequence[Recognition]) -> dict[str, int]:
    counts = Counter(
        evidence.standard.id for recognition in recognitions for evidence in recognition.evidence
    )
    return dict(sorted(counts.items()))
