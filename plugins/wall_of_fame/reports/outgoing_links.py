"""Where the wall's records lead out of the site: websites, sponsors, forms, videos."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from wall_of_fame.content import Content

FilesByAddress = Mapping[str, tuple[str, ...]]
"""Addresses, each with the files (below content/) that name it."""


class _Link(NamedTuple):
    """An address, or None, and the file whose record may have one."""

    address: str | None
    path: str


def files_by_address(content: Content) -> FilesByAddress:
    """Every address on the web in a field of a record, once, in order; links within texts are left out."""
    files: dict[str, set[str]] = defaultdict(set)
    for address, path in _links(content):
        if address:
            files[address].add(path)
    return {address: tuple(sorted(files[address])) for address in sorted(files)}


def _links(content: Content) -> Iterator[_Link]:
    for business in content.businesses.values():
        yield _Link(business.record.website, business.path)
    for person in content.people.values():
        yield from (_Link(link, person.path) for link in person.record.links)
    for campaign in content.campaigns.values():
        yield _Link(campaign.record.nominate_url, campaign.path)
        yield from (_Link(sponsor.url, campaign.path) for sponsor in campaign.record.sponsors)
    for nomination in content.nominations.values():
        video = nomination.record.video
        # A video without a scheme is a file of the content.
        yield _Link(video if video and "://" in video else None, nomination.path)
