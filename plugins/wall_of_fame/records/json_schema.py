"""The JSON Schema of each kind of record, made from its model, for the completion and checks in editors.

It is draft 07, which the YAML language server reads best. A schema accepts all that the loader accepts,
except a few ways of writing that other readers of YAML understand differently (see
docs/content-format.md). It cannot express all that the checks require.
"""

from __future__ import annotations

import ast
import inspect
import json
import textwrap
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, Final

from pydantic import BaseModel

from wall_of_fame.records import KINDS, NEEDED_FIELDS, Absent, Kind, Part, Record
from wall_of_fame.records.texts import RECORD_KEYWORD

Json = dict[str, Any]
"""A JSON object."""

Ids = Mapping[str, Sequence[str]]
"""The ids of all records, by the kind of record (or “place”)."""

DRAFT: Final = "http://json-schema.org/draft-07/schema#"
_BELOW: Final = " In a file that ends in .md it does not stand here, but below the second line of hyphens."
_EMPTY: Final = "Empty"
# A schema of an empty value, in a form that no editor's program offers to complete.
_EMPTY_VALUE: Final[Json] = {
    "description": "A field left empty is one not given.",
    "not": {
        "anyOf": [
            {"type": ["object", "array", "number", "boolean"]},
            {"type": "string", "minLength": 1},
        ]
    },
}


def schema_of(kind: Kind, ids: Ids | None = None, without: Container[str] = ()) -> Json:
    """The JSON Schema of a kind of record. With `ids`, it accepts no other ids.

    What the wall is `without`, businesses or places, has no fields.
    """
    pydantic_schema = kind.model.model_json_schema(ref_template="#/definitions/{model}")
    groups = {_MODELS[name]: group for name, group in pydantic_schema.pop("$defs", {}).items()}
    needed = NEEDED_FIELDS.get(kind.name, {})
    if needed:
        required = {*pydantic_schema["required"], *needed}
        pydantic_schema["required"] = [name for name in pydantic_schema["properties"] if name in required]
    if ".yaml" not in kind.endings:
        del pydantic_schema["properties"]["text"]
    schema = {
        "$schema": DRAFT,
        "title": kind.name.capitalize(),
        **_group_schema(kind.model, pydantic_schema),
        "definitions": {
            _EMPTY: _EMPTY_VALUE,
            **{model.__name__: _group_schema(model, group) for model, group in groups.items()},
        },
    }
    absent = {kind for name, kind in _KINDS_ABSENT.items() if name in without}
    schema = _without_kinds(schema, absent) if absent else schema
    return _restrict_ids(schema, ids) if ids is not None else schema


# What a wall may be without, and the kind of the ids that nothing refers to then.
_KINDS_ABSENT: Final[Mapping[Absent, str]] = {"businesses": "business", "places": "place"}


def _without_kinds(schema: Any, kinds: Container[str]) -> Any:
    """A schema without the fields that have an id of one of these kinds."""
    if isinstance(schema, list):
        return [_without_kinds(inner, kinds) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {key: _without_kinds(value, kinds) for key, value in schema.items()}
    if isinstance(fields := schema.get("properties"), dict):
        schema["properties"] = kept = {
            name: field for name, field in fields.items() if not _has_id_of(field, kinds)
        }
        schema["required"] = [name for name in schema["required"] if name in kept]
    return schema


def _has_id_of(field: Json, kinds: Container[str]) -> bool:
    """Whether a field has an id of one of these kinds, or may be left empty instead."""
    return any(choice.get(RECORD_KEYWORD) in kinds for choice in (field, *field.get("anyOf", ())))


def schema_text(schema: Json) -> str:
    """The text of the file of a schema."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def schema_comment(folder: str, kind: Kind, *, by_year: bool = False) -> str:
    """The comment in a record file that names the record's schema.

    `folder` is the folder of the schemas, relative to the folder that content/ is in. `by_year` says whether
    the record file is in the folder of a year.
    """
    up = "../" * (1 + bool(kind.folder) + by_year)
    return f"# yaml-language-server: $schema={up}{folder}/{kind.name}.json"


@cache
def field_descriptions(model: type[BaseModel]) -> Mapping[str, str]:
    """What each field of a model means, by its name in a file: the docstring below the field."""
    body = ast.parse(textwrap.dedent(inspect.getsource(model))).body[0]
    assert isinstance(body, ast.ClassDef)  # noqa: S101 - a model is a class
    descriptions: dict[str, str] = {}
    for statement, following in pairwise(body.body):
        match statement, following:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(words))),
            ):
                descriptions[model.model_fields[name].alias or name] = " ".join(words.split())
    return descriptions


def _all_models(model: type[Part]) -> Iterator[type[Part]]:
    """A model, and the models of the groups in it."""
    yield model
    for field in model.model_fields.values():
        for group in _parts(field.annotation):
            yield from _all_models(group)


def _parts(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _parts(argument)


_MODELS: Final = {model.__name__: model for kind in KINDS for model in _all_models(kind.model)}


def _group_schema(model: type[BaseModel], pydantic_schema: Json) -> Json:
    """The schema of a group of fields, with the descriptions of its fields; the field “text” is last."""
    descriptions = field_descriptions(model)
    required = pydantic_schema.get("required", [])
    names = sorted(pydantic_schema["properties"], key="text".__eq__)
    group = {
        "description": inspect.cleandoc(model.__doc__ or "").split("\n\n")[0].replace("\n", " "),
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": {
            name: {
                "description": descriptions[name]
                + (_BELOW if name == "text" and issubclass(model, Record) else ""),
                **_field_schema(pydantic_schema["properties"][name], is_required=name in required),
            }
            for name in names
        },
    }
    return group if model.__name__ != "Campaign" else {**group, "anyOf": _DATES}


# A campaign has the one or the other. That it has not both, only the model checks.
_DATES: Final = [{"required": ["start", "end"]}, {"required": ["first_full_week"]}]


def _field_schema(pydantic_schema: Json, *, is_required: bool) -> Json:
    """The schema of a field, without what only Pydantic needs. A field may be empty unless required."""
    field = {key: value for key, value in pydantic_schema.items() if key not in {"title", "default"}}
    if field.get("type") == "array" and "minLength" in field:
        field["minItems"] = field.pop("minLength")  # Pydantic's word for it, where a validator stands before
    if {"type": "null"} in field.get("anyOf", ()):
        choices = [choice for choice in field["anyOf"] if choice != {"type": "null"}]
        field = {"anyOf": choices} if len(choices) > 1 else choices[0]
    if is_required:
        is_text = "string" in field.get("type", ()) and "pattern" not in field
        return {"minLength": 1, **field} if is_text else _wrap_reference(field)
    choices = field["anyOf"] if set(field) == {"anyOf"} else [field]
    return {"anyOf": [*choices, {"$ref": f"#/definitions/{_EMPTY}"}]}


def _wrap_reference(field: Json) -> Json:
    """Wrap a reference, since draft 07 ignores all keys beside it, and a description is one."""
    return {"allOf": [field]} if "$ref" in field else field


def _restrict_ids(schema: Any, ids: Ids) -> Any:
    """A schema that accepts only these ids."""
    if isinstance(schema, list | tuple):
        return [_restrict_ids(inner, ids) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    kind: str = schema.get(RECORD_KEYWORD, "")
    if kind in ids:
        return {"enum": list(ids[kind]), **{key: schema[key] for key in schema if key == "description"}}
    kind_of_names: str = schema.get("propertyNames", {}).get(RECORD_KEYWORD, "")
    if kind_of_names in ids:
        words = schema["additionalProperties"]
        other_keys = {key: value for key, value in schema.items() if key != "propertyNames"}
        return {
            **other_keys,
            "properties": dict.fromkeys(ids[kind_of_names], words),
            "additionalProperties": False,
        }
    return {key: _restrict_ids(value, ids) for key, value in schema.items()}
