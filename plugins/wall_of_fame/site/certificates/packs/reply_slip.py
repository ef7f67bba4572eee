"""The slip on which somebody answers to their recognition."""

from __future__ import annotations

from wall_of_fame.site.certificates.packs.paper import Block, Paper, Writer
from wall_of_fame.site.language import join_names
from wall_of_fame.wall import Recognition


def reply_slip(writer: Writer, recognition: Recognition) -> Paper:
    """Lines to write on, whether the answer may be shown, and a code to answer by telephone instead.

    The code leads to whoever runs the wall if they can be reached so, else to the story.
    """
    _ = writer.language
    title = _("Your answer")
    names = join_names(recognition.names, writer.language)
    address, label = writer.answer_address, _("Or write to us with your telephone:")
    if not address:
        address, label = writer.site.absolute(recognition.url), _("The story on the wall:")
    line = _("What would you like to say?")
    blocks = (
        Block("heading", title),
        Block("text", _("From %(names)s, about: %(story)s") % {"names": names, "story": recognition.id}),
        *(Block("fill", line if at == 0 else " ") for at in range(4)),
        Block("tick", _("You may show this answer on the wall.")),
        Block("tick", _("I would like my pin.")),
        Block("code", address, label=label),
        *([Block("small", writer.contacts)] if writer.contacts else []),
    )
    return Paper("reply-slip", title, "a5", writer.language.tag, blocks)
