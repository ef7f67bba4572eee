"""Names are recognised as people type them; standards by the words that show them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.loops import at_least_one
from wall_of_fame.editing.importing.name_lookup import Matches, index_names
from wall_of_fame.editing.importing.redact import is_contact, redact_contacts
from wall_of_fame.editing.importing.suggest_standards import StandardText, learn_standard_words
from wall_of_fame.text.contacts import contact_details
from wall_of_fame.text.similarity import is_within_one_error

NAMES = index_names(
    [
        ("cafe", ["The Corner Café", "cafe"]),
        ("care", ["Kettle & Key Care at Home"]),
        ("ana-1", ["Ana S."]),
        ("ana-2", ["Ana S."]),
        ("lodz", ["Łódź Bakery"]),
    ],
    {},
)


@pytest.mark.parametrize(
    ("typed", "matches"),
    [
        ("corner cafe", Matches(("cafe",))),
        ("THE CORNER CAFÉ!", Matches(("cafe",))),
        ("Lodz bakery", Matches(("lodz",))),
        ("Lodz bakrey", Matches(("lodz",), is_exact=False)),
        ("Corner Caffe", Matches(("cafe",), is_exact=False)),
        ("Corner Caf", Matches(("cafe",), is_exact=False)),
        ("Corner Coffee", Matches((), is_exact=False)),
        ("ana s", Matches(("ana-1", "ana-2"))),
        ("kettle and key care at home", Matches(("care",))),
        ("", Matches((), is_exact=False)),
    ],
)
def test_names_are_recognised(typed: str, matches: Matches) -> None:
    """Whatever the accents, case and signs; and with one typing error."""
    assert NAMES.find(typed) == matches


def test_parts_and_texts() -> None:
    """A name's beginning, and names within a text."""
    assert NAMES.find_parts("Kettle & Key") == ("care",)
    assert NAMES.find_parts("The Corner Café, upstairs") == ("cafe",)
    assert NAMES.find_parts("Ket") == ()
    assert NAMES.find_in_text("At the Łódź Bakery, and then at Corner Café.") == ("lodz", "cafe")


WORDS = st.text("abc", max_size=6)


def _edits(word: str) -> set[str]:
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    return {
        word,
        *(a + b[1:] for a, b in cuts if b),
        *(a + letter + b for a, b in cuts for letter in "abc"),
        *(a + letter + b[1:] for a, b in cuts if b for letter in "abc"),
        *(a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1),
    }


@given(WORDS, WORDS)
def test_within_one_error(first: str, second: str) -> None:
    """A letter left out, put in, changed, or two swapped: all of these and nothing else."""
    assert is_within_one_error(first, second) == (second in _edits(first))


@given(
    st.text(),
    st.sampled_from(["a@example.org", "07797 712345", "call 712345", "12 High Street", "JE2 4WE"]),
    st.text(),
)
def test_contacts_are_taken_out(before: str, contact: str, after: str) -> None:
    """Whatever stands around them; what cannot be taken out is still found."""
    redacted = redact_contacts(f"{before} {contact} {after}")
    if not redacted.kinds:
        assert not list(contact_details(f"{before} {contact} {after}"))
    assert list(contact_details(redacted.text)) == []


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("a@example.org", True),
        ("+44 7797 712345", True),
        ("Ada L.", False),
        ("Ask at the counter, or a@b.org or me", False),
    ],
)
def test_cells_of_contacts(cell: str, expected: bool) -> None:
    """A cell that holds a contact detail and hardly anything else."""
    assert is_contact(cell) is expected


OWN = {
    "care": StandardText(
        "Care", "Seen and looked after.", "To notice somebody, and to act on it. A whisper, a coat."
    ),
    "craft": StandardText(
        "Craft", "Done well.", "To do the work well when nobody looks. The third attempt at the recipe."
    ),
}


def test_standards_are_proposed() -> None:
    """By words that no other standard has, in any of their forms; with the sentence that shows it best."""
    story = "It was raining. She noticed my wet coat and lowered her voice to a whisper! Then we went home."
    [evidence] = learn_standard_words(OWN, []).suggest(story)
    assert evidence.standard == "care"
    assert evidence.words == ("noticed", "coat", "whisper")
    assert evidence.sentence == "She noticed my wet coat and lowered her voice to a whisper!"
    assert evidence.sentence in story


def test_usual_words_tell_nothing() -> None:
    """Words that many of the stories have do not count, and one word is not enough."""
    story = "She noticed my wet coat and spoke in a whisper."
    assert learn_standard_words(OWN, [story] * 10).suggest(story) == ()
    assert learn_standard_words(OWN, []).suggest("A recipe.") == ()


@given(st.text())
def test_evidence_stands_in_the_story(story: str) -> None:
    """Letter by letter."""
    whole = f"{story} she noticed the coat, with a whisper {story}"
    for evidence in at_least_one(learn_standard_words(OWN, []).suggest(whole)):
        assert evidence.sentence in whole
