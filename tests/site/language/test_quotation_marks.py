"""The quotation marks of languages, by the same table in pictures and in answers to other sites."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.loops import at_least_one
from tests.walls.output import Output
from wall_of_fame.site.language.quotation_marks import in_quotation_marks, quotation_marks

BASE = Path(__file__).parents[3] / "theme/static/css/base.css"
RULE = re.compile(
    r'(?::lang\(|\[lang=")(?P<tag>[\w-]+)"?[)\]] \{\s*quotes: "(?P<before>[^"]+)" "(?P<after>[^"]+)"'
)
NO_BREAK = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("tag", "quoted"),
    [
        ("en", "“so kind”"),
        ("", "“so kind”"),
        ("xx-unheard-of", "“so kind”"),
        ("nrf-JE", "“so kind”"),
        ("pl", "„so kind”"),
        ("ro-MD", "„so kind”"),
        ("de", "„so kind“"),
        ("de-AT", "„so kind“"),
        ("cs", "„so kind“"),
        ("fr", f"«{NO_BREAK}so kind{NO_BREAK}»"),
        ("fr-CA", f"«{NO_BREAK}so kind{NO_BREAK}»"),
        ("pt", "«so kind»"),
        ("pt-PT", "«so kind»"),
        ("pt-BR", "“so kind”"),
        ("it", "«so kind»"),
        ("es", "“so kind”"),
        ("uk", "«so kind»"),
        ("sv", "”so kind”"),
        ("nl", "‘so kind’"),
        ("ja", "「so kind」"),
        ("zh", "“so kind”"),
        ("zh-Hant-TW", "「so kind」"),
    ],
)
def test_each_language_has_its_own(tag: str, quoted: str) -> None:
    """Those of its country, where it differs from others with the language."""
    assert in_quotation_marks("so kind", tag) == quoted


@pytest.mark.parametrize("words", ["„Proszę”, powiedziała.", "She said: “Do stay!”", "« Restez ! »"])
def test_speech_keeps_its_own(words: str) -> None:
    """Words that begin or end with a mark get no other."""
    assert in_quotation_marks(words, "pl") == words


def test_tags_are_read_in_any_case() -> None:
    """As browsers read them."""
    assert quotation_marks("PT-br") == quotation_marks("pt-BR") == ("“", "”")


def test_browsers_set_the_same() -> None:
    """The rules for languages that a browser sets otherwise have the marks of the table."""
    rules = {
        rule["tag"]: tuple(rule[name].replace("\\a0", NO_BREAK) for name in ("before", "after"))
        for rule in RULE.finditer(BASE.read_text(encoding="utf-8"))
    }
    assert set(rules) == {"fr", "pt"}
    assert rules == {tag: quotation_marks(tag) for tag in rules}


def test_the_language_stands_around_a_quotation(elsewhere: Output) -> None:
    """A browser chooses the marks by the language of what is around."""
    quotations = [quotation for page in elsewhere.pages for quotation in page.find("//q")]
    assert any(quotation.xpath("boolean(ancestor::*[@lang='pt'])") for quotation in quotations)
    for quotation in at_least_one(quotations):
        assert quotation.get("lang") is None
