"""The form in the browser, tried with the real Decap CMS, the real decap-server and a real browser."""

import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.walls.output import Output
from tests.walls.projects import TODAY, Project, elsewhere_project
from tools import node, packages
from tools.programs import ROOT
from tools.serving import served
from wall_of_fame.cli.wall import main
from wall_of_fame.content.frontmatter import read

KEPT = ROOT / ".cache" / "tests"
"""Decap CMS is large, so that it is kept from one run to the next."""

PHOTO = ROOT / "tests" / "walls" / "elsewhere" / "photos" / "mirela.jpg"


@contextmanager
def decap_server(folder: Path) -> Iterator[str]:
    """A decap-server that writes into a folder; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = [str(node.find()), str(packages.find("decap-server/dist/index.js"))]
    given = {"PORT": str(port), "BIND_HOST": "127.0.0.1", "MODE": "fs", "GIT_REPO_DIRECTORY": str(folder)}
    with subprocess.Popen(
        program, cwd=folder, env={**os.environ, **given}, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        while "listening" not in (line := process.stdout.readline()):
            assert line, "decap-server has ended"
        try:
            yield f"http://127.0.0.1:{port}/api/v1"
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The other organisation's project."""
    return elsewhere_project(tmp_path_factory.mktemp("form") / "project")


@pytest.fixture(scope="module")
def address(project: Project) -> Iterator[str]:
    """Where the wall is served with its form, which writes into the project."""
    with decap_server(project.folder) as local:
        form = {"repository": "owner/name", "local": local}
        project.build(settings={"WALL_ADMIN": form, "WALL_CACHE": str(KEPT)})
        with served(project.output) as at:
            yield at


@pytest.fixture
def editor(browser: Browser, address: str) -> Iterator["Editor"]:
    """Somebody who has signed in."""
    context = browser.new_context(viewport={"width": 1280, "height": 1600})
    page = context.new_page()
    yield Editor(page, address)
    context.close()


class Editor:
    """Works in the form, and notes what goes wrong or leaves this machine."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.complaints: list[str] = []
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self._asked(request.url))
        page.on(
            "console",
            lambda message: self.complaints.append(message.text) if message.type == "error" else None,
        )
        self._form = f"{address}/admin/"
        page.goto(self._form)
        page.get_by_role("button", name="Login").click()
        expect(page.get_by_role("link", name="People")).to_be_visible()

    def _asked(self, url: str) -> None:
        if not url.startswith(("http://127.0.0.1:", "blob:", "data:")):
            self.complaints.append(url)

    def begin(self, collection: str, entry: str = "new") -> None:
        """Open an empty form, or an entry."""
        self.page.goto(f"{self._form}#/collections/{collection}/{entry}")
        expect(self.text).to_be_visible()

    def field(self, name: str, which: int = 0) -> Locator:
        """A field by its name; `which` of several, from the top."""
        return self.page.locator(f"[id^={name}-field-]").nth(which)

    def fill(self, name: str, words: str, which: int = 0) -> None:
        """Type into a field."""
        self.field(name, which).fill(words)

    def choose(self, name: str, typed: str, offered: str) -> None:
        """Type the beginning of a record's name and take the one that is offered."""
        self.field(name).click()
        self.page.keyboard.type(typed)
        self.page.get_by_text(offered).last.click()

    @property
    def text(self) -> Locator:
        """The long text."""
        return self.page.locator("[data-slate-editor]")

    def save(self) -> None:
        """Save, and await that it is done."""
        self.page.get_by_role("button", name="Publish").click()
        self.page.get_by_role("menuitem", name="Publish now").click()
        expect(self.page.get_by_role("button", name="Published")).to_be_visible()


def _record(path: Path) -> dict[str, Any]:
    """The fields of a record's file as they were typed, its long text among them."""
    read_as = read(path.read_bytes(), "md")
    assert read_as.problems == ()
    return read_as.values


@pytest.mark.browser
def test_a_person_and_a_nomination_with_a_photo(
    editor: Editor, project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is typed into the form is in files that the check takes as they are; nothing is complained of."""
    editor.begin("people")
    editor.fill("name", "Zoë O’B.")
    editor.fill("role", "Waiter: nights")
    editor.choose("business", "ferry", "Ferry Office & Sons ferry-office")
    editor.fill("name", "2025-01-09", 1)
    editor.fill("photo", "2025-01-09")
    editor.fill("story", "2025-01-09")
    editor.field("over_18").click()
    editor.page.get_by_role("button", name="Choose an image").click()
    editor.page.locator("input[type=file]").set_input_files(
        {"name": "My Photo (1).jpg", "mimeType": "image/jpeg", "buffer": PHOTO.read_bytes()}
    )
    editor.page.get_by_role("button", name="Choose selected").click()
    editor.fill("photo_alt", "Zoë laughs")
    editor.text.click()
    editor.page.keyboard.type("I *love* the ferry.")
    editor.save()
    editor.begin("nominations")
    editor.choose("nominee", "Zo", "zoe-o-b")
    editor.choose("business", "ferry", "Ferry Office & Sons ferry-office")
    editor.page.get_by_label("Care", exact=True).check()
    editor.page.get_by_label("Patience", exact=True).check()
    editor.page.get_by_label("Care: Words copied").fill("waited for me")
    editor.fill("date", "2025-02-03")
    editor.fill("by", "Jo")
    editor.fill("on", "2025-02-04")
    editor.fill("nominator", "Somebody")
    editor.fill("nominator", "")
    editor.text.click()
    editor.page.keyboard.type("The ferry had gone. Zoë waited for me all the same.")
    editor.save()
    assert _record(project.content / "people" / "zoe-o-b.md") == {
        "name": "Zoë O’B.",
        "role": "Waiter: nights",
        "business": "ferry-office",
        "consent": {"name": "2025-01-09", "photo": "2025-01-09", "story": "2025-01-09"},
        "over_18": "true",
        "photo": "photos/my-photo-1-.jpg",
        "photo_alt": "Zoë laughs",
        "text": "I *love* the ferry.",
    }
    assert (project.content / "photos" / "my-photo-1-.jpg").read_bytes() == PHOTO.read_bytes()
    assert _record(project.content / "nominations" / "2025" / "2025-02-03-ferry-office.md") == {
        "nominee": ["zoe-o-b"],
        "business": "ferry-office",
        "standards": {"care": "waited for me", "patience": ""},
        "date": "2025-02-03",
        "approved": {"by": "Jo", "on": "2025-02-04"},
        "text": "The ferry had gone. Zoë waited for me all the same.",
    }
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    assert main(["check", str(project.content)]) == 0
    assert "error" not in capsys.readouterr().out
    assert editor.complaints == []


@pytest.mark.browser
def test_an_entry_that_is_changed_loses_nothing(editor: Editor, project: Project) -> None:
    """Opened and saved with one word changed, a record has all its other fields as they were."""
    path = project.content / "nominations" / "2025" / "the-last-ferry.md"
    before = _record(path)
    editor.begin("nominations", "entries/2025/the-last-ferry")
    editor.fill("nominator", "A grateful passenger")
    editor.save()
    after = _record(path)
    assert after == {**before, "nominator": "A grateful passenger"}


def test_its_page_is_for_editors_alone(address: str, project: Project) -> None:
    """It asks search engines to stay away, stands in no sitemap, and has, like the search, its own policy."""
    assert address
    site = Output(project.output)
    page = site.text("admin/index.html")
    assert '<meta name="robots" content="noindex">' in page
    assert "unsafe-eval" in page
    assert "admin" not in site.text("sitemap.xml")
    lines = site.text("_headers").split("/admin/*\n")[1].splitlines()
    assert lines[0] == "  ! Content-Security-Policy"
    assert any(line.startswith("  Content-Security-Policy: default-src 'none'; ") for line in lines)
    for path, data in site.files.items():
        own = path.startswith(("admin/", "search/")) or path == "_headers"
        assert own or b"unsafe-" not in data, path
