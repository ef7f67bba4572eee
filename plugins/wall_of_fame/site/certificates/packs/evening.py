"""The papers of an award's evening: the roll to read out, place cards, and all certificates in one print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from wall_of_fame.site.certificates.packs.letter import place_of
from wall_of_fame.site.certificates.packs.paper import Block, Paper, Writer
from wall_of_fame.site.language import day_and_time, join_names
from wall_of_fame.wall import Award, Person

ROLL: Final = "roll.pdf"
PLACE_CARDS: Final = "place-cards.pdf"
CERTIFICATES: Final = "certificates.pdf"


def roll(writer: Writer, award: Award, everyone: Sequence[Person]) -> Paper:
    """The winners in the order of the evening, then everyone else's name, each with how it is said."""
    return Paper("roll", award.name, "a4", writer.language.tag, tuple(_roll(writer, award, everyone)))


def _roll(writer: Writer, award: Award, everyone: Sequence[Person]) -> Iterator[Block]:
    _ = writer.language
    yield Block("heading", award.name)
    begins = day_and_time(award.date, award.time, writer.language)
    yield Block("text", ", ".join(filter(None, (begins, award.place))))
    for winner in award.winners:
        yield Block("section", winner.category)
        names = [_said(person) for person in winner.recognition.people]
        yield Block("text", " · ".join(filter(None, (join_names(names, writer.language), winner.where))))
        if winner.note:
            yield Block("small", winner.note)
    if everyone:
        yield Block("section", _("Everyone who was recognised"))
        yield from (Block("text", _said(person)) for person in everyone)


def place_cards(writer: Writer, award: Award) -> tuple[Paper, ...]:
    """A card for everyone who has won or was chosen, each once; none says which."""
    people: dict[Person, str] = {}
    for choice in (*award.winners, *award.finalists):
        for person in choice.recognition.people:
            people.setdefault(person, place_of(choice.recognition))
    return tuple(
        Paper(
            "place-card",
            award.name,
            "a6-large",
            writer.language.tag,
            (Block("heading", person.name), Block("text", place), Block("small", award.name)),
        )
        for person, place in people.items()
    )


def _said(person: Person) -> str:
    return f"{person.name} ({person.pronounced})" if person.pronounced else person.name
