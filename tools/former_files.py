"""Renews the list of all files that versions of the program have had, by which `wall upgrade` knows them.

Before a release, in a clone with its whole history: .venv/bin/python -m tools.former_files
"""

from __future__ import annotations

import subprocess
from typing import Final

from tools.programs import ROOT

LIST: Final = ROOT / "plugins/wall_of_fame/editing/upgrade/former_files.txt"
PLACES: Final = (
    "plugins", "tests", "tools", "benchmarks", "requirements", "docs", "theme", ".ci", ".github", "Makefile",
    "pyproject.toml", ".pre-commit-config.yaml", ".editorconfig", "CHANGELOG.md", "CONTRIBUTING.md",
    "LICENSE",
    ".gitignore", ".gitattributes", "publishconf.py",
)  # fmt: skip
NOT_OURS: Final = ":(exclude)tests/walls/formats"
"""Walls of every format, kept for tests: some of their files are an owner's, which no upgrade may touch."""

DIGITS: Final = 10


def former_files() -> set[str]:
    """The beginning of git's name of every file that was ever committed, wherever it was."""
    listed = subprocess.run(
        ["git", "log", "-m", "--raw", "--no-abbrev", "--no-renames", "--format=", "--", *PLACES, NOT_OURS],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    return {line.split()[3][:DIGITS] for line in listed.splitlines()} - {"0" * DIGITS}


if __name__ == "__main__":
    LIST.write_text("\n".join(sorted(former_files())) + "\n", encoding="ascii")
