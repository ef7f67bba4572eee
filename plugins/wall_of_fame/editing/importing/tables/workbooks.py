"""XLSX, XLS, XLSB and ODS → table: what people saw in the cells of one sheet."""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final

from wall_of_fame.editing.importing.tables.month_cells import show_months
from wall_of_fame.editing.importing.tables.table import SERIALS_FROM, ReadingError, Table, make_table
from wall_of_fame.limits import IMPORT_UNPACKED

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_MOST_PARTS: Final = 2_000
_MOST_CELLS: Final = 8_000_000
_MOST_MERGED: Final = 200_000

# The last row and column that a sheet can have (ECMA-376): XFD.
_LAST_ROW: Final = 1_048_576
_LAST_COLUMN: Final = 16_384

_CELL: Final = re.compile(rb"<(?:\w+:)?c\b[^>]*?\br=[\"']([A-Z]{1,9})(\d{1,12})[\"']")
_ROW: Final = re.compile(rb"<(?:\w+:)?row\b[^>]*?\br=[\"'](\d{1,12})[\"']")
_FORMULA: Final = re.compile(
    rb"<(?:\w+:)?c\b[^>]*?\br=[\"']([A-Z]{1,3})(\d{1,7})[\"'][^>]*>\s*<(?:\w+:)?f(?:\s[^>]*)?>([^<]*)</(?:\w+:)?f>"
    rb"\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_FAULT: Final = re.compile(
    rb"<(?:\w+:)?c\b[^>]*?\br=[\"']([A-Z]{1,3})(\d{1,7})[\"'][^>]*?\bt=[\"']e[\"'][^>]*>(?:<(?:\w+:)?f[^<]*</(?:\w+:)?f>)?"
    rb"\s*<(?:\w+:)?v>([^<]*)</"
)
# What zipfile raises for bytes that are no archive, that contradict themselves, that are packed in a way
# which it does not know, and that end too early.
UNREADABLE_ARCHIVE: Final = (
    zipfile.BadZipFile,
    ValueError,
    RuntimeError,
    EOFError,
    OSError,
    OverflowError,
    zlib.error,
    lzma.LZMAError,
    struct.error,
)

_SHEET_PART: Final = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_READ_AT_ONCE: Final = 1 << 20


def read_workbook(data: bytes, sheet: str = "") -> Table:
    """Read the sheet of that name, or else the first visible one that has anything in it.

    A formula's cell has the value that people saw, or its text if none was saved. A cell that is
    merged with those below it gives its value to all of them.

    Raises:
        ReadingError: the workbook is damaged, a bomb, or too large; or there is no such sheet.
    """
    from python_calamine import CalamineError, PasswordError, load_workbook  # noqa: PLC0415 - only imports need it

    if data.startswith(b"PK"):
        _refuse_bombs(data)
    try:
        workbook = load_workbook(io.BytesIO(data))
        return _read(data, workbook, sheet)
    except ReadingError:
        raise
    except PasswordError:
        raise ReadingError("This workbook has a password. Save it without one, or as CSV.") from None
    except (CalamineError, ValueError, KeyError, OverflowError, zipfile.BadZipFile, OSError) as error:
        name = type(error).__name__
        raise ReadingError(f"The workbook is damaged ({name}). Open it and save it again.") from error


def _refuse_bombs(data: bytes) -> None:
    """Unpack every part once, without keeping it: a part may say that it is smaller than it is."""
    unpacked = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            said = sum(part.file_size for part in parts)
            if len(parts) > _MOST_PARTS or said > IMPORT_UNPACKED:
                raise _too_large(said)
            for part in parts:
                with archive.open(part) as opened:
                    while block := opened.read(_READ_AT_ONCE):
                        unpacked += len(block)
                        if unpacked > IMPORT_UNPACKED:
                            raise _too_large(unpacked)
                if _SHEET_PART.fullmatch(part.filename):
                    _refuse_huge_sheet(archive.read(part))
    except UNREADABLE_ARCHIVE:
        raise ReadingError("The workbook is damaged. Open it and save it again.") from None


def _too_large(size: int) -> ReadingError:
    limit = IMPORT_UNPACKED // 1024 // 1024
    return ReadingError(
        f"The workbook has {size / 1024 / 1024:,.0f} MiB unpacked; {limit} are allowed. "
        "Save the sheet alone, or as CSV."
    )


def _refuse_huge_sheet(xml: bytes) -> None:
    """Refuse a sheet whose cells lie so far apart that the room between them fills the memory."""
    if b"<!DOCTYPE" in xml[:10_000] or b"<!ENTITY" in xml:
        raise ReadingError("The workbook is damaged: it defines words of its own. Open it and save it again.")
    rows = max(map(int, _ROW.findall(xml)), default=0)
    columns = {letters: 0 for letters, _ in _CELL.findall(xml)}
    rows = max(rows, max((int(number) for _, number in _CELL.findall(xml)), default=0))
    column = max((_column_number(letters) for letters in columns), default=0)
    if rows > _LAST_ROW or column > _LAST_COLUMN or rows * column > _MOST_CELLS:
        raise ReadingError(
            "The sheet has too many cells, most of them empty. Save the part with answers as CSV."
        )


def _column_number(letters: bytes) -> int:
    """The number of the column A, B … AA …, from 1."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _read(data: bytes, workbook: CalamineWorkbook, sheet: str) -> Table:
    for name in _sheet_names(workbook, sheet):
        opened = workbook.get_sheet_by_name(name)
        rows = [[cell_text(value) for value in values] for values in _values(opened)]
        if data.startswith(b"PK"):
            xml, styles = _sheet_xml(data, workbook, name)
            _fill_in_formulas(rows, xml)
            show_months(rows, xml, styles)
        if sheet or any(map(any, rows)):
            kind = "XLSX" if data.startswith(b"PK") else "XLS"
            return make_table(
                _fill_merged_cells(rows, opened.merged_cell_ranges or []),
                f"{kind}, sheet “{name}”",
                _counted_from(data),
            )
    raise ReadingError("There is nothing in it.")


def _values(sheet: CalamineSheet) -> Sequence[Sequence[Any]]:
    return sheet.to_python(skip_empty_area=False)


def _sheet_names(workbook: CalamineWorkbook, sheet: str) -> list[str]:
    """The sheets to try, in their order: the one that is asked for, or else all that are visible."""
    names = list(workbook.sheet_names)
    if sheet and sheet not in names:
        listed = ", ".join(f"“{name}”" for name in names)
        raise ReadingError(f"There is no sheet “{sheet}”. Sheets here: {listed}.")
    if sheet:
        return [sheet]
    return [part.name for part in workbook.sheets_metadata if str(part.visible).endswith("Visible")]


def cell_text(value: Any) -> str:
    """A cell's value as text: numbers that are whole without a point, days as 2024-11-08."""
    match value:
        case bool():
            return str(value).upper()
        case float():
            return f"{value:.15g}"
        case datetime():
            day = value.replace(microsecond=0, tzinfo=None)
            return day.date().isoformat() if day.time() == time() else day.isoformat(" ")
        case date() | time():
            return value.isoformat()
        case timedelta():
            return str(value)
    return str(value)


def _counted_from(data: bytes) -> date:
    """The day from which the workbook counts days."""
    if not data.startswith(b"PK"):
        return SERIALS_FROM
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        xml = archive.read("xl/workbook.xml") if "xl/workbook.xml" in names else b""
    return date(1904, 1, 1) if re.search(rb"date1904=[\"'](?:1|true)", xml) else SERIALS_FROM


def _sheet_xml(data: bytes, workbook: CalamineWorkbook, name: str) -> tuple[bytes, bytes]:
    """The XML of the sheet, whose place is told by its number among the sheets, and that of the styles."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        relations = _part(archive, "xl/_rels/workbook.xml.rels")
        book = _part(archive, "xl/workbook.xml")
        ids = re.findall(rb"<(?:\w+:)?sheet\b[^>]*\br:id=[\"']([^\"']+)", book)
        at = workbook.sheet_names.index(name)
        if at >= len(ids):
            return b"", b""
        for relation in re.findall(rb"<Relationship\b[^>]*>", relations):
            if re.search(rb"\bId=[\"']" + re.escape(ids[at]) + rb"[\"']", relation):
                target = re.search(rb"\bTarget=[\"']/?(?:xl/)?([^\"']+)", relation)
                xml = _part(archive, f"xl/{target[1].decode()}") if target else b""
                return xml, _part(archive, "xl/styles.xml")
    return b"", b""


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    return archive.read(name) if name in archive.namelist() else b""


def _fill_in_formulas(rows: list[list[str]], xml: bytes) -> None:
    """Put in the text of each formula whose value was never worked out, and of faults such as #N/A."""
    from html import unescape  # noqa: PLC0415 - few workbooks have one

    texts = [(letters, number, b"=" + formula) for letters, number, formula in _FORMULA.findall(xml)]
    for letters, number, formula in (*texts, *_FAULT.findall(xml)):
        at, column = int(number) - 1, _column_number(letters) - 1
        while len(rows) <= at:
            rows.append([])
        rows[at] += [""] * (column + 1 - len(rows[at]))
        rows[at][column] = rows[at][column] or unescape(formula.decode("utf-8", "replace"))


def _fill_merged_cells(
    rows: Sequence[list[str]], ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]]
) -> Iterator[list[str]]:
    """The rows, with the value of a merged cell in each row over which it reaches."""
    # For each row, by column, the row from which the value comes.
    source_rows: dict[int, dict[int, int]] = defaultdict(dict)
    remaining = _MOST_MERGED
    for (top, left), (bottom, _) in ranges:
        below = range(top + 1, min(bottom + 1, len(rows)))
        remaining -= len(below)
        if remaining < 0:
            raise ReadingError("Too many cells are merged. Undo that, and save the workbook again.")
        for at in below:
            source_rows[at][left] = top
    for at, row in enumerate(rows):
        cells = list(row)
        for column, top in source_rows[at].items() if any(cells) else ():
            source = rows[top]
            cells += [""] * (column + 1 - len(cells))
            cells[column] = cells[column] or (source[column] if column < len(source) else "")
        yield cells
