"""The options of `wall new` → a draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from wall_of_fame.content import Content
from wall_of_fame.editing.draft import NominationDraft
from wall_of_fame.editing.matching import find_standards, standard_names

FURTHER_FIELDS: Final = ("title", "department", "campaign", "source", "lang", "nominator", "told_on")
"""Fields of a nomination that are not asked for, but may be given as options."""

_IDS: Final = {"nomination": "id", "person": "person_id", "business": "business_id"}
_FIELDS_OF_A_PERSON: Final = ("role", "kind", "photo_alt")
_FIELDS_OF_A_BUSINESS: Final = ("place", "sector")


def new_draft(options: Mapping[str, Any], content: Content) -> NominationDraft:
    """The draft that the options describe, by their names; an option that is not given is None or false."""
    return NominationDraft(
        people=[name.strip() for name in options["person"] or () if name.strip()],
        business=options["business"] or "",
        standards=_standards(options["standard"] or (), content),
        date=options["date"] or "",
        text=(options["story"] or "").strip(),
        photo=options["photo"] or "",
        about_person=_filled(options, _FIELDS_OF_A_PERSON) | _age_and_consent(options),
        about_business=_filled(options, _FIELDS_OF_A_BUSINESS),
        ids={kind: options[name] for kind, name in _IDS.items() if options[name]},
        rest=_filled(options, FURTHER_FIELDS) | ({"internal": "true"} if options["internal"] else {}),
    )


def _filled(options: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: options[name] for name in names if options[name]}


def _age_and_consent(options: Mapping[str, Any]) -> dict[str, Any]:
    days = {
        "name": options["consent"],
        "story": options["consent"],
        "photo": options["photo_consent"],
        "guardian": options["guardian_consent"],
    }
    consent = {name: day for name, day in days.items() if day}
    age = {"over_18": "true" if options["over_18"] == "yes" else "false"} if options["over_18"] else {}
    return age | ({"consent": consent} if consent else {})


def _standards(options: Iterable[str], content: Content) -> dict[str, str]:
    """The words of the story for each standard; an unknown one keeps its name, for the check to find."""
    names = standard_names(content)
    evidence = {}
    for option in options:
        name, _, words = option.partition("=")
        for id_ in find_standards(name, names) or [name]:
            evidence[id_] = words.strip()
    return evidence
