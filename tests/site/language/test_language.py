"""Messages with numbers, for scripts that know the number only in the browser."""

from datetime import date

import pytest
from babel.core import Locale

from wall_of_fame.site.language import load_language, month, number, plural_examples
from wall_of_fame.site.theme.folders import with_bundled_theme


@pytest.mark.parametrize(
    ("tag", "examples"),
    [
        ("en_GB", {"one": 1, "other": 2}),
        ("pl", {"one": 1, "few": 2, "many": 5}),
        ("pt", {"one": 1, "other": 2, "many": 1_000_000}),
        ("ar", {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}),
        ("ja", {"other": 1}),
    ],
)
def test_each_category_of_plurals_has_an_example(tag: str, examples: dict[str, int]) -> None:
    """The categories are those that a browser's `Intl.PluralRules` names for whole numbers."""
    assert dict(plural_examples(Locale.parse(tag))) == examples


@pytest.mark.parametrize("tag", ["pt", "pt-BR", "pt-PT"])
def test_the_example_of_one_is_in_the_singular(tag: str) -> None:
    """Also where a language counts none like one, and its catalogue does not."""
    language = load_language(with_bundled_theme(None), tag)
    examples = dict(plural_examples(language.locale))
    words = language.translations.ngettext("{count} result", "{count} results", examples["one"])
    assert words == "{count} resultado"


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("en", "November 2024"), ("pt", "novembro de 2024"), ("fr", "novembre 2024"), ("pl", "listopad 2024"),
    ],
)  # fmt: skip
def test_a_month_stands_with_its_year(tag: str, words: str) -> None:
    """As the language joins the two."""
    assert month(date(2024, 11, 8), load_language(with_bundled_theme(None), tag).locale) == words


def test_plain_portuguese_is_european() -> None:
    """As the catalogue is; a wall in Brazil says so."""
    plain, brazilian = (load_language(with_bundled_theme(None), tag) for tag in ("pt", "pt-BR"))
    assert plain.locale == Locale("pt", "PT")
    assert number(12_345, plain.locale) == "12\N{NO-BREAK SPACE}345"
    assert number(12_345, brazilian.locale) == "12.345"
    assert plain("Share") == brazilian("Share") == "Partilhar"
