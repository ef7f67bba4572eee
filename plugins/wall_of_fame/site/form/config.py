"""The form in the browser: Decap CMS's configuration, made from the models of the records."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any, Final

import yaml

from wall_of_fame.records import KINDS, Absent, Kind
from wall_of_fame.records.json_schema import Json, schema_of
from wall_of_fame.site.form.widgets import STANDARDS, fields

# No name: the address of a nomination outlives what somebody takes back.
_NOMINATION_ID: Final = "{{year}}-{{month}}-{{day}}-{{business}}"


# Languages that Decap names otherwise than their tags do, and parts of tags that mean traditional characters.
_LOCALES: Final = {"el": "gr", "nb": "nb_no", "nn": "nn_no", "no": "nb_no", "sr": "sr_Cyrl", "zh": "zh_Hans"}
_TRADITIONAL: Final = frozenset(("hant", "hk", "mo", "tw"))


@dataclass(frozen=True, slots=True)
class Form:
    """The settings of the form in the browser: the repository (owner/name) and branch that it writes to.

    `oauth` is the address of the service with which editors sign in. `open_authoring` lets people without
    the right to write propose changes from a copy of their own. `local` is the address of a decap-server
    on this machine, for trying the form out.
    """

    repository: str
    branch: str = "main"
    oauth: str = ""
    open_authoring: bool = False
    local: str = ""

    @property
    def csp(self) -> str:
        """The Content-Security-Policy of the form's page, which allows more than that of any other page.

        Decap sets styles within the page and compiles patterns and templates (unsafe-eval).
        """
        connect = ["'self'", "blob:", "https://api.github.com", "https://www.githubstatus.com"]
        connect += ["/".join(self.local.split("/")[:3])] if self.local else []
        return (
            "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
            "img-src 'self' blob: data: https://*.githubusercontent.com; font-src 'self' data:; "
            f"media-src 'self' blob:; connect-src {' '.join(connect)}; "
            "base-uri 'none'; form-action 'self'"
        )


def configuration(
    form: Form,
    name: str,
    url: str,
    standards: Mapping[str, Any],
    without: Container[Absent] = (),
    lang: str = "en",
) -> str:
    """Decap's config.yml; `name`, `url` and `lang` are the site's, `standards` the options of that field.

    What the wall is `without` has neither records nor fields. Decap's own buttons and messages are in the
    site's language if it knows that; fields are named in English.
    """
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
    config = {
        "backend": {key: value for key, value in backend.items() if value},
        **({"local_backend": {"url": form.local}} if form.local else {}),
        "locale": _locale(lang),
        "publish_mode": "editorial_workflow",
        "media_folder": "content/photos",
        "public_folder": "photos",
        "site_url": url,
        "display_url": url,
        "show_preview_links": False,
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "collections": [
            _collection(kind, standards, without)
            for kind in KINDS
            if not kind.by_command and kind.label.lower() not in without
        ],
    }
    return f"# The form of “{name}”, made from the models of its records.\n" + yaml.safe_dump(
        config, allow_unicode=True, sort_keys=False, width=110
    )


def _locale(tag: str) -> str:
    """Decap's name for a language; it speaks English if it does not know one."""
    language, *others = tag.lower().split("-")
    if language == "zh" and not _TRADITIONAL.isdisjoint(others):
        return "zh_Hant"
    return _LOCALES.get(language, language)


def _collection(kind: Kind, standards: Mapping[str, Any], without: Container[Absent]) -> Json:
    schema = schema_of(kind, without=without)
    form_fields = list(fields(schema, schema, ()))
    for field in form_fields:
        if field["name"] == STANDARDS:
            field.update(standards)
    if ".md" not in kind.endings:
        file = {
            "name": kind.name,
            "label": kind.label,
            "file": f"content/{kind.name}.yaml",
            "fields": form_fields,
        }
        return {"name": kind.name, "label": kind.label, "files": [file]}
    form_fields.sort(key=lambda field: not field["required"])
    form_fields.insert(sum(field["required"] for field in form_fields), _body(schema))
    # A nomination may have a title, but who is nominated is what tells it from others.
    naming_fields = set() if kind.by_year else {"name", "title"} & set(schema["properties"])
    return {
        "name": kind.folder,
        "label": kind.label,
        "label_singular": kind.label_singular,
        "folder": f"content/{kind.folder}",
        "extension": "md",
        "format": "yaml-frontmatter",
        "create": True,
        "delete": kind.name != "person",
        "identifier_field": min(naming_fields, default="nominee"),
        "slug": _NOMINATION_ID if kind.by_year else "{{slug}}",
        **({"path": "{{year}}/{{slug}}", "summary": "{{nominee}}, {{date}}"} if kind.by_year else {}),
        "fields": form_fields,
    }


def _body(schema: Json) -> Json:
    """The field for the long text: plain Markdown, so that no editor rewrites what is quoted."""
    description = schema["properties"].get("text", {}).get("description", "The text, in Markdown.")
    return {
        "name": "body",
        "label": "Text",
        "widget": "markdown",
        "required": False,
        "hint": description.partition(" In a file")[0],
        "modes": ["raw"],
        "editor_components": [],
    }
