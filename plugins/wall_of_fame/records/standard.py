"""A standard of service."""

from wall_of_fame.records.addresses import Colour
from wall_of_fame.records.base import Record
from wall_of_fame.records.quantities import Count
from wall_of_fame.records.texts import Initial, Line, Name


class Standard(Record):
    """One of the standards that people are recognised for; its text says what it means.

    `letter` is its letter in the acronym, `order` its place among the standards (from 1).
    """

    letter: Initial
    name: Name
    order: Count
    colour: Colour
    tagline: Line = ""
