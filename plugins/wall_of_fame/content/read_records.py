"""Every file of content/ read and judged by itself; what has not changed since an earlier time is not."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from wall_of_fame.content import media
from wall_of_fame.content.files import RecordFile
from wall_of_fame.content.media import Original, PictureProblem
from wall_of_fame.content.read_record import RecordResult, read_record
from wall_of_fame.content.snapshot import FileSignature, Snapshot, read_bytes
from wall_of_fame.problems import Problem
from wall_of_fame.system.cache import Cache, pack, unpack
from wall_of_fame.system.digests import digest_of
from wall_of_fame.system.workers import Advance, no_progress, run_parts
from wall_of_fame.text.markdown import STORY, Converter

_CACHE_FILES: Final = 64
"""Over how many files the cache of records is spread, so that one edit does not write all of it again."""

_FEW_RECORDS: Final = 300
_FEW_PICTURES: Final = 6
_MEDIA: Final = "media"
_Results = dict[str, tuple[bytes, RecordResult]]
"""Of record files, by path: the digest of their bytes, and what came of them."""


@dataclass(slots=True)
class _CacheFile:
    """The record files whose results share one file of the cache.

    `results` are those that are up to date, `todo` the files that have to be read. It travels between
    processes as the bytes in which it is kept, so that they are made once.
    """

    number: int
    results: _Results = field(default_factory=dict)
    todo: list[RecordFile] = field(default_factory=list)
    packed: bytes = b""

    @property
    def name(self) -> str:
        """The file's name in the cache."""
        return f"records-{self.number:02}"

    def read_rest(self, root: Path, converter: Converter, advance: Advance) -> None:
        """Read what is still to be read."""
        for file in self.todo:
            try:
                data = read_bytes(root, file.path)
            except OSError as error:
                self.results[file.path] = (b"", unreadable(file, error.strerror or ""))
            else:
                self.results[file.path] = (digest_of(data), read_record(file, data, converter))
            advance(1)
        self.todo = []
        self.packed = pack(self.results)

    def __reduce__(self) -> tuple[object, ...]:
        return _from_packed, (self.number, self.packed)


def _from_packed(number: int, packed: bytes) -> _CacheFile:
    return _CacheFile(number, unpack(packed), packed=packed)


def read_all_records(
    snapshot: Snapshot, cache: Cache, advance: Advance = no_progress
) -> Iterator[tuple[RecordFile, RecordResult]]:
    """Every record file with what came of it, in the order given; each one is a step."""
    results: _Results = {}
    stale: list[_CacheFile] = []
    names = {_MEDIA}
    for cache_file, files in _by_cache_file(snapshot):
        before: _Results = cache.get(cache_file.name) or {}
        for file in files:
            earlier = before.get(file.path)
            if earlier is not None and earlier[0] == snapshot.digests[file.path]:
                cache_file.results[file.path] = earlier
            else:
                cache_file.todo.append(file)
        advance(len(files) - len(cache_file.todo))
        names.add(cache_file.name)
        if cache_file.todo or len(before) != len(cache_file.results):
            stale.append(cache_file)
        results |= cache_file.results
    cache.forget_others(names)
    for cache_file in _read_rest(snapshot.root, stale, advance):
        cache.put(cache_file.name, cache_file.results, cache_file.packed)
        results |= cache_file.results
    for file in snapshot.files.records:
        why = snapshot.unreadable.get(file.path)
        yield file, results[file.path][1] if why is None else unreadable(file, why)


def _by_cache_file(snapshot: Snapshot) -> Iterator[tuple[_CacheFile, list[RecordFile]]]:
    """The files of the cache that are needed, with the readable record files of each."""
    spread: list[list[RecordFile]] = [[] for _ in range(_CACHE_FILES)]
    for file in snapshot.files.records:
        if file.path in snapshot.digests:
            spread[zlib.crc32(file.path.encode()) % _CACHE_FILES].append(file)
    return ((_CacheFile(number), files) for number, files in enumerate(spread) if files)


def _read_rest(root: Path, stale: list[_CacheFile], advance: Advance) -> Iterator[_CacheFile]:
    many = sum(len(cache_file.todo) for cache_file in stale) > _FEW_RECORDS
    work = partial(_read_part, root)
    for part in run_parts(work, stale, items_a_process=1 if many else _CACHE_FILES + 1, advance=advance):
        yield from part


def _read_part(root: Path, stale: Sequence[_CacheFile], advance: Advance) -> list[_CacheFile]:
    converter = Converter(STORY)
    for cache_file in stale:
        cache_file.read_rest(root, converter, advance)
    return list(stale)


def unreadable(file: RecordFile, why: str) -> RecordResult:
    """What comes of a file that the system does not let us read."""
    message = f"The file cannot be read ({why})."
    hint = "Give the file back the right to be read."
    return RecordResult(None, (Problem(file.path, 1, 1, "error", "unreadable", message, hint),))


def read_all_media(
    snapshot: Snapshot, cache: Cache, on_decoded: Callable[[str], object] = str
) -> dict[str, Original | PictureProblem]:
    """What every contributed picture and video is.

    They are large, so that a file with the same inode, size and times is taken for the same file;
    `on_decoded` is called with the path of every other.
    """
    before: dict[str, tuple[FileSignature, Original | PictureProblem]] = cache.get(_MEDIA) or {}
    results = {
        path: before[path]
        for path, signature in snapshot.media.items()
        if signature and before.get(path, ((),))[0] == signature
    }
    new = [path for path in snapshot.media if path not in results]
    for path in new:
        on_decoded(path)
    for part in run_parts(partial(_inspect_part, snapshot.root), new, items_a_process=_FEW_PICTURES):
        results |= {path: (snapshot.media[path], medium) for path, medium in part}
    settled = {path: result for path, result in results.items() if result[0]}
    if settled != before:
        cache.put(_MEDIA, settled)
    return {path: results[path][1] for path in snapshot.media}


def _inspect_part(
    root: Path, paths: Sequence[str], _advance: Advance
) -> list[tuple[str, Original | PictureProblem]]:
    return [(path, media.inspect(root, path)) for path in paths]
