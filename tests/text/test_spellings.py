"""Spellings of one name, and names that are two."""

from __future__ import annotations

import pytest

from wall_of_fame.text.spellings import (
    business_keys,
    folded,
    folded_business,
    has_surname,
    person_keys,
    value_keys,
)

PEOPLE = (
    ("Zoë", "Zoe"),
    ("Anne-Marie L.", "anne marie l"),
    ("Seán O’Neil", "SEAN ONEIL"),
    ("D'Arcy P.", "D’arcy P"),
    ("Ada Lovelace", "Lovelace, Ada"),
    ("J. R. Smith", "J R Smith"),
    ("Łukasz Żak", "Lukasz Zak"),
    ("Renée", "Rene\u0301e"),
    ("Jan Müller", "Jan Mueller"),
    ("Jan Müller", "MULLER, Jan"),
    ("Ole Jørgensen", "Ole Joergensen"),
    ("Ole Jørgensen", "Ole Jorgensen"),
    ("Uwe Weiß", "Uwe Weiss"),
    ("Can Şahin", "Can Sahin"),
    ("Åse Bø", "Aase Boe"),
    ("Jo\u0308rg Ü.", "Joerg U."),
    ("Đorđe P.", "Djordje P."),
    ("Anne-Marie Luce", "Annemarie Luce"),
    ("Mary Le Brun", "Mary Lebrun"),
    ("Ron MacDonald", "Ron Mc Donald"),
    ("Ann St. Clair", "Ann Saint Clair"),
    ("Sean O’Neil", "Sean O Neil"),
    ("Jan van der Berg", "Jan Vanderberg"),
)
BUSINESSES = (
    ("The Corner Café", "Corner Cafe"),
    ("Corner Café Ltd", "The Corner Cafe Limited"),
    ("Sand & Sea", "Sand and Sea"),
    ("Smith & Co. Ltd", "Smith"),
    ("L’Escalier", "Lescalier"),
    ("La Belle", "Belle"),
    ("L’Escalier", "Escalier"),
    ("Corner Café (CI) Ltd", "Corner Cafe"),
    ("Corner-Café", "CornerCafé"),
    ("Good Egg, The", "The Good Egg"),
    ("Fish ’n’ Chips", "Fish + Chips"),
    ("Smith GmbH & Co. KG", "Smith"),
    ("Nowak Sp. z o.o.", "Nowak"),
    ("Saint Helier Books", "St. Helier Books"),
    ("Müller Bakery", "Mueller Bakery"),
    ("A. C. Gallie", "AC Gallie"),
    ("Co-op", "Coop"),
)
VALUES = (
    ("Health care", "Healthcare"),
    ("Front of House", "front-of-house"),
    ("Food & Drink", "Food, drink"),
    ("Cafés", "Cafe"),
    ("Küche", "Kueche"),
    ("Smile – 2024", "SMILE 2024"),
)
TWO = (
    *(("Ada L.", "Ada M."), ("Ann", "Anna"), ("Jo B.", "Joe B."), ("张伟", "张威"), ("Юля", "Оля")),
    *(("Ann E.", "Anne"), ("Joel K.", "Jol K."), ("Michael K.", "Michal K."), ("Jan E.", "Jane")),
)
TWO_BUSINESSES = (
    ("Post Office (Mill)", "Post Office (Quay)"),
    ("Smith & Sons", "Smith & Daughters"),
    ("Bar 1", "Bar 2"),
)


@pytest.mark.parametrize(("name", "other"), PEOPLE)
def test_people(name: str, other: str) -> None:
    """Case, accents, hyphens, apostrophes, full stops and the order of the words make no other name."""
    assert person_keys(name) & person_keys(other)


@pytest.mark.parametrize(("name", "other"), BUSINESSES)
def test_businesses(name: str, other: str) -> None:
    """Nor do articles, legal forms and “&” make another business."""
    assert business_keys(name) & business_keys(other)


@pytest.mark.parametrize(("name", "other"), TWO)
def test_two(name: str, other: str) -> None:
    """Any other letter makes another name."""
    assert not person_keys(name) & person_keys(other)


@pytest.mark.parametrize(("name", "other"), TWO_BUSINESSES)
def test_two_businesses(name: str, other: str) -> None:
    """Branches and others who are nearly called so are businesses of their own."""
    assert not business_keys(name) & business_keys(other)


@pytest.mark.parametrize(("name", "other"), VALUES)
def test_values(name: str, other: str) -> None:
    """One sector, department, group or category."""
    assert value_keys(name) & value_keys(other)


def test_nothing_is_left_over() -> None:
    """A name of articles alone keeps them; one of signs alone has nothing in common with others."""
    assert folded_business("The The") == "the"
    assert folded_business("The & Co") == "the"
    assert folded("!!!") == ""
    assert not person_keys("!!!") | business_keys("!!!") | value_keys("!!!")


def test_surnames() -> None:
    """An initial is no surname that is written out."""
    assert has_surname("Zoë Laurent")
    assert not any(map(has_surname, ("Zoë", "Zoë L.", "Jo B")))
