"""The note to whoever leads the person who was recognised."""

from __future__ import annotations

from wall_of_fame.site.certificates.packs.letter import place_of, quote_block
from wall_of_fame.site.certificates.packs.paper import Block, Paper, Writer
from wall_of_fame.site.language import join_names
from wall_of_fame.wall import Recognition


def manager_note(writer: Writer, recognition: Recognition) -> Paper:
    """Who of theirs was recognised and why, and how to hand it over well."""
    _ = writer.language
    names = join_names(recognition.names, writer.language)
    title = _("Somebody of your team was recognised")
    opening = _("%(names)s of %(place)s gave great service. This is what somebody wrote about it:")
    blocks = [
        Block("heading", title),
        Block("text", opening % {"names": names, "place": place_of(recognition)}),
        *([quote_block(recognition)] if recognition.text else []),
        Block("section", _("How to hand it over")),
        Block("text", _("Ask them first whether they would like it in front of others or in private.")),
        Block("text", _("Read the words out as they are: they are the present.")),
        Block("text", _("Give them the letter, the certificate and the pin, if there is one.")),
        Block("text", _("Tell us on which day they learned of it.")),
        Block("code", writer.site.absolute(recognition.url), label=_("The story on the wall:")),
        *writer.signature(),
    ]
    return Paper("manager", title, "a5", writer.language.tag, tuple(blocks), is_sent=True)
