"""JSON Schema of each kind of record, made from its model: what editors complete, explain and check by.

It is draft 07, which the YAML language server reads best. A schema takes whatever the loader takes,
but for a few ways of writing that make a value something else to other readers of YAML (see
docs/content-format.md); it cannot say all that the checks say.
"""

from __future__ import annotations

import ast
import inspect
import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

from pydantic import BaseModel

from wall_of_fame.records import KINDS, Kind, Part, Record
from wall_of_fame.records.texts import REFERS_TO

Json = dict[str, Any]
"""A JSON object."""

Ids = Mapping[str, Sequence[str]]
"""The ids that exist, by the kind of record (or “place”)."""

DRAFT: Final = "http://json-schema.org/draft-07/schema#"
_BELOW: Final = " In a file that ends in .md it does not stand here, but below the second line of hyphens."
_EMPTY: Final = "Empty"
_NOT_GIVEN: Final[Json] = {
    "description": "A field left empty is one not given.",
    "not": {
        "anyOf": [
            {"type": ["object", "array", "number", "boolean"]},
            {"type": "string", "minLength": 1},
        ]
    },
}
"""An empty value; said so that no editor offers to type one."""


def schema_of(kind: Kind, ids: Ids | None = None) -> Json:
    """The JSON Schema of a kind of record; where `ids` are given, no other ids will do."""
    made = kind.model.model_json_schema(ref_template="#/definitions/{model}")
    groups = {_NAMES[name]: group for name, group in made.pop("$defs", {}).items()}
    if ".yaml" not in kind.endings:
        del made["properties"]["text"]
    schema = {
        "$schema": DRAFT,
        "title": kind.name.capitalize(),
        **_group(kind.model, made),
        "definitions": {
            _EMPTY: _NOT_GIVEN,
            **{model.__name__: _group(model, group) for model, group in groups.items()},
        },
    }
    return _with(schema, ids) if ids is not None else schema


def written(schema: Json) -> str:
    """A schema as the text of a file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def reference(folder: str, kind: Kind, *, by_year: bool = False) -> str:
    """The comment that names a record's schema.

    `folder` holds the schemas; it and content/ lie in the same folder. `by_year` says that the record
    lies in the folder of a year.
    """
    up = "../" * (1 + bool(kind.folder) + by_year)
    return f"# yaml-language-server: $schema={up}{folder}/{kind.name}.json"


@cache
def descriptions(model: type[BaseModel]) -> Mapping[str, str]:
    """What each field of a model means, by its name in a file: the words that stand below it in the code."""
    body = ast.parse(textwrap.dedent(inspect.getsource(model))).body[0]
    assert isinstance(body, ast.ClassDef)  # noqa: S101 - a model is a class
    told: dict[str, str] = {}
    for field, below in zip(body.body, body.body[1:], strict=False):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(words))),
            ):
                told[model.model_fields[name].alias or name] = " ".join(words.split())
    return told


def _models(model: type[Part]) -> Iterator[type[Part]]:
    """A model and the models of the groups in it."""
    yield model
    for field in model.model_fields.values():
        for group in _parts(field.annotation):
            yield from _models(group)


def _parts(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _parts(argument)


_NAMES: Final = {model.__name__: model for kind in KINDS for model in _models(kind.model)}


def _group(model: type[BaseModel], made: Json) -> Json:
    """The schema of a group of fields, with the words of its fields, the text last."""
    told = descriptions(model)
    required = made.get("required", [])
    names = sorted(made["properties"], key="text".__eq__)
    group = {
        "description": inspect.cleandoc(model.__doc__ or "").split("\n\n")[0].replace("\n", " "),
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": {
            name: {
                "description": told[name] + (_BELOW if name == "text" and issubclass(model, Record) else ""),
                **_field(made["properties"][name], is_required=name in required),
            }
            for name in names
        },
    }
    return group if model.__name__ != "Campaign" else {**group, "anyOf": _DATES}


_DATES: Final = [{"required": ["start", "end"]}, {"required": ["first_full_week"]}]
"""A campaign has one or the other; that it has not both is for the check to say."""


def _field(made: Json, *, is_required: bool) -> Json:
    """The schema of a field: without what only Pydantic needs, empty only where it may be."""
    field = {key: value for key, value in made.items() if key not in {"title", "default"}}
    if field.get("type") == "array" and "minLength" in field:
        field["minItems"] = field.pop("minLength")  # Pydantic's word for it, where a validator stands before
    if {"type": "null"} in field.get("anyOf", ()):
        others = [way for way in field["anyOf"] if way != {"type": "null"}]
        field = {"anyOf": others} if len(others) > 1 else others[0]
    if is_required:
        is_text = "string" in field.get("type", ()) and "pattern" not in field
        return {"minLength": 1, **field} if is_text else _alone(field)
    ways = field["anyOf"] if set(field) == {"anyOf"} else [field]
    return {"anyOf": [*ways, {"$ref": f"#/definitions/{_EMPTY}"}]}


def _alone(field: Json) -> Json:
    """In draft 07 nothing beside a reference counts, and a description should."""
    return {"allOf": [field]} if "$ref" in field else field


def _with(schema: Any, ids: Ids) -> Any:
    """A schema in which only the ids that exist will do."""
    if isinstance(schema, list | tuple):
        return [_with(inner, ids) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    kind: str = schema.get(REFERS_TO, "")
    if kind in ids:
        return {"enum": list(ids[kind]), **{key: schema[key] for key in schema if key == "description"}}
    named: str = schema.get("propertyNames", {}).get(REFERS_TO, "")
    if named in ids:
        words = schema["additionalProperties"]
        rest = {key: value for key, value in schema.items() if key != "propertyNames"}
        return {**rest, "properties": dict.fromkeys(ids[named], words), "additionalProperties": False}
    return {key: _with(value, ids) for key, value in schema.items()}
