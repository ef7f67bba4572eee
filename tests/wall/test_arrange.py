"""The wall that content makes, and what it takes over of the wall before."""

from __future__ import annotations

from tests.walls import made
from tests.walls.projects import ELSEWHERE
from wall_of_fame.content.load import load
from wall_of_fame.wall.arrange import arrange


def test_the_letters_of_a_group_follow_the_language_of_the_wall() -> None:
    """Which words of its name do not count is another thing in each; what was made before is not kept."""
    content = load(ELSEWHERE, made.TODAY).content
    english = arrange(content, lang="en")
    german = arrange(content, english, lang="de")
    assert [person.initials for person in english.people if person.is_team] == ["FD"]
    assert [person.initials for person in german.people if person.is_team] == ["TD"]
