from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from tests.docs.documents import document, rows, section
from wall_of_fame.content.frontmatter import read
from wall_of_fame.records import KINDS, Kind, Part, validate
from wall_of_fame.records.json_schema import field_descriptions
from wall_of_fame.records.kinds import DIGITAL_PIN, DIGITAL_PIN_ISSUER

HEADINGS = {
    "standard": "Standard",
    "business": "Business",
    "person": "Person",
    "nomination": "Nomination",
    "campaign": "Campaign",
    "award": "Award",
    "places": "Places",
    "used-pins": "Used pins",
    "without": "Without",
    "page": "Page",
    "article": "News",
}
ASKED_BY_A_RULE = {"consent.name", "business", "place"}
"""Fields that the model can do without but a rule across records always asks for."""

INSTEAD_OF_OTHERS = {"first_full_week"}
"""Fields whose examples cannot stand beside all the others."""


WRITTEN = [kind for kind in KINDS if not kind.by_command]
"""The kinds that people write; the others have their own page."""


def _table(kind: Kind) -> dict[str, tuple[str, str]]:
    """Field → whether it is required, and its example, as documented."""
    written = section(document("docs/content-format.md"), HEADINGS[kind.name])
    return {field.strip("`"): (required, example) for field, required, _, example in rows(written)}


def _fields(model: type[BaseModel], before: str = "") -> Iterator[tuple[str, bool]]:
    """Every field of a model and of the groups in it, and whether it is required."""
    for name, field in model.model_fields.items():
        path = before + (field.alias or name)
        yield path, field.is_required()
        for group in _groups(field.annotation):
            yield from _fields(group, f"{path}.")


def _groups(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _groups(argument)


def test_every_kind_has_its_table() -> None:
    """Each kind of record is documented."""
    assert {kind.name for kind in WRITTEN} == set(HEADINGS)


@pytest.mark.parametrize("kind", WRITTEN, ids=lambda kind: kind.name)
def test_fields_are_those_of_the_model(kind: Kind) -> None:
    """The table of a kind of record has each of its fields, and no other; required means required."""
    documented = {
        name: required == "yes" and name not in ASKED_BY_A_RULE
        for name, (required, _) in _table(kind).items()
    }
    assert documented == dict(_fields(kind.model))


def test_fields_that_commands_write() -> None:
    """The page of digital pins has each field of their records, with the model's own words."""
    told = section(document("docs/digital-pins.md"), "What stands where")
    documented = [(row[0].strip("`"), row[1] == "yes") for row in rows(told) if len(row) == 3]
    fields = [field for kind in (DIGITAL_PIN_ISSUER, DIGITAL_PIN) for field in _fields(kind.model)]
    assert [field for field in documented if field in fields] == fields
    for kind in (DIGITAL_PIN_ISSUER, DIGITAL_PIN):
        for words in field_descriptions(kind.model).values():
            assert words in told


@pytest.mark.parametrize("kind", WRITTEN, ids=lambda kind: kind.name)
def test_examples_are_valid(kind: Kind) -> None:
    """The examples of a table, taken together, make a valid record."""
    examples = {
        name: example.strip("`")
        for name, (_, example) in _table(kind).items()
        if "." not in name and name not in INSTEAD_OF_OTHERS | {"text"}
    }
    for name, example in examples.items():
        assert example.startswith(f"{name}: ")
    written = read("\n".join(examples.values()).encode(), "yaml")
    assert written.problems == ()
    assert isinstance(validate(kind.model, written.values), kind.model)


def _examples_of_groups() -> list[tuple[str, str]]:
    """The fields that stand in a group, such as `consent.name`, each with its example."""
    fields = [(name, example) for kind in WRITTEN for name, (_, example) in _table(kind).items()]
    return [(name, example) for name, example in fields if "." in name]


@pytest.mark.parametrize(("name", "example"), _examples_of_groups())
def test_examples_of_groups_are_those_of_their_fields(name: str, example: str) -> None:
    """The example of a field in a group is one line of that field."""
    values = read(example.strip("`").encode(), "yaml").values
    assert list(values) == [name.rpartition(".")[2]]
