"""Rules about the pictures and videos that records name."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from typing import Any, Final

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content, Entry
from wall_of_fame.content.decode_picture import PICTURE_FORMATS
from wall_of_fame.content.media import Original, PictureProblem
from wall_of_fame.digital_pins import private_keys
from wall_of_fame.records import Campaign, FieldProblem

_PICTURE_FORMATS: Final = frozenset({*PICTURE_FORMATS, "MPO", "HEIF"})


def check_pictures(content: Content) -> Iterator[RuleFinding]:
    """A picture that a record names exists, and is by its bytes a picture in an accepted format."""
    for entry, location, path in named_pictures(content):
        yield from _check_medium(content, entry, location, path, _PICTURE_FORMATS, "a picture")


def check_videos(content: Content) -> Iterator[RuleFinding]:
    """A video file that a record names exists, is a video, and has captions (a warning)."""
    for nomination in content.nominations.values():
        record = nomination.record
        is_file = bool(record.video and not record.video.startswith("https:"))
        if record.video and is_file:
            yield from _check_medium(
                content, nomination, ("video",), record.video, frozenset({"MP4", "WEBM"}), "a video"
            )
            if not record.captions:
                message = "The video has no captions."
                hint = "Add a WebVTT file: captions: videos/name.vtt."
                yield nomination, FieldProblem(("video",), "captions", message, hint, is_warning=True)
        if record.captions:
            yield from _check_medium(
                content, nomination, ("captions",), record.captions, frozenset({"VTT"}), "WebVTT captions"
            )


def check_note_text(content: Content) -> Iterator[RuleFinding]:
    """A nomination with a picture of a note has the note's words, for those who cannot see it."""
    for nomination in content.nominations.values():
        if nomination.record.note and not nomination.record.note_alt:
            message = "The note's words are missing."
            yield (
                nomination,
                FieldProblem(
                    ("note",), "note-alt", message, "Add a line “note_alt: …” with what the note says."
                ),
            )


def check_picture_places(content: Content) -> Iterator[RuleFinding]:
    """A picture or a video does not tell where it was taken, since originals are public too (a warning)."""
    for entry, location, path in (*named_pictures(content), *_named_videos(content)):
        medium = content.media.get(path)
        if isinstance(medium, Original) and medium.has_location:
            message, hint = words_about_place(medium)
            yield entry, FieldProblem(location, "picture-place", message, hint, is_warning=True)


def words_about_place(medium: Original) -> tuple[str, str]:
    """What is wrong with a picture or a video that says where it was taken, and what to type."""
    file = shlex.quote(f"content/{medium.path}")
    hint = f"Type: wall check --clean {file} (the original is public, too)"
    return f"{medium.path} says where it was taken.", hint


def _named_videos(content: Content) -> Iterator[tuple[Entry[Any], tuple[str | int, ...], str]]:
    """Every video file that a record names, as for `named_pictures`."""
    for nomination in content.nominations.values():
        if nomination.record.video:
            yield nomination, ("video",), nomination.record.video


def named_pictures(content: Content) -> Iterator[tuple[Entry[Any], tuple[str | int, ...], str]]:
    """Every picture that a record names: the record, the location of the field, the path."""
    for person in content.people.values():
        if person.record.photo:
            yield person, ("photo",), person.record.photo
    for business in content.businesses.values():
        if business.record.logo:
            yield business, ("logo",), business.record.logo
    for nomination in content.nominations.values():
        if nomination.record.note:
            yield nomination, ("note",), nomination.record.note
    for campaign in content.campaigns.values():
        for location, path in _pictures_of_campaign(campaign.record):
            if path:
                yield campaign, location, path


def _pictures_of_campaign(campaign: Campaign) -> Iterator[tuple[tuple[str | int, ...], str | None]]:
    for position, sponsor in enumerate(campaign.sponsors):
        yield ("sponsors", position, "logo"), sponsor.logo
    if campaign.pin_edition:
        yield ("pin_edition", "picture"), campaign.pin_edition.picture


def _check_medium(
    content: Content,
    entry: Entry[Any],
    location: tuple[str | int, ...],
    path: str,
    formats: frozenset[str],
    kind: str,
) -> Iterator[RuleFinding]:
    """The problem of a picture, a video or captions that a record names; `kind` is what it must be."""
    medium = content.media.get(path)
    if medium is None:
        hint = "Put the file there, or correct the path."
        folded = path.casefold()
        alike = next((other for other in content.media if other.casefold() == folded), None)
        hint = f"Did you mean “{alike}”?" if alike else hint
        yield entry, FieldProblem(location, "picture-missing", f"There is no file {path}.", hint)
    elif isinstance(medium, PictureProblem) and medium.rule == private_keys.RULE:
        yield entry, FieldProblem(location, "private-key", medium.message, medium.hint)
    elif isinstance(medium, PictureProblem):
        yield entry, FieldProblem(location, "picture", medium.message, medium.hint)
    elif medium.format not in formats:
        yield (
            entry,
            FieldProblem(location, "picture", f"{path} is not {kind}.", "Name a file of the right kind."),
        )
