"""A workbook that lies, bites or is damaged is read or refused, and quickly."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.editing.importing.test_read_file import book, grid, table
from wall_of_fame.editing.importing.tables.table import ReadingError
from wall_of_fame.limits import IMPORT_UNPACKED


def patched(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The workbook with something changed in one of its parts."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        assert part in source.namelist()
        for name in source.namelist():
            body = source.read(name)
            if name == part:
                assert old in body
                body = body.replace(old, new, 1)
            target.writestr(name, body)
    return written.getvalue()


SMALL = grid(("Who?", "What?"), ("Ada", "Bread"))


@given(st.integers(4, len(SMALL) - 1), st.binary(min_size=1, max_size=8))
def test_a_damaged_workbook(at: int, spoilt: bytes) -> None:
    """Is read, or refused with a reason."""
    with suppress(ReadingError):
        assert table(SMALL[:at] + spoilt + SMALL[at + len(spoilt) :], ".xlsx").headings


def test_a_sheet_that_lies_about_its_size() -> None:
    """Is read whole."""
    data = patched(SMALL, "xl/worksheets/sheet1.xml", b'<dimension ref="A1:B2"', b'<dimension ref="A1"')
    assert table(data, ".xlsx").rows[0].cells == ("Ada", "Bread")


@pytest.mark.parametrize(
    ("shown", "cell"),
    [
        ("mmm-yy", "2024-11"),
        ("mmmm\\ yyyy", "2024-11"),
        ('"in" mmmm yyyy', "2024-11"),
        ("yyyy", "2024"),
        ("yyyy-mm-dd", "2024-11-01"),
        ("d mmm yy", "2024-11-01"),
        ("General", "45597"),
    ],
)
def test_a_month_is_no_day(shown: str, cell: str) -> None:
    """“November 2024” typed into a spreadsheet is stored as its first day; what people saw counts."""

    def fill(workbook: Workbook) -> None:
        sheet = workbook.active
        assert sheet is not None
        for row in (("Who?", "When?"), ("Ada", None), ("Bruno", None)):
            sheet.append(row)
        for number, day in ((2, date(2024, 11, 1)), (3, date(2024, 11, 8))):
            sheet.cell(number, 2, day).number_format = shown

    rows = table(book(fill), ".xlsx").rows
    assert rows[0].cells[1] == cell
    assert rows[1].cells[1] == ("45604" if shown == "General" else "2024-11-08")  # shown so, yet a day


BOMB = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">%s]>""" % b"".join(
    b'<!ENTITY %c "%s">' % (98 + number, b"&%c;" % (97 + number) * 10) for number in range(9)
)


SHEET = "xl/worksheets/sheet1.xml"


ROW = b'<row r="2">'


WIDE = b"".join(b'<row r="%d"><c r="ZZZ%d"><v>1</v></c></row>' % (row, row) for row in range(2, 900))


MERGED = b"<mergeCells>" + b'<mergeCell ref="A1:A9999"/>' * 3_000 + b"</mergeCells>"


MANY = grid(("Who?", "What?"), *[("Ada", "Bread")] * 500)


BOMBS: dict[str, Callable[[], bytes]] = {
    "entities": lambda: patched(
        patched(SMALL, SHEET, b"<worksheet", BOMB + b"<worksheet"), SHEET, b"<t>Ada</t>", b"<t>&j;</t>"
    ),
    "row": lambda: patched(SMALL, SHEET, ROW, b'<row r="99999999999">'),
    "column": lambda: patched(SMALL, SHEET, b'<c r="A2"', b'<c r="ZZZZZZZ2"'),
    "wide": lambda: patched(SMALL, SHEET, ROW, WIDE + ROW),
    "merged": lambda: patched(MANY, SHEET, b"</sheetData>", b"</sheetData>" + MERGED),
    "unpacked": lambda: patched(SMALL, SHEET, b"<worksheet", b" " * (IMPORT_UNPACKED + 1) + b"<worksheet"),
}
"""How to make each: 256 MiB of blanks are packed by the test that needs them, not by every run."""


@pytest.mark.slow
@pytest.mark.parametrize("name", BOMBS)
def test_bombs(name: str) -> None:
    """Are refused before they take time or memory."""
    with pytest.raises(ReadingError):
        table(BOMBS[name](), ".xlsx")


def test_entities_in_the_book() -> None:
    """Are never followed, wherever they stand."""
    data = patched(SMALL, "xl/workbook.xml", b"<workbook", BOMB + b"<workbook")
    with suppress(ReadingError):
        assert table(data, ".xlsx").rows[0].cells == ("Ada", "Bread")


def test_texts_apart() -> None:
    """Most programs keep all texts in a part of their own."""
    shared = SPACE + b"<si><t>Ada</t></si><si><r><t>Br</t></r><r><t>ead</t></r></si></sst>"
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml"
    sheet = patched(
        patched(SMALL, SHEET, b't="inlineStr"><is><t>Ada</t></is>', b't="s"><v>0</v>'),
        SHEET,
        b't="inlineStr"><is><t>Bread</t></is>',
        b't="s"><v>1</v>',
    )
    head = (
        b'<Override PartName="/xl/sharedStrings.xml" ContentType="' + kind + b'.sharedStrings+xml"/></Types>'
    )
    with_part = io.BytesIO(patched(sheet, "[Content_Types].xml", b"</Types>", head))
    with zipfile.ZipFile(with_part, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", shared)
    assert table(with_part.getvalue(), ".xlsx").rows[0].cells == ("Ada", "Bread")


SPACE = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def test_formulas() -> None:
    """One with a value is shown as its value, one without as its text."""
    data = grid(("Who?", "What?"), ("Ada", "=1+1"), ("Bruno", "=2+2"))
    assert [row.cells[1] for row in table(data, ".xlsx").rows] == ["=1+1", "=2+2"]
    data = patched(data, "xl/worksheets/sheet1.xml", b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>")
    assert [row.cells[1] for row in table(data, ".xlsx").rows] == ["2", "=2+2"]


def test_the_other_system_of_days() -> None:
    """A workbook may count days from 1904."""

    def fill(workbook: Workbook) -> None:
        workbook.epoch = CALENDAR_MAC_1904
        assert workbook.active is not None
        workbook.active.append(("When?", "What?"))
        workbook.active.append((date(2024, 11, 8), "Bread"))

    read = table(book(fill), ".xlsx")
    assert (read.serials_from, read.rows[0].cells[0]) == (date(1904, 1, 1), "2024-11-08")
    assert table(SMALL, ".xlsx").serials_from == date(1899, 12, 30)
