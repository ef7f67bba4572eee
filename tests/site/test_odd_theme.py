"""What in a theme cannot be read or published ends the build with its path, and leaves the site as it was."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.walls.projects import Project

PO = "translations/en/LC_MESSAGES/messages.po"


def write(theme: Path, path: bytes, data: bytes = b"x") -> None:
    """Write a file whose path is any bytes."""
    file = theme / os.fsdecode(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def replace_by_folder(file: Path) -> None:
    """Put a folder in a file's place."""
    file.unlink()
    file.mkdir()


ODD: dict[str, tuple[Callable[[Path], Any], str]] = {
    "a name": (lambda theme: write(theme, b"static/caf\xe9.css"), r"static/caf\xe9.css: the file's name is"),
    "a template's name": (lambda theme: write(theme, b"templates/caf\xe9.html"), r"templates/caf\xe9.html:"),
    "a line break": (lambda theme: write(theme, b"static/a\nb.txt"), r"static/a\nb.txt:"),
    "a stylesheet": (
        lambda theme: write(theme, b"static/css/blocks/x.css", b"a{}\nb{content:'\xe9'}"),
        "static/css/blocks/x.css:2: the file is not in UTF-8",
    ),
    "a template": (
        lambda theme: write(theme, b"templates/x.html", b"\xe9"),
        "templates/x.html:1: the file is not in UTF-8",
    ),
    "a catalogue": (
        lambda theme: write(theme, PO.encode(), b'msgid "x"\nmsgstr "\xe9"\n'),
        f"{PO} cannot be used: It is no catalogue",
    ),
    "a pipe": (lambda theme: os.mkfifo(theme / "static/pipe"), "static/pipe is not a plain file"),
    "a file that fails": (
        lambda theme: (theme / "static/memory.css").symlink_to("/proc/self/mem"),
        "static/memory.css ",
    ),
    "a folder": (
        lambda theme: replace_by_folder(theme / "search/finder.js"),
        "search/finder.js cannot be used: Is a directory",
    ),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_themes(name: str, project: Project) -> None:
    """No traceback, and never a reason without a path."""
    make, words = ODD[name]
    make(project.folder / "theme")
    done = project.run(settings={"WALL_KEEPSAKES": False})
    assert done.code == 1
    printed = done.words.replace("\n", "")
    assert f"theme/{words}" in printed
    assert "Nothing was published; the site is as it was." in printed
    assert "Traceback" not in printed
    assert not project.output.exists()
