"""The parts of the documents that are signed, exactly as we sign them: nothing else is let through."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from wall_of_fame.digital_pins.token import TokenError
from wall_of_fame.limits import LINE_CHARACTERS, NAME_CHARACTERS, NESTING_DEPTH

ShapeT = TypeVar("ShapeT", bound="Shape")


class Shape(BaseModel):
    """An object of a signed document: no other member is allowed, and every type is exact."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)


def _check_start_of_day(value: str) -> str:
    if not value.endswith("T00:00:00Z"):
        raise ValueError("not the start of a day")
    date.fromisoformat(value.removesuffix("T00:00:00Z"))
    return value


StartOfDay = Annotated[str, AfterValidator(_check_start_of_day)]
"""The first moment of a day in Universal Time: we tell no hours."""

ShortText = Annotated[str, Field(min_length=1, max_length=NAME_CHARACTERS)]
LongText = Annotated[str, Field(min_length=1, max_length=LINE_CHARACTERS)]
Address = Annotated[str, Field(pattern=r"^https://[^\s\"<>\\]+$", max_length=2 * LINE_CHARACTERS)]
Did = Annotated[str, Field(pattern=r"^did:web:[A-Za-z0-9._:%-]+$", max_length=2 * LINE_CHARACTERS)]
Place = Annotated[str, Field(pattern=r"^(?:0|[1-9][0-9]{0,5})$")]
RevocationPurpose = Literal["revocation"]


def day_of(start: str) -> date:
    """The day of such a moment."""
    return date.fromisoformat(start[:10])


def seconds_of(start: str) -> int:
    """The same moment as the seconds since 1970 that a token's claims have."""
    day = day_of(start)
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def shaped(shape: type[ShapeT], payload: Any, what: str) -> ShapeT:
    """The document that a payload makes.

    Raises:
        TokenError: it is of another shape; the message says which member.
    """
    try:
        return shape.model_validate(_with_tuples(payload, NESTING_DEPTH))
    except ValidationError as error:
        location = ".".join(str(part) for part in error.errors(include_url=False)[0]["loc"])
        raise TokenError(
            f"What is signed here is not {what} as this wall issues it: look at “{location}”.",
            "Do not publish it. Delete the record and issue it again: wall pin issue",
        ) from None


def _with_tuples(value: Any, depth: int) -> Any:
    """The same JSON with tuples for its lists, as exact types have it; what is too deep is left out."""
    if depth == 0:
        return None
    if isinstance(value, Mapping):
        return {name: _with_tuples(inner, depth - 1) for name, inner in value.items()}
    return tuple(_with_tuples(inner, depth - 1) for inner in value) if isinstance(value, list) else value
