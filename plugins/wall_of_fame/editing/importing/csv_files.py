"""CSV → table: cells divided by commas, semicolons or tabs, in whichever encoding."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from wall_of_fame.editing.importing.table import ReadingError, Table, make_table

_DELIMITERS: Final = {",": "commas", ";": "semicolons", "\t": "tabs"}

# The delimiter is guessed from so many rows, within so many characters.
_SAMPLE_ROWS: Final = 60
_SAMPLE_CHARACTERS: Final = 200_000

# The encoding is guessed from so many bytes.
_SAMPLE_BYTES: Final = 200_000

# The byte order marks, with their encodings as Python and as people call them. UTF-32's begins with UTF-16's.
_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_ONE_BYTE_ENCODINGS: Final = {
    "cp1252": "Windows-1252",
    "latin_1": "Latin-1",
    "mac_roman": "Mac Roman",
    "cp1250": "Windows-1250",
}

# charset_normalizer can tell these apart.
_GUESSABLE: Final = ("cp1252", "mac_roman")

# What ł, ą and ż of Windows-1250 look like in Windows-1252: signs in the middle of words.
_POLISH: Final = re.compile(r"[a-z][³¹¿][a-z]")


class DecodedText(NamedTuple):
    """A text, and its encoding's name for people."""

    text: str
    encoding: str


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
    return make_table(_lines(text, delimiter, skip_first=names_delimiter), read_as)


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
    """How well a delimiter fits: whether it divides the first row, the share of rows alike, their width."""
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter, skipinitialspace=True)
    try:
        widths = [len(cells) for cells in islice(reader, _SAMPLE_ROWS) if any(cells)]
    except csv.Error:
        return False, 0, 0
    usual = max(set(widths), key=lambda width: (widths.count(width), width), default=0)
    share = widths.count(usual) / len(widths) if usual > 1 else 0
    return bool(widths) and widths[0] > 1, share, usual


def decode_text(data: bytes) -> DecodedText:
    """Decode bytes of unknown encoding.

    Raises:
        ReadingError: they are in none of the encodings that are known here.
    """
    for mark, codec, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode(data, codec, name)
    if b"\x00" in data[:_SAMPLE_BYTES]:
        # Of two bytes of a Latin letter in UTF-16 one is zero: the last one, if the little end comes first.
        is_little = data[1:2_000:2].count(0) >= data[:2_000:2].count(0)
        return _decode(data, "utf-16-le" if is_little else "utf-16-be", "UTF-16")
    try:
        return DecodedText(data.decode(), "UTF-8")
    except UnicodeDecodeError:
        codec = _guess_encoding(data)
        return _decode(data, codec, _ONE_BYTE_ENCODINGS[codec])


def _decode(data: bytes, codec: str, name: str) -> DecodedText:
    try:
        return DecodedText(data.decode(codec), name)
    except UnicodeDecodeError as error:
        hint = "Save it again as UTF-8."
        raise ReadingError(f"This seems to be {name}, but byte {error.start:,} is wrong. {hint}") from None


def _guess_encoding(data: bytes) -> str:
    """The one-byte encoding in which the letters beyond ASCII make the most sense."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - it takes its time, and only imports need it

    # Lines of plain ASCII say nothing about the encoding, and would let the others count for less.
    sample = b"\n".join(line for line in data.splitlines() if not line.isascii())[:_SAMPLE_BYTES]
    best = from_bytes(sample, cp_isolation=list(_GUESSABLE), threshold=1.0).best()
    codec = best.encoding if best else "cp1252"
    if codec == "cp1252" and _POLISH.search(sample.decode("cp1252", "replace")):
        codec = "cp1250"
    return codec if _is_decodable(data, codec) else "latin_1"


def _is_decodable(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True
