"""The wall inside Pelican: the only package that imports it."""

from __future__ import annotations

from typing import Final

SESSION: Final = "WALL_OF_FAME_SESSION"
"""The one setting under which what belongs to a build travels from signal to signal (`session`)."""
