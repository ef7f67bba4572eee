from __future__ import annotations

import pytest

from tests.walls.bad_cases.collection import TODAY


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every program here counts 1 June 2025 as today."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
