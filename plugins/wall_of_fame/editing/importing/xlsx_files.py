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

from wall_of_fame.editing.importing.table import SERIALS_FROM, ReadingError, Table, make_table
from wall_of_fame.limits import IMPORT_ROWS, IMPORT_UNPACKED

if TYPE_CHECKING:
    from openpyxl import Workbook

_MOST_PARTS: Final = 2_000
_MOST_CELLS: Final = 4_000_000

# The last row that a sheet can have (ECMA-376).
_LAST_ROW: Final = 1_048_576

# What zipfile raises for bytes that are no archive, that contradict themselves, that are packed in a way
# which it does not know, and that end too early.
_UNREADABLE_ARCHIVE: Final = (zipfile.BadZipFile, ValueError, RuntimeError, EOFError)

_MERGED_CELLS: Final = re.compile(
    rb"<(?:\w+:)?mergeCell\b[^>]*\bref=[\"']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"
)
_FORMULA: Final = re.compile(rb"<(?:\w+:)?f[ >/]")

# How XLSX writes characters that XML does not allow, and carriage returns.
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


def read_xlsx(data: bytes, sheet: str = "") -> Table:
    """Read the sheet of that name, or else the first visible one that has anything in it.

    A formula's cell has the value that people saw, or its text if none was saved. A cell that is
    merged with those below it gives its value to all of them.

    Raises:
        ReadingError: the workbook is damaged, a bomb, or too large; or there is no such sheet.
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
    except _UNREADABLE_ARCHIVE:
        raise ReadingError("The workbook is damaged. Open it and save it again.") from None
    unpacked = sum(part.file_size for part in parts)
    if unpacked > IMPORT_UNPACKED or len(parts) > _MOST_PARTS:
        size = f"{unpacked / 1024 / 1024:,.0f} MiB unpacked; {IMPORT_UNPACKED // 1024 // 1024} are allowed"
        raise ReadingError(f"The workbook has {size}. Save the sheet alone, or as CSV.")


def _read(data: bytes, sheet: str) -> Table:
    from openpyxl import load_workbook  # noqa: PLC0415 - it takes its time, and only imports need it

    workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    serials_from = SERIALS_FROM if workbook.epoch.year < 1904 else date(1904, 1, 1)  # noqa: PLR2004 - the other epoch
    for name in _sheet_names(workbook, sheet):
        rows = list(_rows(workbook[name]))
        xml = _sheet_xml(data, workbook[name])
        if _FORMULA.search(xml):
            with_formulas = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
            rows = _fill_in_formulas(rows, list(_rows(with_formulas[name])))
        if sheet or any(map(any, rows)):
            return make_table(_fill_merged_cells(rows, xml), f"XLSX, sheet “{name}”", serials_from)
    raise ReadingError("There is nothing in it.")


def _sheet_names(workbook: Workbook, sheet: str) -> list[str]:
    """The sheets to try, in their order: the one that is asked for, or else all that are visible."""
    states = {worksheet.title: worksheet.sheet_state for worksheet in workbook.worksheets}
    if sheet and sheet not in states:
        names = ", ".join(f"“{name}”" for name in states)
        raise ReadingError(f"There is no sheet “{sheet}”. Sheets here: {names}.")
    return [sheet] if sheet else [name for name, state in states.items() if state == "visible"]


def _rows(sheet: Any) -> Iterator[list[str]]:
    """The sheet's rows as text, whatever size the sheet says it has."""
    sheet.reset_dimensions()
    cell_count = filled = 0
    for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
        cells = [cell_text(value) for value in values] if any(value is not None for value in values) else []
        cell_count += len(values)
        filled += bool(cells)
        if cell_count > _MOST_CELLS or number > _LAST_ROW or filled > IMPORT_ROWS + 1:
            raise ReadingError(f"The sheet has more than {IMPORT_ROWS:,} rows, or too many cells. Cut it.")
        yield cells


def cell_text(value: Any) -> str:
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


def _fill_in_formulas(rows: list[list[str]], rows_with_formulas: list[list[str]]) -> list[list[str]]:
    """The rows, with the text of each formula whose value was never worked out."""
    filled = list(rows)
    for at, (row, formulas) in enumerate(zip(rows, rows_with_formulas, strict=False)):
        if row != formulas:
            padded = row + [""] * (len(formulas) - len(row))
            filled[at] = [cell or formula for cell, formula in zip(padded, formulas, strict=False)]
    return filled


def _sheet_xml(data: bytes, sheet: Any) -> bytes:
    """The sheet's XML: merged cells and formulas stand there.

    openpyxl reads these only in its other mode, which takes all the memory that a bomb asks for.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(sheet._worksheet_path)  # noqa: SLF001 - it has no public name


def _fill_merged_cells(rows: Sequence[list[str]], xml: bytes) -> Iterator[list[str]]:
    """The rows, with the value of a merged cell in each row over which it reaches."""
    from openpyxl.utils import column_index_from_string  # noqa: PLC0415 - as above

    # For each row, by column, the row from which the value comes.
    source_rows: dict[int, dict[int, int]] = defaultdict(dict)
    remaining = 20 * IMPORT_ROWS
    for letters, top, bottom in _MERGED_CELLS.findall(xml):
        below = range(int(top), min(int(bottom), len(rows)))
        remaining -= len(below)
        if remaining < 0:
            raise ReadingError("Too many cells are merged. Undo that, and save the workbook again.")
        column = column_index_from_string(letters.decode()) - 1
        for at in below:
            source_rows[at][column] = int(top) - 1
    for at, row in enumerate(rows):
        cells = list(row)
        for column, top in source_rows[at].items() if any(cells) else ():
            source = rows[top] if top < len(rows) else []
            cells += [""] * (column + 1 - len(cells))
            cells[column] = cells[column] or (source[column] if column < len(source) else "")
        yield cells
