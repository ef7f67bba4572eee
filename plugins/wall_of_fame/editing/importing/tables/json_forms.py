"""JSON of form services → table: Formspree, Netlify, Tally, Typeform, Jotform, and plain lists of objects."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from wall_of_fame.editing.importing.tables.json_answers import (
    TIMES,
    answer_cells,
    question_titles,
    value_text,
)
from wall_of_fame.editing.importing.tables.table import ReadingError, Row, Table, clean_cell, make_headings
from wall_of_fame.limits import IMPORT_COLUMNS

# Under these keys lists of answers lie, the likeliest first.
_LISTS: Final = (
    "submissions", "responses", "items", "content", "results", "entries", "data", "records", "rows",
)  # fmt: skip

# Lists of these names hold what is asked, not what is answered.
_NO_ANSWERS: Final = frozenset(
    {"questions", "fields", "definition", "form", "pages", "meta", "metadata", "hidden"}
)


def parse_json(text: str) -> Any:
    """The value in a text of JSON, or the list of those on its lines.

    Raises:
        ReadingError: it is no JSON, or nested too deep.
    """
    try:
        return json.loads(text, parse_constant=str)
    except RecursionError:
        raise ReadingError("Its lists are nested too deep.") from None
    except ValueError as error:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) > 1 and all(line.lstrip().startswith("{") for line in lines):
            try:
                return [json.loads(line, parse_constant=str) for line in lines]
            except (ValueError, RecursionError):
                pass
        raise ReadingError(f"This begins like JSON, but is none: {error}.") from None


def read_json_table(value: Any) -> Table:
    """The table of answers in a value.

    Raises:
        ReadingError: there is no list of answers in it.
    """
    titles = question_titles(value)
    records = _find_records(value)
    if not records:
        raise ReadingError("There is no list of answers in this JSON.")
    return make_record_table([_record(answer_cells(record, titles)) for record in records], "JSON")


def _record(cells: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The answers of a form by their titles; questions that share one are numbered, and lose nothing."""
    record: dict[str, str] = {}
    for title, text in cells:
        heading, number = title, 2
        while record.get(heading) and text and record[heading] != text:
            heading, number = f"{title} ({number})", number + 1
        record[heading] = record.get(heading) or text
    return record


def make_record_table(records: Iterable[Mapping[str, str]], read_as: str, noun: str = "row") -> Table:
    """The table of records that need not have the same fields; columns are in the order of first use."""
    every = [(number, record) for number, record in enumerate(records, 1)]
    headings: dict[str, None] = {}
    for _, record in every:
        headings |= dict.fromkeys(record)
    if len(headings) > IMPORT_COLUMNS:
        raise ReadingError(f"There are {len(headings):,} different fields; {IMPORT_COLUMNS} are allowed.")
    rows = []
    empty = 0
    for number, record in every:
        cells = tuple(clean_cell(record.get(heading, "")) for heading in headings)
        rows += [Row(number, cells)] if any(cells) else []
        empty += not any(cells)
    return Table(
        headings=make_headings(tuple(headings), len(headings)),
        rows=tuple(rows),
        read_as=read_as,
        empty_rows=empty,
        noun=noun,
    )


def _find_records(value: Any, depth: int = 0) -> list[Mapping[str, Any]]:
    """The objects that are one answer each."""
    if isinstance(value, list):
        records: list[Mapping[str, Any]] = [record for record in value if isinstance(record, dict)]
        others = [{"Answer": value_text(other)} for other in value if not isinstance(other, dict)]
        return [*records, *others] if records else []
    if not isinstance(value, dict) or depth > len("abcd"):
        return []
    if _is_record(value):
        return [value]
    for key in _LISTS:
        if of_service := _records_under(value.get(key), depth):
            return of_service
    if any(isinstance(part, str) for part in value.values()) and not any(map(_holds_objects, value.values())):
        return [value]  # one answer, some of whose fields have parts
    # Lists under names that no service uses are all answers: those of each year, say.
    further = [
        records for key in value if key not in _NO_ANSWERS and (records := _records_under(value[key], depth))
    ]
    return [record for records in further for record in records] or ([value] if value else [])


def _holds_objects(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(part, dict) for part in value)


def _records_under(inner: Any, depth: int) -> list[Mapping[str, Any]]:
    """The objects that are one answer each in what stands under a key."""
    is_group = isinstance(inner, dict) and inner and not _is_record(inner)
    if is_group and all(isinstance(part, dict) for part in inner.values()):
        return list(inner.values())
    return _find_records(inner, depth + 1) if isinstance(inner, list | dict) else []


def _is_record(value: Mapping[str, Any]) -> bool:
    """Whether an object is one answer: it has a form's fields, or hardly anything but texts."""
    inner = value.get("data")
    if isinstance(inner, dict) and isinstance(inner.get("fields"), list):
        return True
    if isinstance(inner, dict) and any(time in value for time in TIMES) and _is_record(inner):
        return True
    answers = value.get("answers")
    if isinstance(answers, dict) and any(
        isinstance(part, dict) and "answer" in part for part in answers.values()
    ):
        return True
    if any(key in value for key in ("form_response", "ordered_human_fields", "human_fields")):
        return True
    return bool(value) and all(isinstance(part, str | int | float | bool | None) for part in value.values())
