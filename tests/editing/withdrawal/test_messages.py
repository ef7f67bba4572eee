"""What is said at the end says what was done and looked for, and no more."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.editing.withdrawal.small_walls import nomination, person, small_wall
from tests.walls.projects import TODAY
from wall_of_fame.cli.wall import main
from wall_of_fame.editing.withdrawal import FoundTrace, Removal, SearchResult, Trace
from wall_of_fame.editing.withdrawal.messages import describe_end, describe_search
from wall_of_fame.editing.withdrawal.model import KeptPicture

PLAN = Removal(
    {}, {}, (), (), (), (), (), (),
    (Trace("name", "Zoë O'Hara"), Trace("part", "Zoë"), Trace("id", "a-b"), Trace("id", "c-d")),
    frozenset({"0" * 64}),
)  # fmt: skip
NOTHING_TO_LOOK_FOR = replace(PLAN, traces=(), digests=frozenset())
CLEAN = SearchResult(2, 2_000, ())
KEPT = (KeptPicture("photos/both.jpg", "people/bo.md"),)


def words(removal: Removal, result: SearchResult = CLEAN, kept: tuple[str, ...] = ()) -> str:
    """What is said about a search."""
    return describe_search(result, removal, ["output"], kept)[0]


def test_it_says_what_was_looked_for() -> None:
    """The name, its parts, how many ids and pictures."""
    searched = "Searched 2 files (2,000 bytes, archives and names of files too) in output"
    assert words(PLAN) == (
        f"{searched} for the name “Zoë O'Hara”, its part “Zoë”, 2 ids and 1 picture.\nNothing was found.\n"
    )


def test_a_search_for_nothing_proves_nothing() -> None:
    """No list of kinds is empty, and no word claims that something was looked for."""
    printed = words(replace(NOTHING_TO_LOOK_FOR, kept_pictures=KEPT))
    assert printed == (
        "The picture content/photos/both.jpg is still there, and on the wall: content/people/bo.md shows it "
        "as well.\nThere was nothing that could be looked for.\n"
    )


def test_what_stays_is_named() -> None:
    """Who still shows the picture, words in doubt, mentions that were kept: each changes the last words."""
    assert words(replace(PLAN, kept_pictures=KEPT)).endswith("Nothing else was found.\n")
    kept = SearchResult(2, 2_000, (FoundTrace("output/a.html", PLAN.traces[0]),))
    assert "As you asked, they are still named, in 1 file.\nNothing else was found." in words(
        PLAN, kept, ("Zoë O'Hara",)
    )
    part = SearchResult(2, 2_000, (FoundTrace("output/a.html", PLAN.traces[1]),))
    printed, is_gone = describe_search(part, PLAN, ["output"], ())
    assert is_gone
    assert "  output/a.html\nNone of that is left. But 1 place" in printed
    left, is_gone = describe_search(kept, PLAN, ["output"], ())
    assert not is_gone
    assert "Something is left." in left


@pytest.mark.parametrize(
    ("is_built", "is_gone", "is_clear", "claims"),
    [
        (True, True, True, True), (True, True, False, False), (False, True, True, False),
        (True, False, False, False),
    ],
)  # fmt: skip
def test_of_the_site_only_what_was_proved_is_said(
    *, is_built: bool, is_gone: bool, is_clear: bool, claims: bool
) -> None:
    """Without a build, or with something in doubt, nothing is promised for what is published next."""
    printed = describe_end(is_built=is_built, is_gone=is_gone, is_clear=is_clear)
    assert ("has nothing of it" in printed) == claims
    assert ("was not built" in printed) == (not is_built)


def test_a_photo_that_another_record_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The consent and the photo go out of the record; whose record still shows it is said at the end."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    record = person("Bo K.", "photo: photos/mirela.jpg\n").replace("story:", "photo: 2025-01-05, story:")
    project = small_wall(
        tmp_path, {"people/bo.md": record, "nominations/2025/a.md": nomination("bo", "A lift.")}
    )
    monkeypatch.chdir(tmp_path)
    assert main(["withdraw", "bo", "--photo", "--no-build", "--yes"]) == 0
    printed = capsys.readouterr().out
    assert "photo" not in (project.content / "people/bo.md").read_text()
    assert "content/photos/mirela.jpg is still there, and on the wall: content/people/mirela-k.md" in printed
    assert "Nothing was found" not in printed
    assert "traces: ." not in printed
