"""Drafts in the inbox that are about somebody who leaves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from wall_of_fame.content.frontmatter import Location, cut, encode_like, read
from wall_of_fame.editing.draft import INBOX, DraftError, NominationDraft, list_drafts, read_draft
from wall_of_fame.editing.inbox import photo_beside
from wall_of_fame.editing.withdrawal.byte_search import search_bytes
from wall_of_fame.editing.withdrawal.identity import Identity
from wall_of_fame.editing.withdrawal.joint_nominations import hide_values
from wall_of_fame.editing.withdrawal.mentions import Mention, find_hits, mentions_at, replace_hits


@dataclass(frozen=True, slots=True)
class InboxEdit:
    """The new bytes of files in the inbox (None deletes), the steps in words, and mentions.

    `replaced` are mentions that get other words, `remaining` those that an editor has to look at.
    """

    changes: Mapping[str, bytes | None]
    steps: tuple[str, ...]
    replaced: tuple[Mention, ...] = ()
    remaining: tuple[Mention, ...] = ()


def clear_inbox(inbox: Path, identity: Identity, instead: str) -> InboxEdit:
    """Delete the drafts about somebody; take them out of those about others as well.

    What else in the inbox has a trace of them is for an editor to look at.
    """
    edits = [*_draft_edits(inbox, identity, instead)] if inbox.is_dir() else []
    changes = {path: data for edit in edits for path, data in edit.changes.items()}
    rest = search_bytes(inbox.parent, [INBOX], identity.traces)
    unchanged = (
        path
        for path in dict.fromkeys(found.path for found in rest.traces)
        if path.removeprefix(f"{INBOX}/") not in changes
    )
    return InboxEdit(
        changes,
        steps=tuple(step for edit in edits for step in edit.steps),
        replaced=tuple(mention for edit in edits for mention in edit.replaced),
        remaining=tuple(
            Mention(path, 1, 1, identity.name, "in a file that waits there") for path in unchanged
        ),
    )


def _draft_edits(inbox: Path, identity: Identity, instead: str) -> Iterator[InboxEdit]:
    for file in list_drafts(inbox):
        try:
            draft = read_draft(file)
        except (DraftError, OSError):
            continue
        people = draft.people or [str(draft.about_person.get("name", ""))]
        positions = [at for at, person in enumerate(people) if identity.is_named(person)]
        if positions and len(positions) == len(people):
            yield _delete(inbox, file, draft)
        elif positions:
            yield _remove_people(file, positions, identity, instead)


def _delete(inbox: Path, file: Path, draft: NominationDraft) -> InboxEdit:
    """Delete a draft and the photo beside it."""
    paths = [file.name]
    photo = photo_beside(file, draft.photo) if draft.photo else None
    if photo:
        paths.append(photo.relative_to(inbox).as_posix())
    return InboxEdit(dict.fromkeys(paths), tuple(f"delete {INBOX}/{path}" for path in paths))


def _remove_people(file: Path, positions: list[int], identity: Identity, instead: str) -> InboxEdit:
    """Take the people at some positions out of a draft about several."""
    data = file.read_bytes()
    document = read(data, "md")
    locations: list[Location] = [("person", at) for at in positions]
    hits = find_hits(hide_values(document, locations), identity.patterns_in_own_texts, ())
    named = [hit for hit in hits if hit.kind != "id"]
    text = cut(replace_hits(document.text, named, instead, {}), "md", locations)
    return InboxEdit(
        {file.name: encode_like(text, data)},
        (f"take them out of {INBOX}/{file.name}",),
        replaced=tuple(mentions_at(f"{INBOX}/{file.name}", document.text, named)),
    )
