"""The words of the interface stand in the catalogue, so that a wall can speak another language."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from tests.loops import at_least_one

ROOT = Path(__file__).parents[2]
TRANSLATIONS = ROOT / "theme/translations"
METHODS = [("**.html", "jinja2"), ("**.py", "python")]
OPTIONS = {"**.html": {"silent": "false", "newstyle_gettext": "true"}}

CATALOGUES: Final = sorted(TRANSLATIONS.glob("*/LC_MESSAGES/messages.po"))
OTHERS: Final = [path for path in CATALOGUES if path.parts[-3] != "en"]
"""The catalogues of other languages than English, whose messages are English already."""

PLACEHOLDER: Final = re.compile(r"%\(\w+\)s|\{\w+\}|%%")


def said() -> set[str]:
    """Every English word of the interface in the templates and in the plugin."""
    words: set[str] = set()
    for folder in ("theme/templates", "plugins/wall_of_fame"):
        for _file, _line, message, _comments, _context in extract_from_dir(ROOT / folder, METHODS, OPTIONS):
            words.add(message if isinstance(message, str) else message[0])
    return words


def catalogued(path: Path) -> set[str]:
    """Every message of a catalogue."""
    with path.open("rb") as file:
        ids = [message.id for message in read_po(file) if message.id]
    return {one if isinstance(one, str) else one[0] for one in ids}


@pytest.mark.slow
def test_every_word_is_in_the_template_of_catalogues() -> None:
    """A translator is shown all that is said, and nothing else (babel.cfg says how to renew it)."""
    assert catalogued(TRANSLATIONS / "messages.pot") == said()


def language_of(path: Path) -> str:
    """The language of a catalogue, to name a test by."""
    return path.parts[-3]


def read(path: Path) -> Catalog:
    """A catalogue as it stands, with the plural forms that its header names."""
    with path.open("rb") as file:
        return read_po(file)


def messages(path: Path) -> list[tuple[Message, tuple[str, ...], tuple[str, ...]]]:
    """The messages of a catalogue, each with its English forms and with those that it is translated by."""
    return [
        (message, _forms(message.id), _forms(message.string or "")) for message in read(path) if message.id
    ]


def _forms(words: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


@pytest.mark.slow
@pytest.mark.parametrize("path", CATALOGUES, ids=language_of)
def test_each_catalogue_has_every_word(path: Path) -> None:
    """All that is said, and nothing else."""
    assert catalogued(path) == said()


@pytest.mark.parametrize("path", CATALOGUES, ids=language_of)
def test_a_catalogue_has_the_plural_forms_of_its_language(path: Path) -> None:
    """Its header names them, and no message has more or fewer."""
    catalogue = read(path)
    usual = Catalog(locale=language_of(path))
    assert catalogue.mime_headers, path
    named = dict(catalogue.mime_headers)["Plural-Forms"].rstrip(";")
    assert named.replace(" ", "") == usual.plural_forms.rstrip(";").replace(" ", "")
    for message, english, forms in at_least_one(messages(path)):
        assert len(forms) == (usual.num_plurals if len(english) > 1 else 1), message.id


@pytest.mark.parametrize("path", OTHERS, ids=language_of)
def test_a_catalogue_is_complete(path: Path) -> None:
    """No message is empty, and none is only a guess."""
    gaps = [message.id for message, _, forms in at_least_one(messages(path)) if not all(forms)]
    assert gaps == []
    assert [message.id for message, _, _ in messages(path) if message.fuzzy] == []


@pytest.mark.parametrize("path", OTHERS, ids=language_of)
def test_a_translation_asks_for_the_same_values(path: Path) -> None:
    """Each form has the placeholders of the English one, as often as it has them."""
    other = [
        (english[-1], form)
        for _, english, forms in at_least_one(messages(path))
        for form in forms
        if sorted(PLACEHOLDER.findall(form)) != sorted(PLACEHOLDER.findall(english[-1]))
    ]
    assert other == []
