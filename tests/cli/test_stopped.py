"""A command that is stopped at any moment leaves the content as it was, or complete; then it works again."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.test_new import WHOLE
from tests.cli.test_start import OPTIONS
from tests.editing.withdrawal.leaving import leaving_project
from tests.walls.output import fingerprint
from tests.walls.projects import elsewhere_project, environment

KILLS = int(os.environ.get("WALL_KILLS", "3"))
DRAFT = "inbox/ilir.md"


@dataclass(frozen=True)
class Command:
    """A command that writes, the project that it works on, and the folder that must never be half-written."""

    arguments: tuple[str, ...]
    make: Callable[[Path], object]
    folder: str = "content"


def _with_a_draft(folder: Path) -> None:
    elsewhere_project(folder)
    (folder / "inbox").mkdir()
    (folder / DRAFT).write_text(
        "---\nperson: [Ilir B.]\nphoto: none\nbusiness: ferry-office\nstandards: [care]\ndate: 2026-01-05\n"
        "about_person: {role: Porter, over_18: true, consent: {name: 2026-01-06, story: 2026-01-06}}\n"
        "---\nHe walked me to the ferry in the rain.\n"
    )


def _with_a_read_me(folder: Path) -> None:
    elsewhere_project(folder)
    (folder / "README.md").write_text("# Service Wall of Fame\n\nA wall.\n")


COMMANDS = {
    "new": Command(("new", *WHOLE), elsewhere_project),
    "approve": Command(("approve", DRAFT, "--approved-by", "desk", "--yes"), _with_a_draft),
    "withdraw": Command(
        ("withdraw", "zoe-ohara", "--no-build", "--instead", "a colleague", "--yes"), leaving_project
    ),
    "start": Command(("start", "--anyway", *OPTIONS), _with_a_read_me),
    "schema": Command(("schema", "--with-ids"), elsewhere_project, "docs/schema"),
}


def run(folder: Path, command: Command) -> subprocess.Popen[str]:
    """The command on its way, with nobody to answer."""
    return subprocess.Popen(
        [sys.executable, "-m", "wall_of_fame.cli", *command.arguments],
        cwd=folder, env=environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip


def put_back(fresh: Path, project: Path) -> None:
    """Make a project what it was; nothing touches its theme."""
    for there in [*project.iterdir()]:
        if there.name != "theme":
            shutil.rmtree(there) if there.is_dir() else there.unlink()
    shutil.copytree(fresh, project, ignore=lambda *_: ["theme"], dirs_exist_ok=True)


@pytest.mark.slow
@pytest.mark.parametrize("name", COMMANDS)
def test_stopped_at_any_moment(tmp_path: Path, name: str) -> None:
    """By SIGINT or SIGKILL; and running it once more ends as if it had never been stopped."""
    command, chance = COMMANDS[name], random.Random(1)  # noqa: S311 - the same moments each time are wanted
    fresh, project = tmp_path / "fresh", tmp_path / "project"
    fresh.mkdir()
    command.make(fresh)
    shutil.copytree(fresh, project)
    before = fingerprint(project / command.folder)
    began = time.monotonic()
    with run(project, command) as process:
        printed = process.communicate(timeout=120)[0]
    lasts = time.monotonic() - began
    assert process.returncode == 0, printed
    complete = fingerprint(project / command.folder)
    assert complete != before
    found = complete
    for _ in range(KILLS):
        put_back(fresh, project)
        with run(project, command) as process:
            time.sleep(chance.uniform(0.3, 1.05) * lasts)
            process.send_signal(chance.choice([signal.SIGKILL, signal.SIGINT]))
            printed = process.communicate(timeout=120)[0]
        has_begun = "KeyboardInterrupt" not in printed or "wall_of_fame" in printed  # or Python was stopped
        assert process.returncode in (0, 130, -signal.SIGKILL, -signal.SIGINT) or not has_begun, printed
        found = fingerprint(project / command.folder)
        assert found in (before, complete)
        if name == "approve":
            assert found == complete or (project / DRAFT).is_file()
    if found != complete or (project / DRAFT).is_file():
        with run(project, command) as process:
            printed = process.communicate(timeout=120)[0]
        assert process.returncode == 0, printed
        assert not [path for path in project.iterdir() if path.name.endswith((".next", ".part", ".before"))]
    assert fingerprint(project / command.folder) == complete
    assert not (project / DRAFT).exists()
