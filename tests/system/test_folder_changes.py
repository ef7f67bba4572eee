"""Changes to a folder are made all at once, even if the command is killed at any moment."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tools.programs import ROOT
from wall_of_fame.system import folder_swap
from wall_of_fame.system.folder_changes import OutsideError, change_files

KILLS = int(os.environ.get("WALL_KILLS", "8"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with a few files, a link and an empty folder."""
    root = tmp_path / "content"
    for path in ("people/a.md", "people/b.md", "photos/a.jpg"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(path)
    (root / "empty").mkdir()
    (root / "link").symlink_to("people/a.md")
    return root


def files(root: Path) -> dict[str, str]:
    """Everything in a folder: text of files, targets of links, nothing of folders."""
    contents = {}
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        contents[name] = (
            f"→ {path.readlink()}" if path.is_symlink() else path.read_text() if path.is_file() else ""
        )
    return contents


def test_many_changes(root: Path) -> None:
    """Files are written, replaced and deleted; all else stays the same file."""
    inode = (root / "people/b.md").stat().st_ino
    change_files(root, {"people/a.md": b"new", "nominations/2026/x.md": b"x", "photos/a.jpg": None})
    assert files(root) == {
        "empty": "",
        "link": "→ people/a.md",
        "nominations": "",
        "nominations/2026": "",
        "nominations/2026/x.md": "x",
        "people": "",
        "people/a.md": "new",
        "people/b.md": "people/b.md",
    }
    assert (root / "people/b.md").stat().st_ino == inode
    assert sorted(path.name for path in root.parent.iterdir()) == ["content"]


def test_one_change(root: Path) -> None:
    """So with one file."""
    change_files(root, {"people/a.md": b"new"})
    change_files(root, {"photos/a.jpg": None})
    assert files(root)["people/a.md"] == "new"
    assert "photos" not in files(root)
    assert sorted(path.name for path in root.parent.iterdir()) == ["content"]


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", "", "link/x", "link"])
@pytest.mark.parametrize("more", [{}, {"people/c.md": b"c"}])
def test_nothing_reaches_out(root: Path, path: str, more: dict[str, bytes | None]) -> None:
    """Neither by its path nor over a link; then nothing is changed at all."""
    before = files(root)
    with pytest.raises(OutsideError):
        change_files(root, {**more, path: b"x"})
    assert files(root) == before


def test_a_change_that_fails_changes_nothing(root: Path) -> None:
    """If one file cannot be changed, no other is."""
    before = files(root)
    with pytest.raises(OSError, match="people"):
        change_files(root, {"people/c.md": b"c", "people/a.md/x": b"x"})
    with pytest.raises(FileNotFoundError):
        change_files(root, {"people/c.md": b"c", "people/none.md": None})
    assert files(root) == before
    assert sorted(path.name for path in root.parent.iterdir()) == ["content"]


def test_without_a_swap_in_one_step(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system cannot exchange two folders they are renamed; a swap cut short is finished."""
    monkeypatch.setattr(folder_swap, "exchange", lambda _first, _second: False)
    change_files(root, {"people/a.md": b"new", "people/c.md": b"c"})
    assert files(root)["people/a.md"] == "new"
    before = files(root)
    root.rename(root.parent / ".content.before")
    root.parent.joinpath(".content.next").mkdir()
    change_files(root, {})
    assert files(root) == before


WORK = """
import sys
from pathlib import Path
from wall_of_fame.system.folder_changes import change_files
root, number = Path(sys.argv[1]), 0
print("ready", flush=True)
while True:
    number += 1
    change_files(root, {f"people/{name}.md": str(number).encode() for name in "abcdefgh"})
"""


@pytest.mark.slow
def test_killed_at_any_moment(root: Path) -> None:
    """All the files of one change, or none; what is left beside is cleared away by the next change."""
    change_files(root, {f"people/{name}.md": b"0" for name in "abcdefgh"})
    chance = random.Random(1)  # noqa: S311 - the same moments each time are wanted
    for _ in range(KILLS):
        command = [sys.executable, "-c", WORK, str(root)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            time.sleep(chance.random() / 20)
            process.send_signal(chance.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGINT]))
            process.wait()
        texts = {(root / f"people/{name}.md").read_text() for name in "abcdefgh"}
        assert len(texts) == 1
        assert (root / "link").is_symlink()
    change_files(root, {"people/a.md": b"end"})
    assert sorted(path.name for path in root.parent.iterdir()) == ["content"]
