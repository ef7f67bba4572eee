"""Which pictures of somebody the site shows, by the names under which it publishes them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from wall_of_fame.content import Content
from wall_of_fame.content.media import Original
from wall_of_fame.site.pictures.photos import Use, renditions
from wall_of_fame.wall.media import photo_of


def media_of(content: Content, people: Collection[str], nominations: Collection[str]) -> Iterator[str]:
    """The paths of all pictures, videos and captions that these records name."""
    for one in people:
        photo = content.people[one].record.photo
        if photo:
            yield photo
    for one in nominations:
        record = content.nominations[one].record
        for path in (record.note, record.video, record.captions):
            if path and not path.startswith("https:"):
                yield path


def media_of_others(content: Content) -> Iterator[str]:
    """The paths of the logos of businesses and sponsors."""
    for business in content.businesses.values():
        if business.record.logo:
            yield business.record.logo
    for campaign in content.campaigns.values():
        yield from (sponsor.logo for sponsor in campaign.record.sponsors if sponsor.logo)


def names(content: Content, people: Collection[str], nominations: Collection[str]) -> Iterator[str]:
    """The names, without their endings, under which the pictures of these records are published."""
    uses: list[tuple[str | None, tuple[float, float] | None, tuple[Use, ...]]] = []
    for one in people:
        person = content.people[one].record
        uses.append((person.photo, person.focus, ("portrait", "square")))
    uses += [(content.nominations[one].record.note, None, ("note",)) for one in nominations]
    for path, focus, ways in uses:
        photo = photo_of(content.media, path, "", focus)
        for use in ways if photo else ():
            assert photo is not None  # noqa: S101 - asked above
            yield from (PurePosixPath(file.path).stem for file in renditions(photo, use))
    for path in media_of(content, people, nominations):
        original = content.media.get(path)
        if isinstance(original, Original):
            yield original.digest[:16]
