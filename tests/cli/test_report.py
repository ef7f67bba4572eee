"""`wall report`: what it says to the editors, in words, JSON and Markdown."""

from __future__ import annotations

import html
import json
import os
from pathlib import Path

import pytest

from tests.walls.projects import TODAY, Project, elsewhere_project
from wall_of_fame.cli.wall import main

DAY = 86_400


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Another organisation's wall with two drafts; the working folder."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    project = elsewhere_project(tmp_path / "project")
    project.replace("people/quiet-one.md", "noindex: true", "noindex: true\nreview_by: 2026-11-01")
    project.replace("people/mirela-k.md", "over_18: true", "over_18: true\nreview_by: 2027-01-19")
    project.replace("people/front-desk.yaml", "story: 2025-01-05", "story: 2025-01-05, photo: 2025-01-05")
    project.replace("people/front-desk.yaml", "kind: team", "kind: team\nreview_by: 2027-01-20")
    project.replace("nominations/2025/the-last-ferry.md", "source: note", "source: note\ntold_on: 2025-03-07")
    inbox = project.folder / "inbox"
    inbox.mkdir()
    for name, days, text in (("b", 0, "---\nperson: [Ann]\n---\nx\n"), ("a", 3, "no draft")):
        (inbox / f"{name}.md").write_text(text)
        os.utime(inbox / f"{name}.md", (TODAY - days * DAY, TODAY - days * DAY))
    monkeypatch.chdir(project.folder)
    return project


def test_text(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Each section in the order of the alphabet, and a kind word where there is nothing."""
    assert main(["report"]) == 0
    printed, complaints = capsys.readouterr()
    assert not complaints
    sections = {part.split("\n")[0]: part.split("\n")[1:] for part in printed.strip().split("\n\n")}
    assert sections["Consents to ask for again within 60 days"] == [
        "  Mirela K. (mirela-k): due on 2027-01-19",
        "  Zebedee Q. (quiet-one): was due on 2026-11-01",
    ]
    assert sections["Photos missing, though there is consent to one"] == [
        "  The Front Desk (front-desk): consent to the photo is there"
    ]
    assert sections["People without a photo"] == ["  Zebedee Q. (quiet-one)"]
    assert sections["People not told yet"] == [
        "  Mirela K. (mirela-k): both-at-once",
        "  The Front Desk (front-desk): both-at-once",
        "  Zebedee Q. (quiet-one): {}".format(
            next(
                path.stem
                for path in project.content.rglob("nominations/*/*")
                if "quiet-one" in path.read_text()
            )
        ),
    ]
    assert sections["Drafts in the inbox"] == ["  a.md: for 3 days", "  Ann (b.md): since today"]


@pytest.mark.usefixtures("project")
def test_json_and_markdown_say_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    """Every line of the text stands in the other formats as well."""
    assert main(["report"]) == 0
    lines = [line.strip() for line in capsys.readouterr().out.split("\n") if line.startswith("  ")]
    assert main(["report", "--format", "markdown"]) == 0
    markdown = html.unescape(capsys.readouterr().out)
    assert main(["report", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["today"] == "2026-11-20"
    for section in told["sections"].values():
        assert f"## {section['heading']}\n" in markdown
        for line in section["lines"]:
            assert any(line["name"] in one and line["note"] in one for one in lines)
    for line in lines:
        assert any(f"\n{how}{line}\n" in markdown for how in ("- ", "### ", "")), line


@pytest.mark.usefixtures("project")
def test_recognised_in_a_campaign(capsys: pytest.CaptureFixture[str]) -> None:
    """What has a recognition at all may still have none in the campaign that is asked for."""

    def names(campaign: str) -> dict[str, list[str]]:
        assert main(["report", "--format", "json", "--campaign", campaign]) == 0
        sections = json.loads(capsys.readouterr().out)["sections"]
        return {
            key: [line["id"] for line in one["lines"] if line["kind"] == "Businesses"]
            for key, one in sections.items()
        }

    of_2025 = names("thanks-week-2025")
    assert "ferry-office" not in of_2025["not-in-campaign"]
    assert "corner-library" in of_2025["not-in-campaign"]
    assert "corner-library" not in of_2025["never"]
    assert "ferry-office" in names("winter-thanks-2026")["not-in-campaign"]
    assert main(["report", "--campaign", "thanks-2025"]) == 2
    assert "thanks-week-2025" in capsys.readouterr().err


def test_things_of_a_kind_stand_together(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Businesses, departments, places by their own word, standards; a department is no news where all is."""
    library = (project.content / "businesses/corner-library.yaml").read_text()
    project.write("businesses/corner-library.yaml", library + "departments: [Children’s room]\n")
    assert main(["report", "--campaign", "winter-thanks-2026"]) == 0
    printed = capsys.readouterr().out
    [section] = [part for part in printed.split("\n\n") if part.startswith("Not in “")]
    kinds = [line.strip() for line in section.split("\n") if line.startswith("  ") and line[2] != " "]
    assert kinds == ["Businesses", "Quarters", "Standards"]
    [never] = [part for part in printed.split("\n\n") if part.startswith("Not recognised yet")]
    assert "  Departments\n    Corner Library: Children’s room (corner-library)" in never


def test_who_is_overlooked(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Role groups without a recognition, and whoever a story names and nobody has nominated."""
    project.replace("people/mirela-k.md", "over_18: true", "over_18: true\ngroup: Front line")
    project.replace(
        "nominations/2025/the-last-ferry.md", "She **carried", "Peter Rowland saw it. She **carried"
    )
    assert main(["report", "--format", "json", "--campaign", "winter-thanks-2026"]) == 0
    sections = json.loads(capsys.readouterr().out)["sections"]
    lines = {key: [(line["id"], line["note"]) for line in one["lines"]] for key, one in sections.items()}
    assert ("Peter Rowland", "the-last-ferry") in lines["named-alone"]
    assert ("Front line", "") in lines["not-in-campaign"]
    assert ("Front line", "") not in lines["never"]


def test_pins(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Given and left of each edition; no number stands beside a name."""
    campaign = next(
        path for path in project.content.rglob("campaigns/*") if "pin_edition" in path.read_text()
    )
    assert "Lantern pin" in campaign.read_text()
    assert main(["report", "--format", "json"]) == 0
    [pin] = json.loads(capsys.readouterr().out)["sections"]["pins"]["lines"]
    assert pin["name"] == "Lantern pin"
    assert pin["note"].startswith("1 given")


def test_a_new_wall(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Where there is nothing to tell, that is told kindly."""
    for folder in (
        "people",
        "nominations",
        "campaigns",
        "awards",
        "businesses",
        "standards",
        "photos",
        "news",
    ):
        for path in project.content.rglob(f"{folder}/**/*"):
            if path.is_file():
                path.unlink()
    for path in (project.folder / "inbox").iterdir():
        path.unlink()
    (project.content / "places.yaml").unlink()
    assert main(["report"]) == 0
    printed = capsys.readouterr().out
    assert printed.count("\n\n") == 11
    assert "  The inbox is empty.\n" in printed
    assert "  Everybody has been told.\n" in printed


def test_not_in_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without content it is used wrongly."""
    monkeypatch.chdir(tmp_path)
    assert main(["report"]) == 2
