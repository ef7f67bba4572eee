"""Bytes in whichever encoding → text. Where lines differ in their encoding, each is read in its own."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from wall_of_fame.editing.importing.tables.table import ReadingError

# The encoding is guessed from so many bytes.
_SAMPLE_BYTES: Final = 200_000

# The byte order marks, with their encodings as Python and as people call them. UTF-32's begins with UTF-16's.
_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
# In the order in which they win if two fit equally well.
_ONE_BYTE_ENCODINGS: Final = {
    "cp1252": "Windows-1252",
    "mac_roman": "Mac Roman",
    "cp1250": "Windows-1250",
    "iso8859_2": "Latin-2",
    "cp850": "DOS 850",
    "latin_1": "Latin-1",
}
# Without a mark, UTF-16 and UTF-32 show by zeros: so large a share of the bytes at one place in each unit.
_SHARE_OF_ZEROS: Final = 0.3

_USUAL_LETTERS: Final = frozenset("éèêëàâäáãåçîïíìôöóòõøùûüúñßœæÿýąćęłńśźżščřžěůđşţăőű")
_OPENING: Final = "“‘„«¿¡"
_CLOSING: Final = "”’»…"
_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f]")


class DecodedText(NamedTuple):
    """A text, and its encoding's name for people."""

    text: str
    encoding: str


def decode_text(data: bytes) -> DecodedText:
    """Decode bytes of unknown encoding.

    Raises:
        ReadingError: they are in none of the encodings that are known here.
    """
    for mark, codec, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode(data, codec, name)
    if codec := _wide_codec(data[:_SAMPLE_BYTES]):
        return _decode(data, codec, codec[:6].upper())
    try:
        return DecodedText(data.decode(), "UTF-8")
    except UnicodeDecodeError:
        return _decode_by_lines(data)


def _decode(data: bytes, codec: str, name: str) -> DecodedText:
    try:
        return DecodedText(data.decode(codec), name)
    except UnicodeDecodeError as error:
        hint = "Save it again as UTF-8."
        raise ReadingError(f"This seems to be {name}, but byte {error.start:,} is wrong. {hint}") from None


def _wide_codec(sample: bytes) -> str:
    """The encoding of two or four bytes a character whose zeros these are; "" if it is none.

    One zero byte, or a few, are no sign: they are characters that somebody has to take out.
    """
    if b"\x00" not in sample:
        return ""
    for width, codecs_by_zeros in ((4, ("utf-32-le", "utf-32-be")), (2, ("utf-16-le", "utf-16-be"))):
        columns = [sample[at::width] for at in range(width)]
        shares = [column.count(0) / len(column) if column else 0 for column in columns]
        if width == 4 and len(sample) % 4 == 0:  # noqa: PLR2004 - bytes of a character
            if shares[2] > _SHARE_OF_ZEROS and shares[3] > 1 - _SHARE_OF_ZEROS:
                return codecs_by_zeros[0]
            if shares[0] > 1 - _SHARE_OF_ZEROS and shares[1] > _SHARE_OF_ZEROS:
                return codecs_by_zeros[1]
        elif width == 2:  # noqa: PLR2004
            little, big = shares[1], shares[0]
            if max(little, big) > _SHARE_OF_ZEROS and min(little, big) < _SHARE_OF_ZEROS / 3:
                return codecs_by_zeros[0] if little > big else codecs_by_zeros[1]
    return ""


def _decode_by_lines(data: bytes) -> DecodedText:
    """Bytes that are not wholly UTF-8: in one encoding, or, if files were joined, each line in its own."""
    lines = data.splitlines(keepends=True)
    beyond = [line for line in lines if not line.isascii()]
    in_utf8 = {line for line in beyond if _is_utf8(line)}
    others = [line for line in beyond if line not in in_utf8]
    codec = guess_one_byte_codec(others)
    name = _ONE_BYTE_ENCODINGS[codec]
    if not in_utf8:
        return DecodedText(data.decode(codec, "replace"), name)
    parts = (
        line.decode() if line.isascii() or line in in_utf8 else line.decode(codec, "replace")
        for line in lines
    )
    return DecodedText("".join(parts), f"UTF-8, with {len(others):,} lines in {name}")


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def guess_one_byte_codec(lines: Iterable[bytes]) -> str:
    """The one-byte encoding in which the characters beyond ASCII make the most sense."""
    sample = b"\n".join(lines)[:_SAMPLE_BYTES]
    ratings = {codec: _rate(sample, codec) for codec in _ONE_BYTE_ENCODINGS}
    return max(ratings, key=lambda codec: ratings[codec])


def _rate(sample: bytes, codec: str) -> float:
    """How much sense the characters beyond ASCII make, each in its place."""
    try:
        text = sample.decode(codec)
    except UnicodeDecodeError:
        # Latin-1 has a character for every byte, so that there is always one that fits.
        return float("-inf")
    points = 0.0
    for match in _BEYOND_ASCII.finditer(text):
        at = match.start()
        points += _rate_character(text[at - 1 : at] if at else " ", match[0], text[at + 1 : at + 2] or " ")
    return points


def _rate_character(before: str, character: str, after: str) -> float:  # noqa: PLR0911 - a kind each
    if character.isalpha():
        is_usual = character.lower() in _USUAL_LETTERS
        # A capital stands at the beginning of a word, or among capitals.
        if character.isupper() and before.isalpha() and not before.isupper():
            return -2
        if not (before.isalpha() or after.isalpha()):
            return 0.5 if is_usual else -1
        return 2 if is_usual else -1
    if character in _OPENING:
        return 1.5 if after.isalnum() and not before.isalnum() else -0.5
    if character in _CLOSING:
        return 1.5 if before.isalnum() or before in ".!?," else -0.5
    if character in "–—\xa0":
        return 1 if not before.isalpha() or not after.isalpha() else -1
    if character in "€£":
        return 2 if after.isdigit() or before.isdigit() or after == " " else -0.5
    if character in "°º§·•™©®½¼¾×":
        return 0.5 if not (before.isalpha() and after.isalpha()) else -2
    return -3
