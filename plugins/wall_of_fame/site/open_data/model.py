"""The shape of the data: its models are its documentation and make its JSON Schema.

Other programs rely on these fields, so none is ever renamed or taken away within `values.VERSION`.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, HttpUrl, StringConstraints


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Named(_Model):
    """Something on the wall that has a page."""

    id: str = Field(description="Its id, which is also the end of its address.")
    name: str
    url: HttpUrl = Field(description="Its page.")


class PersonData(Named):
    """Somebody who was recognised."""

    team: bool = Field(default=False, description="Whether it is a team.")
    role: str | None = Field(default=None, description="What they do.")


class StandardShown(_Model):
    """A standard that a story shows."""

    id: str
    name: str
    words: str | None = Field(
        default=None, description="The words of the story that show it, as they stand there."
    )


class PinData(_Model):
    """A pin of a limited edition."""

    edition: str
    number: int | None = None


class AwardWon(_Model):
    """An award that a recognition has won."""

    category: str
    name: str = Field(description="The name of the award.")
    url: HttpUrl = Field(description="The page of the award.")


class ReplyData(_Model):
    """The answer of the person or of the business."""

    by: str = Field(description="Who answers.")
    html: str
    changed: str | None = Field(default=None, description="What is done otherwise since, as HTML.")


class RecognitionData(_Model):
    """Somebody was recognised for what they did."""

    id: str
    url: HttpUrl = Field(description="Its page.")
    date: dt.date | Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2})?$")] = Field(
        description="The day on which it happened; or the month or year, where no more is known."
    )
    approved: dt.date = Field(description="The day on which it came to the wall.")
    people: list[PersonData] = Field(min_length=1)
    business: Named | None = Field(
        default=None,
        description="Where it happened, as it is called today; missing on a wall without businesses alone.",
    )
    place: Named | None = Field(default=None, description="Missing on a wall without places alone.")
    standards: list[StandardShown] = Field(description="The standard named first leads.")
    text: str = Field(description="The story without markup.")
    html: str = Field(description="The same as safe HTML, with the words that show a standard marked.")
    language: str = Field(description="The language of the story (BCP 47).")
    title: str | None = Field(default=None, description="What the story is called, if it has a name.")
    department: str | None = None
    campaign: Named | None = None
    nominator: str | None = Field(default=None, description="Who nominated them, if they asked to be named.")
    internal: bool = Field(default=False, description="Whether it was service to a colleague.")
    served: str | None = Field(default=None, description="Whom a service to colleagues served.")
    awards: list[AwardWon] = Field(default=[], description="What it has won, the newest award first.")
    picture: HttpUrl | None = Field(default=None, description="A picture to share, 1200 × 630 pixels.")
    pin: PinData | None = None
    reply: ReplyData | None = None


class Part(_Model):
    """A standard, place, business or campaign with the number of its recognitions."""

    id: str
    name: str
    url: HttpUrl = Field(description="Its page.")
    count: int = Field(ge=0, description="How many recognitions it has.")
    data: HttpUrl | None = Field(default=None, description="Its recognitions, newest first.")


class BusinessPart(Part):
    """A business with the number of its recognitions."""

    place: str | None = Field(
        default=None, description="The id of its place; missing on a wall without places alone."
    )
    sector: str
    website: HttpUrl | None = None
    closed: dt.date | None = Field(default=None, description="The day on which it closed for good.")


class PageOfRecognitions(_Model):
    """Up to 200 recognitions, those that came to the wall first on the first page."""

    version: str
    page: int = Field(ge=1)
    previous: HttpUrl | None = None
    next: HttpUrl | None = None
    recognitions: list[RecognitionData]


class PageOfBusinesses(_Model):
    """Up to 200 businesses, in the order of their ids."""

    version: str
    page: int = Field(ge=1)
    previous: HttpUrl | None = None
    next: HttpUrl | None = None
    businesses: list[BusinessPart]


class PartOfWall(_Model):
    """The recognitions of a business, a standard or a place: the newest, newest first."""

    version: str
    id: str
    name: str
    url: HttpUrl
    language: str
    updated: dt.date | None = Field(default=None, description="The day of the newest approval.")
    count: int = Field(ge=0, description="How many recognitions it has in all.")
    standards: dict[str, int] = Field(description="How many of them show each standard, by its id.")
    recognitions: list[RecognitionData]
    older: HttpUrl | None = Field(default=None, description="Where older ones are.")


class OlderOfPart(_Model):
    """Older recognitions of a business, a standard or a place, newest first."""

    version: str
    id: str
    recognitions: list[RecognitionData]
    older: HttpUrl | None = None


class WallData(_Model):
    """The wall as a whole, and where its data is."""

    version: str
    schema_: HttpUrl = Field(alias="schema", description="The JSON Schema of all of this.")
    name: str
    url: HttpUrl
    language: str
    updated: dt.date | None = Field(default=None, description="The day of the newest approval.")
    recognitions: int = Field(ge=0)
    people: int = Field(ge=0)
    businesses: int = Field(ge=0)
    standards: list[Part]
    places: list[Part]
    campaigns: list[Part]
    recognition_pages: list[HttpUrl]
    business_pages: list[HttpUrl]
    tables: list[HttpUrl] = Field(description="The pages of recognitions as CSV.")


DOCUMENTS: Final[dict[str, type[BaseModel]]] = {
    "wall": WallData,
    "recognitions": PageOfRecognitions,
    "businesses": PageOfBusinesses,
    "part": PartOfWall,
    "older": OlderOfPart,
}
"""The kinds of files, by the names that the schema gives them."""
