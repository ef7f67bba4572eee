"""YAML as typed text: what an editor types is what the field gets."""

# ruff: noqa: E501 - tables of odd texts read best with one line a group

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wall_of_fame.content.frontmatter import read
from wall_of_fame.text.characters import find_refused

SURPRISES = (
    "no", "No", "NO", "yes", "on", "off", "y", "n", "true", "null", "~", "22:30", "1:2:3", "01534", "0x1F", "0b1",
    "1e3", "1.10", "1_000", "+1", "-0", ".5", ".inf", ".nan", "2024-11-08", "2026-02-30", "2024-11-08 22:30:00",
    "=", "Ada L.", "O'Brien", "a#b", "1st", "50%", "a: b".replace(": ", ":"), "é", "łódź", "名前", "👩🏽‍🚒",
)  # fmt: skip


@pytest.mark.parametrize("typed", SURPRISES)
@pytest.mark.parametrize("form", ["plain", "single", "double", "list", "flow", "key"])
def test_surprise(typed: str, form: str) -> None:
    """What YAML 1.1 would turn into something else stays the text that was typed."""
    quoted = typed.replace("'", "''")
    text, expected = {
        "plain": (f"a: {typed}\n", {"a": typed}),
        "single": (f"a: '{quoted}'\n", {"a": typed}),
        "double": (f"a: {json.dumps(typed, ensure_ascii=False)}\n", {"a": typed}),
        "list": (f"a:\n  - {typed}\n", {"a": [typed]}),
        "flow": (f"a: ['{quoted}', b]\n", {"a": [typed, "b"]}),
        "key": (f"'{quoted}': b\n", {typed: "b"}),
    }[form]
    document = read(text.encode(), "yaml")
    assert document.values == expected
    assert document.problems == ()


PRINTABLE = st.text(
    st.characters(exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")), min_size=1, max_size=40
).filter(lambda text: not list(find_refused(text)))
KEYS = st.from_regex("[a-z_]{1,8}", fullmatch=True)


@given(st.dictionaries(KEYS, PRINTABLE, min_size=1, max_size=6))
def test_quoted_texts_come_back(values: dict[str, str]) -> None:
    """Any text in single or double quotes comes back letter by letter, composed (NFC)."""
    composed = {key: unicodedata.normalize("NFC", value) for key, value in values.items()}
    single = "".join(f"{key}: '" + value.replace("'", "''") + "'\n" for key, value in values.items())
    double = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
    for text in (single, double):
        document = read(text.encode(), "yaml")
        assert document.values == composed
        assert document.problems == ()


@given(st.dictionaries(KEYS, PRINTABLE, min_size=1, max_size=6))
def test_escaped_texts_come_back(values: dict[str, str]) -> None:
    """Letters written as escapes come back composed too: names appear in one spelling only."""
    text = "".join(
        f"{key}: {json.dumps(value)}\n" for key, value in values.items() if max(value) < "\U00010000"
    )
    document = read(text.encode(), "yaml")
    assert document.values == {
        key: unicodedata.normalize("NFC", value) for key, value in values.items() if max(value) < "\U00010000"
    }


def test_escaped_marks_are_composed() -> None:
    """A letter and an accent, the accent as an escape, are the one composed letter."""
    assert read(b'name: "Rene\\u0301e"\n', "yaml").values == {"name": "Ren\u00e9e"}


@given(PRINTABLE.filter(lambda text: "---" not in text), st.sampled_from(["\n", "\r\n", "\r"]))
def test_story_comes_back(story: str, end: str) -> None:
    """The text below the front matter is the story, whatever the line ends."""
    data = f"---{end}a: b{end}---{end}{story}{end}{story}".encode()
    text = unicodedata.normalize("NFC", f"{story}\n{story}").strip()
    assert read(data, "md").values == {"a": "b", "text": text}


@pytest.mark.parametrize("kind", ["", "\n", "  \n"])
def test_no_story(kind: str) -> None:
    """An empty story is an empty text, not a missing one."""
    assert read(f"---\na: b\n---\n{kind}".encode(), "md").values == {"a": "b", "text": ""}


def test_positions() -> None:
    """The position of a value is that of its first character; a key has a position of its own."""
    document = read("---\na:\n  b: [c, 'd']\n  é: |\n    x\n---\nOne two\nthree.\n".encode(), "md")
    positions = {}
    for location in document.nodes:
        key, value = document.key_position(location), document.position_of(location)
        positions[location] = ((key.line, key.column), (value.line, value.column))
    assert positions == {
        ("a",): ((2, 1), (3, 3)),
        ("a", "b"): ((3, 3), (3, 6)),
        ("a", "b", 0): ((3, 7), (3, 7)),
        ("a", "b", 1): ((3, 10), (3, 10)),
        ("a", "é"): ((4, 3), (4, 6)),
    }
    story = document.position_of(("text",), "two three.")
    assert (story.line, story.column) == (7, 5)
