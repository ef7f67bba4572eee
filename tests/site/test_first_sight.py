"""What stands at the top of the front page, and which cards are wide."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.loops import at_least_one
from tests.site.share_pictures.test_poster import COLOURS
from tests.walls import made
from wall_of_fame import wall as w
from wall_of_fame.site.first_sight import first_faces, wide_cards
from wall_of_fame.site.page_sizes import CARDS_A_PAGE
from wall_of_fame.site.share_pictures import share_picture

SHOP = made.business(1, made.place(1))


def cards(photos: list[bool]) -> list[w.Recognition]:
    """Recognitions of as many people, some with a photo."""
    return [
        made.recognition(number, made.person(number, picture=has_photo), SHOP)
        for number, has_photo in enumerate(photos)
    ]


@given(st.lists(st.booleans(), min_size=1, max_size=CARDS_A_PAGE))
def test_rows_are_full_or_no_card_is_wide(photos: list[bool]) -> None:
    """Only a card with a photo is wide; it is in one row, and no place of any row is left."""
    wide = wide_cards(cards(photos))
    assert all(photos[place - 1] for place in wide)
    if wide:
        assert (len(photos) + len(wide)) % 4 == 0
    for columns in (2, 4):
        cell = 0
        for place in at_least_one(range(1, len(photos) + 1)):
            width = 1 + (place in wide)
            assert cell % columns + width <= columns
            cell += width


def test_a_full_page_of_photos_has_some_wide_cards() -> None:
    """Far from each other."""
    assert wide_cards(cards([True] * CARDS_A_PAGE)) == (1, 6, 11, 16)


def test_too_few_photos_make_none_wide() -> None:
    """A page of 18 needs two."""
    assert wide_cards(cards([True] + [False] * 17)) == ()
    assert len(wide_cards(cards([True] * 18))) == 2


def test_who_asked_to_stay_out_is_not_at_the_top() -> None:
    """Neither their face nor their words, nor a story that they share."""
    stories = cards([True] * 3)
    hidden = replace(stories[0], noindex=True)
    faces = first_faces([hidden, *stories[1:]], "en")
    assert [face.recognition for face in at_least_one(faces)] == stories[1:]
    assert first_faces([hidden], "en") == ()


def test_a_person_is_not_quoted_with_a_story_of_somebody_hidden() -> None:
    """The picture of somebody's page has words of another story, or none; their own page may have them."""
    site = replace(made.page_context(made.wall()).site, keepsakes=True, colours=COLOURS)
    who, other = made.person(1, where=SHOP), made.person(2)
    joint = replace(made.recognition(1, who, SHOP), people=(who, other), noindex=True)
    older = made.recognition(2, who, SHOP)
    picture = share_picture.of_person(site, who, (joint, older), ())
    alone = share_picture.of_person(site, who, (joint,), ())
    own = share_picture.of_person(site, replace(who, noindex=True), (joint, older), ())
    assert picture is not None
    assert alone is not None
    assert own is not None
    assert older.lead_quote in picture.card.words
    assert alone.card.words == ""
    assert joint.lead_quote in own.card.words


def test_a_team_side_by_side_is_at_the_top_only_among_few() -> None:
    """Its picture would be cut or too small there; on a wall with few photos it stands there, whole."""
    photo = w.Photo("team.jpg", "0" * 64, 1600, 1067, "A team")

    def wall(people: int) -> list[w.Recognition]:
        first, *others = cards([True] * people)
        team = replace(first.people[0], is_team=True, photo=photo)
        return [*others[:3], replace(first, people=(team,)), *others[3:]]

    assert not any(face.person.is_team for face in at_least_one(first_faces(wall(12), "en")))
    assert any(face.person.is_team for face in first_faces(wall(4), "en"))
