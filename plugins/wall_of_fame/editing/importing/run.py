"""The work of `wall import`: read a file, ask, make the drafts, and say what came of every row."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from wall_of_fame.content import Content
from wall_of_fame.content.load import load
from wall_of_fame.editing.draft import INBOX
from wall_of_fame.editing.importing.dates import DayFormat, find_day_format
from wall_of_fame.editing.importing.guess_columns import CellTests, guess_mapping
from wall_of_fame.editing.importing.known_names import (
    EarlierStories,
    KnownNames,
    collect_names,
    collect_stories,
)
from wall_of_fame.editing.importing.mapping import (
    ColumnMapping,
    MappingError,
    Submission,
    apply_mapping,
    describe_mapping,
    read_mapping,
    write_mapping,
)
from wall_of_fame.editing.importing.read_file import TABLE_ENDINGS, TEXT_ENDINGS, read_file
from wall_of_fame.editing.importing.report import ImportResult
from wall_of_fame.editing.importing.rows_to_drafts import ImportContext, Outcome, make_drafts
from wall_of_fame.editing.importing.table import Table
from wall_of_fame.editing.questions import NoAnswerError, Questions
from wall_of_fame.limits import IMPORT_BYTES, LINE_CHARACTERS
from wall_of_fame.system.cache import cache_folder, record_cache
from wall_of_fame.system.clock import build_today
from wall_of_fame.system.folder_changes import change_files

_CONTENT: Final = Path("content")
_INBOX: Final = Path(INBOX)
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
class _ChosenMapping:
    """A mapping, and the file in which to keep it for next time, or None if it is there already."""

    mapping: ColumnMapping
    keep_in: Path | None


def import_file(options: ImportOptions) -> ImportResult:
    """Import one file; the drafts are in the inbox.

    Raises:
        MisuseError: there is no such file, no content, or no mapping that fits.
        ReadingError: the file cannot be understood.
        DeclinedError: the editor does not agree to the guess.
        OSError: a file cannot be read or written.
    """
    if not _CONTENT.is_dir():
        raise MisuseError("There is no folder “content” here. Go to the folder that it is in.")
    table_or_text = read_file(*_read_bytes(options.file), options.sheet)
    content = _load_content()
    if isinstance(table_or_text, str):
        return _import_text(table_or_text, content, options.file)
    chosen = _choose_mapping(table_or_text, content, options)
    return _import_table(table_or_text, chosen, content, options.file)


def _import_text(text: str, content: Content, file: str) -> ImportResult:
    """Make a draft of one pasted text."""
    names = collect_names(content, (), DayFormat())
    earlier = collect_stories(content, _INBOX, _CONTENT.name)
    context = _make_context(content, names, earlier, DayFormat(), "", file)
    outcomes = make_drafts([Submission("the text", 0, {"story": text})], context)
    _write_inbox(outcomes, None)
    return ImportResult(file, "text", None, outcomes, unread_files=earlier.unread_files)


def _import_table(table: Table, chosen: _ChosenMapping, content: Content, file: str) -> ImportResult:
    """Make drafts of a table's rows."""
    mapping = chosen.mapping
    rows = list(apply_mapping(table, mapping))
    day_format = find_day_format((row.get("date") for row in rows), table.serials_from, mapping.order)
    sent_format = find_day_format((row.get("sent") for row in rows), table.serials_from, mapping.order)
    names = collect_names(content, (row.get("story") for row in rows), sent_format)
    earlier = collect_stories(content, _INBOX, _CONTENT.name)
    outcomes = make_drafts(rows, _make_context(content, names, earlier, day_format, mapping.source, file))
    _write_inbox(outcomes, chosen)
    return ImportResult(
        file,
        table.read_as,
        mapping,
        outcomes,
        empty_rows=table.empty_rows,
        rows_above=table.rows_above,
        unread_files=earlier.unread_files,
    )


def _make_context(
    content: Content,
    names: KnownNames,
    earlier: EarlierStories,
    day_format: DayFormat,
    source: str,
    file: str,
) -> ImportContext:
    """All that the drafts depend on beside the rows; no draft may have the file name of one that is there."""
    in_inbox = {path.stem for path in _INBOX.iterdir()} if _INBOX.is_dir() else set()
    return ImportContext(
        names=names,
        stories=earlier.stories,
        taken_stems=frozenset(in_inbox | content.ids["nomination"]),
        day_format=day_format,
        source=source,
        file="a pasted text" if file == "-" else Path(file).name,
    )


def _read_bytes(file: str) -> tuple[bytes, str]:
    """The file's bytes, and its name's ending."""
    if file == "-":
        return sys.stdin.buffer.read(IMPORT_BYTES + 1), ""
    path = Path(file)
    if not path.is_file():
        raise MisuseError(f"{file}: There is no such file.")
    ending = path.suffix.lower()
    if ending not in TABLE_ENDINGS | TEXT_ENDINGS | {".xls"}:
        raise MisuseError(
            f"{file}: Files that can be read end in {', '.join(sorted(TABLE_ENDINGS | TEXT_ENDINGS - {''}))}."
        )
    with path.open("rb") as opened:
        return opened.read(IMPORT_BYTES + 1), ending


def _load_content() -> Content:
    project = Path.cwd()
    return load(_CONTENT, build_today(project), record_cache(cache_folder(project))).content


def _choose_mapping(table: Table, content: Content, options: ImportOptions) -> _ChosenMapping:
    """The mapping of the last time if it fits, or else a guess that the editor agrees to."""
    path: Path = options.mapping or _INBOX / _MAPPING
    if path.is_file():
        try:
            mapping = read_mapping(path.read_bytes())
        except MappingError as error:
            raise MisuseError(f"{path}: {error}") from None
        missing = ", ".join(f"“{heading}”" for heading in mapping.missing(table.headings))
        if not missing:
            description = describe_mapping(mapping, table.headings)
            _say(f"The columns, as {path} says ({table.read_as}):\n{description}")
            return _ChosenMapping(mapping, None)
        if options.mapping:
            raise MisuseError(
                f"{path}: There is no column {missing}. Columns here: {', '.join(table.headings)}."
            )
        _say(f"{path} is for another form: there is no column {missing} here.\n")
    mapping = guess_mapping(table, _make_cell_tests(content))
    description = describe_mapping(mapping, table.headings)
    _say(f"The columns, as far as they can be told ({table.read_as}):\n{description}")
    if not mapping.columns.get("story"):
        hint = "Name its column in a file, such as “columns: {story: Why?}”, and give it with --mapping."
        raise MisuseError(f"No column looks like the story. {hint}")
    if options.asks and not _agrees():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(write_mapping(mapping))
        raise DeclinedError(f"The guess is in {path}: change it there, and run this again.")
    return _ChosenMapping(mapping, path)


def _make_cell_tests(content: Content) -> CellTests:
    names = collect_names(content, (), DayFormat())
    return CellTests(
        is_person=lambda cell: bool(names.people.find(cell).ids),
        is_business=lambda cell: bool(names.businesses.find(cell).ids),
        is_standard=lambda cell: bool(names.standards.find_in_text(cell)) and len(cell) < LINE_CHARACTERS,
    )


def _agrees() -> bool:
    try:
        return Questions().confirm("Use this?")
    except NoAnswerError:
        raise MisuseError("Nobody is there to ask. With --yes the guess is used.") from None


def _say(words: str) -> None:
    """Tell the editor on standard error, so that standard output has the result alone."""
    sys.stderr.write(words)
    sys.stderr.flush()


def _write_inbox(outcomes: list[Outcome], chosen: _ChosenMapping | None) -> None:
    """Write all drafts at once, with the mapping."""
    files: dict[str, bytes | None] = {outcome.draft: outcome.data for outcome in outcomes if outcome.draft}
    if chosen is not None and chosen.keep_in is not None:
        if chosen.keep_in.parent == _INBOX:
            files[chosen.keep_in.name] = write_mapping(chosen.mapping)
        else:
            chosen.keep_in.write_bytes(write_mapping(chosen.mapping))
    if files:
        _INBOX.mkdir(exist_ok=True)
        change_files(_INBOX, files)
