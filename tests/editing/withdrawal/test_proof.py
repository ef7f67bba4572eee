"""The content is changed only if it is sound afterwards."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.editing.withdrawal.small_walls import small_wall
from wall_of_fame.editing.sound_content import UnsoundContentError
from wall_of_fame.editing.withdrawal import Removal
from wall_of_fame.editing.withdrawal.proof import change_content


def test_a_change_that_would_leave_errors_is_not_made(tmp_path: Path) -> None:
    """Such as an award without the nomination that won it."""
    project = small_wall(tmp_path, {})
    before = {path: path.read_bytes() for path in project.content.rglob("*") if path.is_file()}
    changes = {"nominations/2025/the-last-ferry.md": None, "people/quiet-one.md": None}
    plan = Removal(changes, {}, (), (), (), (), (), (), (), frozenset())
    with pytest.raises(UnsoundContentError) as raised:
        change_content(project.content, plan, date(2026, 11, 20))
    assert {problem.path for problem in raised.value.errors} >= {"content/awards/lamps-2025.md"}
    assert {path: path.read_bytes() for path in project.content.rglob("*") if path.is_file()} == before
