"""A table's rows, by the mapping of its columns → what each of them says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from wall_of_fame.editing.importing.mapping import ColumnMapping
from wall_of_fame.editing.importing.rows_to_drafts import Said
from wall_of_fame.editing.importing.table import Table

_TICKED: Final = frozenset({"1", "true", "yes", "x", "✓", "✔", "checked", "selected"})
_BETWEEN: Final = {"story": "\n\n", "standards": "\n"}
"""What stands between the texts of several columns that become one field; else a space."""


def rows_of(table: Table, mapping: ColumnMapping) -> Iterator[Said]:
    """What each row says."""
    places = {
        name: [(table.headings.index(heading), heading) for heading in named]
        for name, named in mapping.columns.items()
    }
    for row in table.rows:
        yield Said(f"row {row.number}", row.number, _fields(row.cells, places))


def _fields(cells: tuple[str, ...], places: Mapping[str, list[tuple[int, str]]]) -> dict[str, str]:
    fields = {}
    for name, columns in places.items():
        texts = [_text(name, cells[at], heading) for at, heading in columns]
        fields[name] = _BETWEEN.get(name, " ").join(filter(None, texts))
    return fields


def _text(name: str, cell: str, heading: str) -> str:
    """A cell's text; of a box that was ticked, what stands above it."""
    return heading if name == "standards" and cell.lower() in _TICKED else cell
