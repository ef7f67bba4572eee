"""Typed values → a record, or everything that is wrong with them in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from wall_of_fame.limits import PROBLEMS_OF_A_KIND
from wall_of_fame.problems import did_you_mean
from wall_of_fame.records.base import Part

PartT = TypeVar("PartT", bound=Part)

_INSIDE_UNIONS: Final = ("function-", "tuple[", "literal[", "tagged-union", "lax-or-strict")


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """Something wrong with one value of a record, not yet placed in its file.

    `location` names the value as pydantic does; `of_key` points at the field's name instead of
    its value; `words` are the very words within the value, if only they are wrong.
    """

    location: tuple[str | int, ...]
    rule: str
    message: str
    hint: str = ""
    of_key: bool = False
    words: str = ""
    is_warning: bool = False


def validate(model: type[PartT], values: Any) -> PartT | list[FieldProblem]:
    """The record that the values make, or all findings in the order of the fields."""
    try:
        return model.model_validate(values)
    except ValidationError as error:
        return list(_findings(model, error))


def _findings(model: type[Part], error: ValidationError) -> Iterator[FieldProblem]:
    for fault in error.errors(include_url=False)[:PROBLEMS_OF_A_KIND]:
        context: dict[str, Any] = fault.get("ctx", {})
        location = tuple(part for part in fault["loc"] if not _is_union_tag(part))
        name = location[-1] if location else ""
        if fault["type"] == "extra_forbidden":
            known = _known(model, location[:-1])
            yield FieldProblem(
                location,
                "unknown-field",
                f"There is no field “{name}” here.",
                did_you_mean(str(name), known) or "Delete it.",
                of_key=True,
            )
        elif fault["type"] == "missing":
            message = f"The field “{name}” is missing."
            yield FieldProblem(location, "missing-field", message, f"Add a line “{name}: …”.")
        elif fault["type"] == "literal_error":
            message = f"“{fault['input']}” is not one of the words for “{name}”."
            yield FieldProblem(location, "choice", message, f"Write {_choices(context['expected'])}.")
        elif "hint" in context:
            yield FieldProblem(location, fault["type"], context["message"], context["hint"])
        else:
            yield FieldProblem(location, "kind", *_plain(fault["type"], context))


def _plain(kind: str, context: dict[str, Any]) -> tuple[str, str]:
    """What is wrong and what to do, for pydantic's own complaints."""
    if kind in {"model_type", "model_attributes_type", "dict_type"}:
        return (
            "Here a group of fields belongs.",
            "Write it as “{field: value}”, or as indented “field: value” lines.",
        )
    if kind in {"tuple_type", "list_type"}:
        return "Here a list belongs.", "Write it in brackets: [one, two]."
    if kind == "too_short":
        return "This list is empty.", "Name at least one, or leave the field out."
    if kind in {"too_long", "tuple_length"}:
        wanted = context.get("max_length") or context.get("expected_length") or ""
        return f"This list is longer than the {wanted} entries it may have.", "Shorten it."
    return (
        f"This value is not understood ({kind.replace('_', ' ')}).",
        "Compare it with the contributors' guide.",
    )


def _is_union_tag(part: str | int) -> bool:
    return isinstance(part, str) and (part == "[key]" or part.startswith(_INSIDE_UNIONS))


def _choices(expected: str) -> str:
    return expected.replace("'", "")


def _known(model: type[BaseModel], location: tuple[str | int, ...]) -> frozenset[str]:
    """The field names known in the group at `location`."""
    for part in location:
        if isinstance(part, int):
            continue
        inner = _group(model, part)
        if inner is None:
            return frozenset()
        model = inner
    return model.known() if issubclass(model, Part) else frozenset()


def _group(model: type[BaseModel], name: str) -> type[BaseModel] | None:
    """The model of a field that is a group of fields, or a list of such groups."""
    found = [field for key, field in model.model_fields.items() if name in (key, field.alias)]
    return next((kind for field in found for kind in _models(field.annotation)), None)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _models(argument)
