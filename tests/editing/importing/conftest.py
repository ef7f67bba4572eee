from __future__ import annotations

from pathlib import Path

import pytest

from tests.walls.bad_cases.collection import TODAY, sound


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every import here counts 1 June 2025 as today."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the sound content; the working folder."""
    sound(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path
