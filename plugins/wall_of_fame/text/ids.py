"""Names → ids. An id is the name of a record's file, and a part of its URL."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Mapping
from typing import Final

from unidecode import unidecode

from wall_of_fame.limits import ID_CHARACTERS

_GERMAN: Final = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
_DANISH: Final = {"å": "aa", "ø": "oe", "æ": "ae"}
_READINGS: Final[Mapping[str, Mapping[str, str]]] = {
    "de": _GERMAN,
    "da": _DANISH,
    "nb": _DANISH,
    "nn": _DANISH,
    "no": _DANISH,
    "uk": {"г": "h", "ґ": "g", "и": "y", "і": "i", "ї": "i", "є": "ie", "й": "i"},  # noqa: RUF001 - these letters are meant
    "bg": {"щ": "sht", "ъ": "a", "х": "h", "ц": "ts"},  # noqa: RUF001 - these letters are meant
    "el": {"η": "i", "ή": "i", "υ": "y", "ύ": "y", "β": "v", "χ": "ch", "ω": "o", "ώ": "o"},  # noqa: RUF001 - these letters are meant
}
"""What letters are read as in a language, where that is another than in most."""

# Signs whose reading nobody can tell from the writing: Japanese reads them otherwise than Chinese.
_HAN: Final = re.compile("[\u3400-\u9fff\uf900-\ufaff]")

_ANYWHERE: Final = '<>:"|?*\\'
_NOT_ON_WINDOWS: Final = re.compile(rf"[{re.escape(_ANYWHERE)}]|[. ](?=/|$)")
_DEVICE: Final = re.compile(r"con|prn|aux|nul|com\d|lpt\d", re.IGNORECASE)


def propose_id(
    name: str, taken: Container[str], addition: str = "", fallback: str = "record", lang: str = ""
) -> str:
    """An id that is not `taken`, for a record of this name, as its letters are read in a language.

    If the name alone is taken, `addition` (such as a business's name) is put behind it, then a number.
    `fallback` is used instead of a name that gives no Latin letters or digits.
    """
    plain = as_id(name, lang) or fallback
    longer = f"{plain} {as_id(addition, lang)}" if addition else ""
    for candidate in filter(None, (plain, as_id(longer))):
        if candidate not in taken and not is_device(candidate):
            return candidate
    number = 2
    while (candidate := f"{plain[: ID_CHARACTERS - 5].rstrip('-')}-{number}") in taken:
        number += 1
    return candidate


def is_device(name: str) -> bool:
    """Whether Windows means a device by this name, whatever ending it has, so that no file can have it."""
    return _DEVICE.fullmatch(name.partition(".")[0].rstrip(" ")) is not None


def refused_by_windows(path: str) -> str:
    """What of a path Windows cannot have, where a repository could not even be laid out; "" if nothing."""
    if sign := _NOT_ON_WINDOWS.search(path):
        return f"file names with “{sign[0]}”" + ("" if sign[0] in _ANYWHERE else " at their end")
    device = next(filter(is_device, path.split("/")), "")
    return device and f"files called “{device}”"


def as_id(name: str, lang: str = "") -> str:
    """A name in lower-case ASCII letters, digits and single hyphens, as a language reads its letters.

    It is "" if it has no letter or digit, or if its reading cannot be told.
    """
    primary = lang.partition("-")[0].lower()
    if primary == "ja" and _HAN.search(name):
        return ""
    if readings := _READINGS.get(primary):
        letters = {ord(letter): reading for letter, reading in readings.items()}
        name = unicodedata.normalize("NFC", name).lower().translate(letters)
    return re.sub(r"[^a-z0-9]+", "-", unidecode(name).lower())[:ID_CHARACTERS].strip("-")


def all_readings(name: str) -> frozenset[str]:
    """Every id that a name may have been given, in any language."""
    return frozenset(filter(None, (as_id(name, lang) for lang in ("", *_READINGS))))
