"""What to read after a recognition: chosen of its neighbours, the same way each time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.loops import at_least_one
from tests.walls import made
from wall_of_fame.site.pages.related import RelatedGroup, find_related
from wall_of_fame.wall import Evidence, Recognition, Standard, Wall

PLACE = made.place(1)
SHOPS = [made.business(number, PLACE) for number in range(3)]
PEOPLE = [made.person(number) for number in range(4)]
OTHER: Standard = replace(made.STANDARD, id="calm", url="standards/calm/", name="Calm", order=2)
LOCAL = 5
"""How many pages one more story may change at most: the nearest ones that share each thing with it."""

Row = tuple[int, int, bool, bool]
"""Who, where, whether it is for the other standard, whether it stays out of search engines."""

ROWS = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 2), st.booleans(), st.booleans()), min_size=1, max_size=40
)


def wall_of(rows: Sequence[Row], first: int = 0) -> Wall:
    """A wall of such stories, the newest first; their numbers begin with `first`."""
    stories = [story(number, row) for number, row in enumerate(rows, first)]
    wall = made.wall(people=PEOPLE, businesses=SHOPS, recognitions=stories, places=[PLACE])
    standards = (made.STANDARD, OTHER)
    by_standard = {
        standard.id: tuple(
            recognition for recognition in stories if recognition.evidence[0].standard is standard
        )
        for standard in standards
    }
    return replace(wall, standards=standards, by_standard=by_standard)


def story(number: int, row: Row) -> Recognition:
    """A short story."""
    person, shop, is_other, is_hidden = row
    recognition = made.recognition(number, PEOPLE[person], SHOPS[shop])
    standard = OTHER if is_other else made.STANDARD
    return replace(recognition, evidence=(Evidence(standard, ""),), noindex=is_hidden)


def ids(groups: Sequence[RelatedGroup]) -> list[str]:
    """The ids of all recognitions that are offered, in order."""
    return [recognition.id for _, _, group in groups for recognition in group]


@given(ROWS)
def test_never_itself_never_twice_never_hidden(rows: list[Row]) -> None:
    """At most three others, each once, none that asked to stay out of search engines, no empty group."""
    for recognition, groups in at_least_one(find_related(wall_of(rows))):
        offered = ids(groups)
        assert len(offered) == len(set(offered)) <= 3
        assert recognition.id not in offered
        assert all(group and not any(other.noindex for other in group) for _, _, group in groups)


@given(ROWS)
def test_each_shares_what_its_group_says(rows: list[Row]) -> None:
    """A group is of this person, this business or this standard, and the kinds stand in that order."""
    for recognition, groups in at_least_one(find_related(wall_of(rows))):
        assert [kind for kind, _, _ in groups] == [
            kind for kind in ("person", "business", "standard") if kind in {name for name, _, _ in groups}
        ]
        for kind, thing, group in groups:
            for member in (recognition, *group):
                assert (
                    thing
                    in {
                        "person": member.people,
                        "business": (member.business,),
                        "standard": (member.evidence[0].standard,),
                    }[kind]
                )


@given(ROWS)
def test_three_are_offered_wherever_there_are_three(rows: list[Row]) -> None:
    """Whoever shares something with a recognition is offered before fewer than three are."""
    wall = wall_of(rows)
    for recognition, groups in at_least_one(find_related(wall)):
        sharing = {
            other.id
            for line in (
                wall.by_person[recognition.people[0].id],
                wall.by_business[recognition.business.id] if recognition.business else (),
                wall.by_standard[recognition.evidence[0].standard.id],
            )
            for other in line
            if other is not recognition and not other.noindex
        }
        assert len(ids(groups)) == min(3, len(sharing))


@given(ROWS)
def test_the_same_wall_gives_the_same(rows: list[Row]) -> None:
    """The choice depends on the records alone."""
    once, again = (
        [(recognition.id, ids(groups)) for recognition, groups in find_related(wall_of(rows))]
        for _ in range(2)
    )
    assert once == again


def test_the_next_ones_are_the_nearest_before_it() -> None:
    """The older neighbour of the person, of the business, of the standard; at the end those after it."""
    rows = [(0, 0, False, False), (1, 1, True, False), (1, 0, True, False), (0, 1, True, False)]
    rows += [(2, 2, False, False)]
    by_id = {recognition.id: groups for recognition, groups in find_related(wall_of(rows))}
    offered = [
        [(kind, *ids([(kind, thing, group)])) for kind, thing, group in groups] for groups in by_id.values()
    ]
    assert offered[0] == [("person", "story-3"), ("business", "story-2"), ("standard", "story-4")]
    assert offered[4] == [("standard", "story-0")]


def test_of_several_people_one_who_has_more_is_meant() -> None:
    """Where the first of them has no other story, the group is about the next."""
    rows = [(0, 0, False, False), (1, 1, True, False)]
    wall = wall_of(rows)
    joint = replace(wall.recognitions[0], people=(PEOPLE[3], PEOPLE[1]))
    stories = (joint, wall.recognitions[1])
    by_person = {
        person.id: tuple(recognition for recognition in stories if person in recognition.people)
        for person in PEOPLE
    }
    by_business = {
        shop.id: tuple(recognition for recognition in stories if recognition.business is shop)
        for shop in SHOPS
    }
    by_standard = {
        standard.id: tuple(
            recognition for recognition in stories if recognition.evidence[0].standard is standard
        )
        for standard in wall.standards
    }
    wall = replace(
        wall, recognitions=stories, by_person=by_person, by_business=by_business, by_standard=by_standard
    )
    groups = dict(find_related(wall))[joint]
    assert [(kind, thing.name, ids([(kind, thing, group)])) for kind, thing, group in groups] == [
        ("person", PEOPLE[1].name, ["story-1"])
    ]


@given(
    ROWS,
    st.tuples(st.integers(0, 3), st.integers(0, 2), st.booleans(), st.sampled_from([False])),
    st.integers(0, 40),
)
def test_one_more_story_changes_few_pages(rows: list[Row], new: Row, at: int) -> None:
    """Wherever a story comes in, only its nearest neighbours offer something else than before."""
    old = [(number, row) for number, row in enumerate(rows) if number < at]
    later = [(number + 1, row) for number, row in enumerate(rows) if number >= at]
    before = {recognition.id: ids(groups) for recognition, groups in find_related(numbered([*old, *later]))}
    after = {
        recognition.id: ids(groups)
        for recognition, groups in find_related(numbered([*old, (len(old), new), *later]))
    }
    changed = [story_id for story_id in before if before[story_id] != after[story_id]]
    assert len(changed) <= 3 * LOCAL


def test_a_new_head_of_a_full_wall_changes_no_other_page() -> None:
    """Where everybody has enough neighbours, the newest story is on no page but its own."""
    rows = [(number % 4, number % 3, number % 2 == 0, False) for number in range(40)]
    before = [ids(groups) for _, groups in find_related(numbered(list(enumerate(rows, 1))))]
    new = (0, (0, 0, True, False))
    after = [ids(groups) for _, groups in find_related(numbered([new, *enumerate(rows, 1)]))]
    assert len(after[0]) == 3
    assert after[1:] == before


def numbered(rows: Sequence[tuple[int, Row]]) -> Wall:
    """A wall of stories with these numbers."""
    stories = [story(number, row) for number, row in rows]
    wall = wall_of([])
    return replace(
        wall,
        recognitions=tuple(stories),
        by_person={
            person.id: tuple(recognition for recognition in stories if person in recognition.people)
            for person in PEOPLE
        },
        by_business={
            shop.id: tuple(recognition for recognition in stories if recognition.business is shop)
            for shop in SHOPS
        },
        by_standard={
            standard.id: tuple(
                recognition for recognition in stories if recognition.evidence[0].standard is standard
            )
            for standard in wall.standards
        },
    )
