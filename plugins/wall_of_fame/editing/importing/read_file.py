"""A file's bytes → the table, or the one text, that stands in it."""

from __future__ import annotations

from typing import Final

from wall_of_fame.editing.importing.csv_files import read_commas
from wall_of_fame.editing.importing.encoding import decoded
from wall_of_fame.editing.importing.table import ReadingError, Table, clean
from wall_of_fame.editing.importing.xlsx_files import read_workbook
from wall_of_fame.limits import IMPORT_BYTES

TABLES: Final = frozenset({".csv", ".tsv", ".tab", ".xlsx", ".xlsm"})
POSTS: Final = frozenset({"", ".txt", ".md"})
"""Endings of the names of files that can be read."""


def read_file(data: bytes, ending: str, sheet: str = "") -> Table | str:
    """The table of a CSV file or workbook, or the text of any other.

    What a file is shows in its bytes rather than in its name, as far as it does.

    Raises:
        ReadingError: it cannot be read; with the reason and the remedy.
    """
    if len(data) > IMPORT_BYTES:
        raise ReadingError(f"The file has more than {IMPORT_BYTES // 1024 // 1024} MiB. Cut it into several.")
    if data.startswith(b"PK\x03\x04"):
        return read_workbook(data, sheet)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise ReadingError(
            "This workbook is of the old kind, or has a password. Save it as plain .xlsx or CSV."
        )
    if ending in {".xlsx", ".xlsm"}:
        raise ReadingError("This is no workbook. Save it again as .xlsx or CSV.")
    return read_commas(data) if ending in TABLES else _post(data)


def _post(data: bytes) -> str:
    text = clean(decoded(data)[0].removeprefix("\ufeff"))
    if not text:
        raise ReadingError("There is nothing in it.")
    if text.startswith("---\n"):
        raise ReadingError("This has fields at its head, so it is a draft already. Copy it into the inbox.")
    return text
