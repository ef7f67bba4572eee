"""Nominations for a wall without businesses: none is asked for, and what is named all the same is told."""

from __future__ import annotations

import json
from pathlib import Path

import yaml

from tests.cli.test_new import WHOLE, cloned, wall
from tests.walls.stripped import strip
from wall_of_fame.content.load import load
from wall_of_fame.editing.schema_files import write_schemas
from wall_of_fame.records.json_schema import schema_of
from wall_of_fame.records.kinds import BUSINESS, NOMINATION, PERSON
from wall_of_fame.site.form.config import Form, configuration
from wall_of_fame.system.clock import editor_today

AT_A_BUSINESS = ("--business", "Sample Porters", "--place", "northgate", "--sector", "Porters")
STORY = "He walked me to the ferry in the rain and waited."
TABLE = f"""\
Who was it?,Business,Parish,Department,What did they do?,When
Ilir B.,Sample Porters,Northgate,Front desk,{STORY},2026-01-05
"""


def stripped(folder: Path) -> Path:
    """The other organisation's wall without businesses."""
    project = cloned(folder)
    strip(project / "content", "businesses")
    return project


def test_a_new_nomination_needs_no_business(tmp_path: Path) -> None:
    """Nor a place: the whole is written, and sound."""
    project = stripped(tmp_path / "wall")
    asked = [option for option in WHOLE if option not in AT_A_BUSINESS]
    done = wall(project, "new", *asked, "--department", "Front desk")
    assert done.returncode == 0, done.stdout + done.stderr
    [written] = (project / "content/nominations/2026").glob("2026-01-05*")
    assert "business" not in written.read_text()
    assert "department: Front desk" in written.read_text()
    assert "business" not in (project / "content/people/ilir-b.md").read_text()
    assert wall(project, "check").returncode == 0


def test_a_business_that_is_named_is_left_out_in_words(tmp_path: Path) -> None:
    """Nothing is dropped silently."""
    done = wall(stripped(tmp_path / "wall"), "new", *WHOLE)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "This wall has no businesses, so “Sample Porters” is left out." in done.stdout + done.stderr


def test_an_import_keeps_the_words_as_remarks(tmp_path: Path) -> None:
    """The cells of business and place are told; the department is a field."""
    project = stripped(tmp_path / "wall")
    (project / "form.csv").write_text(TABLE)
    done = wall(project, "import", "form.csv", "--yes")
    assert done.returncode == 0, done.stdout + done.stderr
    [draft] = (project / "inbox").glob("*.md")
    values = yaml.safe_load(draft.read_text().split("---")[1])
    assert "business" not in values
    assert values["department"] == "Front desk"
    told = " ".join(values["remarks"])
    assert "This wall has no businesses; given was “Sample Porters”." in told
    assert "The place given is “Northgate”." in told


def test_schemas_and_forms_have_no_such_fields(tmp_path: Path) -> None:
    """Neither an editor's program nor the form in the browser asks for what the wall has not."""
    nomination = schema_of(NOMINATION, without=("businesses",))
    assert "business" not in nomination["properties"]
    assert "business" not in nomination["required"]
    assert "business" not in schema_of(PERSON, without=("businesses",))["properties"]
    assert "place" not in schema_of(BUSINESS, without=("places",))["properties"]
    assert {"business", "nominee"} <= {*schema_of(NOMINATION)["required"]}
    assert "place" in schema_of(BUSINESS)["required"]
    form = yaml.safe_load(configuration(Form("a/b"), "", "https://x.example", {}, ("businesses", "places")))
    assert not {"businesses", "places"} & {collection["name"] for collection in form["collections"]}
    assert "business" not in {
        field["name"] for collection in form["collections"] for field in collection.get("fields", ())
    }
    write_schemas(tmp_path, without=("places",))
    assert "place" not in json.loads((tmp_path / "business.json").read_text())["properties"]


def test_the_schema_command_knows_what_the_wall_has(tmp_path: Path) -> None:
    """It reads the wall's own content."""
    project = stripped(tmp_path / "wall")
    assert load(project / "content", editor_today()).content.without == {"businesses", "places"}
    assert wall(project, "schema").returncode == 0
    written = json.loads((project / "docs/schema/nomination.json").read_text())
    assert "business" not in written["properties"]
