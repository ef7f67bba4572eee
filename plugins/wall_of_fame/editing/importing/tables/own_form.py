"""The wall's own form: its questions are known word for word, so that no heading of it is guessed at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from wall_of_fame.content import Content
from wall_of_fame.editing.importing.name_lookup import fold_name
from wall_of_fame.records.form_questions import form_questions, name_question
from wall_of_fame.site.language import CATALOGUE, load_language
from wall_of_fame.site.theme.folders import ThemeFolders, with_bundled_theme

_THEME: Final = Path("theme")

# A form that asks so many of the questions is the wall's own.
_NEEDED: Final = 4


def own_questions(content: Content) -> Mapping[str, str]:
    """The field of each question, by its words as `fold_name` leaves them, in every language of the theme."""
    return _own_questions(content.places.record.singular if content.places else "", _theme())


def fields_of_own_form(headings: tuple[str, ...], questions: Mapping[str, str]) -> Mapping[str, str]:
    """The field of each heading that is a question of the wall's own form; none if it is another form."""
    fields = {
        heading: field for heading in headings if (field := questions.get(fold_name(heading))) is not None
    }
    return fields if len(fields) >= _NEEDED else {}


def without_form_title(title: str) -> str:
    """The title of an issue without the words with which the wall's own form begins it, in any language."""
    return _form_title(_theme()).sub("", title).strip()


@cache
def _form_title(theme: ThemeFolders) -> re.Pattern[str]:
    """What the form begins a title with: its word in brackets or before a colon or dash, or alone."""
    words = "|".join(sorted({re.escape(translate("Nomination")) for translate in _languages(theme)}))
    return re.compile(
        rf"^\s*(?:\[\s*(?:{words})\s*\]\s*[:\uff1a–—-]?|(?:{words})\s*(?:[:\uff1a–—-]|$))", re.IGNORECASE
    )


def _theme() -> ThemeFolders:
    return with_bundled_theme(_THEME if _THEME.is_dir() else None)


@cache
def _own_questions(place: str, theme: ThemeFolders) -> Mapping[str, str]:
    fields: dict[str, str] = {}
    for translate in _languages(theme):
        for question in form_questions(translate, place):
            fields |= {fold_name(words): question.column for words in (question.label, question.word)}
        fields[fold_name(name_question(translate))] = "nominator_agrees"
    return {words: field for words, field in fields.items() if words}


def _languages(theme: ThemeFolders) -> Iterator[Callable[[str], str]]:
    """The languages that the theme speaks; English is the language of the messages themselves."""
    yield str
    for tag in theme.subfolders("translations"):
        if tag != "en" and theme.file(CATALOGUE.format(language=tag)).is_file():
            yield load_language(theme, tag.replace("_", "-"))
