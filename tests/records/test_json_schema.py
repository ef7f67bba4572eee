"""JSON Schema says what the loader takes, as far as a schema can say it."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator, FormatChecker

from tests.docs.documents import document, rows, section
from tests.docs.test_fields import HEADINGS
from tests.loops import at_least_one
from tests.records.core_yaml import load
from wall_of_fame.content.frontmatter import read
from wall_of_fame.records import KINDS, FieldProblem, Kind, validate
from wall_of_fame.records.json_schema import field_descriptions, schema_of

WRITTEN = [kind for kind in KINDS if not kind.by_command]
"""The kinds that people write, with examples in the content format."""

PLAIN: dict[str, dict[str, Any]] = {kind.name: schema_of(kind) for kind in KINDS}
SCHEMAS: dict[str, Draft7Validator] = {
    name: Draft7Validator(schema, format_checker=FormatChecker(["date"])) for name, schema in PLAIN.items()
}

CANNOT_SAY = {
    "campaign-dates": "that a campaign has not both start and end and first_full_week",
    "name": "that a name has a letter or a digit, in whatever script",
    "letter": "the same of a standard's letter",
    "url": "which host names there are, and that no user is named",
    "repeat": "that 7 and '7' are the same text",
}
"""What only the loader knows, by the name of its rule. Of a number, a schema cannot say how it is written."""

ODD = (
    "",
    "''",
    "Jo B.",
    "'2024'",
    "2024",
    "007",
    "0",
    "1.5",
    ".5",
    "'.'",
    "1e3",
    "0x1F",
    "-1",
    "no",
    "'no'",
    "2024-11-08",
    "2024-02-30",
    "2024-13-01",
    "1899-12-31",
    "2024-10",
    "'0000-10'",
    "Monday",
    "wEDNESDAY",
    "pt-BR",
    "https://example.com/a b",
    "HTTPS://example.com/",
    "https://",
    "http://example.com/",
    "photos/a.jpg",
    "photos//a.jpg",
    "../a.jpg",
    "/old/page/",
    "/",
    "a--b",
    "ééé",
    "'#12AB34'",
    "'#12AB3'",
    "…",
    '"two\\nlines"',
    "[]",
    "{}",
    "[one, two]",
    "[one, one]",
    "[7, '7']",
    "[a, b, c, d, e, f]",
    "[0.5, 0.25]",
    "[0.5]",
    "[0.5, 1.1]",
    "{x: 0.5, y: '1'}",
    "{x: 0.5}",
    "{a: b}",
    "{one: some words, two: }",
    "[{a: b}]",
    "[[one]]",
    f"'{'x' * 81}'",
    f"'{'x' * 301}'",
    f"[{', '.join(map(str, range(101)))}]",
)
"""Values as they are typed: each of them is right for some field and wrong for others."""


_INNER = re.compile(r"(?<=: )[^,:{}\[\]]+|(?<=[\[ ])[^ ,:{}\[\]][^,:{}\[\]]*(?=[,\]])")
"""A value inside a list or a group."""


@cache
def _examples(kind: Kind) -> dict[str, str]:
    """Each field and group of fields of a schema with its example from the documentation."""
    table = rows(section(document("docs/content-format.md"), HEADINGS[kind.name]))
    examples = {field.strip("`"): example.strip("`") for field, _, _, example in table}
    return {
        field: example.partition(": ")[2]
        for field, example in {**examples, "text": "text: A story."}.items()
        if field in PLAIN[kind.name]["properties"]
    }


@st.composite
def records(draw: st.DrawFn, kind: Kind) -> str:
    """A record as somebody might type it: fields given, empty, odd, or inside a group odd."""
    lines = []
    for field, example in _examples(kind).items():
        way = draw(st.sampled_from(["given"] * 5 + ["left out"] * 2 + ["odd", "inside"]))
        value = example
        if way == "left out":
            continue
        if way == "odd":
            value = draw(st.sampled_from(ODD) | words())
        elif way == "inside" and example[0] in "[{" and (inners := list(_INNER.finditer(example))):
            inner = draw(st.sampled_from(inners))
            value = f"{example[: inner.start()]}{draw(st.sampled_from(ODD[1:]))}{example[inner.end() :]}"
        lines.append(f"{field}: {value}\n")
    if draw(st.integers(0, 19)) == 0:
        lines.append("unknown: field\n")
    return "".join(lines) or "{}\n"


@st.composite
def words(draw: st.DrawFn) -> str:
    """Some words in quotes."""
    typed = draw(st.text("aZ0é-./:# 'ß…/", max_size=12)).strip()
    return "'" + typed.replace("'", "''") + "'"


def _problems(kind: Kind, text: str) -> list[FieldProblem]:
    document = read(text.encode(), "yaml")
    assert document.problems == (), text
    record = validate(kind.model, document.values)
    return record if isinstance(record, list) else []


def _value(values: Any, location: tuple[str | int, ...]) -> Any:
    for part in location:
        try:
            values = values[part]
        except (KeyError, IndexError, TypeError):
            return values
    return values


def _is_a_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _holds_a_number(value: Any) -> bool:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return _is_a_number(value) or any(map(_is_a_number, inner))


@pytest.mark.slow
@pytest.mark.parametrize("kind", WRITTEN, ids=lambda kind: kind.name)
@settings(max_examples=400)
@given(data=st.data())
def test_schema_and_loader_agree(kind: Kind, data: st.DataObject) -> None:
    """The schema takes what the loader takes, and the loader refuses of it only what no schema can say."""
    text = data.draw(records(kind))
    values = load(text)
    complaints = [f"{list(error.path)}: {error.message}" for error in SCHEMAS[kind.name].iter_errors(values)]
    problems = _problems(kind, text)
    if not problems:
        assert complaints == [], text
    if not complaints:
        unsaid = [
            problem
            for problem in problems
            if problem.rule not in CANNOT_SAY and not _holds_a_number(_value(values, problem.location))
        ]
        assert unsaid == [], text


def test_what_a_schema_cannot_say() -> None:
    """Each reason that excuses a schema is one: the schema takes what the loader refuses for it."""
    standard = "{letter: %s, name: %s, order: 1, colour: '#204060'}\n"
    dates = "{name: A, start: 2024-10-01, end: 2024-10-02, first_full_week: 2024-10}\n"
    business = "{name: A, place: b, sector: C, website: 'https://me@example.com/', departments: [7, '7']}\n"
    refused = set()
    for name, text in (
        ("campaign", dates),
        ("standard", standard % ("…", "B")),
        ("standard", standard % ("A", "…")),
        ("business", business),
    ):
        assert SCHEMAS[name].is_valid(load(text)), text
        [kind] = [kind for kind in KINDS if kind.name == name]
        refused |= {problem.rule for problem in _problems(kind, text)}
    assert refused == set(CANNOT_SAY)


@pytest.mark.parametrize("word", ["true", "False", "null"])
def test_words_that_mean_something_to_yaml(word: str) -> None:
    """A bare word that other readers of YAML do not take for text needs quotes there; here it does not."""
    text = f"{{name: {word}, place: a, sector: B}}\n"
    [kind] = [kind for kind in KINDS if kind.name == "business"]
    assert _problems(kind, text) == []
    assert not SCHEMAS["business"].is_valid(load(text))
    assert SCHEMAS["business"].is_valid(load(text.replace(word, f"'{word}'")))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_schemas_are_schemas_and_explain_every_field(kind: Kind) -> None:
    """Each is valid by draft 07, and every field of it has a description."""
    schema = schema_of(kind)
    Draft7Validator.check_schema(schema)
    fields = [field for group in _groups(schema) for field in group["properties"].items()]
    for name, field in at_least_one(fields):
        assert name in {"x", "y"} or field["description"].endswith((".", "…")), name


def _groups(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict) and schema.get("type") == "object":
            yield schema
        for inner in schema.values():
            yield from _groups(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from _groups(inner)


@pytest.mark.parametrize("kind", WRITTEN, ids=lambda kind: kind.name)
def test_the_documentation_says_the_same(kind: Kind) -> None:
    """The tables of the content format have the words of the models."""
    table = rows(section(document("docs/content-format.md"), HEADINGS[kind.name]))
    documented = {field.strip("`"): words for field, _, words, _ in table}
    schema = schema_of(kind)
    if "text" in documented:
        assert documented.pop("text") == field_descriptions(kind.model)["text"]
    for path, words in at_least_one(documented.items()):
        group, _, name = path.rpartition(".")
        fields = _inner(schema, group) if group else schema["properties"]
        assert words == fields[name]["description"], path


def _inner(schema: dict[str, Any], group: str) -> dict[str, Any]:
    name = json.dumps(schema["properties"][group]).partition('"#/definitions/')[2].partition('"')[0]
    fields: dict[str, Any] = schema["definitions"][name]["properties"]
    return fields
