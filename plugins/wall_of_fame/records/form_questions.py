"""The questions of a nomination form: one definition for the issue form, mails, and what reads their answers.

Each asks for one field of the records; what a record cannot do without, the form cannot either.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final, Literal

from wall_of_fame.records.base import Record
from wall_of_fame.records.business import Business
from wall_of_fame.records.nomination import Nomination
from wall_of_fame.records.without import NEEDED_FIELDS, Absent

QuestionKind = Literal["line", "story", "standards"]
"""How a question is answered: on a line, by telling a story, by choosing some of the wall's standards."""

# What a record may lack, as a note or a video can tell the story, but a form cannot.
_NEEDED_IN_A_FORM: Final = frozenset({"text"})

# The question about what a wall may be without.
_OF_KIND: Final[Mapping[Absent, str]] = {"businesses": "business", "places": "place"}

# What an editor adds, if whoever sends the form is not sure.
_LEFT_TO_THE_EDITOR: Final = frozenset({"standards", "place"})


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its id in the issue form, its words there, its word in a mail, and where the answer goes.

    `column` is what an import calls it, `model` and `record_field` say in which record it ends.
    """

    id: str
    column: str
    model: type[Record]
    record_field: str
    label: str
    word: str
    hint: str = ""
    example: str = ""
    kind: QuestionKind = "line"

    @property
    def is_required(self) -> bool:
        """Whether a form without the answer is of no use."""
        if self.record_field in _LEFT_TO_THE_EDITOR:
            return False
        field = self.model.model_fields[self.record_field]
        needed = {*_NEEDED_IN_A_FORM, *chain.from_iterable(NEEDED_FIELDS.values())}
        return field.is_required() or self.record_field in needed


def form_questions(
    translate: Callable[[str], str], place: str, without: Container[Absent] = ()
) -> tuple[Question, ...]:
    """The questions, in the order in which they are asked.

    `place` is the wall's word for a place. What the wall is `without` is not asked for.
    """
    absent = {column for kind, column in _OF_KIND.items() if kind in without}
    return tuple(question for question in _questions(translate, place) if question.column not in absent)


def _questions(translate: Callable[[str], str], place: str) -> tuple[Question, ...]:
    _ = translate
    return (
        Question(
            "who", "person", Nomination, "nominee", _("Who was it?"), _("Who"),
            _("First name and initial, or the name of the team."), _("Jo B."),
        ),
        Question(
            "business", "business", Nomination, "business", _("Which business do they work for?"),
            _("Business"), _("The name of the business."), _("The Corner Café"),
        ),
        Question("place", "place", Business, "place", place, place),
        Question(
            "department", "department", Nomination, "department", _("Which department?"), _("Department"),
            _("Leave it out if you do not know."),
        ),
        Question(
            "when", "date", Nomination, "date", _("When was it?"), _("When"),
            _("The day, as well as you remember."), _("8 November 2024"),
        ),
        Question(
            "campaign", "campaign", Nomination, "campaign", _("Which campaign?"), _("Campaign"),
            _("Leave it out if you do not know."),
        ),
        Question(
            "story", "story", Nomination, "text", _("What did they do?"), _("What happened"),
            _(
                "In your own words, and in your own language. Leave out names and other things of anyone "
                "else."
            ),
            kind="story",
        ),
        Question(
            "standards", "standards", Nomination, "standards",
            _("Which of the wall’s standards does it show?"), _("Standards"),
            _("One or several; leave it out if you are not sure."), kind="standards",
        ),
    )  # fmt: skip


def name_question(translate: Callable[[str], str]) -> str:
    """The question whether the wall may say who told the story."""
    _ = translate
    return _("May the wall say who told the story?")
