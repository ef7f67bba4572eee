"""The fields of the form in the browser: a widget of Decap CMS for each field of a record, by its schema."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any, Final

from wall_of_fame.records import KINDS
from wall_of_fame.records.json_schema import Json
from wall_of_fame.records.texts import FILE_KEYWORD, RECORD_KEYWORD

# Fields of several lines.
_LONG_TEXTS: Final = frozenset({"text", "note_alt"})
_COLOUR: Final = "colour"
_FOCUS: Final = "focus"
STANDARDS: Final = "standards"
"""The field that has a widget of our own."""

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
# Fields that are optional in the model, but that a rule across records always asks for.
_REQUIRED_BY_A_RULE: Final = frozenset({("consent", "name")})


def fields(schema: Json, group: Json, path: tuple[str, ...], *, optional: bool = False) -> Iterator[Json]:
    """The form's fields for a record or for a group in it; those of an optional group are all optional.

    `schema` is that of the whole record, `group` that of the group at `path`.
    """
    for name, field in group["properties"].items():
        if not path and name == "text":
            continue
        required = name in group["required"] or (*path, name) in _REQUIRED_BY_A_RULE
        yield {
            "name": name,
            "label": name.replace("_", " ").capitalize(),
            "required": required and not optional,
            "hint": field.get("description", ""),
            **_widget(schema, field, (*path, name), optional=optional or not required),
        }


def _widget(schema: Json, field: Json, path: tuple[str, ...], *, optional: bool) -> Json:
    """The widget of a field; of several kinds of values it takes a list, or else the first kind."""
    alternatives: list[Json] = field.get("anyOf") or field.get("allOf") or [field]
    kinds = [kind for kind in alternatives if not _is_empty(kind)]
    first, name = kinds[0], path[-1]
    if name == STANDARDS and not path[:-1]:
        return {"widget": "standards"}
    if "$ref" in first:
        group = _definition(schema, first)
        return {
            "widget": "object",
            "collapsed": optional,
            "fields": list(fields(schema, group, path, optional=optional)),
        }
    lists = [kind for kind in kinds if kind.get("type") == "array"]
    if lists:
        return _list(schema, lists[0], path)
    return _value(first, name)


def _list(schema: Json, field: Json, path: tuple[str, ...]) -> Json:
    items, name = field["items"], path[-1]
    sizes = {"min": field["minItems"]} if "minItems" in field else {}
    if RECORD_KEYWORD in items:
        return {**_relation(items[RECORD_KEYWORD]), "multiple": True, **sizes}
    widget: Json = {"widget": "list", "collapsed": False, **sizes}
    if name == _FOCUS:
        widget["max"] = field["maxItems"]
    if "$ref" in items:
        group = _definition(schema, items)
        return {**widget, "fields": list(fields(schema, group, path))}
    return {**widget, "field": {"name": "entry", "label": "Entry", **_value(items, name)}}


def _value(field: Json, name: str) -> Json:
    """The widget of a single value: the first of these that fits."""
    kinds = field.get("type", [])
    widgets = (
        (RECORD_KEYWORD in field, lambda: _relation(field[RECORD_KEYWORD])),
        ("enum" in field, lambda: {"widget": "select", "options": field["enum"]}),
        (field.get("format") == "date" and name != "day", lambda: _DATE),
        ("boolean" in kinds, lambda: {"widget": "boolean"}),
        ("integer" in kinds, lambda: {"widget": "number", "value_type": "int", "min": field["minimum"]}),
        (kinds[:1] == ["number"], lambda: _SHARE),
        (field.get(FILE_KEYWORD) == "picture", lambda: _PICTURE),
        (FILE_KEYWORD in field, lambda: _CAPTIONS),
        (name == _COLOUR, lambda: {"widget": "color", "allowInput": True}),
        (name in _LONG_TEXTS, lambda: {"widget": "text"}),
    )
    for fits, widget in widgets:
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
    [folder] = [other.folder for other in KINDS if other.name == kind]
    label, searched = ("{{slug}}", "nominee") if kind == "nomination" else ("name", "name")
    return {
        "widget": "relation",
        "collection": folder,
        "value_field": "{{slug}}",
        "search_fields": [searched],
        "display_fields": list(dict.fromkeys((label, "{{slug}}"))),
    }


def _definition(schema: Json, field: Json) -> Json:
    """The schema of the group that a field refers to."""
    definition: Json = schema["definitions"][field["$ref"].rpartition("/")[2]]
    return definition


def _is_empty(kind: Any) -> bool:
    return str(kind.get("$ref", "")).endswith("/Empty")
