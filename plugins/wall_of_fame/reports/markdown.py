"""Markdown for the host's pages and for mails, in which nothing of a contributor's may mean anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from wall_of_fame.problems import printable_line

_SPECIAL: Final = re.compile(r"[\\`*_{}\[\]()<>#+!|~&@:$]|(?<=\d)\.|^[-=]")
"""What a host's Markdown may give a meaning: markup, tables, HTML, mentions, `:emoji:`, formulas."""

SUMMARY_BYTES: Final = 1_000_000
"""So long may the summary of a step be; GitHub shows none that has more than 1 MiB."""

_LENGTH_OF_COUNT: Final = 60
"""No longer is the line that says how much is left out."""


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


def cut(text: str, most: int, whole: str) -> str:
    """The text if it has no more than `most` bytes, else as many whole lines of it as fit.

    Then the last line says how many lines are left out, and `whole` where all of it is to be had.
    """
    if len(text.encode("utf-8", "replace")) <= most:
        return text
    lines = text.splitlines(keepends=True)
    left = most - len(whole.encode()) - _LENGTH_OF_COUNT
    kept = 0
    while left >= (size := len(lines[kept].encode("utf-8", "replace"))):
        left -= size
        kept += 1
    more = sum(not line.isspace() for line in lines[kept:])
    words = f"{more:,} more {'line' if more == 1 else 'lines'}"
    return f"{''.join(lines[:kept]).rstrip()}\n\n… and {words}. {whole}\n"
