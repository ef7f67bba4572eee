"""The Nu HTML checker finds nothing to complain of."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.walls.output import Output
from tools import java, packages

KNOWN_WARNINGS = {
    "Resource violates Content Security Policy": "read from disk, no file is of the page's own origin; "
    "the browser tests watch for violations",
    "Inline script violates Content Security Policy": "JSON-LD is data, which no policy forbids; "
    "test_injection.py holds that no other script is inline",
}
"""Warnings that we live with: the beginning of the message and the reason."""


def messages(folder: Path) -> list[str]:
    """What the checker says of all HTML files below a folder, one line each."""
    jar = packages.find("vnu-jar/build/dist/vnu.jar")
    options = ["--skip-non-html", "--format", "json", "--exit-zero-always"]
    checker = [str(java.find()), "-Xmx512m", "-jar", str(jar), *options, str(folder)]
    done = subprocess.run(checker, capture_output=True, text=True, check=True, timeout=300)
    entries = json.loads(done.stderr)["messages"]
    return [
        f"{entry['url'].split('/output/')[-1]}:{entry.get('lastLine', 0)}: {entry['message']}"
        for entry in entries
        if not any(entry["message"].startswith(beginning) for beginning in KNOWN_WARNINGS)
    ]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["sample", "hostile"])
def test_every_page_is_valid(name: str, request: pytest.FixtureRequest) -> None:
    """Every page is valid HTML without a warning, also where people type markup into every field."""
    site = request.getfixturevalue(name)
    assert isinstance(site, Output)
    complaints = messages(site.folder)
    assert not complaints, "\n".join(complaints[:20])


def test_the_checker_does_check(tmp_path: Path) -> None:
    """A page with a mistake is told of."""
    (tmp_path / "x.html").write_text(
        "<!doctype html><html lang=en><title>x</title><p id=a><p id=a><img src=x>"
    )
    complaints = "\n".join(messages(tmp_path))
    assert "Duplicate ID" in complaints
    assert "alt" in complaints
