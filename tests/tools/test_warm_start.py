"""A build that was not waited for does not answer for the next one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.walls import warm_start


def test_a_build_that_took_too_long_leaves_no_answer_behind(tmp_path: Path) -> None:
    """The next build is waited for, and what it printed is its own."""
    env = dict(os.environ)
    with pytest.raises(TimeoutError):
        warm_start.run(["--no-such-option"], folder=tmp_path, env=env, seconds=0)
    code, words = warm_start.run(["--version"], folder=tmp_path, env=env, seconds=60)
    assert code == 0
    assert words.startswith("4.")
