"""The letter to somebody who was recognised."""

from __future__ import annotations

from collections.abc import Iterator

from wall_of_fame.site.certificates.packs.paper import Block, Paper, Writer
from wall_of_fame.site.certificates.passage import passage_of
from wall_of_fame.site.language import day, join_names
from wall_of_fame.wall import Person, Recognition


def letter(writer: Writer, recognition: Recognition, person: Person) -> Paper:
    """What happened, in the words of the story; where it can be read; how to have it changed."""
    _ = writer.language
    title = _("Dear %(name)s,") % {"name": person.name}
    return Paper(
        "letter", title, "a5", writer.language.tag, tuple(_blocks(writer, recognition, title)), is_sent=True
    )


def quote_block(recognition: Recognition) -> Block:
    """The passage of the story that shows a standard best, in the story's language."""
    words = passage_of(recognition.text, [item.words for item in recognition.evidence])
    return Block("quote", words, recognition.lang)


def place_of(recognition: Recognition) -> str:
    """The business, and the department if one is known."""
    return recognition.where


def _blocks(writer: Writer, recognition: Recognition, title: str) -> Iterator[Block]:
    _, site = writer.language, writer.site
    yield Block("heading", title)
    about = {"place": place_of(recognition), "day": day(recognition.date, writer.language.locale)}
    yield Block(
        "text", _("thank you for great service at %(place)s, %(day)s. Somebody wrote to us about it.") % about
    )
    if recognition.text:
        yield quote_block(recognition)
    names = [item.standard.name for item in recognition.evidence]
    yield Block("text", _("It shows: %(standards)s.") % {"standards": join_names(names, writer.language)})
    for prize in recognition.prizes:
        yield Block("text", _("It has won: %(prize)s.") % {"prize": f"{prize.category}, {prize.award}"})
    label = _("The whole story is on the wall “%(wall)s”. It is yours to keep and to share.")
    yield Block("code", site.absolute(recognition.url), label=label % {"wall": site.name})
    if recognition.pin and recognition.pin.number:
        pin = {"edition": recognition.pin.edition, "number": recognition.pin.number}
        yield Block("text", _("A pin goes with it: %(edition)s, number %(number)s.") % pin)
    yield Block(
        "text",
        _("Is something wrong, or do you prefer not to be shown? Tell us, and we change it or take it down."),
    )
    yield from writer.signature()
