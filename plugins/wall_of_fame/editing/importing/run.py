"""The work of `wall import`: read, ask, make the drafts, tell what came of every row."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from wall_of_fame.content import Content
from wall_of_fame.content.load import load
from wall_of_fame.editing.draft import INBOX
from wall_of_fame.editing.importing.dates import Calendar, calendar_of
from wall_of_fame.editing.importing.guess_columns import Known, described, guess
from wall_of_fame.editing.importing.known_names import told_already, wall_of
from wall_of_fame.editing.importing.mapping import (
    FIELDS,
    ColumnMapping,
    MappingError,
    read_mapping,
    write_mapping,
)
from wall_of_fame.editing.importing.read_file import POSTS, TABLES, read_file
from wall_of_fame.editing.importing.report import Imported, as_json, as_table
from wall_of_fame.editing.importing.rows import rows_of
from wall_of_fame.editing.importing.rows_to_drafts import ImportState, Outcome, Said, draft_all
from wall_of_fame.editing.importing.table import ReadingError, Table
from wall_of_fame.editing.questions import NoAnswerError, Questions
from wall_of_fame.limits import IMPORT_BYTES, LINE_CHARACTERS
from wall_of_fame.system.cache import cache_of, record_cache
from wall_of_fame.system.clock import today
from wall_of_fame.system.folder_changes import change

_CONTENT: Final = Path("content")
_MAPPING: Final = "mapping.yaml"
_FORMATS: Final[dict[str, Callable[[Imported], str]]] = {"text": as_table, "json": as_json}
_INTERRUPTED: Final = 130
"""The exit code of what was stopped from the keyboard, as shells have it."""


class _WrongUseError(Exception):
    """The command was used wrongly; with the remedy."""


class _NoError(Exception):
    """The editor said no."""


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The mapping, and where it is to be kept for next time: a path, or None if it is there already."""

    mapping: ColumnMapping
    keep_in: Path | None


def run(arguments: argparse.Namespace) -> int:
    """Import one file; see `wall import --help`."""
    try:
        imported = _import(arguments)
    except _WrongUseError as error:
        sys.stderr.write(f"wall: {error}\n")
        return 2
    except (ReadingError, _NoError) as error:
        sys.stderr.write(f"wall: {arguments.file}: {error} Nothing was imported.\n")
        return 1
    except OSError as error:
        sys.stderr.write(
            f"wall: {error.filename or arguments.file}: {error.strerror}. Nothing was imported.\n"
        )
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. You can run it again: nothing is added twice.\n")
        return _INTERRUPTED
    sys.stdout.write(_FORMATS[arguments.format](imported))
    return 1 if imported.count("refused") else 0


def _import(arguments: argparse.Namespace) -> Imported:
    if not _CONTENT.is_dir():
        raise _WrongUseError("There is no folder “content” here. Go to the folder that it is in.")
    read = read_file(*_data(arguments.file), arguments.sheet)
    content = _content()
    inbox = Path(INBOX)
    if isinstance(read, str):
        wall = wall_of(content, (), Calendar())
        told, unread = told_already(content, wall, inbox, _CONTENT.name)
        desk = ImportState(wall, told, _taken(content, inbox), Calendar(), "", _name(arguments.file))
        outcomes = list(draft_all(iter([Said("the text", 0, {"story": read})]), desk))
        _keep(inbox, outcomes, None)
        return Imported(arguments.file, "text", None, outcomes, unread=unread)
    chosen = _mapping(read, content, arguments)
    outcomes, unread = _drafted(read, chosen.mapping, content, inbox, arguments.file)
    _keep(inbox, outcomes, chosen)
    return Imported(arguments.file, read.how, chosen.mapping, outcomes, read.empty, read.above, unread)


def _data(file: str) -> tuple[bytes, str]:
    """The file's bytes, and its name's ending."""
    if file == "-":
        return sys.stdin.buffer.read(IMPORT_BYTES + 1), ""
    path = Path(file)
    if not path.is_file():
        raise _WrongUseError(f"{file}: There is no such file.")
    ending = path.suffix.lower()
    if ending not in TABLES | POSTS | {".xls"}:
        raise _WrongUseError(
            f"{file}: Files that can be read end in {', '.join(sorted(TABLES | POSTS - {''}))}."
        )
    with path.open("rb") as opened:
        return opened.read(IMPORT_BYTES + 1), ending


def _content() -> Content:
    project = Path.cwd()
    return load(_CONTENT, today(project), record_cache(cache_of(project))).content


def _drafted(
    table: Table, mapping: ColumnMapping, content: Content, inbox: Path, file: str
) -> tuple[list[Outcome], tuple[str, ...]]:
    rows = list(rows_of(table, mapping))
    calendar = calendar_of((row.get("date") for row in rows), table.serials_from, mapping.order)
    sent = calendar_of((row.get("sent") for row in rows), table.serials_from, mapping.order)
    wall = wall_of(content, (row.get("story") for row in rows), sent)
    told, unread = told_already(content, wall, inbox, _CONTENT.name)
    desk = ImportState(wall, told, _taken(content, inbox), calendar, mapping.source, _name(file))
    return list(draft_all(iter(rows), desk)), unread


def _taken(content: Content, inbox: Path) -> set[str]:
    """Names that a new draft must not have, so that it can go to the wall under its own."""
    there = {path.stem for path in inbox.iterdir()} if inbox.is_dir() else set()
    return there | content.ids["nomination"]


def _name(file: str) -> str:
    return "a pasted text" if file == "-" else Path(file).name


def _mapping(table: Table, content: Content, arguments: argparse.Namespace) -> _Chosen:
    """The mapping that was kept if it fits, and else a guess that the editor agrees to."""
    path: Path = arguments.mapping or Path(INBOX) / _MAPPING
    if path.is_file():
        try:
            mapping = read_mapping(path.read_bytes())
        except MappingError as error:
            raise _WrongUseError(f"{path}: {error}") from None
        if mapping.fits(table.headings):
            _say(f"The columns, as {path} says ({table.how}):\n{_described(mapping, table)}")
            return _Chosen(mapping, None)
        missing = ", ".join(f"“{one}”" for one in mapping.missing(table.headings))
        if arguments.mapping:
            raise _WrongUseError(
                f"{path}: There is no column {missing}. Columns here: {', '.join(table.headings)}."
            )
        _say(f"{path} is for another form: there is no column {missing} here.\n")
    mapping = guess(table, _known(content))
    _say(f"The columns, as far as they can be told ({table.how}):\n{_described(mapping, table)}")
    if not mapping.columns.get("story"):
        hint = "Name its column in a file, such as “columns: {story: Why?}”, and give it with --mapping."
        raise _WrongUseError(f"No column looks like the story. {hint}")
    if not arguments.yes and not _agrees():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(write_mapping(mapping))
        raise _NoError(f"The guess is in {path}: change it there, and run this again.")
    return _Chosen(mapping, path)


def _known(content: Content) -> Known:
    wall = wall_of(content, (), Calendar())
    return Known(
        person=lambda cell: bool(wall.people.find(cell).ids),
        business=lambda cell: bool(wall.businesses.find(cell).ids),
        standard=lambda cell: bool(wall.standards.within(cell)) and len(cell) < LINE_CHARACTERS,
    )


def _described(mapping: ColumnMapping, table: Table) -> str:
    return described(mapping, FIELDS, mapping.unused(table.headings))


def _agrees() -> bool:
    try:
        return Questions().confirm("Use this?")
    except NoAnswerError:
        raise _WrongUseError("Nobody is there to ask. With --yes the guess is used.") from None


def _say(words: str) -> None:
    """Tell the editor, apart from the result."""
    sys.stderr.write(words)
    sys.stderr.flush()


def _keep(inbox: Path, outcomes: list[Outcome], chosen: _Chosen | None) -> None:
    """Write all drafts at once, with the mapping."""
    files: dict[str, bytes | None] = {one.draft: one.data for one in outcomes if one.draft}
    if chosen is not None and chosen.keep_in is not None:
        if chosen.keep_in.parent == inbox:
            files[chosen.keep_in.name] = write_mapping(chosen.mapping)
        else:
            chosen.keep_in.write_bytes(write_mapping(chosen.mapping))
    if files:
        inbox.mkdir(exist_ok=True)
        change(inbox, files)
