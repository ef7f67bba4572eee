"""Every cell of the collection's exports becomes the right field or a remark: none wrong, none silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.editing.importing.collection.count import count, every_export


def test_how_many() -> None:
    """The collection has 120 exports or more, each with rows, and no two of one name."""
    names = [export.name for export in every_export() if export.rows]
    assert len(set(names)) == len(names) >= 120


@pytest.mark.slow
def test_every_cell(project: Path) -> None:
    """The count that `python -m tests.editing.importing.collection.count` prints."""
    counted = count(project)
    assert counted.complaints == []
    assert counted.fields["right"] > 3_000
    assert counted.fields["remarked"] > 500
    assert (counted.fields["wrong"], counted.fields["silent"]) == (0, 0)
