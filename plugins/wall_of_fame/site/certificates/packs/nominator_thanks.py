"""The thanks to somebody who nominated, and who asked to be named."""

from __future__ import annotations

from wall_of_fame.site.certificates.packs.paper import Block, Paper, Writer
from wall_of_fame.site.language import join_names
from wall_of_fame.wall import Recognition


def nominator_thanks(writer: Writer, recognition: Recognition) -> Paper | None:
    """What has come of their nomination; None if nobody is named."""
    if not recognition.nominator:
        return None
    _ = writer.language
    title = _("Dear %(name)s,") % {"name": recognition.nominator}
    names = join_names(recognition.names, writer.language)
    blocks = [
        Block("heading", title),
        Block("text", _("thank you for telling us what you saw. %(names)s will read it.") % {"names": names}),
        Block("code", writer.site.absolute(recognition.url), label=_("Your words on the wall:")),
        Block("text", _("You are named there as you asked. Tell us if you prefer not to be.")),
        *writer.signature(),
    ]
    return Paper("nominator", title, "a5", writer.language.tag, tuple(blocks), is_sent=True)
