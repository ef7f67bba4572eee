"""What each field of a record is filled in with in the browser's form: Decap CMS's widgets, by its schema."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any, Final

from wall_of_fame.records import KINDS
from wall_of_fame.records.json_schema import Json
from wall_of_fame.records.texts import FILE_KEYWORD, RECORD_KEYWORD

_WORDS: Final = frozenset({"text", "note_alt"})
_COLOUR: Final = "colour"
_FOCUS: Final = "focus"
STANDARDS: Final = "standards"
"""The field that is filled in with a widget of our own."""

_DATE: Final = {
    "widget": "datetime",
    "date_format": "YYYY-MM-DD",
    "time_format": False,
    "picker_utc": True,
}
_SHARE: Final = {"widget": "number", "value_type": "float", "min": 0, "max": 1, "step": 0.01}
_PICTURE: Final = {
    "widget": "image",
    "choose_url": False,
    "media_library": {"config": {"multiple": False}},
}
_CAPTIONS: Final = {
    "widget": "file",
    "choose_url": False,
    "media_folder": "/content/videos",
    "public_folder": "videos",
}
_ASKED_BY_A_RULE: Final = frozenset({("consent", "name")})
"""Fields that the model can do without but a rule across records always asks for."""


def fields(schema: Json, group: Json, path: tuple[str, ...], *, optional: bool = False) -> Iterator[Json]:
    """The fields of a record or of a group in it; those of an optional group are all optional."""
    for name, field in group["properties"].items():
        if not path and name == "text":
            continue
        required = name in group["required"] or (*path, name) in _ASKED_BY_A_RULE
        yield {
            "name": name,
            "label": name.replace("_", " ").capitalize(),
            "required": required and not optional,
            "hint": field.get("description", ""),
            **_widget(schema, field, (*path, name), optional=optional or not required),
        }


def _widget(schema: Json, field: Json, path: tuple[str, ...], *, optional: bool) -> Json:
    """What a field is filled in with."""
    given: list[Json] = field.get("anyOf") or field.get("allOf") or [field]
    ways = [way for way in given if not _is_empty(way)]
    plain, name = ways[0], path[-1]
    if name == STANDARDS and not path[:-1]:
        return {"widget": "standards"}
    if "$ref" in plain:
        inner = _named(schema, plain)
        return {
            "widget": "object",
            "collapsed": optional,
            "fields": list(fields(schema, inner, path, optional=optional)),
        }
    lists = [way for way in ways if way.get("type") == "array"]
    if lists:
        return _list(schema, lists[0], path)
    return _value(plain, name)


def _list(schema: Json, field: Json, path: tuple[str, ...]) -> Json:
    items, name = field["items"], path[-1]
    sizes = {"min": field["minItems"]} if "minItems" in field else {}
    if RECORD_KEYWORD in items:
        return {**_relation(items[RECORD_KEYWORD]), "multiple": True, **sizes}
    made: Json = {"widget": "list", "collapsed": False, **sizes}
    if name == _FOCUS:
        made["max"] = field["maxItems"]
    if "$ref" in items:
        inner = _named(schema, items)
        return {**made, "fields": list(fields(schema, inner, path))}
    each = {"name": "entry", "label": "Entry", **_value(items, name)}
    return {**made, "field": each}


def _value(field: Json, name: str) -> Json:
    """What one value is filled in with: the first way that fits."""
    kinds = field.get("type", [])
    ways = (
        (RECORD_KEYWORD in field, lambda: _relation(field[RECORD_KEYWORD])),
        ("enum" in field, lambda: {"widget": "select", "options": field["enum"]}),
        (field.get("format") == "date" and name != "day", lambda: _DATE),
        ("boolean" in kinds, lambda: {"widget": "boolean"}),
        ("integer" in kinds, lambda: {"widget": "number", "value_type": "int", "min": field["minimum"]}),
        (kinds[:1] == ["number"], lambda: _SHARE),
        (field.get(FILE_KEYWORD) == "picture", lambda: _PICTURE),
        (FILE_KEYWORD in field, lambda: _CAPTIONS),
        (name == _COLOUR, lambda: {"widget": "color", "allowInput": True}),
        (name in _WORDS, lambda: {"widget": "text"}),
    )
    for fits, widget in ways:
        if fits:
            return deepcopy(widget())
    if "patternErrorMessage" in field:
        return {"widget": "string", "pattern": [field["pattern"], field["patternErrorMessage"]]}
    return {"widget": "string"}


def _relation(kind: str) -> Json:
    """A choice among the records of a kind."""
    if kind == "place":
        return {
            "widget": "relation",
            "collection": "places",
            "file": "places",
            "value_field": "places.*.id",
            "search_fields": ["places.*.name"],
            "display_fields": ["places.*.name"],
        }
    [folder] = [known.folder for known in KINDS if known.name == kind]
    shown = "name" if kind != "nomination" else "{{slug}}"
    return {
        "widget": "relation",
        "collection": folder,
        "value_field": "{{slug}}",
        "search_fields": [shown if kind != "nomination" else "nominee"],
        "display_fields": [shown, "{{slug}}"] if kind != "nomination" else [shown],
    }


def _named(schema: Json, field: Json) -> Json:
    found: Json = schema["definitions"][field["$ref"].rpartition("/")[2]]
    return found


def _is_empty(way: Any) -> bool:
    return str(way.get("$ref", "")).endswith("/Empty")
