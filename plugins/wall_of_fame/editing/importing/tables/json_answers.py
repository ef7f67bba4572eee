"""One answer of a form service's JSON → its questions and the texts that were typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

_SENT: Final = "Submitted at"

# What services note of an answer in objects that are nested too deep to be one of its fields.
TIMES: Final = (
    "created_at", "createdAt", "submittedAt", "submitted_at", "_date", "date_created", "createTime",
    "timestamp",
)  # fmt: skip


def objects_in(value: Any) -> list[dict[str, Any]]:
    """The objects in a list; none in anything else."""
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []


def question_titles(value: Any) -> dict[str, str]:
    """The questions' titles by their ids, where a list of answers only names the ids."""
    questions = value.get("questions") or value.get("fields") if isinstance(value, dict) else None
    return {
        str(question.get("id") or question.get("ref")): str(
            question.get("title") or question.get("label") or ""
        )
        for question in objects_in(questions)
    }


def answer_cells(record: Mapping[str, Any], titles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The headings and texts of one answer."""
    inner = record.get("data")
    form = record.get("form_response")
    if isinstance(form, dict):
        yield from _typeform(form, titles)
    elif isinstance(inner, dict) and isinstance(inner.get("fields"), list):
        yield _SENT, value_text(inner.get("createdAt") or record.get("createdAt"))
        yield from _tally(inner["fields"])
    elif isinstance(record.get("ordered_human_fields"), list) or isinstance(record.get("human_fields"), dict):
        yield _SENT, value_text(record.get("created_at"))
        yield from _netlify(record)
    elif isinstance(record.get("answers"), dict):
        yield _SENT, value_text(record.get("created_at") or record.get("createTime"))
        yield from _jotform(record["answers"])
    elif isinstance(record.get("answers") or record.get("responses"), list):
        yield from _typeform(record, titles)
    elif isinstance(inner, dict) and any(time in record for time in TIMES):
        yield _SENT, value_text(next(record[time] for time in TIMES if time in record))
        yield from _flat(inner)
        texts = {key: part for key, part in record.items() if isinstance(part, str) and key not in TIMES}
        yield from _flat({key: part for key, part in texts.items() if part not in inner.values()})
    else:
        yield from _flat(record)


def _flat(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in record.items():
        yield (_SENT if key in TIMES else key), value_text(value)


def _netlify(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    ordered = record.get("ordered_human_fields")
    seen = set()
    for field in ordered if isinstance(ordered, list) else ():
        if isinstance(field, dict):
            seen.add(str(field.get("name")))
            yield str(field.get("title") or field.get("name") or ""), value_text(field.get("value"))
    if not seen:
        human = record.get("human_fields")
        for key, value in human.items() if isinstance(human, dict) else ():
            seen.add(key.lower().replace(" ", "_"))
            yield key, value_text(value)
    inner = record.get("data")
    for key, value in inner.items() if isinstance(inner, dict) else ():
        if key not in seen and key not in {"ip", "user_agent", "referrer"}:
            yield key, value_text(value)


def _tally(fields: list[Any]) -> Iterator[tuple[str, str]]:
    lists: set[str] = set()
    for field in fields:
        if not isinstance(field, dict):
            continue
        label, value = str(field.get("label") or field.get("key") or ""), field.get("value")
        # A box of a list stands once more by itself, as true or false.
        if isinstance(value, bool) and any(label.startswith(f"{other} (") for other in lists):
            continue
        options = {str(option.get("id")): option.get("text") for option in objects_in(field.get("options"))}
        if options:
            lists.add(label)
            chosen = value if isinstance(value, list) else [value]
            value = [options.get(id_, id_) if isinstance(id_, str) else id_ for id_ in chosen]
        yield label, value_text(value)


def _typeform(record: Mapping[str, Any], titles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    definition = record.get("definition")
    all_titles = {**titles, **(question_titles(definition) if isinstance(definition, dict) else {})}
    yield (
        _SENT,
        value_text(record.get("submitted_at") or record.get("submittedAt") or record.get("createdAt")),
    )
    for answer in objects_in(record.get("answers") or record.get("responses")):
        said = answer.get("field")
        field = said if isinstance(said, dict) else {}
        id_ = str(answer.get("questionId") or field.get("id") or field.get("ref") or "")
        title = all_titles.get(id_) or answer.get("title") or field.get("title") or field.get("ref") or id_
        value = answer.get("answer", answer.get("value", answer.get(str(answer.get("type")))))
        yield str(title), value_text(value)
    hidden = record.get("hidden")
    yield from _flat(hidden) if isinstance(hidden, dict) else ()


def _jotform(answers: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for answer in answers.values():
        if isinstance(answer, str | list):
            yield "", value_text(answer)
        elif isinstance(answer, dict) and "answer" in answer:
            yield str(answer.get("text") or answer.get("name") or ""), value_text(answer["answer"])
        elif isinstance(answer, dict) and isinstance(answer.get("textAnswers"), dict):
            yield str(answer.get("questionId") or ""), value_text(answer["textAnswers"].get("answers"))


def value_text(value: Any) -> str:
    """A value as people would have typed it."""
    match value:
        case None:
            return ""
        case bool():
            return "Yes" if value else "No"
        case float() if value.is_integer():
            return str(int(value))
        case list():
            return "\n".join(filter(None, map(value_text, value)))
        case dict():
            return _text_of_object(value)
    return str(value)


def _text_of_object(value: Mapping[str, Any]) -> str:
    for key in ("url", "label", "text", "value"):
        if isinstance(value.get(key), str):
            return str(value[key])
    if isinstance(value.get("labels"), list):
        return value_text(value["labels"])
    if {"year", "month", "day"} <= value.keys():
        return f"{value['year']}-{value['month']}-{value['day']}"
    if "first" in value or "last" in value:
        return " ".join(filter(None, (value_text(value.get(part)) for part in ("first", "middle", "last"))))
    return "\n".join(f"{key}: {value_text(part)}" for key, part in value.items())
