"""What builds keep is believed only if the owner has sealed it; all else is made again, to the same bytes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.loops import at_least_one
from tests.walls.built import not_yet_built, once
from tests.walls.output import fingerprint
from tests.walls.projects import Project

OWNER, CONTRIBUTOR = {"WALL_CACHE_KEY": "owner"}, {"WALL_CACHE_KEY": "contributor"}
QUICK = {"WALL_KEEPSAKES": False}
EVIL = b"\xff\xd8\xff\xe1 taken at Rosewood Cottage"


@pytest.fixture
def owned(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project of which its owner has built the site from nothing."""
    base = tmp_path_factory.getbasetemp()
    site = once(base, "owned", lambda folder: build(not_yet_built(base, folder), OWNER))
    return Project(shutil.copytree(site.folder.parent, tmp_path / "project"))


def build(project: Project, env: dict[str, str]) -> dict[str, str]:
    """Build, and the digests of all files of the site."""
    project.build(settings=QUICK, env=env)
    return fingerprint(project.output)


def start_afresh(project: Project) -> None:
    """Throw away the site and what stands aside, but not what is kept."""
    for name in ("output", ".output.build"):
        shutil.rmtree(project.folder / name, ignore_errors=True)


def kept_files(project: Project) -> list[Path]:
    """Every file that builds have kept."""
    return sorted(path for path in (project.folder / ".cache").rglob("*") if path.is_file())


def replace_by_folder(file: Path) -> None:
    """Put a folder in a file's place."""
    file.unlink()
    (file / "inside").mkdir(parents=True)


def replace_by_link(file: Path) -> None:
    """Put a link to another picture in a file's place."""
    moved = file.parents[2] / f"{file.name}.moved"
    file.rename(moved)
    file.symlink_to(moved)


SPOIL: dict[str, Callable[[Path], object]] = {
    "garbage": lambda file: file.write_bytes(EVIL),
    "nothing": lambda file: file.write_bytes(b""),
    "cut off": lambda file: file.write_bytes(file.read_bytes()[:-40]),
    "one bit": lambda file: file.write_bytes(bytes([file.read_bytes()[0] ^ 1]) + file.read_bytes()[1:]),
    "a folder": replace_by_folder,
    "a link": replace_by_link,
}


@pytest.mark.parametrize("how", SPOIL)
def test_spoilt_files_are_made_again(owned: Project, how: str) -> None:
    """Whatever becomes of every file that is kept, the site is that of a fresh build."""
    fresh = fingerprint(owned.output)
    assert any(path.suffix == ".webp" for path in kept_files(owned))
    for file in at_least_one(kept_files(owned)):
        SPOIL[how](file)
    start_afresh(owned)
    assert build(owned, OWNER) == fresh
    assert not any(EVIL in path.read_bytes() for path in kept_files(owned))


def test_pictures_of_a_contributor_are_not_published(project: Project) -> None:
    """Files under the names that pictures will have, sealed by whoever brings them."""
    fresh = build(project, CONTRIBUTOR)
    pictures = project.folder / ".cache" / "pictures"
    names = sorted(path.name for path in pictures.iterdir())
    # The contributor seals one picture as another: with the owner's key that would be seen, too.
    seals = {name: (pictures / name).read_bytes() for name in names}
    for name, data in at_least_one(seals.items()):
        (pictures / name).write_bytes(EVIL + data[-16:])
    for folder in ("output", ".output.build"):
        for file in (project.folder / folder).rglob("*.webp"):
            file.unlink()
            file.write_bytes(EVIL)
    assert build(project, OWNER) == fresh


def test_a_restored_cache_is_used(owned: Project) -> None:
    """The owner's cache in another place, with other times: no picture is decoded again."""
    fresh = fingerprint(owned.output)
    moved = Project(owned.folder.with_name("moved"))
    shutil.copytree(
        owned.folder,
        moved.folder,
        copy_function=shutil.copyfile,
        ignore=shutil.ignore_patterns("output", ".output.build"),
    )
    times = {path: path.stat().st_mtime_ns for path in kept_files(moved) if path.parent.name == "pictures"}
    assert build(moved, OWNER) == fresh
    assert times
    assert times == {path: path.stat().st_mtime_ns for path in times}
    assert build(moved, CONTRIBUTOR) == fresh
    start_afresh(moved)
    assert build(moved, CONTRIBUTOR) == fresh
    assert times != {path: path.stat().st_mtime_ns for path in times}


def test_links_lead_nowhere(project: Project, tmp_path: Path) -> None:
    """Folders of the owner that links of a pull request lead to stay as they are."""
    mine = tmp_path / "mine"
    for name in (".", "pictures", "kept", "search", "templates", "next", "loose", "previous"):
        (mine / name).mkdir(exist_ok=True)
        (mine / name / "letter").write_text("dear")
    before = fingerprint(mine)
    shutil.rmtree(project.folder / ".cache")
    (project.folder / ".cache").symlink_to(mine)
    (project.folder / ".output.build").symlink_to(mine)
    fresh = build(project, OWNER)
    shutil.rmtree(project.folder / ".cache")
    start_afresh(project)
    for folder, names in ((".cache", ("pictures", "kept", "search", "templates")),
                          (".output.build", ("next", "loose", "previous"))):  # fmt: skip
        (project.folder / folder).mkdir()
        for name in names:
            (project.folder / folder / name).symlink_to(mine / name)
    (project.folder / ".output.build" / "lock").symlink_to(mine / "new-file")
    assert build(project, OWNER) == fresh
    assert fingerprint(mine) == before


def test_a_cache_that_cannot_be_written_to(owned: Project) -> None:
    """Nothing can be kept where only the system writes; the site is the same."""
    fresh = fingerprint(owned.output)
    start_afresh(owned)
    owned.build(settings={**QUICK, "WALL_CACHE": "/proc/1/nowhere"}, env=OWNER)
    assert fingerprint(owned.output) == fresh


def test_a_former_site_that_nobody_noted_is_not_published(project: Project) -> None:
    """A folder in the place of the former site is taken for it only if a build has noted it."""
    previous = project.folder / ".output.build" / "previous"
    previous.mkdir(parents=True)
    (previous / "index.html").write_text("forged")
    project.write("nominations/2025/broken.md", "---\n")
    assert project.run(settings=QUICK, env=OWNER).code
    assert not os.path.lexists(project.output)
