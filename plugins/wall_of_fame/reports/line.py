"""One thing that editors may want to look after."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to look after: its id (or file), its name, what there is to say of it, and what it is."""

    id: str
    name: str
    note: str = ""
    kind: str = ""
    """The heading that it stands under, such as “Businesses”; none in a section of things of one kind."""
