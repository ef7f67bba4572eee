"""The wall of fame: approved nominations as files in git, built by Pelican into a public wall.

This module is the plugin that Pelican loads; all else is imported only when it registers.
"""

from __future__ import annotations


def register() -> None:
    """Connect the wall to Pelican (called by Pelican when it loads its plugins).

    Pelican only logs what a plugin raises and goes on without it; a wall without its wall must not
    be published, so a failing start ends the build.
    """
    try:
        from wall_of_fame.pelican_plugin import early_start  # noqa: PLC0415 - lazy, so that the checks need no Pelican
    except ImportError as error:
        raise SystemExit(
            f"The wall of fame cannot start: {error}. Install what it needs (in a clone: make html)."
        ) from error
    early_start.connect()
