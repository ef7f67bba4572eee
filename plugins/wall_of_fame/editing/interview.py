"""What a nomination still lacks, asked for in plain words with sensible defaults."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from wall_of_fame.content import Content
from wall_of_fame.editing import validators as judging
from wall_of_fame.editing.consent import NONE, ask_consent, ask_day, ask_photo
from wall_of_fame.editing.draft import NominationDraft
from wall_of_fame.editing.matching import bearers, chosen, find, nearly, offer, offers
from wall_of_fame.editing.questions import Questions
from wall_of_fame.records import Business, Person

_EXAMPLES: Final = 6

_APART: Final = re.compile(r"\s*[;\n]\s*")
"""What stands between the names of several people."""


@dataclass(slots=True)
class Answers:
    """A draft on its way to being whole: `new_people` has what is known of each who is new, by name."""

    draft: NominationDraft
    new_people: dict[str, dict[str, Any]] = field(default_factory=dict)
    photo: Path | None = None
    """The file of the photo of the one new person."""


def interview(
    draft: NominationDraft, content: Content, questions: Questions, folder: Path, approver: str = ""
) -> Answers:
    """Ask for whatever is missing. `folder` is where a photo's path begins; `approver` is a default.

    What is answered is noted in `draft` at once, so that it can be kept whatever comes next.

    Raises:
        NotYetError: somebody has not agreed yet.
        NoAnswerError: the answers ended too early.
    """
    asked = _Interview(Answers(draft), content, questions, folder)
    asked.who()
    asked.where()
    asked.when()
    asked.what()
    asked.why()
    asked.may_it_be_shown()
    asked.approval(approver)
    return asked.answers


class _Interview:
    """The questions in their order."""

    def __init__(self, answers: Answers, content: Content, questions: Questions, folder: Path) -> None:
        self.answers = answers
        self._draft = answers.draft
        self._content = content
        self._questions = questions
        self._folder = folder
        self._today = content.today
        self._people = {id_: entry.record.name for id_, entry in content.people.items()}
        self._businesses = {id_: entry.record.name for id_, entry in content.businesses.items()}

    def who(self) -> None:
        """The people, and what a new one does."""
        if not self._draft.people:
            words = "Who is it about? (the name as it shall be shown; “;” between several)"
            typed = self._questions.ask(
                words, offers=offers(self._people), judge=self._judge_people, option="--person"
            )
            self._draft.people = _APART.split(typed)
        for at, given in enumerate(self._draft.people):
            name = self._draft.people[at] = self._meant(given, self._people)
            known = self._which(name)
            if known is not None:
                self._draft.people[at] = known
                self._questions.say(f"  {self._people[known]} is on the wall already ({known}).")
                continue
            about: dict[str, Any] = {"name": name}
            if not self.answers.new_people:  # what is known beforehand is of the first
                about |= self._draft.about_person
                self._draft.about_person = about
            self.answers.new_people[name] = about
            if "role" not in about:
                judge = judging.field(Person, "role", if_empty="")
                about["role"] = self._questions.ask(
                    f"What does {name} do? (or nothing)", judge=judge, option="--role"
                )

    def _meant(self, typed: str, known: Mapping[str, str]) -> str:
        """What was typed, or the known name that it is almost, if that was meant."""
        if bearers(typed, known):
            return typed
        near = nearly(typed, known.values())
        if near and self._questions.confirm(f"“{typed}” is not here yet. Did you mean {near}?"):
            return near
        return typed

    def _which(self, name: str) -> str | None:
        """The id of the person meant; None of one who is not on the wall yet."""
        bearing = bearers(name, self._people)
        if len(bearing) < 2:  # noqa: PLR2004 - only several have to be told apart
            return next(iter(bearing), None)
        new = f"new: another {name}"
        named = {offer(id_, self._people[id_]): id_ for id_ in bearing}
        typed = self._questions.ask(
            f"There are several: {', '.join(named)}. Which one? (the id, or “new”)",
            offers=[*named, new],
            judge=lambda answer: "" if answer in {*bearing, *named, "new", new} else "Type one of these ids.",
            option="--person",
        )
        return named.get(typed, typed if typed in bearing else None)

    def where(self) -> None:
        """The business, and where and what a new one is."""
        if not self._draft.business:
            self._draft.business = self._questions.ask(
                "At which business did it happen?",
                offers=offers(self._businesses),
                judge=judging.field(Business, "name"),
                option="--business",
            )
        self._draft.business = self._meant(self._draft.business, self._businesses)
        known = find(self._draft.business, self._businesses)
        if known is not None:
            self._draft.business = known
            return
        about = self._draft.about_business
        places = {place.id: place.name for place in self._places()}
        sectors = sorted({entry.record.sector for entry in self._content.businesses.values()})
        self._questions.say(f"  {self._draft.business} is new here.")
        if not about.get("place"):
            word = self._content.places.record.singular if self._content.places else "place"
            typed = self._questions.ask(
                f"In which {word.lower()} is it?",
                offers=places.values(),
                judge=judging.one_of(places),
                option="--place",
            )
            about["place"] = find(typed, places)
        if not about.get("sector"):
            about["sector"] = self._questions.ask(
                f"What kind of business is it?{_examples(sectors)}",
                offers=sectors,
                judge=judging.field(Business, "sector"),
                option="--sector",
            )

    def when(self) -> None:
        """The day."""
        if not self._draft.date:
            self._draft.date = ask_day(
                "On which day?",
                self._questions,
                self._today,
                default=self._today.isoformat(),
                option="--date",
            )

    def what(self) -> None:
        """The story."""
        if not self._draft.text:
            self._draft.text = self._questions.ask_text(
                "What happened?", judge=judging.story, option="--story"
            )

    def why(self) -> None:
        """The standards, and the words that show them."""
        if self._draft.standards:
            return
        standards = {
            entry.id: entry.record.name
            for entry in sorted(self._content.standards.values(), key=lambda one: one.record.order)
        }
        named = ", ".join(f"{number} {name}" for number, name in enumerate(standards.values(), 1))
        typed = self._questions.ask(
            f"Which standards does it show? ({named}; several: 1, 3)",
            judge=judging.standards(standards),
            option="--standard",
        )
        for id_ in chosen(typed, standards):
            self._draft.standards[id_] = self._questions.ask(
                f"Which words of the story show “{standards[id_]}”? (copied, or nothing)",
                judge=judging.evidence(self._draft.text),
                option="--standard",
            )

    def may_it_be_shown(self) -> None:
        """Consent of everybody who is new, and the photo if it is one person alone."""
        new = self.answers.new_people
        for name, about in new.items():
            ask_consent(name, about, self._questions, self._today)
        if len(new) == 1:
            [(name, about)] = new.items()
            photo = ask_photo(name, about, self._draft.photo, self._questions, self._today, self._folder)
            self._draft.photo = "" if photo == NONE else photo
            self.answers.photo = None if photo == NONE else judging.picture_file(self._folder, photo)

    def approval(self, approver: str) -> None:
        """Who approved it, and when."""
        approved = self._draft.approved
        if not approved.get("by"):
            approved["by"] = self._questions.ask(
                "Who approves it?",
                default=approver,
                judge=lambda answer: "" if answer else "Write a name.",
                option="--approved-by",
            )
        if not approved.get("on"):
            approved["on"] = self._today.isoformat()

    def _places(self) -> Iterable[Any]:
        return self._content.places.record.places if self._content.places else ()

    def _judge_people(self, answer: str) -> str:
        names = _APART.split(answer)
        return next(filter(None, (judging.field(Person, "name")(name) for name in names)), "")


def _examples(known: Sequence[str]) -> str:
    """A few of those that are known, so that one new to the wall uses its words."""
    if not known:
        return ""
    return f" ({', '.join(known[:_EXAMPLES])}{', …' if len(known) > _EXAMPLES else ''})"
