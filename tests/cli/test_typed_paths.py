"""Wherever a path is typed, the file is found, whichever way the letters of its name are composed."""

from __future__ import annotations

import argparse
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.reference import parsers

PATHS = {"FILE", "FOLDER", "PATH", "DRAFT"}

# Their files are looked up by the code that reads them, and tested with it.
LOOKED_UP_LATER = {("new", "photo"), ("import", "files")}


def typed_paths() -> Iterator[tuple[str, argparse.Action]]:
    """Every argument that is a path, with its command."""
    for name, parser in parsers().items():
        for action in parser._actions:
            if {action.metavar, *(action.metavar if isinstance(action.metavar, tuple) else ())} & PATHS:
                yield name, action


CASES = [(name, action) for name, action in typed_paths() if (name, action.dest) not in LOOKED_UP_LATER]


def test_there_are_some() -> None:
    """Those that are looked up later are still there, too."""
    assert len(CASES) > 8
    assert {(name, action.dest) for name, action in typed_paths()} >= LOOKED_UP_LATER


@pytest.mark.parametrize(("name", "action"), CASES, ids=[f"{name} {action.dest}" for name, action in CASES])
def test_a_name_from_a_mac(
    name: str, action: argparse.Action, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has two code points for one letter."""
    monkeypatch.chdir(tmp_path)
    on_disk = unicodedata.normalize("NFD", "ordner-é")
    Path(on_disk).mkdir()
    assert callable(action.type), f"{name} takes a path as it is typed"
    assert f"{action.type('ordner-é')}" == on_disk
