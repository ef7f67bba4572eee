"""Reading all files of content/: each is read once, and all problems of each file are reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from wall_of_fame.content.files import FileList
from wall_of_fame.content.model import Broken, Content, Entry, Remarks
from wall_of_fame.content.private_files import key_problems
from wall_of_fame.content.read_records import read_all_media, read_all_records
from wall_of_fame.content.snapshot import Snapshot, take_snapshot
from wall_of_fame.problems import Problem
from wall_of_fame.records import KINDS, KindName
from wall_of_fame.system.cache import Cache
from wall_of_fame.system.workers import Advance, no_progress
from wall_of_fame.text.story import Story


class Loaded(NamedTuple):
    """The content of a wall, and the problems of each file by itself.

    The paths of problems are relative to content/.
    """

    content: Content
    problems: list[Problem]


def load(root: Path, today: date, cache: Cache | None = None) -> Loaded:
    """Read all files below `root`. Files whose result is in `cache` are not read again.

    `checks.check` also reports the problems across records.
    """
    return load_snapshot(take_snapshot(root), today, cache or Cache(None))


def load_snapshot(
    snapshot: Snapshot,
    today: date,
    cache: Cache,
    advance: Advance = no_progress,
    on_decoded: Callable[[str], object] = str,
    *,
    for_review: bool = False,
) -> Loaded:
    """Read the files of a snapshot; `advance` counts each record as a step.

    `on_decoded` is called with the path of every picture and video that is not in the cache. With
    `for_review` the content has `remarks`, which take as long as all the rest.
    """
    of_kind: dict[KindName, dict[str, Entry[Any]]] = defaultdict(dict)
    broken: list[Broken] = []
    stories: dict[str, Story] = {}
    remarks: dict[str, Remarks] = {}
    problems = [*snapshot.files.problems, *key_problems(snapshot.root, snapshot.files)]
    for file, result in read_all_records(snapshot, cache, advance, for_review=for_review):
        problems += result.problems
        if result.broken is not None:
            broken.append(result.broken)
        if result.entry is not None:
            of_kind[file.kind.name].setdefault(file.id, result.entry)
            if for_review and result.remarks:
                remarks.setdefault(file.id, result.remarks)
        if result.story is not None and (result.entry is not None or file.id not in stories):
            stories[file.id] = result.story
    content = Content(
        today=today,
        of_kind={kind.name: of_kind.get(kind.name, {}) for kind in KINDS},
        ids=_ids(snapshot.files),
        stories=stories,
        media=read_all_media(snapshot, cache, on_decoded),
        broken=tuple(broken),
        remarks=remarks,
    )
    return Loaded(content, problems)


def _ids(files: FileList) -> dict[KindName, frozenset[str]]:
    """The ids of all record files by kind, readable or not."""
    ids: dict[KindName, set[str]] = {kind.name: set() for kind in KINDS}
    for file in files.records:
        ids[file.kind.name].add(file.id)
    return {kind: frozenset(ids_of_kind) for kind, ids_of_kind in ids.items()}
