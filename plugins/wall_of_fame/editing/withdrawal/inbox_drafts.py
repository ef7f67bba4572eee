"""Drafts in the inbox that are about somebody who leaves, or name them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from wall_of_fame.content.frontmatter import Location, cut, encode_like, read
from wall_of_fame.editing.draft import INBOX, DraftError, NominationDraft, list_drafts, read_draft
from wall_of_fame.editing.inbox import own_photo, photo_beside
from wall_of_fame.editing.withdrawal.byte_search import search_bytes
from wall_of_fame.editing.withdrawal.identity import Identity
from wall_of_fame.editing.withdrawal.joint_nominations import hide_values
from wall_of_fame.editing.withdrawal.names.mentions import Mention, mentions_at
from wall_of_fame.editing.withdrawal.names.others import Names
from wall_of_fame.editing.withdrawal.own_texts import find_in_own_text
from wall_of_fame.editing.withdrawal.rewording import replace_hits


@dataclass(frozen=True, slots=True)
class InboxEdit:
    """The new bytes of files in the inbox (None deletes), the steps in words, and mentions.

    `replaced` are mentions that get other words, `remaining` those that an editor has to look at,
    `uncertain` those that may mean somebody else.
    """

    changes: Mapping[str, bytes | None]
    steps: tuple[str, ...]
    replaced: tuple[Mention, ...] = ()
    remaining: tuple[Mention, ...] = ()
    uncertain: tuple[Mention, ...] = ()


def clear_inbox(inbox: Path, identity: Identity, instead: str) -> InboxEdit:
    """Delete the drafts about somebody; take them out of those about others as well.

    What else in the inbox has a trace of them is for an editor to look at.
    """
    edits = [*_draft_edits(inbox, identity, instead)] if inbox.is_dir() else []
    changes = {path: data for edit in edits for path, data in edit.changes.items()}
    remaining = [mention for edit in edits for mention in edit.remaining]
    rest = search_bytes(inbox.parent, [INBOX], [trace for trace in identity.traces if trace.kind != "part"])
    named = {mention.path for mention in remaining} | {f"{INBOX}/{path}" for path in changes}
    paths = dict.fromkeys(trace.path for trace in rest.traces if trace.path not in named)
    remaining += [Mention(path, 1, 1, identity.name, "in a file that waits there") for path in paths]
    return InboxEdit(
        changes,
        steps=tuple(step for edit in edits for step in edit.steps),
        replaced=tuple(mention for edit in edits for mention in edit.replaced),
        remaining=tuple(remaining),
        uncertain=tuple(mention for edit in edits for mention in edit.uncertain),
    )


def _draft_edits(inbox: Path, identity: Identity, instead: str) -> Iterator[InboxEdit]:
    drafts = dict(_readable_drafts(inbox))
    people_of = {
        file: draft.people or [str(draft.about_person.get("name", ""))] for file, draft in drafts.items()
    }
    going = {file for file, people in people_of.items() if all(map(identity.is_named, people))}
    for file, draft in drafts.items():
        people = people_of[file]
        positions = [at for at, person in enumerate(people) if identity.is_named(person)]
        others = _names_of([person for at, person in enumerate(people) if at not in positions], identity)
        if file in going:
            yield _delete(inbox, file, draft, going)
        elif positions:
            yield _remove_people(file, positions, others, identity, instead)
        else:
            yield _look_at(file, others, identity)


def _readable_drafts(inbox: Path) -> Iterator[tuple[Path, NominationDraft]]:
    for file in list_drafts(inbox):
        with suppress(DraftError, OSError):
            yield file, read_draft(file)


def _names_of(people: Iterable[str], identity: Identity) -> Names:
    """The names of people who are given by ids or names."""
    people = [*people]
    return Names((*people, *identity.others.names_of(people).names))


def _look_at(file: Path, others: Names, identity: Identity) -> InboxEdit:
    """Find them in a draft about others."""
    text = read(file.read_bytes(), "md").text
    hits = identity.hits_of_others("", text, others)
    place = f"{INBOX}/{file.name}"
    return InboxEdit(
        {},
        (),
        remaining=tuple(mentions_at(place, text, hits.sure)),
        uncertain=tuple(mentions_at(place, text, hits.uncertain)),
    )


def _delete(inbox: Path, file: Path, draft: NominationDraft, going: Container[Path]) -> InboxEdit:
    """Delete a draft and its photo beside it; one that another draft names as well is for an editor."""
    paths = [file.name]
    photo = own_photo(file, draft.photo, going)
    named = photo_beside(file, draft.photo) if draft.photo else None
    if photo:
        paths.append(photo.relative_to(inbox).as_posix())
    shared = Mention(f"{INBOX}/{draft.photo}", 1, 1, draft.photo, "a photo that another draft names, too")
    return InboxEdit(
        dict.fromkeys(paths),
        tuple(f"delete {INBOX}/{path}" for path in paths),
        uncertain=(shared,) if named and not photo else (),
    )


def _remove_people(
    file: Path, positions: list[int], others: Names, identity: Identity, instead: str
) -> InboxEdit:
    """Take the people at some positions out of a draft about several."""
    data, place = file.read_bytes(), f"{INBOX}/{file.name}"
    document = read(data, "md")
    locations: list[Location] = [("person", at) for at in positions]
    hits = find_in_own_text(document, hide_values(document, locations), identity, others)
    text = cut(replace_hits(document, hits.replaced, instead, {}), "md", locations)
    return InboxEdit(
        {file.name: encode_like(text, data)},
        (f"take them out of {place}",),
        replaced=tuple(mentions_at(place, document.text, hits.replaced)),
        remaining=tuple(mentions_at(place, document.text, hits.remaining)),
        uncertain=tuple(mentions_at(place, document.text, hits.uncertain)),
    )
