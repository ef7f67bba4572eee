"""The issue form of the repository's host, made from the questions of a nomination form."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Any, Final

import yaml

from wall_of_fame.records import Absent
from wall_of_fame.records.form_questions import Question, form_questions, name_question
from wall_of_fame.records.json_schema import Json
from wall_of_fame.site.language import Language
from wall_of_fame.site.language.wording import labelled

ISSUE_FORM: Final = ".github/ISSUE_TEMPLATE/nomination.yml"
"""Where the hosts look for the form, within a repository."""

_COMMENT: Final = "# Made by “wall schema --issue-form” of the questions in records/form_questions.py.\n"


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as they are read."""


def _write_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _write_text)


def issue_form(
    language: Language, place: str, standards: Sequence[str], without: Container[Absent] = ()
) -> str:
    """The text of the form; `place` is the wall's word for a place, `standards` are the standards' names.

    What the wall is `without` is not asked for.
    """
    _ = language
    form = {
        "name": _("Somebody made my day"),
        "description": _(
            "Tell us who it was and what they did. What you write here can be read by everyone, for ever."
        ),
        "title": f"{labelled(_('Nomination'), '', _)} ",
        "labels": [],
        "body": [
            _notice(language),
            *_questions(form_questions(language, place, without), standards),
            *_agreements(language),
        ],
    }
    # Not the C dumper: it knows nothing of styles chosen here.
    return _COMMENT + yaml.dump(form, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)


def _notice(language: Language) -> Json:
    _ = language
    lines = (
        _(
            "Thank you for telling us. **Everyone can read this page**, so please keep it to what may stand "
            "on the wall:"
        ),
        "",
        "- " + _("a first name and an initial are enough (“Jo B.”);"),
        "- "
        + _(
            "no telephone number, no email or home address, nothing on anybody’s health: of them, of you, "
            "of anyone;"
        ),
        "- " + _("no photo here. We ask the person first, and then for the photo."),
        "",
        _("Nothing goes on the wall before the person has said yes."),
    )
    return {"type": "markdown", "attributes": {"value": "\n".join(lines) + "\n"}}


def _questions(questions: Iterable[Question], standards: Sequence[str]) -> Iterator[Json]:
    for question in questions:
        if question.kind != "standards":
            yield _part("textarea" if question.kind == "story" else "input", question)
        elif standards:
            yield _part("dropdown", question, multiple=True, options=list(standards))


def _part(kind: str, question: Question, **more: Any) -> Json:
    attributes = {"label": question.label, "description": question.hint, "placeholder": question.example}
    return {
        "type": kind,
        "id": question.id,
        "attributes": {name: value for name, value in attributes.items() if value} | more,
        "validations": {"required": question.is_required},
    }


def _agreements(language: Language) -> Iterator[Json]:
    """Whether the sender may be named, and what they have to know."""
    _ = language
    yield {
        "type": "dropdown",
        "id": "shown",
        "attributes": {
            "label": name_question(language),
            "description": _(
                "Nominators stay anonymous unless they ask to be named. Your account here can be seen by "
                "everyone."
            ),
            "options": [_("Leave me out"), _("Name me; I shall say how when you ask")],
            "default": 0,
        },
        "validations": {"required": True},
    }
    options = (
        _("I have written no telephone number, no email or home address, and no surname."),
        _("I know that everyone can read this page."),
    )
    yield {
        "type": "checkboxes",
        "id": "public",
        "attributes": {
            "label": _("Before you send it"),
            "options": [{"label": option, "required": True} for option in options],
        },
    }
