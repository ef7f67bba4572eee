"""An approved nomination."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from wall_of_fame.limits import LIST_ITEMS, STANDARDS_NAMED, STORY_CHARACTERS
from wall_of_fame.records.addresses import Aliases, CaptionsPath, Language, PicturePath, VideoAddress
from wall_of_fame.records.base import Part, Record
from wall_of_fame.records.quantities import Count, Date, DateOrPart, Flag
from wall_of_fame.records.texts import (
    ID_SCHEMA,
    RECORD_KEYWORD,
    TEXT_TYPES,
    AsList,
    BusinessId,
    CampaignId,
    Id,
    Line,
    Name,
    NoRepeats,
    PersonIds,
    Text,
    check_id,
    refuse,
    require_text,
)

Source = Literal["facebook", "email", "note", "video", "form", "in-person", "award"]
"""How a nomination reached the alliance."""


class Approval(Part):
    """Who approved the nomination, and on which day."""

    by: Name
    """Who approved it."""

    on: Date
    """The day on which it was approved."""


CareRule = Literal[
    "third-person",
    "surname",
    "child",
    "health",
    "religion",
    "politics",
    "money",
    "family",
    "origin",
    "offence",
    "insult",
    "comparison",
    "looks",
    "capitals",
    "advertisement",
]
"""A rule of care for those whom a story names (text.care)."""


class Reviewed(Part):
    """Who looked at what the check points out in the story, on which day, and what may stay."""

    by: Name
    """Who looked at it."""

    on: Date
    """The day on which they did."""

    keeps: Annotated[tuple[CareRule, ...], AsList, NoRepeats, Field(min_length=1)]
    """The names of the rules whose findings may stay, as the check writes them in brackets."""


class Pin(Part):
    """The pin that was given: of which edition, with which number, on which day."""

    edition: Name
    """The name of a campaign’s pin edition."""

    number: Count | None = None
    """The number on the pin; each is given once."""

    presented: Date | None = None
    """The day on which it was handed over."""

    passed_on_by: Name | None = None
    """The name of the colleague who passed their pin on, only if they asked to be named."""


class Reply(Part):
    """What the recognised person or their business answered."""

    from_: Annotated[Name, Field(alias="from")]
    """Who answered."""

    text: Text
    """What they answered, in Markdown."""

    changed: Text = ""
    """What the business does differently because of the story, in Markdown; its own page tells it too."""


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _words_by_standard(value: Any) -> Any:
    """Turn both forms of `standards` into a mapping from a standard's id to the words that show it."""
    if isinstance(value, str):
        refuse("list", "Here stands one text, where a list belongs.", f"Write it in brackets: [{value}].")
    if isinstance(value, list):
        ids = [check_id(require_text(entry)) for entry in value]
        repeated = next((entry for entry, count in Counter(ids).items() if count > 1), None)
        if repeated is not None:
            refuse("repeat", f"“{repeated}” stands in this list twice.", "Keep one of them.")
        value = dict.fromkeys(ids, "")
    if isinstance(value, dict) and not 1 <= len(value) <= STANDARDS_NAMED:
        message = f"A nomination names one to {STANDARDS_NAMED} standards; this names {len(value)}."
        refuse("standards", message, "Name those that the story shows best.")
    return value


_PERSON: Final = {**ID_SCHEMA, RECORD_KEYWORD: "person"}
# Both forms of `nominee` in JSON Schema.
_NOMINEES: Final = {
    "anyOf": [
        _PERSON,
        {"type": "array", "items": _PERSON, "minItems": 1, "maxItems": LIST_ITEMS, "uniqueItems": True},
    ]
}

_STANDARD: Final = {**ID_SCHEMA, RECORD_KEYWORD: "standard"}
# Both forms of `standards` in JSON Schema.
_STANDARDS: Final = {
    "anyOf": [
        {
            "type": "object",
            "propertyNames": _STANDARD,
            "additionalProperties": {
                "type": [*TEXT_TYPES, "null"],
                "maxLength": STORY_CHARACTERS,
                "description": "The very words of the story that show this standard, or nothing.",
            },
            "minProperties": 1,
            "maxProperties": STANDARDS_NAMED,
        },
        {
            "type": "array",
            "items": _STANDARD,
            "minItems": 1,
            "maxItems": STANDARDS_NAMED,
            "uniqueItems": True,
        },
    ]
}


class Nomination(Record):
    """Who was recognised, where (at the time), for which standards, and the story.

    `standards` maps the id of each standard to the words of the story that show it (or none).
    """

    nominee: Annotated[PersonIds, BeforeValidator(_as_list), Field(min_length=1), WithJsonSchema(_NOMINEES)]
    """The id of a person or team, or a list of ids: each of them gets the recognition."""

    business: BusinessId | None = None
    """The id of the business where it happened, even if they have moved on since."""

    standards: Annotated[Mapping[Id, Text], BeforeValidator(_words_by_standard), WithJsonSchema(_STANDARDS)]
    """One to five ids of standards, each with the very words of the story that show it; or a plain list of
    ids.
    """

    date: DateOrPart
    """The day on which it happened; or the month (2024-11) or the year (2024), where no more is known."""

    approved: Approval
    """Who approved the nomination, and when."""

    reviewed: Reviewed | None = None
    """What may stay though the check points it out, and who has said so."""

    title: Line = ""
    """What the story is called, if it has a name of its own."""

    department: Name | None = None
    """One of the departments that the business’s record lists."""

    internal: Flag = False
    """true: it was service to a colleague."""

    served: Name | None = None
    """Whom a service to colleagues served: a department, a team, or a role."""

    by_leader: Flag = False
    """true: whoever leads the nominated team thanks all of it; “internal” is true as well."""

    campaign: CampaignId | None = None
    """The id of the campaign in which it was sent."""

    nominator: Name | None = None
    """The name of whoever nominated, only if they asked to be named."""

    source: Annotated[Source, BeforeValidator(require_text)] | None = None
    """How it came: facebook, email, note, video, form, in-person or award."""

    lang: Language | None = None
    """The story’s language (a tag of BCP 47: en, pt, pl, fr), if it is not the site’s."""

    note: PicturePath | None = None
    """The path of a picture of the hand-written note."""

    note_alt: Text = ""
    """The words of the note, for those who cannot see it; needed with a note."""

    video: VideoAddress | None = None
    """An https address of a video, or the path of an MP4 or WebM file."""

    captions: CaptionsPath | None = None
    """The path of the video’s captions, a WebVTT file."""

    pin: Pin | None = None
    """The pin that was given."""

    reply: Reply | None = None
    """What the person or the business answered."""

    late: Flag = False
    """true: it counts for the campaign although its date lies outside."""

    told_on: Date | None = None
    """The day on which the person learned of it; not shown."""

    thanked_on: Date | None = None
    """The day on which whoever nominated was thanked; not shown."""

    aliases: Aliases = ()
    """Former ids, or old paths of this site, whose addresses shall lead here."""

    text: Text = ""
    """The story, in Markdown; a note or a video may tell it instead."""
