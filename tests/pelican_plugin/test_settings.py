"""`make publish`: SITEURL comes from the environment and reaches every absolute address."""

import subprocess
import sys

import pytest

from tests.loops import at_least_one
from tests.walls.output import fingerprint
from tests.walls.projects import Project, environment
from tools.programs import ROOT


def test_siteurl_of_the_environment_is_used(project: Project) -> None:
    """Canonical links, feeds, sitemap and previews carry the address that was given."""
    site = project.build(file="publishconf.py", env={"SITEURL": "https://wall.example.net"})
    assert site.home == "https://wall.example.net/"
    for page in site.pages:
        assert page.one("//link[@rel='canonical']/@href").startswith("https://wall.example.net/")
        assert page.meta("og:url")[0].startswith("https://wall.example.net/")
    for path in ("feed.atom", "feed.json", "sitemap.xml", "robots.txt", "calendar.ics"):
        assert "https://wall.example.net/" in site.text(path), path
        assert "localhost" not in site.text(path), path
        assert "thanks.example.org" not in site.text(path), path


@pytest.mark.parametrize("address", [None, ""])
def test_without_siteurl_it_is_refused_kindly(project: Project, address: str | None) -> None:
    """Without the site's address nothing is built; the message says what to type."""
    done = project.run(file="publishconf.py", env={"SITEURL": address} if address is not None else None)
    assert done.code != 0
    assert "SITEURL=https://" in done.words
    assert "make publish" in done.words
    assert "Traceback" not in done.words
    assert not project.output.exists()


@pytest.mark.parametrize(
    "address",
    [
        "wall.example.org",
        "ftp://wall.example.org",
        "https://",
        "https://wall.example.org/?a=b",
        "https://wall.example.org/#x",
        "https://me:secret@wall.example.org",
        'https://wall.example.org/"onload="alert(1)',
        "javascript:alert(1)",
        "https://wall.example.org//x",
    ],
)
def test_an_address_that_makes_no_sense_is_refused_kindly(project: Project, address: str) -> None:
    """A SITEURL that is no address of a site is told so, and nothing is published."""
    done = project.run(file="publishconf.py", env={"SITEURL": address})
    assert done.code != 0
    assert "SITEURL" in done.words
    assert "Traceback" not in done.words
    assert not project.output.exists()


def test_a_published_site_does_not_reload_itself(project: Project) -> None:
    """What `make serve` adds is in no other build, whatever the environment says."""
    site = project.build(
        file="publishconf.py", env={"SITEURL": "https://wall.example.net", "WALL_LIVE_RELOAD": "1"}
    )
    for path, data in at_least_one(site.files.items()):
        assert b"reload.js" not in data, path
        assert not path.endswith("reload.js"), path


def test_an_empty_name_is_refused_kindly(project: Project) -> None:
    """A site without a name is told so."""
    done = project.run(settings={"SITENAME": ""})
    assert done.code != 0
    assert "SITENAME" in done.words
    assert "Traceback" not in done.words


def test_a_name_is_shown_as_typed(project: Project) -> None:
    """The site's name may hold any character; pages, feeds and calendar show it letter by letter."""
    name = """Tea & <b>Toast</b> "'; Łódź"""
    site = project.build(settings={"SITENAME": name})
    assert site.page("").one("//head/title").text_content().strip() == name
    assert site.page("").meta("og:site_name") == [name]
    assert name in [str(title) for title in site.page("").find("//link[@rel='alternate']/@title")]


def test_settings_of_pelican_cannot_open_a_door(project: Project) -> None:
    """Settings that would copy files, cache, or write elsewhere have no effect."""
    plain = fingerprint(project.build().folder)
    doors = """
STATIC_PATHS = ["photos", "people"]
EXTRA_PATH_METADATA = {"photos/mirela.jpg": {"path": "mirela.jpg"}}
OUTPUT_SOURCES = True
ARTICLE_SAVE_AS = "../{slug}.html"
FEED_ALL_ATOM = "feeds/all.atom.xml"
TEMPLATE_PAGES = {"pages/about.md": "about.txt"}
AUTHOR_SAVE_AS = "author/{slug}.html"
JINJA_ENVIRONMENT = {"autoescape": False}
CACHE_CONTENT = LOAD_CONTENT_CACHE = True
DELETE_OUTPUT_DIRECTORY = True
FILENAME_METADATA = "(?P<slug>.*)"
DEFAULT_METADATA = {"status": "draft"}
ARTICLE_TRANSLATION_ID = PAGE_TRANSLATION_ID = "slug"
USE_FOLDER_AS_CATEGORY = True
WITH_FUTURE_DATES = False
RELATIVE_URLS = True
TYPOGRIFY = True
SUMMARY_MAX_LENGTH = 1
"""
    settings = project.folder / "pelicanconf.py"
    settings.write_text(settings.read_text() + doors)
    assert fingerprint(project.build().folder) == plain


def test_the_settings_of_this_project_are_few() -> None:
    """Whoever takes the project over finds a name, an address, a language, a time zone, and who they are."""
    lines = (ROOT / "pelicanconf.py").read_text(encoding="utf-8").splitlines()
    names = {line.split(" = ")[0] for line in lines if " = " in line and line[0].isupper()}
    assert {"SITENAME", "SITEURL", "DEFAULT_LANG", "TIMEZONE", "WALL_ORGANISATION"} <= names
    assert len(names) <= 12


ODD_SETTINGS = {
    'THEME = "nowhere"': "The settings: Could not find the theme nowhere",
    "X = (": ":5: '(' was never closed",
    "X = 1 / 0": ": division by zero",
    "import nothing_here": ": No module named 'nothing_here'",
}


@pytest.mark.parametrize("line", ODD_SETTINGS)
def test_an_error_in_the_settings_names_its_line(project: Project, line: str) -> None:
    """`wall build` says where it is, and not how Pelican came there."""
    settings = project.folder / "pelicanconf.py"
    number = settings.read_text(encoding="utf-8").count("\n") + 1
    settings.write_text(f"{settings.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "wall_of_fame.cli", "build"],
        cwd=project.folder, env=environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    where = "" if line.startswith("THEME") else f"pelicanconf.py:{number}"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{where}{ODD_SETTINGS[line]}\n")
