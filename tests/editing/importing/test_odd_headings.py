"""Headings of forms may hold any punctuation: they are found again as they were kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wall_of_fame.editing.importing.tables.mapping import ColumnMapping, apply_mapping
from wall_of_fame.editing.importing.tables.mapping_file import read_mapping, write_mapping
from wall_of_fame.editing.importing.tables.table import Row, Table, clean_cell, make_headings, make_table

ODD = [*"\"'\\&<>,;:#?%/-[]{}|*!@`~= \t\n\u2028’“”", "null", "true", "<<", "- ", ": ", " #", "&a", "*a", "!b"]
HEADINGS = st.lists(
    st.text(st.one_of(st.characters(), st.sampled_from("".join(ODD)))), min_size=2, max_size=5
)


@given(HEADINGS)
def test_any_heading_is_found_again(cells: list[str]) -> None:
    """What is written into the mapping's file is read from it, and each column becomes its field."""
    row = Row(2, tuple(f"cell {number}" for number in range(len(cells))))
    table = Table(make_headings(tuple(map(clean_cell, cells)), len(cells)), (row,), "CSV")
    first, *others = table.headings
    mapping = ColumnMapping({"person": (first,), "story": tuple(others)})
    assert read_mapping(write_mapping(mapping)) == mapping
    assert not mapping.missing(table.headings)
    for submission in apply_mapping(table, mapping):
        assert submission.get("person") == "cell 0"


def test_headings_of_real_forms() -> None:
    """With quotes, colons, commas, and what means something to YAML."""
    headings = [
        'Who made your day? ("first name", initial)',
        "What's the story: in their words, please",
        r"Where \ when",
        "- yes",
        "# of people",
        "null",
        "{Name}",
        "@staff: 100 %",
    ]
    table = make_table([headings, list(map(str, range(len(headings))))], "CSV")
    mapping = ColumnMapping({"person": (headings[0],), "story": tuple(headings[1:])})
    assert table.headings == tuple(headings)
    assert read_mapping(write_mapping(mapping)) == mapping
