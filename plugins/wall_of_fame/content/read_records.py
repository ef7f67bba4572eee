"""Reading every file of content/ by itself, in several processes. Unchanged files come from the cache."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from wall_of_fame.content import media
from wall_of_fame.content.files import RecordFile, unreadable_hint
from wall_of_fame.content.media import Original, PictureProblem
from wall_of_fame.content.read_record import RecordResult, read_record
from wall_of_fame.content.remarks import lacks_remarks, with_remarks
from wall_of_fame.content.snapshot import FileSignature, Snapshot, read_bytes
from wall_of_fame.problems import Problem
from wall_of_fame.system.cache import Cache, pack, unpack
from wall_of_fame.system.digests import digest_of
from wall_of_fame.system.reasons import reason_alone
from wall_of_fame.system.typed_path import composed
from wall_of_fame.system.workers import Advance, no_progress, run_parts
from wall_of_fame.text.markdown import STORY, Converter

# The number of files that the cache of records is divided into, so that an edit rewrites only one of them.
_CACHE_FILES: Final = 64

_FEW_RECORDS: Final = 300
_FEW_PICTURES: Final = 6
_MEDIA: Final = "media"

# By the path of a record file: the digest of its bytes, and its result. Plain tuples are quick to pickle.
_Results = dict[str, tuple[bytes, RecordResult]]


@dataclass(slots=True)
class _CacheFile:
    """A file of the cache, and the record files whose results it has.

    `results` has those that are up to date, `todo` the record files that have to be read, `unseen` the paths
    of nominations in which nobody has looked for what a reviewer should look at. Between processes
    it is sent as the bytes that are written to the cache, so that they are made only once.
    """

    number: int
    results: _Results = field(default_factory=dict)
    todo: list[RecordFile] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    packed: bytes = b""

    @property
    def name(self) -> str:
        """The name of the file in the cache."""
        return f"records-{self.number:02}"

    def read_rest(self, root: Path, converter: Converter, advance: Advance, *, for_review: bool) -> None:
        """Read the record files of `todo`; `for_review` is that of `read_all_records`."""
        for file in self.todo:
            try:
                data = read_bytes(root, file.path)
            except OSError as error:
                self.results[file.path] = (b"", _unreadable_result(file, reason_alone(error)))
            else:
                self.results[file.path] = (digest_of(data), read_record(file, data, converter))
            self.unseen.append(file.path)
            advance(1)
        self.todo = []
        if for_review:
            self._look_at_unseen()
        self.packed = pack(self.results)

    def _look_at_unseen(self) -> None:
        for path in self.unseen:
            digest, result = self.results[path]
            if lacks_remarks(result):
                self.results[path] = (digest, with_remarks(result))

    def __reduce__(self) -> tuple[object, ...]:
        return _unpack_cache_file, (self.number, self.packed)


def _unpack_cache_file(number: int, packed: bytes) -> _CacheFile:
    return _CacheFile(number, unpack(packed), packed=packed)


def read_all_records(
    snapshot: Snapshot, cache: Cache, advance: Advance = no_progress, *, for_review: bool = False
) -> Iterator[tuple[RecordFile, RecordResult]]:
    """Every record file with its result, in the order of the snapshot; `advance` counts each as a step.

    `for_review` says whether every nomination is also looked at for what a reviewer should look at.
    """
    results: _Results = {}
    stale: list[_CacheFile] = []
    names = {_MEDIA}
    for cache_file, files in _by_cache_file(snapshot):
        cached: _Results = cache.get(cache_file.name) or {}
        for file in files:
            digest, result = cached.get(file.path, (b"", None))
            if result is not None and digest == snapshot.digests[file.path]:
                cache_file.results[file.path] = (digest, result)
                if for_review and lacks_remarks(result):
                    cache_file.unseen.append(file.path)
            else:
                cache_file.todo.append(file)
        advance(len(files) - len(cache_file.todo))
        names.add(cache_file.name)
        if cache_file.todo or cache_file.unseen or len(cached) != len(cache_file.results):
            stale.append(cache_file)
        results |= cache_file.results
    cache.forget_others(names)
    for cache_file in _read_rest(snapshot.root, stale, advance, for_review=for_review):
        cache.put(cache_file.name, cache_file.results, cache_file.packed)
        results |= cache_file.results
    for file in snapshot.files.records:
        reason = snapshot.unreadable.get(file.path)
        if reason is None:
            _, result = results[file.path]
            yield file, result
        else:
            yield file, _unreadable_result(file, reason)


def _by_cache_file(snapshot: Snapshot) -> Iterator[tuple[_CacheFile, list[RecordFile]]]:
    """The files of the cache that are needed, each with its readable record files."""
    groups: list[list[RecordFile]] = [[] for _ in range(_CACHE_FILES)]
    for file in snapshot.files.records:
        if file.path in snapshot.digests:
            groups[zlib.crc32(file.path.encode()) % _CACHE_FILES].append(file)
    return ((_CacheFile(number), files) for number, files in enumerate(groups) if files)


def _read_rest(
    root: Path, stale: list[_CacheFile], advance: Advance, *, for_review: bool
) -> Iterator[_CacheFile]:
    are_many = sum(len(cache_file.todo) + len(cache_file.unseen) for cache_file in stale) > _FEW_RECORDS
    work = partial(_read_part, root, for_review)
    for part in run_parts(work, stale, items_a_process=1 if are_many else _CACHE_FILES + 1, advance=advance):
        yield from part


def _read_part(
    root: Path,
    for_review: bool,  # noqa: FBT001 - it is passed on by `partial`
    stale: Sequence[_CacheFile],
    advance: Advance,
) -> list[_CacheFile]:
    converter = Converter(STORY)
    for cache_file in stale:
        cache_file.read_rest(root, converter, advance, for_review=for_review)
    return list(stale)


def _unreadable_result(file: RecordFile, reason: str) -> RecordResult:
    """The result of a record file that the system does not let us read."""
    message = f"The file cannot be read ({reason})."
    hint = unreadable_hint("file")
    return RecordResult(None, (Problem(file.path, 1, 1, "error", "unreadable", message, hint),))


def read_all_media(
    snapshot: Snapshot, cache: Cache, on_decoded: Callable[[str], object] = str
) -> dict[str, Original | PictureProblem]:
    """Every contributed picture and video by its path, composed as records have it (NFC).

    They are large, so a file with the signature that the cache has is not read again, and one with the bytes
    of a file in the cache is not decoded again. `on_decoded` is called with the path of each that is.
    """
    stored: dict[str, tuple[FileSignature, Original | PictureProblem]] | None = cache.get(_MEDIA)
    cached = stored or {}
    results = {
        path: cached[path]
        for path, signature in snapshot.media.items()
        if signature and path in cached and cached[path][0] == signature
    }
    new = [path for path in snapshot.media if path not in results]
    by_digest = {
        original.digest: original for _, original in cached.values() if isinstance(original, Original)
    }
    for part in run_parts(
        partial(_inspect_part, snapshot.root, by_digest), new, items_a_process=_FEW_PICTURES
    ):
        results |= {path: (snapshot.media[path], original) for path, original in part}
    for path in new:
        if getattr(results[path][1], "digest", None) not in by_digest:
            on_decoded(path)
    # A file without a signature is too new: it may change again unseen, so only its bytes tell it later.
    lasting = {
        path: (signature, original)
        for path, (signature, original) in results.items()
        if signature or isinstance(original, Original)
    }
    # A file that cannot be read is replaced even by nothing: it may name somebody who has withdrawn.
    if lasting != stored:
        cache.put(_MEDIA, lasting)
    originals = {path: original for path, (_, original) in results.items()}
    return {composed(path): originals[path] for path in snapshot.media}


def _inspect_part(
    root: Path, originals: Mapping[str, Original], paths: Sequence[str], _advance: Advance
) -> list[tuple[str, Original | PictureProblem]]:
    return [(path, media.inspect_original(root, path, originals)) for path in paths]
