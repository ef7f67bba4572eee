"""`wall completion` prints scripts by which shells complete commands, options, ids and files."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import time
from pathlib import Path
from select import select

import pytest

from tests.walls.bad_cases.collection import sound
from wall_of_fame.cli import main
from wall_of_fame.cli.commands import COMMANDS

BASH = ("bash", "--norc", "--noprofile")
COMPLETE = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_shtab_wall
printf '%s\\n' "${COMPREPLY[@]}"
"""
"""What bash does when the last of some words is completed."""

SECONDS = 60


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wall with two drafts; the working folder."""
    sound(tmp_path)
    (tmp_path / "inbox").mkdir()
    for name in ("2025-ada.md", "2025-ben.md", "mapping.yaml"):
        (tmp_path / "inbox" / name).touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def script(shell: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What the command prints."""
    assert main(["completion", shell]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return printed.out


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["ch"], ["check"]),
        (["re"], ["report", "review"]),
        (["check", "--f"], ["--format"]),
        (["check", "--format", ""], ["text", "github", "json"]),
        (["check", "--format", "json", "con"], ["content"]),
        (["withdraw", "ada"], ["ada-l"]),
        (["withdraw", "--recognition", "the-l"], ["the-last-loaf"]),
        (["new", "--business", "mi"], ["mill-bakery"]),
        (["approve", "2025-b"], ["2025-ben.md"]),
        (["approve", ""], ["2025-ada.md", "2025-ben.md"]),
        (["schema", "--out", "in"], ["inbox"]),
        (["completion", "z"], ["zsh"]),
    ],
)
def test_bash_completes(
    project: Path, capsys: pytest.CaptureFixture[str], words: list[str], wanted: list[str]
) -> None:
    """Commands, options, choices, files, and the ids of the wall in the working folder."""
    file = project / "wall.bash"
    file.write_text(script("bash", capsys))
    done = subprocess.run(
        [*BASH, "-c", COMPLETE, "bash", file, "wall", *words], capture_output=True, text=True, check=True
    )
    assert sorted(done.stdout.split()) == sorted(wanted)


def test_a_tab_completes_in_a_real_bash(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`wall ch`, a tab, and the command's name is there; the program itself is not started for it."""
    (project / "wall.bash").write_text(script("bash", capsys))
    ours, theirs = pty.openpty()
    env = {"PATH": os.environ["PATH"], "TERM": "dumb", "PS1": "ready> ", "HOME": str(project)}
    with subprocess.Popen(
        [*BASH, "-i"], stdin=theirs, stdout=theirs, stderr=theirs, env=env, start_new_session=True
    ) as shell:
        os.close(theirs)
        try:
            typed = iter((b"source wall.bash; echo sour''ced\n", b"wall ch\t", b"--form\t"))
            for wait_for in ("ready> ", "sourced", "check ", "--format "):
                read_until(ours, wait_for)
                os.write(ours, next(typed, b"\x15exit\n"))
            assert shell.wait(SECONDS) == 0
        finally:
            shell.kill()
            os.close(ours)


def read_until(terminal: int, words: str) -> None:
    """Read what a shell prints until it has printed these words."""
    printed, until = "", time.monotonic() + SECONDS
    while words not in printed:
        ready, _, _ = select([terminal], [], [], until - time.monotonic())
        assert ready, printed
        printed += os.read(terminal, 4096).decode(errors="replace")


@pytest.mark.parametrize(("shell", "beginning"), [("zsh", "#compdef wall\n"), ("fish", "complete -c wall ")])
def test_zsh_and_fish(shell: str, beginning: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Their scripts name every command and list ids; where the shell is installed, it understands them."""
    text = script(shell, capsys)
    assert beginning in text
    for name in COMMANDS:
        assert name in text
    assert "content/people" in text
    program = shutil.which(shell)
    if program:
        (tmp_path / "script").write_text(text)
        subprocess.run([program, "-n", tmp_path / "script"], check=True)


def test_other_shells_are_used_wrongly(capsys: pytest.CaptureFixture[str]) -> None:
    """A shell that is not known is refused with those that are."""
    with pytest.raises(SystemExit) as stop:
        main(["completion", "cmd"])
    assert stop.value.code == 2
    assert "choose from 'bash', 'zsh', 'fish'" in capsys.readouterr().err
