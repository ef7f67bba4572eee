"""Work on other machines: an adapter for Dask's `distributed`, which is installed for it alone.

WALL_CLUSTER in the environment names the scheduler, such as tcp://10.0.0.5:8786. A task has all that it
needs in itself, and its result comes back: no folder is shared and no key leaves home. A task whose machine
dies goes to another; what no machine has done, or one with another version of the program, is done at home.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, Final, TypeVar

from wall_of_fame.system.portable_work import Portable, Task
from wall_of_fame.system.program_version import program_version
from wall_of_fame.system.workers import Advance, WorkerError

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")

# How many tasks wait at each thread of the cluster: enough that none is idle, few enough to hold in memory.
_TASKS_A_THREAD: Final = 3
_SECONDS_TO_CONNECT: Final = 20

# After so many seconds without a result we look whether any machine is left.
_SECONDS_TO_WAIT: Final = 5

# A photo travels with its task, which Dask would warn of.
_SETTINGS: Final = {"distributed.admin.large-graph-warning-threshold": "1GB"}


def run_elsewhere(
    address: str, work: Portable[ItemT, ResultT], items: Sequence[ItemT], advance: Advance
) -> tuple[list[ResultT], list[ItemT]]:
    """Let a cluster do what can travel. Returns the results, and the items that are still to be done.

    Raises:
        WorkerError: no cluster answers.
    """
    results: list[ResultT] = []
    left: list[ItemT] = []
    waiting = iter(items)
    at_work: dict[Any, ItemT] = {}
    with _client(address) as client, suppress(OSError):  # without its scheduler, all that is left stays here
        most = _TASKS_A_THREAD * sum(client.nthreads().values())
        while most:
            while len(at_work) < most and (item := next(waiting, None)) is not None:
                task = work.task_of(item)
                if task is None:
                    left.append(item)
                else:
                    at_work[client.submit(_checked, program_version(), task, pure=False)] = item
            if not at_work:
                break
            for future in _next_done(client, list(at_work)):
                item = at_work.pop(future)
                if future.status == "finished":
                    results.append(work.take(item, future.result()))
                    advance(1)
                else:
                    left.append(item)
    return results, [*left, *at_work.values(), *waiting]


def _next_done(client: Any, futures: Sequence[Any]) -> Sequence[Any]:
    """The futures that are done; waits for at least one. Raises an OSError if no machine is left."""
    from distributed import wait  # noqa: PLC0415 - installed for this alone

    while True:
        try:
            return tuple(wait(futures, _SECONDS_TO_WAIT, "FIRST_COMPLETED").done)
        except TimeoutError:
            if not client.nthreads():
                raise ConnectionError("no machine is left") from None


def _checked(version: bytes, task: Task) -> Any:
    """Do a task, where the program is the same as at home."""
    if version != program_version():
        raise WorkerError("This machine has another version of the program.")
    return task()


@contextmanager
def _client(address: str) -> Iterator[Any]:
    try:
        import dask  # noqa: PLC0415 - installed for this alone
        from distributed import Client  # noqa: PLC0415 - the same
    except ImportError:
        hint = "Install it: .venv/bin/python -m pip install -r requirements/cluster.lock"
        raise WorkerError(f"WALL_CLUSTER is set, but Dask is missing. {hint}") from None
    with dask.config.set(_SETTINGS):
        try:
            client = Client(address, timeout=_SECONDS_TO_CONNECT, set_as_default=False)
        except (OSError, ValueError):
            hint = "Start its scheduler, or unset WALL_CLUSTER."
            raise WorkerError(f"No cluster answers at “{address}”. {hint}") from None
        with client, client.as_current():
            yield client
