"""`wall withdraw`: nothing is left, nothing else is changed, and git brings it back."""

from __future__ import annotations

import hashlib

import pytest

from tests.editing.withdrawal.leaving import (
    FILES,
    NAME,
    PUBLISHED_TRACES,
    TRACES,
    add_zoe,
    everything,
    git,
)
from tests.walls.output import Output, fingerprint
from tests.walls.projects import TODAY, Project
from wall_of_fame.cli.wall import main

UNSEARCHED = {"pelicanconf.py", "publishconf.py", ".gitignore"}
"""What of a project is no place for people, beside the theme, the program and what Python keeps."""
JPEG_START, JPEG_PIXELS = b"\xff\xd8", b"\xff\xda"
INSTEAD = ("--instead", "a colleague", "--yes")


@pytest.fixture
def project(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The wall that Zoë is going to leave; the working folder."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    monkeypatch.chdir(project.folder)
    return add_zoe(project)


def test_nothing_is_left(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """A byte search by other means than the tool's finds no trace in site, caches, content or inbox."""
    project.build()
    before = everything(project.folder)
    for trace in PUBLISHED_TRACES:
        assert any(
            path.startswith("output/") and trace.encode() in path.encode() + data
            for path, data in before.items()
        ), trace
    originals = {
        hashlib.sha256(before[f"content/photos/{name}"]).hexdigest()
        for name in ("zoe-laughing.jpg", "quay-note.png")
    }
    assert main(["withdraw", "zoe-ohara", *INSTEAD]) == 0
    printed = capsys.readouterr().out
    assert "Nothing was found." in printed
    after = everything(project.folder)
    theirs = {
        path.split("/")[-1] for path in before.keys() - after.keys() if path.startswith("output/pictures/")
    }
    published = {hashlib.sha256(before[f"output/pictures/{name}"]).hexdigest() for name in theirs}
    assert len(theirs) > 5
    assert not published & {hashlib.sha256(data).hexdigest() for data in after.values()} - _of_the_other_note(
        before
    )
    for path, data in after.items():
        folded = path.casefold().encode() + b"\n" + _without_pixels(data)
        for trace in (*TRACES, *originals, *(name.split(".")[0] for name in theirs)):
            assert trace.encode() not in folded, (path, trace)
            assert trace.encode("utf-16-le") not in folded, (path, trace)
    assert {path for path in after if path.startswith("inbox/")} == {"inbox/other.md"}
    places = ("output/", ".output.build/", ".cache/", "content/", "inbox/")
    searched = [path for path in after if path.startswith(places)]
    size = sum(len(after[path]) for path in searched)
    assert f"Searched {len(searched):,} files ({size:,} bytes" in printed
    beside = {path for path in after if path not in searched}
    assert {path for path in beside if not path.startswith("__pycache__/")} <= UNSEARCHED


def _without_pixels(data: bytes) -> bytes:
    """A JPEG without its pixels, which may have any four bytes by chance; any other file as it is."""
    return data[: data.index(JPEG_PIXELS)] if data.startswith(JPEG_START) else data


def _of_the_other_note(before: dict[str, bytes]) -> set[str]:
    """Mirela's note has the same pixels."""
    digests = [
        hashlib.sha256(data).hexdigest()
        for path, data in before.items()
        if path.startswith("output/pictures/")
    ]
    return {digest for digest in digests if digests.count(digest) > 1}


def test_what_stays_is_left_as_it_was(project: Project) -> None:
    """Of a joint nomination and an award only the words that mean them are gone; all else is as typed."""
    before = everything(project.content)
    assert main(["withdraw", NAME, "--no-build", *INSTEAD]) == 0
    after = everything(project.content)
    assert (
        after["nominations/2026/five-floors.md"].decode()
        == """\
---
nominee:
  - front-desk   # they asked for the plain name
business: corner-library
standards:
  # In the words of the letter.
  care: A colleague carried the books
  patience: waited with us
date: 2026-02-03   # a Tuesday
approved: {by: board, on: 2026-02-03}
---
The lift was out. A colleague carried the books
up five floors, and the front desk waited with us. We thank a colleague. She smiled.
"""
    )
    assert (
        after["awards/quay-prize.md"].decode()
        == """\
---
name: The Quay Prize
date: 2025-12-13
winners:
  # The second prize.
  - category: Most patient
    nomination: the-last-ferry
---
"""
    )
    gone = {*FILES, "photos/zoe-laughing.jpg", "photos/quay-note.png"}
    changed = {"nominations/2026/five-floors.md", "awards/quay-prize.md"}
    assert before.keys() - after.keys() == gone - changed
    assert {path for path in after if after[path] != before[path]} == changed


def test_evidence_still_stands_in_the_story(project: Project) -> None:
    """Words that begin with the name get a capital only where the story has one."""
    path = "nominations/2026/five-floors.md"
    project.replace(path, "  patience: waited", "  candour: Zoë held the lamp\n  patience: waited")
    project.replace(path, "She smiled.", "She smiled, and Zoë held the lamp.")
    assert main(["withdraw", NAME, "--no-build", *INSTEAD]) == 0
    text = (project.content / path).read_text(encoding="utf-8")
    assert "  care: A colleague carried the books\n  candour: a colleague held the lamp\n" in text
    assert "She smiled, and a colleague held the lamp." in text


def test_git_brings_it_all_back(project: Project) -> None:
    """After `git revert` of the removal content and site are byte for byte what they were."""
    git(project.folder, "init", "-q")
    git(project.folder, "add", "-A")
    git(project.folder, "commit", "-qm", "Before")
    project.build()
    content, site = fingerprint(project.content), fingerprint(project.output)
    assert main(["withdraw", "zoe-ohara", *INSTEAD]) == 0
    git(project.folder, "add", "-A")
    git(project.folder, "commit", "-qm", "Withdrawn")
    assert fingerprint(project.output) != site
    git(project.folder, "revert", "--no-edit", "HEAD")
    project.build()
    assert fingerprint(project.content) == content
    assert fingerprint(project.output) == site


@pytest.mark.parametrize(
    ("path", "old", "new", "message"),
    [
        ("news/doors-open.md", "---\n", "---\n", "content/news/doors-open.md:7:10: “Zoë O'Hara”"),
        ("people/mirela-k.md", "I only", "Zoë and I only", "content/people/mirela-k.md:12:1: “Zoë”"),
        ("pages/about.md", "", "", "content/pages/about.md:7:19: “zoe-ohara”"),
    ],
)
def test_what_cannot_be_mended_is_named(
    project: Project, capsys: pytest.CaptureFixture[str], path: str, old: str, new: str, message: str
) -> None:
    """In texts of others nothing is changed: each place is named, and only --keep-mentions goes on."""
    added = {
        "news/doors-open.md": "\nWe thank Zoë O'Hara.\n",
        "pages/about.md": "\nSee [her](/people/zoe-ohara/).\n",
    }
    if path in added:
        text = "---\ntitle: A page\nsummary: A summary\n---\nOne.\n" + added[path]
        text = text.replace("summary: A summary\n", "date: 2025-01-01\n") if path.startswith("news") else text
        project.write(path, text)
    else:
        project.replace(path, old, new)
    before = everything(project.folder)
    assert main(["withdraw", "zoe-ohara", *INSTEAD]) == 1
    printed = capsys.readouterr().out
    assert message in printed
    assert "Nothing was changed." in printed
    assert everything(project.folder) == before
    assert main(["withdraw", "zoe-ohara", "--keep-mentions", *INSTEAD]) == 0
    assert "they are still named" in capsys.readouterr().out or path.startswith("people")


def test_a_name_that_others_share_is_no_alarm(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Of two people of one name the other stays, and it is said that the name was not searched for."""
    project.write(
        "people/zoe-two.md",
        "---\nname: Zoë O'Hara\nconsent: {name: 2025-01-05, story: 2025-01-05}\nover_18: true\n---\n",
    )
    project.write(
        "nominations/2025/another.md",
        "---\nnominee: zoe-two\nbusiness: corner-library\nstandards: [care]\ndate: 2025-04-01\n"
        "approved: {by: board, on: 2025-04-02}\n---\nZoë O'Hara found my hat.\n",
    )
    assert main(["withdraw", NAME, "--yes"]) == 2
    assert "zoe-ohara, zoe-two" in capsys.readouterr().err
    assert main(["withdraw", "zoe-ohara", *INSTEAD]) == 0
    printed = capsys.readouterr().out
    assert "the name says nothing" in printed
    assert "Nothing was found." in printed
    site = Output(project.output)
    assert "found my hat" in site.page("people/zoe-two/").text
    assert "people/zoe-ohara/index.html" not in site.files


def test_the_photo_alone(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """The photo, its consent and its words are gone; the person stays."""
    project.build()
    assert main(["withdraw", "zoe-ohara", "--photo", "--yes"]) == 0
    assert "Nothing was found." in capsys.readouterr().out
    text = (project.content / "people/zoe-ohara.md").read_text(encoding="utf-8")
    assert "consent: {name: 2025-01-05, story: 2025-01-05}\nover_18: true\naliases" in text
    for path, data in everything(project.folder).items():
        if not path.startswith("inbox/"):
            assert b"zoe-laughing" not in data, path
            assert b"lantern in each hand" not in data, path
    assert "people/zoe-ohara/index.html" in Output(project.output).files


def test_one_recognition_alone(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """One story is gone, from the awards as well; the others stay. Of a joint one the person goes."""
    project.build()
    assert main(["withdraw", "zoe-ohara", "--recognition", "one-lamp", "--yes"]) == 0
    assert "Nothing was found." in capsys.readouterr().out
    site = Output(project.output)
    assert "recognition/one-lamp/index.html" not in site.files
    assert "read to my daughter" in site.page("people/zoe-ohara/").text
    assert main(["withdraw", "zoe-ohara", "--recognition", "five-floors", *INSTEAD]) == 0
    site = Output(project.output)
    assert "A colleague carried the books" in site.page("recognition/five-floors/").text
    assert "five-floors" not in site.page("people/zoe-ohara/").source
    assert main(["withdraw", "zoe-ohara", "--recognition", "the-last-ferry", "--yes"]) == 2


def test_content_with_errors_is_mended_first(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """A record that cannot be read might name anybody."""
    project.write("people/broken.md", "---\nname: [\n---\n")
    before = everything(project.folder)
    assert main(["withdraw", "zoe-ohara", "--yes"]) == 1
    assert "Mend these first" in capsys.readouterr().err
    assert everything(project.folder) == before
