"""Which pictures the site shows of somebody, and the names under which it publishes them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from wall_of_fame.content import Content
from wall_of_fame.content.frontmatter import Location
from wall_of_fame.content.media import Original
from wall_of_fame.site.pictures.photos import Use, renditions
from wall_of_fame.wall.media import photo_of


def media_paths(content: Content, people: Collection[str], nominations: Collection[str]) -> Iterator[str]:
    """The paths of all pictures, videos and captions that the records of these ids name."""
    for id_ in people:
        photo = content.people[id_].record.photo
        if photo:
            yield photo
    for id_ in nominations:
        record = content.nominations[id_].record
        for path in (record.note, record.video, record.captions):
            if path and not path.startswith("https:"):
                yield path


def media_references(content: Content) -> Iterator[tuple[str, Location, str]]:
    """Every place that names a picture, a video or captions: the record's path, the field, its value."""
    for path, location, value in _every_reference(content):
        if value:
            yield path, location, value


def _every_reference(content: Content) -> Iterator[tuple[str, Location, str | None]]:
    for person in content.people.values():
        yield person.path, ("photo",), person.record.photo
    for business in content.businesses.values():
        yield business.path, ("logo",), business.record.logo
    for campaign in content.campaigns.values():
        for at, sponsor in enumerate(campaign.record.sponsors):
            yield campaign.path, ("sponsors", at, "logo"), sponsor.logo
        edition = campaign.record.pin_edition
        yield campaign.path, ("pin_edition", "picture"), edition.picture if edition else None
    for nomination in content.nominations.values():
        yield nomination.path, ("note",), nomination.record.note
        yield nomination.path, ("video",), nomination.record.video
        yield nomination.path, ("captions",), nomination.record.captions


def logo_paths(content: Content) -> Iterator[str]:
    """The paths of the logos of businesses and sponsors, and of the pictures of pins."""
    for business in content.businesses.values():
        if business.record.logo:
            yield business.record.logo
    for campaign in content.campaigns.values():
        yield from (sponsor.logo for sponsor in campaign.record.sponsors if sponsor.logo)
        if campaign.record.pin_edition and campaign.record.pin_edition.picture:
            yield campaign.record.pin_edition.picture


def published_names(content: Content, people: Collection[str], nominations: Collection[str]) -> Iterator[str]:
    """The names, without endings, under which the media of the records of these ids are published."""
    pictures: list[tuple[str | None, tuple[float, float] | None, tuple[Use, ...]]] = []
    for id_ in people:
        person = content.people[id_].record
        pictures.append((person.photo, person.focus, ("portrait", "group", "square")))
    pictures += [(content.nominations[id_].record.note, None, ("note",)) for id_ in nominations]
    for path, focus, uses in pictures:
        photo = photo_of(content.media, path, "", focus)
        if photo is not None:
            for use in uses:
                yield from (PurePosixPath(file.path).stem for file in renditions(photo, use))
    for path in media_paths(content, people, nominations):
        original = content.media.get(path)
        if isinstance(original, Original):
            yield original.digest[:16]
