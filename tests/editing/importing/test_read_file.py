"""Files → tables: what people saw in the cells, whatever wrote the file; and nothing else gets through."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from wall_of_fame.editing.importing.files.read_file import FileToRead, read_file
from wall_of_fame.editing.importing.tables.decode import decode_text
from wall_of_fame.editing.importing.tables.table import ReadingError, Table, clean_cell
from wall_of_fame.limits import IMPORT_COLUMNS

CELL = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=30)
GRID = st.lists(st.lists(CELL, min_size=2, max_size=4), min_size=2, max_size=6)


def table(data: bytes, ending: str = ".csv", sheet: str = "") -> Table:
    """The table in a file."""
    read = read_file(FileToRead(data, f"form{ending}", sheet))
    assert isinstance(read, Table)
    return read


def book(fill: Callable[[Workbook], Any]) -> bytes:
    """A workbook of one or more sheets."""
    workbook = Workbook()
    fill(workbook)
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def grid(*rows: tuple[Any, ...]) -> bytes:
    """A workbook of these rows."""

    def fill(workbook: Workbook) -> None:
        assert workbook.active is not None
        for row in rows:
            workbook.active.append(row)

    return book(fill)


def expected(rows: list[list[str]]) -> list[tuple[str, ...]]:
    """What a table has of these rows: without those that are empty."""
    cleaned = [[clean_cell(cell) for cell in row] for row in rows]
    return [tuple(row) for row in cleaned if any(row)]


@given(
    GRID, st.sampled_from([",", ";", "\t"]), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
)
def test_csv_is_read_as_it_was_written(rows: list[list[str]], delimiter: str, encoding: str) -> None:
    """Quotes, line breaks, delimiters in cells, and empty rows: cell by cell."""
    head = [["Who?", "What happened?", "When?", "Where?"]]
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(head + rows)
    try:
        read = table(written.getvalue().encode(encoding))
    except ReadingError:
        assert encoding == "utf-16-le"  # without a mark and almost without Latin letters nobody can tell
        assert max(map(ord, "".join(map("".join, rows))), default=0) > 0xFF
        return
    if encoding == "utf-16-le":
        return
    actual = [row.cells for row in read.rows]
    assert actual == [cells + ("",) * (4 - len(cells)) for cells in expected(rows)]
    assert read.headings == tuple(head[0])


@given(st.binary(max_size=300), st.sampled_from([".csv", ".tsv", ".xlsx", ".txt", ".md", ""]))
def test_any_bytes(data: bytes, ending: str) -> None:
    """Are read, or refused with a reason; nothing else."""
    try:
        read = read_file(FileToRead(data, f"form{ending}"))
    except ReadingError:
        return
    assert read.read_as


@pytest.mark.slow
@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=4))
def test_xlsx_is_read_as_it_was_written(rows: list[tuple[str, str]]) -> None:
    """Every text, also one like a formula, cell by cell."""
    plain = [
        tuple("".join(letter for letter in cell if letter.isprintable()) for cell in row) for row in rows
    ]

    def fill(workbook: Workbook) -> None:
        sheet = workbook.active
        assert sheet is not None
        for number, row in enumerate([("Who?", "What?"), *plain], 1):
            for column, cell in enumerate(row, 1):
                sheet.cell(number, column).value = cell
                if cell:
                    sheet.cell(number, column).data_type = "s"

    assert [row.cells for row in table(book(fill), ".xlsx").rows] == expected([list(row) for row in plain])


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (datetime(2024, 11, 8), "2024-11-08"),  # noqa: DTZ001 - a cell's
        (datetime(2024, 11, 8, 15, 4, 5), "2024-11-08 15:04:05"),  # noqa: DTZ001
        (date(2024, 11, 8), "2024-11-08"),
        (time(15, 4), "15:04:00"),
        (12.0, "12"),
        (0.1 + 0.2, "0.3"),
        (1534123456, "1534123456"),
        (True, "TRUE"),
        ("a_x000D_\nb", "a\nb"),
        ("#N/A", "#N/A"),
    ],
)
def test_what_people_saw(value: Any, text: str) -> None:
    """Days, hours, whole numbers, and texts as a workbook writes them."""
    assert table(grid(("Who?", "What?"), ("Ada", value)), ".xlsx").rows[0].cells == ("Ada", text)


def test_sheets_titles_and_merged_cells() -> None:
    """The first sheet with data or the one asked for; a title stays out; a merged cell reaches down."""

    def fill(workbook: Workbook) -> None:
        sheet = workbook.create_sheet("Answers")
        for row in [
            ("Thank-yous of 2024",),
            (),
            ("Where?", "Who?", "What?"),
            ("Mill Bakery", "Ada", "Bread"),
            ("", "Bruno", "Tea"),
        ]:
            sheet.append(row)
        sheet.merge_cells("A4:A6")
        sheet.merge_cells("A1:C1")
        other = workbook.create_sheet("Older")
        other.append(("Who?", "What?"))
        other.append(("Zoë", "Soup"))

    data = book(fill)
    read = table(data, ".xlsx")
    assert read.read_as == "XLSX, sheet “Answers”"
    assert read.headings == ("Where?", "Who?", "What?")
    assert [(row.number, row.cells) for row in read.rows] == [
        (4, ("Mill Bakery", "Ada", "Bread")),
        (5, ("Mill Bakery", "Bruno", "Tea")),
    ]
    assert read.rows_above == (1,)
    assert table(data, ".xlsx", "Older").rows[0].cells == ("Zoë", "Soup")
    with pytest.raises(ReadingError, match="Sheets here: “Sheet”, “Answers”, “Older”"):
        table(data, ".xlsx", "Newer")


@pytest.mark.parametrize(
    ("data", "ending", "why"),
    [
        (b"a," * (IMPORT_COLUMNS + 1) + b"a\n", ".csv", "202 columns"),
        (b'a,b\n1,"2\n3,4\n', ".csv", "Near line 3"),
        (b'a,b\n1,"2"3\n', ".csv", "Near line 2"),
        (b"", ".csv", "nothing"),
        (b"\n\n", ".txt", "nothing"),
        (b"---\nperson: Ada\n---\nBread.", ".md", "a draft already"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", ".xlsx", "damaged"),
        (b"PK\x03\x04nothing", ".xlsx", "damaged"),
        (b"\xff\xfea", ".csv", "UTF-16, but byte"),
    ],
)
def test_refused(data: bytes, ending: str, why: str) -> None:
    """With a reason."""
    with pytest.raises(ReadingError, match=why):
        read_file(FileToRead(data, f"form{ending}"))


@pytest.mark.parametrize(
    ("words", "encoding", "name"),
    [
        ("Zoë at the café said “thank you” – so kind", "cp1252", "Windows-1252"),
        ("João deu-me o pão, não esqueço", "latin-1", "Windows-1252"),
        ("L’équipe était très gentille, ça m’a ému", "mac_roman", "Mac Roman"),
        ("Łucja zrobiła żurek, dziękuję za ciepłe słowa", "cp1250", "Windows-1250"),
        ("Thank you 😀", "utf-8", "UTF-8"),
        ("Thank you 😀", "utf-16", "UTF-16"),
        ("Thank you 😀", "utf-16-be", "UTF-16"),
        ("Thank you 😀", "utf-32", "UTF-32"),
    ],
)
def test_encodings(words: str, encoding: str, name: str) -> None:
    """Are guessed from few words."""
    assert decode_text(words.encode(encoding)) == (words, name)


def test_a_spreadsheets_own_first_line() -> None:
    """Excel writes which delimiter it used."""
    read = table(b"sep=;\nWho?;What?\nAda;Bread, and soup\n")
    assert (read.headings, read.rows[0].number, read.rows[0].cells) == (
        ("Who?", "What?"),
        3,
        ("Ada", "Bread, and soup"),
    )


def test_headings() -> None:
    """Each has its own name, without hidden characters."""
    read = table("Name,Na\u200bme,,Name\nAda,B,C,D,E\n".encode())
    assert read.headings == ("Name", "Name (2)", "Column 3", "Name (3)", "Column 5")
