"""Brings the peers: wheels from PyPI, packages from npm, all pinned, into .cache/bench/."""

from __future__ import annotations

import hashlib
import re
import shutil
import sys
from pathlib import Path
from typing import Final

from benchmarks.builder import CACHE
from tools import MissingToolError, node
from tools.programs import ROOT, run

_LOCK: Final = ROOT / "requirements/peers.lock"
_PIP: Final = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input")


def bring_wheel(name: str) -> tuple[Path, str]:
    """Install what requirements/peers.lock pins; returns the folder and the version of `name`."""
    locked = _LOCK.read_bytes()
    folder = CACHE / "wheels"
    if not _stamp(folder, locked).exists():
        print(f"Bringing {name} (once) …", flush=True)
        shutil.rmtree(folder, ignore_errors=True)
        pinned = ("--require-hashes", "--only-binary", ":all:", "--requirement", _LOCK)
        _try(name, "PyPI", (*_PIP, "install", "-qq", "--target", folder, *pinned))
        _stamp(folder, locked).touch()
    found = re.search(rf"^{name}==(\S+)", locked.decode(), re.MULTILINE)
    return folder, found[1] if found else ""


def bring_packages(source: Path, name: str) -> tuple[Path, Path]:
    """Install what a package-lock.json in `source` pins; returns the Node and the folder node_modules."""
    folder = CACHE / name
    locked = (source / "package-lock.json").read_bytes()
    program = node.bring()
    if not _stamp(folder, locked).exists():
        print(f"Bringing {name} (once) …", flush=True)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for file in ("package.json", "package-lock.json"):
            shutil.copy(source / file, folder)
        try:
            node.npm("ci", folder=folder, node=program)
        except MissingToolError as error:
            raise _without(name, "npm", error) from error
        _stamp(folder, locked).touch()
    return program, folder / "node_modules"


def _try(name: str, registry: str, command: tuple[str | Path, ...]) -> None:
    try:
        run(command, env={"PIP_USER": "0"})
    except MissingToolError as error:
        raise _without(name, registry, error) from error


def _without(name: str, registry: str, error: MissingToolError) -> MissingToolError:
    advice = f"{name.title()} could not be brought from {registry}: please check the network connection,"
    return MissingToolError(f"{error}\n{advice} or measure without it (--only names what to measure).")


def _stamp(folder: Path, locked: bytes) -> Path:
    return folder / f".ready-{hashlib.sha256(locked).hexdigest()[:16]}"
