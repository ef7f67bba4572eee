"""The stylesheet of pages that stand in other websites: small, and in the colours that they are told.

Such a page is light or dark as its visitor's system is, unless its address ends in `#light` or `#dark`: then
the element of that id is the target, and the colours of the theme for day or night are set again below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from wall_of_fame.site.theme.folders import ThemeFolders

EMBED: Final = "embed"
"""The folder of pages whose stylesheet is for other websites."""

_TOKENS: Final = "tokens.css"
_BLOCKS: Final = ("portrait.css", "monogram.css")

_TOLD: Final = "#{scheme}:target ~ .embed"
_DAY: Final = re.compile(r":root\s*\{([^}]*)\}")
_NIGHT: Final = re.compile(r"prefers-color-scheme: ?dark\)\s*\{\s*:root\s*\{([^}]*)\}")
_VALUE: Final = re.compile(r"(--[\w-]+)\s*:\s*([^;}]+)")


def parts(css: str, folder: str) -> Iterator[str]:
    """The files and folders that the stylesheet is made of, in their order; `folder` is that of the page."""
    yield from (f"{css}/{name}" for name in (_TOKENS, "base.css"))
    yield from (f"{css}/blocks/{name}" for name in _BLOCKS)
    yield folder
    yield f"{css}/utilities.css"


def told_colours(theme: ThemeFolders) -> bytes:
    """The rules for an embedded page that was told to be light or dark."""
    day, night = colours(theme)
    rules = (
        f"{_TOLD.format(scheme=scheme)}{{color-scheme:{scheme};"
        f"{''.join(f'{name}:{value};' for name, value in values.items())}}}"
        for scheme, values in (("light", {name: day[name] for name in night if name in day}), ("dark", night))
    )
    return f"@layer tokens{{{''.join(rules)}}}".encode()


def colours(theme: ThemeFolders) -> tuple[dict[str, str], dict[str, str]]:
    """The values of the theme's custom properties by day, and those that are others by night."""
    text = theme.file(f"static/css/{_TOKENS}").read_text(encoding="utf-8")
    by_day, by_night = _DAY.search(text), _NIGHT.search(text)
    day, night = (dict(_VALUE.findall(match[1])) if match else {} for match in (by_day, by_night))
    return day, night
