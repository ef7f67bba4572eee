"""The page with the form in the browser, its configuration and its program, if the form is switched on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

from wall_of_fame.site import Build, Head, OutputFile, Page
from wall_of_fame.site.form import decap
from wall_of_fame.site.form.config import Form, configuration
from wall_of_fame.site.language import Language
from wall_of_fame.site.theme.folders import ThemeFolders
from wall_of_fame.system.digests import fingerprint

_URL: Final = "admin/"
_PROGRAM: Final = "decap-cms.js"


def pages(form: Form, language: Language) -> Iterator[Page]:
    """The page."""
    _ = language
    yield Page(_URL, "admin.html", {"csp": form.csp}, partial(_head, _("Edit the wall")), noindex=True)


def files(
    form: Form, build: Build, language: Language, theme: ThemeFolders, cache: Path
) -> Iterator[OutputFile]:
    """The files that the page loads. Decap is fetched when it is not in the cache yet."""
    site, standards = build.site, _standards(build, language)
    config = configuration(form, site.name, site.url, standards, build.wall.without, site.lang)
    yield OutputFile.ready(f"{_URL}config.yml", config.encode())
    yield OutputFile.ready(f"{_URL}form.js", theme.file("admin/form.js").read_bytes())
    for name in (_PROGRAM, f"{_PROGRAM}.LICENSE.txt"):
        yield OutputFile(
            f"{_URL}{name}", fingerprint(decap.INTEGRITY, name), partial(_decap_file, cache, name)
        )


def _standards(build: Build, language: Language) -> dict[str, Any]:
    """The options of the field for standards: the wall's standards, and the field's messages."""
    _ = language
    return {
        "standards": [{"id": standard.id, "name": standard.name} for standard in build.wall.standards],
        "shown_by": _("Words copied from the story that show it (optional)"),
        "missing": _("Select at least one standard."),
    }


def _decap_file(cache: Path, name: str) -> bytes:
    return decap.extract_file(decap.fetch_package(cache), f"dist/{name}")


def _head(title: str) -> Head:
    return Head(title=title, description="", url=_URL, canonical=_URL, noindex=True)
