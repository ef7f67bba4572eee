"""The settings file of a project as the commands see it: its lines are read, and none of them is run."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Final

SETTINGS_FILE: Final = "pelicanconf.py"
"""The file of a project that says whose wall it is, and where and in which language it stands."""

DEFAULT_LANGUAGE: Final = "en"


def read_setting(project: Path, name: str, default: object, example: str) -> object:
    """The value of the last line `NAME = …` of the settings; `default` if there is none.

    Raises:
        SystemExit: the file is no Python, or works the value out; with an `example` of what to write.
    """
    try:
        source = (project / SETTINGS_FILE).read_bytes()
    except OSError:
        return default
    if name.encode() not in source:
        return default
    try:
        statements = ast.parse(source).body
    except (SyntaxError, ValueError) as error:
        raise SystemExit(f"{SETTINGS_FILE}: It is no Python: {error}") from None
    values = [value for statement in statements for value in _values_of(statement, name)]
    if not values:
        return default
    try:
        return ast.literal_eval(values[-1])
    except ValueError:
        raise SystemExit(
            f"{SETTINGS_FILE}: {name} is worked out there, so that the commands cannot read it. "
            f"Write the name itself: {name} = “{example}”."
        ) from None


def project_language(project: Path) -> str:
    """The language of a wall, as its settings name it.

    Raises:
        SystemExit: the file does not simply name one.
    """
    return str(read_setting(project, "DEFAULT_LANG", DEFAULT_LANGUAGE, DEFAULT_LANGUAGE) or DEFAULT_LANGUAGE)


def _values_of(statement: ast.stmt, name: str) -> list[ast.expr]:
    """What a statement sets a setting to, if it does."""
    if isinstance(statement, ast.Assign):
        targets: list[ast.expr] = statement.targets
    elif isinstance(statement, ast.AnnAssign):
        targets = [statement.target]
    else:
        return []
    is_set = any(isinstance(target, ast.Name) and target.id == name for target in targets)
    return [statement.value] if is_set and statement.value is not None else []
