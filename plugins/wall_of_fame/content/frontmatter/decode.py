"""Bytes → text: UTF-8 only, one kind of line end, composed letters (NFC), no hidden characters."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import defaultdict, deque
from itertools import islice
from typing import Final

from wall_of_fame.content.frontmatter.text_problems import Position, TextProblem, Unreadable, position_at
from wall_of_fame.limits import PROBLEMS_OF_A_KIND, RECORD_BYTES
from wall_of_fame.text.characters import (
    EXCESS_MARKS_NAME,
    find_excess_marks,
    find_refused,
    is_printable_ascii,
)

# In double quotes: an escape, or a character outside printable ASCII.
_ODD: Final = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[\s\S])|[^\n -~]")
_SHORT_ESCAPES: Final = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


def decode(data: bytes) -> tuple[str, list[TextProblem]]:
    """The text of a record file, and the problems of its characters.

    A byte order mark, CRLF, CR and a missing final newline are accepted.

    Raises:
        Unreadable: the file is too large, is not UTF-8, or has too many combining marks on a letter.
    """
    if len(data) > RECORD_BYTES:
        raise Unreadable(_too_large())
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise Unreadable(_not_utf8(data, error.start)) from None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if is_printable_ascii(text):
        return text, []
    excess = next(find_excess_marks(text), None)
    if excess is not None:
        raise Unreadable(character_problem(position_at(text, excess), EXCESS_MARKS_NAME))
    text = unicodedata.normalize("NFC", text)
    refused = islice(find_refused(text), PROBLEMS_OF_A_KIND)
    return text, [character_problem(position_at(text, index), name) for index, name in refused]


def character_problem(position: Position, name: str) -> TextProblem:
    """The problem of a refused character; `name` says what it is."""
    return TextProblem(
        position, "characters", f"Here stands {name}.", "Delete it, and type the words again if need be."
    )


def places_of_odd_characters(text: str, start: int, end: int) -> dict[str, deque[int]]:
    """Where each character outside printable ASCII stands in a value in double quotes; also as an escape."""
    places: dict[str, deque[int]] = defaultdict(deque)
    for match in _ODD.finditer(text, start, end):
        typed = match[0]
        digits = typed[len("\\x") :]
        if digits:
            code = int(digits, base=16)
            character = chr(code) if code <= sys.maxunicode else ""
        else:
            character = _SHORT_ESCAPES.get(typed[1:], "") if typed[0] == "\\" else typed
        places[character].append(match.start())
    return places


def _too_large() -> TextProblem:
    message = f"The file has more than {RECORD_BYTES:,} bytes."
    return TextProblem(
        Position(1, 1), "record-size", message, "Shorten the text, or split it into several records."
    )


def _not_utf8(data: bytes, start: int) -> TextProblem:
    text_before = data[:start].decode().replace("\r\n", "\n").replace("\r", "\n")
    encoding = (
        "UTF-16"
        if data[:2] in (b"\xff\xfe", b"\xfe\xff")
        else "another encoding, perhaps Latin-1 or Windows-1252"
    )
    return TextProblem(
        position_at(text_before, len(text_before)),
        "encoding",
        f"This byte (0x{data[start]:02X}) is not UTF-8; the file seems to be in {encoding}.",
        "Save the file again with the encoding UTF-8.",
    )
