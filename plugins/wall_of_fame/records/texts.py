"""Types of fields: kinds of text, ids and lists. Each checks the text that an editor typed.

A type refuses a value by a `PydanticCustomError`. The error's context has the `message`, and the `hint`
what to type instead.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Final, NoReturn

from pydantic import AfterValidator, BeforeValidator, Field, GetJsonSchemaHandler, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from wall_of_fame.limits import ID_CHARACTERS, LINE_CHARACTERS, LIST_ITEMS, NAME_CHARACTERS, STORY_CHARACTERS
from wall_of_fame.text.names import without_accents

# A pattern of a character that a text of one line may have.
_LINE_CHARACTER: Final = r"[^\n\t\x85\u2028\u2029]"

TEXT_TYPES: Final = ["string", "number"]
"""The types of a text in JSON Schema. To YAML, digits alone are a number; to a record they are text."""

ID_PATTERN: Final = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"

# Some languages write a letter with two characters, as Dutch IJ.
_LETTER_CHARACTERS: Final = 2

_BREAKS: Final = {
    "\n": "a line break",
    "\t": "a tab",
    "\x0b": "a vertical tab",
    "\x0c": "a form feed",
    "\r": "a carriage return",
    "\x85": "a line break (U+0085)",
    "\u2028": "a line separator (U+2028)",
    "\u2029": "a paragraph separator (U+2029)",
}
_NOT_ON_ONE_LINE: Final = re.compile(f"[{''.join(_BREAKS)}]")

_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def refuse(rule: str, message: str, hint: str) -> NoReturn:
    """Refuse a value. `rule` is the name of the rule that it breaks, `hint` says what to type instead."""
    raise PydanticCustomError(rule, "{message}", {"message": message, "hint": hint})


def require_text(value: Any) -> str:
    """The text without spaces around it; refuses a list and a group of fields."""
    if not isinstance(value, str):
        kind = "a list" if isinstance(value, list) else "a group of fields"
        refuse("kind", f"Here stands {kind}, where one text belongs.", "Write the text after the colon.")
    return value.strip()


def check_one_line(value: str) -> str:
    """Refuse a text with a line break or a tab."""
    match = _NOT_ON_ONE_LINE.search(value)
    if match:
        better = " ".join(value.split())
        hint = f"Write “{better}”." if len(better) <= NAME_CHARACTERS else "Write it on one line."
        refuse("one-line", f"This text has {_BREAKS[match[0]]}.", hint)
    return value


def max_characters(limit: int) -> AfterValidator:
    """A validator that refuses a text of more than `limit` characters."""

    def check(value: str) -> str:
        if len(value) > limit:
            refuse(
                "length",
                f"This has {len(value):,} characters; {limit:,} are allowed.",
                f"Shorten it by {len(value) - limit:,} characters.",
            )
        return value

    return AfterValidator(check)


def _check_name(value: str) -> str:
    if not any(character.isalnum() for character in value):
        refuse("name", "This name has no letter or digit.", "Write the name as it should be shown.")
    return value


Name = Annotated[
    str,
    BeforeValidator(require_text),
    AfterValidator(check_one_line),
    max_characters(NAME_CHARACTERS),
    AfterValidator(_check_name),
    WithJsonSchema(
        {
            "type": TEXT_TYPES,
            "pattern": f"^{_LINE_CHARACTER}+$",
            "patternErrorMessage": "Write a name on one line.",
            "maxLength": NAME_CHARACTERS,
        }
    ),
]
"""A name, displayed exactly as typed."""


def _check_letter(value: str) -> str:
    if len(value) > _LETTER_CHARACTERS or not value.isalnum():
        refuse("letter", f"“{value}” is not one letter.", "Write the letter that the standard begins with.")
    return value


Initial = Annotated[
    str,
    BeforeValidator(require_text),
    AfterValidator(_check_letter),
    WithJsonSchema({"type": TEXT_TYPES, "minLength": 1, "maxLength": _LETTER_CHARACTERS}),
]
"""One letter."""

Line = Annotated[
    str,
    BeforeValidator(require_text),
    AfterValidator(check_one_line),
    max_characters(LINE_CHARACTERS),
    WithJsonSchema(
        {
            "type": TEXT_TYPES,
            "pattern": f"^{_LINE_CHARACTER}*$",
            "patternErrorMessage": "Write it on one line.",
            "maxLength": LINE_CHARACTERS,
        }
    ),
]
"""A short text on one line."""

Text = Annotated[
    str,
    BeforeValidator(require_text),
    max_characters(STORY_CHARACTERS),
    WithJsonSchema({"type": TEXT_TYPES, "maxLength": STORY_CHARACTERS}),
]
"""A long text in Markdown, or words of one."""


def is_id(value: str) -> bool:
    """Whether a text is an id."""
    return bool(_ID.fullmatch(value))


def check_id(value: str) -> str:
    """Refuse a text that is not an id."""
    if not is_id(value):
        refuse("id", f"“{value}” is not an id.", f"{id_hint(value)}")
    if len(value) > ID_CHARACTERS:
        refuse("id", f"An id has at most {ID_CHARACTERS} characters; this has {len(value)}.", "Shorten it.")
    return value


def id_hint(value: str) -> str:
    """The hint what to type instead of a text that is not an id."""
    better = re.sub(r"[^a-z0-9]+", "-", without_accents(value)).strip("-")[:ID_CHARACTERS].strip("-")
    rule = "Ids have lower-case letters a–z, digits and single hyphens"
    return f"{rule}: “{better}”." if better else f"{rule}."


ID_SCHEMA: Final = {
    "type": TEXT_TYPES,
    "pattern": ID_PATTERN,
    "patternErrorMessage": "An id has lower-case letters, digits and single hyphens.",
    "maxLength": ID_CHARACTERS,
}
"""An id in JSON Schema."""

Id = Annotated[str, BeforeValidator(require_text), AfterValidator(check_id), WithJsonSchema(ID_SCHEMA)]
"""The id of another record: the name of its file without the ending."""


def id_schema(kind: str) -> WithJsonSchema:
    """The JSON Schema of an id of one kind of record; a keyword of our own names the kind."""
    return WithJsonSchema({**ID_SCHEMA, RECORD_KEYWORD: kind})


RECORD_KEYWORD: Final = "x-record"
"""The keyword of our own in JSON Schema that names the kind of record of an id."""

FILE_KEYWORD: Final = "x-file"
"""The keyword of our own in JSON Schema that says what file a path names: a picture or captions."""

BusinessId = Annotated[Id, id_schema("business")]
CampaignId = Annotated[Id, id_schema("campaign")]
NominationId = Annotated[Id, id_schema("nomination")]
PersonId = Annotated[Id, id_schema("person")]
PlaceId = Annotated[Id, id_schema("place")]


def _check_list(value: Any) -> Any:
    if isinstance(value, str) and value.startswith("-"):
        entry = value.lstrip("-").strip()
        refuse("list", "A space is missing after the dash.", f"Write “- {entry[:NAME_CHARACTERS]}”.")
    if isinstance(value, str):
        refuse(
            "list", "Here stands one text, where a list belongs.", f"Write it in brackets: [{value.strip()}]."
        )
    if isinstance(value, dict):
        refuse("list", "Here stands a group of fields, where a list belongs.", "Begin each entry with “- ”.")
    if isinstance(value, list) and len(value) > LIST_ITEMS:
        refuse("list", f"This list has {len(value)} entries; {LIST_ITEMS} are allowed.", "Shorten it.")
    return value


def _check_no_repeats(value: tuple[Any, ...]) -> tuple[Any, ...]:
    for position, entry in enumerate(value):
        if entry in value[:position]:
            refuse("repeat", f"“{entry}” stands in this list twice.", "Keep one of them.")
    return value


class _ListOnly(BeforeValidator):
    """A validator that adds to a JSON Schema how long the list may be."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"maxItems": LIST_ITEMS, **handler(schema)}


class _Distinct(AfterValidator):
    """A validator that adds to a JSON Schema that no entry may be in the list twice."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(schema), "uniqueItems": True}


AsList = _ListOnly(_check_list)
"""Refuses what is not a list, with a hint for an editor who typed one text."""

NoRepeats = _Distinct(_check_no_repeats)
"""Refuses a list that has an entry twice."""

PersonIds = Annotated[tuple[PersonId, ...], AsList, NoRepeats]
Names = Annotated[tuple[Name, ...], AsList, NoRepeats, Field(max_length=LIST_ITEMS)]
