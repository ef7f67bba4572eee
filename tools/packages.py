"""The npm packages that tools/npm/package-lock.json pins, in tools/npm/node_modules."""

import hashlib
from pathlib import Path

from tools import MissingToolError, node
from tools.programs import Version

NPM = Path(__file__).parent / "npm"


def find(path: str = "", *, folder: Path = NPM) -> Path:
    """The folder node_modules, or a path within it, such as ``axe-core/axe.min.js``."""
    if not _stamp(folder).exists():
        raise MissingToolError(
            "The npm packages of tools/npm/package.json are not installed. `make test` does that."
        )
    found = folder / "node_modules" / path
    if not found.exists():
        raise MissingToolError(f"{found} does not exist: is its package named in package.json?")
    return found


def bring(*, folder: Path = NPM, at_least: Version = node.NEEDED) -> Path:
    """Install the packages if the lock file has changed since the last time."""
    if not _stamp(folder).exists():
        print("Setting up what tests take from npm (once) …", flush=True)
        node.npm("ci", folder=folder, node=node.bring(at_least))
        _stamp(folder).touch()
    return find(folder=folder)


def _stamp(folder: Path) -> Path:
    # npm ci empties node_modules first, so an interrupted run leaves no stamp.
    locked = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    return folder / "node_modules" / f".ready-{locked[:16]}"
