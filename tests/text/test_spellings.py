"""Spellings of one name, and names that are two."""

from __future__ import annotations

import pytest

from wall_of_fame.text.spellings import folded, folded_business, folded_person, has_surname

PEOPLE = (
    ("Zoë", "Zoe"),
    ("Anne-Marie L.", "anne marie l"),
    ("Seán O’Neil", "SEAN ONEIL"),
    ("D'Arcy P.", "D’arcy P"),
    ("Ada Lovelace", "Lovelace, Ada"),
    ("J. R. Smith", "JR Smith".replace("JR", "J R")),
    ("Łukasz Żak", "Lukasz Zak"),
    ("Renée", "Rene\u0301e"),
)
BUSINESSES = (
    ("The Corner Café", "Corner Cafe"),
    ("Corner Café Ltd", "The Corner Cafe Limited"),
    ("Sand & Sea", "Sand and Sea"),
    ("Smith & Co. Ltd", "Smith"),
    ("L’Escalier", "Lescalier"),
    ("La Belle", "Belle"),
)
TWO = (("Ada L.", "Ada M."), ("Ann", "Anna"), ("Jo B.", "Joe B."), ("张伟", "张威"), ("Юля", "Оля"))


@pytest.mark.parametrize(("name", "other"), PEOPLE)
def test_people(name: str, other: str) -> None:
    """Case, accents, hyphens, apostrophes, full stops and the order of the words make no other name."""
    assert folded_person(name) == folded_person(other) != ""


@pytest.mark.parametrize(("name", "other"), BUSINESSES)
def test_businesses(name: str, other: str) -> None:
    """Nor do articles, legal forms and “&” make another business."""
    assert folded_business(name) == folded_business(other) != ""


@pytest.mark.parametrize(("name", "other"), TWO)
def test_two(name: str, other: str) -> None:
    """Any other letter makes another name."""
    assert folded_person(name) != folded_person(other)


def test_nothing_is_left_over() -> None:
    """A name of articles alone keeps them; one of signs alone has nothing in common with others."""
    assert folded_business("The The") == "the"
    assert folded_business("The & Co") == "the"
    assert folded("!!!") == ""


def test_surnames() -> None:
    """An initial is no surname that is written out."""
    assert has_surname("Zoë Laurent")
    assert not any(map(has_surname, ("Zoë", "Zoë L.", "Jo B")))
