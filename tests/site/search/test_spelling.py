"""Where a name stands for comparison with a mistyped one."""

import json
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from wall_of_fame.site.search.spelling import count_words, ends, name_lists

LETTERS = "abcdeł"


def test_names_are_words_in_their_plainest_form() -> None:
    """Accents, capitals, initials and figures are left out; what stands twice counts twice."""
    counts = count_words(["Zoë Le Brun", "Łukasz K. 7", "Zoe O’Connor", "李小龙", "Ann-Marie"])
    assert counts == {"zoe": 2, "brun": 1, "lukasz": 1, "connor": 1, "李小龙": 1, "ann": 1, "marie": 1}


def test_the_most_frequent_come_first() -> None:
    """A list is a JSON array, by frequency and then from A to Z."""
    (only,) = name_lists({"anna": 1, "maria": 3, "berta": 1})
    assert json.loads(only) == ["maria", "anna", "berta"]


def test_lists_stay_small() -> None:
    """Ten times as many names are in as many more lists, not in longer ones."""
    few, many = ({f"n{number:05}x": 1 for number in range(count)} for count in (1_000, 10_000))
    assert len(name_lists(many)) == 10 * len(name_lists(few))


def ends_looked_up(word: str) -> set[str]:
    """The ends that `similar-names.js` looks a word up by."""
    keys = set(chain(ends(word))) if len(word) not in (4, 5) else set()
    if len(word) in (4, 5):
        keys = {f"^{word[:1]}", f"{word[-1:]}$", f"^{word[:2]}", f"{word[-2:]}$"}
    return keys


@given(st.text(LETTERS, min_size=3, max_size=9), st.data())
def test_one_wrong_letter_leaves_an_end(word: str, data: st.DataObject) -> None:
    """Whatever single mistake is made, one of the name's two lists is among those that are fetched."""
    at = data.draw(st.integers(0, len(word)))
    letter = data.draw(st.sampled_from(LETTERS))
    kind = data.draw(st.sampled_from(("more", "less", "other", "swapped")))
    typed = {
        "more": word[:at] + letter + word[at:],
        "less": word[:at] + word[at + 1 :],
        "other": word[:at] + letter + word[at + 1 :],
        "swapped": word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
    }[kind]
    if len(typed) >= 3:
        assert ends_looked_up(typed) & set(ends(word))
