"""An import that is stopped at any moment leaves the inbox as it was, or complete."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.editing.importing.sample_answers import answers, as_csv
from tools.programs import ROOT

KILLS = int(os.environ.get("WALL_KILLS", "4"))
COUNT = 200
IMPORT = (
    "import sys; from wall_of_fame.cli import main; import wall_of_fame.editing.importing.run; "
    "print('ready', flush=True); sys.exit(main(['import', 'form.csv', '--yes']))"
)


def start(folder: Path) -> subprocess.Popen[bytes]:
    """An import on its way."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "plugins")}
    process = subprocess.Popen(
        [sys.executable, "-c", IMPORT],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdout is not None
    process.stdout.readline()
    return process


def names(folder: Path) -> set[str]:
    """What is in the inbox."""
    return {path.name for path in (folder / "inbox").iterdir()}


@pytest.mark.slow
def test_stopped_at_any_moment(project: Path) -> None:
    """By SIGINT or SIGKILL: all of its drafts or none; nothing is left beside once it has run again."""
    (project / "form.csv").write_bytes(as_csv(answers(3, COUNT, duplicates=5)))
    inbox = project / "inbox"
    inbox.mkdir()
    (inbox / "mine.md").write_text("---\nperson: Ana\n---\nA story of my own.\n")
    begun = time.perf_counter()
    with start(project) as whole:
        whole.communicate()
    took = time.perf_counter() - begun
    complete = names(project)
    assert len(complete) > COUNT / 2
    beside = project / ".inbox.next"
    chance = random.Random(1)  # noqa: S311 - the same moments each time are wanted
    for number in range(KILLS):
        shutil.rmtree(inbox)
        inbox.mkdir()
        (inbox / "mine.md").write_text("---\nperson: Ana\n---\nA story of my own.\n")
        with start(project) as process:
            if number % 2:
                time.sleep(chance.random() * took)
            else:
                while names(project) == {"mine.md"} and not beside.exists() and process.poll() is None:
                    pass  # the moment at which it begins to write
            process.send_signal(chance.choice([signal.SIGINT, signal.SIGKILL]))
            process.communicate()
        assert names(project) in ({"mine.md"}, complete)
    with start(project) as last:
        last.communicate()
    assert names(project) == complete
    assert sorted(path.name for path in project.iterdir()) == ["content", "form.csv", "inbox"]
