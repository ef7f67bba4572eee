"""A table as people saw it: headings, and rows of text with the numbers that a spreadsheet shows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from wall_of_fame.limits import IMPORT_COLUMNS, IMPORT_ROWS, LINE_CHARACTERS
from wall_of_fame.text.characters import find_refused

# The headings are looked for in so many rows from the top.
_ROWS_WITH_HEADINGS: Final = 10

SERIALS_FROM: Final = date(1899, 12, 30)
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
    numbers of the rows with something in them above the headings; `serials_from` is the day that a day
    written as a number counts from.
    """

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    read_as: str
    empty_rows: int = 0
    rows_above: tuple[int, ...] = ()
    serials_from: date = SERIALS_FROM

    def column(self, heading: str) -> tuple[str, ...]:
        """The cells below a heading, without the empty ones."""
        at = self.headings.index(heading)
        return tuple(row.cells[at] for row in self.rows if row.cells[at])


def make_table(lines: Iterable[Sequence[str]], read_as: str, serials_from: date = SERIALS_FROM) -> Table:
    """Make a table of a spreadsheet's lines, in their order.

    The headings are the first row with two or more cells filled: a title may stand above them.

    Raises:
        ReadingError: there is too much of it, or nothing.
    """
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
        elif len(filled) > IMPORT_ROWS:
            raise ReadingError(f"There are more than {IMPORT_ROWS:,} rows. Cut the file into several.")
        else:
            filled.append(Row(number, tuple(cells)))
    if not filled:
        raise ReadingError("There is nothing in it.")
    candidates = filled[:_ROWS_WITH_HEADINGS]
    top = next((at for at, row in enumerate(candidates) if sum(map(bool, row.cells)) > 1), 0)
    width = max(len(row.cells) for row in filled[top:])
    return Table(
        headings=_make_headings(filled[top].cells, width),
        rows=tuple(Row(row.number, _pad(row.cells, width)) for row in filled[top + 1 :]),
        read_as=read_as,
        empty_rows=empty_rows,
        rows_above=tuple(row.number for row in filled[:top]),
        serials_from=serials_from,
    )


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


def _make_headings(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
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
