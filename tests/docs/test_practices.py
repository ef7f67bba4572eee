"""The table of practices: every page, field, quotation and file that it names is there."""

import re

import pytest

from tests.docs.documents import ROOT, document, rows
from tests.loops import at_least_one
from tests.walls.output import Output

TEXT = document("docs/practices.md")
TYPED = re.findall(r"`([^`]+)`", TEXT)
FIELDS = re.findall(r"\]\(content-format\.md#(\w+)\)((?:,? `[a-z][\w.]+`)+)", TEXT)

PRACTICES = (
    "public", "limited pin", "five standards", "spread joy", "sponsor", "businesses are invited",
    "share what works", "suggestion box", "training", "new hires", "themes", "Monday to Friday",
    "visitors", "trade places", "recognise the team", "meal", "fun", "ceremony", "reward",
    "thank customers", "videos, notes and posts", "passed on all year", "in each department",
    "internal service", "unrecognised", "improvement campaigns", "review of the year", "conference",
)  # fmt: skip
"""What such programmes do, a row for each."""


def test_every_practice_has_a_row() -> None:
    """Each once, with its place; what is missing may be empty."""
    table = [row for row in rows(TEXT) if row[0]]
    assert len(table) == len(PRACTICES)
    assert [practice for practice, row in zip(PRACTICES, table, strict=True) if practice not in row[0]] == []
    assert all(place for _, place, _ in table)


def test_pages_are_on_the_sample_wall(sample: Output) -> None:
    """An address with a part in angle brackets is there for one record at least."""
    addresses = [typed for typed in TYPED if typed.startswith("/")]
    assert addresses
    for address in addresses:
        pattern = re.sub("<[a-z]+>", "[a-z0-9-]+", f"{address.lstrip('/')}index.html")
        assert any(re.fullmatch(pattern, path) for path in sample.html), address


@pytest.mark.parametrize(("kind", "names"), FIELDS)
def test_fields_are_documented(kind: str, names: str) -> None:
    """Each stands in the table of its record's fields."""
    after = (
        document("docs/content-format.md").partition(f"\n## {kind.capitalize()}\n")[2].partition("\n## ")[0]
    )
    documented = {row[0].strip("`") for row in rows(after)}
    for name in at_least_one(re.findall(r"`([^`]+)`", names)):
        assert name in documented or any(field.startswith(f"{name}.") for field in documented), name


def test_files_and_quotations_are_there() -> None:
    """What is quoted stands on the page to take part or in the words of the interface."""
    files = [typed for typed in TYPED if typed.startswith("content/")]
    assert files
    assert [file for file in files if not (ROOT / file).exists()] == []
    words = document("content/pages/take-part.md") + document("theme/translations/messages.pot")
    quoted = set(re.findall("“([^”]+)”", TEXT)) - {"no field"}
    assert quoted
    assert {quotation for quotation in quoted if quotation not in words} == set()
