from __future__ import annotations

from pathlib import Path

import pytest

from tests.walls.bad_cases.collection import TODAY
from tests.walls.clone import Clone, clone


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every check and build here counts 1 June 2025 as today."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """A project with the sound content on main; a branch is checked out; the working folder."""
    made = clone(tmp_path / "project")
    monkeypatch.chdir(made.folder)
    return made
