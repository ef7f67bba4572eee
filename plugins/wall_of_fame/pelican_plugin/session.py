"""What belongs to one build and travels from one of Pelican's signals to a later one."""

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


class Complaints(logging.Handler):
    """Keeps what Pelican only logs, so that a page it dropped stops the build."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []
        self._levels: dict[str, int] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self.messages.append(record.getMessage())

    def listen(self) -> None:
        """Hear all errors, also when Pelican was asked to be quiet."""
        self._levels = {name: logging.getLogger(name).level for name in ("", "pelican")}
        for name, level in self._levels.items():
            logging.getLogger(name).setLevel(min(level, logging.ERROR))
        logging.getLogger().addHandler(self)

    def leave(self) -> None:
        """Hear no more."""
        logging.getLogger().removeHandler(self)
        for name, level in self._levels.items():
            logging.getLogger(name).setLevel(level)


@dataclass(slots=True)
class BuildSession:
    """One build inside Pelican.

    `memory` is what a builder that stays in memory remembers; without it the build is alone. `snapshot` is
    the look at the content that has begun; `run` the build itself, once it is there.
    """

    memory: BuildMemory | None = None
    snapshot: Background[Snapshot] | None = None
    run: Run | None = None
    complaints: Complaints = field(default_factory=Complaints)


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
