"""Write the expected report of every bad record anew: `.venv/bin/python -m tests.walls.bad_cases.renew`.

Do it when a change to the reports is meant; then read
`git diff tests/walls/bad` line by line before you commit it.
"""

import contextlib
import io
import os
import subprocess
import tempfile
from pathlib import Path

from tests.walls.bad_cases.collection import TODAY, cases, sound
from wall_of_fame.cli.wall import main


def report(content: Path) -> str:
    """What `wall check` prints of the content."""
    into = io.StringIO()
    with contextlib.chdir(content.parent), contextlib.redirect_stdout(into):
        main(["check"])
    return into.getvalue()


if __name__ == "__main__":
    os.environ["SOURCE_DATE_EPOCH"] = str(TODAY)
    for case in cases():
        with tempfile.TemporaryDirectory() as folder:
            sound(Path(folder))
            case.add(Path(folder) / "content")
            case.report.write_text(report(Path(folder) / "content"), encoding="utf-8")
            subprocess.run(["rm", "-rf", f"{folder}/content"], check=True)  # Python's own cannot go so deep
