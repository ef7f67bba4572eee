"""The letter and the form by which somebody says yes or no to each thing that may be shown of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from wall_of_fame.site.certificates.packs.paper import Block, Paper, Writer
from wall_of_fame.site.language import day


@dataclass(frozen=True, slots=True)
class Yeses:
    """The days on which somebody said yes, each None so far; `needs_guardian` is true unless they are 18."""

    name: dt.date | None = None
    story: dt.date | None = None
    photo: dt.date | None = None
    guardian: dt.date | None = None
    needs_guardian: bool = True


def consent_form(writer: Writer, name: str, yeses: Yeses) -> Paper:
    """The form with its separate yeses; what was answered before is said, and may be answered anew."""
    _ = writer.language
    title = _("May we show it?")
    about = _("For %(name)s. Each answer counts by itself, and each can be taken back at any time.")
    blocks = [
        Block("heading", title),
        Block("text", about % {"name": name}),
        *_answers(writer, yeses),
        *writer.signature(),
    ]
    return Paper("consent-form", title, "a4", writer.language.tag, tuple(blocks))


def consent_letter(writer: Writer, name: str, story: str, story_lang: str, yeses: Yeses) -> Paper:
    """The letter to somebody who has not said yes yet: the story, and the same form below it."""
    _ = writer.language
    title = _("Dear %(name)s,") % {"name": name} if name else _("Good day,")
    blocks = [
        Block("heading", title),
        Block(
            "text",
            _("somebody told us that you made their day. Nothing of it is shown yet: we ask you first."),
        ),
        *([Block("quote", story, story_lang)] if story else []),
        Block("text", _("Each answer counts by itself, and each can be taken back at any time.")),
        *_answers(writer, yeses),
        *writer.signature(),
    ]
    return Paper("consent-letter", title, "a4", writer.language.tag, tuple(blocks), is_sent=True)


def _answers(writer: Writer, yeses: Yeses) -> Iterator[Block]:
    _ = writer.language
    wall = {"wall": writer.site.name}
    yield Block("section", _("Your answers"))
    for question, consent, line in (
        (
            _("Yes, “%(wall)s” may show my name, written so:") % wall,
            yeses.name,
            _("My name as I want it read"),
        ),
        (_("Yes, it may show the story and my own words."), yeses.story, ""),
        (_("Yes, it may show my photo."), yeses.photo, ""),
    ):
        yield Block("tick", question)
        if consent is not None:
            on = day(consent, writer.language.locale)
            yield Block("small", _("You said yes to this on %(day)s.") % {"day": on})
        if line:
            yield writer.line_to_fill_in(line)
    yield Block("tick", _("No, please do not show me."))
    if yeses.needs_guardian:
        yield Block("tick", _("I am 18 or older."))
    yield writer.line_to_fill_in(_("Day and signature"))
    if yeses.needs_guardian:
        yield Block("section", _("If you are not 18 yet"))
        yield Block("text", _("A parent or guardian has to say yes as well."))
        yield Block("tick", _("Yes, as their parent or guardian I agree to what is ticked above."))
        if yeses.guardian is not None:
            on = day(yeses.guardian, writer.language.locale)
            yield Block("small", _("A guardian said yes on %(day)s.") % {"day": on})
        yield writer.line_to_fill_in(_("Name of the parent or guardian"))
        yield writer.line_to_fill_in(_("Day and signature of the parent or guardian"))
