"""README.md shows the pictures that the command takes, and they are there."""

from __future__ import annotations

import re

from PIL import Image

from tests.docs.documents import ROOT, document
from tools.screenshots import FOLDER, SCREENSHOTS


def test_the_pictures_of_the_readme_are_made_by_the_command() -> None:
    """Each of them, and no other; each as large as the window in which it was taken."""
    named = set(re.findall(r"!\[[^\]]+\]\((docs/screenshots/[^)]+)\)", document("README.md")))
    assert named == {f"docs/screenshots/{screenshot.name}" for screenshot in SCREENSHOTS}
    assert {f"docs/screenshots/{file.name}" for file in FOLDER.iterdir()} == named
    for screenshot in SCREENSHOTS:
        with Image.open(ROOT / "docs/screenshots" / screenshot.name) as image:
            assert image.size == (screenshot.width, screenshot.height)
