"""Evidence: words of the story that show a standard, marked where they stand."""

# ruff: noqa: E501 - tables of odd texts read best with one line a group

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from lxml import html as lxml_html
from markupsafe import Markup

from wall_of_fame.text.markdown import STORY, Converter, find_tangled_markdown
from wall_of_fame.text.story import EXCERPT_CHARACTERS, excerpt, find_words, make_story, opening, plain_text

CONVERTER = Converter(STORY)
WORDS = st.sampled_from(
    ["She", "kept", "the", "*last*", "**loaf**", "for", "[my father](https://a.com/?b=1&c=2)", "&", "<b>", "\n\n",
     "\n", "> ", "- ", "it’s", "it's", "“so”", '"so"', "a&b", "&amp;", "é", "1.", "(x)", "a\\*b", "…", ".*", "[a]", "\u00a0"]
)  # fmt: skip
STORIES = (
    st.lists(WORDS, min_size=1, max_size=25)
    .map(" ".join)
    .filter(lambda text: not list(find_tangled_markdown(text)))
)


def marked_text(source: str, standard: str) -> str:
    """All text that is marked for a standard."""
    fragment = lxml_html.fragment_fromstring(source, create_parent="div")
    return "".join(
        node.text_content()
        for node in fragment.iter("mark")
        if f"standard--{standard}" in node.get("class", "")
    )


def squeeze(text: str) -> str:
    """A text without its white space."""
    return "".join(text.split())


@given(STORIES, st.data())
def test_words_of_the_story_are_found(text: str, data: st.DataObject) -> None:
    """Any run of words copied from the shown story is found, and the marks join up to it."""
    safe = CONVERTER.html(text)
    words = plain_text(safe).split()
    assume(words)
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    picked = " ".join(words[start:end])
    story = make_story(safe, [("care", picked)])
    assert story.missing == ()
    marked = squeeze(marked_text(story.html, "care"))
    assert re.sub("[‘’']", "'", re.sub('[“”"]', '"', marked)) == re.sub(
        "[‘’']", "'", re.sub('[“”"]', '"', squeeze(picked))
    )


@given(STORIES, st.lists(st.text(alphabet="Shekptlasfo ’'", max_size=12), max_size=3))
def test_marking_changes_no_text(text: str, evidence: list[str]) -> None:
    """Marks add elements only: the text stays, and so does every other element."""
    safe = CONVERTER.html(text)
    story = make_story(safe, [(f"s{number}", words) for number, words in enumerate(evidence)])
    assert plain_text(story.html) == plain_text(safe)
    without = re.sub(r'<mark class="evidence standard--s\d">|</mark>', "", story.html)
    assert make_story(type(safe)(without)).text == story.text
    lxml_html.fragment_fromstring(story.html, create_parent="div")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("a b c", "b", '<p>a <mark class="evidence standard--care">b</mark> c</p>'),
        ("a *b c* d", "a b", '<p><mark class="evidence standard--care">a </mark><em><mark class="evidence standard--care">b</mark> c</em> d</p>'),
        ("a\nb", "a b", '<p><mark class="evidence standard--care">a\nb</mark></p>'),
        ("1 < 2 & 3", "< 2 &", '<p>1 <mark class="evidence standard--care">&lt; 2 &amp;</mark> 3</p>'),
        ("it’s so", "it's", '<p><mark class="evidence standard--care">it’s</mark> so</p>'),
        ("a.b axb", "axb", '<p>a.b <mark class="evidence standard--care">axb</mark></p>'),
    ],
)  # fmt: skip
def test_marked(text: str, words: str, expected: str) -> None:
    """The words are marked exactly where they stand, piece by piece across markup."""
    assert make_story(CONVERTER.html(text), [("care", words)]).html == expected


@pytest.mark.parametrize("words", ["B", "c d", "a  c", "*b*", "b.", "é"])
def test_not_in_the_story(words: str) -> None:
    """Other words, other letters, other marks are not in the story, and nothing is marked."""
    story = make_story(CONVERTER.html("a b c"), [("care", words)])
    assert story.missing == ("care",)
    assert "<mark" not in story.html


def test_two_standards() -> None:
    """Two standards each get their mark; where they overlap the first one wins."""
    story = make_story(CONVERTER.html("a b c d"), [("x", "a b"), ("y", "b c"), ("z", "q")])
    assert (marked_text(story.html, "x"), marked_text(story.html, "y").strip()) == ("a b", "c")
    assert story.missing == ("z",)


@given(st.text(), st.integers(5, 60))
def test_excerpt(text: str, limit: int) -> None:
    """An excerpt is a beginning of the text, no longer than asked, with an ellipsis if it is cut."""
    flat = " ".join(text.split())
    short = excerpt(flat, limit)
    assert len(short) <= limit + 1
    assert flat.startswith(short.removesuffix("…")) or flat == short
    assert short == flat or short.endswith("…")


def test_excerpt_between_words() -> None:
    """An excerpt ends between words where there are any."""
    text = "word " * 100
    assert excerpt(text.strip()).removesuffix("…").split() == ["word"] * (EXCERPT_CHARACTERS // 5)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Short.", "Short."),
        ("She waited. Then she sang for us all.", "She waited."),
        ("She waited in the rain for so long that nobody knew. End.", "She waited in the…"),
        ("“Go on!” she said, and then we went there. End.", "“Go on!” she said,…"),
        ("他一直陪着我们。他一直陪着我们一直陪着我们一直陪着我们。", "他一直陪着我们。"),
    ],
)
def test_an_opening_has_whole_sentences(text: str, expected: str) -> None:
    """As many as there is room for; only a sentence that is longer is cut."""
    assert opening(text, 20).removesuffix("…").startswith(expected.removesuffix("…").rstrip(","))
    assert len(opening(text, 20)) <= 21
    assert opening(text, 20).endswith("…") == expected.endswith("…")


def test_words_are_found_whatever_their_quotes_and_spaces() -> None:
    """Where they stand in the text as it is."""
    text = "She said:\n“it’s   kind”. Yes."
    found = find_words(text, '"it\'s kind"')
    assert found is not None
    assert text[slice(*found)] == "“it’s   kind”"
    assert find_words(text, "unkind") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Elle a dit «\u00a0restez\u00a0!\u00a0» et a souri.", '" restez ! "'),
        ("Elle a dit «\u202frestez\u202f!\u202f» et a souri.", "« restez ! »"),
        ("Powiedziała „proszę” i tyle.", '"proszę"'),
        ("Sie sagte „bitte“ und ‚gern‘.", "\"bitte\" und 'gern'"),  # noqa: RUF001 - German quotation marks
    ],
)
def test_quotes_and_spaces_of_any_language_are_the_same(text: str, words: str) -> None:
    """A keyboard may have others than those that the story was typed with."""
    story = make_story(Markup(text), [("care", words)])  # noqa: S704 - a text of this test
    assert story.missing == ()
    assert story.text == text
    assert story.passages[0][2] in text
