"""The work of `wall import`: read files, ask, make the drafts, and say what came of every row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, tzinfo
from itertools import chain
from pathlib import Path
from typing import Final

from wall_of_fame.content import Content
from wall_of_fame.content.load import load
from wall_of_fame.editing.draft import INBOX
from wall_of_fame.editing.importing.choose_mapping import (
    ChosenMapping,
    MappingChoice,
    MisuseError,
    make_cell_tests,
)
from wall_of_fame.editing.importing.dates import DayFormat, find_day_format
from wall_of_fame.editing.importing.files.read_file import ReadPart
from wall_of_fame.editing.importing.files.read_parts import read_parts
from wall_of_fame.editing.importing.fill_draft import Reading
from wall_of_fame.editing.importing.known_names import (
    EarlierStories,
    KnownNames,
    collect_names,
    collect_stories,
    names_of_file,
)
from wall_of_fame.editing.importing.mail.labelled_answers import read_labels
from wall_of_fame.editing.importing.report import ImportResult
from wall_of_fame.editing.importing.rows_to_drafts import ImportContext, Outcome, make_drafts
from wall_of_fame.editing.importing.submission import Letters, Submission
from wall_of_fame.editing.importing.tables.choose_columns import is_surname_alone
from wall_of_fame.editing.importing.tables.guess_columns import CellTests
from wall_of_fame.editing.importing.tables.mapping import apply_mapping
from wall_of_fame.editing.importing.tables.mapping_file import write_mapping
from wall_of_fame.editing.importing.tables.table import Table
from wall_of_fame.system.cache import cache_folder, record_cache
from wall_of_fame.system.clock import build_today, project_zone
from wall_of_fame.system.folder_changes import change_files

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


def import_file(options: ImportOptions) -> Iterator[ImportResult]:
    """Import a file, or all files of a folder or an archive, one after another; the drafts are in the inbox.

    Raises:
        MisuseError: there is no such file, no content, or no mapping that fits.
        ReadingError: the file cannot be understood.
        DeclinedError: the editor does not agree to the guess.
        OSError: a file cannot be read or written.
    """
    if not _CONTENT.is_dir():
        raise MisuseError("There is no folder “content” here. Go to the folder that it is in.")
    parts = read_parts(options.file, options.sheet)
    first, second = next(parts, None), next(parts, None)
    several = chain(filter(None, (first, second)), parts)
    run = _Run(options, _load_content())
    for part in several:
        yield run.import_part(part) if second is None else run.import_one_of_several(part)


@dataclass(slots=True)
class _Run:
    """What all files of one import share: the content, its names, and the stories that are there already."""

    options: ImportOptions
    content: Content
    _earlier: EarlierStories | None = None
    _tests: CellTests | None = None
    _names: KnownNames | None = None

    def import_one_of_several(self, part: ReadPart) -> ImportResult:
        """Import one file of a folder or an archive: what stands in its way does not keep the others."""
        try:
            return self.import_part(part)
        except MisuseError as error:
            return self.import_part(ReadPart(part.name, None, str(error)))

    def import_part(self, part: ReadPart) -> ImportResult:
        """Import one file."""
        if part.held is None:
            refused = Outcome(0, "refused", reason=part.fault, where="the file")
            return ImportResult(part.name, "", None, [refused])
        if isinstance(part.held, Letters):
            return self._import_letters(part.held, part.name)
        choice = MappingChoice(
            self.options.mapping or _INBOX / _MAPPING,
            is_given=self.options.mapping is not None,
            asks=self.options.asks,
        )
        return self._import_table(part.held, choice.choose(part.held, self._cell_tests()), part.name)

    def _import_letters(self, letters: Letters, file: str) -> ImportResult:
        """Make drafts of messages, posts or one text."""
        tests = self._cell_tests()
        submissions = [read_labels(submission, tests) for submission in letters.submissions]
        day_format = DayFormat(zone=project_zone(Path.cwd()))
        names = names_of_file(self._known_names(), submissions, day_format)
        outcomes = self._draft(submissions, names, Reading(day_format), file, None)
        return ImportResult(
            file,
            letters.read_as,
            None,
            outcomes,
            unread_files=self._stories().unread_files,
            notes=letters.notes,
        )

    def _import_table(self, table: Table, chosen: ChosenMapping, file: str) -> ImportResult:
        """Make drafts of a table's rows."""
        mapping, today = chosen.mapping, self.content.today
        rows = list(apply_mapping(table, mapping))
        zone = project_zone(Path.cwd())
        sent_format = find_day_format(
            (row.get("sent") for row in rows), table.serials_from, mapping.order, today=today
        )
        sent_format = replace(
            sent_format, zone=zone, written_zone=_written_zone(mapping.columns.get("sent", ()))
        )
        sent = [_day(sent_format, row) for row in rows]
        day_format = find_day_format(
            (row.get("date") for row in rows), table.serials_from, mapping.order, sent=sent, today=today
        )
        reading = Reading(
            replace(day_format, zone=zone),
            mapping.source,
            is_surname_alone(mapping.columns.get("person", ())),
        )
        names = names_of_file(self._known_names(), rows, sent_format)
        outcomes = self._draft(rows, names, reading, file, chosen)
        return ImportResult(
            file,
            table.read_as,
            mapping,
            outcomes,
            empty_rows=table.empty_rows,
            rows_above=table.rows_above,
            unread_files=self._stories().unread_files,
            notes=_notes(table),
        )

    def _draft(
        self,
        submissions: Sequence[Submission],
        names: KnownNames,
        reading: Reading,
        file: str,
        chosen: ChosenMapping | None,
    ) -> list[Outcome]:
        """Make the drafts, and write them; later files of this run are compared with them."""
        earlier = self._stories()
        outcomes = make_drafts(submissions, self._context(names, reading, file))
        _write_inbox(outcomes, chosen)
        here = (outcome.story for outcome in outcomes if outcome.story is not None)
        self._earlier = earlier._replace(stories=(*earlier.stories, *here))
        return outcomes

    def _context(self, names: KnownNames, reading: Reading, file: str) -> ImportContext:
        """All that the drafts depend on beside the rows; no draft may have the file name of one there."""
        in_inbox = {path.stem for path in _INBOX.iterdir()} if _INBOX.is_dir() else set()
        return ImportContext(
            names=names,
            stories=self._stories().stories,
            taken_stems=frozenset(in_inbox | self.content.ids["nomination"]),
            reading=reading,
            file="a pasted text" if file == "-" else Path(file).name,
        )

    def _stories(self) -> EarlierStories:
        self._earlier = self._earlier or collect_stories(self.content, _INBOX, _CONTENT.name)
        return self._earlier

    def _known_names(self) -> KnownNames:
        self._names = self._names or collect_names(self.content)
        return self._names

    def _cell_tests(self) -> CellTests:
        self._tests = self._tests or make_cell_tests(self._known_names())
        return self._tests


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
