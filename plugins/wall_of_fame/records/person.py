"""A recognised person or team."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from wall_of_fame.limits import LIST_ITEMS
from wall_of_fame.records.addresses import Aliases, Language, PicturePath, Url
from wall_of_fame.records.base import Part, Record
from wall_of_fame.records.quantities import SHARE_SCHEMA, Date, Flag, Share
from wall_of_fame.records.texts import (
    AsList,
    BusinessId,
    Line,
    Name,
    Names,
    NoRepeats,
    Text,
    refuse,
    require_text,
)


def _parse_point(value: Any) -> Any:
    """Turn both forms of a point into a list: [0.5, 0.3] and {x: 0.5, y: 0.3}."""
    if isinstance(value, dict) and set(value) == {"x", "y"}:
        return [value["x"], value["y"]]
    if isinstance(value, list) and len(value) < len("xy"):
        refuse("kind", "This list is shorter than the 2 entries it must have.", "Write both: [0.5, 0.5].")
    return value


# Both forms of a point of a picture in JSON Schema.
_POINT: Final = {
    "anyOf": [
        {"type": "array", "items": SHARE_SCHEMA, "minItems": 2, "maxItems": 2},
        {
            "type": "object",
            "properties": {"x": SHARE_SCHEMA, "y": SHARE_SCHEMA},
            "required": ["x", "y"],
            "additionalProperties": False,
        },
    ]
}


class Consent(Part):
    """On which day consent was given to showing the name, the photo, the story; and by a guardian."""

    name: Date | None = None
    """The day on which they said yes to showing their name."""

    photo: Date | None = None
    """The day on which they said yes to showing their photo."""

    story: Date | None = None
    """The day on which they said yes to showing their story and their own words."""

    guardian: Date | None = None
    """The day on which a parent or guardian said yes; needed unless they are over 18."""


class Person(Record):
    """A person or team. `business` is where they are now; `text` is in their own words.

    `focus` is the point of the photo that every crop keeps, as shares of width and height.
    """

    name: Name
    """The name, just as the person wants it read: “Jo B.” is fine."""

    sort_as: Name | None = None
    """The name by which they are sorted from A to Z, if that is another: “Berg, Ana van den”; not shown."""

    also_known_as: Names = ()
    """Other names by which the search finds them: a nickname, a former name; not shown."""

    pronounced: Line = ""
    """How the name is said, for whoever reads it out at a ceremony: “ag-NYESH-ka”."""

    lang: Language | None = None
    """The language in which the organisers write to them (a tag of BCP 47: en, pt, pl); not shown."""

    kind: Annotated[Literal["person", "team"], BeforeValidator(require_text)] = "person"
    """Either person or team; a person if you leave it out."""

    role: Name | None = None
    """What they do, in a word or two."""

    group: Name | None = None
    """The group that the role belongs to: front line, sales, support, leadership …"""

    business: BusinessId | None = None
    """The id of the business where they are now."""

    consent: Consent
    """The days on which they said yes; without a yes nothing is shown."""

    over_18: Flag | None = None
    """Confirmed to be over 18: true or false. A person needs it, a team has none."""

    photo: PicturePath | None = None
    """The path of their photo; only with their yes to it."""

    photo_alt: Line = ""
    """What one sees in the photo, for those who cannot see it."""

    focus: (
        Annotated[tuple[Share, Share], AsList, BeforeValidator(_parse_point), WithJsonSchema(_POINT)] | None
    ) = None
    """The point that cropping keeps: how far from the left and from the top, each from 0 to 1."""

    links: Annotated[tuple[Url, ...], AsList, NoRepeats, Field(max_length=LIST_ITEMS)] = ()
    """Their own pages elsewhere: https addresses, shown as they are."""

    aliases: Aliases = ()
    """Former ids, or old paths of this site, whose addresses shall lead here."""

    noindex: Flag = False
    """true: they are on the wall, but not in search engines and feeds."""

    review_by: Date | None = None
    """The day by which the organisers look at this record again; not shown."""

    text: Text = ""
    """The person’s own words, in Markdown, if there are any."""
