"""Only what is in content/ and theme/ can reach output/ (promise 1)."""

import shutil
from pathlib import Path

import pytest
from PIL import Image

from tests.walls.output import Output, fingerprint
from tests.walls.projects import Project

WORDS = "canary-5b1f-never-published"

TARGETS = ["{canary}", "../canary.txt", "../../canary.txt", "/canary.txt", "../canary.md", "../canary.html"]
WAYS = [
    "[doc]({{attach}}{})",
    "[doc]({{static}}{})",
    "[doc]({{filename}}{})",
    "![doc]({{attach}}{})",
    "[doc](|attach|{})",
    '<a href="{{attach}}{}">doc</a>',
    '<img src="{{static}}{}">',
    '<object data="{{attach}}{}"></object>',
    "[doc]({})",
    "[doc](file://{})",
]
PLACES = ["nominations/2025/the-last-ferry.md", "pages/about.md", "news/doors-open.md", "standards/care.md"]


@pytest.fixture
def guarded(project: Project) -> Project:
    """The project with secrets beside its content, in every format that Pelican knows."""
    for name in ("canary.txt", "canary.md", "canary.html", "canary.jpg"):
        (project.folder / name).write_text(f"Title: x\n\n<p>{WORDS}</p>")
    return project


def leaks(site: Output) -> list[str]:
    """The files of a site that hold the secret or are named after it."""
    return [path for path, data in site.files.items() if WORDS.encode() in data or "canary" in path]


def test_no_link_copies_a_file(guarded: Project) -> None:
    """Whatever link syntax a text uses, relative or absolute, nothing outside of the content is copied."""
    canary = str(guarded.folder / "canary.txt")
    links = "\n\n".join(way.format(target.format(canary=canary)) for way in WAYS for target in TARGETS)
    for place in PLACES:
        file = guarded.content / place
        file.write_text(f"{file.read_text()}\n{links}\n")
    site = guarded.build()
    assert leaks(site) == []
    assert "canary.txt" in site.text("about/index.html")


FILES = [
    ("people/mirela-k.md", "photo: photos/mirela.jpg", "photo: {}"),
    ("businesses/ferry-office.md", "logo: photos/ferry-office.png", "logo: {}"),
    ("nominations/2025/the-last-ferry.md", "note: photos/note.png", "note: {}"),
    ("nominations/2026/both-at-once.md", "video: https://video.example.org/watch?v=1&t=2", "video: {}"),
]


@pytest.mark.parametrize(
    "path", ["../canary.jpg", "photos/../../canary.jpg", "{absolute}", "file://{absolute}", "photos/./x.png"]
)
def test_paths_lead_nowhere_but_into_the_content(guarded: Project, path: str) -> None:
    """Every field that names a file refuses every way out, at its own line."""
    Image.new("RGB", (40, 50)).save(guarded.folder / "canary.jpg")
    path = path.format(absolute=guarded.folder / "canary.jpg")
    for record, old, new in FILES:
        guarded.replace(record, old, new.format(path))
    done = guarded.run()
    assert done.code != 0
    for record, _, new in FILES:
        line = (guarded.content / record).read_text().splitlines().index(new.format(path)) + 1
        assert f"content/{record}:{line}:" in done.words, done.words
    assert not guarded.output.exists()


LINKS_IN_CONTENT = [
    "content/pages/linked.md",
    "content/photos/linked.jpg",
    "content/people/linked.md",
    "content/linked",
    "content/.DS_Store",
    "content/nominations/2025/linked.md",
    "content/news",
    "content/photos/deeper/linked.jpg",
]
LINKS_IN_THEME = [
    "theme/static/css/blocks/linked.css",
    "theme/static/linked",
    "theme/templates/macros/card.html",
    "theme/translations",
]


@pytest.mark.parametrize("links", [LINKS_IN_CONTENT, *([link] for link in LINKS_IN_THEME)])
def test_symbolic_links_are_refused(guarded: Project, links: list[str]) -> None:
    """A link to a file or folder, anywhere in content or theme, stops the build and is named."""
    outside = guarded.folder.parent / "outside"
    outside.mkdir()
    (outside / "secret.md").write_text(f"---\ntitle: {WORDS}\n---\n{WORDS}")
    for link in links:
        place = guarded.folder / link
        if place.is_dir():
            shutil.rmtree(place)
        place.unlink(missing_ok=True)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(outside / "secret.md" if place.suffix else outside)
    done = guarded.run()
    assert done.code != 0
    assert [link for link in links if link not in done.words] == []
    assert done.words.count("symbolic link") == len(links)
    assert not guarded.output.exists()


ODD_PLACES = [
    "pages/.hidden.md",
    "pages/deeper/hidden.md",
    "images/canary.txt",
    "extra/canary.txt",
    "pages/canary.html",
    "pages/canary.rst",
    "canary.md",
    ".hidden/canary.md",
]


@pytest.mark.parametrize(
    "paths",
    [ODD_PLACES, ["pages/.DS_Store/hidden.md"], ["pages/.gitkeep/about.md"], ["news/.DS_Store/hidden.md"]],
)
def test_files_in_odd_places_are_told_of(guarded: Project, paths: list[str]) -> None:
    """A file that is no record in its place is an error in words; it is never published or passed over."""
    for path in paths:
        guarded.write(path, f"---\ntitle: {WORDS}\n---\n{WORDS}\n")
    done = guarded.run()
    assert done.code != 0
    for path in paths:
        hidden = next((part for part in path.split("/") if part.startswith(".")), path)
        named = f"content/{path.partition(hidden)[0]}{hidden}"
        assert f"{named}:1:1: error:" in done.words or f"{named}/" in done.words, (path, done.words)
    assert "Traceback" not in done.words
    assert not guarded.output.exists()


def test_photos_that_no_record_names_are_not_published(guarded: Project) -> None:
    """Only pictures that a record names are published, and none of them as it was contributed."""
    originals = set(fingerprint(guarded.content / "photos").values())
    Image.new("RGB", (60, 60), "red").save(guarded.content / "photos/unused.jpg")
    site = guarded.build()
    assert not originals & set(fingerprint(site.folder).values())
    before = {path for path in site.files if path.startswith("pictures/")}
    (guarded.content / "photos/unused.jpg").unlink()
    assert {path for path in guarded.build().files if path.startswith("pictures/")} == before


def test_no_photo_without_consent_to_it(guarded: Project) -> None:
    """A photo whose consent is missing stops the build (promise 9)."""
    guarded.replace("people/mirela-k.md", ", photo: 2025-01-05", "")
    done = guarded.run()
    assert done.code != 0
    assert "consent-photo" in done.words


def test_templates_cannot_read_files_elsewhere(guarded: Project, tmp_path: Path) -> None:
    """A template finds other templates of the theme only."""
    (tmp_path / "outside.html").write_text(WORDS)
    template = guarded.folder / "theme/templates/award.html"
    around = "{% block hero %}{% include '../../../outside.html' %}"
    template.write_text(template.read_text().replace("{% block hero %}", around))
    done = guarded.run()
    assert done.code != 0
    assert not guarded.output.exists()
