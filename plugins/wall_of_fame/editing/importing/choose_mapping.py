"""Which mapping a table is read with: that of the last time if it fits, or a guess to be agreed to."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from wall_of_fame.editing.importing.known_names import KnownNames
from wall_of_fame.editing.importing.tables.guess_columns import CellTests, guess_mapping
from wall_of_fame.editing.importing.tables.mapping import ColumnMapping, describe_mapping
from wall_of_fame.editing.importing.tables.mapping_file import MappingError, read_mapping, write_mapping
from wall_of_fame.editing.importing.tables.table import Table, is_number_of_column
from wall_of_fame.editing.questions import NoAnswerError, Questions
from wall_of_fame.limits import LINE_CHARACTERS


class MisuseError(Exception):
    """The command was used wrongly; with the remedy."""


class DeclinedError(Exception):
    """The editor does not agree to the guess; with what to do instead."""


@dataclass(frozen=True, slots=True)
class ChosenMapping:
    """A mapping, and the file in which to keep it for next time, or None if it is there already."""

    mapping: ColumnMapping
    keep_in: Path | None


@dataclass(frozen=True, slots=True)
class MappingChoice:
    """The file of the mapping, whether somebody named it, and whether the editor has to agree to a guess."""

    path: Path
    is_given: bool = False
    asks: bool = True

    def choose(self, table: Table, tests: CellTests) -> ChosenMapping:
        """The mapping of the last time if it fits, or else a guess that the editor agrees to.

        Raises:
            MisuseError: none fits.
            DeclinedError: the editor does not agree to the guess.
        """
        if self.path.is_file() and (kept := self._kept(table)):
            return ChosenMapping(kept, None)
        mapping = guess_mapping(table, tests)
        description = describe_mapping(mapping, table.headings)
        _say(f"The columns, as far as they can be told ({table.read_as}):\n{description}")
        if not mapping.columns.get("story"):
            hint = "Name its column in a file, such as “columns: {story: Why?}”, and give it with --mapping."
            raise MisuseError(f"No column looks like the story. {hint}")
        if self.asks and not _agrees():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_bytes(write_mapping(mapping))
            raise DeclinedError(f"The guess is in {self.path}: change it there, and run this again.")
        return ChosenMapping(mapping, self.path)

    def _kept(self, table: Table) -> ColumnMapping | None:
        """The mapping that is kept in the file, if it is for this form."""
        try:
            mapping = read_mapping(self.path.read_bytes())
        except MappingError as error:
            raise MisuseError(f"{self.path}: {error}") from None
        missing = ", ".join(f"“{heading}”" for heading in mapping.missing(table.headings))
        is_numbered = all(map(is_number_of_column, mapping.named()))
        if not missing and (table.has_headings or is_numbered):
            description = describe_mapping(mapping, table.headings)
            _say(f"The columns, as {self.path} says ({table.read_as}):\n{description}")
            return mapping
        if self.is_given:
            named = missing or "with a heading, for the first row is an answer"
            raise MisuseError(
                f"{self.path}: There is no column {named}. Columns here: {', '.join(table.headings)}."
            )
        _say(f"{self.path} is for another form: there is no column {missing or 'with a heading'} here.\n")
        return None


def make_cell_tests(names: KnownNames) -> CellTests:
    """What the wall can recognise in a cell."""
    return CellTests(
        is_person=lambda cell: bool(names.people.find(cell).ids),
        is_business=lambda cell: bool(names.businesses.find(cell).ids),
        is_standard=lambda cell: bool(names.standards.find_in_text(cell)) and len(cell) < LINE_CHARACTERS,
        own_questions=names.own_questions,
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
