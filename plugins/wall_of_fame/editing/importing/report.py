"""What came of every row, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from wall_of_fame.editing.importing.mapping import ColumnMapping
from wall_of_fame.editing.importing.rows_to_drafts import Outcome
from wall_of_fame.problems import printable_line

_WHAT: Final = {"drafted": "draft", "duplicate": "duplicate of", "refused": "refused"}
_KINDS: Final = (
    ("drafted", "draft", "drafts"),
    ("duplicate", "duplicate", "duplicates"),
    ("refused", "refused", "refused"),
)


@dataclass(frozen=True, slots=True)
class Imported:
    """All that came of one file."""

    file: str
    how: str
    mapping: ColumnMapping | None
    outcomes: Sequence[Outcome]
    empty: int = 0
    above: tuple[int, ...] = ()
    unread: tuple[str, ...] = ()
    """Files in the inbox that are no drafts, with which nothing could be compared."""

    def count(self, outcome: str) -> int:
        """How many rows have this outcome."""
        return sum(one.outcome == outcome for one in self.outcomes)


def as_table(imported: Imported) -> str:
    """For people: a line for each row, and the sums."""
    width = max((len(_row(one)) for one in imported.outcomes), default=0)
    lines = [
        f"{_row(one):>{width}}  {_WHAT[one.outcome]:<12}  {printable_line(_detail(one))}"
        for one in imported.outcomes
    ]
    lines += [f"{name} in the inbox is no draft; it was not compared." for name in imported.unread]
    counted = [
        f"{number:,} {singular if number == 1 else plural}"
        for kind, singular, plural in _KINDS
        if (number := imported.count(kind)) or kind == "drafted"
    ]
    if imported.empty:
        counted.append(f"{imported.empty:,} empty {'row' if imported.empty == 1 else 'rows'}")
    if imported.above:
        rows = ", ".join(map(str, imported.above))
        counted.append(f"above the headings: {'row' if len(imported.above) == 1 else 'rows'} {rows}")
    asking = sum(bool(one.remarks) for one in imported.outcomes)
    remarks = f" Look at the remarks in {asking:,} of the drafts." if asking else ""
    return "\n".join([*lines, "", f"{', '.join(counted)}.{remarks}", ""])


def _row(one: Outcome) -> str:
    return f"row {one.row}" if one.row else "the text"


def _detail(one: Outcome) -> str:
    return {"drafted": f"inbox/{one.draft}", "duplicate": one.of, "refused": one.reason}[one.outcome]


def as_json(imported: Imported) -> str:
    """For programs: one object; paths are relative to the project."""
    mapping = imported.mapping
    told: dict[str, Any] = {
        "file": imported.file,
        "read_as": imported.how,
        "columns": {name: list(named) for name, named in mapping.columns.items()} if mapping else {},
        "left_out": list(mapping.left_out) if mapping else [],
        "rows": [_object(one) for one in imported.outcomes],
        "empty_rows": imported.empty,
        "rows_above_the_headings": list(imported.above),
        "not_compared": list(imported.unread),
        **{kind: imported.count(kind) for kind, _, _ in _KINDS},
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _object(one: Outcome) -> dict[str, Any]:
    values: dict[str, Any] = {"row": one.row, "outcome": one.outcome}
    if one.outcome == "drafted":
        return values | {"draft": f"inbox/{one.draft}", "remarks": list(one.remarks)}
    return values | ({"of": one.of} if one.outcome == "duplicate" else {"reason": one.reason})
