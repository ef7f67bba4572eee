"""The wall's own form is known word for word, in any language of the theme: nothing of it is guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.loops import at_least_one
from wall_of_fame.cli.wall import main
from wall_of_fame.editing.draft import list_drafts, read_draft
from wall_of_fame.editing.importing.mail.labelled_text import read_labelled
from wall_of_fame.editing.importing.tables.guess_columns import CellTests, guess_mapping
from wall_of_fame.editing.importing.tables.json_forms import make_record_table
from wall_of_fame.editing.importing.tables.own_form import (
    _own_questions,
    fields_of_own_form,
    without_form_title,
)
from wall_of_fame.records.form_questions import form_questions
from wall_of_fame.site.language import load_language
from wall_of_fame.site.language.wording import labelled
from wall_of_fame.site.theme.folders import ThemeFolders, with_bundled_theme

CATALOGUE = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Who was it?"
msgstr "Pwy oedd e?"

msgid "Which business do they work for?"
msgstr "Ble maen nhw'n gweithio?"

msgid "When was it?"
msgstr "Pryd oedd hi?"

msgid "What did they do?"
msgstr "Beth wnaethon nhw?"
"""


@pytest.fixture
def theme(tmp_path: Path) -> ThemeFolders:
    """A theme that speaks a language of which the import knows no word."""
    file = tmp_path / "theme/translations/cy/LC_MESSAGES/messages.po"
    file.parent.mkdir(parents=True)
    file.write_text(CATALOGUE, encoding="utf-8")
    return ThemeFolders((tmp_path / "theme",))


def test_the_questions_of_every_language_are_known(theme: ThemeFolders) -> None:
    """Beside the English ones, those of each catalogue; the wall's own word for a place as well."""
    questions = _own_questions("Cwmwd", theme)
    answers = {
        "Pwy oedd e?": "Ana", "Ble maen nhw'n gweithio?": "Y Siop", "Cwmwd": "Y Gogledd",
        "Pryd oedd hi?": "2026-11-02", "Beth wnaethon nhw?": "Cario.",
    }  # fmt: skip
    assert fields_of_own_form(tuple(answers), questions) == dict(
        zip(answers, ("person", "business", "place", "date", "story"), strict=True)
    )
    tests = CellTests(lambda _: False, lambda _: False, lambda _: False, questions)
    mapping = guess_mapping(make_record_table([answers], "an issue"), tests)
    assert mapping.columns == {
        "person": ("Pwy oedd e?",), "business": ("Ble maen nhw'n gweithio?",), "place": ("Cwmwd",),
        "date": ("Pryd oedd hi?",), "story": ("Beth wnaethon nhw?",),
    }  # fmt: skip


def test_another_form_is_read_as_ever(theme: ThemeFolders) -> None:
    """A heading or two in common make no form the wall's own."""
    assert fields_of_own_form(("Who", "When", "Why?"), _own_questions("Cwmwd", theme)) == {}


def test_the_words_of_a_message_are_known(theme: ThemeFolders) -> None:
    """Each question stands on its line, also the wall's own word for a place."""
    questions = form_questions(str, "Cwmwd")
    body = "\n".join(f"{question.word}: {question.id}!" for question in questions)
    answers = read_labelled(body, _own_questions("Cwmwd", theme))
    assert answers == {question.word: f"{question.id}!" for question in at_least_one(questions)}


@pytest.mark.parametrize("tag", sorted(with_bundled_theme(None).subfolders("translations")))
def test_the_words_of_each_catalogue_are_known(tag: str) -> None:
    """Each question of the form, and each word of a message, is one field’s in all languages together."""
    theme = with_bundled_theme(None)
    language, known = load_language(theme, tag), _own_questions("Cwmwd", theme)
    questions = form_questions(language, "Cwmwd")
    fields = {words: question.column for question in questions for words in (question.label, question.word)}
    assert fields_of_own_form(tuple(fields), known) == fields
    body = "\n".join(labelled(question.word, f"{question.id}!", language) for question in questions)
    answers = read_labelled(body, known)
    assert answers == {question.word: f"{question.id}!" for question in at_least_one(questions)}


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("Nomination: Jo B.", "Jo B."),
        ("[Nomination] Jo B.", "Jo B."),
        ("nomination - Jo B.", "Jo B."),
        ("Nomination:", ""),
        ("Nomination", ""),
        ("Proposition\N{NO-BREAK SPACE}: Jo B.", "Jo B."),
        ("Nominacja: Jo B.", "Jo B."),
        ("Elogio: Jo B.", "Jo B."),
        ("Nominations are late", "Nominations are late"),
        ("Nomination for Jo B.", "Nomination for Jo B."),
        ("Jo B.: a nomination", "Jo B.: a nomination"),
        ("", ""),
    ],
)
def test_a_title_loses_the_word_of_the_form(title: str, rest: str) -> None:
    """In each catalogue’s language, and nothing else of it."""
    assert without_form_title(title) == rest


def test_a_message_becomes_a_draft(project: Path) -> None:
    """The sender's name stays out of it, and no word of the questions is in the story."""
    content = Path("content/places.yaml").read_text(encoding="utf-8")
    word = next(line.partition(": ")[2] for line in content.splitlines() if line.startswith("singular"))
    Path("thanks.eml").write_text(
        "From: Pat Private <pat@example.com>\nSubject: Nomination: Mil Bakery\n"
        "Date: Fri, 15 Nov 2024 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n"
        f"Who: Ada Lovel\nBusiness: Mil Bakery\n{word}: Somewhere\nDepartment:\nWhen: 8 November 2024\n"
        "Campaign:\nWhat happened: She kept a loaf for my mother,\nand carried it out to the car.\n\n"
        "Pat Private\n",
        encoding="utf-8",
    )
    main(["import", "thanks.eml", "--yes"])
    [file] = list_drafts(project / "inbox")
    draft = read_draft(file)
    assert (draft.people, draft.business, draft.date) == (["Ada Lovel"], "Mil Bakery", "2024-11-08")
    assert "Mill Bakery" in " ".join(draft.remarks)  # nearly the same is a question
    assert draft.text == "She kept a loaf for my mother,\nand carried it out to the car."
    assert "Pat" not in file.read_text(encoding="utf-8")
