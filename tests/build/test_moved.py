"""What the owner kept survives a move: to another folder, under other inodes, with other times."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from pelican import Pelican
from pelican.settings import read_settings

from tests.loops import at_least_one
from tests.walls.output import fingerprint
from tests.walls.projects import TODAY, Project, elsewhere_project
from wall_of_fame.build.fill_stage import StageFiller
from wall_of_fame.build.memory import BuildMemory
from wall_of_fame.content import media
from wall_of_fame.pelican_plugin.session import BuildSession, put_session
from wall_of_fame.site.pictures import kept_renditions
from wall_of_fame.site.share_pictures import poster

EVERYTHING = ("content", "theme", "pelicanconf.py", ".cache", "output", ".output.build")
WITHOUT_SITE = EVERYTHING[:4]
SOURCES = EVERYTHING[:3]


class Work:
    """What builds did: the pictures they decoded, drew and converted, and the files they wrote."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.done: dict[str, list[str]] = {"inspected": [], "drawn": [], "converted": [], "written": []}
        self._patch = monkeypatch
        self._note(media, "_decode_picture", "inspected", lambda path, *_: path)
        self._note(poster, "draw", "drawn", lambda card, *_: card.name)
        self._note(kept_renditions, "_make_all", "converted", lambda *_: "an original")
        self._note(StageFiller, "write", "written", lambda _, path, *__: path)

    def _note(self, owner: Any, name: str, kind: str, words: Callable[..., str]) -> None:
        original = getattr(owner, name)

        def noting(*arguments: Any) -> Any:
            self.done[kind].append(words(*arguments))
            return original(*arguments)

        self._patch.setattr(owner, name, noting)

    def of(self, project: Project) -> dict[str, int]:
        """Build with all that was kept, and how often each kind of work was done."""
        for names in self.done.values():
            names.clear()
        before = Path.cwd()
        os.chdir(project.folder)
        try:
            paths = {"PATH": str(project.content), "OUTPUT_PATH": str(project.output)}
            settings = read_settings("pelicanconf.py", override={**paths, "WALL_SEARCH": False})
            put_session(settings, BuildSession(BuildMemory(project.folder / ".cache")))
            Pelican(settings).run()
        finally:
            os.chdir(before)
        return {kind: len(names) for kind, names in self.done.items()}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The other organisation's wall with pictures to share, without a search; work stays in this process."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    monkeypatch.setenv("WALL_PROCESSORS", "1")
    monkeypatch.setenv("WALL_CACHE_KEY", "owner")
    return elsewhere_project(tmp_path / "project")


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    """What builds do from now on."""
    return Work(monkeypatch)


def move(project: Project, name: str, parts: Iterable[str] = EVERYTHING) -> Project:
    """Copies of a project's parts in another folder: other inodes, other times, no hard links."""
    moved = Project(project.folder.with_name(name))
    moved.folder.mkdir()
    for part in at_least_one(parts):
        source, target = project.folder / part, moved.folder / part
        if source.is_dir():
            ignored = shutil.ignore_patterns("next", "lock")
            shutil.copytree(source, target, copy_function=shutil.copyfile, ignore=ignored)
        else:
            shutil.copyfile(source, target)
    return moved


def edit(project: Project) -> None:
    """Correct words of a story that its pictures quote."""
    project.replace("nominations/2025/the-last-ferry.md", "carried my case", "carried my trunk")


def test_a_restored_project_does_only_what_is_new(project: Project, work: Work) -> None:
    """Yesterday's site and cache, restored by a publishing job: one edit costs one edit."""
    first = work.of(project)
    assert min(first.values()) > 0
    moved = move(project, "moved")
    edit(moved)
    again = work.of(moved)
    assert (again["inspected"], again["converted"]) == (0, 0)
    assert 0 < again["drawn"] < first["drawn"]
    assert 0 < again["written"] < first["written"] // 3
    assert "recognition/the-last-ferry/index.html" in work.done["written"]
    afresh = move(moved, "afresh", SOURCES)
    work.of(afresh)
    assert fingerprint(moved.output) == fingerprint(afresh.output)


def test_without_the_site_no_picture_is_drawn_again(project: Project, work: Work) -> None:
    """The cache alone has every share picture and rendition."""
    first = work.of(project)
    moved = move(project, "moved", WITHOUT_SITE)
    assert work.of(moved) == {**dict.fromkeys(first, 0), "written": first["written"]}
    assert fingerprint(moved.output) == fingerprint(project.output)
    share = moved.folder / ".cache" / "share"
    for path in at_least_one(moved.output.glob("*/**/share-*")):
        assert path.samefile(share / path.relative_to(moved.output).as_posix().replace("/", "+"))


def test_what_a_contributor_brings_is_not_used(
    project: Project, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sealed with another key, all of it is made anew, whatever it says."""
    first = work.of(project)
    for path in at_least_one([*project.folder.glob(".cache/share/*.jpg")]):
        path.unlink()  # the bytes of the site itself stay
        path.write_bytes(b"EVIL")
    brought = move(project, "brought")
    before = fingerprint(project.output)
    (brought.output / "about" / "index.html").write_text("EVIL")
    monkeypatch.setenv("WALL_CACHE_KEY", "somebody else's")
    assert work.of(brought) == first
    assert fingerprint(brought.output) == before
    assert not [path for path in brought.folder.rglob("*.jpg") if path.read_bytes() == b"EVIL"]


@pytest.mark.parametrize(
    "victim", ["index.html", "**/share-*.jpg", "**/certificate.pdf", "pictures/*-360.webp", "feed.atom"]
)
def test_a_restored_file_with_other_bytes_is_made_again(project: Project, work: Work, victim: str) -> None:
    """Whoever has changed it on the way, and though the manifest is the owner's own."""
    work.of(project)
    moved = move(project, "moved")
    for path in at_least_one(sorted(moved.output.glob(victim))):
        path.write_bytes(path.read_bytes()[:-1] + b"!")
    (moved.output / "foreign.txt").write_text("foreign")
    (moved.output / "nothing").mkdir()
    (moved.output / "link").symlink_to("/etc")
    again = work.of(moved)
    assert (again["inspected"], again["drawn"], again["converted"]) == (0, 0, 0)
    assert fingerprint(moved.output) == fingerprint(project.output)
    assert not (moved.output / "nothing").exists()
    assert not (moved.output / "link").is_symlink()


def test_a_photo_under_another_name_is_not_decoded_again(project: Project, work: Work) -> None:
    """It is known by its bytes, wherever it lies."""
    work.of(project)
    names = sorted(path.name for path in (project.content / "photos").glob("*.png"))
    before = fingerprint(project.output)
    for name in at_least_one(names):
        (project.content / "photos" / name).rename(project.content / "photos" / f"new-{name}")
        for record in project.content.rglob("*.md"):
            text = record.read_text("utf-8")
            record.write_text(text.replace(f"photos/{name}", f"photos/new-{name}"), "utf-8")
    assert work.of(project)["inspected"] == 0
    assert fingerprint(project.output) == before


def test_what_is_shown_no_longer_is_kept_no_longer(project: Project, work: Work) -> None:
    """A withdrawal leaves nothing: neither a picture nor its name."""
    work.of(project)
    before = {path.name for path in (project.folder / ".cache" / "share").iterdir()}
    edit(project)
    work.of(project)
    kept = {path.name for path in (project.folder / ".cache" / "share").iterdir()} - {"list"}
    kept_ones = ("**/share-*", "**/certificate.pdf", "**/poster*.pdf", "**/card/qr.svg")
    there = (path for pattern in kept_ones for path in project.output.glob(pattern))
    assert kept == {path.relative_to(project.output).as_posix().replace("/", "+") for path in there}
    gone = before - kept - {"list"}
    noted = (project.folder / ".cache" / "share" / "list").read_bytes()
    assert not [name for name in at_least_one(gone) if name.encode() in noted]
