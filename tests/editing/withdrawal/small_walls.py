"""Small walls for withdrawals without a build: the other organisation's content, and a few records more."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from tests.walls.projects import ELSEWHERE, Project


def person(name: str, more: str = "") -> str:
    """The record of somebody with this name."""
    return f"---\nname: {name}\nconsent: {{name: 2025-01-05, story: 2025-01-05}}\nover_18: true\n{more}---\n"


def nomination(nominees: str, story: str, more: str = "", standards: str = "[care]") -> str:
    """A nomination of some people (ids with commas between them)."""
    return (
        f"---\nnominee: [{nominees}]\nbusiness: corner-library\nstandards: {standards}\ndate: 2025-04-01\n"
        f"approved: {{by: board, on: 2025-04-02}}\n{more}---\n{story}\n"
    )


def small_wall(folder: Path, files: Mapping[str, str]) -> Project:
    """The other organisation's content with these files beside it; there are no settings to build it with."""
    shutil.copytree(ELSEWHERE, folder / "content")
    project = Project(folder)
    for path, text in files.items():
        project.write(path, text)
    return project
