"""A builder's server: started, asked for pages, stopped."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Final

from benchmarks.builder import ADDRESS
from benchmarks.measure.build import environment
from benchmarks.measure.turns import Site
from benchmarks.stories import Story

_POLL: Final = 0.005
_PATIENCE: Final = 300.0
_FAREWELL: Final = 5.0


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs."""

    site: Site
    port: int

    def wait(self, story: Story, is_so: Callable[[str], bool]) -> float:
        """Ask for the story's page until it is as it should be; returns how many seconds that took."""
        began = time.perf_counter()
        while not ((page := self._page(story)) and is_so(page)):
            if time.perf_counter() - began > _PATIENCE:
                log_end = (self.site.folder / "log").read_text(errors="replace")[-2000:]
                raise SystemExit(f"{self.site.builder.title} does not show what was edited:\n{log_end}")
            time.sleep(_POLL)
        return time.perf_counter() - began

    def _page(self, story: Story) -> str:
        """The story's page as it is served now; nothing if there is none."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", ADDRESS.format(id=story.id))
            answer = connection.getresponse()
            body = answer.read().decode(errors="replace")
        except (OSError, http.client.HTTPException):
            return ""
        finally:
            connection.close()
        return body if answer.status == http.HTTPStatus.OK else ""


@contextmanager
def serving(site: Site) -> Iterator[Server]:
    """Start the site's server, and stop it in the end."""
    port = _free_port()
    with (site.folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [word.format(port=port) for word in site.builder.serve],
            cwd=site.folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env=environment(site.builder),
            start_new_session=True,
        )
        try:
            yield Server(site, port)
        finally:
            _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End a server and all that it started."""
    for how in (signal.SIGINT, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, how)
        with suppress(subprocess.TimeoutExpired):
            process.wait(_FAREWELL)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
