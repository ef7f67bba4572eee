"""The words that nearly every story has are not looked for beside others."""

from __future__ import annotations

from wall_of_fame.site.search.common_words import find_common_words, words_of_sentences

STORIES = ["The lamp was low, and she carried the umbrella to Will.", "Já não havia pão."] * 50


def test_everyday_words_that_many_stories_have() -> None:
    """In their plainest form; what says something is none of them, however many stories have it."""
    assert {"the", "was", "and", "she", "to"} <= set(find_common_words(STORIES, "en"))
    assert not {"lamp", "umbrella", "carried"} & set(find_common_words(STORIES, "en"))
    assert "nao" in find_common_words(STORIES, "pt")


def test_rare_words_are_looked_for() -> None:
    """An everyday word that hardly any story has finds those that do."""
    assert "nobody" not in find_common_words([*STORIES, "Nobody knew."], "en")
    assert "nobody" in find_common_words(["Nobody knew.", *STORIES[:59]] * 2 + ["Nobody knew."] * 20, "en")


def test_somebody_may_be_called_so() -> None:
    """Then the word may be meant."""
    assert "will" in find_common_words(STORIES, "en")
    assert "will" not in find_common_words(STORIES, "en", {"will": 1})


def test_a_small_wall_and_a_language_without_a_list_have_none() -> None:
    """There is nothing to be saved, or nothing to tell it by."""
    assert find_common_words(STORIES[:40], "en") == ()
    assert find_common_words(STORIES, "gd") == ()
    assert find_common_words([], "en") == ()


def test_words_with_which_people_ask_are_left_out() -> None:
    """Also those for somebody whose name one does not know; not those of names, and on the smallest wall."""
    words = set(words_of_sentences("en", {"will": 1}))
    assert {"who", "is", "the", "lady", "that", "someone"} <= words
    assert not {"will", "carried", "umbrella"} & words
    assert {"senhora", "alguem", "nao"} <= set(words_of_sentences("pt"))
    assert words_of_sentences("gd") == ()
