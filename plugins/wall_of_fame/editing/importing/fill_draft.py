"""What a row says → the fields of a draft, with a remark wherever somebody should look."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from wall_of_fame.editing.draft import NominationDraft
from wall_of_fame.editing.importing.dates import Calendar
from wall_of_fame.editing.importing.known_names import KnownNames
from wall_of_fame.editing.importing.name_lookup import Found, folded
from wall_of_fame.editing.importing.redact import without_contacts
from wall_of_fame.limits import NAME_CHARACTERS, STANDARDS_NAMED

_AND: Final = re.compile(r"\s*(?:;|\n|,|&|\+|\b(?:and|e|et|i)\b)\s*", re.IGNORECASE)
_SURELY_SEVERAL: Final = re.compile(r"\s*[;\n]\s*")
_YES: Final = re.compile(r"(?:yes|y|true|1|sim|oui|tak|si|ok|of course|sure)\b", re.IGNORECASE)


def fill(
    draft: NominationDraft, line: Mapping[str, str], wall: KnownNames, calendar: Calendar, source: str
) -> None:
    """Fill in what a row says besides its story; `line` has its fields by name."""
    _name(draft, line, wall)
    _date(draft, line, wall, calendar)
    _standards(draft, line.get("standards", ""), wall)
    _rest(draft, line, wall, source)


def _name(draft: NominationDraft, line: Mapping[str, str], wall: KnownNames) -> None:
    """Who, and where."""
    typed = _short(draft, line.get("business", ""), "business")
    found = wall.businesses.find(typed) if typed else _mentioned(wall.businesses.within(draft.text))
    if typed and not found.ids:
        found = Found(wall.businesses.beginning(typed), is_exact=False)
    draft.business = _chosen(draft, typed, found, wall.businesses.shown, "business")
    people = _people(line.get("person", ""), wall)
    if not people:
        ids = [one for one in wall.people.within(draft.text) if wall.may_be_at(one, draft.business)]
        if len(ids) == 1:
            draft.people = ids
            draft.remarks.append(
                f"No name was given; the story names {wall.people.shown[ids[0]]} ({ids[0]})?"
            )
        else:
            draft.remarks.append("Who is it about? No name was given.")
        return
    for name in people:
        _add_person(draft, _short(draft, name, "name"), wall)


def _add_person(draft: NominationDraft, typed: str, wall: KnownNames) -> None:
    if not typed:
        return
    found = wall.people.find(typed)
    here = tuple(one for one in found.ids if wall.may_be_at(one, draft.business))
    if not found.ids and (near := wall.by_part(typed, draft.business)):
        found, here = Found(near, is_exact=False), near
    if found.ids and not here:
        who = ", ".join(f"{wall.people.shown[one]} ({one})" for one in found.ids[:3])
        draft.remarks.append(f"“{typed}” is also somebody elsewhere on the wall: {who}. The same person?")
    chosen = _chosen(draft, typed, Found(here, found.is_exact), wall.people.shown, "person")
    if chosen not in draft.people:
        draft.people.append(chosen)


def _people(typed: str, wall: KnownNames) -> list[str]:
    """The names in a cell: several if a line break or semicolon divides them, or if all of them are known."""
    if not typed or wall.people.find(typed).ids:
        return [typed] if typed else []
    parts = [part for part in _AND.split(typed) if part]
    if len(parts) > 1 and all(wall.people.find(part).ids for part in parts):
        return parts
    return [part for part in _SURELY_SEVERAL.split(typed) if part]


def _chosen(draft: NominationDraft, typed: str, found: Found, shown: Mapping[str, str], what: str) -> str:
    """The id that was found, or else the name as typed; with a question where it is not sure."""
    if len(found.ids) > 1:
        draft.remarks.append(f"Which {what} is “{typed}”: {', '.join(found.ids[:5])}?")
        return typed
    if not found.ids:
        return typed
    [chosen] = found.ids
    if not typed:
        draft.remarks.append(f"No {what} was given; the story names {shown[chosen]} ({chosen})?")
    elif not found.is_exact:
        draft.remarks.append(f"Is “{typed}” the same as {shown[chosen]} ({chosen})?")
    return chosen


def _mentioned(ids: tuple[str, ...]) -> Found:
    return Found(ids if len(ids) == 1 else ())


def _short(draft: NominationDraft, typed: str, what: str) -> str:
    """A name that is short enough to be one; a longer text becomes a remark."""
    name = " ".join(typed.split())
    if len(name) <= NAME_CHARACTERS:
        return name if any(letter.isalnum() for letter in name) else ""
    draft.remarks.append(f"More than a name was given as {what}: “{name[:300]}”")
    return ""


def _date(draft: NominationDraft, line: Mapping[str, str], wall: KnownNames, calendar: Calendar) -> None:
    """The day it happened, or else the day it was sent."""
    day = calendar.read(line.get("date", ""))
    if day.remark:
        draft.remarks.append(without_contacts(day.remark)[0])
    draft.date = day.iso
    if not day.iso:
        sent = wall.sent_days.read(line.get("sent", ""))
        draft.date = sent.iso
        if sent.iso:
            draft.remarks.append("The date is the day on which it was sent.")
            draft.remarks += [sent.remark] if sent.remark else []
    if not draft.date and "date" in line:
        draft.remarks.append("When was it? No date was given.")
    if draft.date > wall.today:
        draft.remarks.append(f"The date {draft.date} has not come yet.")


def _standards(draft: NominationDraft, ticked: str, wall: KnownNames) -> None:
    """Those that were ticked, and else those that the words may show."""
    named: list[str] = []
    for part in filter(None, re.split(r"[;,|\n]+", ticked)):
        found = wall.standards.find(part)
        if len(found.ids) == 1:
            named += [one for one in found.ids if one not in named]
        elif not (within := [one for one in wall.standards.within(part) if one not in named]):
            draft.remarks.append(f"“{part.strip()[:80]}” is no standard here.")
        else:
            named += within
    if len(named) > STANDARDS_NAMED:
        draft.remarks.append(f"{len(named)} standards were ticked; {STANDARDS_NAMED} are allowed.")
    if named:
        shown = [wall.showing.looked_for(one, draft.text) for one in named[:STANDARDS_NAMED]]
    else:
        shown = list(wall.showing.shown_by(draft.text))
        for one in shown:
            words = ", ".join(f"“{word}”" for word in one.words[:5])
            draft.remarks.append(
                f"The standard {one.standard} is proposed, for the words {words}. Is it right?"
            )
    draft.standards = {one.standard: one.evidence for one in shown}
    if not shown:
        draft.remarks.append("Which standards does it show? None was named.")


def _rest(draft: NominationDraft, line: Mapping[str, str], wall: KnownNames, source: str) -> None:
    """Department, source, the sender's name if they agree; and of what is new on the wall, what is known."""
    if department := _short(draft, line.get("department", ""), "department"):
        listed = wall.departments.get(draft.business, ())
        known = [one for one in listed if folded(one) == folded(department)]
        draft.rest["department"] = known[0] if known else department
        if listed and not known:
            draft.remarks.append(f"The business lists no department “{department}”.")
    if source:
        draft.rest["source"] = source
    nominator = _short(draft, line.get("nominator", ""), "nominator")
    if nominator and _YES.match(line.get("nominator_agrees", "")):
        draft.rest["nominator"] = nominator
    role = _short(draft, line.get("role", ""), "role")
    if role and len(draft.people) == 1 and draft.people[0] not in wall.people.shown:
        draft.about_person["role"] = role
    place = line.get("place", "")
    if place and draft.business and draft.business not in wall.businesses.shown:
        about: dict[str, Any] = draft.about_business
        found = wall.places.find(place)
        if len(found.ids) == 1:
            about["place"] = found.ids[0]
        else:
            draft.remarks.append(f"“{place[:80]}” is no place here.")
