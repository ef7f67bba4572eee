"""The slip that lies with a pin: its edition and its number, for whom it is."""

from __future__ import annotations

from wall_of_fame.site.certificates.packs.letter import place_of
from wall_of_fame.site.certificates.packs.paper import Block, Paper, Writer
from wall_of_fame.site.language import join_names
from wall_of_fame.wall import Recognition


def pin_slip(writer: Writer, recognition: Recognition) -> Paper | None:
    """The slip; None without a pin."""
    pin = recognition.pin
    if pin is None:
        return None
    _ = writer.language
    blocks = [
        Block("heading", pin.edition),
        *([Block("number", f"{pin.number}")] if pin.number else []),
        Block("text", join_names(recognition.names, writer.language)),
        Block("small", place_of(recognition)),
        *(
            [Block("small", _("Passed on by %(name)s") % {"name": pin.passed_on_by})]
            if pin.passed_on_by
            else []
        ),
        writer.line_to_fill_in(_("Handed over on")),
    ]
    return Paper("pin-slip", pin.edition, "a6", writer.language.tag, tuple(blocks))
