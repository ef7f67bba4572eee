"""Cells, looked up by what they measured."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.measure.cells import Cell


class CellIndex:
    """All cells that were measured."""

    def __init__(self, cells: Iterable[Cell]) -> None:
        self._cells = {(cell.work, cell.count, cell.name, cell.what): cell for cell in cells}

    def find(self, work: str, count: int, name: str, what: str) -> Cell | None:
        """A cell; None if that was not measured."""
        return self._cells.get((work, count, name, what))

    def all(self) -> Sequence[Cell]:
        """Every cell."""
        return tuple(self._cells.values())

    def counts(self, work: str) -> Sequence[int]:
        """The numbers of nominations at which a work was measured, from the smallest on."""
        return sorted({cell.count for cell in self._cells.values() if cell.work == work})

    def names(self, work: str) -> dict[str, str]:
        """The titles of all builders that were measured at a work, by their names; ours comes first."""
        cells = (cell for cell in self._cells.values() if cell.work == work)
        titles = {cell.name: cell.title for cell in cells}
        order = ("wall", "hugo", "eleventy", "pelican", "sharp")
        return {name: titles[name] for name in order if name in titles}
