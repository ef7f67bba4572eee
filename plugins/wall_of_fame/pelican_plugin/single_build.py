"""One build by Pelican, just as its own command does it."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path
from typing import Final

import pelican

CONTENT: Final = "content"

_READS_SETTINGS: Final = pelican.read_settings.__code__.co_filename


def build(settings: str, output: str) -> None:
    """Build the wall of the present folder with a file of settings.

    Raises:
        SystemExit: it cannot be built; the reason is told, or is in the error.
    """
    logger, told = logging.getLogger(pelican.__name__), _ErrorInSettings()
    logger.addFilter(told)
    try:
        pelican.main([CONTENT, "-s", settings, "-o", output])
    except SystemExit as stop:
        raise SystemExit(told.words or stop.code) from None
    finally:
        logger.removeFilter(told)


class _ErrorInSettings(logging.Filter):
    """Takes an error of the settings out of what Pelican says, which would tell how Pelican came there."""

    words = ""

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether Pelican says it."""
        error = record.exc_info[1] if record.exc_info else None
        where = error and _place_in_settings(error)
        if where:
            self.words = f"{where}: {error.msg if isinstance(error, SyntaxError) else error}"
        return not where


def _place_in_settings(error: BaseException) -> str | None:
    """Which line of the settings an error is about; None if it is about something else."""
    frames = traceback.extract_tb(error.__traceback__)
    at = next((at for at, frame in enumerate(frames) if frame.filename == _READS_SETTINGS), None)
    if at is None:
        return None
    if isinstance(error, SyntaxError) and error.filename:
        return f"{_here(error.filename)}:{error.lineno}:{error.offset}"
    own = [frame for frame in frames[at:] if Path(frame.filename).parent == Path.cwd()]
    return f"{_here(own[-1].filename)}:{own[-1].lineno}" if own else "The settings"


def _here(filename: str) -> str:
    path = Path(filename)
    return path.relative_to(Path.cwd()).as_posix() if path.is_relative_to(Path.cwd()) else filename
