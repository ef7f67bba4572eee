"""Every file of content/ judged by itself, what has not changed since an earlier time left out."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from wall_of_fame.content import media as originals
from wall_of_fame.content.files import RecordFile
from wall_of_fame.content.media import Flaw, Original
from wall_of_fame.content.read_record import Examined, examine
from wall_of_fame.content.snapshot import Sign, Survey, read_bytes
from wall_of_fame.problems import Problem
from wall_of_fame.system.cache import Kept, pack, unpack
from wall_of_fame.system.program_version import digest_of
from wall_of_fame.system.workers import Advance, nothing, shared
from wall_of_fame.text.markdown import STORY, Converter

_SHELVES: Final = 64
"""Into how many files what is kept of records is cut, so that one edit does not write all of it again."""

_FEW_RECORDS: Final = 300
_FEW_PICTURES: Final = 6
_MEDIA: Final = "media"
_Judged = dict[str, tuple[bytes, Examined]]
"""Of record files, by path: a digest of their bytes, and what came of them."""


@dataclass(slots=True)
class _Shelf:
    """What is known of some of the record files.

    `todo` are the files that must be (re)examined. A shelf travels between processes packed, as it
    is kept.
    """

    number: int
    judged: _Judged = field(default_factory=dict)
    todo: list[RecordFile] = field(default_factory=list)
    packed: bytes = b""

    @property
    def name(self) -> str:
        """Under what it is kept."""
        return f"records-{self.number:02}"

    def finish(self, root: Path, converter: Converter, advance: Advance) -> None:
        """Examine what is to do."""
        for file in self.todo:
            try:
                data = read_bytes(root, file.path)
            except OSError as error:
                self.judged[file.path] = (b"", unreadable(file, error.strerror or ""))
            else:
                self.judged[file.path] = (digest_of(data), examine(file, data, converter))
            advance(1)
        self.todo = []
        self.packed = pack(self.judged)

    def __reduce__(self) -> tuple[object, ...]:
        return _unpacked, (self.number, self.packed)


def _unpacked(number: int, packed: bytes) -> _Shelf:
    return _Shelf(number, unpack(packed), packed=packed)


def prefetch(kept: Kept, until: Callable[[], bool]) -> None:
    """Have at hand what is kept of the records, as much of it as there is time for."""
    for number in range(_SHELVES):
        if until():
            return
        kept.get(_Shelf(number).name)


def examine_all(
    found: Survey, kept: Kept, advance: Advance = nothing
) -> Iterator[tuple[RecordFile, Examined]]:
    """Judge every record file, in the order given; each one is a step."""
    judged: dict[str, tuple[bytes, Examined]] = {}
    stale: list[_Shelf] = []
    names = {_MEDIA}
    for number, on_shelf in enumerate(_shelved(found)):
        shelf = _Shelf(number)
        before: _Judged = kept.get(shelf.name) or {}
        for file in on_shelf:
            known = before.get(file.path)
            if known is not None and known[0] == found.digests[file.path]:
                shelf.judged[file.path] = known
            else:
                shelf.todo.append(file)
        advance(len(on_shelf) - len(shelf.todo))
        if on_shelf:
            names.add(shelf.name)
            if shelf.todo or len(before) != len(shelf.judged):
                stale.append(shelf)
        judged |= shelf.judged
    kept.keep_only(names)
    for shelf in _finished(found.root, stale, advance):
        kept.put(shelf.name, shelf.judged, shelf.packed)
        judged |= shelf.judged
    for file in found.inventory.records:
        why = found.unreadable.get(file.path)
        yield file, judged[file.path][1] if why is None else unreadable(file, why)


def _shelved(found: Survey) -> list[list[RecordFile]]:
    """The readable files on their shelves."""
    shelves: list[list[RecordFile]] = [[] for _ in range(_SHELVES)]
    for file in found.inventory.records:
        if file.path in found.digests:
            shelves[zlib.crc32(file.path.encode()) % _SHELVES].append(file)
    return shelves


def _finished(root: Path, shelves: list[_Shelf], advance: Advance) -> Iterator[_Shelf]:
    many = sum(len(shelf.todo) for shelf in shelves) > _FEW_RECORDS
    work = partial(_finish, root)
    for part in shared(work, shelves, little=1 if many else _SHELVES + 1, advance=advance):
        yield from part


def _finish(root: Path, shelves: Sequence[_Shelf], advance: Advance) -> list[_Shelf]:
    converter = Converter(STORY)
    for shelf in shelves:
        shelf.finish(root, converter, advance)
    return list(shelves)


def unreadable(file: RecordFile, why: str) -> Examined:
    """What comes of a file that the system does not let us read."""
    message = f"The file cannot be read ({why})."
    hint = "Give the file back the right to be read."
    return Examined(None, (Problem(file.path, 1, 1, "error", "unreadable", message, hint),))


def inspect_all(
    found: Survey, kept: Kept, decoded: Callable[[str], object] = str
) -> dict[str, Original | Flaw]:
    """What every contributed picture and video is.

    They are large, so that a file with the same inode, size and times is taken for the same file;
    `decoded` is told the path of every other.
    """
    before: dict[str, tuple[Sign, Original | Flaw]] = kept.get(_MEDIA) or {}
    seen = {
        path: before[path]
        for path, sign in found.media.items()
        if sign and before.get(path, ((),))[0] == sign
    }
    new = [path for path in found.media if path not in seen]
    for path in new:
        decoded(path)
    for part in shared(partial(_inspect, found.root), new, little=_FEW_PICTURES):
        seen |= {path: (found.media[path], what) for path, what in part}
    settled = {path: known for path, known in seen.items() if known[0]}
    if settled != before:
        kept.put(_MEDIA, settled)
    return {path: seen[path][1] for path in found.media}


def _inspect(root: Path, paths: Sequence[str], _advance: Advance) -> list[tuple[str, Original | Flaw]]:
    return [(path, originals.inspect(root, path)) for path in paths]
