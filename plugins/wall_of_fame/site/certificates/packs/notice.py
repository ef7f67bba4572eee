"""The sheet for a notice board, for people who read no mail."""

from __future__ import annotations

from wall_of_fame.site.certificates.packs.letter import place_of, quote_block
from wall_of_fame.site.certificates.packs.paper import Block, Paper, Writer
from wall_of_fame.site.language import day, join_names
from wall_of_fame.wall import Recognition


def notice(writer: Writer, recognition: Recognition) -> Paper:
    """Who was recognised, the words, and a code that leads to the story."""
    _ = writer.language
    names = join_names(recognition.names, writer.language)
    title = _("Thank you, %(names)s") % {"names": names}
    standards = join_names([item.standard.name for item in recognition.evidence], writer.language)
    where = f"{place_of(recognition)}, {day(recognition.date, writer.language.locale)}"
    blocks = [
        Block("heading", title),
        Block("text", where),
        *([quote_block(recognition)] if recognition.text else []),
        Block("text", _("It shows: %(standards)s.") % {"standards": standards}),
        Block("code", writer.site.absolute(recognition.url), label=_("The whole story:")),
        Block("small", writer.site.name),
    ]
    return Paper("notice", title, "a4-large", writer.language.tag, tuple(blocks))
