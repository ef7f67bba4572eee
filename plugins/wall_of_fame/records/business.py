"""A business, or whatever body people serve in."""

from wall_of_fame.records.addresses import Aliases, PicturePath, Url
from wall_of_fame.records.base import Record
from wall_of_fame.records.quantities import Date
from wall_of_fame.records.texts import BusinessId, Line, Name, Names, PlaceId, Text


class Business(Record):
    """A business as it stands today; its text is about it. `place` is the id of a place."""

    name: Name
    """The business’s name, as people know it."""

    place: PlaceId | None = None
    """The id of the place where it is, from places.yaml."""

    sector: Name
    """What it does; businesses that type the same words are listed together."""

    website: Url | None = None
    """Its own site: an https address."""

    logo: PicturePath | None = None
    """The path of a picture of its logo; transparent is fine."""

    logo_alt: Line = ""
    """What one sees in the logo, in a few words."""

    departments: Names = ()
    """The names of its departments; a nomination names one of them."""

    joined: Date | None = None
    """The day on which it joined; not shown."""

    closed: Date | None = None
    """The day on which it closed for good; its page stays, with its people."""

    merged_into: BusinessId | None = None
    """The id of the business that it is part of today; all that was here leads there."""

    aliases: Aliases = ()
    """Former ids, or old paths of this site, whose addresses shall lead here."""

    text: Text = ""
    """About the business, in Markdown."""
