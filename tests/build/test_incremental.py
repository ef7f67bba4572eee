"""A build that makes only what has changed gives what a build from nothing gives, byte for byte."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Collection
from pathlib import Path

import pytest

from tests.build.edits import EDITS, break_something
from tests.walls.output import fingerprint
from tests.walls.projects import TODAY, Project, elsewhere_project
from wall_of_fame.build.memory import BuildMemory
from wall_of_fame.content import snapshot
from wall_of_fame.pelican_plugin.rebuild import build

SEQUENCES = int(os.environ.get("WALL_EDIT_SEQUENCES", "6"))
"""How many random sequences of edits are tried; two hundred were tried when this was written."""

EDITS_EACH = 5


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The other organisation's wall, on a fixed day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    made = elsewhere_project(tmp_path / "project")
    monkeypatch.chdir(made.folder)
    return made


def built(project: Project, memory: BuildMemory, changed: Collection[str] = ()) -> bool:
    """Build in the project's folder, in this process; whether it succeeded."""
    before = Path.cwd()
    os.chdir(project.folder)
    try:
        return not build("output", memory, changed)
    finally:
        os.chdir(before)


def sources(project: Project) -> dict[str, str]:
    """All that a site is made of: a hash of every file by its absolute path."""
    found = {"pelicanconf.py": (project.folder / "pelicanconf.py").read_text()}
    for folder in ("content", "theme"):
        hashes = fingerprint(project.folder / folder)
        found |= {f"{folder}/{path}": digest for path, digest in hashes.items()}
    return {str(project.folder / path): digest for path, digest in found.items()}


def remembering(project: Project) -> BuildMemory:
    """What a new builder knows."""
    return BuildMemory(project.folder / ".cache")


def afresh(project: Project, folder: Path) -> Project:
    """The same project in another folder, with nothing kept from earlier builds."""
    fresh = Project(folder)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name in ("content", "theme"):
        shutil.copytree(project.folder / name, folder / name)
    shutil.copy(project.folder / "pelicanconf.py", folder)
    return fresh


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_any_sequence_of_edits(project: Project, tmp_path: Path, seed: int) -> None:
    """Whatever was edited between builds, in a builder that stays in memory or in new ones."""
    chance = random.Random(seed)  # noqa: S311 - the same edits each time are wanted
    stays = remembering(project)
    assert built(project, stays)
    done = []
    seen = sources(project)
    for _ in range(EDITS_EACH):
        before = fingerprint(project.output)
        for edit in chance.choices(EDITS, k=chance.randint(1, 3)):
            edit(project, chance)
            done.append(edit.__name__)
        touched = fingerprint(project.output)
        if chance.random() < 0.5:
            now = sources(project)
            changed = {path for path in seen.keys() | now.keys() if seen.get(path) != now.get(path)}
            seen = now
            succeeded = built(project, stays, changed)
        else:
            succeeded = built(project, remembering(project))
        if not succeeded:
            assert fingerprint(project.output) == touched, done
        assert before or succeeded
    (project.content / "nominations/2026/broken.md").unlink(missing_ok=True)
    is_sound = built(project, stays)
    fresh = afresh(project, tmp_path / "fresh")
    assert built(fresh, BuildMemory(None)) is is_sound, done
    if is_sound:
        assert fingerprint(project.output) == fingerprint(fresh.output), done


def test_what_has_not_changed_is_not_written(project: Project) -> None:
    """After one edit the pages that do not show it are the very same files, and those that do are new."""
    kept = remembering(project)
    assert built(project, kept)
    before = {path: path.stat() for path in project.output.rglob("*") if path.is_file()}
    project.replace("nominations/2025/the-last-ferry.md", "Run, she said", "Run, she cried")
    assert built(project, kept)
    new = {
        path.relative_to(project.output).as_posix()
        for path in project.output.rglob("*")
        if path.is_file() and (path not in before or before[path].st_ino != path.stat().st_ino)
    }
    assert "recognition/the-last-ferry/index.html" in new
    assert not [
        path for path in new if path.startswith(("theme/", "pictures/", "businesses/corner", "people/front"))
    ]


def test_nothing_changed_means_nothing_done(
    project: Project, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The warnings are told once more, and nothing is checked or written."""
    monkeypatch.setattr(snapshot, "_SETTLED_AFTER_NS", 0)  # the photos were copied a moment ago
    project.write("businesses/unused.md", "---\nname: Unused\nplace: northgate\nsector: Nothing\n---\n")
    assert built(project, remembering(project))
    first = capfd.readouterr().err
    old = project.output.stat()
    assert built(project, remembering(project))
    again = capfd.readouterr().err
    warning = next(line for line in first.splitlines() if "unused.md" in line)
    assert warning in again
    assert "nothing has changed" in again
    assert "Checking" not in again
    assert project.output.stat().st_ino == old.st_ino
    project.replace("businesses/unused.md", "Unused", "Used")
    assert built(project, remembering(project))
    assert "Checking" in capfd.readouterr().err


def test_an_error_is_told_and_mended(project: Project) -> None:
    """A failed build changes nothing, and the next good one is not confused by it."""
    kept = remembering(project)
    assert built(project, kept)
    before = fingerprint(project.output)
    break_something(project, random.Random(1))  # noqa: S311 - any error will do
    assert not built(project, kept)
    assert fingerprint(project.output) == before
    break_something(project, random.Random(1))  # noqa: S311 - and away
    assert built(project, kept)
    assert fingerprint(project.output) == before
