"""Values are cut out of a record file; every other line stays as it was typed."""

from __future__ import annotations

import pytest

from wall_of_fame.content.frontmatter import Location, cut, encode_like, read

CASES: dict[str, tuple[str, list[Location], str]] = {
    "first in brackets": ("a: [x, y]", [("a", 0)], "a: [y]"),
    "last in brackets": ("a: [x, y]  # both", [("a", 1)], "a: [x]  # both"),
    "middle": ("a: [x, 'y', z]", [("a", 1)], "a: [x, z]"),
    "the only one": ("a: [x]\nb: 1", [("a", 0)], "b: 1"),
    "two of three": ("a: [x, y, z]", [("a", 0), ("a", 2)], "a: [y]"),
    "brackets over lines": ("a: [\n  x,\n  y,\n]", [("a", 1)], "a: [\n  x,\n]"),
    "in braces": ("a: {b: 1, c: 2, d: 3}", [("a", "c")], "a: {b: 1, d: 3}"),
    "last in braces": ("a: {b: 1, c: 2}", [("a", "c")], "a: {b: 1}"),
    "a list's line": ("a:\n  - x  # one\n  - y  # two\nb: 1", [("a", 0)], "a:\n  - y  # two\nb: 1"),
    "a list's last line": ("a:\n- x\n- y\n# of b\nb: 1", [("a", 1)], "a:\n- x\n# of b\nb: 1"),
    "all of a list": ("a:\n  - x\n  - y\nb: 1", [("a", 0), ("a", 1)], "b: 1"),
    "groups in a list": (
        "a:\n  # first\n  - b: 1\n    c: 2\n  # second\n  - b: 3\nd: 4",
        [("a", 0)],
        "a:\n  # first\n  # second\n  - b: 3\nd: 4",
    ),
    "a dash on its own line": ("a:\n  -\n    b: 1\n  - b: 2", [("a", 0)], "a:\n  - b: 2"),
    "a field": ("a: 1\nb: 2 # why\nc: 3", [("b",)], "a: 1\nc: 3"),
    "a field of a group": ("a:\n  b: 1\n  c: 2\nd: 3", [("a", "b")], "a:\n  c: 2\nd: 3"),
    "a long text": ("a: |\n  one\n\n  # two\nb: 1", [("a",)], "b: 1"),
    "a folded text": ("a: one\n  two\n\n# of b\nb: 1", [("a",)], "\n# of b\nb: 1"),
    "an empty field": ("a: 1\nb:\nc: 3", [("b",)], "a: 1\nc: 3"),
    "what is not there": ("a: 1", [("b",), ("a", "c")], "a: 1"),
}


@pytest.mark.parametrize("name", CASES)
def test_cut(name: str) -> None:
    """Only these values are gone, and the rest means the same."""
    before, locations, after = CASES[name]
    for kind, around in (("yaml", "{}\n"), ("md", "---\n{}\n---\nThe story: a, b.\n")):
        text = around.format(before)
        assert cut(text, kind, locations) == around.format(after)  # type: ignore[arg-type]
        read(around.format(after).encode(), kind)  # type: ignore[arg-type]


def test_line_ends_and_byte_order_mark_stay() -> None:
    """A file of another system stays one."""
    assert encode_like("a\nb\n", b"\xef\xbb\xbfa\r\nc\r\n") == b"\xef\xbb\xbfa\r\nb\r\n"
    assert encode_like("a\n", b"a\n") == b"a\n"
