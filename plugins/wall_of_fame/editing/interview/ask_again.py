"""Earlier answers that are to be given again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from wall_of_fame.editing.draft import NominationDraft


def _forget_people(draft: NominationDraft) -> None:
    draft.people, draft.new_people, draft.about_person, draft.about_people = [], {}, {}, []
    draft.photo = ""


def _forget_business(draft: NominationDraft) -> None:
    draft.business, draft.about_business = "", {}


def _forget_date(draft: NominationDraft) -> None:
    draft.date = ""
    draft.rest.pop("campaign", None)


def _forget_story(draft: NominationDraft) -> None:
    draft.text, draft.standards = "", {}
    draft.rest.pop("reviewed", None)


def _forget_standards(draft: NominationDraft) -> None:
    draft.standards = {}


def _forget_consent(draft: NominationDraft) -> None:
    for person in draft.new_people.values():
        person.pop("consent", None)
        person.pop("over_18", None)


def _forget_role(draft: NominationDraft) -> None:
    for person in draft.new_people.values():
        person.pop("role", None)
        person.pop("kind", None)
    # Who is new is then asked about once more.
    draft.about_people, draft.new_people = list(draft.new_people.values()), {}


def _forget_photo(draft: NominationDraft) -> None:
    draft.photo = ""
    for person in draft.new_people.values():
        person.pop("photo_alt", None)
        person.pop("focus", None)
        person.get("consent", {}).pop("photo", None)


def _forget_origin(draft: NominationDraft) -> None:
    draft.rest.pop("source", None)
    draft.rest.pop("nominator", None)


def _forget_approver(draft: NominationDraft) -> None:
    draft.approved = {}


def _forget_ids(draft: NominationDraft) -> None:
    draft.ids = {}


CHANGES: Final[Mapping[str, Callable[[NominationDraft], None]]] = {
    "person": _forget_people,
    "role": _forget_role,
    "business": _forget_business,
    "date": _forget_date,
    "story": _forget_story,
    "standards": _forget_standards,
    "consent": _forget_consent,
    "photo": _forget_photo,
    "source": _forget_origin,
    "approver": _forget_approver,
    "id": _forget_ids,
}
"""What can be asked again, by the word that an editor types, with what is forgotten for it."""
