"""The inbox: drafts that wait beside content/, where git does not look."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from wall_of_fame.editing.draft import (
    INBOX,
    DraftError,
    NominationDraft,
    list_drafts,
    read_draft,
    write_draft,
)
from wall_of_fame.editing.validators import picture_file
from wall_of_fame.limits import PHOTO_BYTES
from wall_of_fame.reports.to_do import WaitingDraft
from wall_of_fame.system.folder_changes import change_files
from wall_of_fame.text.ids import propose_id


def keep(draft: NominationDraft, folder: Path, file: Path | None = None) -> Path:
    """Write a draft into the inbox, with its photo, whose path begins at `folder`; the draft's file.

    `file` is the one that the draft has already.

    Raises:
        OSError: it cannot be written.
    """
    file = file or _free_file(draft)
    file.parent.mkdir(exist_ok=True)
    files: dict[str, bytes | None] = {}
    photo = picture_file(folder, draft.photo) if draft.photo else None
    if photo and photo.is_file() and photo.resolve().parent != file.parent.resolve():
        if photo.stat().st_size <= PHOTO_BYTES:
            draft.photo = f"{file.stem}{photo.suffix.lower()}"
            files[draft.photo] = photo.read_bytes()
        else:
            draft.photo = str(photo.resolve())
    change_files(file.parent, {**files, file.name: write_draft(draft)})
    return file


def _free_file(draft: NominationDraft) -> Path:
    inbox = Path(INBOX)
    taken = {path.stem for path in inbox.iterdir()} if inbox.is_dir() else set()
    name = " ".join([draft.date, *draft.people[:1], draft.business])
    return inbox / f"{propose_id(name, taken, fallback='draft')}.md"


def find_draft(path: Path) -> Path | None:
    """The draft that is meant by a path or a bare name; a file that lies elsewhere is not ours to move."""
    for file in (path, Path(INBOX) / path.name):
        if file.is_file() and file.resolve().parent == Path(INBOX).resolve():
            return file
    return None


def delete_draft(draft: NominationDraft, file: Path) -> None:
    """Delete a draft, and the photo beside it; a photo that lies elsewhere is not ours to delete."""
    photo = file.parent / draft.photo if draft.photo else None
    is_beside = photo and photo.is_file() and photo.resolve().parent == file.parent.resolve()
    for path in (file, photo) if photo and is_beside else (file,):
        with suppress(FileNotFoundError):
            path.unlink()


def waiting_drafts(inbox: Path) -> Iterator[WaitingDraft]:
    """What editors are told of each draft."""
    for file in list_drafts(inbox):
        try:
            draft = read_draft(file)
            about = ", ".join(draft.people) or str(draft.about_person.get("name", ""))
        except (DraftError, OSError):
            about = ""
        since = datetime.fromtimestamp(file.stat().st_mtime).astimezone().date()
        yield WaitingDraft(file.name, about, since)
