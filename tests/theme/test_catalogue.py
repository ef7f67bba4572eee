"""The words of the interface stand in the catalogue, so that a wall can speak another language."""

from __future__ import annotations

from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
TRANSLATIONS = ROOT / "theme/translations"
METHODS = [("**.html", "jinja2"), ("**.py", "python")]
OPTIONS = {"**.html": {"silent": "false", "newstyle_gettext": "true"}}


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


def test_every_word_is_in_the_template_of_catalogues() -> None:
    """A translator is shown all that is said, and nothing else (babel.cfg says how to renew it)."""
    assert catalogued(TRANSLATIONS / "messages.pot") == said()


def test_the_english_catalogue_has_every_word() -> None:
    """The English catalogue is complete."""
    assert catalogued(TRANSLATIONS / "en/LC_MESSAGES/messages.po") == said()
