"""What the page of hosts says that fits follows from what was measured."""

from __future__ import annotations

import re

from tests.docs.documents import document, rows
from tests.loops import at_least_one

STEP = 100
"""Stories are told in hundreds, rounded down."""


def _numbers(cell: str) -> list[int]:
    return [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", cell)]


def test_the_stories_that_fit_follow_from_the_measured_files() -> None:
    """For each host that names a limit, in both columns; for others nothing is made up."""
    page = document("docs/hosts.md")
    cells = [row for row in rows(page) if len(row) in {3, 5}]
    measured = [row for row in cells if len(row) == len(("stories", "files", "MB"))]
    works = [tuple(_numbers(cell)[0] for cell in row[1:]) for row in measured if _numbers(row[1])]
    assert len(works) == len(("everything", "pages"))
    fits = 0
    for _, takes, *told in at_least_one(row[:4] for row in cells if row not in measured):
        limit = re.search(r"([\d,]+) (files|MB in all|MB on)", takes)
        for (files, size), words in zip(works, told, strict=True):
            if limit is None:
                assert words in {"not known", "any", "stories, everything on", "stories, pages alone"}
                continue
            most = 10_000 * _numbers(limit[1])[0] / (files if limit[2] == "files" else size)
            assert _numbers(words) == [int(most / STEP) * STEP], (takes, most)
            fits += 1
    assert fits > len(works)


def test_no_other_page_says_how_many_stories_a_host_takes() -> None:
    """The limits of hosts stand in one place."""
    for name in ("docs/your-own-wall.md", "docs/hosting.md", "docs/speed.md"):
        assert "20,000 files" not in document(name)
