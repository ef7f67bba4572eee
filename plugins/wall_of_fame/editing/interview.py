"""The questions that complete a draft, in plain words and with sensible defaults."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

from wall_of_fame.content import Content
from wall_of_fame.editing import validators
from wall_of_fame.editing.consent import ask_consent, ask_day, ask_photo
from wall_of_fame.editing.draft import NominationDraft
from wall_of_fame.editing.matching import (
    closest_name,
    distinct_names,
    find_id,
    find_ids,
    find_standards,
    names_of,
    split_names,
    standard_names,
    with_id,
)
from wall_of_fame.editing.questions import Questions
from wall_of_fame.records import Business, Person

_EXAMPLES: Final = 6


def interview(
    draft: NominationDraft, content: Content, questions: Questions, folder: Path, approver: str = ""
) -> None:
    """Ask for whatever a draft lacks. A photo's path begins at `folder`; `approver` is a default.

    Each answer is noted in the draft at once, so that it can be kept whatever comes next.

    Raises:
        NotYetError: somebody has not agreed yet.
        NoAnswerError: the answers ended too early.
    """
    interview = _Interview(draft, content, questions, folder)
    interview.ask_people()
    interview.ask_business()
    interview.ask_date()
    interview.ask_story()
    interview.ask_standards()
    interview.ask_consents()
    interview.ask_approver(approver)
    interview.find_campaign()


class _Interview:
    """The questions in their order."""

    def __init__(self, draft: NominationDraft, content: Content, questions: Questions, folder: Path) -> None:
        self._draft = draft
        self._content = content
        self._questions = questions
        self._folder = folder
        self._today = content.today
        self._people = names_of(content.people)
        self._businesses = names_of(content.businesses)

    def ask_people(self) -> None:
        """The people, and what a new one does."""
        draft = self._draft
        if not draft.people:
            answer = self._questions.ask(
                "Who is it about? (the name as it shall be shown; “;” between several)",
                suggestions=distinct_names(self._people),
                validator=validators.people,
                option="--person",
            )
            draft.people = split_names(answer)
        for at, typed in enumerate(draft.people):
            name = draft.people[at] = self._correct(typed, self._people)
            person_id = self._choose_person(name)
            if person_id is not None:
                draft.people[at] = person_id
                self._questions.say(f"  {self._people[person_id]} is on the wall already ({person_id}).")
            else:
                self._add_person(name)

    def _correct(self, typed: str, names: Mapping[str, str]) -> str:
        """What was typed, or the name on the wall that is almost the same, if that was meant."""
        if find_ids(typed, names):
            return typed
        name = closest_name(typed, names.values())
        if name and self._questions.confirm(f"“{typed}” is not here yet. Did you mean {name}?"):
            return name
        return typed

    def _choose_person(self, name: str) -> str | None:
        """The id of the person that is meant; None if they are not on the wall yet."""
        ids = find_ids(name, self._people)
        if len(ids) < 2:  # noqa: PLR2004 - only several have to be told apart
            return next(iter(ids), None)
        new = f"new: another {name}"
        id_of = {with_id(self._people[id_], id_): id_ for id_ in ids}
        answers = {*ids, *id_of, "new", new}
        answer = self._questions.ask(
            f"There are several: {', '.join(id_of)}. Which one? (the id, or “new”)",
            suggestions=[*id_of, new],
            validator=lambda typed: None if typed in answers else "Type one of these ids.",
            option="--person",
        )
        return id_of.get(answer, answer if answer in ids else None)

    def _add_person(self, name: str) -> None:
        """Begin the record of somebody new; what the draft says beforehand is about the first of them."""
        new_people = self._draft.new_people
        person: dict[str, Any] = {"name": name}
        if not new_people:
            person |= deepcopy(self._draft.about_person)
        new_people[name] = person
        if "role" not in person:
            person["role"] = self._questions.ask(
                f"What does {name} do? (or nothing)",
                validator=validators.field(Person, "role", if_empty=None),
                option="--role",
            )

    def ask_business(self) -> None:
        """The business, and where and what a new one is."""
        draft = self._draft
        if not draft.business:
            draft.business = self._questions.ask(
                "At which business did it happen?",
                suggestions=distinct_names(self._businesses),
                validator=validators.field(Business, "name"),
                option="--business",
            )
        draft.business = self._correct(draft.business, self._businesses)
        business_id = find_id(draft.business, self._businesses)
        if business_id is not None:
            draft.business = business_id
            return
        self._questions.say(f"  {draft.business} is new here.")
        self._ask_place()
        self._ask_sector()

    def _ask_place(self) -> None:
        business, record = self._draft.about_business, self._content.places
        if business.get("place"):
            return
        names = {place.id: place.name for place in record.record.places} if record else {}
        word = record.record.singular if record else "place"
        answer = self._questions.ask(
            f"In which {word.lower()} is it?",
            suggestions=names.values(),
            validator=validators.one_of(names),
            option="--place",
        )
        business["place"] = find_id(answer, names)

    def _ask_sector(self) -> None:
        business = self._draft.about_business
        if business.get("sector"):
            return
        sectors = sorted({entry.record.sector for entry in self._content.businesses.values()})
        business["sector"] = self._questions.ask(
            f"What kind of business is it?{_examples(sectors)}",
            suggestions=sectors,
            validator=validators.field(Business, "sector"),
            option="--sector",
        )

    def ask_date(self) -> None:
        """The day on which it happened."""
        if not self._draft.date:
            self._draft.date = ask_day(
                "On which day?",
                self._questions,
                self._today,
                default=self._today.isoformat(),
                option="--date",
            )

    def ask_story(self) -> None:
        """The story."""
        if not self._draft.text:
            self._draft.text = self._questions.ask_text(
                "What happened?", validator=validators.story, option="--story"
            )

    def ask_standards(self) -> None:
        """The standards, and the words that show them."""
        if self._draft.standards:
            return
        names = standard_names(self._content)
        numbered = ", ".join(f"{number} {name}" for number, name in enumerate(names.values(), 1))
        answer = self._questions.ask(
            f"Which standards does it show? ({numbered}; several: 1, 3)",
            validator=validators.standards(names),
            option="--standard",
        )
        for id_ in find_standards(answer, names):
            self._draft.standards[id_] = self._questions.ask(
                f"Which words of the story show “{names[id_]}”? (copied, or nothing)",
                validator=validators.evidence(self._draft.text),
                option="--standard",
            )

    def ask_consents(self) -> None:
        """Consent of everybody who is new, and the photo if it is one person alone."""
        draft = self._draft
        for name, person in draft.new_people.items():
            ask_consent(name, person, self._questions, self._today)
        if len(draft.new_people) == 1:
            [(name, person)] = draft.new_people.items()
            draft.photo = ask_photo(name, person, draft.photo, self._questions, self._today, self._folder)

    def ask_approver(self, approver: str) -> None:
        """Who approved it, and when."""
        approved = self._draft.approved
        if not approved.get("by"):
            approved["by"] = self._questions.ask(
                "Who approves it?",
                default=approver,
                validator=lambda typed: None if typed else "Write a name.",
                option="--approved-by",
            )
        if not approved.get("on"):
            approved["on"] = self._today.isoformat()

    def find_campaign(self) -> None:
        """A nomination within a campaign's dates counts for it."""
        rest, day = self._draft.rest, self._draft.date
        if rest.get("campaign"):
            return
        for id_, campaign in sorted(self._content.campaigns.items()):
            start, end = campaign.record.dates
            if start.isoformat() <= day <= end.isoformat():
                rest["campaign"] = id_
                self._questions.say(f"  It counts for {campaign.record.name}.")
                return


def _examples(sectors: Sequence[str]) -> str:
    """A few of the sectors, so that a new business uses the wall's words."""
    if not sectors:
        return ""
    return f" ({', '.join(sectors[:_EXAMPLES])}{', …' if len(sectors) > _EXAMPLES else ''})"
