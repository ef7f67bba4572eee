"""One build by Pelican, just as its own command does it."""

from __future__ import annotations

from typing import Final

import pelican

CONTENT: Final = "content"


def build(settings: str, output: str) -> None:
    """Build the wall of the present folder with a file of settings.

    Raises:
        SystemExit: it cannot be built; the reason is told, or is in the error.
    """
    pelican.main([CONTENT, "-s", settings, "-o", output])
