"""The data for other programs: valid by its own schema, whole, and the same as the wall."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.loops import at_least_one
from tests.walls import made
from tests.walls.output import Output
from wall_of_fame import wall as w
from wall_of_fame.content.load import load
from wall_of_fame.site import Build
from wall_of_fame.site.open_data import files as open_data
from wall_of_fame.site.open_data.model import DOCUMENTS
from wall_of_fame.site.open_data.values import COLUMNS

SITES = ["sample", "elsewhere", "below", "hostile"]


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Output:
    """Each of the built sites in turn."""
    output = request.getfixturevalue(request.param)
    assert isinstance(output, Output)
    return output


def documents(site: Output) -> dict[str, dict[str, Any]]:
    """Every file of the data but the schema, parsed."""
    return {
        path: json.loads(data)
        for path, data in site.files.items()
        if path.startswith("api/v1/") or path.rpartition("/")[2].startswith("wall")
        if path.endswith(".json") and not path.endswith("schema.json")
    }


def recognitions(site: Output) -> list[dict[str, Any]]:
    """All recognitions, read as a program would that knows nothing but the first address."""
    found: list[dict[str, Any]] = []
    wall = json.loads(site.text("api/v1/wall.json"))
    address = wall["recognition_pages"][0]
    while address:
        page = json.loads(site.text(address.removeprefix(wall["url"])))
        found += page["recognitions"]
        address = page.get("next")
    return found


def test_every_file_is_valid_by_the_published_schema(site: Output) -> None:
    """The schema is itself a schema, and takes each file as one of its documents."""
    schema = json.loads(site.text("api/v1/schema.json"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    for path, document in at_least_one(documents(site).items()):
        assert not list(validator.iter_errors(document)), path


def test_the_schema_refuses_what_is_wrong(sample: Output) -> None:
    """A field that no model has, or that is missing, is an error; each document says what it is for."""
    schema = json.loads(sample.text("api/v1/schema.json"))
    validator = Draft202012Validator(schema)
    page = json.loads(sample.text("api/v1/recognitions/1.json"))
    assert not validator.is_valid(page | {"surname": "x"})
    page["recognitions"][0].pop("people")
    assert not validator.is_valid(page)
    assert all(schema["$defs"][model.__name__]["description"] for model in DOCUMENTS.values())


def test_what_is_read_back_equals_the_records(sample: Output) -> None:
    """Each nomination comes out once, with the names, days, standards and words of its record."""
    content, _ = load(made.THEME.folders[0].parent / "content", made.TODAY)
    by_id = {item["id"]: item for item in recognitions(sample)}
    winners = [(award, winner) for award in content.awards.values() for winner in award.record.winners]
    for record_id, entry in at_least_one(content.nominations.items()):
        record = entry.record
        people = [content.people[nominee].record for nominee in record.nominee]
        if any(person.noindex for person in people):
            assert record_id not in by_id
            continue
        item = by_id.pop(record_id)
        assert [person["name"] for person in item["people"]] == [person.name for person in people]
        assert [person.get("team", False) for person in item["people"]] == [
            person.kind == "team" for person in people
        ]
        assert item["business"]["name"] == content.businesses[record.business or ""].record.name
        assert item["date"] == record.date.isoformat()
        assert item["approved"] == record.approved.on.isoformat()
        assert {part["id"]: part.get("words", "") for part in item["standards"]} == {
            standard: words or "" for standard, words in record.standards.items()
        }
        assert item.get("nominator") == record.nominator
        assert item.get("served") == record.served
        won = {
            (award.record.name, winner.category)
            for award, winner in winners
            if winner.nomination == record_id
        }
        assert {(award["name"], award["category"]) for award in item.get("awards", ())} == won
        assert item.get("campaign", {}).get("id") == record.campaign
        assert item["text"] == content.stories[record_id].text
    assert not by_id


def wall_of(count: int, hidden: int = -1) -> w.Wall:
    """A wall of one business with so many recognitions, one of which asked to stay out of search engines."""
    at = made.business(1, made.place(1))
    people = [made.person(number, where=at) for number in range(count)]
    stories = [made.recognition(number, who, at) for number, who in enumerate(people)]
    stories = [replace(story, noindex=number == hidden) for number, story in enumerate(stories)]
    return made.wall(people=people, businesses=[at], recognitions=stories, places=[at.place])


def written(wall: w.Wall) -> dict[str, bytes]:
    """All files of the data of a wall."""
    build = Build(wall, made.page_context(wall).site, (), made.TODAY)
    return {file.path: file.make() for file in open_data.files(build)}


def digests(wall: w.Wall) -> dict[str, bytes]:
    """The digest of what each file is made of."""
    build = Build(wall, made.page_context(wall).site, (), made.TODAY)
    return {file.path: file.inputs for file in open_data.files(build)}


@pytest.mark.parametrize("count", [0, 1, 199, 200, 201, 400, 401, 650])
def test_pages_have_200_and_each_recognition_once(count: int) -> None:
    """Whatever the number: by pages for the whole, and from the newest back for a business."""
    files = {path: json.loads(data) for path, data in written(wall_of(count)).items() if "json" in path}
    page: dict[str, Any] | None = files["api/v1/recognitions/1.json"]
    ids: list[str] = []
    while page:
        assert len(page["recognitions"]) <= 200
        ids += [item["id"] for item in page["recognitions"]]
        page = files[page["next"].removeprefix("https://thanks.example.org/")] if "next" in page else None
    assert ids == [f"story-{number}" for number in range(count - 1, -1, -1)]
    part: dict[str, Any] | None = files["businesses/business-1/wall.json"]
    assert part
    assert part["count"] == count
    ids = []
    while part:
        ids += [item["id"] for item in part["recognitions"]]
        part = files[part["older"].removeprefix("https://thanks.example.org/")] if "older" in part else None
    assert ids == [f"story-{number}" for number in range(count)]


@pytest.mark.parametrize(("before", "after", "new"), [(3, 4, 0), (399, 400, 0), (450, 451, 0)])
def test_a_new_recognition_changes_few_files(before: int, after: int, new: int) -> None:
    """Older files stay as they are, byte for byte, and what a file is made of changes only with its bytes."""
    old_wall = wall_of(after)
    newest = old_wall.recognitions[new]
    less = made.wall(
        people=old_wall.people,
        businesses=old_wall.businesses,
        recognitions=[story for story in old_wall.recognitions if story is not newest],
        places=old_wall.places.all,
    )
    assert len(less.recognitions) == before
    old, new_files = written(less), written(old_wall)
    changed = {path for path in new_files if old.get(path) != new_files[path]}
    last = f"api/v1/recognitions/{-(-after // 200)}"
    assert changed == {
        "api/v1/wall.json", f"{last}.json", f"{last}.csv", "api/v1/businesses/1.json",
        "businesses/business-1/wall.json", "standards/care/wall.json", "places/place-1/wall.json",
    }  # fmt: skip
    inputs, new_inputs = digests(less), digests(old_wall)
    assert {path for path in new_inputs if inputs.get(path) != new_inputs[path]} == changed


def test_a_new_page_changes_the_one_before_it_alone() -> None:
    """It names the new one as the next; all other pages stay as they are."""
    more = wall_of(401)
    less = made.wall(
        people=more.people,
        businesses=more.businesses,
        recognitions=more.recognitions[1:],
        places=more.places.all,
    )
    old, new = written(less), written(more)
    changed = {path for path in new if old.get(path) != new[path] and path.startswith("api/v1/recognitions")}
    assert changed == {f"api/v1/recognitions/{end}" for end in ("2.json", "3.json", "3.csv")}


def test_who_asked_to_stay_out_of_search_engines() -> None:
    """They are in no file of the data, and are not counted where others are."""
    files = written(wall_of(5, hidden=2))
    assert len(json.loads(files["api/v1/recognitions/1.json"])["recognitions"]) == 4
    assert not any(b"story-2" in data for data in at_least_one(files.values()))
    beside = [data for path, data in files.items() if path.endswith("/wall.json") and "api" not in path]
    assert len(beside) == 3
    assert all(json.loads(data)["count"] == 4 for data in beside)


def test_no_cell_is_a_formula(hostile: Output) -> None:
    """A program for tables takes every cell for a text."""
    for text in at_least_one(data for path, data in hostile.files.items() if path.endswith(".csv")):
        rows = list(csv.reader(io.StringIO(text.decode("utf-8-sig"))))
        assert rows[0] == list(COLUMNS)
        for row in rows[1:]:
            assert len(row) == len(COLUMNS)
            assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


def test_a_cell_that_would_be_a_formula() -> None:
    """It gets an apostrophe before it."""
    wall = wall_of(1)
    story = replace(wall.recognitions[0], text='=HYPERLINK("https://example.com")')
    wall = made.wall(
        people=wall.people, businesses=wall.businesses, recognitions=[story], places=wall.places.all
    )
    table = written(wall)["api/v1/recognitions/1.csv"].decode("utf-8-sig")
    [row] = list(csv.DictReader(io.StringIO(table)))
    assert row["text"] == "'" + story.text
