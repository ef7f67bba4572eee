"""Projects to build: copies of this one in a temporary folder, and the real Pelican to build them with."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.walls import warm_start
from tests.walls.output import Output
from tools.programs import ROOT

ELSEWHERE = Path(__file__).with_name("elsewhere")
"""The content of another organisation's wall: small, but with every kind of record and page."""

TODAY = 1795132800
"""20 November 2026, in seconds: the day that test builds count as today."""

HOST = "https://thanks.example.org"
"""Where the other organisation's wall stands."""

SETTINGS = {
    "SITENAME": "Brightwater Thanks",
    "SITEURL": HOST,
    "WALL_ORGANISATION": {
        "name": "Friends of Brightwater",
        "contact": ["hello@brightwater.example", "+44 1632 960000"],
    },
    "WALL_NOMINATE": {
        "form": "https://forms.example.org/thanks?where={business}&in={department}&for={campaign}",
        "post": "Brightwater Thanks, 1 Quay Street, Brightwater",
    },
}
"""What the other organisation changes in pelicanconf.py."""

NEW_PYTHON = ("-m", "pelican")
"""The program that builds, started as anybody starts it."""

_PATIENCE_SECONDS = 300


@dataclass(frozen=True)
class Done:
    """How a build ended: its exit code, and all that it printed."""

    code: int
    words: str


@dataclass(frozen=True)
class Project:
    """A folder with content/, theme/ and settings that can be built without touching this project."""

    folder: Path

    @property
    def content(self) -> Path:
        """The folder of the records."""
        return self.folder / "content"

    @property
    def output(self) -> Path:
        """The folder of the built site."""
        return self.folder / "output"

    def start(
        self,
        *,
        settings: Mapping[str, Any] | None = None,
        file: str = "pelicanconf.py",
        env: Mapping[str, str] | None = None,
        program: tuple[str, ...] = NEW_PYTHON,
    ) -> subprocess.Popen[str]:
        """Begin a build with some settings changed, and do not wait for it."""
        return subprocess.Popen(
            [sys.executable, *program, *_arguments(settings, file)],
            cwd=self.folder,
            env=environment(env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(
        self,
        *,
        settings: Mapping[str, Any] | None = None,
        file: str = "pelicanconf.py",
        env: Mapping[str, str] | None = None,
        program: tuple[str, ...] = (),
    ) -> Done:
        """Build to the end, whatever the end is: in a warm Python, or with a `program` in a new one."""
        if program:
            with self.start(settings=settings, file=file, env=env, program=program) as process:
                words = process.communicate(timeout=_PATIENCE_SECONDS)[0]
            return Done(process.returncode, words)
        arguments = _arguments(settings, file)
        code, words = warm_start.run(
            arguments, folder=self.folder, env=environment(env), seconds=_PATIENCE_SECONDS
        )
        return Done(code, words)

    def build(self, **how: object) -> Output:
        """Build; the build must succeed."""
        done = self.run(**how)  # type: ignore[arg-type]  # handed on as they are
        assert done.code == 0, "\n".join(line for line in done.words.splitlines() if "warning:" not in line)
        return Output(self.output)

    def write(self, path: str, text: str) -> None:
        """Write a file below content/."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Change words that stand in a file below content/."""
        text = (self.content / path).read_text(encoding="utf-8")
        assert old in text, f"{path} does not hold {old!r}"
        self.write(path, text.replace(old, new))


MakeProject = Callable[[], Project]
"""Makes the other organisation's project in a new folder."""


def _arguments(settings: Mapping[str, Any] | None, file: str) -> list[str]:
    extra = [f"{name}={json.dumps(value)}" for name, value in (settings or {}).items()]
    return ["content", "-s", file, "-o", "output", *(["-e", *extra] if extra else [])]


def environment(env: Mapping[str, str] | None = None) -> dict[str, str]:
    """This process's environment without what would change a build, with a fixed day."""
    left_out = {"SITEURL", "SOURCE_DATE_EPOCH", "WALL_LIVE_RELOAD", "GITHUB_ACTIONS", "COLUMNS"}
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return {**kept, "SOURCE_DATE_EPOCH": str(TODAY), **(env or {})}


def sample_project(folder: Path) -> Project:
    """A copy of this project: its settings, its theme, its sample content."""
    return _copy(ROOT / "content", folder)


def elsewhere_project(folder: Path) -> Project:
    """A copy of this project with the other organisation's content and name."""
    project = _copy(ELSEWHERE, folder)
    settings = folder / "pelicanconf.py"
    changed = "\n".join(f"{name} = {value!r}" for name, value in SETTINGS.items())
    settings.write_text(f"{settings.read_text()}\n{changed}\n")
    return project


def _copy(content: Path, folder: Path) -> Project:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(content, folder / "content")
    shutil.copytree(ROOT / "theme", folder / "theme")
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, folder)
    return Project(folder)
