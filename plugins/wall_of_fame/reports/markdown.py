"""Reports in Markdown for the host's pages, where nothing of a contributor's may mean anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from wall_of_fame.problems import printable_line

_MEANINGFUL: Final = re.compile(r"[\\`*_{}\[\]()<>#+!|~&@:$]|(?<=\d)\.|^[-=]")
"""What a host's Markdown may give a meaning: markup, tables, HTML, mentions, `:emoji:`, formulas."""


def plain(words: str) -> str:
    """Words that are shown just as they are, on one line."""
    return _MEANINGFUL.sub(lambda found: f"&#{ord(found[0])};", printable_line(" ".join(words.split())))


def code(words: str) -> str:
    """An id, a path or an address, in letters of equal width and never a link or a mention."""
    return f"<code>{plain(words)}</code>"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are Markdown already."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
