"""The session of a build inside Pelican: it travels from one of Pelican's signals to the next."""

from __future__ import annotations

import logging
from collections.abc import MutableMapping
from dataclasses import dataclass, field
from typing import Any

from wall_of_fame.build.memory import BuildMemory
from wall_of_fame.build.run import Run
from wall_of_fame.content.snapshot import Snapshot
from wall_of_fame.pelican_plugin import SESSION
from wall_of_fame.system.workers import Background


class ErrorLog(logging.Handler):
    """Keeps the errors that Pelican only logs, so that a page it left out stops the build."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []
        self._levels: dict[str, int] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message of a record."""
        self.messages.append(record.getMessage())

    def attach(self) -> None:
        """Receive all errors from now on, also when Pelican was asked to be quiet."""
        self._levels = {name: logging.getLogger(name).level for name in ("", "pelican")}
        for name, level in self._levels.items():
            logging.getLogger(name).setLevel(min(level, logging.ERROR))
        logging.getLogger().addHandler(self)

    def detach(self) -> None:
        """Receive no more errors."""
        logging.getLogger().removeHandler(self)
        for name, level in self._levels.items():
            logging.getLogger(name).setLevel(level)


@dataclass(slots=True)
class BuildSession:
    """One build inside Pelican.

    `memory` is what a builder that stays in memory remembers, or None for a single build. `snapshot` is the
    look at the content that has begun, if any; `run` is the build itself, from its beginning to its end.
    """

    memory: BuildMemory | None = None
    snapshot: Background[Snapshot] | None = None
    run: Run | None = None
    error_log: ErrorLog = field(default_factory=ErrorLog)


def put_session(settings: MutableMapping[str, Any], session: BuildSession) -> None:
    """Let a session travel with Pelican's settings."""
    settings[SESSION] = session


def session_of(settings: MutableMapping[str, Any]) -> BuildSession:
    """The session that travels with Pelican's settings; a new one if there is none."""
    session: BuildSession = settings.setdefault(SESSION, BuildSession())
    return session


def without_session(settings: MutableMapping[str, Any]) -> dict[str, Any]:
    """The settings that people gave, and Pelican's own."""
    return {name: value for name, value in settings.items() if name != SESSION}
