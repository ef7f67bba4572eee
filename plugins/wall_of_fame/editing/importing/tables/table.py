"""A table as people saw it: headings, and rows of text with the numbers that a spreadsheet shows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from wall_of_fame.editing.importing.tables.heading_rows import HeadingRows, find_headings
from wall_of_fame.limits import IMPORT_COLUMNS, LINE_CHARACTERS
from wall_of_fame.text.characters import find_refused
from wall_of_fame.text.days.written_days import COUNTED_FROM

# The headings are looked for in so many rows from the top.
_ROWS_WITH_HEADINGS: Final = 10
_ROWS_COMPARED: Final = 40

SERIALS_FROM: Final = COUNTED_FROM
"""The day from which spreadsheets count days, unless a workbook says otherwise."""


class ReadingError(Exception):
    """A file that cannot be read as what it seems to be, with the reason for people."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row below the headings, with a cell for each of them; `number` counts from 1, as spreadsheets do."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Headings, each one different, and the rows with anything in them.

    `read_as` names the format for people; `empty_rows` is the number of empty rows; `rows_above` are the
    numbers of the rows with something in them above the headings, `repeated` those of rows that repeat them;
    `serials_from` is the day that a day written as a number counts from. `has_headings` is false where the
    columns are only numbered; `noun` is what a row is: a row, an issue, an answer.
    """

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    read_as: str
    empty_rows: int = 0
    rows_above: tuple[int, ...] = ()
    serials_from: date = SERIALS_FROM
    repeated: tuple[int, ...] = ()
    has_headings: bool = True
    noun: str = "row"

    def column(self, heading: str) -> tuple[str, ...]:
        """The cells below a heading, without the empty ones."""
        at = self.headings.index(heading)
        return tuple(row.cells[at] for row in self.rows if row.cells[at])


def make_table(lines: Iterable[Sequence[str]], read_as: str, serials_from: date = SERIALS_FROM) -> Table:
    """Make a table of a spreadsheet's lines, in their order.

    The headings are the first row with two or more cells filled, unless that says the same kind of thing as
    the rows below: a title may stand above them, and they may take two rows.

    Raises:
        ReadingError: there is too much of it, or nothing.
    """
    filled, empty_rows = _read_lines(lines)
    candidates = filled[:_ROWS_WITH_HEADINGS]
    top = next((at for at, row in enumerate(candidates) if sum(map(bool, row.cells)) > 1), 0)
    headings = find_headings([row.cells for row in filled[top : top + _ROWS_COMPARED]])
    if headings.count == 0 and sum(map(bool, filled[top].cells)) == 1:
        headings = HeadingRows(filled[top].cells, 1)
    below = filled[top + headings.count :]
    repeated = tuple(row.number for row in below if headings.count == 1 and row.cells == filled[top].cells)
    left_out = set(repeated)
    below = [row for row in below if row.number not in left_out]
    width = max((len(row.cells) for row in [*below, *filled[top : top + 1]]), default=0)
    return Table(
        headings=make_headings(headings.cells, max(width, len(headings.cells))),
        rows=tuple(Row(row.number, _pad(row.cells, max(width, len(headings.cells)))) for row in below),
        read_as=read_as,
        empty_rows=empty_rows,
        rows_above=tuple(row.number for row in filled[:top]),
        serials_from=serials_from,
        repeated=repeated,
        has_headings=headings.count > 0,
    )


def _read_lines(lines: Iterable[Sequence[str]]) -> tuple[list[Row], int]:
    """The lines with anything in them, and how many have nothing."""
    filled: list[Row] = []
    empty_rows = 0
    for number, line in enumerate(lines, 1):
        cells = [clean_cell(cell) for cell in line]
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            empty_rows += 1
        elif len(cells) > IMPORT_COLUMNS:
            raise ReadingError(f"Row {number} has {len(cells):,} columns; {IMPORT_COLUMNS} are allowed.")
        else:
            filled.append(Row(number, tuple(cells)))
    if not filled:
        raise ReadingError("There is nothing in it.")
    return filled, empty_rows


def clean_cell(cell: str) -> str:
    """A cell's text with one kind of line end, composed letters, plain spaces and none at its ends."""
    if "\r" in cell:
        cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    if not cell.isascii():
        cell = unicodedata.normalize("NFC", cell.replace("\u2028", "\n").replace("\u2029", "\n\n"))
        cell = re.sub("[\u00a0\u2000-\u200a\u202f\u205f]", " ", cell)
    return cell.replace("\t", " ").strip(" \n")


def _pad(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return cells + ("",) * (width - len(cells))


def is_number_of_column(heading: str) -> bool:
    """Whether a heading is only the column's number, because none stood there."""
    return bool(re.fullmatch(r"Column \d{1,3}", heading))


def make_headings(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    """A different heading for each column: “Column 3” for an empty cell, “Name (2)” for a second “Name”."""
    headings: dict[str, None] = {}
    for column, cell in enumerate(_pad(cells, width), 1):
        hidden = {at for at, _ in find_refused(cell)}
        visible = "".join(letter for at, letter in enumerate(cell) if at not in hidden)
        heading = wording = " ".join(visible.split())[:LINE_CHARACTERS].strip() or f"Column {column}"
        number = 2
        while heading in headings:
            heading, number = f"{wording} ({number})", number + 1
        headings[heading] = None
    return tuple(headings)
