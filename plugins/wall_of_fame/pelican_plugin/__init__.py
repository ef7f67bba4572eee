"""The wall inside Pelican: the only package that imports it."""

from __future__ import annotations

from typing import Final

SESSION: Final = "WALL_OF_FAME_SESSION"
"""The setting of Pelican's under which a build's session travels from signal to signal (see `session`)."""
