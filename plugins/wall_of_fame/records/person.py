"""A recognised person or team."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from wall_of_fame.records.addresses import Aliases, FilePath
from wall_of_fame.records.base import Part, Record
from wall_of_fame.records.quantities import Date, Flag, Share
from wall_of_fame.records.texts import AsList, Id, Line, Name, as_text, refuse


def _x_and_y(value: Any) -> Any:
    """Both ways of writing a point: [0.5, 0.3] and {x: 0.5, y: 0.3}."""
    if isinstance(value, dict) and set(value) == {"x", "y"}:
        return [value["x"], value["y"]]
    if isinstance(value, list) and len(value) < len("xy"):
        refuse("kind", "This list is shorter than the 2 entries it must have.", "Write both: [0.5, 0.5].")
    return value


class Consent(Part):
    """On which day consent was given to showing the name, the photo, the story; and by a guardian."""

    name: Date | None = None
    photo: Date | None = None
    story: Date | None = None
    guardian: Date | None = None


class Person(Record):
    """A person or team. `business` is where they are now; `text` is in their own words.

    `focus` is the point of the photo that every crop keeps, as shares of width and height.
    """

    name: Name
    kind: Annotated[Literal["person", "team"], BeforeValidator(as_text)] = "person"
    role: Name | None = None
    business: Id | None = None
    consent: Consent
    over_18: Flag | None = None
    photo: FilePath | None = None
    photo_alt: Line = ""
    focus: Annotated[tuple[Share, Share], AsList, BeforeValidator(_x_and_y)] | None = None
    aliases: Aliases = ()
    noindex: Flag = False
    review_by: Date | None = None
