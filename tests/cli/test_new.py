"""`wall new` and `wall approve`: from a thank-you note to a commit, and nothing half-done on the way."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.walls.projects import ELSEWHERE, environment
from tools.programs import ROOT

WALL = (sys.executable, "-m", "wall_of_fame.cli")
STYLING = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
STORY = "He walked me to the ferry in the rain.\n\nThank you!"
WHOLE = (
    "--person", "Ilir B.", "--role", "Porter", "--business", "Sample Porters", "--place", "northgate",
    "--sector", "Porters", "--standard", "care=walked me to the ferry", "--date", "2026-01-05",
    "--story", STORY, "--consent", "2026-01-06", "--over-18", "yes", "--photo", "none",
    "--approved-by", "desk", "--yes",
)  # fmt: skip


def cloned(folder: Path) -> Path:
    """A clone of the other organisation's wall, in git."""
    folder.mkdir()
    shutil.copytree(ELSEWHERE, folder / "content")
    (folder / "pelicanconf.py").write_text("SITENAME = 'Elsewhere'\n")
    (folder / ".gitignore").write_text("/inbox/\n/.cache/\n")
    for step in (("init", "-q", "-b", "main"), ("add", "-A"), ("commit", "-qm", "Begin")):
        git(folder, *step)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A clone to work in."""
    return cloned(tmp_path / "clone")


def git(folder: Path, *arguments: str) -> str:
    """What git prints."""
    identity = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org")
    command = ["git", "-C", str(folder), *identity, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def wall(folder: Path, *arguments: str, answers: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command with answers from a file."""
    identity = {
        f"GIT_{who}_{what}": "e@x.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    return subprocess.run(
        [*WALL, *arguments],
        cwd=folder,
        input=answers,
        capture_output=True,
        text=True,
        check=False,
        env=environment({"PYTHONPATH": str(ROOT / "plugins"), **identity}),
    )


def state(folder: Path) -> dict[str, bytes]:
    """Every file of the content."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted((folder / "content").rglob("*"))
        if path.is_file()
    }


def test_everything_given_as_options(project: Path) -> None:
    """A script gives everything and is asked nothing; the content is sound afterwards."""
    done = wall(project, "new", *WHOLE)
    assert done.returncode == 0, done.stderr
    assert wall(project, "check").returncode == 0
    assert (project / "content/people/ilir-b.md").read_text() == (
        "---\nname: Ilir B.\nrole: Porter\nover_18: true\n"
        "consent: {name: 2026-01-06, story: 2026-01-06}\nbusiness: sample-porters\n---\n"
    )
    assert (project / "content/nominations/2026/2026-01-05-sample-porters.md").read_text() == (
        "---\nnominee: ilir-b\nbusiness: sample-porters\nstandards: {care: walked me to the ferry}\n"
        f"date: 2026-01-05\napproved: {{by: desk, on: {'2026-11-20'}}}\n---\n{STORY}\n"
    )
    assert git(project, "status", "--short").count("\n") == 3


def test_question_by_question_to_a_commit(project: Path) -> None:
    """With slips on the way, each told kindly and asked again; eighteen answers and the slips."""
    answers = "\n".join(
        [
            "Ilir B.", "Porter", "person", "Sample Porters", "Nowhere", "Northgate", "Porters",
            "2026-13-05", "2026-01-05",
            *STORY.splitlines(), ".", "nine", "care", "these words are not there", "walked me to the ferry",
            "2026-01-06", "", "y", "", "", "", "desk", "y", "",
        ]
    )  # fmt: skip
    done = wall(project, "new", answers=answers)
    assert done.returncode == 0, done.stderr
    for words in (
        "“Nowhere” is not known here",
        "no such day",
        "“nine” is none of them",
        "do not stand in the story",
        "Type y or n.",
    ):
        assert words in done.stderr
    assert git(project, "log", "-1", "--format=%s").strip() == "Add Ilir B. at Sample Porters"
    assert git(project, "branch", "--show-current").strip() == "add-2026-01-05-sample-porters"
    assert git(project, "status", "--short") == ""
    assert wall(project, "check").returncode == 0


def test_somebody_known_is_recognised(project: Path) -> None:
    """By their name without accents, almost their name, or their id; nothing is asked of them again."""
    for name, slip in (("mirela k", ""), ("Mirella K.", "y\n"), ("mirela-k", "")):
        given = (
            "new",
            "--person",
            name,
            "--business",
            "ferry office & sons",
            *WHOLE[10:16],
            "--photo",
            "none",
            "--yes",
        )
        done = wall(project, *given, "--approved-by", "desk", answers=slip)
        assert done.returncode == 0, done.stderr
    assert len(list((project / "content/people").iterdir())) == 3
    assert len(list((project / "content/nominations/2026").glob("2026-01-05-ferry-office*"))) == 3


def test_answers_that_end_too_early_change_nothing(project: Path) -> None:
    """It is said what was missing, and which option gives it."""
    before = state(project)
    done = wall(project, "new", "--person", "Ilir B.", answers="Porter\n\n")
    assert done.returncode == 1
    assert "--business" in done.stderr
    assert "Traceback" not in done.stderr
    assert state(project) == before


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--date", "2026-02-30", "no such day"),
        ("--date", "2090-01-01", "future"),
        ("--standard", "speed", "speed"),
        ("--story", "Ring me on 07797 712345.", "phone number"),
        ("--place", "Atlantis", "Atlantis"),
        ("--consent", "tomorrow", "not a date"),
        ("--person", "A\u202eB", "U+202E"),
    ],
)
def test_wrong_options_change_nothing_and_lose_nothing(
    project: Path, option: str, value: str, words: str
) -> None:
    """What is wrong is said; what was given is kept as a draft."""
    before = state(project)
    given = list(WHOLE)
    given[given.index(option) + 1] = value
    done = wall(project, "new", *given)
    assert done.returncode == 1, done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert state(project) == before


@pytest.mark.parametrize("options", [("--draft",), ("--consent", "not yet"), ("--date", "2090-01-01")])
def test_an_inbox_that_cannot_be_written_ends_in_words(project: Path, options: tuple[str, ...]) -> None:
    """Whether somebody wishes to wait, has to, or made a mistake: it is said that nothing is kept."""
    before = state(project)
    (project / "inbox").write_text("a file")
    given = [*WHOLE]
    if "--consent" in options:
        del given[given.index("--consent") : given.index("--consent") + 2]
        options = ()
    done = wall(project, "new", *given, *options, answers="not yet\n")
    assert done.returncode == 1
    assert "inbox: File exists. Nothing was" in done.stderr
    assert "Traceback" not in done.stderr
    assert state(project) == before


def test_offers_as_one_types(project: Path) -> None:
    """At a terminal, what is known is completed: a few letters and a tab are enough."""
    leader, follower = pty.openpty()
    given = ("new", *WHOLE[4:16], "--photo", "none", "--approved-by", "desk", "--yes")
    where = {"PYTHONPATH": str(ROOT / "plugins"), "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"}
    with subprocess.Popen(
        [*WALL, *given],
        cwd=project,
        stdin=follower,
        stdout=follower,
        stderr=follower,
        env=environment(where),
        start_new_session=True,
    ) as process:
        os.close(follower)
        try:
            seen = ""
            for wait_for, typed in (("Who is it about", "mirel"), ("Mirela K.", "\t\r")):
                while wait_for not in STYLING.sub("", seen):
                    seen += shown(leader)
                os.write(leader, typed.encode())
            while process.poll() is None and shown(leader):
                continue
            assert process.wait(60) == 0
        finally:
            process.kill()
    os.close(leader)
    assert list((project / "content/nominations/2026").glob("2026-01-05-*"))


def shown(leader: int) -> str:
    """What the terminal shows next; nothing once it is closed."""
    ready, _, _ = select.select([leader], [], [], 20)
    assert ready, "the terminal is silent"
    try:
        return os.read(leader, 4096).decode(errors="replace")
    except OSError:
        return ""


def test_an_address_has_nobodys_name(project: Path) -> None:
    """The file, the branch and so the address of a nomination are of its day and its business."""
    known = ("--person", "Mirela K.", "--business", "Ferry Office & Sons", *WHOLE[10:16])
    for _ in range(2):
        done = wall(project, "new", *known, "--photo", "none", "--yes", "--approved-by", "desk")
        assert done.returncode == 0, done.stderr
    added = git(project, "status", "--short", "-uall").split()[1::2]
    assert added == [f"content/nominations/2026/2026-01-05-ferry-office{number}.md" for number in ("-2", "")]


def test_a_face_at_the_side_gets_a_focus(tmp_path: Path) -> None:
    """The middle of the photo would cut it: the record says where it is, and so does the command."""
    project = cloned(tmp_path / "clone")
    photo = ROOT / "content" / "photos" / "sample-jago-t.jpg"
    given = [str(photo) if word == "none" else word for word in WHOLE]
    done = wall(project, "new", *given, "--photo-alt", "Ilir", "--photo-consent", "2026-01-06")
    assert done.returncode == 0, done.stderr
    assert "would cut the face" in done.stdout + done.stderr
    [record] = (project / "content" / "people").glob("ilir*.md")
    assert re.search(r"^focus: \[0\.\d+, 0\.\d+\]$", record.read_text(), re.MULTILINE)
