"""An approved nomination."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from wall_of_fame.limits import STANDARDS_NAMED
from wall_of_fame.records.addresses import Aliases, FilePath, Language, VideoAddress
from wall_of_fame.records.base import Part, Record
from wall_of_fame.records.quantities import Count, Date, Flag
from wall_of_fame.records.texts import Id, Ids, Name, Text, as_text, check_id, refuse

Source = Literal["facebook", "email", "note", "video", "form", "in-person", "award"]
"""How a nomination reached the alliance."""


class Approval(Part):
    """Who approved the nomination, and on which day."""

    by: Name
    on: Date


class Pin(Part):
    """The pin that was given: of which edition, with which number, on which day."""

    edition: Name
    number: Count | None = None
    presented: Date | None = None


class Reply(Part):
    """What the recognised person or their business answered."""

    from_: Annotated[Name, Field(alias="from")]
    text: Text


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _words_by_standard(value: Any) -> Any:
    """Both forms of `standards` as a mapping from a standard's id to the words that show it."""
    if isinstance(value, str):
        refuse("list", "Here stands one text, where a list belongs.", f"Write it in brackets: [{value}].")
    if isinstance(value, list):
        ids = [check_id(as_text(entry)) for entry in value]
        for entry in ids:
            if ids.count(entry) > 1:
                refuse("repeat", f"“{entry}” stands in this list twice.", "Keep one of them.")
        value = dict.fromkeys(ids, "")
    if isinstance(value, dict) and not 1 <= len(value) <= STANDARDS_NAMED:
        message = f"A nomination names one to {STANDARDS_NAMED} standards; this names {len(value)}."
        refuse("standards", message, "Name those that the story shows best.")
    return value


class Nomination(Record):
    """Who was recognised, where (at the time), for which standards, and the story.

    `standards` maps the id of each standard to the words of the story that show it (or none).
    """

    nominee: Annotated[Ids, BeforeValidator(_one_or_more), Field(min_length=1)]
    business: Id
    standards: Annotated[Mapping[Id, Text], BeforeValidator(_words_by_standard)]
    date: Date
    approved: Approval
    department: Name | None = None
    internal: Flag = False
    campaign: Id | None = None
    nominator: Name | None = None
    source: Annotated[Source, BeforeValidator(as_text)] | None = None
    lang: Language | None = None
    note: FilePath | None = None
    note_alt: Text = ""
    video: VideoAddress | None = None
    captions: FilePath | None = None
    pin: Pin | None = None
    reply: Reply | None = None
    late: Flag = False
    told_on: Date | None = None
    aliases: Aliases = ()
