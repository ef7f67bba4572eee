"""A small project of its own with a finished site, to build bad content in."""

from __future__ import annotations

import contextlib
import hashlib
import io
import logging
import subprocess
import sys
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pelican

from tests.walls.bad_cases.collection import sound

CANARY: Final = "CANARY-4c1b7e: this stands outside content/ and must never be published"
ROOT: Final = Path(__file__).parents[3]
_SETTINGS: Final = f"""
SITENAME = "Thanks in Millport"
SITEURL = "https://wall.example.org"
DEFAULT_LANG = "en"
TIMEZONE = "Europe/London"
PATH = "content"
OUTPUT_PATH = "output"
THEME = {str(ROOT / "theme")!r}
PLUGINS = ["wall_of_fame"]
"""
_ARGUMENTS: Final = ("content", "-s", "pelicanconf.py", "-o", "output")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build ended: its exit code, and all that it printed."""

    code: int
    printed: str


@dataclass(frozen=True, slots=True)
class Project:
    """A project's folder: settings, content, a canary beside the content, perhaps an output."""

    path: Path

    @property
    def output(self) -> Path:
        """Where the site is published."""
        return self.path / "output"

    def fresh_content(self) -> Path:
        """Replace the content by the sound one."""
        # By the system's rm: folders may be nested deeper than Python's own can follow. The stage goes
        # too, with the lock of a build that was stopped in this very process.
        subprocess.run(
            ["rm", "-rf", *(str(self.path / name) for name in ("content", ".output.build"))], check=True
        )
        return sound(self.path)

    def build(self) -> Outcome:
        """Build in this very process, as `pelican content -s pelicanconf.py -o output` would."""
        printed = io.StringIO()
        code = 0
        with (
            contextlib.chdir(self.path),
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(printed),
            _quiet_logging(printed),
            warnings.catch_warnings(),
        ):
            warnings.simplefilter("ignore")  # Pelican's own habits are not what is tested
            try:
                pelican.main(list(_ARGUMENTS))
            except SystemExit as stop:
                code = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
                printed.write("" if isinstance(stop.code, int | None) else str(stop.code))
        return Outcome(code, printed.getvalue())

    def build_apart(self) -> Outcome:
        """Build in a process of its own."""
        done = subprocess.run(
            [sys.executable, "-m", "pelican", *_ARGUMENTS],
            cwd=self.path,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        return Outcome(done.returncode, done.stdout + done.stderr)

    def published(self) -> dict[str, str]:
        """Every file of the output with the digest of its bytes."""
        return {
            str(file.relative_to(self.output)): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in sorted(self.output.rglob("*"))
            if file.is_file()
        }

    def mentions(self, words: str) -> list[str]:
        """The files beside content/ and the canaries that hold the words: output, caches, stages."""
        kept = [self.path / name for name in ("output", ".cache", ".output.build")]
        files = (file for folder in kept if folder.exists() for file in folder.rglob("*") if file.is_file())
        return [str(file.relative_to(self.path)) for file in files if words.encode() in file.read_bytes()]


def project(path: Path) -> Project:
    """A new project with sound content and canaries all around it."""
    path.mkdir(parents=True, exist_ok=True)
    (path / "pelicanconf.py").write_text(_SETTINGS, encoding="utf-8")
    (path / "canary").mkdir()
    for name in ("canary.txt", "canary.md", "canary.jpg", "canary.vtt", "canary/canary.md"):
        (path / name).write_text(f"---\ntitle: {CANARY}\n---\n{CANARY}\n", encoding="utf-8")
    made = Project(path)
    made.fresh_content()
    return made


@contextlib.contextmanager
def _quiet_logging(into: io.StringIO) -> Iterator[None]:
    """Catch what Pelican logs, and leave the root logger as it was."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    handler = logging.StreamHandler(into)
    root.addHandler(handler)
    try:
        yield
    finally:
        root.handlers[:] = before
        root.setLevel(level)
