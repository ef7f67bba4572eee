"""`wall check`: says everything that is wrong with the content."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from wall_of_fame.checks import check
from wall_of_fame.content.files import MEDIA_FOLDERS
from wall_of_fame.problems import Problem, as_github, as_json, as_text, count_errors, summary
from wall_of_fame.records import KINDS
from wall_of_fame.system.cache import cache_of, record_cache
from wall_of_fame.system.clock import today

_FORMATS = {"text": as_text, "github": as_github, "json": as_json}
_MARKS = frozenset({"places.yaml", *MEDIA_FOLDERS, *(kind.folder for kind in KINDS if kind.folder)})
"""Names by which a folder is known to hold a wall's content."""


def add_check(commands: Any) -> None:
    """Add `wall check` to the commands."""
    check: argparse.ArgumentParser = commands.add_parser(
        "check",
        help="check the content and say everything that is wrong with it",
        description="Check the content. Exits 0 if it may be published, 1 if not, 2 if used wrongly.",
    )
    check.add_argument("paths", nargs="*", metavar="PATH", help="tell only of these (default: content)")
    check.add_argument(
        "--format", choices=_FORMATS, default="text", help="how to tell: for people, GitHub or programs"
    )
    check.set_defaults(run=_run_check)


def _run_check(arguments: argparse.Namespace) -> int:
    return _check([Path(path) for path in arguments.paths or ["content"]], arguments.format)


def _check(paths: Sequence[Path], how: str) -> int:
    problems: set[Problem] = set()
    roots: dict[Path, list[Path]] = {}
    for path in paths:
        root = _content_of(path)
        if root is None:
            what = "There is no such file" if not path.exists() else "No wall's content is there"
            sys.stderr.write(f"wall: {path}: {what}. Name the content folder, or something in it.\n")
            return 2
        roots.setdefault(root, []).append(_plain(path))
    for root, asked in roots.items():
        found = check(root, today(root.parent), f"{root.name}/", record_cache(cache_of(root.parent))).problems
        problems |= {problem for problem in found if _is_asked_for(root.parent / problem.path, asked)}
    ordered = sorted(problems)
    sys.stdout.write(_FORMATS[how](ordered))
    if how == "text":
        sys.stdout.write(f"{summary(ordered)}.\n" if ordered else "All is well.\n")
    return 1 if count_errors(ordered) else 0


def _plain(path: Path) -> Path:
    """The absolute path, without `..` and without following links."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.absolute keeps “..”, Path.resolve follows links


def _content_of(path: Path) -> Path | None:
    """The content folder that a path is or lies in."""
    if not path.exists():
        return None
    for folder in (_plain(path), *_plain(path).parents):
        if folder.is_dir() and (folder.name == "content" or (folder / "places.yaml").is_file()):
            return folder
    if path.is_dir() and any((path / name).exists() for name in _MARKS):
        return _plain(path)
    return None


def _is_asked_for(file: Path, asked: Sequence[Path]) -> bool:
    return any(file == path or path in file.parents for path in asked)
