"""Bytes → text: UTF-8 only, one kind of line end, composed letters (NFC), no hidden characters."""

from __future__ import annotations

import unicodedata
from itertools import islice

from wall_of_fame.content.frontmatter.faults import Mark, TextProblem, Unreadable, mark_at
from wall_of_fame.limits import COMBINING_MARKS, PROBLEMS_OF_A_KIND, RECORD_BYTES
from wall_of_fame.text.characters import PILE, PILED, is_clean, refused


def decode(data: bytes) -> tuple[str, list[TextProblem]]:
    """The text of a record file, and the faults of its characters.

    A byte order mark, CRLF and a missing final newline are accepted.

    Raises:
        Unreadable: the file is too large or is not UTF-8.
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
    if is_clean(text):
        return text, []
    piled = PILED.search(text)
    if piled:
        raise Unreadable(hidden(mark_at(text, piled.start() + COMBINING_MARKS), PILE))
    text = unicodedata.normalize("NFC", text)
    found = islice(refused(text), PROBLEMS_OF_A_KIND)
    return text, [hidden(mark_at(text, index), name) for index, name in found]


def hidden(mark: Mark, name: str) -> TextProblem:
    """The fault of one refused character."""
    return TextProblem(
        mark, "characters", f"Here stands {name}.", "Delete it, and type the words again if need be."
    )


def _too_large() -> TextProblem:
    message = f"The file has more than {RECORD_BYTES:,} bytes."
    return TextProblem(
        Mark(1, 1), "record-size", message, "Shorten the text, or split it into several records."
    )


def _not_utf8(data: bytes, start: int) -> TextProblem:
    before = data[:start].decode()
    line = before.replace("\r\n", "\n").replace("\r", "\n")
    kind = (
        "UTF-16"
        if data[:2] in (b"\xff\xfe", b"\xfe\xff")
        else "another encoding, perhaps Latin-1 or Windows-1252"
    )
    return TextProblem(
        mark_at(line, len(line)),
        "encoding",
        f"This byte (0x{data[start]:02X}) is not UTF-8; the file seems to be in {kind}.",
        "Save the file again with the encoding UTF-8.",
    )
