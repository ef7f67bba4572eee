"""CSV → table: cells divided by commas, semicolons or tabs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import islice
from typing import Final

from wall_of_fame.editing.importing.encoding import decoded
from wall_of_fame.editing.importing.table import ReadingError, Table, as_table

_DELIMITERS: Final = {",": "commas", ";": "semicolons", "\t": "tabs"}
_LOOKED_AT: Final = 60
"""How many rows the delimiter is guessed from."""


def read_commas(data: bytes) -> Table:
    """Read a CSV file: RFC 4180, with whichever delimiter and encoding.

    Every cell stays the text that it is, also where a spreadsheet would take it for a formula.

    Raises:
        ReadingError: it cannot be told for sure where its cells end; or it is too large, or empty.
    """
    text, encoding = decoded(data)
    given = text.partition("\n")[0].strip().lower()
    skipped = given.startswith("sep=") and given[4:] in {*_DELIMITERS, ""}
    delimiter = (given[4:] or "\t") if skipped else _delimiter(text)
    how = f"CSV in {encoding}, divided by {_DELIMITERS[delimiter]}"
    return as_table(_records(text, delimiter, skipped=skipped), how)


def _records(text: str, delimiter: str, *, skipped: bool) -> Iterator[list[str]]:
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=delimiter != "\t", strict=True
    )
    try:
        for record in reader:
            yield [] if skipped and reader.line_num == 1 else record
    except csv.Error as error:
        hint = "Look for a quotation mark that is not closed there, or not doubled within a cell."
        raise ReadingError(f"Near line {reader.line_num:,}: {error}. {hint}") from None


def _delimiter(text: str) -> str:
    """The one that divides the first row, and with which most rows get as many cells as each other."""
    head = text[:200_000]
    return max(_DELIMITERS, key=lambda delimiter: _fits(head, delimiter))


def _fits(head: str, delimiter: str) -> tuple[bool, float, int]:
    reader = csv.reader(io.StringIO(head, newline=""), delimiter=delimiter, skipinitialspace=True)
    try:
        widths = [len(record) for record in islice(reader, _LOOKED_AT) if any(record)]
    except csv.Error:
        return False, 0, 0
    usual = max(set(widths), key=lambda width: (widths.count(width), width), default=0)
    share = widths.count(usual) / len(widths) if usual > 1 else 0
    return bool(widths) and widths[0] > 1, share, usual
