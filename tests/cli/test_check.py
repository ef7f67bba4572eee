"""`wall check`: what it prints, what it filters, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.walls.bad_cases.builder import project
from tests.walls.bad_cases.collection import TODAY, sound
from wall_of_fame.cli.wall import main

BAD_PERSON = "---\nname: Cleo P.\nconsent: {name: 2024-02-30}\nover_18: true\n---\n"
BAD_PLACE = "---\nname: Zoo\nplace: moon\nsector: Animals\n---\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one bad person and one bad business; the working folder."""
    content = sound(tmp_path)
    (content / "people" / "cleo-p.md").write_text(BAD_PERSON, encoding="utf-8")
    (content / "businesses" / "zoo.md").write_text(BAD_PLACE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


PERSON_LINES = """\
content/people/cleo-p.md:3:17: error: There is no such day as 2024-02-30. [date]
    Look it up in the calendar.
"""
BUSINESS_LINES = """\
content/businesses/zoo.md:3:8: error: There is no place “moon”. [reference]
    Known here: mill, quay.
"""


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "arguments", [[], ["content"], ["./content"], ["content/"], ["content", "content/people"]]
)
def test_everything(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Without a path, or with the content folder, every problem is told, once."""
    assert main(["check", *arguments]) == 1
    assert capsys.readouterr() == (f"{BUSINESS_LINES}{PERSON_LINES}2 errors, 0 warnings.\n", "")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "path", ["content/people", "content/people/", "content/people/cleo-p.md", "content/news/../people"]
)
def test_one_path(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A file or folder narrows the report to what lies in it; paths stay relative to the project."""
    assert main(["check", path]) == 1
    assert capsys.readouterr() == (f"{PERSON_LINES}1 error, 0 warnings.\n", "")


@pytest.mark.usefixtures("folder")
def test_two_paths(capsys: pytest.CaptureFixture[str]) -> None:
    """Several paths are told of together, in order."""
    assert main(["check", "content/people/cleo-p.md", "content/businesses"]) == 1
    assert capsys.readouterr().out == f"{BUSINESS_LINES}{PERSON_LINES}2 errors, 0 warnings.\n"


@pytest.mark.usefixtures("folder")
def test_a_sound_path(capsys: pytest.CaptureFixture[str]) -> None:
    """A path without problems is fine, whatever is wrong elsewhere."""
    assert main(["check", "content/standards"]) == 0
    assert capsys.readouterr() == ("All is well.\n", "")


def test_absolute_path_from_elsewhere(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A path may be absolute and the working folder anywhere."""
    monkeypatch.chdir("/")
    assert main(["check", str(folder / "content" / "people")]) == 1
    assert capsys.readouterr().out == f"{PERSON_LINES}1 error, 0 warnings.\n"


def test_warnings_alone_are_fine(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Warnings are told and do not fail the check."""
    (folder / "content" / "people" / "cleo-p.md").unlink()
    zoo = folder / "content" / "businesses" / "zoo.md"
    zoo.write_text(BAD_PLACE.replace("moon", "mill"), encoding="utf-8")
    assert main(["check"]) == 0
    assert capsys.readouterr().out.endswith("0 errors, 1 warning.\n")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("path", ["content/people/nobody.md", "nowhere", ""])
def test_no_such_path(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A path that is not there is used wrongly: exit 2, a sentence on standard error, no report."""
    assert main(["check", path or "/"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("wall: ")
    assert printed.err.count("\n") == 1


@pytest.mark.parametrize("arguments", [["chek"], ["check", "--format", "xml"], ["check", "--fix"]])
def test_used_wrongly(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Unknown commands and options exit 2 with the usage on standard error."""
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert capsys.readouterr().err.startswith("usage: wall")


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"]])
def test_help(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Help exits 0 and names what can be asked for."""
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 0
    wanted = "--format" if len(arguments) == 2 else "check"
    assert wanted in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_github(capsys: pytest.CaptureFixture[str]) -> None:
    """Annotations are GitHub's workflow commands and nothing else."""
    assert main(["check", "--format", "github"]) == 1
    assert capsys.readouterr().out == (
        "::error file=content/businesses/zoo.md,line=3,col=8,title=reference::There is no place “moon”. "
        "Known here: mill, quay.\n"
        "::error file=content/people/cleo-p.md,line=3,col=17,title=date::There is no such day as 2024-02-30. "
        "Look it up in the calendar.\n"
    )


def test_all_of_them_are_in_the_summary(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Annotations stop at ten of a level, so the summary of the run has all of them, the errors first."""
    file = folder / "summary.md"
    file.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    for number in range(12):
        path = folder / "content" / "businesses" / f"zoo-{number}.md"
        path.write_text(BAD_PLACE.replace("Zoo", f"A|<b> @zoo {number}"), encoding="utf-8")
    assert main(["check", "--format", "github"]) == 1
    *annotations, last = capsys.readouterr().out.splitlines()
    assert len([line for line in annotations if line.startswith("::error ")]) == 14
    assert last == "::notice title=check::4 more errors. All are listed in the summary of this run."
    text = file.read_text(encoding="utf-8")
    assert text.startswith("before\n## What the check found\n\n14 errors, ")
    rows = [line for line in text.splitlines() if line.startswith("| **")]
    assert rows[0] == (
        "| **error** | <code>content/businesses/zoo-0&#46;md&#58;3&#58;8</code> | There is no place “moon”. "
        "| Known here&#58; mill, quay. |"
    )
    levels = [row.split("**")[1] for row in rows]
    assert levels == sorted(levels)
    assert {row.count("|") for row in rows} == {5}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("path", ["/nowhere/summary.md", ""])
def test_a_summary_that_cannot_be_written(
    path: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The check says what it found all the same."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", path)
    assert main(["check", "--format", "github"]) == 1
    printed = capsys.readouterr()
    assert printed.out.count("::error ") == 2
    assert printed.err == (
        path and f"wall: {path}: No such file or directory. The summary was not written.\n"
    )


@pytest.mark.usefixtures("folder")
def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    """JSON is one array of objects with exactly the promised fields."""
    assert main(["check", "--format", "json", "content/people"]) == 1
    assert json.loads(capsys.readouterr().out) == [
        {
            "path": "content/people/cleo-p.md",
            "line": 3,
            "column": 17,
            "level": "error",
            "rule": "date",
            "message": "There is no such day as 2024-02-30.",
            "hint": "Look it up in the calendar.",
        }
    ]


def test_json_of_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without problems the array is empty, and it is still JSON."""
    content = sound(tmp_path)
    assert main(["check", "--format", "json", str(content)]) == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize("how", ["text", "github", "json"])
def test_names_that_are_not_utf_8(how: str, tmp_path: Path) -> None:
    """A photo whose name is no UTF-8 is reported in every format, as a real process writes it."""
    made = project(tmp_path)
    name = os.fsdecode(b"caf\xe9.jpg")
    (made.path / "content" / "photos" / name).write_bytes(b"not a picture")
    done = subprocess.run(
        [sys.executable, "-m", "wall_of_fame.cli", "check", "--format", how],
        cwd=made.path,
        capture_output=True,
        check=False,
        env={"SOURCE_DATE_EPOCH": str(TODAY), "PATH": "/usr/bin:/bin", "PYTHONUTF8": "1"},
    )
    assert done.stderr == b""
    assert done.returncode == 1
    assert b"photos/caf" in done.stdout.decode("utf-8").encode()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("epoch", ["²", "-1", "x", "9" * 30, "253402300800"])
def test_odd_epoch(epoch: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A SOURCE_DATE_EPOCH that is no number of our time ends in words, never in a traceback."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    try:
        assert main(["check"]) in {1, 2}
    except SystemExit as stop:
        assert stop.code  # noqa: PT017 - a plain stop with words is as good
    capsys.readouterr()


def test_a_face_that_a_crop_cuts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --photos the focus to type is told; with that focus, and where no face is found, other words."""
    content = sound(tmp_path)
    monkeypatch.chdir(tmp_path)
    (content / "photos").mkdir(exist_ok=True)
    samples = Path(__file__).parents[2] / "content" / "photos"
    (content / "photos" / "dana.jpg").write_bytes((samples / "sample-jago-t.jpg").read_bytes())
    consent = "consent: {name: 2024-01-01, photo: 2024-01-01, story: 2024-01-01}"
    person = f"---\nname: Dana P.\n{consent}\nover_18: true\nphoto: photos/dana.jpg\nphoto_alt: Dana\n---\n"
    file = content / "people" / "dana-p.md"
    file.write_text(person, encoding="utf-8")
    assert main(["check", "--photos", "content/photos/dana.jpg"]) == 0
    told, remarks = capsys.readouterr()
    assert told.startswith("content/people/dana-p.md:5:8: warning: A crop of photos/dana.jpg cuts a face.")
    assert remarks == "Photos of people looked at: 1.\n"
    assert main(["check", "--photos", "--format", "json", "content/people/dana-p.md"]) == 0
    problems = [problem for problem in json.loads(capsys.readouterr().out) if problem["rule"] == "face-cut"]
    assert [(problem["line"], problem["level"]) for problem in problems] == [(5, "warning")]
    focus = problems[0]["hint"]
    assert focus.startswith("focus: [0.")
    file.write_text(person.replace("photo_alt", f"{focus}\nphoto_alt"), encoding="utf-8")
    assert main(["check", "--photos", "content/people/dana-p.md"]) == 0
    assert "face-cut" not in capsys.readouterr().out
    (content / "photos" / "dana.jpg").write_bytes((samples / "logo-gannet-island-buses.jpg").read_bytes())
    assert main(["check", "--photos", "content/people/dana-p.md"]) == 0
    assert "content/photos/dana.jpg: no face was found" in capsys.readouterr().err
