"""Work in several processes has the same results, and fails with a message."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.patience import wait_at_most
from wall_of_fame.system.workers import Advance, WorkerError, processors, run_parts

NUMBERS = list(range(1_000))


@pytest.fixture(params=["1", "2", "5"])
def count(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """The number of processes to use."""
    number = int(request.param)
    monkeypatch.setattr("wall_of_fame.system.workers.processors", lambda: number)
    return number


def squares(numbers: Sequence[int], advance: Advance) -> list[int]:
    """A little work."""
    for _ in numbers:
        advance(1)
    return [number**2 for number in numbers]


def test_the_results_are_the_same(count: int) -> None:
    """Every item is worked on once, however many processes there are, and every step is reported."""
    steps: list[int] = []
    parts = run_parts(squares, NUMBERS, items_a_process=10, advance=steps.append)
    assert len(parts) == count
    assert sorted(number for part in parts for number in part) == squares(NUMBERS, lambda _: None)
    assert sum(steps) == len(NUMBERS)


def test_little_work_is_not_shared(count: int) -> None:
    """A few items are done by the process itself."""
    assert run_parts(lambda items, _: (os.getpid(), len(items)), NUMBERS[:9], items_a_process=10) == [
        (os.getpid(), 9)
    ]
    assert count


def test_an_error_is_raised_where_the_work_was_asked_for(count: int) -> None:
    """With its words, whichever process it came up in."""

    def fail(numbers: Sequence[int], _advance: Advance) -> None:
        if max(numbers) == NUMBERS[-1]:
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        run_parts(fail, NUMBERS, items_a_process=10)
    assert count


def test_a_process_that_is_killed_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """As when there is not enough memory."""
    monkeypatch.setattr("wall_of_fame.system.workers.processors", lambda: 2)
    mine = os.getpid()

    def die(_numbers: Sequence[int], _advance: Advance) -> None:
        if os.getpid() != mine:
            os.kill(os.getpid(), signal.SIGKILL)

    with wait_at_most(60), pytest.raises(WorkerError, match="ended early"):
        run_parts(die, NUMBERS, items_a_process=10)


def noted(note: Path, process: subprocess.Popen[bytes]) -> int:
    """The number in a file that a process writes, soon."""
    with wait_at_most(60):
        while not (note.exists() and note.read_text()):
            assert process.poll() is None, f"it ended with {process.returncode} and wrote nothing"
            time.sleep(0.01)
    return int(note.read_text())


def test_helpers_do_not_outlive_the_process(tmp_path: Path) -> None:
    """After kill -9 of the process that started them, all end."""
    script = f"""
import os, time
from wall_of_fame.system import workers
workers.processors = lambda: 2
mine = os.getpid()
def work(items, advance):
    if os.getpid() != mine:
        open({str(tmp_path / "pid")!r}, "w").write(str(os.getpid()))
    time.sleep(60)
workers.run_parts(work, list(range(100)), items_a_process=10)
"""
    with subprocess.Popen([sys.executable, "-c", script]) as process:
        try:
            helper = noted(tmp_path / "pid", process)
        finally:
            process.kill()
    for _ in range(500):
        state = Path(f"/proc/{helper}/stat")
        if not state.exists() or state.read_text().rpartition(")")[2].split()[0] == "Z":
            return
        time.sleep(0.01)
    pytest.fail("the helper is still at work")


def test_fewer_processors_can_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """By WALL_PROCESSORS; nonsense in it is ignored."""
    monkeypatch.setenv("WALL_PROCESSORS", "1")
    assert processors() == 1
    for nonsense in ("0", "-3", "many", ""):
        monkeypatch.setenv("WALL_PROCESSORS", nonsense)
        assert processors() >= 1
