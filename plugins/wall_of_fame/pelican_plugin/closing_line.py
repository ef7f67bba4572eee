"""Leaves Pelican's closing line out: it counts plain pages and news alone, and none if nothing has changed.

Pelican prints “Done: Processed 3 articles …” after its last signal, by a console of its own. That console has
hooks for what it prints; the build's own closing line, with all files of the site, is there already.
"""

from __future__ import annotations

from typing import Final

from pelican.log import console
from rich.console import ConsoleRenderable, RenderHook

_BEGINNING: Final = "Done: Processed"


class _LeaveOut(RenderHook):
    """Takes the closing line out of the next that is printed, whatever that is, and then itself away."""

    def process_renderables(self, renderables: list[ConsoleRenderable]) -> list[ConsoleRenderable]:
        """What is left to print."""
        console.pop_render_hook()
        return [line for line in renderables if not str(line).startswith(_BEGINNING)]


def leave_out_closing_line() -> None:
    """Leave out the closing line; call this as the last thing before Pelican prints it."""
    console.push_render_hook(_LeaveOut())
