"""Work on a cluster gives the same bytes, and a machine that dies costs nothing but time."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from functools import partial

import pytest
from distributed import LocalCluster

from tests.loops import at_least_one
from tests.walls.output import fingerprint
from tests.walls.projects import Project
from wall_of_fame.system import cluster as module
from wall_of_fame.system.portable_work import Portable, Task
from wall_of_fame.system.workers import Advance, WorkerError, run_parts

NUMBERS = list(range(60))

Found = tuple[int, int, int]
"""A number, its square, and the process that has worked it out."""


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """Three machines, that is processes; another takes the place of one that dies."""
    with LocalCluster(
        n_workers=3, threads_per_worker=1, processes=True, dashboard_address=":0", memory_limit=None
    ) as started:
        yield started


@pytest.fixture
def address(cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch) -> str:
    """The cluster's address, which this process now uses."""
    monkeypatch.setenv("WALL_CLUSTER", cluster.scheduler_address)
    return str(cluster.scheduler_address)


def square(number: int) -> tuple[int, int]:
    """The square of a number, and who has worked it out, which takes a while."""
    time.sleep(0.02)
    return number**2, os.getpid()


def at_home(numbers: Sequence[int], advance: Advance) -> list[Found]:
    """The same for many numbers, in this process."""
    advance(len(numbers))
    return [(number, number**2, os.getpid()) for number in numbers]


def task_of(number: int) -> Task | None:
    """What travels: every number but those that end in 5."""
    return None if number % 10 == 5 else partial(square, number)


def take(number: int, result: tuple[int, int]) -> list[Found]:
    """The same of what came back."""
    return [(number, *result)]


def run(work: Portable[int, list[Found]]) -> dict[int, int]:
    """Do the work, whose results must be right; the process that did each number."""
    steps: list[int] = []
    found = [item for part in run_parts(work, NUMBERS, advance=steps.append) for item in part]
    assert sorted((number, result) for number, result, _ in found) == [(n, n**2) for n in NUMBERS]
    assert sum(steps) == len(NUMBERS)
    return {number: process for number, _, process in found}


def test_a_cluster_does_what_can_travel(address: str) -> None:
    """Several processes do it, and what cannot travel is done at home."""
    assert address
    processes = run(Portable(at_home, task_of, take))
    assert {number for number, process in processes.items() if process == os.getpid()} == {
        number for number in NUMBERS if number % 10 == 5
    }
    assert len(set(processes.values())) >= 3


def test_a_machine_that_is_killed_costs_nothing_but_time(address: str) -> None:
    """What it had to do is done by others."""
    assert address
    killed: list[int] = []

    def take_and_kill(number: int, result: tuple[int, int]) -> list[Found]:
        if not killed:
            killed.append(result[1])
            os.kill(result[1], signal.SIGKILL)
        return take(number, result)

    processes = run(Portable(at_home, task_of, take_and_kill))
    assert killed[0] != os.getpid()
    assert len(set(processes.values()) - {killed[0], os.getpid()}) >= 1


def test_without_machines_all_is_done_at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """A scheduler to which nobody has come, or whose machines have all gone."""
    monkeypatch.setattr(module, "_SECONDS_TO_WAIT", 0.5)
    with LocalCluster(
        n_workers=1, threads_per_worker=1, processes=True, dashboard_address=":0", memory_limit=None
    ) as lonely:
        monkeypatch.setenv("WALL_CLUSTER", lonely.scheduler_address)

        def take_and_leave(number: int, result: tuple[int, int]) -> list[Found]:
            lonely.scale(0)
            return take(number, result)

        assert os.getpid() in run(Portable(at_home, task_of, take_and_leave)).values()
        assert set(run(Portable(at_home, task_of, take)).values()) == {os.getpid()}


def test_another_version_of_the_program_makes_nothing(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its bytes could be others."""
    assert address
    monkeypatch.setattr(module, "program_version", lambda: b"another")
    assert set(run(Portable(at_home, task_of, take)).values()) == {os.getpid()}


def test_nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """That is said, with what to do."""
    monkeypatch.setattr(module, "_SECONDS_TO_CONNECT", 0.5)
    monkeypatch.setenv("WALL_CLUSTER", "tcp://127.0.0.1:9")
    with pytest.raises(WorkerError, match="unset WALL_CLUSTER"):
        run_parts(Portable(at_home, task_of, take), NUMBERS)


def test_the_site_is_the_same(project: Project, cluster: LocalCluster, address: str) -> None:
    """Photos and pictures to share that a cluster has made."""
    project.build(settings={"WALL_SEARCH": False}, env={"WALL_CLUSTER": ""})
    alone = fingerprint(project.output)
    for folder in (".cache", "output", ".output.build"):
        (project.folder / folder).rename(project.folder.with_name(folder.strip(".")))
    scheduler = cluster.scheduler
    assert scheduler
    before = scheduler.transition_counter
    project.build(settings={"WALL_SEARCH": False}, env={"WALL_CLUSTER": address})
    assert fingerprint(project.output) == alone
    share = [path for path in at_least_one(alone) if re.search(r"/share-(?:1200x630-)?\w+\.jpg", path)]
    # A task goes through several states, from waiting to done.
    assert scheduler.transition_counter - before > 2 * len(share) > 10


def test_dask_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """That is said, with what to type."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.setenv("WALL_CLUSTER", "tcp://127.0.0.1:9")
    with pytest.raises(WorkerError, match=r"requirements/cluster\.lock"):
        run_parts(Portable(at_home, task_of, take), NUMBERS)
