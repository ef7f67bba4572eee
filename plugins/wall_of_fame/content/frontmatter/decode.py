"""Bytes → text: UTF-8 only, one kind of line end, composed letters (NFC), no hidden characters."""

from __future__ import annotations

import unicodedata
from itertools import islice

from wall_of_fame.content.frontmatter.text_problems import Position, TextProblem, Unreadable, position_at
from wall_of_fame.limits import COMBINING_MARKS, PROBLEMS_OF_A_KIND, RECORD_BYTES
from wall_of_fame.text.characters import EXCESS_MARKS, EXCESS_MARKS_NAME, find_refused, is_printable_ascii


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
    excess = EXCESS_MARKS.search(text)
    if excess:
        position = position_at(text, excess.start() + COMBINING_MARKS)
        raise Unreadable(character_problem(position, EXCESS_MARKS_NAME))
    text = unicodedata.normalize("NFC", text)
    refused = islice(find_refused(text), PROBLEMS_OF_A_KIND)
    return text, [character_problem(position_at(text, index), name) for index, name in refused]


def character_problem(position: Position, name: str) -> TextProblem:
    """The problem of a refused character; `name` says what it is."""
    return TextProblem(
        position, "characters", f"Here stands {name}.", "Delete it, and type the words again if need be."
    )


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
