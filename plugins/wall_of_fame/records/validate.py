"""Values as typed → a record, or all that is wrong with them in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import SchemaError

from wall_of_fame.limits import PROBLEMS_OF_A_KIND
from wall_of_fame.problems import did_you_mean
from wall_of_fame.records.base import Part

PartT = TypeVar("PartT", bound=Part)

_NO_GROUP: Final = frozenset({"model_type", "model_attributes_type", "dict_type"})
_FIELD_WITHOUT_SPACE: Final = re.compile(r"([a-z_][a-z0-9_]{0,40}):(?!/)(\S{1,60})")
_INSIDE_UNIONS: Final = ("function-", "tuple[", "literal[", "tagged-union", "lax-or-strict")


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """What is wrong with one value of a record; its line and column in the file are not known yet.

    `location` names the value as pydantic does. `of_key` says whether the field's name is wrong instead of
    its value. `words` are the words within the value that are wrong; "" means the whole value.
    """

    location: tuple[str | int, ...]
    rule: str
    message: str
    hint: str = ""
    of_key: bool = False
    words: str = ""
    is_warning: bool = False


def validate(model: type[PartT], values: Any) -> PartT | list[FieldProblem]:
    """The record that the values make, or all their problems in the order of the fields.

    Raises:
        KeyboardInterrupt: somebody has pressed Ctrl-C.
    """
    try:
        return model.model_validate(values)
    except ValidationError as error:
        return list(_field_problems(model, error))
    except SchemaError as error:
        # A model is completed when it is first used, and Ctrl-C in that moment comes out as this error.
        if KeyboardInterrupt.__name__ not in str(error):
            raise
        raise KeyboardInterrupt from None


def _field_problems(model: type[Part], error: ValidationError) -> Iterator[FieldProblem]:
    for details in error.errors(include_url=False)[:PROBLEMS_OF_A_KIND]:
        context: dict[str, Any] = details.get("ctx", {})
        location = tuple(part for part in details["loc"] if not _is_union_tag(part))
        name = location[-1] if location else ""
        if details["type"] == "extra_forbidden":
            names = _field_names(model, location[:-1])
            if slip := _missing_space(name):
                yield FieldProblem(location, "unknown-field", *slip, of_key=True)
                continue
            yield FieldProblem(
                location,
                "unknown-field",
                f"There is no field “{name}” here.",
                did_you_mean(str(name), names) or "Delete it.",
                of_key=True,
            )
        elif details["type"] == "missing":
            message = f"The field “{name}” is missing."
            yield FieldProblem(location, "missing-field", message, f"Add a line “{name}: …”.")
        elif details["type"] == "literal_error":
            field = next((part for part in reversed(location) if isinstance(part, str)), "")
            message = f"“{details['input']}” is not one of the words for “{field}”."
            yield FieldProblem(location, "choice", message, f"Write {_choices(context['expected'])}.")
        elif "hint" in context:
            yield FieldProblem(location, details["type"], context["message"], context["hint"])
        else:
            slip = _missing_space(details["input"]) if details["type"] in _NO_GROUP else None
            yield FieldProblem(location, "kind", *(slip or _explain(details["type"], context)))


def _missing_space(typed: Any) -> tuple[str, str] | None:
    """The message and the hint, if a text is a field without the space behind its colon, such as `by:jcx`."""
    match = _FIELD_WITHOUT_SPACE.match(typed) if isinstance(typed, str) else None
    if not match:
        return None
    return "A space is missing after the colon.", f"Write “{match[1]}: {match[2]}”."


def _explain(kind: str, context: dict[str, Any]) -> tuple[str, str]:
    """The message and the hint for an error that pydantic found itself."""
    if kind in _NO_GROUP:
        return (
            "Here a group of fields belongs.",
            "Write it as “{field: value}”, or as indented “field: value” lines.",
        )
    if kind in {"tuple_type", "list_type"}:
        return "Here a list belongs.", "Write it in brackets: [one, two]."
    if kind == "too_short":
        return "This list is empty.", "Name at least one, or leave the field out."
    if kind in {"too_long", "tuple_length"}:
        limit = context.get("max_length") or context.get("expected_length") or ""
        return f"This list is longer than the {limit} entries it may have.", "Shorten it."
    return (
        f"This value is not understood ({kind.replace('_', ' ')}).",
        "Compare it with the contributors' guide.",
    )


def _is_union_tag(part: str | int) -> bool:
    return isinstance(part, str) and (part == "[key]" or part.startswith(_INSIDE_UNIONS))


def _choices(expected: str) -> str:
    return expected.replace("'", "")


def _field_names(model: type[BaseModel], location: tuple[str | int, ...]) -> frozenset[str]:
    """The names of the fields of the group at `location`."""
    for part in location:
        if isinstance(part, int):
            continue
        group = _group_model(model, part)
        if group is None:
            return frozenset()
        model = group
    return model.field_names() if issubclass(model, Part) else frozenset()


def _group_model(model: type[BaseModel], name: str) -> type[BaseModel] | None:
    """The model of the field `name`, if it is a group of fields or a list of groups."""
    fields = [field for key, field in model.model_fields.items() if name in (key, field.alias)]
    return next((group for field in fields for group in _models(field.annotation)), None)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _models(argument)
