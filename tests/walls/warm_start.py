"""A Python that has Pelican and the program imported, and builds in copies of itself.

To import them takes as long as to build a small wall. So one process does it once, and forks for each build:
what builds is then as fresh as a new Python, but for its modules, which have not been used yet.
"""

from __future__ import annotations

import atexit
import json
import os
import runpy
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NoReturn

from PIL import Image

from tools.programs import ROOT

_SLOW_TO_IMPORT: Final = (
    "pelican",
    "wall_of_fame.pelican_plugin.generator",
    # Builds import these when they come to what they are for.
    "dateutil.rrule",
    "icalendar",
    "markdown.extensions.def_list",
    "markdown.extensions.sane_lists",
    "markdown.extensions.tables",
    "pydantic.type_adapter",
    "rich.status",
    "segno",
    "uharfbuzz",
    "wall_of_fame.site.business_kit.badge_png",
    "wall_of_fame.site.open_data.schema",
)


def run(arguments: Sequence[str], *, folder: Path, env: Mapping[str, str], seconds: float) -> tuple[int, str]:
    """Run Pelican in a folder; returns its exit code and all that it printed.

    Raises:
        TimeoutError: it is not done in time.
    """
    process = _warm_python()
    assert process.stdin
    assert process.stdout
    is_done = False
    try:
        with tempfile.NamedTemporaryFile() as printed:
            request = {
                "arguments": arguments,
                "folder": str(folder),
                "env": dict(env),
                "printed": printed.name,
            }
            process.stdin.write(f"{json.dumps(request)}\n")
            process.stdin.flush()
            if not select.select([process.stdout], [], [], seconds)[0]:
                raise TimeoutError(f"A build in {folder} is not done after {seconds} s.")
            code, words = int(process.stdout.readline()), printed.read().decode(errors="replace")
        is_done = True
    finally:
        if not is_done:
            # Its answer is still to come, and would be taken for that of the next build.
            process.kill()
            _warm_python.cache_clear()
    return code, words


@cache
def _warm_python() -> subprocess.Popen[str]:
    """The warm Python of this process; it ends with this process."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.walls.warm_start"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    atexit.register(process.communicate)
    return process


def _serve() -> None:
    """Build whatever is asked for, each time in a copy of this process, until nobody asks any more."""
    for name in _SLOW_TO_IMPORT:
        import_module(name)
    Image.init()  # imports what reads each kind of picture
    for line in sys.stdin:
        child = os.fork()
        if not child:
            _become_pelican(json.loads(line))
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _become_pelican(request: dict[str, Any]) -> NoReturn:
    """Go on as `python -m pelican` would in the folder, and end."""
    nothing, printed = (
        os.open(os.devnull, os.O_RDONLY),
        os.open(request["printed"], os.O_WRONLY | os.O_APPEND),
    )
    for descriptor, file in ((0, nothing), (1, printed), (2, printed)):
        os.dup2(file, descriptor)
    os.chdir(request["folder"])
    os.environ.clear()
    os.environ.update(request["env"])
    time.tzset()
    sys.argv = ["pelican", *request["arguments"]]
    sys.path[0] = request["folder"]
    runpy.run_module("pelican", run_name="__main__", alter_sys=True)
    sys.exit()


if __name__ == "__main__":
    _serve()
