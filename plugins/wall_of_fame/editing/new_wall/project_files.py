"""The settings and the README of a wall of one's own: only what says whose wall it is changes."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping
from typing import Any, Final

from wall_of_fame.editing.new_wall.first_files import NewWall

_SAMPLES: Final = "The people and businesses on the wall today are made-up samples."


def settings_of(wall: NewWall) -> dict[str, Any]:
    """The settings that go into pelicanconf.py."""
    settings = {
        "SITENAME": wall.name,
        "SITEURL": wall.url,
        "DEFAULT_LANG": wall.lang,
        "TIMEZONE": wall.timezone,
        "WALL_ORGANISATION": _organisation(wall),
    }
    return {**settings, "WALL_REPOSITORY": wall.repository} if wall.repository else settings


def _organisation(wall: NewWall) -> dict[str, str] | None:
    if not wall.organisation:
        return None
    return {"name": wall.organisation} | ({"contact": wall.contact} if wall.contact else {})


def _as_python(value: Any) -> str:
    """A text, or a mapping of texts, as JSON writes it, or None."""
    return "None" if value is None else json.dumps(value, ensure_ascii=False)


def change_settings(source: str, settings: Mapping[str, Any]) -> str:
    """The text of pelicanconf.py with other values; its other lines and comments stay as they are.

    Raises:
        SyntaxError: it is no Python.
    """
    # ast counts columns in bytes.
    lines = source.encode().splitlines(keepends=True)
    missing = dict(settings)
    places = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name, value = node.targets[0].id, node.value
            if name in settings:
                places.append(
                    (value.lineno, value.col_offset, value.end_lineno or 0, value.end_col_offset or 0, name)
                )
                missing.pop(name, None)
    # From the end, so that the places before stay where they are.
    for line, column, end_line, end_column, name in sorted(places, reverse=True):
        new = _as_python(settings[name]).encode()
        whole = lines[line - 1][:column] + new + lines[end_line - 1][end_column:]
        lines[line - 1 : end_line] = [whole]
    added = "".join(f"{name} = {_as_python(value)}\n" for name, value in missing.items())
    return b"".join(lines).decode() + (f"\n{added}" if added else "")


def change_readme(source: str, wall: NewWall) -> str:
    """The text of README.md, whose first words say whose wall this is."""
    where = f" ([its repository]({wall.repository}))" if wall.repository else ""
    words = f"This is **{wall.name}**{where}: <{wall.url}>."
    lines = [line for line in source.split("\n") if line != _SAMPLES]
    title = next((number for number, line in enumerate(lines) if line.startswith("# ")), -1)
    if len(lines) > title + 2 and lines[title + 2].startswith("This is **"):
        lines[title + 2] = words
    else:
        lines[title + 1 : title + 1] = ["", words]
    return "\n".join(lines).replace("\n\n\n", "\n\n")
