"""What a builder that stays in memory looks at again, and what it does not."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.walls.projects import ELSEWHERE
from wall_of_fame.build.memory import BuildMemory
from wall_of_fame.checks import check
from wall_of_fame.content.snapshot import take_snapshot, update_snapshot
from wall_of_fame.wall.arrange import arrange

TODAY = date(2026, 11, 20)
STORY = "nominations/2025/the-last-ferry.md"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The other organisation's content."""
    return Path(shutil.copytree(ELSEWHERE, tmp_path / "content"))


def test_a_changed_record_alone_is_looked_at(content: Path) -> None:
    """An edit is seen; what else changed meanwhile is not, since nobody told of it."""
    before = take_snapshot(content)
    for path in (STORY, "places.yaml"):
        (content / path).write_text((content / path).read_text() + "\n# more\n")
    after = update_snapshot(before, {str(content / STORY), "/elsewhere/theme/x.html"})
    assert {path for path in after.digests if after.digests[path] != before.digests[path]} == {STORY}


@pytest.mark.parametrize("what", ["added", "deleted", "linked", "photo"])
def test_everything_is_looked_at_when_files_come_and_go(content: Path, what: str) -> None:
    """New files, deleted ones, links and pictures."""
    before = take_snapshot(content)
    path = content / STORY
    if what == "added":
        path = path.with_name("another.md")
        path.write_text("---\n---\n")
    elif what == "deleted":
        path.unlink()
    elif what == "linked":
        path.unlink()
        path.symlink_to(content / "places.yaml")
    else:
        path = content / "photos/note.png"
    (content / "places.yaml").write_text((content / "places.yaml").read_text() + "\n# more\n")
    after = update_snapshot(before, {str(path)})
    assert after.digests["places.yaml"] != before.digests["places.yaml"]
    assert after.digests == take_snapshot(content).digests


def test_what_is_made_of_the_same_is_the_same(content: Path) -> None:
    """After an edit only the edited recognition, and what shows it, is a new thing."""
    before = arrange(check(content, TODAY).content)
    (content / STORY).write_text((content / STORY).read_text().replace("Run, she", "Go, she"))
    after = arrange(check(content, TODAY).content, before)
    old = {(thing.__class__, thing.id): thing for thing in before.things()}
    new = {thing.id for thing in after.things() if old.get((thing.__class__, thing.id)) is not thing}
    assert "the-last-ferry" in new
    assert new <= {"the-last-ferry", "lamps-2025"}
    people = {id(person) for person in after.people}
    assert all(id(person) in people for shown in after.recognitions for person in shown.people)


def test_a_renamed_place_is_new_in_all_that_lies_there(content: Path) -> None:
    """Nothing of the wall before shows the old name."""
    before = arrange(check(content, TODAY).content)
    places = content / "places.yaml"
    places.write_text(places.read_text().replace("Northgate", "Southgate"))
    after = arrange(check(content, TODAY).content, before)
    assert not [one for one in after.businesses if one.place_name == "Northgate"]
    assert {one.place for one in after.businesses} <= set(after.places.all)


def test_what_a_failed_build_was_told_of_is_looked_at_by_the_next(content: Path) -> None:
    """A build that ends before it looks (another one is running, say) loses no change."""
    memory = BuildMemory(None)
    memory.note_changes(())
    before = memory.snapshot(content)
    story, places = content / STORY, content / "places.yaml"
    for path in (story, places):
        path.write_text(path.read_text() + "\n# more\n")
    memory.note_changes({str(story)})
    memory.note_changes({str(places)})
    after = memory.snapshot(content)
    changed = {path for path in after.digests if after.digests[path] != before.digests[path]}
    assert changed == {STORY, "places.yaml"}
