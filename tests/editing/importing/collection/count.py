"""Imports every export of the collection and counts its fields: right, remarked, wrong or silent."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.editing.importing.collection import by_hand, forms, further_by_hand, letters, reproduced, sheets
from tests.editing.importing.collection.export import Expected, Export
from tests.walls.bad_cases.collection import sound
from wall_of_fame.cli.wall import main
from wall_of_fame.editing.draft import NominationDraft, read_draft

KINDS = ("right", "remarked", "wrong", "silent")


@dataclass(slots=True)
class Count:
    """How many fields were right, remarked, wrong and silent, and what was wrong with which."""

    fields: Counter[str] = field(default_factory=Counter)
    of_format: dict[str, Counter[str]] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)
    exports: int = 0


def every_export() -> Iterator[Export]:
    """All exports of the collection."""
    yield from forms.exports()
    yield from sheets.exports()
    yield from letters.exports()
    yield from reproduced.exports()
    yield from by_hand.exports()
    yield from further_by_hand.exports()


def import_rows(project: Path, export: Export) -> list[dict[str, Any]]:
    """What came of each row of an export."""
    shutil.rmtree(project / "inbox", ignore_errors=True)
    file = project / export.name
    file.write_bytes(export.data)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
        main(["import", export.name, "--yes", "--format", "json"])
    file.unlink()
    try:
        rows: list[dict[str, Any]] = json.loads(printed.getvalue())["rows"]
    except json.JSONDecodeError:
        return []
    return rows


def count(project: Path) -> Count:
    """The count over the whole collection; the working folder is the project."""
    counted = Count()
    for export in every_export():
        counted.exports += 1
        before = counted.fields.copy()
        rows = import_rows(project, export)
        if len(rows) != len(export.rows):
            counted.complaints.append(f"{export.name}: {len(rows)} rows instead of {len(export.rows)}")
            counted.fields["wrong"] += 1
        for number, (row, expected) in enumerate(zip(rows, export.rows, strict=False), 1):
            where = f"{export.name}, {number}"
            if row["outcome"] != "drafted":
                counted.complaints.append(f"{where}: {row}")
                counted.fields["wrong"] += len(expected.fields)
                continue
            file = project / row["draft"]
            _count_row(counted, where, read_draft(file), file.read_text(encoding="utf-8"), expected)
        of_format = counted.of_format.setdefault(re.split(r"[-.]", export.name)[0], Counter())
        of_format.update(counted.fields - before)
        of_format["exports"] += 1
    return counted


def _count_row(counted: Count, where: str, draft: NominationDraft, text: str, expected: Expected) -> None:
    every = {
        **draft.rest,
        "people": draft.people,
        "business": draft.business,
        "date": draft.date,
        "text": draft.text,
    }
    every |= {"standards": sorted(draft.standards), "about_business": draft.about_business}
    for name, value in expected.fields.items():
        actual = every.get(name)
        if actual == value:
            counted.fields["right"] += 1
        elif (
            value
            and not actual
            and any(str(part) in text for part in (value if isinstance(value, list) else [value]))
        ):
            counted.fields["remarked"] += 1
        else:
            counted.fields["wrong" if actual else "silent"] += 1
            counted.complaints.append(f"{where}: {name} is {actual!r} instead of {value!r}")
    told = " ".join(" ".join([*draft.remarks, *map(str, draft.answers)]).split())
    for words in expected.remarked:
        counted.fields["remarked" if words in told else "silent"] += 1
        if words not in told:
            counted.complaints.append(f"{where}: nothing says {words!r}: {told}")
    for words in expected.never:
        counted.fields["right" if words not in text else "wrong"] += 1
        if words in text:
            counted.complaints.append(f"{where}: {words!r} stands in the draft")


def as_table(counted: Count) -> str:
    """The count as a table, a line for each format."""
    heads = ("exports", *KINDS)
    lines = [f"| format | {' | '.join(heads)} |", "|---|" + "---|" * len(heads)]
    every = {**counted.of_format, "all": counted.fields | Counter(exports=counted.exports)}
    lines += [f"| {name} | {' | '.join(str(of[head]) for head in heads)} |" for name, of in every.items()]
    return "\n".join(lines)


def main_count() -> None:
    """Print the count."""
    os.environ["SOURCE_DATE_EPOCH"] = "1748736000"
    with tempfile.TemporaryDirectory() as folder:
        sound(Path(folder))
        os.chdir(folder)
        counted = count(Path(folder))
    print("\n".join([*counted.complaints, as_table(counted)]))


if __name__ == "__main__":
    main_count()
