"""Makes packs and writes them, shared out to several processes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from wall_of_fame.editing.draft import DraftError, read_draft
from wall_of_fame.editing.packs.folders import AWARDS, DRAFTS, PACKS, open_folder, write_pack
from wall_of_fame.site.certificates.packs.pack import PackMaker
from wall_of_fame.system.workers import Advance, no_progress, run_parts
from wall_of_fame.wall import Award, Person, Recognition

# To make this many takes longer than to start a process.
_PACKS_A_PROCESS: Final = 4


@dataclass(frozen=True, slots=True)
class Written:
    """A pack that was written: whose, where, whether it asks for consent alone, what could not be made."""

    id: str
    path: str
    is_for_consent: bool
    remarks: tuple[str, ...] = ()


def write_packs(
    project: Path, maker: PackMaker, recognitions: Sequence[Recognition], advance: Advance = no_progress
) -> tuple[Written, ...]:
    """Write the packs of recognitions.

    Raises:
        OSError: one cannot be written.
        WorkerError: one cannot be made.
    """
    folder = open_folder(project, PACKS)

    def write_part(part: Sequence[Recognition], advance: Advance) -> list[Written]:
        written = []
        for recognition in part:
            pack = maker.pack(recognition)
            write_pack(folder, recognition.id, pack.files)
            path = f"{PACKS}/{recognition.id}"
            written.append(Written(recognition.id, path, pack.is_for_consent, pack.remarks))
            advance(1)
        return written

    parts = run_parts(write_part, recognitions, items_a_process=_PACKS_A_PROCESS, advance=advance)
    by_id = {written.id: written for part in parts for written in part}
    return tuple(by_id[recognition.id] for recognition in recognitions)


def write_evening(project: Path, maker: PackMaker, award: Award, everyone: Sequence[Person]) -> Written:
    """Write the papers of an award's evening.

    Raises:
        OSError: one cannot be written.
        WorkerError: one cannot be made.
    """
    pack = maker.evening_pack(award, everyone)
    write_pack(open_folder(project, PACKS), f"{AWARDS}/{award.id}", pack.files)
    return Written(award.id, f"{PACKS}/{AWARDS}/{award.id}", pack.is_for_consent, pack.remarks)


def write_draft_packs(project: Path, maker: PackMaker, drafts: Sequence[Path]) -> tuple[Written, ...]:
    """Write the letters that ask for consent to drafts in the inbox.

    Raises:
        DraftError: one is no draft; nothing is written.
        OSError: one cannot be read or written.
    """
    read = [(file, read_draft(file)) for file in drafts]
    folder = open_folder(project, PACKS)
    written = []
    for file, draft in read:
        names = draft.people or [str(draft.about_person.get("name", ""))]
        full_names = [maker.people[name].record.name if name in maker.people else name for name in names]
        pack = maker.draft_pack(full_names, draft.text, str(draft.rest.get("lang", "")))
        write_pack(folder, f"{DRAFTS}/{file.stem}", pack.files)
        path = f"{PACKS}/{DRAFTS}/{file.stem}"
        written.append(Written(file.stem, path, pack.is_for_consent, pack.remarks))
    return tuple(written)


__all__ = ["DraftError", "Written", "write_draft_packs", "write_evening", "write_packs"]
