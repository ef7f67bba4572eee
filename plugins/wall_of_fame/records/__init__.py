"""The records of a wall: a model for each kind of record, and the list of kinds (`kinds`)."""

from __future__ import annotations

from wall_of_fame.records.award import Award
from wall_of_fame.records.base import Part, Record
from wall_of_fame.records.business import Business
from wall_of_fame.records.campaign import Campaign
from wall_of_fame.records.digital_pin import DigitalPin, DigitalPinIssuer, SigningKey
from wall_of_fame.records.kinds import KINDS, Kind, KindName
from wall_of_fame.records.nomination import Nomination
from wall_of_fame.records.page import Article, Page
from wall_of_fame.records.person import Person
from wall_of_fame.records.places import Place, Places
from wall_of_fame.records.standard import Standard
from wall_of_fame.records.used_pins import UsedPins
from wall_of_fame.records.validate import FieldProblem, validate
from wall_of_fame.records.without import NEEDED_FIELDS, Absent, Without

__all__ = [
    "KINDS",
    "NEEDED_FIELDS",
    "Absent",
    "Article",
    "Award",
    "Business",
    "Campaign",
    "DigitalPin",
    "DigitalPinIssuer",
    "FieldProblem",
    "Kind",
    "KindName",
    "Nomination",
    "Page",
    "Part",
    "Person",
    "Place",
    "Places",
    "Record",
    "SigningKey",
    "Standard",
    "UsedPins",
    "Without",
    "validate",
]
