"""The rule about names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content, Entry
from wall_of_fame.records import FieldProblem
from wall_of_fame.text.characters import mixes_scripts, scripts_of


def check_scripts(content: Content) -> Iterator[RuleFinding]:
    """A name does not mix scripts, as a forged name may (a warning)."""
    entries: list[Entry[Any]] = [*content.people.values(), *content.businesses.values()]
    for entry in entries:
        name: str = entry.record.name
        if mixes_scripts(name):
            names = ", ".join(sorted(script.title() for script in scripts_of(name)))
            hint = "If it is meant so, leave it; else type it again in one script."
            yield (
                entry,
                FieldProblem(
                    ("name",), "mixed-scripts", f"The name mixes scripts: {names}.", hint, is_warning=True
                ),
            )
