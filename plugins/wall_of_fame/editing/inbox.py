"""The inbox: drafts that wait beside content/, where git does not look."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Container, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from wall_of_fame.editing.draft import (
    INBOX,
    NO_PHOTO,
    DraftError,
    NominationDraft,
    list_drafts,
    read_draft,
    write_draft,
)
from wall_of_fame.editing.validators import picture_file
from wall_of_fame.limits import PHOTO_BYTES
from wall_of_fame.problems import printable_line
from wall_of_fame.reports.to_do import WaitingDraft
from wall_of_fame.system.folder_changes import change_files
from wall_of_fame.system.typed_path import typed_path
from wall_of_fame.text.ids import propose_id

_NO_PICTURES: Final = frozenset({".md", ".yaml", ".yml"})


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
    if photo and os.path.isfile(photo):  # noqa: PTH113 - Path.is_file raises an error where a name is too long
        if photo.resolve().parent == file.parent.resolve():
            draft.photo = photo.resolve().name
        elif photo.stat().st_size <= PHOTO_BYTES:
            draft.photo = f"{file.stem}{photo.suffix.lower()}"
            files[draft.photo] = photo.read_bytes()
        else:
            limit = PHOTO_BYTES // 1024 // 1024
            draft.remarks.append(
                f"The photo {photo} has more than {limit} MiB: save it smaller, then name it."
            )
            draft.photo = ""
    waits_since = file.stat().st_mtime_ns if file.exists() else None
    change_files(file.parent, {**files, file.name: write_draft(draft)})
    if waits_since is not None:  # an answer more does not make it a new one
        os.utime(file, ns=(waits_since, waits_since))
    return file


def photo_beside(file: Path, photo: str) -> Path | None:
    """The photo that a draft in the inbox names, if it is a plain file there, with no link on the way to it.

    A draft may come from anybody, so what it names elsewhere on the machine is not published.
    """
    inbox = file.parent
    place = typed_path(inbox / photo)
    try:
        parts = place.relative_to(inbox).parts
        modes = [(inbox.joinpath(*parts[: end + 1])).lstat().st_mode for end in range(len(parts))]
    except (OSError, ValueError):
        return None
    is_inside = bool(parts) and ".." not in parts
    is_plain = all(map(stat.S_ISDIR, modes[:-1])) and stat.S_ISREG(modes[-1]) if modes else False
    is_draft = place.suffix.lower() in _NO_PICTURES  # another's: it would go with this one
    return place if is_inside and is_plain and not is_draft else None


def own_photo(file: Path, photo: str, going: Container[Path] = ()) -> Path | None:
    """The photo that a draft names, if none names it too but those that are `going`: it may go with them."""
    place = photo_beside(file, photo) if photo else None
    if place is None:
        return None
    names = [unicodedata.normalize(form, place.name).encode() for form in ("NFC", "NFD")]
    others = (other for other in list_drafts(file.parent) if other != file and other not in going)
    with suppress(OSError):
        if any(name in data for data in map(Path.read_bytes, others) for name in names):
            return None
    return place


def photo_complaint(draft: NominationDraft, file: Path) -> str:
    """What is wrong with where the photo of a draft in the inbox lies; empty if nothing is."""
    if draft.photo in {"", NO_PHOTO} or photo_beside(file, draft.photo):
        return ""
    return (
        f"The photo of the draft, “{printable_line(draft.photo)}”, is no file in {INBOX}/, "
        "so it is not used. Name it yourself, or put a copy there."
    )


def _free_file(draft: NominationDraft) -> Path:
    inbox = Path(INBOX)
    taken = {path.stem for path in inbox.iterdir()} if inbox.is_dir() else set()
    name = " ".join([draft.date, *draft.people[:1], draft.business])
    return inbox / f"{propose_id(name, taken, fallback='draft')}.md"


def find_draft(path: Path) -> Path | None:
    """The draft that is meant by a path or a bare name; a file that lies elsewhere is not ours to move."""
    for file in (path, typed_path(Path(INBOX) / path.name)):
        if os.path.isfile(file) and file.resolve().parent == Path(INBOX).resolve():  # noqa: PTH113 - Path may raise errors
            return file
    return None


def delete_draft(draft: NominationDraft, file: Path) -> None:
    """Delete a draft, and its photo beside it; one that lies elsewhere, or is another’s too, stays."""
    photo = own_photo(file, draft.photo)
    for path in (file, photo) if photo else (file,):
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
