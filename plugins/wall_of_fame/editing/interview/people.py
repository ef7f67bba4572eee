"""The questions about whom a nomination is about: who on the wall is meant, and what somebody new does."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Final

from wall_of_fame.editing import validators
from wall_of_fame.editing.interview.context import Interview
from wall_of_fame.editing.interview.typed_people import ask_names
from wall_of_fame.editing.matching import (
    closest_name,
    distinct_names,
    find_by_other_form,
    find_id,
    find_ids,
    with_id,
)
from wall_of_fame.editing.questions import fitting
from wall_of_fame.records import Person
from wall_of_fame.text.nominees import find_groups
from wall_of_fame.text.spellings import business_keys

# So many people with a part of the typed name are offered.
_MOST_OFFERED: Final = 8

_KINDS: Final = {"p": "person", "person": "person", "t": "team", "team": "team"}


def ask_people(interview: Interview) -> None:
    """The people, and what a new one does."""
    draft = interview.draft
    is_asked = not draft.people
    if is_asked:
        draft.people = ask_names(interview)
    for at, typed in enumerate(draft.people):
        if typed in draft.new_people:
            continue
        name = draft.people[at] = interview.correct(typed, interview.people, default=None)
        person = _choose_person(interview, name, is_asked=is_asked)
        if person is not None:
            draft.people[at] = person
            interview.questions.say(f"  {_describe(interview, person)} is on the wall already.")
        else:
            _add_person(interview, name)


def ask_others(interview: Interview) -> None:
    """Ask about others whom the story names in one breath with those whom it is about: “Jo and Sam”."""
    draft = interview.draft
    if not interview.asks_all or not interview.corrects:
        return
    nominees = [interview.people.get(person, person) for person in draft.people]
    for group in find_groups(draft.text):
        others = group.without(nominees)
        if len(others) == len(group.names):
            continue  # those whom somebody else helped, or a team
        quoted = f"The story says “{group.words}”."
        added = [
            name
            for name in others
            if interview.questions.confirm(f"{quoted} Is it about {name} too?", default=None)
        ]
        if group.is_team and interview.questions.confirm(f"{quoted} Is it about the team too?", default=None):
            question = "What shall the team be called?"
            added.append(interview.questions.ask(question, validator=validators.people, option="--person"))
        if added:
            draft.people += added
            ask_people(interview)
        return


def _describe(interview: Interview, person: str) -> str:
    """Somebody on the wall, by name, id and business."""
    business = interview.content.people[person].record.business
    where = f", {interview.businesses[business]}" if business and business in interview.businesses else ""
    return f"{interview.people[person]} ({person}{where})"


def _choose_person(interview: Interview, name: str, *, is_asked: bool) -> str | None:
    """The id of the person that is meant; None if they are not on the wall yet.

    Whoever was just asked saw who is on the wall.
    """
    names = interview.people
    ids = find_ids(name, names)
    if len(ids) == 1 and (is_asked or _is_surely_meant(interview, name, ids[0])):
        return ids[0]
    if ids:
        question = "There are several" if len(ids) > 1 else "Somebody elsewhere is called so"
        return _choose_among(interview, name, ids, question)
    if not interview.asks_all:
        return None
    fits = fitting(name, distinct_names(names))
    ids = find_by_other_form(name, names)
    ids = list(dict.fromkeys([*ids, *(id_ for part in fits for id_ in find_ids(part, names))]))
    if not 0 < len(ids) <= _MOST_OFFERED:
        return None
    return _choose_among(interview, name, ids, "Is it one of these")


def _is_surely_meant(interview: Interview, typed: str, person: str) -> bool:
    """Whether an id was given, or the name of somebody at the very business: others elsewhere share names."""
    names, business = interview.people, interview.draft.business
    if not business or typed in {person, with_id(names[person], person)}:
        return True
    theirs = {interview.content.people[person].record.business} | {
        entry.record.business
        for entry in interview.content.nominations.values()
        if person in entry.record.nominee
    }
    called = [name for id_, name in interview.businesses.items() if id_ in theirs]
    is_nearly_called_so = any(business_keys(business) & business_keys(name) for name in called)
    is_slip = find_id(business, interview.businesses) is None and closest_name(business, called)
    return (
        not called
        or find_id(business, interview.businesses) in theirs
        or is_nearly_called_so
        or bool(is_slip)
    )


def _choose_among(interview: Interview, name: str, ids: list[str], question: str) -> str | None:
    """One of several ids, or None for somebody new."""
    names = interview.people
    new = f"new: another {name}"
    id_of = {with_id(names[id_], id_): id_ for id_ in ids}
    answers = {*ids, *id_of, "new", new}
    described = "; ".join(_describe(interview, id_) for id_ in ids)
    answer = interview.questions.ask(
        f"{question}: {described}. Which one? (the id, or “new”)",
        suggestions=[*id_of, new],
        validator=lambda typed: None if typed in answers else f"Type {', '.join(ids)} or new.",
        option="--person",
    )
    return id_of.get(answer, answer if answer in ids else None)


def _add_person(interview: Interview, name: str) -> None:
    """Begin the record of somebody new; what the draft says beforehand is about the first of them."""
    draft = interview.draft
    person: dict[str, Any] = {"name": name}
    said = next((about for about in draft.about_people if about.get("name") == name), None)
    if said is None and not draft.new_people:
        said = draft.about_person
    person |= {field: deepcopy(value) for field, value in (said or {}).items() if field != "name"}
    draft.new_people[name] = person
    if interview.asks_all and "role" not in person:
        person["role"] = interview.questions.ask(
            f"What does {name} do? (or nothing)",
            validator=validators.field(Person, "role", if_empty=None),
            option="--role",
        )
    if interview.asks_all and "kind" not in person and "over_18" not in person:
        kind = interview.questions.ask(
            f"Is {name} a person or a team?",
            default="person",
            validator=lambda typed: None if typed.lower() in _KINDS else "Type person or team.",
            option="--kind",
        )
        person["kind"] = _KINDS[kind.lower()]
