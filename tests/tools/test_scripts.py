"""What the workflows call, run as they run it: the issue, the checksums."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tools.programs import ROOT

GH = """#!/bin/sh
echo "$@" >>"$CALLS"
if [ "$2" = list ]; then printf '%s' "$OPEN"; fi
"""
"""A program in the place of GitHub's own: it notes what it is asked, and knows which issues are open."""


@pytest.mark.parametrize(
    ("report", "found", "wanted"),
    [
        ("", "", None),
        ("", "7\n", "issue close 7 --comment Nothing is left to do."),
        ("Look\n", "", "issue create --title Nightly look at the wall --body-file report.md"),
        ("Look\n", "7\n", "issue edit 7 --body-file report.md"),
        ("Look\n", "7\n9\n", "issue edit 7 --body-file report.md"),
    ],
)
def test_there_is_one_issue(report: str, found: str, wanted: str | None, tmp_path: Path) -> None:
    """It is opened once, renewed while there is something to do, closed when there is nothing."""
    gh = tmp_path / "gh"
    gh.write_text(GH)
    gh.chmod(0o755)
    (tmp_path / "report.md").write_text(report)
    calls = tmp_path / "calls"
    env = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "CALLS": str(calls), "OPEN": found}
    subprocess.run([ROOT / ".ci" / "issue", "report.md"], cwd=tmp_path, env=env, check=True)
    listed, *others = calls.read_text().splitlines()
    assert listed.startswith("issue list --state open")
    assert others == ([wanted] if wanted else [])


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
