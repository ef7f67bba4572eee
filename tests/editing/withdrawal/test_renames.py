"""A name in the names of files and in addresses goes with whoever withdraws; references follow."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.editing.withdrawal.small_walls import nomination, person, small_wall
from tests.walls.projects import TODAY, Project
from wall_of_fame.cli.wall import main

AWARD = (
    "---\nname: A prize\ndate: 2025-12-13\nwinners:\n"
    "  - {category: Lifts, nomination: zoe-ohara-and-mirela-ferry-office}\n---\n"
)
FILES = {
    "people/zoe-ohara.md": person("Zoë O'Hara", "aliases: [zoe-lamp]\n"),
    "nominations/2025/zoe-ohara-and-mirela-ferry-office.md": nomination(
        "zoe-ohara, mirela-k",
        "They carried it.",
        "note: photos/Zoë and Mirela.png\nnote_alt: Thank you both.\n"
        "aliases: [a-lift, zoe-ohara-lift, /old/zoe-lamp.html]\n",
    ),
    "awards/prize.md": AWARD,
    "pages/team.md": "---\ntitle: Team\nsummary: S\n---\n"
    "[Two of us](/recognition/zoe-ohara-and-mirela-ferry-office/)\n",
}
NEW = "nominations/2025/2025-04-01-corner-library.md"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A wall on which a joint nomination is called by its nominees, as `wall new` called it once."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    monkeypatch.chdir(tmp_path)
    project = small_wall(tmp_path, FILES)
    Image.new("RGB", (640, 480), "teal").save(project.content / "photos/Zoë and Mirela.png")
    return project


def withdraw(*arguments: str) -> int:
    """Withdraw without a build and without questions."""
    return main(["withdraw", "zoe-ohara", "--no-build", "--yes", *arguments])


def test_a_joint_nomination_called_by_its_nominees_can_be_withdrawn_from(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is renamed by its day and its business, with its picture; awards and links follow, addresses go."""
    assert withdraw() == 0
    printed = capsys.readouterr().out
    assert f"rename content/nominations/2025/zoe-ohara-and-mirela-ferry-office.md to {NEW}" in printed
    for address in (
        "/recognition/zoe-ohara-and-mirela-ferry-office/",
        "/recognition/zoe-ohara-lift/",
        "/old/zoe-lamp.html",
    ):
        assert f"The address {address} goes; links to it will not be found." in printed
    assert "Nothing was found." in printed
    text = (project.content / NEW).read_text(encoding="utf-8")
    assert "aliases: [a-lift]\n" in text
    assert "nominee: [mirela-k]\n" in text
    assert "note: photos/2025-04-01-corner-library.png\n" in text
    assert "nomination: 2025-04-01-corner-library}" in (project.content / "awards/prize.md").read_text()
    assert "(/recognition/2025-04-01-corner-library/)" in (project.content / "pages/team.md").read_text()
    left = [path for path in project.content.rglob("*") if path.is_file()]
    assert not [path for path in left if "zo" in path.name.lower()]
    assert not [path for path in left if b"zoe" in path.read_bytes().lower()]
    assert main(["check"]) == 0


def test_the_new_name_is_free(project: Project) -> None:
    """Another nomination of that day and business keeps its own; so does a former address."""
    project.write(NEW, nomination("mirela-k", "Another thing on that day, at the same place."))
    project.replace(
        "nominations/2025/a-quiet-word.md", "internal: true", "aliases: [2025-04-01-corner-library-2]"
    )
    assert withdraw() == 0
    assert "Another thing" in (project.content / NEW).read_text()
    assert "They carried it" in (project.content / NEW.replace(".md", "-3.md")).read_text()


def test_a_house_that_is_called_so_keeps_its_name_and_is_told(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """A shop with its owner's name is an editor's to think about."""
    house = "---\nname: The Lamp\nplace: northgate\nsector: Lamps\n---\n"
    project.write("businesses/zoe-ohara-lamps.md", house)
    assert withdraw() == 1
    assert "content/businesses/zoe-ohara-lamps.md:1:1: “zoe-ohara-lamps”" in capsys.readouterr().out
    assert withdraw("--keep-mentions") == 0
    assert (project.content / "businesses/zoe-ohara-lamps.md").exists()
    assert (project.content / NEW).exists()


def test_a_part_of_a_name_in_a_file_name_is_in_doubt(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another Zoë may be meant: it is listed, and stays."""
    project.write("people/zoe-b.md", person("Zoë B."))
    project.write("nominations/2025/thanks-zoe.md", nomination("mirela-k", "She lit the lamp."))
    project.write("nominations/2025/zoe-b-lamp.md", nomination("zoe-b", "She lit that lamp."))
    assert withdraw() == 0
    printed = capsys.readouterr().out
    assert printed.count("content/nominations/2025/thanks-zoe.md:1:1: “thanks-zoe”") == 2
    assert "zoe-b-lamp" not in printed


def test_one_recognition_alone_renames_nothing(project: Project) -> None:
    """Whoever stays on the wall keeps the addresses."""
    joint = "zoe-ohara-and-mirela-ferry-office"
    assert withdraw("--recognition", joint) == 0
    assert (project.content / f"nominations/2025/{joint}.md").exists()


def test_the_name_of_a_team_in_a_file_name_is_in_doubt(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """A team may be called by ordinary words."""
    team = "---\nname: The Lamp Lighters\nkind: team\nconsent: {name: 2025-01-05, story: 2025-01-05}\n---\n"
    project.write("people/lighters.md", team)
    path = "nominations/2025/thanks-lamp-lighters.md"
    project.write(path, nomination("mirela-k", "She thanked all lamp lighters of the town."))
    assert main(["withdraw", "the lamp lighters", "--no-build", "--yes"]) == 0
    printed = capsys.readouterr().out
    assert f"content/{path}:1:1:" in printed
    assert f"content/{path}:8:17: “lamp lighters”" in printed
    assert (project.content / path).exists()
