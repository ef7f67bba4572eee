"""A project in a real git repository, for changes as a pull request makes them."""

import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.walls.bad_cases.collection import sound
from tools.programs import ROOT

AUTHOR = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")


@dataclass(frozen=True)
class Clone:
    """A folder with the sound content, under git."""

    folder: Path

    def git(self, *arguments: str) -> str:
        """Run git in the folder."""
        return subprocess.run(
            ["git", *AUTHOR, *arguments], cwd=self.folder, check=True, capture_output=True, text=True
        ).stdout

    def write(self, path: str, text: str) -> None:
        """Write a file."""
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Change words of a file, which must stand in it."""
        text = (self.folder / path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new))

    def remove(self, *paths: str) -> None:
        """Delete files."""
        for path in paths:
            (self.folder / path).unlink()

    def commit(self, message: str = "Change something") -> None:
        """Commit everything."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)


def clone(folder: Path, extra: Iterable[str] = ()) -> Clone:
    """A fresh repository with one commit on main; `extra` names files of this project that it has too."""
    folder.mkdir(parents=True, exist_ok=True)
    sound(folder)
    for name in extra:
        of, to = ROOT / name, folder / name
        shutil.copytree(of, to) if of.is_dir() else shutil.copy(of, to)
    (folder / ".gitignore").write_text("/output/\n/.cache/\n/.output.build/\n/preview/\n")
    made = Clone(folder)
    made.git("init", "--quiet", "--initial-branch", "main")
    made.commit("Begin")
    made.git("switch", "--quiet", "--create", "change")
    return made
