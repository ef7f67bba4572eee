"""Where the wall's records lead out of the site: websites, sponsors, forms, videos."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from wall_of_fame.content import Content

Named = Mapping[str, tuple[str, ...]]
"""Addresses, each with the files (below content/) that name it."""


def addresses(content: Content) -> Named:
    """Every address on the web in a field of a record, once, in order; links within texts are left out."""
    found: dict[str, set[str]] = defaultdict(set)
    for address, path in _all(content):
        found[address].add(path)
    return {address: tuple(sorted(found[address])) for address in sorted(found)}


def _all(content: Content) -> Iterator[tuple[str, str]]:
    for business in content.businesses.values():
        yield from ((one, business.path) for one in _given([business.record.website]))
    for campaign in content.campaigns.values():
        named = [campaign.record.nominate_url, *(sponsor.url for sponsor in campaign.record.sponsors)]
        yield from ((one, campaign.path) for one in _given(named))
    for nomination in content.nominations.values():
        video = nomination.record.video
        if video and "://" in video:
            yield video, nomination.path


def _given(addresses: Iterable[str | None]) -> Iterator[str]:
    return (one for one in addresses if one)
