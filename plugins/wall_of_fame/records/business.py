"""A business, or whatever body people serve in."""

from wall_of_fame.records.addresses import Aliases, FilePath, Url
from wall_of_fame.records.base import Record
from wall_of_fame.records.quantities import Date
from wall_of_fame.records.texts import Id, Line, Lines, Name


class Business(Record):
    """A business as it stands today; its text is about it. `place` is the id of a place."""

    name: Name
    place: Id
    sector: Name
    website: Url | None = None
    logo: FilePath | None = None
    logo_alt: Line = ""
    departments: Lines = ()
    joined: Date | None = None
    aliases: Aliases = ()
