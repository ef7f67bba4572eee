"""A text as its reader reads it: other spellings of “@”, of a dot, a dash, a space or a digit become plain.

Markup, escapes and invisible characters within a contact detail do not hide it.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache
from typing import Final

from wall_of_fame.text.characters import IGNORABLE

_ODD: Final = re.compile(
    r"[^\x00-\x7f]"
    r"|[*`~]+"  # emphasis
    r"|\\(?=[^\w\s])"  # escapes of Markdown
    r"|%40|%2[BDEbde]"  # escapes of addresses
    r"|&(?:\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,20});"
    r"|</?(?!(?:at|dot|point|ponto|kropka)>)[A-Za-z][^<>@:\n]{0,60}>"  # a tag without an address in it
)
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")
# Without any of these, only characters outside ASCII are spelt in another way.
_SIGNS: Final = ("*", "`", "~", "\\", "%", "&", "<")
_INVISIBLE: Final = re.compile(f"[{IGNORABLE}]")
# Dots, signs of “at”, and the key around a digit.
_SPELT: Final = (
    dict.fromkeys("\u3002\uff61\uff0e\u2024\ufe52·•", ".")
    | dict.fromkeys("\uff20\ufe6b", "@")
    | {"\u20e3": ""}
    # Cyrillic capitals that look like Latin ones.
    | dict(
        zip(
            "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0423\u0406\u0408\u0405",
            "ABEKMHOPCTXYIJS",
            strict=True,
        )
    )
)


def as_read(text: str) -> str:
    """The text with everything that is spelt in another way made plain."""
    if any(sign in text for sign in _SIGNS):
        return _ODD.sub(_replace, text)
    return text if text.isascii() else _NOT_ASCII.sub(_replace, text)


def origins(text: str) -> list[int]:
    """For each character of the plain text, and for its end, the index in the text that it comes from."""
    indexes: list[int] = []
    end = 0
    odd = _ODD if any(sign in text for sign in _SIGNS) else _NOT_ASCII
    for match in odd.finditer(text):
        indexes += range(end, match.start())
        indexes += [match.start()] * len(_replace(match))
        end = match.end()
    return [*indexes, *range(end, len(text) + 1)]


def _replace(match: re.Match[str]) -> str:
    odd = match[0]
    if len(odd) == 1 and not odd.isascii():
        return _plain(odd)
    if odd[0] == "%":
        return chr(int(odd[1:], base=16))
    if odd[0] == "&":
        return "".join(map(_plain, html.unescape(odd)))
    return ""


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    """What a character looks like: an ASCII sign, nothing, or itself."""
    if _INVISIBLE.match(character):
        return ""
    if character in _SPELT:
        return _SPELT[character]
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category == "Zs":
        return " "
    if category == "Pd" or character == "\u2212":
        return "-"
    return unicodedata.normalize("NFKC", character) if "\uff01" <= character <= "\uff5e" else character
