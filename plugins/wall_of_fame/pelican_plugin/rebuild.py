"""The builder behind `make serve`: it stays in memory, so that it need not work out the same things again."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from pelican import Pelican
from pelican import log as pelican_log
from pelican.settings import read_settings
from watchfiles import watch

from wall_of_fame.build.memory import BuildMemory
from wall_of_fame.pelican_plugin.session import BuildSession, put_session
from wall_of_fame.problems import as_text
from wall_of_fame.reports.markdown import cut
from wall_of_fame.system.cache import CACHE_FOLDER
from wall_of_fame.system.garbage import collect_garbage

WATCHED: Final = ("content", "theme", "plugins", "pelicanconf.py")
"""The files and folders of a project that make a difference to its site."""

NEW_CODE: Final = 3
"""The exit code that asks for a new builder, because the program itself has changed."""

_PACKAGE_FOLDER: Final = Path(__file__).resolve().parents[1]

# After so many milliseconds without any change the builder looks whether the server is still there.
_TIMEOUT: Final = 500

# After so many milliseconds without a further change it begins to build.
_QUIET_TIME: Final = 25


_STANDARD_OUTPUT: Final = 1
_STANDARD_ERROR: Final = 2

_LONGEST: Final = 100_000
"""So many bytes of a failure's words are shown in the browser."""


def main(output: str) -> None:
    """Build, and build again whenever a file changes, for as long as the server lives.

    At the end of each build a line is written to standard output, as JSON: why it has failed, or "" if there
    is a new site. All else that is printed, by whatever prints it, goes to standard error.
    """
    sys.stdout.flush()
    news = os.dup(_STANDARD_OUTPUT)
    os.dup2(_STANDARD_ERROR, _STANDARD_OUTPUT)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    pelican_log.init()
    memory = BuildMemory(Path(CACHE_FOLDER))
    for changed in _batches_of_changes(os.getppid()):
        if any(_is_code(path) for path in changed):
            sys.exit(NEW_CODE)
        failure = build(output, memory, changed)
        try:
            os.write(news, f"{json.dumps(failure)}\n".encode())
        except OSError:  # the server has gone
            return
        collect_garbage()


def _is_code(path: str) -> bool:
    return path.endswith(".py") and Path(path).resolve().is_relative_to(_PACKAGE_FOLDER)


def _batches_of_changes(server: int) -> Iterator[set[str]]:
    """The paths of the changes since the last batch, again and again until the server is gone.

    An empty set comes at once; another when the watch has begun, for what changed in between. `server` is
    the id of the server's process.
    """
    yield set()
    batches = watch(
        *filter(os.path.exists, WATCHED),
        debounce=_TIMEOUT,
        step=_QUIET_TIME,
        rust_timeout=_TIMEOUT,
        yield_on_timeout=True,
        raise_interrupt=False,
    )
    is_first = True
    for changes in batches:
        if os.getppid() != server:
            return
        if is_first or changes:
            yield {os.path.abspath(path) for _, path in changes}  # noqa: PTH100 - links are not followed
        is_first = False


def build(output: str, memory: BuildMemory, changed: Collection[str] = ()) -> str:
    """Build with pelicanconf.py and print what goes wrong. Returns why it failed; "" if it succeeded.

    `changed` are the paths of all that has changed since the last build; if empty, anything may have.
    """
    memory.note_changes(changed)
    session = BuildSession(memory)
    try:
        overrides = {"PATH": str(Path("content").resolve()), "OUTPUT_PATH": str(Path(output).resolve())}
        settings = read_settings("pelicanconf.py", override={**overrides, "WALL_LIVE_RELOAD": True})
        put_session(settings, session)
        Pelican(settings).run()
    except SystemExit as stop:
        if not stop.code:
            return ""
        words = str(stop.code)
    except Exception as error:  # noqa: BLE001 - a half-saved setting or template must not end the server
        words = f"{type(error).__name__}: {error}. Nothing was published; the site is as it was."
    else:
        return ""
    sys.stderr.write(f"{words}\n")
    problems = session.run.problems if session.run else ()
    errors = as_text(problem for problem in problems if problem.level == "error")
    return cut(f"{words}\n\n{errors}".rstrip(), _LONGEST, "The terminal has all of them.")


if __name__ == "__main__":
    main(sys.argv[1])
