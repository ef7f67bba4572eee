"""Types of fields: colours, languages, web addresses, file paths and former addresses."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from wall_of_fame.limits import ID_CHARACTERS, LINE_CHARACTERS
from wall_of_fame.records.proposals import address_hint, colour_hint, language_hint
from wall_of_fame.records.texts import (
    FILE_KEYWORD,
    ID_PATTERN,
    TEXT_TYPES,
    AsList,
    NoRepeats,
    check_one_line,
    max_characters,
    refuse,
    require_text,
)
from wall_of_fame.text.links import is_https

_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_OLD_PATH: Final = re.compile(r"/(?:[a-z0-9]+(?:[-_][a-z0-9]+)*/)*(?:[a-z0-9]+(?:[-_][a-z0-9]+)*\.html)?")
# Addresses and paths as far as a JSON Schema can describe them; the functions below are exact.
_ADDRESS: Final = r"[Hh][Tt][Tt][Pp][Ss]://[^\s\\<>\"'`{}|^]+"
_PART: Final = r"[^./\\:\n\t\x85\u2028\u2029][^/\\:\n\t\x85\u2028\u2029]*"
_PATH: Final = f"{_PART}(?:/{_PART})*"


def _check_colour(value: str) -> str:
    if not _COLOUR.fullmatch(value):
        refuse("colour", f"“{value}” is not a colour.", colour_hint(value))
    return value.lower()


Colour = Annotated[
    str,
    BeforeValidator(require_text),
    AfterValidator(_check_colour),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": f"^{_COLOUR.pattern}$",
            "patternErrorMessage": "Write “#” and six digits in quotes: '#1f6f8b'.",
        }
    ),
]
"""A colour, written '#1f6f8b'."""


def _check_language(value: str) -> str:
    if not _LANGUAGE.fullmatch(value):
        refuse("lang", f"“{value}” is not a language tag.", language_hint(value))
    return value


Language = Annotated[
    str,
    BeforeValidator(require_text),
    AfterValidator(_check_language),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": f"^{_LANGUAGE.pattern}$",
            "patternErrorMessage": "Write it as in BCP 47: en, pt, pl, fr, pt-BR.",
        }
    ),
]
"""A language tag of BCP 47."""


def _check_https(value: str) -> str:
    if not is_https(value):
        refuse("url", f"“{value}” is not an https address.", address_hint(value))
    return value


Url = Annotated[
    str,
    BeforeValidator(require_text),
    AfterValidator(check_one_line),
    max_characters(2 * LINE_CHARACTERS),
    AfterValidator(_check_https),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": f"^{_ADDRESS}$",
            "patternErrorMessage": "Write the whole address: https://www.example.com/.",
            "maxLength": 2 * LINE_CHARACTERS,
        }
    ),
]
"""An address on the web, https only."""


def check_path(value: str) -> str:
    """Refuse what is not a path below content/, or leads out of it; slashes separate its folders."""
    parts = PurePosixPath(value).parts
    if value.startswith("/") or "\\" in value or ":" in value or ".." in parts or value != "/".join(parts):
        refuse("path", f"“{value}” is not a path below content/.", "Write it like photos/name.jpg.")
    if not parts or any(part.startswith(".") for part in parts):
        refuse("path", f"“{value}” is not a path below content/.", "Write it like photos/name.jpg.")
    return value


_PATH_SCHEMA: Final = {
    "type": TEXT_TYPES,
    "pattern": f"^{_PATH}$",
    "patternErrorMessage": "Write a path below content/, like photos/name.jpg.",
    "maxLength": LINE_CHARACTERS,
}
FilePath = Annotated[
    str,
    BeforeValidator(require_text),
    AfterValidator(check_one_line),
    max_characters(LINE_CHARACTERS),
    AfterValidator(check_path),
    WithJsonSchema(_PATH_SCHEMA),
]
"""The path of a file, relative to content/."""

PicturePath = Annotated[FilePath, WithJsonSchema({**_PATH_SCHEMA, FILE_KEYWORD: "picture"})]
CaptionsPath = Annotated[FilePath, WithJsonSchema({**_PATH_SCHEMA, FILE_KEYWORD: "captions"})]


def _check_video(value: str) -> str:
    return _check_https(value) if "://" in value else check_path(value)


VideoAddress = Annotated[
    str,
    BeforeValidator(require_text),
    AfterValidator(check_one_line),
    max_characters(2 * LINE_CHARACTERS),
    AfterValidator(_check_video),
    WithJsonSchema(
        {
            "type": TEXT_TYPES,
            "pattern": f"^(?:{_ADDRESS}|{_PATH})$",
            "patternErrorMessage": "Write an https address, or a path below content/ like videos/name.mp4.",
            "maxLength": 2 * LINE_CHARACTERS,
        }
    ),
]
"""An https address of a video, or the path of a video file below content/."""


def _check_alias(value: str) -> str:
    for part in value.split("/"):
        if len(part) > ID_CHARACTERS:
            refuse(
                "id", f"An id has at most {ID_CHARACTERS} characters; this has {len(part)}.", "Shorten it."
            )
    if not re.fullmatch(ID_PATTERN, value) and not (len(value) > 1 and _OLD_PATH.fullmatch(value)):
        refuse(
            "alias",
            f"“{value}” is neither a former id nor an old path.",
            "Write the former id, or a path like /old/page/.",
        )
    return value


Alias = Annotated[
    str,
    BeforeValidator(require_text),
    max_characters(LINE_CHARACTERS),
    AfterValidator(_check_alias),
    WithJsonSchema(
        {
            "type": TEXT_TYPES,
            "pattern": f"^(?!.*[^/]{{{ID_CHARACTERS + 1}}})(?:{ID_PATTERN[1:-1]}|(?!/$){_OLD_PATH.pattern})$",
            "patternErrorMessage": "Write the former id, or a path like /old/page/.",
            "maxLength": LINE_CHARACTERS,
        }
    ),
]
"""A former id of the same record, or an old path of this site such as /old/page/."""

Aliases = Annotated[tuple[Alias, ...], AsList, NoRepeats]
