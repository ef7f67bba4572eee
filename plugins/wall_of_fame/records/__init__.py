"""The records of a wall: which kinds there are, where they live, what fields they have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from wall_of_fame.records.award import Award
from wall_of_fame.records.base import Part, Record
from wall_of_fame.records.business import Business
from wall_of_fame.records.campaign import Campaign
from wall_of_fame.records.nomination import Nomination
from wall_of_fame.records.page import Article, Page
from wall_of_fame.records.person import Person
from wall_of_fame.records.places import Place, Places
from wall_of_fame.records.standard import Standard
from wall_of_fame.records.validate import Finding, validate

KindName = Literal[
    "standard", "business", "person", "nomination", "campaign", "award", "places", "page", "article"
]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record: its model, and the folder (or the one file) below content/ that holds it."""

    name: KindName
    model: type[Part]
    folder: str
    by_year: bool = False
    endings: tuple[str, ...] = (".md", ".yaml")


KINDS: Final = (
    Kind("standard", Standard, "standards"),
    Kind("business", Business, "businesses"),
    Kind("person", Person, "people"),
    Kind("nomination", Nomination, "nominations", by_year=True),
    Kind("campaign", Campaign, "campaigns"),
    Kind("award", Award, "awards"),
    Kind("places", Places, "", endings=(".yaml",)),
    Kind("page", Page, "pages", endings=(".md",)),
    Kind("article", Article, "news", endings=(".md",)),
)

__all__ = [
    "KINDS",
    "Article",
    "Award",
    "Business",
    "Campaign",
    "Finding",
    "Kind",
    "KindName",
    "Nomination",
    "Page",
    "Part",
    "Person",
    "Place",
    "Places",
    "Record",
    "Standard",
    "validate",
]
