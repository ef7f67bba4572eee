"""Whom a row is about, and where → the people and the business of a draft; what is unsure is asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from wall_of_fame.editing.draft import NominationDraft
from wall_of_fame.editing.importing.known_names import KnownNames
from wall_of_fame.editing.importing.name_lookup import Matches
from wall_of_fame.limits import NAME_CHARACTERS
from wall_of_fame.text.nominees import TypedNames, find_groups, read_names

_MOST_WORDS_QUOTED: Final = 300


def fill_business(draft: NominationDraft, typed: str, names: KnownNames) -> None:
    """Where it happened: as typed, or else as the story says."""
    businesses = names.businesses
    if "businesses" in names.without:
        if typed:
            draft.remarks.append(f"This wall has no businesses; given was “{typed}”.")
        return
    if typed and read_names(typed).kind == "none":
        draft.remarks.append(f"Where was it? Given was only “{typed}”.")
        typed = ""
    if typed:
        matches = businesses.find(typed)
        if not (matches.ids and matches.is_exact):
            near = (
                *matches.ids,
                *businesses.find_spelt(typed),
                *businesses.find_parts(typed),
                *businesses.find_otherwise(typed),
            )
            _propose_business(draft, typed, tuple(dict.fromkeys(near)), names)
            matches = Matches()
    else:
        ids = businesses.find_in_text(draft.text)
        matches = Matches(ids if len(ids) == 1 else ())
    draft.business = _choose(draft, typed, matches, businesses.name_of, "business")


def _propose_business(draft: NominationDraft, typed: str, ids: tuple[str, ...], names: KnownNames) -> None:
    """Ask whether one on the wall, or in the same file, that is nearly called so is meant."""
    if ids:
        which = " or ".join(f"{names.businesses.name_of[id_]} ({id_})" for id_ in ids[:5])
        draft.remarks.append(f"“{typed}” is not on the wall so. Did you mean {which}? Then write the id.")
    elif other := names.businesses_here.nearest(typed):
        draft.remarks.append(f"“{typed}” is nearly “{other.name}” of {other.where}. Did you mean that?")


def fill_people(draft: NominationDraft, cell: str, names: KnownNames, *, only_surname: bool = False) -> None:
    """Who it is about: as typed, or else as the story says. The business is filled in already."""
    typed = _read_cell(cell, names)
    for name in typed.names:
        _add_person(draft, short_name(draft, name, "name"), names)
    _say_what_is_beside(draft, typed, " ".join(cell.split()))
    if (
        only_surname
        and len(typed.names) == 1
        and draft.people
        and draft.people[0] not in names.people.name_of
    ):
        draft.remarks.append(f"Only a surname was given: “{typed.names[0]}”. What is the first name?")
    if typed.is_team and len(draft.people) == 1 and draft.people[0] not in names.people.name_of:
        draft.about_person["kind"] = "team"
        draft.remarks.append(f"“{draft.people[0]}” was read as a team. Is it one?")
    if not draft.people:
        _find_person_in_story(draft, names, is_asked=typed.kind == "names" and not cell)
    _ask_about_group(draft, names, is_several=typed.is_split or typed.is_team)


def _read_cell(cell: str, names: KnownNames) -> TypedNames:
    """The names in a cell: one that the wall has, whatever it looks like, or what people type instead."""
    if not cell or names.people.find(cell).is_exact:
        return TypedNames("names", (cell,) if cell and names.people.find(cell).ids else ())
    return read_names(cell)


def _say_what_is_beside(draft: NominationDraft, typed: TypedNames, cell: str) -> None:
    """Everything that a cell says beside the names is kept in its words."""
    quoted = cell[:_MOST_WORDS_QUOTED]
    if typed.kind == "none" and cell:
        draft.remarks.append(f"Instead of a name “{quoted}” was typed.")
    elif typed.kind == "sender":
        draft.remarks.append(f"Who is it about? “{quoted}” was typed: whoever sent it.")
    elif typed.kind == "description":
        draft.remarks.append(f"No name was given, but “{quoted}”. Who is it?")
    elif typed.is_split and cell:
        draft.remarks.append(f"“{quoted}” was read as {len(typed.names)} people: {'; '.join(typed.names)}.")
    elif typed.doubt == "several":
        draft.remarks.append(f"Is “{quoted}” one name, or several people? Then write them one by one.")
    elif typed.doubt == "surname-first":
        first = ", ".join(reversed([part.strip() for part in cell.split(",", 1)])).replace(", ", " ")
        draft.remarks.append(
            f"Did you mean “{first}”? “{quoted}” may be a surname and a first name, or two people."
        )
    elif typed.beside:
        draft.remarks.append(f"Beside the name stands “{typed.beside[:_MOST_WORDS_QUOTED]}”.")


def _find_person_in_story(draft: NominationDraft, names: KnownNames, *, is_asked: bool) -> None:
    """Say whom the story names: the nominee, or whoever helped them, or the sender; the editor decides."""
    in_story = names.people.find_in_text(draft.text)
    ids = [person for person in in_story if names.may_work_at(person, draft.business)]
    named = ", ".join(f"{names.people.name_of[person]} ({person})" for person in ids)
    if is_asked:
        which = f" The story names {named}." if named else ""
        draft.remarks.append(f"Who is it about? No name was given.{which}")
    elif named:
        draft.remarks.append(f"The story names {named}. Did you mean one of these?")


def _ask_about_group(draft: NominationDraft, names: KnownNames, *, is_several: bool) -> None:
    """Ask about the others where the story thanks several people, or a team, in one breath."""
    nominees = [names.people.name_of.get(person, person) for person in draft.people]
    business = names.businesses.name_of.get(draft.business, draft.business)
    for group in find_groups(draft.text):
        others = group.without(nominees)
        if group.words.casefold() in business.casefold() or names.businesses.find(group.words).ids:
            continue
        if (is_several and not others) or (nominees and len(others) == len(group.names)):
            continue  # everybody is named, or these are others whom the nominee helped
        quoted = group.words[:_MOST_WORDS_QUOTED]
        if group.is_team:
            which = f"the team, or {' and '.join(group.names)}" if group.names else "the team as a whole"
            draft.remarks.append(
                f"The story says “{quoted}”. Is it about {which}? Write each of them as a name."
            )
        elif others:
            draft.remarks.append(
                f"The story says “{quoted}”. Is it about each of them? Then write the names one by one."
            )
        return


def _add_person(draft: NominationDraft, typed: str, names: KnownNames) -> None:
    if not typed:
        return
    matches = names.people.find(typed)
    if not matches.is_exact or not matches.ids:
        ids = dict.fromkeys((*names.people.find_spelt(typed), *matches.ids))
        matches = Matches(tuple(ids), is_exact=False)
    at_business = tuple(person for person in matches.ids if names.may_work_at(person, draft.business))
    if not matches.ids and (near := names.find_at_business(typed, draft.business)):
        matches, at_business = Matches(near, is_exact=False), near
    if matches.ids and not at_business:
        who = ", ".join(f"{names.people.name_of[person]} ({person})" for person in matches.ids[:3])
        draft.remarks.append(f"“{typed}” is also somebody elsewhere on the wall: {who}. The same person?")
    person = _choose_person(draft, typed, Matches(at_business, matches.is_exact), names)
    if person not in draft.people:
        draft.people.append(person)


def _choose_person(draft: NominationDraft, typed: str, matches: Matches, names: KnownNames) -> str:
    """The id of the only person of this very name; whoever is nearly called so stays a question."""
    name_of = names.people.name_of
    if matches.is_exact and matches.ids:
        return _choose(draft, typed, matches, name_of, "person")
    ids = matches.ids or names.find_by_nickname(typed, draft.business)
    if ids:
        who = " or ".join(f"{name_of[person]} ({person})" for person in ids[:5])
        draft.remarks.append(f"“{typed}” is not on the wall so. Did you mean {who}? Then write the id.")
    elif other := names.people_here.nearest(typed):
        draft.remarks.append(f"“{typed}” is nearly “{other.name}” of {other.where}. Did you mean that?")
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
    return match


_ADDRESS_BESIDE: Final = re.compile(r"(?P<name>\S.{0,200}?) \((?P<address>https?://[^\s()]{1,600})\)")


def short_name(draft: NominationDraft, typed: str, noun: str) -> str:
    """A name that is short enough to be one, or ""; a longer text becomes a remark."""
    name = " ".join(typed.split())
    if match := _ADDRESS_BESIDE.fullmatch(name):
        draft.remarks.append(f"Beside the {noun} “{match['name']}” stood an address, {match['address']}.")
        name = match["name"]
    if len(name) <= NAME_CHARACTERS:
        if name and not any(letter.isalnum() for letter in name):
            draft.remarks.append(f"“{name}” was given as {noun}, which is none.")
            return ""
        return name
    draft.remarks.append(f"More than a name was given as {noun}: “{name[:_MOST_WORDS_QUOTED]}”")
    return ""
