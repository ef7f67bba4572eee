"""`make serve` shows the wall, builds it again when a file changes, and tells the browser."""

from __future__ import annotations

import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.walls.projects import Project, environment

STORY = "recognition/the-last-ferry/"


@dataclass(frozen=True)
class Served:
    """A served project: where it is, and what the server has still to say."""

    project: Project
    address: str

    def get(self, path: str) -> tuple[int, str]:
        """The status and the text of a page."""
        try:
            with urllib.request.urlopen(f"{self.address}{path}", timeout=30) as answer:  # noqa: S310 - our own server
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()


@pytest.fixture
def served(project: Project) -> Iterator[Served]:
    """The other organisation's wall, served on a free port until the test ends."""
    command = [sys.executable, "-m", "wall_of_fame.cli", "serve", "--port", "0"]
    with subprocess.Popen(
        command,
        cwd=project.folder,
        env=environment(None),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        lines = iter(server.stderr or ())
        matches = (re.search(r"The wall is at (http://\S+/)", line) for line in lines)
        yield Served(project, next(match[1] for match in matches if match))
        server.terminate()
        for _ in lines:
            pass


def test_pages_are_served_as_a_host_would(served: Served) -> None:
    """Folders show their page, and what is not there shows the wall's own 404 page."""
    assert served.get("")[0] == 200
    assert "<h1" in served.get(STORY)[1]
    status, page = served.get("nowhere/")
    assert status == 404
    assert "<h1" in page


def test_a_change_is_built_and_told(served: Served) -> None:
    """A saved story is on its page as soon as the browser hears of it; a broken one changes nothing."""
    story = next(served.project.content.glob("nominations/*/the-last-ferry.*"))
    with urllib.request.urlopen(f"{served.address}-/changes", timeout=60) as news:  # noqa: S310 - our own server
        story.write_text(story.read_text("utf-8") + "\n\nAnd the gulls applauded.\n", "utf-8")
        lines = (news.readline() for _ in range(12))
        assert any(line == b"data: built\n" for line in lines)
    page = served.get(STORY)[1]
    assert "And the gulls applauded." in page
    assert "js/reload.js" in page
