"""Names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wall_of_fame.characters import mixes_scripts, scripts
from wall_of_fame.checks.report import Report
from wall_of_fame.content import Content, Entry
from wall_of_fame.records import Finding


def check_scripts(content: Content) -> Iterator[Report]:
    """A reviewer is told of a name that mixes scripts, as a forged name would; it is not banned."""
    named: list[Entry[Any]] = [*content.people.values(), *content.businesses.values()]
    for entry in named:
        name: str = entry.record.name
        if mixes_scripts(name):
            found = ", ".join(sorted(script.title() for script in scripts(name)))
            hint = "If it is meant so, leave it; else type it again in one script."
            yield (
                entry,
                Finding(
                    ("name",), "mixed-scripts", f"The name mixes scripts: {found}.", hint, is_warning=True
                ),
            )
