"""What a row says → the fields of a draft, with a remark wherever somebody should look."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from wall_of_fame.editing.draft import NominationDraft
from wall_of_fame.editing.importing.dates import DayFormat
from wall_of_fame.editing.importing.known_names import KnownNames
from wall_of_fame.editing.importing.name_lookup import Matches, fold_name
from wall_of_fame.editing.importing.redact import redact_contacts
from wall_of_fame.limits import NAME_CHARACTERS, STANDARDS_NAMED

_MAY_DIVIDE_NAMES: Final = re.compile(r"\s{0,20}(?:;|\n|,|&|\+|\b(?:and|e|et|i)\b)\s*", re.IGNORECASE)
_DIVIDES_NAMES: Final = re.compile(r"\s{0,20}[;\n]\s*")
_YES: Final = re.compile(r"(?:yes|y|true|1|sim|oui|tak|si|ok|of course|sure)\b", re.IGNORECASE)


def fill_fields(
    draft: NominationDraft, texts: Mapping[str, str], names: KnownNames, day_format: DayFormat, source: str
) -> None:
    """Fill in what a row says besides its story, which the draft has already; `texts` are by field."""
    _fill_business(draft, _short_name(draft, texts.get("business", ""), "business"), names)
    _fill_people(draft, texts.get("person", ""), names)
    _fill_date(draft, texts, names, day_format)
    _fill_standards(draft, texts.get("standards", ""), names)
    if department := _short_name(draft, texts.get("department", ""), "department"):
        _fill_department(draft, department, names)
    if source:
        draft.rest["source"] = source
    nominator = _short_name(draft, texts.get("nominator", ""), "nominator")
    if nominator and _YES.match(texts.get("nominator_agrees", "")):
        draft.rest["nominator"] = nominator
    role = _short_name(draft, texts.get("role", ""), "role")
    if role and len(draft.people) == 1 and draft.people[0] not in names.people.name_of:
        draft.about_person["role"] = role
    elif role:
        draft.remarks.append(f"The role given is “{role}”.")
    place = texts.get("place", "")
    if place and draft.business and draft.business not in names.businesses.name_of:
        _fill_place(draft, place, names)


def _fill_business(draft: NominationDraft, typed: str, names: KnownNames) -> None:
    """Where it happened: as typed, or else as the story says."""
    businesses = names.businesses
    if typed:
        matches = businesses.find(typed)
        if not matches.ids:
            matches = Matches(businesses.find_parts(typed), is_exact=False)
    else:
        ids = businesses.find_in_text(draft.text)
        matches = Matches(ids if len(ids) == 1 else ())
    draft.business = _choose(draft, typed, matches, businesses.name_of, "business")


def _fill_people(draft: NominationDraft, typed: str, names: KnownNames) -> None:
    """Who it is about: as typed, or else as the story says. The business is filled in already."""
    people = _divide_names(typed, names)
    for name in people:
        _add_person(draft, _short_name(draft, name, "name"), names)
    if not people:
        _find_person_in_story(draft, names)


def _find_person_in_story(draft: NominationDraft, names: KnownNames) -> None:
    """Say whom the story names: the nominee, or whoever helped them, or the sender; the editor decides."""
    in_story = names.people.find_in_text(draft.text)
    ids = [person for person in in_story if names.may_work_at(person, draft.business)]
    named = ", ".join(f"{names.people.name_of[person]} ({person})" for person in ids)
    which = f" The story names {named}." if named else ""
    draft.remarks.append(f"Who is it about? No name was given.{which}")


def _divide_names(typed: str, names: KnownNames) -> list[str]:
    """The names in a cell: several if a line break or semicolon divides them, or if the wall has them all."""
    if not typed or names.people.find(typed).ids:
        return [typed] if typed else []
    parts = [part for part in _MAY_DIVIDE_NAMES.split(typed) if part]
    if len(parts) > 1 and all(names.people.find(part).ids for part in parts):
        return parts
    return [part for part in _DIVIDES_NAMES.split(typed) if part]


def _add_person(draft: NominationDraft, typed: str, names: KnownNames) -> None:
    if not typed:
        return
    matches = names.people.find(typed)
    at_business = tuple(person for person in matches.ids if names.may_work_at(person, draft.business))
    if not matches.ids and (near := names.find_at_business(typed, draft.business)):
        matches, at_business = Matches(near, is_exact=False), near
    if matches.ids and not at_business:
        who = ", ".join(f"{names.people.name_of[person]} ({person})" for person in matches.ids[:3])
        draft.remarks.append(f"“{typed}” is also somebody elsewhere on the wall: {who}. The same person?")
    person = _choose_person(draft, typed, Matches(at_business, matches.is_exact), names.people.name_of)
    if person not in draft.people:
        draft.people.append(person)


def _choose_person(draft: NominationDraft, typed: str, matches: Matches, name_of: Mapping[str, str]) -> str:
    """The id of the only person of this very name; whoever is nearly called so stays a question."""
    if matches.is_exact or not matches.ids:
        return _choose(draft, typed, matches, name_of, "person")
    who = " or ".join(f"{name_of[person]} ({person})" for person in matches.ids[:5])
    draft.remarks.append(f"Is “{typed}” the same as {who}? Then write the id.")
    return typed


def _choose(
    draft: NominationDraft, typed: str, matches: Matches, name_of: Mapping[str, str], noun: str
) -> str:
    """The id of the only match, or else the name as typed; with a question where it is not sure."""
    if len(matches.ids) > 1:
        draft.remarks.append(f"Which {noun} is “{typed}”: {', '.join(matches.ids[:5])}?")
        return typed
    if not matches.ids:
        return typed
    [match] = matches.ids
    if not typed:
        draft.remarks.append(f"No {noun} was given; the story names {name_of[match]} ({match})?")
    elif not matches.is_exact:
        draft.remarks.append(f"Is “{typed}” the same as {name_of[match]} ({match})?")
    return match


def _short_name(draft: NominationDraft, typed: str, noun: str) -> str:
    """A name that is short enough to be one, or ""; a longer text becomes a remark."""
    name = " ".join(typed.split())
    if len(name) <= NAME_CHARACTERS:
        return name if any(letter.isalnum() for letter in name) else ""
    draft.remarks.append(f"More than a name was given as {noun}: “{name[:300]}”")
    return ""


def _fill_date(
    draft: NominationDraft, texts: Mapping[str, str], names: KnownNames, day_format: DayFormat
) -> None:
    """The day it happened, or else the day it was sent."""
    day = day_format.read(texts.get("date", ""))
    if day.remark:
        draft.remarks.append(redact_contacts(day.remark).text)
    draft.date = day.iso
    if not day.iso:
        sent = names.sent_format.read(texts.get("sent", ""))
        draft.date = sent.iso
        if sent.iso:
            draft.remarks.append("The date is the day on which it was sent.")
            draft.remarks += [sent.remark] if sent.remark else []
    if not draft.date and "date" in texts:
        draft.remarks.append("When was it? No date was given.")
    if draft.date > names.today:
        draft.remarks.append(f"The date {draft.date} has not come yet.")


def _fill_standards(draft: NominationDraft, ticked: str, names: KnownNames) -> None:
    """The standards that were ticked, or else those that the words of the story may show."""
    standards = _find_standards(draft, ticked, names)
    if len(standards) > STANDARDS_NAMED:
        draft.remarks.append(f"{len(standards)} standards were ticked; {STANDARDS_NAMED} are allowed.")
    if standards:
        evidence = [
            names.standard_words.find_evidence(standard, draft.text)
            for standard in standards[:STANDARDS_NAMED]
        ]
    else:
        evidence = list(names.standard_words.suggest(draft.text))
        for suggestion in evidence:
            words = ", ".join(f"“{word}”" for word in suggestion.words[:5])
            draft.remarks.append(
                f"The standard {suggestion.standard} is proposed, for the words {words}. Is it right?"
            )
    draft.standards = {part.standard: part.sentence for part in evidence}
    if not evidence:
        draft.remarks.append("Which standards does it show? None was named.")


def _find_standards(draft: NominationDraft, ticked: str, names: KnownNames) -> list[str]:
    """The ids of the standards that were ticked, each once."""
    standards: list[str] = []
    for part in filter(None, re.split(r"[;,|\n]+", ticked)):
        ids = names.standards.find(part).ids
        if len(ids) != 1:
            # A box may be ticked beside a longer text, in which a standard is named.
            ids = tuple(id_ for id_ in names.standards.find_in_text(part) if id_ not in standards)
            if not ids:
                draft.remarks.append(f"“{part.strip()[:80]}” is no standard here.")
        standards += [id_ for id_ in ids if id_ not in standards]
    return standards


def _fill_department(draft: NominationDraft, department: str, names: KnownNames) -> None:
    """The department, as its business spells it."""
    listed = names.departments.get(draft.business, ())
    same = [name for name in listed if fold_name(name) == fold_name(department)]
    draft.rest["department"] = same[0] if same else department
    if listed and not same:
        draft.remarks.append(f"The business lists no department “{department}”.")


def _fill_place(draft: NominationDraft, place: str, names: KnownNames) -> None:
    """Where a business is that is new on the wall."""
    about: dict[str, Any] = draft.about_business
    ids = names.places.find(place).ids
    if len(ids) == 1:
        about["place"] = ids[0]
    else:
        draft.remarks.append(f"“{place[:80]}” is no place here.")
