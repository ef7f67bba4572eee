"""The page with the form in the browser, its configuration and its program: only where it is switched on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from wall_of_fame.site import Build, Head, OutputFile, Page
from wall_of_fame.site.form import decap
from wall_of_fame.site.form.config import Form, configuration
from wall_of_fame.site.language import Language
from wall_of_fame.system.digests import fingerprint

_URL = "admin/"
_PROGRAM = "decap-cms.js"


def pages(form: Form, _: Language) -> Iterator[Page]:
    """The page."""
    yield Page(_URL, "admin.html", {"csp": form.csp}, partial(_head, _("Edit the wall")), noindex=True)


def files(form: Form, build: Build, _: Language, theme: Path, cache: Path) -> Iterator[OutputFile]:
    """The files beside it. The program is fetched when it is not in the cache yet."""
    made = configuration(form, build.site.name, build.site.url, _standards(build, _))
    yield OutputFile.ready(f"{_URL}config.yml", made.encode())
    yield OutputFile.ready(f"{_URL}form.js", (theme / "admin" / "form.js").read_bytes())
    for name in (_PROGRAM, f"{_PROGRAM}.LICENSE.txt"):
        yield OutputFile(f"{_URL}{name}", fingerprint(decap.INTEGRITY, name), partial(_file, cache, name))


def _standards(build: Build, _: Language) -> dict[str, Any]:
    """What the field for the standards shows: the wall's standards, and its words."""
    return {
        "standards": [{"id": standard.id, "name": standard.name} for standard in build.wall.standards],
        "shown_by": _("The very words of the story that show it, or nothing"),
        "missing": _("Tick at least one standard."),
    }


def _file(cache: Path, name: str) -> bytes:
    return decap.file(decap.bring(cache), f"dist/{name}")


def _head(title: str) -> Head:
    return Head(title=title, description="", url=_URL, canonical=_URL, noindex=True)
