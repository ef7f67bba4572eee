"""Python's search for garbage: when it does not pay, and how a process that ends is spared its last one."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """Look for no garbage meanwhile, nor ever in what is there at the end.

    To import, read, plan and compare makes a million objects that all stay, so that to look for garbage
    among them is lost time; and a process that is forked later would copy every page of memory that is
    looked at.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def keep_until_exit(value: object) -> None:
    """Keep a large value until the process ends, or until `collect_garbage` is called.

    When Python ends it takes every object to pieces, one by one; for a wall of ten thousand recognitions
    that is a tenth of the time of an edit. A list that holds itself is only ever freed by the search for
    garbage, and that search does not look at what is frozen; the system takes the memory back at once.
    """
    cycle = [value]
    cycle.append(cycle)
    gc.freeze()


def collect_garbage() -> None:
    """Free what earlier builds of this process left."""
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
