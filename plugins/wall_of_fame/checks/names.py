"""Names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content, Entry
from wall_of_fame.records import FieldProblem
from wall_of_fame.text.characters import mixes_scripts, scripts


def check_scripts(content: Content) -> Iterator[RuleFinding]:
    """A reviewer is told of a name that mixes scripts, as a forged name would; it is not banned."""
    named: list[Entry[Any]] = [*content.people.values(), *content.businesses.values()]
    for entry in named:
        name: str = entry.record.name
        if mixes_scripts(name):
            found = ", ".join(sorted(script.title() for script in scripts(name)))
            hint = "If it is meant so, leave it; else type it again in one script."
            yield (
                entry,
                FieldProblem(
                    ("name",), "mixed-scripts", f"The name mixes scripts: {found}.", hint, is_warning=True
                ),
            )
