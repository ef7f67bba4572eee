"""XLSX → table: what people saw in the cells of one sheet."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Final

from wall_of_fame.editing.importing.table import SERIALS_FROM, ReadingError, Table, as_table
from wall_of_fame.limits import IMPORT_ROWS, IMPORT_UNPACKED

if TYPE_CHECKING:
    from openpyxl import Workbook

_PARTS: Final = 2_000
_CELLS: Final = 4_000_000
_LAST_ROW: Final = 1_048_576
"""The last row that a sheet can have (ECMA-376)."""

_MERGED: Final = re.compile(
    rb"<(?:\w+:)?mergeCell\b[^>]*\bref=[\"']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"
)
_FORMULA: Final = re.compile(rb"<(?:\w+:)?f[ >/]")


def read_workbook(data: bytes, sheet: str = "") -> Table:
    """Read the sheet of that name, or else the first one that is shown and has anything in it.

    A formula's cell has the value that people saw, or its text if none was saved. A cell that is
    merged with those below it stands for all of them.

    Raises:
        ReadingError: it is damaged, a bomb, or too large; or there is no such sheet.
    """
    _refuse_bombs(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of what it does not know: styles, validation …
            return _read(data, sheet)
    except ReadingError:
        raise
    except Exception as error:  # a damaged workbook can fail in any way
        name = type(error).__name__
        raise ReadingError(f"The workbook is damaged ({name}). Open it and save it again.") from error


def _refuse_bombs(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):  # as zipfile says of odd archives
        raise ReadingError("The workbook is damaged. Open it and save it again.") from None
    unpacked = sum(part.file_size for part in parts)
    if unpacked > IMPORT_UNPACKED or len(parts) > _PARTS:
        size = f"{unpacked / 1024 / 1024:,.0f} MiB unpacked; {IMPORT_UNPACKED // 1024 // 1024} are allowed"
        raise ReadingError(f"The workbook has {size}. Save the sheet alone, or as CSV.")


def _read(data: bytes, wanted: str) -> Table:
    from openpyxl import load_workbook  # noqa: PLC0415 - it takes its time, and only imports need it

    shown = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    since = SERIALS_FROM if shown.epoch.year < 1904 else date(1904, 1, 1)  # noqa: PLR2004 - the other epoch
    for name in _names(shown, wanted):
        rows = list(_rows(shown[name]))
        source = _source(data, shown[name])
        if _FORMULA.search(source):
            typed = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
            rows = _with_formulas(rows, list(_rows(typed[name])))
        if wanted or any(map(any, rows)):
            return as_table(_filled(rows, source), f"XLSX, sheet “{name}”", since)
    raise ReadingError("There is nothing in it.")


def _names(workbook: Workbook, wanted: str) -> list[str]:
    """The sheets to try, in their order."""
    sheets = {sheet.title: sheet.sheet_state for sheet in workbook.worksheets}
    if wanted and wanted not in sheets:
        there = ", ".join(f"“{name}”" for name in sheets)
        raise ReadingError(f"There is no sheet “{wanted}”. Sheets here: {there}.")
    return [wanted] if wanted else [name for name, state in sheets.items() if state == "visible"]


def _rows(sheet: Any) -> Iterator[list[str]]:
    """The sheet's rows as text, whatever size the sheet says it has."""
    sheet.reset_dimensions()
    seen = filled = 0
    for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
        cells = (
            [] if not any(value is not None for value in values) else [shown_as(value) for value in values]
        )
        seen += len(values)
        filled += bool(cells)
        if seen > _CELLS or number > _LAST_ROW or filled > IMPORT_ROWS + 1:
            raise ReadingError(f"The sheet has more than {IMPORT_ROWS:,} rows, or too many cells. Cut it.")
        yield cells


def shown_as(value: Any) -> str:
    """A cell's value as text: numbers that are whole without a point, days as 2024-11-08."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case float():
            return f"{value:.15g}"
        case datetime():
            day = value.replace(microsecond=0, tzinfo=None)
            return day.date().isoformat() if day.time() == time() else day.isoformat(" ")
        case date() | time():
            return value.isoformat()
    text = str(getattr(value, "text", value))  # a formula over several cells has a text
    return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), text) if "_x" in text else text


_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How XLSX writes characters that XML does not allow, and carriage returns."""


def _with_formulas(rows: list[list[str]], typed: list[list[str]]) -> list[list[str]]:
    """A formula whose value was never worked out is shown as its text."""
    for at, (row, formulas) in enumerate(zip(rows, typed, strict=False)):
        if row != formulas:
            wide = row + [""] * (len(formulas) - len(row))
            rows[at] = [cell or formula for cell, formula in zip(wide, formulas, strict=False)]
    return rows


def _source(data: bytes, sheet: Any) -> bytes:
    """The sheet's XML."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        # What openpyxl reads only in its other mode, which takes all the memory that a bomb asks for.
        return archive.read(sheet._worksheet_path)  # noqa: SLF001


def _filled(rows: Sequence[list[str]], source: bytes) -> Iterator[list[str]]:
    """The rows with the value of a merged cell in each row over which it reaches."""
    from openpyxl.utils import column_index_from_string  # noqa: PLC0415 - as above

    first: dict[int, dict[int, int]] = defaultdict(dict)
    left = 20 * IMPORT_ROWS
    for letters, top, bottom in _MERGED.findall(source):
        below = range(int(top), min(int(bottom), len(rows)))
        left -= len(below)
        if left < 0:
            raise ReadingError("Too many cells are merged. Undo that, and save the workbook again.")
        column = column_index_from_string(letters.decode()) - 1
        for at in below:
            first[at][column] = int(top) - 1
    for at, row in enumerate(rows):
        cells = list(row)
        for column, top in first[at].items() if any(cells) else ():
            above = rows[top] if top < len(rows) else []
            cells += [""] * (column + 1 - len(cells))
            cells[column] = cells[column] or (above[column] if column < len(above) else "")
        yield cells
