"""Running other programs."""

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools import MissingToolError

Command = Sequence[str | Path]
Version = tuple[int, ...]

ROOT = Path(__file__).parents[1]

# Where a company's proxy has a certificate of its own, the system knows it; Node asks only when told to.
TRUST = {"NODE_USE_SYSTEM_CA": "1"}


def run(
    command: Command,
    *,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
    seconds: float = 900,
) -> str:
    """Run a program to its end and return all that it printed.

    Raises MissingToolError, with the last lines printed, when it cannot start, fails or takes too long.
    """
    name = " ".join(map(str, command[:3]))
    try:
        done = subprocess.run(
            [str(word) for word in command],
            cwd=cwd,
            env={**TRUST, **os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise MissingToolError(f"{name}: {error}") from error
    if done.returncode:
        raise MissingToolError("\n".join([f"{name} failed:", *done.stdout.splitlines()[-8:]]))
    return done.stdout


def version(program: Path, flag: str = "--version") -> Version:
    """Ask a program for its version; an empty one means that the program does not work here."""
    try:
        answer = run([program, flag], seconds=60)
    except MissingToolError:
        return ()
    found = re.search(r"\d+(\.\d+)*", answer)
    return tuple(int(part) for part in found.group().split(".")) if found else ()
