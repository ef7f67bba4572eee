"""`wall withdraw` does nothing without a yes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.editing.withdrawal.leaving import everything, leaving_project
from tests.walls.projects import Project, environment


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The wall that Zoë is going to leave."""
    return leaving_project(tmp_path / "project")


def start(project: Project, *arguments: str) -> subprocess.Popen[str]:
    """The command in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "wall_of_fame.cli", "withdraw", "zoe-ohara", *arguments],
        cwd=project.folder, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip


@pytest.mark.parametrize("answers", ["", "their friend\n", "their friend\nno\n", "their friend\n\n"])
def test_without_a_yes_nothing_is_changed(project: Project, answers: str) -> None:
    """No answer, or any answer but yes, ends it in words."""
    before = everything(project.folder)
    with start(project) as process:
        printed = process.communicate(answers, timeout=60)[0]
    assert process.returncode == 1
    assert "othing was changed" in printed
    assert "Traceback" not in printed
    assert everything(project.folder) == before
