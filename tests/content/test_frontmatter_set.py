"""Setting a field of a record file changes its own lines alone."""

from __future__ import annotations

from datetime import date

import pytest

from wall_of_fame.content.frontmatter import FileFormat, read, set_field

VALUE = {"edition": "Spring pin", "number": 3, "presented": date(2024, 6, 1)}
WRITTEN = "pin: {edition: Spring pin, number: 3, presented: 2024-06-01}\n"


@pytest.mark.parametrize(
    ("before", "after", "format_"),
    [
        (
            "---\nname: X # why\n\n# of the pin\npin: {a: 1,\n  b: 2}\napproved: {by: x}\n---\nA --- B\n",
            f"---\nname: X # why\n\n# of the pin\n{WRITTEN}approved: {{by: x}}\n---\nA --- B\n",
            "md",
        ),
        (
            "---\na: x\napproved:\n  by: x\n---\nA\n",
            f"---\na: x\n{WRITTEN}approved:\n  by: x\n---\nA\n",
            "md",
        ),
        ("---\na: x\n---\nA\n---\nB\n", f"---\na: x\n{WRITTEN}---\nA\n---\nB\n", "md"),
        ("a: x\ntext: |\n  A\n", f"a: x\n{WRITTEN}text: |\n  A\n", "yaml"),
        ("a: x", f"a: x\n{WRITTEN}", "yaml"),
    ],
)
def test_set(before: str, after: str, format_: FileFormat) -> None:
    """A field is replaced where it is; a new one comes before those that it is told, or last."""
    changed = set_field(before, format_, "pin", VALUE, before=("approved",))
    assert changed == after
    assert read(changed.encode(), format_).values["pin"]["number"] == "3"
