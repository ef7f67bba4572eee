"""`wall start`: a clone becomes a wall of one's own, by answers and by options."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.editing.withdrawal.leaving import everything, git
from tests.walls.projects import Project, environment
from tools.programs import ROOT
from wall_of_fame.site.form.issue_form import ISSUE_FORM

OPTIONS = (
    "--name", "Brightwater Thanks", "--url", "https://thanks.example.org", "--standard",
    "C,Care,#1f6f8b,Seeing the person, always", "--standard", "T,Time", "--place-word", "District,Districts",
    "--places", "Harbour, Old Town, Mill", "--stories-in", "en,pt,pl", "--repository",
    "https://github.com/brightwater/thanks", "--organisation", "Friends of Brightwater", "--contact",
    "hello@brightwater.example", "--yes",
)  # fmt: skip
PLACES = ("District,Districts", "Harbour, Old Town, Mill")
ANSWERS = (
    "Brightwater Thanks\nthanks\nhttps://thanks.example.org/\n\nen,xx-nothing\nen, pt, pl\n\n"
    "Care\n\nSeeing the person, always\nblue\nCare\n\nSeeing the person, always\n\nTime\nT\n\n\n\nall\n\n"
    "District\nDistrict, Districts\nHarbour, Old Town, Mill\nhttps://github.com/brightwater/thanks\n"
    "Friends of Brightwater\nhello@brightwater\nhello@brightwater.example\ny\n"
)


@pytest.fixture
def clone(tmp_path: Path) -> Project:
    """A clone of this project as it stands, committed."""
    folder = tmp_path / "clone"
    git(tmp_path, "clone", "-q", str(ROOT), str(folder))
    git(folder, "config", "user.name", "Test")
    git(folder, "config", "user.email", "test@example.org")
    return Project(folder)


def start(clone: Project, *options: str, answers: str = "") -> tuple[int, str]:
    """Run the command in a clone, without a terminal."""
    done = subprocess.run(
        [sys.executable, "-m", "wall_of_fame.cli", "start", *options],
        cwd=clone.folder, env=environment(), input=answers, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout


def at_a_terminal(clone: Project, answers: str) -> tuple[int, str]:
    """Run the command at a pseudo-terminal and type the answers."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "wall_of_fame.cli", "start"]
    with subprocess.Popen(
        command, cwd=clone.folder, env=environment(), stdin=theirs, stdout=theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        os.write(ours, answers.encode())
        printed = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:
                break
            if not part:
                break
            printed += part
        process.wait(timeout=60)
    os.close(ours)
    return process.returncode, printed.decode()


def check(clone: Project) -> str:
    """What `wall check` says."""
    done = subprocess.run(
        [sys.executable, "-m", "wall_of_fame.cli", "check"],
        cwd=clone.folder, env=environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.stdout


def test_by_options(clone: Project) -> None:
    """The samples are gone, the wall is sound, builds, and says kindly that nobody is on it yet."""
    before = git(clone.folder, "rev-parse", "HEAD")
    code, printed = start(clone, *OPTIONS)
    assert code == 0, printed
    assert "White writing" not in printed
    assert set(everything(clone.content)) == {
        "places.yaml", "standards/care.md", "standards/time.md", "pages/home.md", "pages/about.md",
        "pages/nominate.md", "pages/privacy.md",
    }  # fmt: skip
    assert check(clone) == "All is well.\n"
    form = (clone.folder / ISSUE_FORM).read_text(encoding="utf-8")
    assert f"write {ISSUE_FORM}, with your standards" in printed
    assert "options:\n    - Care\n    - Time\n" in form
    assert "label: District\n" in form
    assert "Integrity" not in form
    site = clone.build()
    assert "Nobody has been recognised yet" in site.page("").text
    assert "Brightwater Thanks" in site.page("").text
    assert "Portuguese or Polish" in site.page("nominate/").text
    assert not [path for path, data in site.files.items() if b"SMILE" in data or b"Jersey" in data]
    assert git(clone.folder, "rev-parse", "HEAD") == before


@pytest.mark.parametrize("absent", ["businesses", "places"])
def test_without_places_or_businesses(clone: Project, absent: str) -> None:
    """A school or a project says so once: the wall is sound, builds, and asks nobody for what it has not."""
    options = [option for option in OPTIONS if option not in {"--place-word", "--places", *PLACES}]
    code, printed = start(clone, *options, "--without", absent)
    assert code == 0, printed
    assert "places.yaml" not in everything(clone.content)
    assert everything(clone.content)["without.yaml"].endswith(f"without: [{absent}]\n".encode())
    assert check(clone) == "All is well.\n"
    form = (clone.folder / ISSUE_FORM).read_text(encoding="utf-8")
    assert "label: Place" not in form
    assert ("id: business" in form) == (absent == "places")
    assert "Nobody has been recognised yet" in clone.build().page("").text


def test_settings_and_read_me_keep_their_other_lines(clone: Project) -> None:
    """Only values change; comments and all other lines stay."""
    assert start(clone, *OPTIONS)[0] == 0
    changed = git(clone.folder, "diff", "-U0", "pelicanconf.py").split("\n")[5:]
    assert [line for line in changed if line[:1] in "+-" and line.strip("+-")] == [
        '-SITENAME = "Service Wall of Fame"',
        '-SITEURL = "http://localhost:8000"',
        '+SITENAME = "Brightwater Thanks"',
        '+SITEURL = "https://thanks.example.org"',
        "-WALL_ORGANISATION = {",
        '-    "name": "The Sample Service Alliance",',
        '-    "contact": "https://example.com/contact",',
        "-}",
        '+WALL_ORGANISATION = {"name": "Friends of Brightwater", "contact": "hello@brightwater.example"}',
        "-WALL_REPOSITORY = None",
        '+WALL_REPOSITORY = "https://github.com/brightwater/thanks"',
    ]
    text = (clone.folder / "README.md").read_text(encoding="utf-8")
    assert text.startswith("# Service Wall of Fame\n\nThis is **Brightwater Thanks** (")
    assert "made-up samples" not in text


def test_by_answers(clone: Project, tmp_path: Path) -> None:
    """Typed at a terminal it gives the same files; what cannot be used is asked again."""
    code, printed = at_a_terminal(clone, ANSWERS)
    assert code == 0, printed
    assert "Write the whole address" in printed
    assert "“blue” is not a colour" in printed
    assert "White writing will stand on #1f6f8b" in printed
    assert "Type both, businesses, none." in printed
    assert "Write both, with a comma between" in printed
    assert "neither an email address nor a web address" in printed
    git(tmp_path, "clone", "-q", str(ROOT), str(tmp_path / "other"))
    other = Project(tmp_path / "other")
    assert start(other, *OPTIONS)[0] == 0
    assert everything(clone.content) == everything(other.content)
    for name in ("pelicanconf.py", "README.md"):
        assert (clone.folder / name).read_text() == (other.folder / name).read_text()


def test_without_answers_or_a_yes_nothing_is_changed(clone: Project) -> None:
    """The end of the answers and any answer but yes leave all as it was."""
    for answers in ("", "Brightwater\n", ANSWERS[:-2], f"{ANSWERS[:-2]}no\n"):
        code, printed = start(clone, answers=answers)
        assert code == 1
        assert "othing was changed" in printed
        assert git(clone.folder, "status", "--porcelain") == ""


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--url", "thanks", "https://wall.example.org"),
        ("--lang", "qq", "language tag"),
        ("--timezone", "Mars/Base", "time zone"),
        ("--standard", "T,Tea,#1F6F8B", "has this colour already"),
        ("--standard", "T,Tea,blue", "is not a colour"),
        ("--place-word", "District", "Write both"),
        ("--places", ",", "Name one at least"),
        ("--repository", "http://example.org", "https://github.com"),
    ],
)
def test_options_that_cannot_be_used(clone: Project, option: str, value: str, told: str) -> None:
    """They are named with what to type instead, and nothing is changed."""
    code, printed = start(clone, *OPTIONS, option, value)
    assert code == 2
    assert told in printed
    assert git(clone.folder, "status", "--porcelain") == ""


def test_missing_options(clone: Project) -> None:
    """With --yes what has no usual value must be given."""
    code, printed = start(clone, "--yes", "--name", "x")
    assert (code, printed) == (2, "wall: With --yes these must be given: --url, --standard, --places.\n")


def test_uncommitted_changes_and_a_commit(clone: Project) -> None:
    """A dirty tree is refused unless asked for; --commit makes one commit."""
    (clone.folder / "note.txt").write_text("mine")
    code, printed = start(clone, *OPTIONS)
    assert code == 1
    assert "not committed" in printed
    assert start(clone, *OPTIONS, "--anyway", "--commit")[0] == 0
    assert git(clone.folder, "log", "-1", "--format=%s") == "Begin our own wall\n"
    assert git(clone.folder, "status", "--porcelain") == "?? note.txt\n"


def test_twice(clone: Project) -> None:
    """A wall that has begun can begin again with other answers."""
    assert start(clone, *OPTIONS)[0] == 0
    assert start(clone, *OPTIONS, "--anyway", "--name", "Another Name")[0] == 0
    text = (clone.folder / "README.md").read_text(encoding="utf-8")
    assert "Brightwater" not in text.split("github.com/brightwater")[0]
    assert text.count("This is **") == 1
    assert check(clone) == "All is well.\n"
