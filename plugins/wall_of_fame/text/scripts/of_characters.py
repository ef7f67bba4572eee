"""The scripts of single characters, as Unicode's Scripts.txt and ScriptExtensions.txt have them.

`scripts.txt` holds the tables; `python -m tools.script_tables` writes it.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

_FILE: Final = "scripts.txt"


class _Tables(NamedTuple):
    """Where each range of characters begins, and what holds from there to the next beginning."""

    script_starts: list[int]
    scripts: list[str]
    extension_starts: list[int]
    extensions: list[frozenset[str]]
    names: dict[str, str]


def script(character: str) -> str:
    """The code of a character's script: `Latn`; `Zyyy` if several use it, `Zzzz` if it is unassigned."""
    tables = _tables()
    return tables.scripts[bisect_right(tables.script_starts, ord(character)) - 1]


def script_extensions(character: str) -> frozenset[str]:
    """The codes of all scripts that use a character; that of its own script where no others are listed."""
    tables = _tables()
    return tables.extensions[bisect_right(tables.extension_starts, ord(character)) - 1] or frozenset(
        {script(character)}
    )


def script_name(code: str) -> str:
    """The English name of a script: `Canadian Aboriginal` for `Cans`."""
    return _tables().names[code]


@cache
def _tables() -> _Tables:
    tables = _Tables([], [], [], [], {})
    for line in files(__package__).joinpath(_FILE).read_text("utf-8").splitlines():
        kind, first, *values = line.split(" ")
        if kind == "script":
            tables.script_starts.append(int(first, 16))
            tables.scripts.append(values[0])
        elif kind == "extensions":
            tables.extension_starts.append(int(first, 16))
            tables.extensions.append(frozenset(values))
        elif kind == "name":
            tables.names[first] = " ".join(values)
    return tables
