"""Every short way gives what the careful way gives, or gives nothing."""

# ruff: noqa: E501 - tables of odd texts read best with one line a group

from __future__ import annotations

import re
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.loops import at_least_one
from tests.text.test_contacts import EMAILS, PHONES, POSTCODES
from tools.programs import ROOT
from wall_of_fame.content.frontmatter import Unreadable, read, read_fast
from wall_of_fame.text.contacts.as_read import as_read
from wall_of_fame.text.contacts.find import KINDS, find_signs
from wall_of_fame.text.markdown import STORY, Converter, is_plain
from wall_of_fame.text.story import make_story, plain_text

CONVERTER = Converter(STORY)
STORY_LIKE = st.lists(
    st.sampled_from(
        ["word", "Zoë", "a", " ", "  ", "\n", "\n\n", "\t", "*", "_", "`", "#", "-", "+", "1.", "1) ", ">", "<", "&", "&amp;",
         "[x](https://a.je)", "![", "]", "(", ")", "\\", "=", "~", ":", "|", "!", "“", "’", "\u00a0", "\u2003", "\u2028", "\x02",
         "\uf8ff", "été", "ª", "https://a.je", "---", "***", "html", "😀", "字"]
    ),
    max_size=12,
).map("".join)  # fmt: skip
FIELDS_LIKE = st.lists(
    st.sampled_from(
        ["a: b\n", "a: b\n", "c: [d, e]\n", "f: {g: h, i: }\n", "j:\n  k: l\n  m:\n    - n\n    - o\n", "p: 'q: r'\n", 's: "t"\n',
         's: "\\u0041"\n', "# a comment\n", "u: v # w\n", "x: |\n  y\n  z\n", "text: t\n", "- a\n", "b: &c d\n", "e: *f\n", "g: !!str h\n",
         "<<: {}\n", "a & b: c\n", "n: Marks & Spencer\n", "o: 5 * 3!\n", "...\n", "---\n", "%YAML 1.1\n", "\t", "é: e\u0301\n", "l: ~\n",
         "? k\n: v\n", "d: 2024-11-08\n", "t: 22:30\n", "[a]: b\n", "q: [[[[[[[[[a]]]]]]]]]\n", "\u200b", "'", ":"]
    ),
    max_size=8,
).map("".join)  # fmt: skip
DETAIL_LIKE = st.lists(
    st.one_of(
        st.sampled_from([*EMAILS, *PHONES, *POSTCODES, "12 High Street", "Flat 3,", "2024-11-08", "my address is here, there",
                         "ADDRESS IS here and now", "\n", ",", ".", "person-12", "2024", "https://a.je/12345678901", "é"]),
        st.text("0123456789 -+().@ \nabST", max_size=8),
    ),
    max_size=6,
).map(" ".join)  # fmt: skip


@given(FIELDS_LIKE, STORY_LIKE, st.sampled_from(["md", "yaml"]))
def test_fast_reading(fields: str, story: str, kind: Literal["md", "yaml"]) -> None:
    """The fast reader gives what the careful one gives, and nothing for a text with a problem."""
    text = f"---\n{fields}---\n{story}" if kind == "md" else fields
    data = text.encode("utf-8", "surrogatepass")
    fast = read_fast(data, kind)
    if fast is not None:
        document = read(data, kind)
        assert document.problems == ()
        assert fast.values == document.values
        assert fast.text == document.text


@pytest.mark.parametrize("folder", ["content", "tests/walls/bad", "tests/walls/elsewhere"])
def test_fast_reading_of_real_files(folder: str) -> None:
    """So it is for every record here, and the fast reader reads nearly every sound one."""
    files = [path for ending in ("*.md", "*.yaml") for path in (ROOT / folder).rglob(ending)]
    read_count = 0
    for path in files:
        kind: Literal["md", "yaml"] = "yaml" if path.suffix == ".yaml" else "md"
        fast = read_fast(path.read_bytes(), kind)
        if fast is not None:
            read_count += 1
            assert fast.values == read(path.read_bytes(), kind).values, path
        elif folder == "content":
            try:
                assert read(path.read_bytes(), kind).values
            except Unreadable as unreadable:
                pytest.fail(f"{path}: {unreadable.problems}")
    assert read_count > len(files) * (0.9 if folder == "content" else 0.2)


@given(STORY_LIKE)
@example("")
@example("\nword")
@example("word\n")
@example("word\nword\n\n\nword")
def test_plain_stories(story: str) -> None:
    """A story that counts as plain is what the converter and the sanitiser would make of it."""
    if is_plain(story):
        assert CONVERTER.html(story) == CONVERTER.convert(story)


def test_some_stories_are_plain() -> None:
    """Ordinary words, with accents, quotes and several paragraphs, need no converting."""
    for story in ("A word.", "Zoë said: “Thank you!” (twice)\nand went.\n\nÉté came."):
        assert is_plain(story), story
    for story in ("*A* word", "1. A word", "A word  \nand", "- a", "a <b> c", "a & b", "\u00a0a", "a\u2028b"):
        assert not is_plain(story), story


@given(DETAIL_LIKE)
def test_signs_of_contact_details(text: str) -> None:
    """Where there is no sign of a kind of contact detail, there is none of that kind."""
    plain = as_read(text)
    signs = find_signs(plain)
    for _, sign, find in at_least_one(KINDS):
        assert signs[sign] or not any(True for _ in find(plain)), (sign, text)


@given(
    st.lists(
        st.sampled_from(["a", "b", "it’s", "it's", "“a”", '"a"', "A", "é", "*a*"]), min_size=1, max_size=8
    ),
    st.lists(st.sampled_from([" ", "  ", "\n", "\n\n"]), min_size=8, max_size=8),
    st.integers(0, 7),
    st.integers(1, 4),
)
def test_finding_evidence(words: list[str], gaps: list[str], start: int, length: int) -> None:
    """Evidence is marked where a patient search finds it first."""
    story = "".join(word + gap for word, gap in zip(words, gaps, strict=False)).strip()
    safe = CONVERTER.html(story)
    text = plain_text(safe)
    wanted = " ".join(words[start : start + length]).replace("*", "")
    pattern = re.sub("[‘’']", "[‘’']", r"\s+".join(map(re.escape, wanted.split())))
    found = re.search(re.sub('[“”"]', '[“”"]', pattern), text) if wanted else None
    told = make_story(safe, [("s", wanted)])
    assert (not told.missing) is (found is not None or not wanted)
    if found:
        marked = "".join(re.findall(r'<mark class="evidence standard--s">(.*?)</mark>', told.html, re.DOTALL))
        assert marked.split() == plain_text(marked).split()
        before = told.html.partition("<mark")[0]
        assert plain_text(before).split() == text[: found.start()].split()
