"""The words of a year: once a story, in the story's language, nobody's name among them."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from markupsafe import Markup

from tests.walls import made
from wall_of_fame.site.page_sizes import WORDS_OF_A_YEAR
from wall_of_fame.site.year_figures import Year, years_of
from wall_of_fame.text.vocabulary import Vocabulary, Word, count_words, most_used_words, words_of_name
from wall_of_fame.wall import Person, Recognition

PLACE = made.place(1)
SHOP = replace(made.business(1, PLACE), name="Kettle & Key")
LIMIT_MICROSECONDS = 200
"""Ten times what a story of 900 characters takes here, so that a busy machine passes."""


def person(number: int, name: str, *, noindex: bool = False) -> Person:
    """Somebody with this name."""
    return replace(made.person(number), name=name, noindex=noindex)


def recognition(number: int, person: Person, text: str, lang: str = "") -> Recognition:
    """A recognition with this story."""
    plain = made.recognition(number, person, SHOP)
    return replace(plain, text=text, html=Markup(text), lang=lang, noindex=person.noindex)  # noqa: S704 - our own words


def year(*stories: Recognition) -> Year:
    """The year of these stories."""
    people = {person for story in stories for person in story.people}
    wall = made.wall(people=people, businesses=[SHOP], recognitions=stories, places=[PLACE])
    return years_of(wall, "en")[0]


def words(*stories: Recognition) -> tuple[Word, ...]:
    """The words of the year of these stories."""
    return year(*stories).words()


ANA, BEA = person(1, "Ana Rosa Lighthouse"), person(2, "The Lamp Crew")


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("She carried the umbrella, and the umbrella carried us.", "en", {"carried", "umbrella"}),
        ("They didn’t rush. It wasn't my mother's umbrella.", "en", {"rush", "mother", "umbrella"}),
        ("Foi a minha avó que pediu a sopa à cozinha.", "pt-BR", {"avó", "pediu", "sopa", "cozinha"}),
        ("On m’a servi l’omelette avec un sourire.", "fr", {"servi", "omelette", "sourire"}),
        ("Pani przyniosła herbatę i uśmiech.", "pl", {"przyniosła", "herbatę", "uśmiech"}),
        ("Fiona O’Neill and McPherson met Gordon in Paris.", "en", {"met"}),
        ("Bha i còir.", "gd", set()),
        ("كانت لطيفة جدا", "ar", set()),
        ("", "en", set()),
    ],
)
def test_words_that_say_something(text: str, lang: str, expected: set[str]) -> None:
    """Everyday words, names, parts of words and languages that nobody has listed are left out."""
    assert Vocabulary(lang).words_of(text) == expected


def test_a_word_is_counted_once_a_story() -> None:
    """However often it stands there; and a word of one story alone is not listed."""
    stories = [("tea tea tea kettle", "en"), ("tea and kettle", "en"), ("tea umbrella", "en")]
    assert most_used_words([count_words(stories)], set(), 9) == (
        Word("kettle", "en", 2),
        Word("tea", "en", 3),
    )


def test_the_most_used_are_kept_and_stand_from_a_to_z() -> None:
    """Of words that as many stories use, the first in the alphabet are."""
    stories = [("lamp door umbrella", "en")] * 2 + [("umbrella", "en")]
    assert [word.text for word in most_used_words([count_words(stories)], set(), 2)] == ["door", "umbrella"]


def test_the_same_letters_in_two_languages_are_two_words() -> None:
    """Each says which language it is of."""
    most_used = most_used_words([count_words([("panel", "en"), ("panel", "pl")])] * 2, set(), 9)
    assert most_used == (Word("panel", "en", 2), Word("panel", "pl", 2))


def test_no_name_of_the_year_is_a_word_of_it() -> None:
    """Neither a person's nor a team's nor the business's, however it is typed."""
    text = "a lamp, a crew, a kettle, a key, a rosa, a lighthouse, an umbrella"
    assert words(recognition(1, ANA, text), recognition(2, BEA, text)) == (Word("umbrella", "en", 2),)
    names = words_of_name(ANA.name) | words_of_name(BEA.name) | words_of_name(SHOP.name)
    assert {"rosa", "lamp", "kettle"} <= names


def test_nothing_of_those_who_asked_to_stay_out_is_a_word() -> None:
    """Their stories are not read; stories told with them neither."""
    shy = person(3, "Quiet One", noindex=True)
    hidden = recognition(1, shy, "umbrella lantern")
    assert words(hidden, recognition(2, ANA, "umbrella"), recognition(3, BEA, "lantern lantern")) == ()


def test_stories_without_a_language_are_in_that_of_the_site() -> None:
    """And a story that names one is read in it."""
    stories = [
        recognition(number, ANA, "umbrella", lang) for number, lang in enumerate(["", "en", "pt", "pt-BR"])
    ]
    assert words(*stories) == (Word("umbrella", "en", 2), Word("umbrella", "pt", 2))
    assert year(*stories).languages == 2


def test_there_are_no_more_than_the_limit() -> None:
    """A wall of any size has so many."""
    text = " ".join(f"kindness{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(99))
    assert len(words(recognition(1, ANA, text), recognition(2, BEA, text))) == WORDS_OF_A_YEAR


def test_reading_a_story_is_quick() -> None:
    """Ten thousand take a moment."""
    text = "She remembered how my mother takes her tea, and carried the umbrella to the bus. " * 12
    count_words([(text, "en")] * 20)
    begin = time.perf_counter()
    count_words([(text, "en")] * 500)
    assert (time.perf_counter() - begin) / 500 * 1e6 < LIMIT_MICROSECONDS
