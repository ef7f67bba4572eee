"""Recognitions on the wall that may be the one that a draft tells of."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from wall_of_fame.content import Content, Entry
from wall_of_fame.editing.draft import NominationDraft
from wall_of_fame.editing.matching import find_id, names_of
from wall_of_fame.records import Nomination
from wall_of_fame.text.names import sort_key
from wall_of_fame.text.similarity import are_alike, shingles


@dataclass(frozen=True, slots=True)
class Twin:
    """A recognition with almost the same story; `is_same` if people, business and day are the same, too."""

    nomination: Entry[Nomination]
    is_same: bool


def find_twins(draft: NominationDraft, content: Content) -> list[Twin]:
    """Who was recognised in almost the same words, at the same business or with some of the same people.

    Whether a twin is the same recognition, only an editor can say.
    """
    names = names_of(content.people)
    ids = {name: find_id(name, names) for name in draft.people if name not in draft.new_people}
    new_names = {sort_key(name)[0] for name in draft.people if not ids.get(name)}
    business = find_id(draft.business, names_of(content.businesses))
    story = shingles(draft.text)
    twins = []
    for entry in content.nominations.values():
        record = entry.record
        if record.business != business:
            continue
        shared = [
            id_ for id_ in record.nominee if id_ in ids.values() or sort_key(names[id_])[0] in new_names
        ]
        if shared and are_alike(story, shingles(record.text)):
            is_all = len(shared) == len(record.nominee) == len(draft.people)
            twins.append(Twin(entry, is_all and record.date.isoformat() == draft.date))
    return sorted(twins, key=lambda twin: not twin.is_same)


def mark_as_published(draft: NominationDraft, path: str, data: bytes) -> None:
    """Note in a draft which nomination it becomes: the path below content/, and its bytes."""
    draft.on_the_wall = {"path": path, "digest": hashlib.sha256(data).hexdigest()}


def published_path(draft: NominationDraft, content: Path) -> str | None:
    """The nomination that was made of this very draft by an approval that was then stopped, if one was."""
    path, digest = draft.on_the_wall.get("path"), draft.on_the_wall.get("digest")
    if not path or not digest:
        return None
    try:
        data = (content / path).read_bytes()
    except (OSError, ValueError):
        return None
    return path if hashlib.sha256(data).hexdigest() == digest else None
