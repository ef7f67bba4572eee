from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import get_args

import pytest

from tests.loops import at_least_one
from tests.walls.projects import Project
from tools.care import LabelledStory, names_of_the_samples, read_stories, rules_broken
from tools.programs import ROOT
from wall_of_fame.checks import check
from wall_of_fame.checks.care_names import KnownNames
from wall_of_fame.content.load import load
from wall_of_fame.records.nomination import CareRule
from wall_of_fame.system.cache import record_cache
from wall_of_fame.text.care import LANGUAGES, RULE_NAMES, find_remarks

WARNED_OF_AT_MOST = 0.05
FOUND_AT_LEAST = 0.9
TODAY = date(2026, 11, 1)


@pytest.fixture(scope="module")
def known() -> KnownNames:
    """The names on the wall of the sample content."""
    return names_of_the_samples()


@pytest.fixture(scope="module")
def stories() -> list[LabelledStory]:
    """The labelled collections."""
    return list(read_stories())


def _share_warned(stories: Iterable[LabelledStory], known: KnownNames) -> float:
    warned = [bool(rules_broken(story.text, story.nominee, known)) for story in stories]
    return sum(warned) / len(warned)


def test_harmless_stories_are_left_alone(stories: list[LabelledStory], known: KnownNames) -> None:
    """Of 400 harmless stories at most one in twenty is warned of, in each language and of those held out."""
    harmless = [story for story in stories if not story.rules]
    assert len(harmless) == 400
    assert _share_warned(harmless, known) <= WARNED_OF_AT_MOST
    for lang in at_least_one(LANGUAGES):
        assert _share_warned([story for story in harmless if story.lang == lang], known) <= WARNED_OF_AT_MOST
    assert _share_warned([story for story in harmless if story.is_held_out], known) <= WARNED_OF_AT_MOST


def test_hostile_stories_are_found(stories: list[LabelledStory], known: KnownNames) -> None:
    """Of 300 hostile stories in four languages nine in ten are warned of, those held out too."""
    hostile = [story for story in stories if story.rules]
    assert len(hostile) >= 300
    for lang in at_least_one(LANGUAGES):
        assert _share_warned([story for story in hostile if story.lang == lang], known) >= FOUND_AT_LEAST
    assert _share_warned([story for story in hostile if story.is_held_out], known) >= FOUND_AT_LEAST


def test_every_rule_has_stories(stories: list[LabelledStory]) -> None:
    """The labels are names of rules, and each rule has stories that break it; so has a reviewer's answer."""
    assert {rule for story in stories for rule in story.rules} == set(RULE_NAMES)
    assert get_args(CareRule) == RULE_NAMES


def test_the_samples_are_fine() -> None:
    """Nothing is open in the sample content, and few of its stories needed a reviewer's answer."""
    checked = check(ROOT / "content", TODAY)
    assert [problem for problem in checked.problems if problem.rule in RULE_NAMES] == []
    nominations = checked.content.nominations.values()
    answered = [entry for entry in nominations if entry.record.reviewed]
    assert 0 < len(answered) <= WARNED_OF_AT_MOST * len(nominations)


def test_the_story_of_the_other_desk() -> None:
    """A story may break several rules; each is told with its words."""
    story = (
        "Unlike that lazy one at the other desk she helped my nine-year-old daughter, "
        "who has epilepsy and goes to St Luke's"
    )
    remarks = [remark for remark in find_remarks(story) if not remark.name]
    assert {remark.rule for remark in remarks} == {"comparison", "insult", "child", "health"}
    assert all(remark.words in story for remark in remarks)


def test_a_build_does_not_look_and_a_check_then_does(project: Project) -> None:
    """What a build has read and kept is looked at by the next check; a build after it tells nothing of it."""
    project.replace(
        "nominations/2025/the-last-ferry.md",
        "\n---\n",
        "\n---\nShe is such an idiot, but kind. ",
    )
    built = project.run()
    assert built.code == 0
    assert "[insult]" not in built.words
    cache = record_cache(project.folder / ".cache")
    today = date(2026, 11, 20)
    rules = {problem.rule for problem in check(project.content, today, cache=cache).problems}
    assert "insult" in rules
    again = record_cache(project.folder / ".cache")
    assert "insult" in {problem.rule for problem in check(project.content, today, cache=again).problems}
    loaded = load(project.content, today, record_cache(project.folder / ".cache"))
    assert not loaded.content.remarks
