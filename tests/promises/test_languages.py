"""A wall in the language of a catalogue says nothing of its own in English."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest
from babel.messages.pofile import read_po

from tests.loops import at_least_one
from tests.walls.projects import Project
from wall_of_fame.site.theme.folders import with_bundled_theme

TRANSLATIONS: Final = Path(__file__).parents[2] / "theme/translations"
LANGUAGES: Final = sorted(set(with_bundled_theme(None).subfolders("translations")) - {"en"})

PLACEHOLDER: Final = re.compile(r"%\(\w+\)s|\{\w+\}|[*_#`]+")
FEWEST_WORDS: Final = 4
TEXTS: Final = (".html", ".atom", ".json", ".ics", ".svg", ".xml", ".webmanifest")


def pieces(message: str | Sequence[str]) -> set[str]:
    """The parts of a message and its plural between values, if long enough to be known by."""
    forms = (message,) if isinstance(message, str) else message
    found = (" ".join(piece.split()).strip() for form in forms for piece in PLACEHOLDER.split(form))
    return {piece for piece in found if len(piece.split()) >= FEWEST_WORDS}


def english() -> set[str]:
    """What the interface says in English."""
    with (TRANSLATIONS / "messages.pot").open("rb") as file:
        return {piece for message in read_po(file) if message.id for piece in pieces(message.id)}


def translated(language: str) -> str:
    """All that the interface says in a language."""
    with (TRANSLATIONS / language / "LC_MESSAGES/messages.po").open("rb") as file:
        return "\n".join(
            form
            for message in read_po(file)
            if message.id
            for form in ((message.string,) if isinstance(message.string, str) else message.string or ())
        )


def plain(text: str) -> str:
    """A text of the site without markup, on one line."""
    return " ".join(html.unescape(re.sub(r"</?(?:b|a|bdi|span|time|code)\b[^>]*>", "", text)).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_has_an_english_message(language: str, project: Project) -> None:
    """Neither in its text nor in what is read aloud, nor do feeds, calendars and pictures."""
    of_the_wall = " ".join(
        " ".join(path.read_text(encoding="utf-8").split())
        for path in at_least_one(project.content.rglob("*"))
        if path.suffix in {".md", ".yaml"}
    )
    same = translated(language)
    ours = {piece for piece in at_least_one(english()) if piece not in same and piece not in of_the_wall}
    site = project.build(settings={"DEFAULT_LANG": language})
    known = re.compile("|".join(re.escape(piece) for piece in sorted(ours, key=len, reverse=True)))
    seen = {
        path: found
        for path in at_least_one(site.files)
        if path.endswith(TEXTS) and "schema.json" not in path
        for found in [sorted(set(known.findall(plain(site.text(path)))))]
        if found
    }
    assert seen == {}
