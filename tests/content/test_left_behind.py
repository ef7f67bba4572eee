"""What systems and editors leave behind stops no build and is in no site; copies of files are told of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.loops import at_least_one
from tests.walls.bad_cases.collection import sound
from tests.walls.output import Output
from tests.walls.projects import Project
from wall_of_fame.content.files import list_files
from wall_of_fame.content.left_behind import describe_copy, is_left_behind, is_passed_over
from wall_of_fame.editing.draft import list_drafts

OWN = (
    ".DS_Store", "._ada.md", "._ada.jpg", "Icon\r", ".localized", "Thumbs.db", "thumbs.db", "ehthumbs.db",
    "Desktop.ini", "desktop.ini", ".directory", ".goutputstream-ABC123", ".nfs000000001", ".fuse_hidden0001",
    ".~lock.ada.docx#", "~$ada.docx", "~$ada.md", "~WRL0001.tmp", ".ada.md.swp", ".ada.md.swo", "ada.swp",
    ".swp", "4913", ".#ada.md", ".syncthing.ada.md.tmp", ".dropbox", ".gitkeep", ".editorconfig",
)  # fmt: skip
COPIES = (
    "ada.md~", "~", "#ada.md#", "ada.md.bak", "ADA.MD.BAK", "ada.yaml.old", "ada.md.orig", "ada.md.rej",
    "ada.md.tmp", "ada.jpg.part", "ada.jpg.crdownload", "ada.md.save", "ada.temp",
)  # fmt: skip
FOLDERS = ("__MACOSX", ".Trash-1000", ".Spotlight-V100", "@eaDir", "$RECYCLE.BIN", ".idea", ".vscode")
NEITHER = (
    "ada.md", "ada-l.yaml", "orig.md", "bak.md", "swp.md", "tmp.jpg", "ada.swf", "IMG_2031.JPG", "notes.txt",
    "Ada.md", "_ada.md", "thumbs.db.md", ".ada.md", ".hidden", "ada.docx", "desktop.md", "old", "a#b.md",
)  # fmt: skip


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The sound content."""
    return sound(tmp_path)


def test_names_tell() -> None:
    """Each name is of one kind, or of none."""
    assert [name for name in OWN if not is_passed_over(name) or not is_left_behind(name)] == []
    assert [name for name in COPIES if is_passed_over(name) or not describe_copy(name)] == []
    assert [name for name in NEITHER if is_left_behind(name)] == []


@pytest.mark.parametrize("folder", ["", "people", "photos", "nominations/2024", "pages", "news"])
def test_what_is_theirs_is_passed_over(folder: str, content: Path) -> None:
    """Wherever it lies; and nothing else changes."""
    before = list_files(content)
    for name in OWN:
        (content / folder / name).write_bytes(b"\x00\xff")
    for name in FOLDERS:
        (content / folder / name).mkdir()
        (content / folder / name / "ada.md").write_text("x")
    (content / folder / ".#open.md").symlink_to("ada@host.4711:1700000000")
    assert list_files(content) == before


@pytest.mark.parametrize("folder", ["", "people", "photos", "nominations/2024", "pages"])
def test_copies_are_told_of(folder: str, content: Path) -> None:
    """By a warning that says what each is; no copy is taken for a picture or a record."""
    before = list_files(content)
    for name in COPIES:
        (content / folder / name).write_bytes(b"x")
    after = list_files(content)
    assert (after.records, after.media) == (before.records, before.media)
    new = [problem for problem in after.problems if problem not in before.problems]
    assert {(problem.level, problem.rule) for problem in new} == {("warning", "left-behind")}
    assert {Path(problem.path).name for problem in new} == {*COPIES}
    assert all(problem.message.endswith(" It is not looked at.") for problem in at_least_one(new))


@pytest.mark.parametrize("name", [".DS_Store", ".#ada.md", "._ada.md", "Thumbs.db"])
def test_a_link_is_none_of_them(name: str, content: Path, tmp_path: Path) -> None:
    """A link to a file is refused whatever it is called."""
    (tmp_path / "secret").write_text("x")
    (content / "people" / name).symlink_to(tmp_path / "secret")
    assert [problem.rule for problem in list_files(content).problems] == ["symlink"]


def test_hidden_files_are_called_hidden(content: Path) -> None:
    """What is none of them is an error, which says what is odd about it."""
    (content / "people" / ".ada.md").write_text("x")
    (content / "people" / ".more").mkdir()
    assert [problem.message for problem in list_files(content).problems] == [
        "This file is hidden, by the full stop before its name.",
        "This folder is hidden, by the full stop before its name.",
    ]


def test_drafts(tmp_path: Path) -> None:
    """Nor is any of them a draft."""
    for name in (*OWN, *COPIES, "._jo.md", "~$jo.md", "jo.md"):
        (tmp_path / name).write_text("x")
    (tmp_path / ".#jo.md").unlink(missing_ok=True)
    (tmp_path / ".#jo.md").symlink_to("ada@host.4711")
    assert [path.name for path in list_drafts(tmp_path)] == ["jo.md"]


def test_a_build_with_editors_open(project: Project) -> None:
    """The site is the same with all of them in content and theme; the build says which copies there are."""
    quick = {"WALL_SEARCH": False, "WALL_KEEPSAKES": False}
    before = project.build(settings=quick).files
    for folder in (
        "content/pages",
        "content/news",
        "content/people",
        "theme/static/css/blocks",
        "theme/static/js",
    ):
        (project.folder / folder).mkdir(exist_ok=True)
        for name in (*OWN, *COPIES):
            (project.folder / folder / name).write_text(
                "---\ntitle: Canary\n---\ncanary {} @import 'canary'\n"
            )
        (project.folder / folder / ".#open.md").symlink_to("ada@host.4711:1700000000")
    done = project.run(settings=quick)
    assert done.code == 0, done.words
    assert "content/pages/ada.md~:1:1: warning: This is a copy that an editor has kept." in done.words
    assert Output(project.output).files == before
