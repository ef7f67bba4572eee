"""CSV → table: cells divided by commas, semicolons, tabs or bars, in whichever encoding."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Final

from wall_of_fame.editing.importing.tables.decode import decode_text
from wall_of_fame.editing.importing.tables.table import ReadingError, Table, make_table

_DELIMITERS: Final = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}

# The delimiter is guessed from so many rows, within so many characters.
_SAMPLE_ROWS: Final = 60
_SAMPLE_CHARACTERS: Final = 200_000

# A text is taken for a table only if so many of its rows have the same number of cells.
_SHARE_ALIKE: Final = 0.9


def read_csv(data: bytes) -> Table:
    """Read a CSV file: RFC 4180, with whichever delimiter and encoding.

    Every cell stays the text that it is, also where a spreadsheet would take it for a formula.

    Raises:
        ReadingError: it cannot be told for sure where its cells end; or it is too large, or empty.
    """
    text, encoding = decode_text(data)
    first_line = text.partition("\n")[0].strip().lower()
    # Excel may write a first line of its own: “sep=;”.
    names_delimiter = first_line.startswith("sep=") and first_line[4:] in {*_DELIMITERS, ""}
    delimiter = (first_line[4:] or "\t") if names_delimiter else _guess_delimiter(text)
    read_as = f"CSV in {encoding}, divided by {_DELIMITERS[delimiter]}"
    with _cells_of_any_length():
        return make_table(_lines(text, delimiter, skip_first=names_delimiter), read_as)


def is_csv(text: str) -> bool:
    """Whether a text looks like a table: two rows or more, and nearly all have the same number of cells."""
    sample = text[:_SAMPLE_CHARACTERS].strip("\n")
    if "\n" not in sample:
        return False
    is_divided, share, width = _rate_delimiter(sample, _guess_delimiter(sample))
    # A comma in every line of a letter is nothing unusual, so two columns have to be divided otherwise.
    is_letter = width == len("ab") and "\t" not in sample and ";" not in sample and '"' not in sample
    return is_divided and share >= _SHARE_ALIKE and not (is_letter and not _are_short_lines(sample))


def _are_short_lines(sample: str) -> bool:
    first = sample.partition("\n")[0]
    return len(first) < 40 and first.count(" ") <= 3 and not first.endswith((",", "."))  # noqa: PLR2004 - a heading


@contextmanager
def _cells_of_any_length() -> Iterator[None]:
    """Let the reader of CSV take cells of any length, and set its limit back."""
    limit = csv.field_size_limit(sys.maxsize)
    try:
        yield
    finally:
        csv.field_size_limit(limit)


def _lines(text: str, delimiter: str, *, skip_first: bool) -> Iterator[list[str]]:
    """The cells of each row; a first line that is skipped counts as an empty row."""
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=delimiter != "\t", strict=True
    )
    try:
        for cells in reader:
            yield [] if skip_first and reader.line_num == 1 else cells
    except csv.Error as error:
        hint = "Look for a quotation mark that is not closed there, or not doubled within a cell."
        raise ReadingError(f"Near line {reader.line_num:,}: {error}. {hint}") from None


def _guess_delimiter(text: str) -> str:
    """The delimiter that divides the first row, and with which most rows have the same number of cells."""
    sample = text[:_SAMPLE_CHARACTERS]
    return max(_DELIMITERS, key=lambda delimiter: _rate_delimiter(sample, delimiter))


def _rate_delimiter(sample: str, delimiter: str) -> tuple[bool, float, int]:
    """How well a delimiter fits: whether it divides the first rows, the share of rows alike, their width."""
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter, skipinitialspace=True)
    try:
        widths = [len(cells) for cells in islice(reader, _SAMPLE_ROWS) if any(cells)]
    except csv.Error:
        return False, 0, 0
    usual = max(set(widths), key=lambda width: (widths.count(width), width), default=0)
    share = widths.count(usual) / len(widths) if usual > 1 else 0
    return any(width > 1 for width in widths[:2]), share, usual
