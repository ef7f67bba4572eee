"""The kinds of text that fields have: text as typed in, checked text out.

Each kind refuses what it cannot mean with a `PydanticCustomError` whose context holds the `hint`:
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

ONE_LINE: Final = r"[^\n\t\x85\u2028\u2029]"
"""A character that may stand in a text of one line, as a pattern."""

WRITTEN: Final = ["string", "number"]
"""What YAML takes a text for: one of digits alone is a number to it, and a text to a record."""

ID_PATTERN: Final = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
_LETTER_CHARACTERS: Final = 2
"""A letter of some languages is written with two, as in Dutch IJ."""

_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def refuse(rule: str, message: str, hint: str) -> NoReturn:
    """Refuse a value: `rule` is the problem's name, `hint` what to type instead."""
    raise PydanticCustomError(rule, "{message}", {"message": message, "hint": hint})


def as_text(value: Any) -> str:
    """One text, not a list and not a group."""
    if not isinstance(value, str):
        what = "a list" if isinstance(value, list) else "a group of fields"
        refuse("kind", f"Here stands {what}, where one text belongs.", "Write the text after the colon.")
    return value.strip()


def one_line(value: str) -> str:
    """A text without line breaks."""
    if re.search(r"[\n\t\x85\u2028\u2029]", value):
        refuse("one-line", "This text has a line break.", "Write it on one line.")
    return value


def at_most(limit: int) -> AfterValidator:
    """Refuses a text of more than `limit` characters."""

    def check(value: str) -> str:
        if len(value) > limit:
            refuse(
                "length",
                f"This has {len(value):,} characters; {limit:,} are allowed.",
                f"Shorten it by {len(value) - limit:,} characters.",
            )
        return value

    return AfterValidator(check)


def _named(value: str) -> str:
    if not any(character.isalnum() for character in value):
        refuse("name", "This name has no letter or digit.", "Write the name as it should be shown.")
    return value


Name = Annotated[
    str,
    BeforeValidator(as_text),
    AfterValidator(one_line),
    at_most(NAME_CHARACTERS),
    AfterValidator(_named),
    WithJsonSchema(
        {
            "type": WRITTEN,
            "pattern": f"^{ONE_LINE}+$",
            "patternErrorMessage": "Write a name on one line.",
            "maxLength": NAME_CHARACTERS,
        }
    ),
]
"""A name, shown exactly as typed."""


def _letter(value: str) -> str:
    if len(value) > _LETTER_CHARACTERS or not value.isalnum():
        refuse("letter", f"“{value}” is not one letter.", "Write the letter that the standard begins with.")
    return value


Initial = Annotated[
    str,
    BeforeValidator(as_text),
    AfterValidator(_letter),
    WithJsonSchema({"type": WRITTEN, "minLength": 1, "maxLength": _LETTER_CHARACTERS}),
]
"""One letter."""

Line = Annotated[
    str,
    BeforeValidator(as_text),
    AfterValidator(one_line),
    at_most(LINE_CHARACTERS),
    WithJsonSchema(
        {
            "type": WRITTEN,
            "pattern": f"^{ONE_LINE}*$",
            "patternErrorMessage": "Write it on one line.",
            "maxLength": LINE_CHARACTERS,
        }
    ),
]
"""A short text on one line."""

Text = Annotated[
    str,
    BeforeValidator(as_text),
    at_most(STORY_CHARACTERS),
    WithJsonSchema({"type": WRITTEN, "maxLength": STORY_CHARACTERS}),
]
"""A long text in Markdown, or words of one."""


def is_id(value: str) -> bool:
    """Whether a text is an id."""
    return bool(_ID.fullmatch(value))


def check_id(value: str) -> str:
    """An id as file names and references have it."""
    if not is_id(value):
        refuse("id", f"“{value}” is not an id.", f"{id_hint(value)}")
    if len(value) > ID_CHARACTERS:
        refuse("id", f"An id has at most {ID_CHARACTERS} characters; this has {len(value)}.", "Shorten it.")
    return value


def id_hint(value: str) -> str:
    """What to type instead of something that is not an id."""
    better = re.sub(r"[^a-z0-9]+", "-", without_accents(value)).strip("-")[:ID_CHARACTERS].strip("-")
    rule = "Ids have lower-case letters a–z, digits and single hyphens"
    return f"{rule}: “{better}”." if better else f"{rule}."


ID: Final = {
    "type": WRITTEN,
    "pattern": ID_PATTERN,
    "patternErrorMessage": "An id has lower-case letters, digits and single hyphens.",
    "maxLength": ID_CHARACTERS,
}
"""An id, in JSON Schema."""

Id = Annotated[str, BeforeValidator(as_text), AfterValidator(check_id), WithJsonSchema(ID)]
"""The id of another record: its file's name without the ending."""


def id_of(kind: str) -> WithJsonSchema:
    """Says of an id in a JSON Schema, by a keyword of our own, which kind of record it is of."""
    return WithJsonSchema({**ID, REFERS_TO: kind})


REFERS_TO: Final = "x-record"
"""The keyword in a JSON Schema that names the kind of record that an id is of."""

IS_FILE: Final = "x-file"
"""The keyword in a JSON Schema that says of a path what the file is: a picture or captions."""

BusinessId = Annotated[Id, id_of("business")]
CampaignId = Annotated[Id, id_of("campaign")]
NominationId = Annotated[Id, id_of("nomination")]
PersonId = Annotated[Id, id_of("person")]
PlaceId = Annotated[Id, id_of("place")]


def _list(value: Any) -> Any:
    if isinstance(value, str):
        refuse(
            "list", "Here stands one text, where a list belongs.", f"Write it in brackets: [{value.strip()}]."
        )
    if isinstance(value, dict):
        refuse("list", "Here stands a group of fields, where a list belongs.", "Begin each entry with “- ”.")
    if isinstance(value, list) and len(value) > LIST_ITEMS:
        refuse("list", f"This list has {len(value)} entries; {LIST_ITEMS} are allowed.", "Shorten it.")
    return value


def _no_repeats(value: tuple[Any, ...]) -> tuple[Any, ...]:
    for position, entry in enumerate(value):
        if entry in value[:position]:
            refuse("repeat", f"“{entry}” stands in this list twice.", "Keep one of them.")
    return value


class _ListOnly(BeforeValidator):
    """A validator that says in a JSON Schema how long the list may be."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"maxItems": LIST_ITEMS, **handler(schema)}


class _Distinct(AfterValidator):
    """A validator that says in a JSON Schema that no entry may stand in the list twice."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(schema), "uniqueItems": True}


AsList = _ListOnly(_list)
"""Takes a list only, with a kind word for someone who wrote one text."""

NoRepeats = _Distinct(_no_repeats)
"""Refuses a list in which an entry stands twice."""

People = Annotated[tuple[PersonId, ...], AsList, NoRepeats]
Lines = Annotated[tuple[Name, ...], AsList, NoRepeats, Field(max_length=LIST_ITEMS)]
