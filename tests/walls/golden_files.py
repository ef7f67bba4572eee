"""The golden files: whole outputs of the other organisation's wall, as they should be.

When a change to the output is meant, write them anew, read the difference, and commit it:

    .venv/bin/python -m tests.walls.golden_files
    git diff tests/walls/golden
"""

import tempfile
from pathlib import Path

from tests.walls.output import Output
from tests.walls.projects import elsewhere_project

FOLDER = Path(__file__).with_name("golden")
WHOLE = ("feed.atom", "feed.json", "sitemap.xml", "calendar.ics", "robots.txt", "_headers")
STORY = "recognition/the-last-ferry/"


def outputs(site: Output) -> dict[str, bytes]:
    """The outputs that golden files hold, by the file's name."""
    source = site.page(STORY).source
    story = source[source.index("<main") : source.index("</main>")] + "</main>\n"
    # Git may change line ends of golden files, so CRLF is left to test_calendar.py.
    whole = {name: site.files[name].replace(b"\r\n", b"\n") for name in WHOLE}
    return whole | {"recognition.html": story.encode()}


def main() -> None:
    """Write every golden file anew."""
    with tempfile.TemporaryDirectory() as folder:
        site = elsewhere_project(Path(folder) / "project").build()
        for name, data in outputs(site).items():
            (FOLDER / name).write_bytes(data)


if __name__ == "__main__":
    main()
