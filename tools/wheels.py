"""Programs that come as wheels: each has a small lock file and goes into .venv when it is needed."""

import sys
import sysconfig
from pathlib import Path

from tools.programs import ROOT, run

LOCKS = ROOT / "requirements"


def place(*parts: str) -> Path:
    """Where a wheel puts a file: a path below site-packages."""
    return Path(sysconfig.get_path("platlib"), *parts)


def install(name: str) -> None:
    """Install what ``<name>.lock`` pins. Raises MissingToolError when it cannot be had."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "-qq"]
    # An earlier try may have been cut short, so what lies there is not trusted.
    pinned = ["--force-reinstall", "--only-binary", ":all:", "--require-hashes"]
    run([*pip, *pinned, "--requirement", LOCKS / f"{name}.lock"], env={"PIP_USER": "0"})
