"""How words stand together: after a label, within a sentence, after a number; and the first of a month."""

from __future__ import annotations

from datetime import date

import pytest
from babel.core import Locale

from wall_of_fame.site.language import day, day_of_year, load_language
from wall_of_fame.site.language.wording import has_one_plural, inside_sentence, labelled
from wall_of_fame.site.theme.folders import with_bundled_theme
from wall_of_fame.text.days.partial_date import PartialDate


@pytest.mark.parametrize(
    ("tag", "with_text", "alone"),
    [
        ("en", "Who: Jo B.", "Who:"),
        ("fr", "Who\N{NO-BREAK SPACE}: Jo B.", "Who\N{NO-BREAK SPACE}:"),
        ("pl", "Who: Jo B.", "Who:"),
    ],
)
def test_a_label_has_the_colon_of_the_language(tag: str, with_text: str, alone: str) -> None:
    """French has a space before it."""
    language = load_language(with_bundled_theme(None), tag)
    assert labelled("Who", "Jo B.", language) == with_text
    assert labelled("Who", "", language) == alone


@pytest.mark.parametrize(
    ("tag", "typed", "inside"),
    [
        ("en", "Parish", "parish"),
        ("en", "Cost Centre", "cost centre"),
        ("en", "NHS trust", "NHS trust"),
        ("en", "McDonald Site", "McDonald site"),
        ("fr", "Église", "église"),
        ("de", "Gemeinde", "Gemeinde"),
        ("de-AT", "Bezirk", "Bezirk"),
        ("lb", "Gemeng", "Gemeng"),
        ("tr", "İlçe", "ilçe"),
        ("tr", "Irmak", "ırmak"),
        ("ja", "地区", "地区"),
        ("en", "", ""),
    ],
)
def test_a_word_within_a_sentence(tag: str, typed: str, inside: str) -> None:
    """Nouns of German keep their capital, and so does whatever has capitals further on."""
    assert inside_sentence(typed, tag) == inside


@pytest.mark.parametrize(
    ("tag", "has_one"),
    [
        ("en", True), ("fr", True), ("pt", True), ("de", True), ("ja", True),
        ("pl", False), ("cs", False), ("ar", False),
    ],
)  # fmt: skip
def test_which_languages_have_one_plural(tag: str, has_one: bool) -> None:
    """A wall gives one plural of its word for a place."""
    assert has_one_plural(Locale.parse(tag)) is has_one


@pytest.mark.parametrize(
    ("tag", "first", "eleventh"),
    [
        ("en_GB", "1 November 2024", "11 November 2024"),
        ("fr", "1er novembre 2024", "11 novembre 2024"),
        ("fr_CA", "1er novembre 2024", "11 novembre 2024"),
        ("it", "1º novembre 2024", "11 novembre 2024"),
        ("pl", "1 listopada 2024", "11 listopada 2024"),
        ("pt_PT", "1 de novembro de 2024", "11 de novembro de 2024"),
        ("pt_BR", "1º de novembro de 2024", "11 de novembro de 2024"),
        ("de", "1. November 2024", "11. November 2024"),
    ],
)
def test_the_first_of_a_month(tag: str, first: str, eleventh: str) -> None:
    """An ordinal number where the language has one for this day alone, with the year and without it."""
    locale = Locale.parse(tag)
    assert day(date(2024, 11, 1), locale) == first
    assert day(date(2024, 11, 11), locale) == eleventh
    assert first.startswith(day_of_year(date(2024, 11, 1), locale).rstrip("."))


def test_a_month_alone_has_no_ordinal() -> None:
    """Nobody knows of which day it is."""
    assert day(PartialDate(2024, 11), Locale("fr")) == "novembre 2024"
    assert day(PartialDate(2024), Locale("fr")) == "2024"
