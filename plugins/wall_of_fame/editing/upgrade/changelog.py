"""What newer versions of the program bring, in the words of the changelog that comes with it."""

from __future__ import annotations

import re
from typing import Final

from wall_of_fame.editing.new_wall.repository_files import (
    DISTRIBUTION,
    REQUIREMENTS,
    bundled_text,
    program_number,
)
from wall_of_fame.editing.upgrade.state import WallState

_CHANGELOG: Final = "CHANGELOG.md"
_VERSION: Final = re.compile(r"^## \[([^\]]+)\].*$", re.MULTILINE)


def news_for(wall: WallState) -> str:
    """What is new since the version that a wall names; empty if it names none, or this one."""
    words = (wall.read(REQUIREMENTS) or b"").decode(errors="replace")
    named = re.search(rf"^{re.escape(DISTRIBUTION)}==(\S+)", words, re.MULTILINE)
    if named is None or named[1] == program_number():
        return ""
    return f"New since {named[1]}:\n\n{sections_since(bundled_text(_CHANGELOG), named[1])}\n"


def sections_since(changelog: str, version: str) -> str:
    """The sections of a changelog, the newest first, down to that of a version, which is left out."""
    heads = [*_VERSION.finditer(changelog)]
    if not heads:
        return ""
    end = next((head.start() for head in heads if head[1] == version), len(changelog))
    return changelog[heads[0].start() : end].strip()
