"""A certificate quotes a short story whole; of a long one sentences about the words that show a standard."""

import pytest

from wall_of_fame.site.certificates.passage import MOST_CHARACTERS, Run, passage_of, runs_of

SENTENCE = "She waited with my mother until the lights came on. "
LONG = SENTENCE * 20 + "Then she took the long way round, in the rain. " + SENTENCE * 20


def test_a_short_story_is_quoted_whole() -> None:
    """Without an ellipsis."""
    assert passage_of(SENTENCE.strip(), ["until the lights"]) == SENTENCE.strip()


def test_a_long_story_begins_at_its_beginning() -> None:
    """It ends with a sentence, and an ellipsis says that there is more."""
    passage = passage_of(LONG, ["waited with my mother"])
    assert passage.startswith("She waited")
    assert passage.endswith("came on. …")
    assert len(passage) <= MOST_CHARACTERS + 2


def test_the_words_that_count_are_in_it() -> None:
    """However late they come; the passage begins with their sentence."""
    passage = passage_of(LONG, ["took the long way round", "waited"])
    assert passage.startswith("… Then she took the long way round, in the rain. She")
    assert passage.endswith(" …")


@pytest.mark.parametrize(
    "story",
    [
        "word " * 700, "W" * 4000, "ありがとうございました。" * 300, "我要感谢她一直陪着我们" * 300,
        "شكرا جزيلا لها؟ " * 250, "उन्होंने इंतज़ार किया। " * 150, "a. " * 1300, "… " * 2000,
    ],
)  # fmt: skip
def test_no_passage_is_long(story: str) -> None:
    """In any script, with or without sentences and spaces."""
    passage = passage_of(story.strip(), [])
    assert MOST_CHARACTERS // 2 < len(passage) <= MOST_CHARACTERS + 4
    assert passage.endswith("…")
    assert story.startswith(passage.rstrip(" …"))


def test_very_long_evidence_is_cut() -> None:
    """Words may be as long as a line of a record."""
    words = "and so on and on " * 40
    passage = passage_of(SENTENCE * 20 + words + SENTENCE * 20, [words])
    assert passage.startswith("… and so on")
    assert len(passage) <= MOST_CHARACTERS + 4


def test_what_shows_a_standard_is_marked() -> None:
    """Each once, in the order of the text, whatever the shape of quotation marks; overlaps are one."""
    runs = runs_of("It’s kind, it’s calm.", ["it's  calm", "It's kind", "kind", "absent", ""])
    assert runs == (Run("It’s kind", shows=True), Run(", "), Run("it’s calm", shows=True), Run("."))
    assert "".join(run.text for run in runs) == "It’s kind, it’s calm."
