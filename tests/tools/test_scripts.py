"""What the workflows call, run as they run it: the issue, the checksums."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tools.programs import ROOT

GH = """#!{python}
import json, os, sys
with open(os.environ["CALLS"], "a") as calls:
    text = "" if sys.argv[2] != "edit" and sys.argv[2] != "create" else sys.stdin.read()
    calls.write(json.dumps([sys.argv[1:], text]) + "\\n")
if sys.argv[2] == "list":
    limit = int(sys.argv[sys.argv.index("--limit") + 1])
    fields = sys.argv[sys.argv.index("--json") + 1].split(",")
    issues = json.load(open(os.environ["OPEN"]))[:limit]
    print(json.dumps([{{field: issue[field] for field in fields}} for issue in issues]))
"""
"""A program in the place of GitHub's own, since no GitHub is here: it notes what it is asked, and lists the
open issues, the newest first, in the form that `gh issue list --json` has."""

MARK = "<!-- wall of fame: nightly look -->"
TITLE = "Nightly look at the wall"
BOT = {"is_bot": True, "login": "app/github-actions"}
STRANGER = {"id": "U_1", "is_bot": False, "login": "mallory", "name": "app/github-actions"}
OTHER_BOT = {"is_bot": True, "login": "app/form-relay"}


def issue(number: int, body: str, author: object = BOT, title: str = TITLE) -> dict[str, object]:
    """An open issue, with all that strangers may choose of it."""
    return {"number": number, "title": title, "body": body, "author": author}


OWN = issue(7, f"{MARK}\r\n\r\nLook\r\n")
TWINS = [
    issue(90, "Look\n", STRANGER),
    issue(91, f"{MARK}\n\nLook\n", STRANGER),
    issue(92, f"{MARK}\n\nLook\n", {**STRANGER, "login": "github-actions"}),
    issue(93, f"{MARK}\n\nLook\n", OTHER_BOT),
    issue(94, f"Somebody wrote:\n\n{MARK}\n\nLook\n"),
    issue(95, "Look\n"),
    issue(96, "", {"is_bot": False, "login": ""}),
    issue(97, f"{MARK}\n", None),
]
"""Issues of the same title that are others' or that another workflow has opened."""

CLOSE = ["close", "7", "--comment", "Nothing is left to do."]
CREATE = ["create", "--title", TITLE, "--body-file", "-"]
EDIT = ["edit", "7", "--body-file", "-"]


@pytest.mark.parametrize(
    ("report", "issues", "wanted"),
    [
        ("", [], None),
        ("", TWINS, None),
        ("", [OWN], CLOSE),
        ("\n", [*TWINS, OWN], CLOSE),
        ("Look\n", [], CREATE),
        ("Look\n", TWINS, CREATE),
        ("Look\n", [OWN], EDIT),
        ("Look\n", [*TWINS, OWN], EDIT),
        ("Look\n", [{**OWN, "title": "Renamed by a maintainer"}], EDIT),
        ("Look\n", [*[issue(n, "Please", STRANGER) for n in range(2500, 100, -1)], OWN], EDIT),
    ],
)
def test_there_is_one_issue(
    report: str, issues: Sequence[object], wanted: list[str] | None, tmp_path: Path
) -> None:
    """It is opened once, renewed, closed when there is nothing to do; and no issue of others is touched."""
    listed, *others = calls(report, issues, tmp_path)
    assert listed[0][:4] == ["issue", "list", "--state", "open"]
    assert others == (
        [[["issue", *wanted], f"{MARK}\n\n{report}" if report.strip() else ""]] if wanted else []
    )


@pytest.mark.parametrize(
    "line", ["| <code>https&#58;//x.example/é</code> | gone | <code>a.md</code> |", "🎉 [words](https://x)"]
)
@pytest.mark.parametrize("count", [400, 4_000, 40_000])
def test_a_long_report_is_cut_in_words(line: str, count: int, tmp_path: Path) -> None:
    """GitHub takes 65,536 characters: whole lines are kept, and the number of the others is told."""
    report = f"## Links\n\n{line}\n" + f"{line}\n" * (count - 1)
    _, (_, body) = calls(report, [], tmp_path)
    assert len(body) <= 65_536
    kept = body.splitlines().count(line)
    if kept == count:
        assert body == f"{MARK}\n\n{report}"
    else:
        *_, last_row, blank, words = body.splitlines()
        assert (last_row, blank) == (line, "")
        assert words == f"… and {count - kept:,} more lines. The whole list: `make nightly`."
        assert len(body.encode()) > 60_000


def calls(report: str, issues: Sequence[object], folder: Path) -> list[list[Any]]:
    """What the script asks of GitHub's program: the words, and the text that it hands over."""
    gh = folder / "gh"
    gh.write_text(GH.format(python=sys.executable))
    gh.chmod(0o755)
    (folder / "report.md").write_text(report, encoding="utf-8")
    notes = folder / "calls"
    (folder / "open").write_text(json.dumps(issues))
    paths = {"CALLS": str(notes), "OPEN": str(folder / "open"), "PATH": f"{folder}:{os.environ['PATH']}"}
    env = {**os.environ, **paths}
    subprocess.run([ROOT / ".ci" / "issue", "report.md"], cwd=folder, env=env, check=True)
    return [json.loads(line) for line in notes.read_text().splitlines()]


def test_checksums_name_every_file(tmp_path: Path) -> None:
    """The list is the same wherever the folder lies, and differs when a byte or a name does."""
    one, two = tmp_path / "one", tmp_path / "a b" / "two"
    (one / "x").mkdir(parents=True)
    (one / "x" / "b c").write_text("b")
    (one / "a").write_text("a")
    shutil.copytree(one, two)
    first, second = checksums(one), checksums(two)
    assert first == second
    assert [line.partition("  ")[2] for line in first.splitlines()] == ["./a", "./x/b c"]
    (two / "a").write_text("A")
    assert checksums(two) != first


def checksums(folder: Path) -> str:
    """What the script prints of a folder."""
    return subprocess.run(
        [ROOT / ".ci" / "checksums", folder], check=True, capture_output=True, text=True
    ).stdout
