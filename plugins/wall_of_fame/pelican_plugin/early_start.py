"""What the plugin does first: one process looks at the content while another imports the rest."""

from __future__ import annotations

import gc
from functools import partial
from pathlib import Path
from typing import Any

from pelican import signals

from wall_of_fame.content.snapshot import survey
from wall_of_fame.pelican_plugin.keys import LOOKING, MEMORY
from wall_of_fame.system.workers import begin


def connect() -> None:
    """Connect to Pelican's first signal, the first that tells where the content is."""
    signals.initialized.connect(_start)


def _start(pelican: Any) -> None:
    gc.disable()  # until `Run` has what it needs: there is no garbage yet, and it takes long to find none
    if MEMORY not in pelican.settings:
        pelican.settings[LOOKING] = begin(partial(survey, Path(pelican.path).resolve()))
    try:
        from wall_of_fame.pelican_plugin import generator  # noqa: PLC0415 - this is what the other process has time for
    except ImportError as error:
        raise SystemExit(
            f"The wall of fame cannot start: {error}. Run “make html” to install what it needs."
        ) from error
    generator.connect()
    generator.settle(pelican)
