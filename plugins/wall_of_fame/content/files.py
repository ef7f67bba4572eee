"""The files of content/: which are records, which are pictures and videos, which should not be there."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from wall_of_fame.content.left_behind import describe_copy, is_lock, is_passed_over
from wall_of_fame.limits import ID_CHARACTERS, NESTING_DEPTH
from wall_of_fame.problems import Level, Problem, did_you_mean
from wall_of_fame.records import KINDS, Kind
from wall_of_fame.records.kinds import PAGE
from wall_of_fame.records.texts import ID_PATTERN, id_hint
from wall_of_fame.system.reasons import printable_path, reason_alone
from wall_of_fame.system.typed_path import composed
from wall_of_fame.text.characters import describe_character, find_refused
from wall_of_fame.text.ids import is_device, refused_by_windows
from wall_of_fame.urls import RESERVED

MEDIA_FOLDERS: Final = ("photos", "videos")
"""The folders of contributed pictures and videos."""

_HIDDEN: Final = "Delete it, or take the full stop away."
_ID: Final = re.compile(ID_PATTERN)
_YEAR: Final = re.compile(r"[0-9]{4}")
_RECORD_ENDINGS: Final = (".md", ".yaml")
_KIND_OF_FOLDER: Final = {kind.folder: kind for kind in KINDS if kind.folder}
_KIND_OF_FILE: Final = {kind.file: kind for kind in KINDS if kind.file}


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A record file: the kind and the id of its record, its path relative to content/."""

    kind: Kind
    id: str
    path: str

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by the fields alone, which is quick: there are thousands."""
        return RecordFile, (self.kind, self.id, self.path)


@dataclass(frozen=True, slots=True)
class FileList:
    """All files of content/, sorted by path, and the problems of their folders and names."""

    records: tuple[RecordFile, ...]
    media: tuple[str, ...]
    problems: tuple[Problem, ...]


def list_files(root: Path) -> FileList:
    """List the files below the folder `root`; symbolic links are problems and are not followed."""
    records: list[RecordFile] = []
    media: list[str] = []
    problems: list[Problem] = []
    for path, mode in _walk(str(root), "", problems):
        name = path.rpartition("/")[2]
        if is_passed_over(name) and (stat.S_ISREG(mode) or is_lock(root / path)):
            continue
        file = _classify(path, name, mode)
        if isinstance(file, Problem):
            problems.append(file)
        elif isinstance(file, RecordFile):
            records.append(file)
        else:
            media.append(path)
    problems += _repeated_ids(records)
    problems += _alike_names(media)
    return FileList(tuple(records), tuple(media), tuple(problems))


def _walk(root: str, below: str, problems: list[Problem]) -> Iterator[tuple[str, int]]:
    """Every file below a folder with its mode. Links are not followed, hidden folders are not entered.

    What the system does not let us read is added to `problems`.
    """
    try:
        with os.scandir(f"{root}/{below}") as entries:
            ordered = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        problems.append(_unreadable_problem(below, "folder", error))
        return
    for entry in ordered:
        path = f"{below}/{entry.name}" if below else entry.name
        if entry.is_file(follow_symlinks=False):
            yield path, stat.S_IFREG
            continue
        try:
            mode = entry.stat(follow_symlinks=False).st_mode
        except FileNotFoundError:  # it has just been deleted
            continue
        except OSError as error:
            problems.append(_unreadable_problem(path, "file", error))
            continue
        if stat.S_ISDIR(mode) and is_passed_over(entry.name, is_folder=True):
            continue
        if _is_entered(path, entry.name, mode):
            yield from _walk(root, path, problems)
        else:
            yield path, mode


def _is_entered(path: str, name: str, mode: int) -> bool:
    return (
        stat.S_ISDIR(mode)
        and not name.startswith(".")
        and not name.endswith(_RECORD_ENDINGS)
        and path.count("/") < NESTING_DEPTH
    )


def _unreadable_problem(path: str, noun: str, error: OSError) -> Problem:
    message = f"The {noun} cannot be read ({reason_alone(error)})."
    return _problem(path, "unreadable", message, unreadable_hint(noun, error))


def unreadable_hint(noun: str, error: OSError | None = None) -> str:
    """What to do about a file or folder (`noun`) that the system does not let us read."""
    if error is None or error.errno in {errno.EACCES, errno.EPERM}:
        return f"Give the {noun} back the right to be read."
    return f"Look whether the disk is well; else delete the {noun} and put it there again."


def _classify(path: str, name: str, mode: int) -> RecordFile | Problem | None:
    """The record file at `path`, or why it should not be there; None if it is a picture or video."""
    if not stat.S_ISREG(mode):
        return _special_file_problem(path, mode)
    if copy := describe_copy(name):
        return _problem(
            path, "left-behind", f"This is {copy}. It is not looked at.", "Delete it.", level="warning"
        )
    if name.startswith("."):
        return _problem(
            path, "unexpected-file", "This file is hidden, by the full stop before its name.", _HIDDEN
        )
    return _odd_name_problem(path) if path.partition("/")[0] in MEDIA_FOLDERS else _record_file(path)


def _special_file_problem(path: str, mode: int) -> Problem:
    """What is wrong with a link, a folder that is not entered, a device or the like."""
    if stat.S_ISLNK(mode):
        return _problem(path, "symlink", "This is a symbolic link.", "Put the file itself here.")
    if not stat.S_ISDIR(mode):
        return _problem(path, "file-type", "This is not a plain file.", "Delete it.")
    name = path.rpartition("/")[2]
    if name.startswith("."):
        return _problem(
            path, "unexpected-file", "This folder is hidden, by the full stop before its name.", _HIDDEN
        )
    if name.endswith(_RECORD_ENDINGS):
        hint = "Put the file itself here, or give the folder another name."
        return _problem(path, "file-type", "This is a folder with the name of a file.", hint)
    return _problem(path, "unexpected-file", "Folders are nested too deep here.", "Move the files up.")


def _odd_name_problem(path: str) -> Problem | None:
    """What is wrong with a name that is no text, hides what it is, or cannot be on Windows; else None."""
    hint = "Give it a name of letters, digits and hyphens."
    try:
        path.encode()
    except UnicodeEncodeError:
        return _problem(path, "file-name", "The file's name is not in UTF-8.", hint)
    kinds = [describe_character(character) for character in path if character in "\t\n"]
    kinds += [] if path.isascii() and path.isprintable() else [kind for _, kind in find_refused(path)]
    if kinds:
        return _problem(path, "file-name", f"The file's name has {kinds[0]}.", hint)
    refused = refused_by_windows(path)
    return _problem(path, "file-name", f"Windows has no {refused}.", hint, "warning") if refused else None


def _record_file(path: str) -> RecordFile | Problem:
    *folders, name = path.split("/")
    stem, dot, ending = name.rpartition(".")
    if of_file := _KIND_OF_FILE.get(path):
        return RecordFile(of_file, of_file.name, path)
    kind = _KIND_OF_FOLDER.get(folders[0]) if folders else None
    if kind is None:
        hint = (
            did_you_mean(folders[0], [*_KIND_OF_FOLDER, *MEDIA_FOLDERS]) if folders else _hint_at_root(name)
        )
        return _problem(path, "unexpected-file", "No record has its place here.", hint)
    if dot + ending not in kind.endings:
        hint = f"End its name in {' or '.join(kind.endings)}, or put it elsewhere."
        return _problem(path, "unexpected-file", "This is not a record.", hint)
    subfolder = "/".join(folders[1:])
    if not (_YEAR.fullmatch(subfolder) if kind.by_year else subfolder == ""):
        right = f"{kind.folder}/2024/ or the like" if kind.by_year else f"{kind.folder}/"
        return _problem(
            path, "unexpected-file", f"Records of this kind lie in {right}.", f"Move it to {right}."
        )
    return _check_name(kind, stem, path)


def _check_name(kind: Kind, stem: str, path: str) -> RecordFile | Problem:
    if not _ID.fullmatch(stem):
        return _problem(path, "file-name", "The file's name is not an id.", id_hint(stem))
    if len(stem) > ID_CHARACTERS:
        return _problem(
            path, "file-name", f"The file's name is longer than {ID_CHARACTERS} characters.", "Shorten it."
        )
    if is_device(stem) or (stem in RESERVED if kind is PAGE else stem == "page"):
        return _problem(path, "file-name", f"The name “{stem}” is needed elsewhere.", "Choose another name.")
    return RecordFile(kind, stem, path)


def _hint_at_root(name: str) -> str:
    stem, _, ending = name.lower().rpartition(".")
    if f"{stem}.yaml" in _KIND_OF_FILE and ending in {"yml", "yaml", "md"}:
        return f"Name it {stem}.yaml."
    return "Put it into the folder of its kind, or delete it."


def _repeated_ids(records: list[RecordFile]) -> Iterator[Problem]:
    """The files whose record has the id of an earlier one: x.md beside x.yaml, or an id in two years."""
    first_paths: dict[tuple[str, str], str] = {}
    for record in records:
        other = first_paths.setdefault((record.kind.name, record.id), record.path)
        if other != record.path:
            yield _problem(
                record.path,
                "duplicate-id",
                f"The id “{record.id}” is taken by {other}.",
                "Choose another name.",
            )


def _alike_names(media: list[str]) -> Iterator[Problem]:
    """The files whose names are those of earlier ones on some systems, on which one of them would be lost."""
    first_paths: dict[str, str] = {}
    for path in media:
        other = first_paths.setdefault(composed(path).casefold(), path)
        if other == path:
            continue
        if composed(other) == composed(path):
            message = f"{path} is there twice: its letters with accents are composed in two ways."
        else:
            message = f"{path} differs from {other} in capital letters only: some systems have room for one."
        yield _problem(path, "file-name", message, "Delete one of them, or give it another name.")


def _problem(path: str, rule: str, message: str, hint: str, level: Level = "error") -> Problem:
    return Problem(printable_path(path), 1, 1, level, rule, message, hint)
