"""JSON of form services → table: Formspree, Netlify, Tally, Typeform, Jotform, and plain lists of objects."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from wall_of_fame.editing.importing.tables.table import ReadingError, Row, Table, clean_cell, make_headings
from wall_of_fame.limits import IMPORT_COLUMNS

_SENT: Final = "Submitted at"

# Under these keys lists of answers lie, the likeliest first.
_LISTS: Final = (
    "submissions", "responses", "items", "content", "results", "entries", "data", "records", "rows",
)  # fmt: skip

# What services note of an answer in objects that are nested too deep to be one of its fields.
_TIMES: Final = (
    "created_at", "createdAt", "submittedAt", "submitted_at", "_date", "date_created", "createTime",
    "timestamp",
)  # fmt: skip


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
    titles = _titles(value)
    records = _find_records(value)
    if not records:
        raise ReadingError("There is no list of answers in this JSON.")
    return make_record_table([dict(_cells(record, titles)) for record in records], "JSON")


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
        return [record for record in value if isinstance(record, dict)]
    if not isinstance(value, dict) or depth > len("abcd"):
        return []
    if _is_record(value):
        return [value]
    for key in (*_LISTS, *value):
        inner = value.get(key)
        if (
            isinstance(inner, dict)
            and not _is_record(inner)
            and inner
            and all(isinstance(part, dict) for part in inner.values())
        ):
            return list(inner.values())
        if isinstance(inner, list | dict) and (records := _find_records(inner, depth + 1)):
            return records
    return [value] if value else []


def _is_record(value: Mapping[str, Any]) -> bool:
    """Whether an object is one answer: it has a form's fields, or hardly anything but texts."""
    inner = value.get("data")
    if isinstance(inner, dict) and isinstance(inner.get("fields"), list):
        return True
    if any(key in value for key in ("form_response", "ordered_human_fields", "human_fields")):
        return True
    return bool(value) and all(isinstance(part, str | int | float | bool | None) for part in value.values())


def _titles(value: Any) -> dict[str, str]:
    """The questions' titles by their ids, where a list of answers only names the ids."""
    questions = value.get("questions") or value.get("fields") if isinstance(value, dict) else None
    return {
        str(question.get("id") or question.get("ref")): str(
            question.get("title") or question.get("label") or ""
        )
        for question in questions or ()
        if isinstance(question, dict)
    }


def _cells(record: Mapping[str, Any], titles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The headings and texts of one answer."""
    inner = record.get("data")
    form = record.get("form_response")
    if isinstance(form, dict):
        yield from _typeform(form, titles)
    elif isinstance(inner, dict) and isinstance(inner.get("fields"), list):
        yield _SENT, _text(inner.get("createdAt") or record.get("createdAt"))
        yield from _tally(inner["fields"])
    elif isinstance(record.get("ordered_human_fields"), list) or isinstance(record.get("human_fields"), dict):
        yield _SENT, _text(record.get("created_at"))
        yield from _netlify(record)
    elif isinstance(record.get("answers"), dict):
        yield _SENT, _text(record.get("created_at") or record.get("createTime"))
        yield from _jotform(record["answers"])
    elif isinstance(record.get("answers") or record.get("responses"), list):
        yield from _typeform(record, titles)
    elif isinstance(inner, dict) and any(time in record for time in _TIMES):
        yield _SENT, _text(next(record[time] for time in _TIMES if time in record))
        yield from _flat(inner)
    else:
        yield from _flat(record)


def _flat(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in record.items():
        yield (_SENT if key in _TIMES else key), _text(value)


def _netlify(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    ordered = record.get("ordered_human_fields")
    seen = set()
    for field in ordered if isinstance(ordered, list) else ():
        if isinstance(field, dict):
            seen.add(str(field.get("name")))
            yield str(field.get("title") or field.get("name") or ""), _text(field.get("value"))
    if not seen:
        for key, value in (record.get("human_fields") or {}).items():
            seen.add(key.lower().replace(" ", "_"))
            yield key, _text(value)
    inner = record.get("data")
    for key, value in inner.items() if isinstance(inner, dict) else ():
        if key not in seen and key not in {"ip", "user_agent", "referrer"}:
            yield key, _text(value)


def _tally(fields: list[Any]) -> Iterator[tuple[str, str]]:
    lists: set[str] = set()
    for field in fields:
        if not isinstance(field, dict):
            continue
        label, value = str(field.get("label") or field.get("key") or ""), field.get("value")
        # A box of a list stands once more by itself, as true or false.
        if isinstance(value, bool) and any(label.startswith(f"{other} (") for other in lists):
            continue
        options = {
            option.get("id"): option.get("text")
            for option in field.get("options") or ()
            if isinstance(option, dict)
        }
        if options:
            lists.add(label)
            chosen = value if isinstance(value, list) else [value]
            value = [options.get(id_, id_) if isinstance(id_, str) else id_ for id_ in chosen]
        yield label, _text(value)


def _typeform(record: Mapping[str, Any], titles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    definition = record.get("definition")
    known = {**titles, **(_titles(definition) if isinstance(definition, dict) else {})}
    yield _SENT, _text(record.get("submitted_at") or record.get("submittedAt") or record.get("createdAt"))
    for answer in record.get("answers") or record.get("responses") or ():
        if not isinstance(answer, dict):
            continue
        said = answer.get("field")
        field = said if isinstance(said, dict) else {}
        id_ = str(answer.get("questionId") or field.get("id") or field.get("ref") or "")
        title = known.get(id_) or answer.get("title") or field.get("title") or field.get("ref") or id_
        value = answer.get("answer", answer.get("value", answer.get(str(answer.get("type")))))
        yield str(title), _text(value)
    hidden = record.get("hidden")
    yield from _flat(hidden) if isinstance(hidden, dict) else ()


def _jotform(answers: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for answer in answers.values():
        if isinstance(answer, dict) and "answer" in answer:
            yield str(answer.get("text") or answer.get("name") or ""), _text(answer["answer"])
        elif isinstance(answer, dict) and isinstance(answer.get("textAnswers"), dict):
            yield str(answer.get("questionId") or ""), _text(answer["textAnswers"].get("answers"))


def _text(value: Any) -> str:
    """A value as people would have typed it."""
    match value:
        case None:
            return ""
        case bool():
            return "Yes" if value else "No"
        case float() if value.is_integer():
            return str(int(value))
        case list():
            return "\n".join(filter(None, map(_text, value)))
        case dict():
            return _text_of_object(value)
    return str(value)


def _text_of_object(value: Mapping[str, Any]) -> str:
    for key in ("url", "label", "text", "value"):
        if isinstance(value.get(key), str):
            return str(value[key])
    if isinstance(value.get("labels"), list):
        return _text(value["labels"])
    if {"year", "month", "day"} <= value.keys():
        return f"{value['year']}-{value['month']}-{value['day']}"
    if "first" in value or "last" in value:
        return " ".join(filter(None, (_text(value.get(part)) for part in ("first", "middle", "last"))))
    return "\n".join(f"{key}: {_text(part)}" for key, part in value.items())
