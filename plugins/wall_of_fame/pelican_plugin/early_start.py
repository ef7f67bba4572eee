"""The plugin's first step: another process looks at the content while this one imports the rest."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from pelican import signals

from wall_of_fame.content.snapshot import take_snapshot
from wall_of_fame.pelican_plugin import SESSION
from wall_of_fame.system.garbage import without_garbage_collection
from wall_of_fame.system.workers import start


def connect() -> None:
    """Connect to Pelican's first signal, which says where the content is."""
    signals.initialized.connect(_start)


def _start(pelican: Any) -> None:
    # A builder that stays in memory has put its session there, and remembers what it saw the last time.
    is_first = SESSION not in pelican.settings
    snapshot = start(partial(take_snapshot, Path(pelican.path).resolve())) if is_first else None
    try:
        with without_garbage_collection():
            from wall_of_fame.pelican_plugin import generator  # noqa: PLC0415 - meanwhile the other process looks
    except ImportError as error:
        raise SystemExit(
            f"The wall of fame cannot start: {error}. Install what it needs (in a clone: make html)."
        ) from error
    generator.connect()
    generator.prepare_settings(pelican, snapshot)
