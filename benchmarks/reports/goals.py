"""The goals of speed, each with what was measured of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from benchmarks.measure.cells import DRAWN, EDITED, FULL, MOVED, Cell
from benchmarks.reports.cell_index import CellIndex
from benchmarks.reports.tables import ratio_of, table

_ALL: Final = "everything"
_PAGES: Final = "pages"


@dataclass(frozen=True, slots=True)
class Goal:
    """What is divided by what, and the ratio that it is to keep below."""

    words: str
    most: float
    ours: tuple[str, int, str, str]
    theirs: tuple[str, int, str, str]
    readings: tuple[str, ...] = ("clock", "processors")


GOALS: Final = (
    Goal(
        "everything on, from nothing, 10,000: ours / Hugo’s",
        0.08,
        (_ALL, 10_000, "wall", FULL),
        (_ALL, 10_000, "hugo", FULL),
    ),
    Goal(
        "everything on, from nothing, 1,000: ours / Hugo’s",
        0.1,
        (_ALL, 1_000, "wall", FULL),
        (_ALL, 1_000, "hugo", FULL),
    ),
    Goal(
        "pages alone, from nothing, 1,000: ours / Hugo’s",
        1.0,
        (_PAGES, 1_000, "wall", FULL),
        (_PAGES, 1_000, "hugo", FULL),
    ),
    Goal(
        "pages alone, from nothing, 10,000: ours / Hugo’s",
        0.6,
        (_PAGES, 10_000, "wall", FULL),
        (_PAGES, 10_000, "hugo", FULL),
    ),
    Goal(
        "one edit, 10,000: everything on / pages alone",
        1.3,
        (_ALL, 10_000, "wall", EDITED),
        (_PAGES, 10_000, "wall", EDITED),
    ),
    Goal(
        "CI with yesterday’s cache and one new nomination, 10,000 / from nothing",
        0.1,
        (_ALL, 10_000, "wall", MOVED),
        (_ALL, 10_000, "wall", FULL),
    ),
    Goal(
        "the same at 1,000", 0.1, (_ALL, 1_000, "wall", MOVED), (_ALL, 1_000, "wall", FULL)
    ),
    Goal(
        "a share picture / the same drawn by sharp",
        0.5,
        ("pictures", 48, "wall", DRAWN),
        ("pictures", 48, "sharp", DRAWN),
    ),
    Goal(
        "memory at 10,000, everything on: ours / Hugo’s",
        1.0,
        (_ALL, 10_000, "wall", FULL),
        (_ALL, 10_000, "hugo", FULL),
        readings=("memory",),
    ),
)  # fmt: skip


def goals(index: CellIndex) -> str:
    """A table of all goals; what was not measured says so."""
    return table(["goal", "at most", "clock", "processors", "memory", "met"], _rows(index))


def _rows(index: CellIndex) -> Iterator[list[str]]:
    for goal in GOALS:
        ours, theirs = index.find(*goal.ours), index.find(*goal.theirs)
        ratios = {reading: ratio_of(ours, theirs, reading) for reading in goal.readings}
        columns = [ratios.get(reading, "") for reading in ("clock", "processors", "memory")]
        yield [goal.words, f"{goal.most:g}", *columns, _verdict(goal, ours, theirs, ratios[goal.readings[0]])]


def _verdict(goal: Goal, ours: Cell | None, theirs: Cell | None, ratio: str) -> str:
    """Whether the first reading keeps the goal. What was stopped may do better than it says, never worse."""
    if ours is None or theirs is None:
        return "not measured"
    is_kept = float(ratio.removeprefix("< ")) <= goal.most
    if ratio.startswith("< ") and (not is_kept or goal.readings == ("memory",)):
        return "not known: theirs was stopped"
    return "yes" if is_kept else "no"
