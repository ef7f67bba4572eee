"""A file's bytes → the table or the text in it."""

from __future__ import annotations

from typing import Final

from wall_of_fame.editing.importing.csv_files import decode_text, read_csv
from wall_of_fame.editing.importing.table import ReadingError, Table, clean_cell
from wall_of_fame.editing.importing.xlsx_files import read_xlsx
from wall_of_fame.limits import IMPORT_BYTES

TABLE_ENDINGS: Final = frozenset({".csv", ".tsv", ".tab", ".xlsx", ".xlsm"})
"""How the names of files with tables end."""

TEXT_ENDINGS: Final = frozenset({"", ".txt", ".md"})
"""How the names of files with one text end."""


def read_file(data: bytes, ending: str, sheet: str = "") -> Table | str:
    """The table of a CSV file or workbook, or the text of any other file.

    The bytes decide what a file is, as far as they can; then its name's `ending`.

    Raises:
        ReadingError: it cannot be read; with the reason and the remedy.
    """
    if len(data) > IMPORT_BYTES:
        raise ReadingError(f"The file has more than {IMPORT_BYTES // 1024 // 1024} MiB. Cut it into several.")
    if data.startswith(b"PK\x03\x04"):
        return read_xlsx(data, sheet)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise ReadingError(
            "This workbook is of the old kind, or has a password. Save it as plain .xlsx or CSV."
        )
    if ending in {".xlsx", ".xlsm"}:
        raise ReadingError("This is no workbook. Save it again as .xlsx or CSV.")
    return read_csv(data) if ending in TABLE_ENDINGS else _read_text(data)


def _read_text(data: bytes) -> str:
    text = clean_cell(decode_text(data).text.removeprefix("\ufeff"))
    if not text:
        raise ReadingError("There is nothing in it.")
    if text.startswith("---\n"):
        raise ReadingError("This has fields at its head, so it is a draft already. Copy it into the inbox.")
    return text
