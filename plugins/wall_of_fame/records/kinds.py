"""The list of the kinds of records. There is no other list of them.

For a new kind, write a model and add it to `KINDS`. Its records are then read, checked, counted, compared
between two versions of the content, described by a JSON Schema, and offered by the form in the browser.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from wall_of_fame.records.award import Award
from wall_of_fame.records.base import Part
from wall_of_fame.records.business import Business
from wall_of_fame.records.campaign import Campaign
from wall_of_fame.records.digital_pin import DigitalPin, DigitalPinIssuer
from wall_of_fame.records.nomination import Nomination
from wall_of_fame.records.page import Article, Page
from wall_of_fame.records.person import Person
from wall_of_fame.records.places import Places
from wall_of_fame.records.standard import Standard
from wall_of_fame.records.used_pins import UsedPins
from wall_of_fame.records.without import Without

KindName: TypeAlias = str
"""The name of a kind of record, such as "nomination"."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record: its model, and the folder (or the one file) below content/ that holds it.

    `label` and `label_singular` are its names for editors. `by_year` says whether its files are in folders
    of years. `is_page` says whether its text is a page by itself, which may have any Markdown. `by_command`
    says whether only a command writes it: no form offers it, and nobody copies a template of it.
    """

    name: KindName
    model: type[Part]
    folder: str
    label: str
    label_singular: str
    by_year: bool = False
    is_page: bool = False
    by_command: bool = False
    endings: tuple[str, ...] = (".md", ".yaml")

    @property
    def file(self) -> str:
        """The one file below content/ that holds all records of the kind; empty if they have a folder."""
        return "" if self.folder else f"{self.name}.yaml"


PERSON: Final = Kind("person", Person, "people", "People", "Person")
BUSINESS: Final = Kind("business", Business, "businesses", "Businesses", "Business")
NOMINATION: Final = Kind("nomination", Nomination, "nominations", "Nominations", "Nomination", by_year=True)
CAMPAIGN: Final = Kind("campaign", Campaign, "campaigns", "Campaigns", "Campaign")
AWARD: Final = Kind("award", Award, "awards", "Awards", "Award")
STANDARD: Final = Kind("standard", Standard, "standards", "Standards", "Standard")
PLACES: Final = Kind("places", Places, "", "Places", "Places", endings=(".yaml",))
USED_PINS: Final = Kind("used-pins", UsedPins, "", "Used pins", "Used pins", endings=(".yaml",))
DIGITAL_PIN: Final = Kind(
    "digital-pin",
    DigitalPin,
    "digital-pins",
    "Digital pins",
    "Digital pin",
    by_command=True,
    endings=(".yaml",),
)
DIGITAL_PIN_ISSUER: Final = Kind(
    "digital-pin-issuer",
    DigitalPinIssuer,
    "",
    "Issuer of digital pins",
    "Issuer of digital pins",
    by_command=True,
    endings=(".yaml",),
)
WITHOUT: Final = Kind("without", Without, "", "Without", "Without", endings=(".yaml",))
PAGE: Final = Kind("page", Page, "pages", "Pages", "Page", is_page=True, endings=(".md",))
ARTICLE: Final = Kind("article", Article, "news", "News", "News", is_page=True, endings=(".md",))

KINDS: Final = (
    PERSON,
    BUSINESS,
    NOMINATION,
    CAMPAIGN,
    AWARD,
    STANDARD,
    PLACES,
    USED_PINS,
    DIGITAL_PIN,
    DIGITAL_PIN_ISSUER,
    WITHOUT,
    PAGE,
    ARTICLE,
)
"""Every kind, in the order in which editors meet them."""
