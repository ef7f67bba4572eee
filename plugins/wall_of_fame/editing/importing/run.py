"""The work of `wall import`: read files, ask, make the drafts, and say what came of every row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, tzinfo
from pathlib import Path
from typing import Final

from wall_of_fame.content import Content
from wall_of_fame.content.load import load
from wall_of_fame.editing.draft import INBOX
from wall_of_fame.editing.importing.choose_mapping import ChosenMapping, MappingChoice, MisuseError
from wall_of_fame.editing.importing.dates import DayFormat, find_day_format
from wall_of_fame.editing.importing.files.read_file import ReadPart
from wall_of_fame.editing.importing.files.read_parts import read_parts
from wall_of_fame.editing.importing.fill_draft import Reading
from wall_of_fame.editing.importing.known_names import (
    EarlierStories,
    KnownNames,
    collect_names,
    collect_stories,
)
from wall_of_fame.editing.importing.mail.labelled_answers import read_labels
from wall_of_fame.editing.importing.report import ImportResult
from wall_of_fame.editing.importing.rows_to_drafts import ImportContext, Outcome, make_drafts
from wall_of_fame.editing.importing.submission import Letters, Submission
from wall_of_fame.editing.importing.tables.choose_columns import is_surname_alone
from wall_of_fame.editing.importing.tables.mapping import apply_mapping
from wall_of_fame.editing.importing.tables.mapping_file import write_mapping
from wall_of_fame.editing.importing.tables.table import Table
from wall_of_fame.system.cache import cache_folder, record_cache
from wall_of_fame.system.clock import build_today
from wall_of_fame.system.folder_changes import change_files
from wall_of_fame.system.time_zone import project_zone

_CONTENT: Final = Path("content")
_INBOX: Final = Path(INBOX)
_MAPPING: Final = "mapping.yaml"


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """The file or folder to import (“-” is a pasted text), and what is said of it beforehand."""

    file: str
    mapping: Path | None = None
    """Which column is what; by default what is kept in the inbox."""

    sheet: str = ""
    """The sheet of a workbook; by default the first with data."""

    asks: bool = True
    """Whether the editor has to agree to a guess."""


def import_file(options: ImportOptions) -> list[ImportResult]:
    """Import a file, or all files of a folder or an archive; the drafts are in the inbox.

    Raises:
        MisuseError: there is no such file, no content, or no mapping that fits.
        ReadingError: the file cannot be understood.
        DeclinedError: the editor does not agree to the guess.
        OSError: a file cannot be read or written.
    """
    if not _CONTENT.is_dir():
        raise MisuseError("There is no folder “content” here. Go to the folder that it is in.")
    parts = list(read_parts(options.file, options.sheet))
    if len(parts) == 1:
        return [_import_part(parts[0], options)]
    return [_import_one_of_several(part, options) for part in parts]


def _import_one_of_several(part: ReadPart, options: ImportOptions) -> ImportResult:
    """Import one file of a folder or an archive: what stands in its way does not keep the others."""
    try:
        return _import_part(part, options)
    except MisuseError as error:
        return _import_part(ReadPart(part.name, None, str(error)), options)


def _import_part(part: ReadPart, options: ImportOptions) -> ImportResult:
    if part.held is None:
        return ImportResult(part.name, "", None, [Outcome(0, "refused", reason=part.fault, where="the file")])
    content = _load_content()
    if isinstance(part.held, Letters):
        return _import_letters(part.held, content, part.name)
    choice = MappingChoice(
        options.mapping or _INBOX / _MAPPING, is_given=options.mapping is not None, asks=options.asks
    )
    return _import_table(part.held, choice.choose(part.held, content), content, part.name)


def _import_letters(letters: Letters, content: Content, file: str) -> ImportResult:
    """Make drafts of messages, posts or one text."""
    zone = project_zone(Path.cwd())
    submissions = [read_labels(submission, content) for submission in letters.submissions]
    day_format = DayFormat(zone=zone)
    names = collect_names(content, submissions, day_format)
    earlier = collect_stories(content, _INBOX, _CONTENT.name)
    outcomes = make_drafts(submissions, _make_context(content, names, earlier, Reading(day_format), file))
    _write_inbox(outcomes, None)
    return ImportResult(
        file, letters.read_as, None, outcomes, unread_files=earlier.unread_files, notes=letters.notes
    )


def _import_table(table: Table, chosen: ChosenMapping, content: Content, file: str) -> ImportResult:
    """Make drafts of a table's rows."""
    mapping = chosen.mapping
    rows = list(apply_mapping(table, mapping))
    zone = project_zone(Path.cwd())
    sent_format = find_day_format(
        (row.get("sent") for row in rows), table.serials_from, mapping.order, today=content.today
    )
    sent_format = replace(sent_format, zone=zone, written_zone=_written_zone(mapping.columns.get("sent", ())))
    sent = [_day(sent_format, row) for row in rows]
    day_format = find_day_format(
        (row.get("date") for row in rows), table.serials_from, mapping.order, sent=sent, today=content.today
    )
    names = collect_names(content, rows, sent_format)
    earlier = collect_stories(content, _INBOX, _CONTENT.name)
    reading = Reading(
        replace(day_format, zone=zone), mapping.source, is_surname_alone(mapping.columns.get("person", ()))
    )
    outcomes = make_drafts(rows, _make_context(content, names, earlier, reading, file))
    _write_inbox(outcomes, chosen)
    return ImportResult(
        file,
        table.read_as,
        mapping,
        outcomes,
        empty_rows=table.empty_rows,
        rows_above=table.rows_above,
        unread_files=earlier.unread_files,
        notes=_notes(table),
    )


def _notes(table: Table) -> tuple[str, ...]:
    """What there is to say of a table as a whole."""
    notes = []
    if not table.has_headings:
        notes.append("There are no headings: the first row was read as an answer like the others.")
    if table.repeated:
        numbers = ", ".join(map(str, table.repeated[:20]))
        notes.append(f"The headings stand once more in row {numbers}, which was left out.")
    return tuple(notes)


def _written_zone(headings: tuple[str, ...]) -> tzinfo | None:
    return UTC if any("utc" in heading.lower() for heading in headings) else None


def _day(sent_format: DayFormat, row: Submission) -> date | None:
    iso = sent_format.read(row.get("sent")).iso
    return date.fromisoformat(iso) if iso else None


def _make_context(
    content: Content, names: KnownNames, earlier: EarlierStories, reading: Reading, file: str
) -> ImportContext:
    """All that the drafts depend on beside the rows; no draft may have the file name of one that is there."""
    in_inbox = {path.stem for path in _INBOX.iterdir()} if _INBOX.is_dir() else set()
    return ImportContext(
        names=names,
        stories=earlier.stories,
        taken_stems=frozenset(in_inbox | content.ids["nomination"]),
        reading=reading,
        file="a pasted text" if file == "-" else Path(file).name,
    )


def _load_content() -> Content:
    project = Path.cwd()
    return load(_CONTENT, build_today(project), record_cache(cache_folder(project))).content


def _write_inbox(outcomes: list[Outcome], chosen: ChosenMapping | None) -> None:
    """Write all drafts at once, with their pictures and the mapping."""
    files: dict[str, bytes | None] = {outcome.draft: outcome.data for outcome in outcomes if outcome.draft}
    for outcome in outcomes:
        files |= outcome.pictures
    if chosen is not None and chosen.keep_in is not None:
        if chosen.keep_in.parent == _INBOX:
            files[chosen.keep_in.name] = write_mapping(chosen.mapping)
        else:
            chosen.keep_in.write_bytes(write_mapping(chosen.mapping))
    if files:
        _INBOX.mkdir(exist_ok=True)
        change_files(_INBOX, files)
