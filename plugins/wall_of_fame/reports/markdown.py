"""Markdown for the host's pages and for mails, in which nothing of a contributor's may mean anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from wall_of_fame.problems import printable_line

_SPECIAL: Final = re.compile(r"[\\`*_{}\[\]()<>#+!|~&@:$]|(?<=\d)\.|^[-=]")
"""What a host's Markdown may give a meaning: markup, tables, HTML, mentions, `:emoji:`, formulas."""


def escape(words: str) -> str:
    """Words that are shown just as they are, on one line."""
    return _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", printable_line(" ".join(words.split())))


def code(words: str) -> str:
    """An id, a path or an address, in letters of equal width and never a link or a mention."""
    return f"<code>{escape(words)}</code>"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are Markdown already."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
