"""No broken or hostile record reaches the output, and none harms the site that is published."""

from __future__ import annotations

import os
import re

import pytest

from tests.walls.bad_cases.builder import CANARY, Project, project
from tests.walls.bad_cases.collection import TODAY, Bad, cases
from wall_of_fame.text.care import RULE_NAMES

_CASES = cases()
APART = (
    "made/symlinked-folder",
    "made/utf-16",
    "nominations/alias-bomb",
    "nominations/tag",
    "pages/saves-elsewhere",
)
"""Cases that are built in a process of their own as well, to see the real exit code."""


def _rules_of(case: Bad) -> set[str]:
    return set(re.findall(r"\[([a-z-]+)\]$", case.report.read_text("utf-8"), re.MULTILINE))


def _to_build() -> list[Bad]:
    """Every odd file, and a record for each rule; `test_bad.py` reads the reports of all."""
    seen: set[str] = set()
    chosen: list[Bad] = []
    for case in _CASES:
        if case.name.startswith("made/") or case.name in APART or not _rules_of(case) <= seen:
            chosen.append(case)
            seen |= _rules_of(case)
    return chosen


CASES = _to_build()


@pytest.fixture(autouse=True)
def as_of_a_large_wall(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lay out the wall while another process applies the rules, as is done with many records."""
    monkeypatch.setattr("wall_of_fame.build.run._MANY", 0)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project whose sound content has been built once."""
    built = project(tmp_path_factory.mktemp("bad-builds"))
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(TODAY)
    try:
        outcome = built.build()
    finally:
        os.environ.pop("SOURCE_DATE_EPOCH")
        if before is not None:
            os.environ["SOURCE_DATE_EPOCH"] = before
    assert outcome.code == 0, outcome.printed
    assert (built.output / "recognition" / "the-last-loaf" / "index.html").is_file()
    return built


def without_care(report: str) -> tuple[list[str], bool]:
    """The lines of a report but those of the rules of care, which a build leaves to the check.

    Also whether there were any, so that the numbers in the last line are others.
    """
    *lines, last = report.splitlines(keepends=True)
    kept = [
        line
        for problem in zip(lines[::2], lines[1::2], strict=True)
        for line in problem
        if not problem[0].rstrip().endswith(tuple(f"[{rule}]" for rule in RULE_NAMES))
    ]
    return [*kept, last], len(kept) < len(lines)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_bad_record_is_not_built(case: Bad, published: Project) -> None:
    """The build prints the same report, exits 1 without a traceback, and leaves the output byte for byte."""
    before = published.published()
    case.add(published.fresh_content())
    outcome = published.build()
    assert outcome.code == 1, outcome.printed
    assert "Traceback" not in outcome.printed
    report, care = without_care(case.report.read_text("utf-8"))
    assert "".join(report[:-1]) in outcome.printed
    assert care or report[-1].strip() in outcome.printed
    assert not any(f"[{rule}]" in outcome.printed for rule in RULE_NAMES)
    assert published.published() == before
    assert published.mentions(CANARY) == []


@pytest.mark.parametrize("name", APART)
def test_real_exit_code(name: str, published: Project) -> None:
    """The process of a build with a bad record exits 1 and prints no traceback."""
    before = published.published()
    next(case for case in CASES if case.name == name).add(published.fresh_content())
    outcome = published.build_apart()
    assert outcome.code == 1, outcome.printed
    assert "Traceback" not in outcome.printed
    assert published.published() == before


def test_the_sound_content_builds_again(published: Project) -> None:
    """After all that, the sound content still gives a site, and twice the very same one."""
    published.fresh_content()
    assert published.build().code == 0
    first = published.published()
    assert published.build().code == 0
    assert published.published() == first
    assert published.mentions(CANARY) == []
