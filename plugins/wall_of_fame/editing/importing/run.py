"""The work of `wall import`: read a file, ask, make the drafts, and say what came of every row."""

from __future__ import annotations

import sys
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
from wall_of_fame.editing.importing.report import Imported
from wall_of_fame.editing.importing.rows import rows_of
from wall_of_fame.editing.importing.rows_to_drafts import ImportState, Outcome, Said, draft_all
from wall_of_fame.editing.importing.table import Table
from wall_of_fame.editing.questions import NoAnswerError, Questions
from wall_of_fame.limits import IMPORT_BYTES, LINE_CHARACTERS
from wall_of_fame.system.cache import cache_folder, record_cache
from wall_of_fame.system.clock import build_today
from wall_of_fame.system.folder_changes import change_files

_CONTENT: Final = Path("content")
_MAPPING: Final = "mapping.yaml"


class MisuseError(Exception):
    """The command was used wrongly; with the remedy."""


class DeclinedError(Exception):
    """The editor does not agree to the guess; with what to do instead."""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """The file to import (“-” is a pasted text), and what is said of it beforehand."""

    file: str
    mapping: Path | None = None
    """Which column is what; by default what is kept in the inbox."""

    sheet: str = ""
    """The sheet of a workbook; by default the first with data."""

    asks: bool = True
    """Whether the editor has to agree to a guess."""


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The mapping, and where it is to be kept for next time: a path, or None if it is there already."""

    mapping: ColumnMapping
    keep_in: Path | None


def import_file(options: ImportOptions) -> Imported:
    """Import one file; the drafts are in the inbox.

    Raises:
        MisuseError: there is no such file, no content, or no mapping that fits.
        ReadingError: the file cannot be understood.
        DeclinedError: the editor does not agree to the guess.
        OSError: a file cannot be read or written.
    """
    if not _CONTENT.is_dir():
        raise MisuseError("There is no folder “content” here. Go to the folder that it is in.")
    read = read_file(*_data(options.file), options.sheet)
    content = _content()
    inbox = Path(INBOX)
    if isinstance(read, str):
        wall = wall_of(content, (), Calendar())
        told, unread = told_already(content, wall, inbox, _CONTENT.name)
        desk = ImportState(wall, told, _taken(content, inbox), Calendar(), "", _name(options.file))
        outcomes = list(draft_all(iter([Said("the text", 0, {"story": read})]), desk))
        _keep(inbox, outcomes, None)
        return Imported(options.file, "text", None, outcomes, unread=unread)
    chosen = _mapping(read, content, options)
    outcomes, unread = _drafted(read, chosen.mapping, content, inbox, options.file)
    _keep(inbox, outcomes, chosen)
    return Imported(options.file, read.how, chosen.mapping, outcomes, read.empty, read.above, unread)


def _data(file: str) -> tuple[bytes, str]:
    """The file's bytes, and its name's ending."""
    if file == "-":
        return sys.stdin.buffer.read(IMPORT_BYTES + 1), ""
    path = Path(file)
    if not path.is_file():
        raise MisuseError(f"{file}: There is no such file.")
    ending = path.suffix.lower()
    if ending not in TABLES | POSTS | {".xls"}:
        raise MisuseError(
            f"{file}: Files that can be read end in {', '.join(sorted(TABLES | POSTS - {''}))}."
        )
    with path.open("rb") as opened:
        return opened.read(IMPORT_BYTES + 1), ending


def _content() -> Content:
    project = Path.cwd()
    return load(_CONTENT, build_today(project), record_cache(cache_folder(project))).content


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


def _mapping(table: Table, content: Content, options: ImportOptions) -> _Chosen:
    """The mapping that was kept if it fits, and else a guess that the editor agrees to."""
    path: Path = options.mapping or Path(INBOX) / _MAPPING
    if path.is_file():
        try:
            mapping = read_mapping(path.read_bytes())
        except MappingError as error:
            raise MisuseError(f"{path}: {error}") from None
        if mapping.fits(table.headings):
            _say(f"The columns, as {path} says ({table.how}):\n{_described(mapping, table)}")
            return _Chosen(mapping, None)
        missing = ", ".join(f"“{one}”" for one in mapping.missing(table.headings))
        if options.mapping:
            raise MisuseError(
                f"{path}: There is no column {missing}. Columns here: {', '.join(table.headings)}."
            )
        _say(f"{path} is for another form: there is no column {missing} here.\n")
    mapping = guess(table, _known(content))
    _say(f"The columns, as far as they can be told ({table.how}):\n{_described(mapping, table)}")
    if not mapping.columns.get("story"):
        hint = "Name its column in a file, such as “columns: {story: Why?}”, and give it with --mapping."
        raise MisuseError(f"No column looks like the story. {hint}")
    if options.asks and not _agrees():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(write_mapping(mapping))
        raise DeclinedError(f"The guess is in {path}: change it there, and run this again.")
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
        raise MisuseError("Nobody is there to ask. With --yes the guess is used.") from None


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
        change_files(inbox, files)
