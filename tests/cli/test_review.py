"""`make review`: a pull request is told in words."""

import html
import json

import pytest
from PIL import Image

from tests.walls.clone import Clone
from wall_of_fame.cli import main

PERSON = """---
name: Cleo P.
role: Ferryman
consent: {name: 2025-05-01, story: 2025-05-01}
over_18: true
---
"""
STORY = """---
nominee: [cleo-p, ada-l]
business: mill-bakery
standards: {care: came back, craft: }
date: 2025-05-02
approved: {by: the board, on: 2025-05-03}
---
The ferry had left, and they came back for me.
"""


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a review of the change says."""
    assert main(["review", "--base", "main", *arguments]) == 0
    return capsys.readouterr().out


def rows(text: str) -> list[str]:
    """The rows of its table, without the head."""
    return [line for line in text.splitlines() if line.startswith("| **")]


def test_nothing_changes(project: Clone, capsys: pytest.CaptureFixture[str]) -> None:
    """A change that touches nothing of the wall is told so, and what it touches is named."""
    project.write("plugins/one.py", "x = 1\n")
    project.write("README.md", "Hello\n")
    project.commit()
    assert told(capsys) == (
        "## What would change on the wall\n\nNothing that the wall shows.\n\n"
        "Beyond the content, files change in: <code>README.md</code> (1), <code>plugins</code> (1). "
        "Please read those as a program is read.\n"
    )


def test_a_person_and_a_nomination_are_added(project: Clone, capsys: pytest.CaptureFixture[str]) -> None:
    """New records are told with names, business and standards, by their names rather than ids."""
    project.write("content/people/cleo-p.md", PERSON)
    project.write("content/nominations/2025/the-ferry.md", STORY)
    project.commit()
    text = told(capsys)
    assert "\n2 new.\n" in text
    assert rows(text) == [
        (
            "| **new** recognition | Cleo P. and Ada L. at Mill Bakery | recognised for Care and Craft "
            "| <code>nominations/2025/the-ferry.md</code> |"
        ),
        "| **new** person | Cleo P. | Ferryman | <code>people/cleo-p.md</code> |",
    ]


def test_a_story_is_changed(project: Clone, capsys: pytest.CaptureFixture[str]) -> None:
    """A changed record says what is not as it was; the working folder counts, committed or not."""
    path = "content/nominations/2024/the-last-loaf.md"
    text = (project.folder / path).read_text(encoding="utf-8")
    project.write(path, text.rstrip("\n") + "\nAnd then she smiled.\n")
    [row] = rows(told(capsys))
    assert row.startswith("| **changed** recognition |")
    assert "| the story |" in row


def test_a_comment_changes_nothing(project: Clone, capsys: pytest.CaptureFixture[str]) -> None:
    """What only editors read is no change of the wall."""
    project.replace("content/people/ada-l.md", "name: Ada L.", "name: Ada L.   # as she wants it read")
    project.commit()
    assert "Nothing that the wall shows." in told(capsys)


def test_people_and_photos(project: Clone, capsys: pytest.CaptureFixture[str]) -> None:
    """A photo that goes with its consent, and a new date for another consent, are told apart."""
    person = "content/people/ada-l.md"
    project.replace(person, "photo: photos/ada-l.jpg\nphoto_alt: Ada in a white apron\n", "")
    project.replace(person, ", photo: 2024-02-23, story: 2024-02-23", ", story: 2024-02-24")
    project.commit()
    [row] = rows(told(capsys))
    assert (
        "| consent to the photo withdrawn, consent to the story dated anew, photo removed, "
        "the photo in words |" in row
    )


def test_a_photo_under_the_same_name(project: Clone, capsys: pytest.CaptureFixture[str]) -> None:
    """Another picture in the place of one is told, though no record has changed."""
    Image.new("RGB", (960, 1200), "teal").save(project.folder / "content/photos/ada-l.jpg")
    assert "| Ada L. | photo replaced |" in told(capsys)


def test_a_record_is_removed(project: Clone, capsys: pytest.CaptureFixture[str]) -> None:
    """A record that goes is named as it was."""
    project.remove("content/nominations/2025/the-wrong-map.md")
    project.commit()
    [row] = rows(told(capsys))
    assert row.startswith("| **removed** recognition |")
    assert "nominations/2025/the-wrong-map.md" in row


def test_a_record_is_broken(project: Clone, capsys: pytest.CaptureFixture[str]) -> None:
    """A record that cannot be read is not told as removed, and the review says that nothing is published."""
    project.replace("content/people/ada-l.md", "over_18: true", "over_18: perhaps")
    project.write("content/people/cleo-p.md", "no front matter")
    project.commit()
    text = told(capsys)
    assert "**The content has 2 errors, " in text
    assert "removed" not in text
    assert [row.split(" | ")[:2] for row in rows(text)] == [
        ["| **broken** person", "ada-l"],
        ["| **broken** person", "cleo-p"],
    ]


def test_what_main_did_since_is_not_told(project: Clone, capsys: pytest.CaptureFixture[str]) -> None:
    """A change is compared with the state in which it began, not with what others did meanwhile."""
    project.git("switch", "--quiet", "main")
    project.remove("content/nominations/2025/the-wrong-map.md")
    project.commit("Something else")
    project.git("switch", "--quiet", "change")
    assert "Nothing that the wall shows." in told(capsys)


def test_nothing_of_a_contributor_is_markup(project: Clone, capsys: pytest.CaptureFixture[str]) -> None:
    """Names and paths are shown as they are: no link, no table cell, no mention, no HTML."""
    name = "A | <b>b</b> [c](https://x.example) @someone `d` :smile: $x$"
    project.write("content/people/cleo-p.md", PERSON.replace("Cleo P.", f"'{name}'"))
    project.write("@evil|x/[a](b)", "x")
    project.commit()
    text = told(capsys)
    [row] = rows(text)
    assert row.count("|") == 5
    assert not set("<[@`$") & set(row.replace("<code>", "").replace("</code>", ""))
    assert "@evil" not in text
    assert "[a]" not in text


def test_json_is_for_programs(project: Clone, capsys: pytest.CaptureFixture[str]) -> None:
    """The same as an array of objects."""
    project.write("content/people/cleo-p.md", PERSON)
    [change] = json.loads(told(capsys, "--format", "json"))
    assert change == {
        "what": "new",
        "kind": "person",
        "id": "cleo-p",
        "path": "people/cleo-p.md",
        "url": "people/cleo-p/",
        "title": "Cleo P.",
        "details": ["Ferryman"],
    }


def test_the_repository_is_left_as_it_was(project: Clone, capsys: pytest.CaptureFixture[str]) -> None:
    """No worktree is left, no file is changed, and no hook of the repository runs."""
    hook = project.folder / ".git/hooks/post-checkout"
    hook.write_text(f"#!/bin/sh\ntouch {project.folder}/.git/ran\n")
    hook.chmod(0o755)
    told(capsys)
    assert project.git("status", "--porcelain") == ""
    assert len(project.git("worktree", "list").splitlines()) == 1
    assert not (project.folder / ".git/ran").exists()


def test_a_base_that_is_none(project: Clone, capsys: pytest.CaptureFixture[str]) -> None:
    """A base that git does not know is told in a line, also one that looks like an option."""
    for base in ("nowhere", "--output=x"):
        assert main(["review", f"--base={base}"]) == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        assert printed.err.startswith("wall: git merge-base: ")
    assert not (project.folder / "x").exists()


def test_what_stories_say_of_people_is_listed(project: Clone, capsys: pytest.CaptureFixture[str]) -> None:
    """A review lists it until it is answered, and once more if the story changes and the answer does not."""
    path = "content/nominations/2025/the-ferry.md"
    unkind = STORY.replace("they came", "unlike the lazy girl at the other desk they came")
    project.write("content/people/cleo-p.md", PERSON)
    project.write(path, unkind)
    project.commit()
    listed = html.unescape(told(capsys))
    assert "### What the stories say of people" in listed
    line, column = next(
        (number, text.index("the lazy girl") + 1)
        for number, text in enumerate(unkind.splitlines(), 1)
        if "lazy girl" in text
    )
    assert f"<code>{path}:{line}:{column}</code>" in listed
    assert "<code>reviewed: {by: your name, on: 2026-11-08, keeps: [child]}</code>" in listed
    answer = "reviewed: {by: the board, on: 2025-05-03, keeps: [insult, comparison]}\n---\nThe"
    project.write(path, unkind.replace("---\nThe", answer))
    project.commit()
    assert "### What the stories say of people" not in told(capsys)
