"""The npm packages that tests/package-lock.json pins, in tests/node_modules."""

import hashlib
from pathlib import Path

from tests.tools import MissingToolError, node
from tests.tools.programs import Version

TESTS = Path(__file__).parents[1]


def find(path: str = "", *, folder: Path = TESTS) -> Path:
    """The folder node_modules, or a path within it, such as ``axe-core/axe.min.js``."""
    if not _stamp(folder).exists():
        raise MissingToolError(
            "The npm packages of tests/package.json are not installed. `make test` does that."
        )
    found = folder / "node_modules" / path
    if not found.exists():
        raise MissingToolError(f"{found} does not exist: is its package named in package.json?")
    return found


def bring(*, folder: Path = TESTS, at_least: Version = node.NEEDED) -> Path:
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
