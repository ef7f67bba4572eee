"""The text that `write` makes is read back with the same values."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from wall_of_fame.content.frontmatter import FileFormat, read, write

PRINTED = st.characters(
    codec="utf-8", categories=["L", "N", "P", "S", "Zs"], exclude_characters="\u2028\u2029"
)
LINE = st.text(PRINTED, max_size=60).map(str.strip)
WORDS = st.one_of(
    LINE,
    st.sampled_from(
        ["no", "null", "~", "22:30", "01534", "2026-02-30", "on", "true", "1e3", "- x", "a: b", "#"]
    ),
)
TEXT = st.lists(WORDS, max_size=4).map("\n".join)
NAMES = st.sampled_from(["name", "on", "by", "no", "y", "role"])
VALUES = st.recursive(
    st.one_of(WORDS, TEXT),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=6,
)


def as_read(value: Any) -> Any:
    """A value as the reader gives it: text, with Unicode composed."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list):
        return [as_read(part) for part in value]
    return {name: as_read(part) for name, part in value.items()}


@given(st.dictionaries(NAMES, VALUES, min_size=1), TEXT)
def test_read_back(values: dict[str, Any], text: str) -> None:
    """Every value, however it looks like something else to YAML."""
    formats: tuple[FileFormat, ...] = ("md", "yaml")
    for format_ in formats:
        document = read(write({**values, "text": text}, format_).encode(), format_)
        fields = dict(document.values)
        assert fields.pop("text", "").strip() == as_read(text).strip()
        assert fields == as_read(values)


def test_as_an_editor_would_type_it() -> None:
    """Short groups stand on one line, days and flags without quotes, several lines as a block."""
    values = {
        "nominee": "maria-d",
        "standards": {"listening": "remembered how my mother takes her tea"},
        "date": date(2024, 11, 8),
        "approved": {"by": "jcx", "on": date(2024, 11, 10)},
        "late": True,
        "note_alt": "Dear all,\nthank you.",
        "text": "Thank you.",
    }
    assert write(values) == (
        "---\n"
        "nominee: maria-d\n"
        "standards: {listening: remembered how my mother takes her tea}\n"
        "date: 2024-11-08\n"
        "approved: {by: jcx, on: 2024-11-10}\n"
        "late: true\n"
        "note_alt: |-\n"
        "  Dear all,\n"
        "  thank you.\n"
        "---\n"
        "Thank you.\n"
    )
