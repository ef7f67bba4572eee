"""A standard of service."""

from wall_of_fame.records.addresses import Colour
from wall_of_fame.records.base import Record
from wall_of_fame.records.quantities import Count
from wall_of_fame.records.texts import Initial, Line, Name, Text


class Standard(Record):
    """One of the standards that people are recognised for; its text says what it means.

    `letter` is its letter in the acronym, `order` its place among the standards (from 1).
    """

    letter: Initial
    """Its letter in the acronym."""

    name: Name
    """What it is called."""

    order: Count
    """Its place among the standards, from 1."""

    colour: Colour
    """Its colour: “#” and six hexadecimal digits, in quotes. Black or white writing on it is chosen for you.
    """

    tagline: Line = ""
    """A line to stand below its name."""

    text: Text = ""
    """What the standard means, in Markdown."""
