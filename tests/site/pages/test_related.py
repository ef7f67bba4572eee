"""What to read after a recognition: chosen of its neighbours, the same way each time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

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
    made_of = made.wall(people=PEOPLE, businesses=SHOPS, recognitions=stories, places=[PLACE])
    standards = (made.STANDARD, OTHER)
    by_standard = {
        one.id: tuple(shown for shown in stories if shown.evidence[0].standard is one) for one in standards
    }
    return replace(made_of, standards=standards, by_standard=by_standard)


def story(number: int, row: Row) -> Recognition:
    """A short story."""
    who, where, is_other, hidden = row
    shown = made.recognition(number, PEOPLE[who], SHOPS[where])
    standard = OTHER if is_other else made.STANDARD
    return replace(shown, evidence=(Evidence(standard, ""),), noindex=hidden)


def ids(kin: Sequence[RelatedGroup]) -> list[str]:
    """The ids of all that is offered, in order."""
    return [shown.id for _, _, group in kin for shown in group]


@given(ROWS)
def test_never_itself_never_twice_never_hidden(rows: list[Row]) -> None:
    """At most three others, each once, none that asked to stay out of search engines, no empty group."""
    for shown, kin in find_related(wall_of(rows)):
        offered = ids(kin)
        assert len(offered) == len(set(offered)) <= 3
        assert shown.id not in offered
        assert all(group and not any(one.noindex for one in group) for _, _, group in kin)


@given(ROWS)
def test_each_shares_what_its_group_says(rows: list[Row]) -> None:
    """A group is of this person, this business or this standard, and the kinds stand in that order."""
    for shown, kin in find_related(wall_of(rows)):
        assert [kind for kind, _, _ in kin] == [
            kind for kind in ("person", "business", "standard") if kind in {name for name, _, _ in kin}
        ]
        for kind, thing, group in kin:
            for one in (shown, *group):
                assert (
                    thing
                    in {
                        "person": one.people,
                        "business": (one.business,),
                        "standard": (one.evidence[0].standard,),
                    }[kind]
                )


@given(ROWS)
def test_three_are_offered_wherever_there_are_three(rows: list[Row]) -> None:
    """Whoever shares something with a recognition is offered before fewer than three are."""
    wall = wall_of(rows)
    for shown, kin in find_related(wall):
        sharing = {
            one.id
            for line in (
                wall.by_person[shown.people[0].id],
                wall.by_business[shown.business.id],
                wall.by_standard[shown.evidence[0].standard.id],
            )
            for one in line
            if one is not shown and not one.noindex
        }
        assert len(ids(kin)) == min(3, len(sharing))


@given(ROWS)
def test_the_same_wall_gives_the_same(rows: list[Row]) -> None:
    """The choice depends on the records alone."""
    once, again = ([(shown.id, ids(kin)) for shown, kin in find_related(wall_of(rows))] for _ in range(2))
    assert once == again


def test_the_next_ones_are_the_nearest_before_it() -> None:
    """The older neighbour of the person, of the business, of the standard; at the end those after it."""
    rows = [(0, 0, False, False), (1, 1, True, False), (1, 0, True, False), (0, 1, True, False)]
    rows += [(2, 2, False, False)]
    found = {shown.id: kin for shown, kin in find_related(wall_of(rows))}
    offered = [[(kind, *ids([(kind, thing, group)])) for kind, thing, group in kin] for kin in found.values()]
    assert offered[0] == [("person", "story-3"), ("business", "story-2"), ("standard", "story-4")]
    assert offered[4] == [("standard", "story-0")]


def test_of_several_people_one_who_has_more_is_meant() -> None:
    """Where the first of them has no other story, the group is about the next."""
    rows = [(0, 0, False, False), (1, 1, True, False)]
    wall = wall_of(rows)
    joint = replace(wall.recognitions[0], people=(PEOPLE[3], PEOPLE[1]))
    both = (joint, wall.recognitions[1])
    by_person = {one.id: tuple(shown for shown in both if one in shown.people) for one in PEOPLE}
    by = {shop.id: tuple(shown for shown in both if shown.business is shop) for shop in SHOPS}
    standards = {one.id: tuple(s for s in both if s.evidence[0].standard is one) for one in wall.standards}
    wall = replace(wall, recognitions=both, by_person=by_person, by_business=by, by_standard=standards)
    kin = dict(find_related(wall))[joint]
    assert [(kind, thing.name, ids([(kind, thing, group)])) for kind, thing, group in kin] == [
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
    before = {shown.id: ids(kin) for shown, kin in find_related(numbered([*old, *later]))}
    after = {shown.id: ids(kin) for shown, kin in find_related(numbered([*old, (len(old), new), *later]))}
    changed = [one for one in before if before[one] != after[one]]
    assert len(changed) <= 3 * LOCAL


def test_a_new_head_of_a_full_wall_changes_no_other_page() -> None:
    """Where everybody has enough neighbours, the newest story is on no page but its own."""
    rows = [(number % 4, number % 3, number % 2 == 0, False) for number in range(40)]
    before = [ids(kin) for _, kin in find_related(numbered(list(enumerate(rows, 1))))]
    new = (0, (0, 0, True, False))
    after = [ids(kin) for _, kin in find_related(numbered([new, *enumerate(rows, 1)]))]
    assert len(after[0]) == 3
    assert after[1:] == before


def numbered(rows: Sequence[tuple[int, Row]]) -> Wall:
    """A wall of stories with these numbers."""
    stories = [story(number, row) for number, row in rows]
    wall = wall_of([])
    return replace(
        wall,
        recognitions=tuple(stories),
        by_person={one.id: tuple(s for s in stories if one in s.people) for one in PEOPLE},
        by_business={shop.id: tuple(s for s in stories if s.business is shop) for shop in SHOPS},
        by_standard={
            one.id: tuple(s for s in stories if s.evidence[0].standard is one) for one in wall.standards
        },
    )
