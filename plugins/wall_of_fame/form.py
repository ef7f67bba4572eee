"""The form in the browser: Decap CMS's configuration, made from the models of the records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Final

import yaml

from wall_of_fame.records import KINDS, Kind, KindName
from wall_of_fame.records.texts import IS_FILE, REFERS_TO
from wall_of_fame.schema import Json, schema_of

_HEADINGS: Final[Mapping[KindName, tuple[str, str]]] = {
    "person": ("People", "Person"),
    "business": ("Businesses", "Business"),
    "nomination": ("Nominations", "Nomination"),
    "campaign": ("Campaigns", "Campaign"),
    "award": ("Awards", "Award"),
    "standard": ("Standards", "Standard"),
    "places": ("Places", "Places"),
    "page": ("Pages", "Page"),
    "article": ("News", "News"),
}
"""What the form calls each kind of record, many and one; in this order."""

_NOMINATION_ID: Final = "{{nominee}}-{{year}}-{{month}}-{{day}}"
_WORDS: Final = frozenset({"text", "note_alt"})
_COLOUR: Final = "colour"
_FOCUS: Final = "focus"
_STANDARDS: Final = "standards"
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


@dataclass(frozen=True, slots=True)
class Form:
    """The form in the browser: the repository (owner/name) that it writes to, and by which way.

    `oauth` is the address of the service by which editors sign in; `open_authoring` lets people without
    the right to write propose changes from a copy of their own; `local` is the address of a
    decap-server on this machine, for trying it out.
    """

    repository: str
    branch: str = "main"
    oauth: str = ""
    open_authoring: bool = False
    local: str = ""

    @property
    def csp(self) -> str:
        """What the form's own page may do: more than any other page, and only this one.

        Decap styles itself within the page and compiles patterns and templates (unsafe-eval).
        """
        connect = ["'self'", "blob:", "https://api.github.com", "https://www.githubstatus.com"]
        connect += ["/".join(self.local.split("/")[:3])] if self.local else []
        return (
            "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
            "img-src 'self' blob: data: https://*.githubusercontent.com; font-src 'self' data:; "
            f"media-src 'self' blob:; connect-src {' '.join(connect)}; "
            "base-uri 'none'; form-action 'self'"
        )


def configuration(form: Form, name: str, url: str, standards: Mapping[str, Any]) -> str:
    """Decap's config.yml; `name` and `url` are the site's, `standards` what their field shows."""
    backend = {
        "name": "github",
        "repo": form.repository,
        "branch": form.branch,
        "base_url": form.oauth,
        "open_authoring": form.open_authoring,
        "commit_messages": {
            "create": "Add {{slug}} ({{collection}})",
            "update": "Change {{slug}} ({{collection}})",
            "delete": "Remove {{slug}} ({{collection}})",
            "uploadMedia": "Add {{path}}",
            "deleteMedia": "Remove {{path}}",
        },
    }
    made = {
        "backend": {key: value for key, value in backend.items() if value},
        **({"local_backend": {"url": form.local}} if form.local else {}),
        "publish_mode": "editorial_workflow",
        "media_folder": "content/photos",
        "public_folder": "photos",
        "site_url": url,
        "display_url": url,
        "show_preview_links": False,
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "collections": [_collection(kind, standards) for kind in _kinds()],
    }
    return f"# The form of “{name}”, made from the models of its records.\n" + yaml.safe_dump(
        made, allow_unicode=True, sort_keys=False, width=110
    )


def _kinds() -> Iterator[Kind]:
    known = {kind.name: kind for kind in KINDS}
    return (known[name] for name in _HEADINGS)


def _collection(kind: Kind, standards: Mapping[str, Any]) -> Json:
    many, one = _HEADINGS[kind.name]
    schema = schema_of(kind)
    fields = list(_fields(schema, schema, ()))
    for field in fields:
        if field["name"] == _STANDARDS:
            field.update(standards)
    if ".md" not in kind.endings:
        file = {"name": kind.name, "label": many, "file": f"content/{kind.name}.yaml", "fields": fields}
        return {"name": kind.name, "label": many, "files": [file]}
    fields.sort(key=lambda field: not field["required"])
    fields.insert(sum(field["required"] for field in fields), _body(schema))
    identified = {"name", "title"} & set(schema["properties"])
    return {
        "name": kind.folder,
        "label": many,
        "label_singular": one,
        "folder": f"content/{kind.folder}",
        "extension": "md",
        "format": "yaml-frontmatter",
        "create": True,
        "delete": kind.name != "person",
        "identifier_field": min(identified, default="nominee"),
        "slug": _NOMINATION_ID if kind.by_year else "{{slug}}",
        **({"path": "{{year}}/{{slug}}", "summary": "{{nominee}}, {{date}}"} if kind.by_year else {}),
        "fields": fields,
    }


def _body(schema: Json) -> Json:
    """The long text, typed as the Markdown that it is: nothing rewrites what is quoted."""
    told = schema["properties"].get("text", {}).get("description", "The text, in Markdown.")
    return {
        "name": "body",
        "label": "Text",
        "widget": "markdown",
        "required": False,
        "hint": told.partition(" In a file")[0],
        "modes": ["raw"],
        "editor_components": [],
    }


def _fields(schema: Json, group: Json, path: tuple[str, ...], *, optional: bool = False) -> Iterator[Json]:
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
    if name == _STANDARDS and not path[:-1]:
        return {"widget": "standards"}
    if "$ref" in plain:
        inner = _named(schema, plain)
        return {
            "widget": "object",
            "collapsed": optional,
            "fields": list(_fields(schema, inner, path, optional=optional)),
        }
    lists = [way for way in ways if way.get("type") == "array"]
    if lists:
        return _list(schema, lists[0], path)
    return _value(plain, name)


def _list(schema: Json, field: Json, path: tuple[str, ...]) -> Json:
    items, name = field["items"], path[-1]
    sizes = {"min": field["minItems"]} if "minItems" in field else {}
    if REFERS_TO in items:
        return {**_relation(items[REFERS_TO]), "multiple": True, **sizes}
    made: Json = {"widget": "list", "collapsed": False, **sizes}
    if name == _FOCUS:
        made["max"] = field["maxItems"]
    if "$ref" in items:
        inner = _named(schema, items)
        return {**made, "fields": list(_fields(schema, inner, path))}
    each = {"name": "entry", "label": "Entry", **_value(items, name)}
    return {**made, "field": each}


def _value(field: Json, name: str) -> Json:
    """What one value is filled in with: the first way that fits."""
    kinds = field.get("type", [])
    ways = (
        (REFERS_TO in field, lambda: _relation(field[REFERS_TO])),
        ("enum" in field, lambda: {"widget": "select", "options": field["enum"]}),
        (field.get("format") == "date" and name != "day", lambda: _DATE),
        ("boolean" in kinds, lambda: {"widget": "boolean"}),
        ("integer" in kinds, lambda: {"widget": "number", "value_type": "int", "min": field["minimum"]}),
        (kinds[:1] == ["number"], lambda: _SHARE),
        (field.get(IS_FILE) == "picture", lambda: _PICTURE),
        (IS_FILE in field, lambda: _CAPTIONS),
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
