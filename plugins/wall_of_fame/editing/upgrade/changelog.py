"""What newer versions of the program bring, in the words of the changelog that comes with it."""

from __future__ import annotations

import re
from typing import Final

from wall_of_fame.editing.new_wall.repository_files import REQUIREMENTS, bundled_text
from wall_of_fame.editing.new_wall.requirement import named_version, program_number
from wall_of_fame.editing.upgrade.state import WallState

_CHANGELOG: Final = "CHANGELOG.md"
_VERSION: Final = re.compile(r"^## \[([^\]]+)\].*$", re.MULTILINE)


def news_for(wall: WallState) -> str:
    """What is new since the version that a wall names; empty if it names none, or this one."""
    words = (wall.read(REQUIREMENTS) or b"").decode(errors="replace")
    named = named_version(words)
    if named is None or named == program_number():
        return ""
    return f"New since {named}:\n\n{sections_since(bundled_text(_CHANGELOG), named)}\n"


def sections_since(changelog: str, version: str) -> str:
    """The sections of a changelog, the newest first, down to that of a version, which is left out."""
    heads = [*_VERSION.finditer(changelog)]
    if not heads:
        return ""
    end = next((head.start() for head in heads if head[1] == version), len(changelog))
    return changelog[heads[0].start() : end].strip()
