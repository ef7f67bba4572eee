"""A picture is decoded once, and then kept (the log at debug level says so)."""

from __future__ import annotations

import re

import pytest

from tests.walls.projects import Project

DECODED = re.compile(r"Pictures (looked into|decoded): (\d+)")


def counts(output: str) -> dict[str, int]:
    """How many pictures a build says it has looked into, and decoded."""
    return {step: int(count) for step, count in DECODED.findall(" ".join(output.split()))}


def test_a_second_build_decodes_no_photo(project: Project) -> None:
    """Nor does one after an edit of the words."""
    first = counts(project.run(program=("-m", "pelican", "--debug")).words)
    assert first["decoded"] > 0
    assert first["looked into"] > 0
    project.replace("nominations/2025/the-last-ferry.md", "Run, she said", "Run, she cried")
    # A file that changed a moment ago is looked into once more: see survey._A_WHILE.
    for _ in range(5):
        again = counts(project.run(program=("-m", "pelican", "--debug")).words)
        assert again["decoded"] == 0
        if not again["looked into"]:
            return
    pytest.fail("every build looks into every picture")
