"""The photo of a draft is a plain file in the inbox: what else a draft names is not published."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.test_new import WHOLE, cloned, state, wall
from tests.site.pictures.odd import quarters
from wall_of_fame.editing.draft import NominationDraft, read_draft
from wall_of_fame.editing.inbox import delete_draft, keep, photo_beside
from wall_of_fame.limits import PHOTO_BYTES


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """An inbox with a draft and a photo, beside a picture of somebody's own."""
    made = tmp_path / "project" / "inbox"
    (made / "sub").mkdir(parents=True)
    (made / "draft.md").write_text("---\nperson: A\n---\n")
    for file in (tmp_path / "mine.jpg", made / "photo.jpg", made / "sub" / "photo.jpg"):
        quarters(90, 60).save(file)
    return made


LEADING_OUT: dict[str, tuple[str, Callable[[Path], object]]] = {
    "above": ("../../mine.jpg", lambda _: None),
    "above and back": ("../inbox/photo.jpg", lambda _: None),
    "absolute": ("{mine}", lambda _: None),
    "an address": ("file://{mine}", lambda _: None),
    "quotes": ("'../../mine.jpg'", lambda _: None),
    "home": ("~/mine.jpg", lambda _: None),
    "a link": ("link.jpg", lambda inbox: (inbox / "link.jpg").symlink_to("../../mine.jpg")),
    "a link within": ("link.jpg", lambda inbox: (inbox / "link.jpg").symlink_to("photo.jpg")),
    "a linked folder": ("out/mine.jpg", lambda inbox: (inbox / "out").symlink_to("../..")),
    "a link of /proc": ("/proc/self/root{mine}", lambda _: None),
    "a linked folder of /proc": ("cwd/mine.jpg", lambda inbox: (inbox / "cwd").symlink_to("/proc/self/cwd")),
    "a folder": ("sub", lambda _: None),
    "the inbox": (".", lambda _: None),
    "a pipe": ("pipe.jpg", lambda inbox: os.mkfifo(inbox / "pipe.jpg")),
    "nothing": ("none.jpg", lambda _: None),
    "another draft": ("other.md", lambda inbox: (inbox / "other.md").write_text("---\nperson: Jo\n---\nHi")),
    "what columns mean": ("mapping.yaml", lambda inbox: (inbox / "mapping.yaml").write_text("columns: {}\n")),
    "too long": ("x" * 300, lambda _: None),
    "a zero": ("a\0b", lambda _: None),
}


@pytest.mark.parametrize("name", LEADING_OUT)
def test_what_leads_out_is_not_taken(name: str, inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is it deleted with the draft."""
    photo, prepare = LEADING_OUT[name]
    mine = inbox.parents[1] / "mine.jpg"
    monkeypatch.setenv("HOME", str(mine.parent))
    prepare(inbox)
    draft = NominationDraft(photo=photo.format(mine=mine))
    assert photo_beside(inbox / "draft.md", draft.photo) is None
    before = {path for path in inbox.rglob("*") if path.name != "draft.md"}
    delete_draft(draft, inbox / "draft.md")
    assert {*inbox.rglob("*")} == before
    assert mine.is_file()


@pytest.mark.parametrize("photo", ["photo.jpg", "sub/photo.jpg", "./photo.jpg"])
def test_what_lies_in_the_inbox_is_taken(photo: str, inbox: Path) -> None:
    """Directly, or in a folder of it."""
    assert photo_beside(inbox / "draft.md", photo) == inbox / photo


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_photo_of_two_drafts_stays_for_the_other(form: str, inbox: Path) -> None:
    """It goes with the last of them."""
    name = unicodedata.normalize(form, "zoë.jpg")  # type: ignore[arg-type]  # one of them
    (inbox / "photo.jpg").rename(inbox / name)
    for file in ("a.md", "b.md"):
        (inbox / file).write_text("---\nperson: Jo\nphoto: zoë.jpg\n---\nHi", encoding="utf-8")
    delete_draft(NominationDraft(photo="zoë.jpg"), inbox / "a.md")
    assert (inbox / name).is_file()
    delete_draft(NominationDraft(photo="zoë.jpg"), inbox / "b.md")
    assert not (inbox / name).exists()


def test_a_name_from_a_mac(inbox: Path) -> None:
    """The file is the one that is meant, whichever way its letters are composed."""
    on_disk = inbox / unicodedata.normalize("NFD", "zoë.jpg")
    (inbox / "photo.jpg").rename(on_disk)
    assert photo_beside(inbox / "draft.md", unicodedata.normalize("NFC", "zoë.jpg")) == on_disk


def test_a_photo_that_is_too_large_is_a_remark(inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not copied, and its path on this machine does not become the draft's photo."""
    monkeypatch.chdir(inbox.parent)
    (inbox.parent / "large.jpg").write_bytes(bytes(PHOTO_BYTES + 1))
    file = keep(NominationDraft(people=["A"], photo="large.jpg"), Path.cwd())
    draft = read_draft(file)
    assert draft.photo == ""
    assert "large.jpg has more than 20 MiB" in " ".join(draft.remarks)


def test_the_editor_is_told_and_asked_again(tmp_path: Path) -> None:
    """The draft stays until the editor names a photo, or none; then nothing but that is published."""
    project = cloned(tmp_path / "clone")
    quarters(900, 600).save(tmp_path / "mine.jpg")
    at = WHOLE.index("--photo")
    given = [*WHOLE[:at], *WHOLE[at + 2 :]]
    assert wall(project, "new", *given, "--draft").returncode == 0
    [draft] = (project / "inbox").glob("*.md")
    draft.write_text(draft.read_text().replace("---\n", "---\nphoto: ../../mine.jpg\n", 1))
    before = state(project)
    done = wall(project, "approve", str(draft), "--approved-by", "desk", "--yes", answers="")
    assert done.returncode == 1
    assert "“../../mine.jpg”, is no file in inbox/" in done.stderr
    assert state(project) == before
    done = wall(project, "approve", str(draft), "--approved-by", "desk", answers="\nf\n")
    assert done.returncode == 0, done.stderr
    assert not list((project / "content/photos").glob("ilir*"))
