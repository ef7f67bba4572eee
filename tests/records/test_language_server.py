"""Editors with YAML support complete, explain and check records by their schemas, as the real server does."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.documents import ROOT
from tests.records.language_server import LanguageServer, run_server
from wall_of_fame.cli.wall import main

NOMINATION = """\
# yaml-language-server: $schema=../../../docs/schema/nomination.json
nominee: ada-l
business: mill-bakery
standards:
  care: held the door
date: 2024-06-01
approved: {by: jcx, on: 2024-06-02}
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose schemas know the ids of the sound content."""
    folder = tmp_path_factory.mktemp("project")
    before = Path.cwd()
    os.chdir(ROOT / "tests" / "walls" / "sound")
    try:
        assert main(["schema", "--with-ids", "--out", str(folder / "docs" / "schema")]) == 0
    finally:
        os.chdir(before)
    (folder / "content" / "nominations" / "2024").mkdir(parents=True)
    return folder


@pytest.fixture(scope="module")
def server(project: Path) -> Iterator[LanguageServer]:
    """The YAML language server, at work in the project."""
    with run_server(project) as language_server:
        yield language_server


def _record(project: Path, name: str) -> Path:
    return project / "content" / "nominations" / "2024" / f"{name}.yaml"


def test_a_good_record_is_left_alone(project: Path, server: LanguageServer) -> None:
    """Nothing is said of a record that the check takes, fields left empty included."""
    empty = "department:\naliases:\npin:\nlang: ''\nlate:\n"
    assert server.open(_record(project, "good"), NOMINATION + empty) == []


@pytest.mark.parametrize(
    ("typed", "instead", "line", "message"),
    [
        ("business:", "bussiness:", 3, "Property bussiness is not allowed."),
        ("date: 2024-06-01", "date: 1 June 2024", 6, "Write year, month and day: 2024-11-08."),
        ("on: 2024-06-02", "on: 2024-6-2", 7, "Write year, month and day: 2024-11-08."),
        ("by: jcx", "bye: jcx", 7, "Property bye is not allowed."),
        ("care:", "cares:", 5, "Property cares is not allowed."),
        ("nominee: ada-l", "nominee: nobody", 2, "Value is not accepted."),
        ("nominee: ada-l", "nominee: [ada-l, nobody]", 2, "Value is not accepted."),
    ],
)
def test_a_mistake_is_shown_in_its_line(
    project: Path, server: LanguageServer, typed: str, instead: str, line: int, message: str
) -> None:
    """Unknown fields, wrong dates and unknown ids are found while typing, where they stand."""
    assert typed in NOMINATION
    name = "".join(filter(str.isalnum, instead))
    complaints = server.open(_record(project, f"bad-{name}"), NOMINATION.replace(typed, instead))
    assert any(at == line and words.startswith(message) for at, words in complaints), complaints


def test_front_matter_is_checked_too(project: Path, server: LanguageServer) -> None:
    """An editor hands over the front matter of a sample record as a document: nothing is wrong with it."""
    for path in sorted((ROOT / "content").glob("*/**/*.md"))[::20]:
        front = path.read_text(encoding="utf-8").split("---\n")[1]
        as_a_document = ROOT / path.relative_to(ROOT).with_suffix(".yaml")
        assert server.open(as_a_document, front) == [], path
    text = NOMINATION.replace("date: 2024-06-01", "date: yesterday")
    complaints = server.open(_record(project, "front"), text)
    assert complaints == [(6, "Write year, month and day: 2024-11-08.")]


def test_fields_are_completed(project: Path, server: LanguageServer) -> None:
    """On an empty line the fields are offered that are not there yet; in a group, the group's."""
    path = _record(project, "fields")
    server.open(path, NOMINATION + "\npin:\n  \n")
    offered = server.completions(path, 8, 1)
    assert {"department", "campaign", "source", "told_on"} <= set(offered)
    assert not {"nominee", "date"} & set(offered)
    assert {"edition", "number", "presented"} <= set(server.completions(path, 10, 3))


def test_ids_and_words_are_completed(project: Path, server: LanguageServer) -> None:
    """Standards, people, businesses and fixed words are offered; to type “null” is not."""
    path = _record(project, "ids")
    server.open(path, NOMINATION.partition("\n")[0] + "\nnominee: \nsource: \nstandards:\n  \n")
    assert "ada-l" in server.completions(path, 2, 10)
    ways = server.completions(path, 3, 9)
    assert {"facebook", "in-person"} <= set(ways)
    assert "null" not in ways
    assert "care" in server.completions(path, 5, 3)


def test_a_field_is_explained(project: Path, server: LanguageServer) -> None:
    """Whoever rests on a field's name reads what it means, inside groups too."""
    path = _record(project, "hover")
    server.open(path, NOMINATION + "told_on: 2024-06-03\n")
    assert "The day on which it happened; or the month" in server.hover(path, 6, 2)
    assert "The day on which the person learned of it; not shown." in server.hover(path, 8, 2)
    assert "The day on which it was approved." in server.hover(path, 7, 21)
