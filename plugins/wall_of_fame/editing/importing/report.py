"""What came of every row of an import, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from wall_of_fame.editing.importing.rows_to_drafts import Outcome
from wall_of_fame.editing.importing.tables.mapping import ColumnMapping
from wall_of_fame.problems import printable_line

_LABELS: Final = {"drafted": "draft", "duplicate": "duplicate of", "refused": "refused"}

# The kinds of outcomes, with their nouns for one and for several.
_KINDS: Final = (
    ("drafted", "draft", "drafts"),
    ("duplicate", "duplicate", "duplicates"),
    ("refused", "refused", "refused"),
)


@dataclass(frozen=True, slots=True)
class ImportResult:
    """All that came of one file.

    `read_as` names its format for people; `mapping` is None for a pasted text; `empty_rows` and
    `rows_above` (the headings) are as in the table.
    """

    file: str
    read_as: str
    mapping: ColumnMapping | None
    outcomes: Sequence[Outcome]
    empty_rows: int = 0
    rows_above: tuple[int, ...] = ()
    unread_files: tuple[str, ...] = ()
    """Files in the inbox that are no drafts, with which nothing could be compared."""

    notes: tuple[str, ...] = ()
    """What there is to say of the file as a whole."""

    def count(self, kind: str) -> int:
        """How many rows have an outcome of this kind."""
        return sum(outcome.kind == kind for outcome in self.outcomes)


def as_text(result: ImportResult) -> str:
    """For people: a line for each row, and the sums."""
    width = max((len(_row_label(outcome)) for outcome in result.outcomes), default=0)
    lines = [
        f"{_row_label(outcome):>{width}}  {_LABELS[outcome.kind]:<12}  {printable_line(_detail(outcome))}"
        for outcome in result.outcomes
    ]
    lines += [f"{name} in the inbox is no draft; it was not compared." for name in result.unread_files]
    lines += result.notes
    with_remarks = sum(bool(outcome.remarks) for outcome in result.outcomes)
    hint = f" Look at the remarks in {with_remarks:,} of the drafts." if with_remarks else ""
    return "\n".join([*lines, "", f"{', '.join(_sums(result))}.{hint}", ""])


def _sums(result: ImportResult) -> list[str]:
    sums = [
        f"{number:,} {singular if number == 1 else plural}"
        for kind, singular, plural in _KINDS
        if (number := result.count(kind)) or kind == "drafted"
    ]
    if result.empty_rows:
        sums.append(f"{result.empty_rows:,} empty {'row' if result.empty_rows == 1 else 'rows'}")
    if result.rows_above:
        numbers = ", ".join(map(str, result.rows_above))
        sums.append(f"above the headings: {'row' if len(result.rows_above) == 1 else 'rows'} {numbers}")
    return sums


def _row_label(outcome: Outcome) -> str:
    return outcome.where or (f"row {outcome.row}" if outcome.row else "the text")


def _detail(outcome: Outcome) -> str:
    details = {
        "drafted": f"inbox/{outcome.draft}",
        "duplicate": outcome.duplicate_of,
        "refused": outcome.reason,
    }
    return details[outcome.kind]


def as_texts(results: Sequence[ImportResult]) -> str:
    """For people: of several files each with its name above it."""
    if len(results) == 1:
        return as_text(results[0])
    return "\n".join(f"{printable_line(result.file)}:\n{as_text(result)}" for result in results)


def as_json(results: Sequence[ImportResult]) -> str:
    """For programs: one object, or for several files a list of them; paths are relative to the project."""
    values = [_as_object(result) for result in results]
    return json.dumps(values[0] if len(values) == 1 else values, ensure_ascii=False, indent=2) + "\n"


def _as_object(result: ImportResult) -> dict[str, Any]:
    mapping = result.mapping
    return {
        "file": result.file,
        "read_as": result.read_as,
        "columns": {name: list(headings) for name, headings in mapping.columns.items()} if mapping else {},
        "left_out": list(mapping.left_out) if mapping else [],
        "rows": [_outcome_as_object(outcome) for outcome in result.outcomes],
        "empty_rows": result.empty_rows,
        "rows_above_the_headings": list(result.rows_above),
        "not_compared": list(result.unread_files),
        "notes": list(result.notes),
        **{kind: result.count(kind) for kind, _, _ in _KINDS},
    }


def _outcome_as_object(outcome: Outcome) -> dict[str, Any]:
    values: dict[str, Any] = {"row": outcome.row, "where": _row_label(outcome), "outcome": outcome.kind}
    if outcome.kind == "drafted":
        return values | {"draft": f"inbox/{outcome.draft}", "remarks": list(outcome.remarks)}
    if outcome.kind == "duplicate":
        return values | {"of": outcome.duplicate_of}
    return values | {"reason": outcome.reason}
