"""`make pictures`: what a pull request changes is seen, not only told."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.test_review import PERSON, STORY
from tests.walls.clone import clone
from tools.preview import main
from tools.programs import ROOT

pytestmark = pytest.mark.browser


def test_cards_and_pages_are_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new recognition gives its card (on a phone and in the dark too) and its page; a person, the page."""
    project = clone(tmp_path / "project", ("theme", "pelicanconf.py"))
    monkeypatch.chdir(project.folder)
    project.write("content/people/cleo-p.md", PERSON)
    project.write("content/nominations/2025/the-ferry.md", STORY)
    project.remove("content/nominations/2025/the-wrong-map.md")
    build = [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-o", "output"]
    subprocess.run(build, check=True, capture_output=True)
    to = tmp_path / "pictures"
    done = taken(to)
    assert done.returncode == 0, done.stderr
    names = {path.name: opened(path) for path in to.iterdir()}
    assert set(names) == {
        "nomination-the-ferry-card-wide.png",
        "nomination-the-ferry-card-narrow.png",
        "nomination-the-ferry-card-dark.png",
        "nomination-the-ferry-page-wide.png",
        "nomination-the-ferry-page-narrow.png",
        "person-cleo-p-page-wide.png",
        "person-cleo-p-page-narrow.png",
    }
    assert names["nomination-the-ferry-page-narrow.png"].width == 360
    assert names["person-cleo-p-page-wide.png"].width == 1280
    light, dark = (names[f"nomination-the-ferry-card-{look}.png"] for look in ("wide", "dark"))
    assert light.size == dark.size
    assert light.convert("L").resize((1, 1)).getpixel((0, 0)) != dark.convert("L").resize((1, 1)).getpixel(
        (0, 0)
    )
    assert len(done.stdout.splitlines()) == len(names)


def taken(to: Path) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, as the workflow runs it: the suite has a browser open already."""
    command = [sys.executable, "-m", "tools.preview", "--base", "main", "--to", str(to)]
    paths = os.pathsep.join([str(ROOT), str(ROOT / "plugins")])
    env = {**os.environ, "PYTHONPATH": paths}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


def opened(path: Path) -> Image.Image:
    """A picture in memory, its file closed."""
    with Image.open(path) as picture:
        return picture.copy()


def test_nothing_to_see(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change that shows nothing takes no picture, and a base that is none ends in words."""
    monkeypatch.chdir(clone(tmp_path / "project").folder)
    assert main(["--base", "main", "--to", str(tmp_path / "pictures")]) == 0
    assert list((tmp_path / "pictures").iterdir()) == []
    assert main(["--base", "nowhere", "--to", str(tmp_path / "pictures")]) == 2
