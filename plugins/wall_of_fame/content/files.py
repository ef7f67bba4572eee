"""What lies in content/: which files are records, which are pictures, and which belong nowhere."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from wall_of_fame.limits import ID_CHARACTERS, NESTING_DEPTH
from wall_of_fame.problems import Problem, did_you_mean
from wall_of_fame.records import KINDS, Kind
from wall_of_fame.records.kinds import PAGE, PLACES
from wall_of_fame.records.texts import ID_PATTERN, id_hint
from wall_of_fame.urls import RESERVED

MEDIA_FOLDERS: Final = ("photos", "videos")
_UNSEEN: Final = frozenset({".gitkeep", ".gitignore", ".gitattributes", ".DS_Store"})
_DEVICE_NAMES: Final = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
_ID: Final = re.compile(ID_PATTERN)
_FOLDER_OF: Final = {True: re.compile(r"[0-9]{4}"), False: re.compile("")}
"""The folders within a kind's own: years, or none."""

_FOLDERS: Final = {kind.folder: kind for kind in KINDS if kind.folder}


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A file that holds a record: its kind, the record's id, its path relative to content/."""

    kind: Kind
    id: str
    path: str

    def __reduce__(self) -> tuple[object, ...]:
        """Packed by its fields: there are thousands."""
        return RecordFile, (self.kind, self.id, self.path)


@dataclass(frozen=True, slots=True)
class FileList:
    """All files of content/, sorted by path, and what is wrong with their places and names."""

    records: tuple[RecordFile, ...]
    media: tuple[str, ...]
    problems: tuple[Problem, ...]


def list_files(root: Path) -> FileList:
    """List content/ without following any link."""
    records: list[RecordFile] = []
    media: list[str] = []
    problems: list[Problem] = []
    for path, mode in _walk(str(root), ""):
        what = _classify(path, mode)
        if isinstance(what, Problem):
            problems.append(what)
        elif isinstance(what, RecordFile):
            records.append(what)
        elif what:
            media.append(path)
    problems += _same_ids(records)
    return FileList(tuple(records), tuple(media), tuple(problems))


def _walk(root: str, below: str) -> Iterator[tuple[str, int]]:
    """Every file below a folder with its mode; links are not followed, hidden folders not entered."""
    with os.scandir(f"{root}/{below}") as entries:
        ordered = sorted(entries, key=lambda entry: entry.name)
    for entry in ordered:
        path = f"{below}/{entry.name}" if below else entry.name
        if entry.is_file(follow_symlinks=False):
            yield path, stat.S_IFREG
            continue
        mode = entry.stat(follow_symlinks=False).st_mode
        if stat.S_ISDIR(mode) and not entry.name.startswith(".") and path.count("/") < NESTING_DEPTH:
            yield from _walk(root, path)
        else:
            yield path, mode


def _classify(path: str, mode: int) -> RecordFile | Problem | bool:
    """What the file is: a record, a picture (True), nothing to speak of (False), or a problem."""
    name = path.rpartition("/")[2]
    if not stat.S_ISREG(mode):
        return _no_file(path, mode)
    if name in _UNSEEN:
        return False
    if name.startswith(".") or name.endswith(("~", ".swp", ".orig", ".rej")):
        return _problem(path, "unexpected-file", "This file is left over by another program.", "Delete it.")
    if path.partition("/")[0] in MEDIA_FOLDERS:
        return True
    return _record(path)


def _no_file(path: str, mode: int) -> Problem:
    """A link, a folder that is not entered, or something stranger."""
    if stat.S_ISLNK(mode):
        return _problem(path, "symlink", "This is a symbolic link.", "Put the file itself here.")
    if not stat.S_ISDIR(mode):
        return _problem(path, "file-type", "This is not a plain file.", "Delete it.")
    if path.rpartition("/")[2].startswith("."):
        return _problem(path, "unexpected-file", "This file is left over by another program.", "Delete it.")
    return _problem(path, "unexpected-file", "Folders are nested too deep here.", "Move the files up.")


def _record(path: str) -> RecordFile | Problem:
    *folders, name = path.split("/")
    stem, dot, ending = name.rpartition(".")
    if path == "places.yaml":
        return RecordFile(PLACES, "places", path)
    kind = _FOLDERS.get(folders[0]) if folders else None
    if kind is None:
        hint = did_you_mean(folders[0], [*_FOLDERS, *MEDIA_FOLDERS]) if folders else _nearest_place(name)
        return _problem(path, "unexpected-file", "No record has its place here.", hint)
    if dot + ending not in kind.endings:
        hint = f"End its name in {' or '.join(kind.endings)}, or put it elsewhere."
        return _problem(path, "unexpected-file", "This is not a record.", hint)
    if not _FOLDER_OF[kind.by_year].fullmatch("/".join(folders[1:])):
        wanted = f"{kind.folder}/2024/ or the like" if kind.by_year else f"{kind.folder}/"
        return _problem(
            path, "unexpected-file", f"Records of this kind lie in {wanted}.", f"Move it to {wanted}."
        )
    return _name(kind, stem, path)


def _name(kind: Kind, stem: str, path: str) -> RecordFile | Problem:
    if not _ID.fullmatch(stem):
        return _problem(path, "file-name", "The file's name is not an id.", id_hint(stem))
    if len(stem) > ID_CHARACTERS:
        return _problem(
            path, "file-name", f"The file's name is longer than {ID_CHARACTERS} characters.", "Shorten it."
        )
    if _DEVICE_NAMES.fullmatch(stem) or (stem in RESERVED if kind is PAGE else stem == "page"):
        return _problem(path, "file-name", f"The name “{stem}” is needed elsewhere.", "Choose another name.")
    return RecordFile(kind, stem, path)


def _nearest_place(name: str) -> str:
    if name.lower() in {"places.yml", "places.md"}:
        return "Name it places.yaml."
    return "Put it into the folder of its kind, or delete it."


def _same_ids(records: list[RecordFile]) -> Iterator[Problem]:
    """Two files may not hold the same record: x.md beside x.yaml, or one id in two years."""
    first: dict[tuple[str, str], str] = {}
    for record in records:
        other = first.setdefault((record.kind.name, record.id), record.path)
        if other != record.path:
            yield _problem(
                record.path,
                "duplicate-id",
                f"The id “{record.id}” is taken by {other}.",
                "Choose another name.",
            )


def _problem(path: str, rule: str, message: str, hint: str) -> Problem:
    printable = os.fsencode(path).decode("utf-8", "backslashreplace")
    return Problem(printable, 1, 1, "error", rule, message, hint)
