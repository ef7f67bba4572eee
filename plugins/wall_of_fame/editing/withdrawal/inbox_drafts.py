"""Drafts in the inbox that are about somebody who leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from wall_of_fame.content.frontmatter import Location, cut, encode_like, read
from wall_of_fame.editing.draft import INBOX, DraftError, NominationDraft, list_drafts, read_draft
from wall_of_fame.editing.withdrawal.identity import Patterns
from wall_of_fame.editing.withdrawal.joint_nominations import hidden
from wall_of_fame.editing.withdrawal.mentions import Mention, hits, mentions, replaced


@dataclass(frozen=True, slots=True)
class LeavingDraft:
    """What is to be done to one draft: changes below the inbox (None deletes), told as steps."""

    changes: dict[str, bytes | None]
    steps: list[str]
    replaced: list[Mention] = field(default_factory=list)


def leaving_drafts(
    inbox: Path, is_meant: Callable[[str], bool], instead: str, patterns: Patterns
) -> Iterator[LeavingDraft]:
    """Every draft about somebody, who is told by a name or an id; of a joint one only they go."""
    for file in list_drafts(inbox):
        try:
            draft = read_draft(file)
        except (DraftError, OSError):
            continue
        people = draft.people or [str(draft.about_person.get("name", ""))]
        about = [at for at, one in enumerate(people) if is_meant(one)]
        if about and len(about) == len(people):
            yield _deleted(inbox, file, draft)
        elif about:
            yield _amended(file, about, instead, patterns)


def _deleted(inbox: Path, file: Path, draft: NominationDraft) -> LeavingDraft:
    gone = [file.name]
    photo = inbox / draft.photo if draft.photo else None
    if photo and photo.is_file() and photo.resolve().is_relative_to(inbox.resolve()):
        gone.append(photo.relative_to(inbox).as_posix())
    return LeavingDraft(dict.fromkeys(gone), [f"delete {INBOX}/{path}" for path in gone])


def _amended(file: Path, about: list[int], instead: str, patterns: Patterns) -> LeavingDraft:
    data = file.read_bytes()
    document = read(data, "md")
    locations: list[Location] = [("person", at) for at in about]
    named = [hit for hit in hits(hidden(document, locations), patterns, ()) if hit.kind != "id"]
    text = cut(replaced(document.text, named, instead, {}), "md", locations)
    told = list(mentions(f"{INBOX}/{file.name}", document.text, named))
    return LeavingDraft({file.name: encode_like(text, data)}, [f"take them out of {INBOX}/{file.name}"], told)
