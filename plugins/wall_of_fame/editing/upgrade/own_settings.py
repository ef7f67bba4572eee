"""The settings of a wall whose theme folder goes: the line that names it goes too, or is told of."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from wall_of_fame.editing.upgrade.state import UpgradeError, WallState
from wall_of_fame.system.settings_file import SETTINGS_FILE

_PUBLISHED: Final = "publishconf.py"
_SETTING: Final = "THEME"
_FOLDER: Final = "theme"


@dataclass(frozen=True, slots=True)
class _Line:
    """Where a file of settings gives the theme a value; with the whole statement, if it is a plain one."""

    number: int
    statement: ast.Assign | ast.AnnAssign | None

    @property
    def folder(self) -> str | None:
        """The folder that it names; None if that is worked out."""
        value = self.statement and self.statement.value
        return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else None


def without_theme(wall: WallState) -> dict[str, bytes]:
    """The files of settings that change when there is no folder `theme` any more, by their paths.

    Raises:
        UpgradeError: one is no Python, or works out where the theme is.
    """
    changed: dict[str, bytes] = {}
    for path in _settings_files(wall):
        source = wall.read(path) or b""
        if path == _PUBLISHED and wall.is_of_program(path, source):
            continue
        after = without_lines(path, source)
        if after != source:
            changed[path] = after
    return changed


def without_lines(path: str, source: bytes) -> bytes:
    """A file of settings without the line that says that the theme is in the folder that goes.

    Raises:
        UpgradeError: it is no Python, or the line cannot be taken away alone.
    """
    tree = _parse(path, source)
    lines = [*_lines(tree)]
    if all(
        line.folder is not None and PurePosixPath(line.folder) != PurePosixPath(_FOLDER) for line in lines
    ):
        return source
    line = lines[-1]
    if len(lines) > 1 or line.folder is None or not _stands_alone(line.statement, tree):
        raise UpgradeError(
            f"{path}:{line.number}: what {_SETTING} is cannot be told from this line alone, and the folder "
            f"{_FOLDER}/ is about to go. "
            f'Write {_SETTING} = "{_FOLDER}" on a line of its own, or take it away.'
        )
    assert line.statement is not None  # noqa: S101 - a folder is of a statement
    kept = source.splitlines(keepends=True)
    del kept[line.statement.lineno - 1 : line.statement.end_lineno]
    return b"".join(kept)


def _settings_files(wall: WallState) -> Iterator[str]:
    """The files of settings, and those beside them that they import from."""
    waiting, seen = [SETTINGS_FILE, _PUBLISHED], set[str]()
    while waiting:
        path = waiting.pop(0)
        if path in seen or not (wall.project / path).is_file():
            continue
        seen.add(path)
        yield path
        for name in _imported(_parse(path, wall.read(path) or b"")):
            place = name.replace(".", "/")
            waiting += [f"{place}.py", f"{place}/__init__.py"]


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _parse(path: str, source: bytes) -> ast.Module:
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError) as error:
        raise UpgradeError(f"{path} is not understood: {error}") from None


def _lines(tree: ast.Module) -> Iterator[_Line]:
    """Every place that gives the setting a value, in the order of the file."""
    plain = {
        id(target): statement
        for statement in tree.body
        if isinstance(statement, ast.Assign | ast.AnnAssign)
        for target in _targets(statement)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == _SETTING and isinstance(node.ctx, ast.Store):
            yield _Line(node.lineno, plain.get(id(node)))
        elif isinstance(node, ast.alias) and (node.asname or node.name) == _SETTING:
            yield _Line(node.lineno, None)


def _targets(statement: ast.Assign | ast.AnnAssign) -> list[ast.expr]:
    """What a plain statement gives a value to; nothing if it is several things at once."""
    if isinstance(statement, ast.AnnAssign):
        return [statement.target] if statement.value else []
    return statement.targets if len(statement.targets) == 1 else []


def _stands_alone(statement: ast.stmt | None, tree: ast.Module) -> bool:
    """Whether it is a statement of the file itself, with no other on its lines."""
    if statement is None:
        return False
    others = (other for other in tree.body if other is not statement)
    first, last = statement.lineno, statement.end_lineno or statement.lineno
    return not any(other.lineno <= last and first <= (other.end_lineno or first) for other in others)
