"""What a row says → the fields of a draft, with a remark wherever somebody should look."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from wall_of_fame.editing.draft import NominationDraft
from wall_of_fame.editing.importing.dates import DayFormat
from wall_of_fame.editing.importing.fill_further import fill_further
from wall_of_fame.editing.importing.fill_people import fill_business, fill_people, short_name
from wall_of_fame.editing.importing.known_names import KnownNames
from wall_of_fame.editing.importing.name_lookup import fold_name
from wall_of_fame.editing.importing.redact import redact_contacts
from wall_of_fame.editing.plain_answers import is_plain_no, is_plain_yes
from wall_of_fame.limits import STANDARDS_NAMED
from wall_of_fame.problems import did_you_mean


@dataclass(frozen=True, slots=True)
class Reading:
    """How the rows of a file are read: how their days are written, and how they arrived.

    `only_surname` is true if the column of names has surnames alone.
    """

    day_format: DayFormat
    source: str = ""
    only_surname: bool = False


def fill_fields(
    draft: NominationDraft, texts: Mapping[str, str], names: KnownNames, reading: Reading
) -> None:
    """Fill in what a row says besides its story, which the draft has already; `texts` are by field."""
    fill_business(draft, short_name(draft, texts.get("business", ""), "business"), names)
    fill_people(draft, texts.get("person", ""), names, only_surname=reading.only_surname)
    _fill_date(draft, texts, names, reading.day_format)
    _fill_standards(draft, texts.get("standards", ""), names)
    if department := short_name(draft, texts.get("department", ""), "department"):
        _fill_department(draft, department, names)
    if reading.source:
        draft.rest["source"] = reading.source
    _fill_nominator(draft, texts)
    role = short_name(draft, texts.get("role", ""), "role")
    if role and len(draft.people) == 1 and draft.people[0] not in names.people.name_of:
        draft.about_person["role"] = role
    elif role:
        draft.remarks.append(f"The role given is “{role}”.")
    if place := texts.get("place", ""):
        _fill_place(draft, place, names)
    fill_further(draft, texts, names)


def _fill_nominator(draft: NominationDraft, texts: Mapping[str, str]) -> None:
    """Who sent it, only if they plainly agree to be named."""
    agrees = texts.get("nominator_agrees", "")
    nominator = texts.get("nominator", "")
    if is_plain_yes(agrees):
        if name := short_name(draft, nominator, "nominator"):
            draft.rest["nominator"] = name
        else:
            draft.remarks.append("Whoever sent it may be named, but gave no name.")
    elif agrees and not is_plain_no(agrees):
        draft.remarks.append(f"Whether the sender may be named, they answered “{agrees[:300]}”.")


def _fill_date(
    draft: NominationDraft, texts: Mapping[str, str], names: KnownNames, day_format: DayFormat
) -> None:
    """The day it happened, or, if nothing was said of it, the day it was sent; an unread day is quoted."""
    typed = texts.get("date", "")
    sent = names.sent_format.read_sent(texts.get("sent", ""), date.fromisoformat(names.today))
    sent_day = date.fromisoformat(sent.iso) if sent.iso else None
    day = day_format.read(typed, sent_day)
    if day.remark:
        draft.remarks.append(redact_contacts(day.remark).text)
    draft.date = day.iso
    if not day.iso and sent_day:
        if typed:
            draft.remarks.append(f"It was sent on {sent.iso}.")
        else:
            draft.date = sent.iso
            draft.remarks.append("The date is the day on which it was sent.")
            draft.remarks += [sent.remark] if sent.remark else []
    elif sent.remark and not sent.iso:
        draft.remarks.append(redact_contacts(f"When it was sent: {sent.remark}").text)
    if not draft.date and not typed:
        draft.remarks.append("When was it? No date was given.")
    if draft.date > names.today:
        draft.remarks.append(f"The date {draft.date} has not come yet.")


def _fill_standards(draft: NominationDraft, ticked: str, names: KnownNames) -> None:
    """The standards that were ticked, or else those that the words of the story may show."""
    standards = _find_standards(draft, ticked, names)
    if len(standards) > STANDARDS_NAMED:
        left_out = ", ".join(standards[STANDARDS_NAMED:])
        draft.remarks.append(
            f"{len(standards)} standards were ticked; {STANDARDS_NAMED} are allowed. Left out: {left_out}."
        )
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
        standard = names.standards.find(part)
        ids = standard.ids
        if len(ids) == 1 and not standard.is_exact:
            draft.remarks.append(f"“{part.strip()[:80]}” was read as the standard {ids[0]}. Is it right?")
        if len(ids) != 1:
            # A box may be ticked beside a longer text, in which a standard is named.
            ids = tuple(id_ for id_ in names.standards.find_in_text(part) if id_ not in standards)
            if not ids and any(map(str.isalnum, part)):
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
    """Where a business is that is new on the wall; of one that is there the wall knows it."""
    about: dict[str, Any] = draft.about_business
    if "places" in names.without:
        draft.remarks.append(f"The place given is “{place[:80]}”.")
        return
    place_id = names.places.find(place)
    ids = place_id.ids if place_id.is_exact else ()
    if len(ids) == 1 and draft.business and draft.business not in names.businesses.name_of:
        about["place"] = ids[0]
    elif len(ids) == 1:
        draft.remarks.append(f"The place given is “{place[:80]}”.")
    else:
        hint = did_you_mean(place[:80], names.places.name_of.values())
        draft.remarks.append(f"“{place[:80]}” is no place here. {hint}".rstrip())
