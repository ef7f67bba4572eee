"""Reading never fails but by saying what is wrong, and always says where."""

# ruff: noqa: E501 - tables of odd texts read best with one line a group

from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wall_of_fame.content.frontmatter import Document, Position, Unreadable, read
from wall_of_fame.content.frontmatter.decode import decode

YAML_LIKE = st.lists(
    st.sampled_from(
        [*"abc 0:-?,[]{}&*!|>'\"%@`#~=<\\.", "\n", "\n  ", "\t", "\r", "\u2028", "\x85", "é", "e\u0301", "\u200b", "\x00",
         "---\n", "...\n", "text", "<<", ": ", "- "]
    ),
    max_size=40,
).map("".join)  # fmt: skip
KIND = st.sampled_from(["md", "yaml"])
Kind = Literal["md", "yaml"]


def lines_of(data: bytes) -> list[str]:
    """The file's lines as an editor shows them, without a byte order mark."""
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    return decode(text.encode()[: 64 * 1024])[0].split("\n")


def check_positions(positions: list[Position], data: bytes) -> None:
    """Every position is in the file, or right behind one of its lines."""
    lines = lines_of(data)
    for position in positions:
        assert 1 <= position.line <= len(lines), (position, data)
        assert 1 <= position.column <= len(lines[position.line - 1]) + 1, (position, data)


def try_to_read(data: bytes, kind: Kind) -> Document | None:
    """Read; the position of every problem and of every value must be in the file."""
    try:
        document = read(data, kind)
    except Unreadable as unreadable:
        check_positions([problem.position for problem in unreadable.problems] or [Position(0, 0)], data)
        return None
    check_positions([problem.position for problem in document.problems], data)
    locations = [(), *document.nodes, ("text",), ("nothing", 0), ("approved", "on")]
    check_positions([document.position_of(location) for location in locations], data)
    check_positions([document.position_of(location, "a b") for location in locations if location], data)
    check_positions([document.key_position(location) for location in locations], data)
    return document


@given(st.binary(max_size=200), KIND)
def test_any_bytes(data: bytes, kind: Kind) -> None:
    """Any bytes give a document or an `Unreadable`, with positions inside the file."""
    try_to_read(data, kind)


@given(st.text(max_size=200), KIND)
def test_any_text(text: str, kind: Kind) -> None:
    """Any text gives a document or an `Unreadable`, with positions inside the file."""
    try_to_read(text.encode("utf-8", "replace"), kind)


@given(YAML_LIKE, st.text(max_size=20))
@example("a: 'x\u2028y'\nb: !t z\n", "")
@example("a: &x 1\n\x85b: *x\n", "")
@example("? [a]\n: *b\n", "")
@example("*a : &b c\n", "")
@example("- - - - - - - - - -\n", "")
def test_any_front_matter(fields: str, story: str) -> None:
    """Whatever stands between the dashes gives a document or an `Unreadable`."""
    try_to_read(f"---\n{fields}\n---\n{story}".encode("utf-8", "replace"), "md")


@given(YAML_LIKE)
def test_any_yaml(text: str) -> None:
    """Whatever stands in a YAML file gives a document or an `Unreadable`."""
    try_to_read(text.encode("utf-8", "replace"), "yaml")


def strings(value: object) -> list[str]:
    """All texts in a document's values, keys included."""
    if isinstance(value, dict):
        return [text for pair in value.items() for part in pair for text in strings(part)]
    if isinstance(value, list):
        return [text for entry in value for text in strings(entry)]
    assert isinstance(value, str), f"{value!r} is not as it was typed"
    return [value]


@given(YAML_LIKE, KIND)
def test_values_are_texts(text: str, kind: Kind) -> None:
    """Every value of a document is a text, a list or a mapping, whatever YAML 1.1 would make of it."""
    document = try_to_read(text.encode("utf-8", "replace"), kind)
    if document is not None:
        strings(document.values)


@pytest.mark.parametrize("kind", ["md", "yaml"])
@pytest.mark.parametrize(
    "data",
    [b"", b"\n", b"\xef\xbb\xbf", b"---", b"---\n", b"---\n---", b"---\n---\n", b"...", b"#", b"%YAML 1.1"],
)
def test_next_to_nothing(data: bytes, kind: Kind) -> None:
    """Files with next to nothing in them are read or refused like any other."""
    try_to_read(data, kind)
