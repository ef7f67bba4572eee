"""A kind of record is listed in one place: what is added there is read, checked, counted and described."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import wall_of_fame
from tests.walls.projects import ELSEWHERE

NEW_KIND = '''

class Thanks(Record):
    """A thank-you card from a customer."""

    name: str
    """Whom the card is for."""

    text: Text = ""
    """What the card says."""


KINDS: Final = (*KINDS, Kind("thanks", Thanks, "thanks", "Thank-you cards", "Thank-you card"))
'''
USE = """
import json, sys
from datetime import date
from pathlib import Path
from wall_of_fame.checks import check
from wall_of_fame.records import KINDS
from wall_of_fame.records.json_schema import schema_of
from wall_of_fame.reports.differences import find_changes
from wall_of_fame.site.form.config import Form, configuration

root, sound = Path(sys.argv[1]), Path(sys.argv[2])
now, before = check(root, date(2026, 11, 20)), check(sound, date(2026, 11, 20))
[kind] = [kind for kind in KINDS if kind.name == "thanks"]
print(json.dumps({
    "read": {id: entry.record.name for id, entry in now.content.of_kind["thanks"].items()},
    "counted": sorted(now.content.ids["thanks"]),
    "checked": [[problem.path, problem.line, problem.rule] for problem in now.problems],
    "schema": schema_of(kind)["required"],
    "differences": [[change.what, change.id] for change in find_changes(before.content, now.content)],
    "form": "Thank-you cards" in configuration(Form("owner/name"), "Wall", "https://a.example", {}),
}))
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the program in which one file differs: the list of kinds."""
    plugins = tmp_path / "plugins"
    copy = shutil.copytree(Path(wall_of_fame.__file__).parent, plugins / "wall_of_fame")
    kinds = copy / "records" / "kinds.py"
    text = kinds.read_text(encoding="utf-8")
    text = text.replace("import Part\n", "import Part, Record\nfrom wall_of_fame.records.texts import Text\n")
    kinds.write_text(text + NEW_KIND, encoding="utf-8")
    return plugins


def test_a_kind_added_in_one_file_is_known_everywhere(package: Path, tmp_path: Path) -> None:
    """Its records are read, checked, counted and compared; editors get its schema and its form."""
    content = shutil.copytree(ELSEWHERE, tmp_path / "content")
    (content / "thanks").mkdir()
    (content / "thanks" / "card.md").write_text("---\nname: Jo B.\n---\nThank you.\n", encoding="utf-8")
    (content / "thanks" / "wrong.md").write_text("---\nname: Sam\nnam: x\n---\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", USE, str(content), str(ELSEWHERE)],
        check=False,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(package), "PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "read": {"card": "Jo B."},
        "counted": ["card", "wrong"],
        "checked": [["content/thanks/wrong.md", 3, "unknown-field"]],
        "schema": ["name"],
        "differences": [["new", "card"], ["broken", "wrong"]],
        "form": True,
    }
