"""Text → values with lines: a record file's bytes become plain text values and places to point at.

YAML is read as typed text: every scalar stays the string that was typed, and what it means is for
the field to say. Anything by which YAML could surprise an editor is refused by name.
"""

from wall_of_fame.content.frontmatter.document import Document, Location, read
from wall_of_fame.content.frontmatter.fast import skim
from wall_of_fame.content.frontmatter.faults import Mark, TextProblem, Unreadable, mark_at

__all__ = ["Document", "Location", "Mark", "TextProblem", "Unreadable", "mark_at", "read", "skim"]
