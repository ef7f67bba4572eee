"""After a withdrawal nothing of the person is left (promise 10)."""

import re
import shutil
from pathlib import Path

import pytest

from tests.walls.output import Output
from tests.walls.projects import Project

TRACES = ("mirela", "Mirela", "last-ferry", "carried my case", "Ada & Grace", "Ada &amp; Grace")
THEIRS = (
    "people/mirela-k.md",
    "nominations/2025/the-last-ferry.md",
    "photos/mirela.jpg",
    "photos/note.png",
    "awards/lamps-2025.md",
)
PHOTO = """\
photo: photos/mirela.jpg
photo_alt: Mirela beside the ticket window
focus: [0.5, 0.3]
"""


@pytest.fixture
def withdrawn(elsewhere: Output, tmp_path: Path) -> Project:
    """A built project from which a person, with their nominations and photo, was taken since."""
    project = Project(shutil.copytree(elsewhere.folder.parent, tmp_path / "project"))
    for path in THEIRS:
        (project.content / path).unlink()
    project.replace("nominations/2026/both-at-once.md", "[front-desk, mirela-k]", "[front-desk]")
    return project


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but the sources."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).parts[0] not in {"content", "theme"}
    }


def test_nothing_is_left_of_someone_who_withdrew(withdrawn: Project, elsewhere: Output) -> None:
    """Neither output nor caches nor what a build puts aside hold their name, id, words or pictures."""
    before = files(elsewhere.folder.parent)
    assert any(path.startswith(".cache/") for path in before)
    site = withdrawn.build()
    after = files(withdrawn.folder)
    for path, data in after.items():
        for trace in TRACES:
            assert trace.encode() not in data, (path, trace)
            assert trace not in path
    pictures = {path.split("/")[-1] for path in before if path.startswith("output/pictures/")}
    kept = {_name(path) for path in after if "pictures/" in path or "share-" in _name(path)}
    logos = {str(src).split("/")[-1].split()[0] for src in _logos(elsewhere)}
    named = {image.split("/")[-1] for page in site.pages for image in page.meta("og:image")}
    assert pictures - logos
    saved = {href.split("/")[-1] for page in site.pages for href in page.find("//a[@download]/@href")}
    assert kept == logos | named | saved
    assert not kept & _named_with(elsewhere, "Mirela")
    certificates = {
        data
        for path, data in before.items()
        if path.endswith(("ferry/certificate.pdf", "once/certificate.pdf"))
    }
    assert len(certificates) == len(("the-last-ferry", "both-at-once"))
    assert not certificates & {*after.values()}


def test_a_photo_without_its_consent_is_gone_from_the_caches(elsewhere: Output, tmp_path: Path) -> None:
    """Whoever takes back the consent to the photo alone keeps their page; its pictures are gone."""
    project = Project(shutil.copytree(elsewhere.folder.parent, tmp_path / "project"))
    project.replace("people/mirela-k.md", ", photo: 2025-01-05", "")
    project.replace("people/mirela-k.md", PHOTO, "")
    (project.content / "photos/mirela.jpg").unlink()
    theirs = {
        str(source).split()[0].split("/")[-1]
        for source in elsewhere.page("people/mirela-k/").find("//img/@src | //source/@srcset")
    }
    assert theirs
    site = project.build()
    assert "Mirela K." in site.page("people/mirela-k/").text
    assert not [path for path in files(project.folder) if path.split("/")[-1] in theirs]


def test_what_a_killed_build_put_aside_is_gone_too(withdrawn: Project) -> None:
    """A half-made site with the person in it, left by a build that was killed, goes with the next build."""
    aside = withdrawn.folder / ".output.build/next/people/mirela-k"
    aside.mkdir(parents=True)
    (aside / "index.html").write_text("Mirela K.")
    (withdrawn.folder / ".cache/pictures/.mirela.webp.part").write_bytes(b"Mirela")
    withdrawn.build()
    assert not [path for path, data in files(withdrawn.folder).items() if b"Mirela" in data]


def _name(path: str) -> str:
    """The name of a file, also where it is kept under the whole of its path."""
    return re.split("[/+]", path)[-1]


def _logos(site: Output) -> list[str]:
    page = site.page("businesses/ferry-office/")
    hero = "//div[contains(@class, 'hero')]//div[@class='logo']"
    sets = page.find(f"{hero}//@srcset | {hero}//img/@src")
    return [part for source in sets for part in str(source).split(", ")]


def _named_with(site: Output, words: str) -> set[str]:
    """The share pictures in which these words stand."""
    pages = [page for page in site.pages if any(words in alt for alt in page.meta("og:image:alt"))]
    found = {image.split("/")[-1] for page in pages for image in page.meta("og:image")}
    found |= {href.split("/")[-1] for page in pages for href in page.find("//a[@download]/@href")}
    assert found
    return found
