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

_SEARCHED: Final = 10
"""Among how many rows from the top the headings are looked for."""

SERIALS_FROM: Final = date(1899, 12, 30)
"""The day from which spreadsheets count days, unless a workbook says otherwise."""


class ReadingError(Exception):
    """A file that cannot be read as what it seems to be, with the reason for people."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row below the headings, with a cell for each of them; `number` counts from 1, as shown."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Headings, each one different, and the rows with anything in them.

    `how` says as what the file was read; `empty` how many rows were empty; `above` are the numbers
    of the rows with something in them above the headings; `serials_from` is the day that a day
    written as a number counts from.
    """

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    how: str
    empty: int = 0
    above: tuple[int, ...] = ()
    serials_from: date = SERIALS_FROM

    def column(self, heading: str) -> tuple[str, ...]:
        """What stands below a heading, empty cells left out."""
        at = self.headings.index(heading)
        return tuple(row.cells[at] for row in self.rows if row.cells[at])


def as_table(records: Iterable[Sequence[str]], how: str, serials_from: date = SERIALS_FROM) -> Table:
    """Make a table of records in the order of a spreadsheet's rows.

    The headings are the first row with two or more cells filled: a title may stand above them.

    Raises:
        ReadingError: there is too much of it, or nothing.
    """
    filled: list[Row] = []
    empty = 0
    for number, record in enumerate(records, 1):
        cells = [clean(cell) for cell in record]
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            empty += 1
        elif len(cells) > IMPORT_COLUMNS:
            raise ReadingError(f"Row {number} has {len(cells):,} columns; {IMPORT_COLUMNS} are allowed.")
        elif len(filled) > IMPORT_ROWS:
            raise ReadingError(f"There are more than {IMPORT_ROWS:,} rows. Cut the file into several.")
        else:
            filled.append(Row(number, tuple(cells)))
    if not filled:
        raise ReadingError("There is nothing in it.")
    top = next((at for at, row in enumerate(filled[:_SEARCHED]) if sum(map(bool, row.cells)) > 1), 0)
    width = max(len(row.cells) for row in filled[top:])
    return Table(
        headings=_headings(filled[top].cells, width),
        rows=tuple(Row(row.number, _wide(row.cells, width)) for row in filled[top + 1 :]),
        how=how,
        empty=empty,
        above=tuple(row.number for row in filled[:top]),
        serials_from=serials_from,
    )


def clean(cell: str) -> str:
    """A cell's text with one kind of line end, composed letters, plain spaces and none at its ends."""
    if "\r" in cell:
        cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    if not cell.isascii():
        cell = unicodedata.normalize("NFC", cell.replace("\u2028", "\n").replace("\u2029", "\n\n"))
        cell = re.sub("[\u00a0\u2000-\u200a\u202f\u205f]", " ", cell)
    return cell.replace("\t", " ").strip(" \n")


def _wide(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return cells + ("",) * (width - len(cells))


def _headings(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    """One for each column: those without get their number, and those that are alike get another."""
    headings: list[str] = []
    taken: set[str] = set()
    for number, cell in enumerate(_wide(cells, width), 1):
        hidden = {at for at, _ in find_refused(cell)}
        seen = "".join(letter for at, letter in enumerate(cell) if at not in hidden)
        wish = plain = " ".join(seen.split())[:LINE_CHARACTERS].strip() or f"Column {number}"
        again = 2
        while wish in taken:
            wish, again = f"{plain} ({again})", again + 1
        taken.add(wish)
        headings.append(wish)
    return tuple(headings)
