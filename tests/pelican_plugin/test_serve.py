"""`make serve` shows the wall, builds it again when a file changes, and tells the browser."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPResponse
from pathlib import Path

import pytest
from pelican.log import console

from tests.walls.projects import Project, environment
from wall_of_fame.pelican_plugin.closing_line import leave_out_closing_line
from wall_of_fame.pelican_plugin.failure_page import POLICY, failure_page

STORY = "recognition/the-last-ferry/"


@dataclass(frozen=True)
class Served:
    """A served project: where it is, and what the server has still to say."""

    project: Project
    address: str

    def listen(self) -> HTTPResponse:
        """The stream of news."""
        answer = urllib.request.urlopen(f"{self.address}-/changes", timeout=60)  # noqa: S310 - our own server
        assert isinstance(answer, HTTPResponse)
        return answer

    def get(self, path: str) -> tuple[int, str]:
        """The status and the text of a page."""
        try:
            with urllib.request.urlopen(f"{self.address}{path}", timeout=30) as answer:  # noqa: S310 - our own server
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()


@contextmanager
def serving(project: Project, words: str) -> Iterator[Served]:
    """A wall, served on a free port until the context ends; `words` are those that say where it is."""
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
        matches = (re.search(rf"{words} (http://\S+/)", line) for line in lines)
        try:
            yield Served(project, next(match[1] for match in matches if match))
        finally:
            server.terminate()
            for _ in lines:
                pass


@pytest.fixture
def served(project: Project) -> Iterator[Served]:
    """The other organisation's wall, served on a free port until the test ends."""
    with serving(project, "The wall is at") as server:
        yield server


BROKEN = "---\nname: <script>alert(1)</script>\nnam: x\n---\n"


def events(news: HTTPResponse) -> Iterator[tuple[str, str]]:
    """The events of a stream: their kind, and what they say."""
    kind = "message"
    while line := news.readline().decode().rstrip("\n"):
        name, _, words = line.partition(": ")
        if name == "event":
            kind = words
        elif name == "data":
            yield kind, words
            kind = "message"
        if name in {"data", ""}:
            news.readline()


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


def test_what_is_wrong_is_told_to_the_browser(served: Served) -> None:
    """An open page hears of each error, one that is opened later of those that stand."""
    person = served.project.content / "people" / "broken.md"
    with served.listen() as news:
        heard = events(news)
        person.write_text(BROKEN)
        told = next(
            words for kind, words in heard if kind == "failed"
        )  # the watch may have begun with a build
        words = json.loads(told)
        assert words.startswith("2 errors, ")
        assert "content/people/broken.md:3:1: error: There is no field “nam” here. [unknown-field]\n" in words
        assert "warning:" not in words
        with served.listen() as later:
            assert next(events(later)) == ("failed", told)
        status, page = served.get(STORY)
        assert status == 200
        assert "unknown-field" not in page
        person.unlink()
        assert next(heard) == ("message", "built")
    assert not [path for path in served.project.output.rglob("*") if b"cannot be built" in read(path)]


def read(path: Path) -> bytes:
    """A file's bytes but those of the script that is for work on the wall alone."""
    return path.read_bytes() if path.is_file() and "reload" not in path.name else b""


def test_a_first_build_that_fails(project: Project) -> None:
    """The server starts all the same, each address says what is wrong, and then there is the wall."""
    person = project.content / "people" / "broken.md"
    person.write_text(BROKEN)
    with serving(project, "What is wrong is shown at") as served:
        for path in ("", STORY, "theme/x.css"):
            status, page = served.get(path)
            assert status == 503
            assert "<h1>The wall cannot be built yet</h1>" in page
            assert "There is no field “nam” here." in page
            assert "<script" not in page
        with served.listen() as news:
            heard = events(news)
            assert next(heard)[0] == "failed"
            person.unlink()
            assert next(words for kind, words in heard if kind == "message") == "built"
        assert served.get(STORY)[0] == 200


def test_an_older_site_hides_nothing(project: Project) -> None:
    """Where an earlier build lies, whose pages listen to nobody, they wait until this one has succeeded."""
    project.build(settings={"WALL_KEEPSAKES": False, "WALL_SEARCH": False})
    person = project.content / "people" / "broken.md"
    person.write_text(BROKEN)
    with serving(project, "What is wrong is shown at") as served:
        for path in ("", STORY, f"{STORY}index.html?x"):
            assert served.get(path)[0] == 503
        assert served.get("robots.txt")[0] == 200
        with served.listen() as news:
            person.unlink()
            assert next(words for kind, words in events(news) if kind == "message") == "built"
        assert served.get(STORY)[0] == 200


def test_any_words_are_words_on_the_page() -> None:
    """What is wrong may quote a contributor; on the page it is text, and the page runs nothing."""
    words = "</pre><script>alert(1)</script><img src=x onerror=alert(1)> & “é”"
    page = failure_page(words).decode()
    assert "&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img" in page
    assert page.count("<script") == page.count("<img") == 0
    assert POLICY.startswith("default-src 'none'")


def test_the_end_of_a_build_does_not_contradict_itself(project: Project) -> None:
    """The last line counts the files of the site; Pelican's own, of news and plain pages, is not there."""
    for _ in range(2):
        done = project.run(settings={"WALL_KEEPSAKES": False, "WALL_SEARCH": False})
        assert done.code == 0
        *_, last = done.words.splitlines()
        assert re.match(r"Done +[\d.]+ s · .*files in ", last)
        assert "Processed" not in done.words


def test_what_is_printed_later_is_printed() -> None:
    """Only the one line is left out, and only once."""
    with console.capture() as printed:
        for _ in range(2):
            leave_out_closing_line()
            console.print("Done: Processed 3 articles")
            console.print("Done: Processed 4 articles")
        leave_out_closing_line()
        console.print("Serving")
        console.print("Done: Processed 5 articles")
    assert printed.get().splitlines() == [
        *["Done: Processed 4 articles"] * 2,
        "Serving",
        "Done: Processed 5 articles",
    ]
