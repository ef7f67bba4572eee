"""A wall may show the recognitions of some years only (WALL_YEARS)."""

import pytest

from tests.walls.projects import Project


def test_only_the_years_asked_for_are_shown(project: Project) -> None:
    """Recognitions of other years, and people whom only those name, are nowhere in the output."""
    whole = set(project.build().files)
    site = project.build(settings={"WALL_YEARS": [2026, 2026]})
    assert "recognition/the-last-ferry/index.html" in whole
    assert "recognition/both-at-once/index.html" in site.files
    assert not [path for path in site.files if "the-last-ferry" in path or "a-quiet-word" in path]
    assert not [path for path, data in site.files.items() if b"the-last-ferry" in data]
    assert set(project.build().files) == whole


@pytest.mark.parametrize(
    "settings",
    [
        {"WALL_YEARS": 2026},
        {"WALL_YEARS": [2026, 2024]},
        {"WALL_YEARS": ["2024", "2025"]},
        {"WALL_HOST": {"file": 3}},
        {"WALL_HOST": {"files": -1}},
        {"WALL_HOST": 20000},
        {"WALL_KEEPSAKES": "no"},
        {"WALL_CERTIFICATES": 1},
        {"WALL_ISSUER": "Two\nlines"},
        {"WALL_ISSUER": ["A", "B"]},
        {"WALL_ISSUER": "A" * 81},
        {"WALL_ISSUER": "Brightwater\u202e Council"},
    ],
)
def test_settings_that_make_no_sense_are_refused(project: Project, settings: dict[str, object]) -> None:
    """In words, with what to write instead."""
    done = project.run(settings=settings)
    assert done.code != 0
    assert f"{next(iter(settings))} is" in done.words
    assert "Traceback" not in done.words
