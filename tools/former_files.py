"""Renews the list of all files that versions of the program have had, by which `wall upgrade` knows them.

Before a release, in a clone with its whole history: .venv/bin/python -m tools.former_files
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from typing import Final

from tools.programs import ROOT
from wall_of_fame.editing.upgrade.state import KEPT_WALLS, blob_id

LIST: Final = ROOT / "plugins/wall_of_fame/editing/upgrade/former_files.txt"
PLACES: Final = (
    "plugins", "tests", "tools", "benchmarks", "requirements", "docs", "theme", ".ci", ".github", "Makefile",
    "pyproject.toml", ".pre-commit-config.yaml", ".editorconfig", "CHANGELOG.md", "CONTRIBUTING.md",
    "LICENSE", "CITATION.cff", ".devcontainer", ".gitignore", ".gitattributes", ".pre-commit-hooks.yaml",
    "publishconf.py",
)  # fmt: skip

DIGITS: Final = 10


def former_files() -> set[str]:
    """The beginning of git's name of every file that was ever committed, wherever it was."""
    files = {name for name, _ in _committed(*PLACES, f":(exclude){KEPT_WALLS}")}
    return {name[:DIGITS] for name in files} | kept_walls()


def kept_walls() -> set[str]:
    """The same of the walls kept for tests, each with its path: some are an owner's files anywhere else."""
    files = {(name, path) for name, path in _committed(KEPT_WALLS)}
    return {blob_id(f"{path}\0".encode() + _git("cat-file", "blob", name))[:DIGITS] for name, path in files}


def _committed(*places: str) -> Iterator[tuple[str, str]]:
    """Git's name, and the path, of every file that was ever committed in some places."""
    options = ("-m", "--raw", "--no-abbrev", "--no-renames", "-z", "--format=")
    words = _git("log", *options, "--", *places).decode().split("\0")
    for what, path in zip(words[::2], words[1::2], strict=False):
        name = what.split()[3]
        if name.strip("0"):
            yield name, path


def _git(*words: str) -> bytes:
    return subprocess.run(["git", *words], cwd=ROOT, check=True, capture_output=True).stdout


def missing_files() -> set[str]:
    """What the list lacks, but for the list itself."""
    return former_files() - {*LIST.read_text(encoding="ascii").split(), blob_id(LIST.read_bytes())[:DIGITS]}


def main() -> None:
    """Renew the list, or only see that it lacks nothing."""
    if sys.argv[1:] != ["--check"]:
        LIST.write_text("\n".join(sorted(former_files())) + "\n", encoding="ascii")
    elif missing := missing_files():
        raise SystemExit(
            f"{LIST.relative_to(ROOT)} lacks {len(missing)} files of the program, so that walls which have "
            "them could not be upgraded. Renew it, and commit it: .venv/bin/python -m tools.former_files"
        )


if __name__ == "__main__":
    main()
