"""Bring what tests need beyond Python: ``python -m tools [browser] [java] [packages]``.

Without a name it brings all of them.
"""

import sys
from collections.abc import Sequence

from tools import MissingToolError, browser, java, packages

TOOLS = {"packages": packages.bring, "java": java.bring, "browser": browser.bring}


def main(names: Sequence[str]) -> int:
    """Bring each and return the exit code: 0 when all are there."""
    try:
        for name in names or TOOLS:
            TOOLS[name]()
    except MissingToolError as missing:
        print(missing, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
