"""A business is renamed, becomes part of another, or closes: no address of the earlier site is dead."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest

from tests.loops import at_least_one
from tests.walls.output import Output
from tests.walls.projects import Project

# Named by their bytes: pages of today name those of today.
NAMED_BY_CONTENT = re.compile(r"theme/|pictures/|search/|(?:recognition|people|campaigns|years)/[^/]+/share-")
OLD = "businesses/ferry-office/"
FILES = [
    "badge.svg", "badge-large-dark.svg", "badge.png", "shields.json", "wall.json", "feed.atom", "feed.json",
    "embed/newest.json", "oembed.json",
]  # fmt: skip


def rename(project: Project) -> str:
    """The office has another id, and names the old one."""
    old, new = (project.content / "businesses" / f"{name}.md" for name in ("ferry-office", "island-ferries"))
    text = old.read_text(encoding="utf-8").replace("[boat-office,", "[boat-office, ferry-office,")
    new.write_text(text, encoding="utf-8")
    old.unlink()
    for folder in ("nominations", "people", "awards"):
        for file in (project.content / folder).rglob("*.*"):
            words = file.read_text(encoding="utf-8")
            file.write_text(words.replace("ferry-office", "island-ferries"), encoding="utf-8")
    return "businesses/island-ferries/"


def merge(project: Project) -> str:
    """The office is part of the library today."""
    project.replace("businesses/ferry-office.md", "aliases:", "merged_into: corner-library\naliases:")
    return "businesses/corner-library/"


def close(project: Project) -> str:
    """The office has closed for good."""
    project.replace("businesses/ferry-office.md", "aliases:", "closed: 2026-10-31\naliases:")
    return OLD


@pytest.mark.parametrize("change", [rename, merge, close])
def test_no_address_dies(project: Project, elsewhere: Output, change: Callable[[Project], str]) -> None:
    """Whatever the earlier site had is there: pages lead on, and files answer with what is true today."""
    today = change(project)
    site = project.build()
    earlier = {path for path in elsewhere.files if not NAMED_BY_CONTENT.match(path)}
    assert earlier - site.files.keys() == set()
    for folder in at_least_one([OLD, "businesses/boat-office/", "boats/"]):
        for name in FILES:
            assert site.files[f"{folder}{name}"] == site.files[f"{today}{name}"], (folder, name)
        page = site.page(folder)
        assert page.is_redirect == (folder != today)
        assert page.one("//link[@rel='canonical']/@href") == f"{site.home}{today}"
        for layout in ("", "compact/", "grid/"):
            embedded = site.page(f"{folder}embed/{layout}")
            assert embedded.is_embedded
            assert embedded.source == site.page(f"{today}embed/{layout}").source
    moved = site.files.get("_redirects", b"").decode().splitlines()
    redirects = {page.url for page in site.html.values() if page.is_redirect}
    assert {line.split()[0].lstrip("/") for line in moved} == redirects
    for line in at_least_one(moved):
        _, target, code = line.split()
        assert code == "301"
        assert target.removeprefix("/") + "index.html" in site.files


def test_a_merged_business_goes_on_in_the_other(project: Project) -> None:
    """Its recognitions count there, its people work there, and no list names it."""
    merge(project)
    site = project.build()
    data = json.loads(site.text("businesses/corner-library/wall.json"))
    assert {item["business"]["id"] for item in data["recognitions"]} == {"corner-library"}
    assert "the-last-ferry" in {item["id"] for item in data["recognitions"]}
    assert [item["id"] for item in json.loads(site.text("api/v1/businesses/1.json"))["businesses"]] == [
        "corner-library"
    ]
    assert "Ferry Office" not in site.page("businesses/").text
    feed = site.text("businesses/corner-library/feed.atom")
    assert "businesses/corner-library/" in feed


def test_a_closed_business_is_shown_as_such(project: Project) -> None:
    """Its page says the day, keeps its people, and the data has it, too."""
    close(project)
    page = (site := project.build()).page(OLD)
    assert "Closed on 31 October 2026" in " ".join(page.text.split())
    assert page.find("//section[@aria-labelledby='people']//a")
    items = json.loads(site.text("api/v1/businesses/1.json"))["businesses"]
    assert {item["id"]: item.get("closed") for item in items}["ferry-office"] == "2026-10-31"


def test_a_business_that_merged_twice(project: Project) -> None:
    """The addresses of all lead to the one that is left; the id of its own feed stays."""
    before = re.search(r"<id>[^<]+</id>", project.build().text("businesses/corner-library/feed.atom"))
    project.write(
        "businesses/pier-kiosk.md",
        "---\nname: Pier Kiosk\nplace: old-harbour\nsector: Shops\nmerged_into: ferry-office\n"
        "aliases: [pier-stall]\n---\n",
    )
    merge(project)
    site = project.build()
    for old in at_least_one(["pier-kiosk", "pier-stall", "ferry-office", "boat-office"]):
        page = site.page(f"businesses/{old}/")
        assert page.one("//meta[@http-equiv='refresh']/@content") == "0; url=/businesses/corner-library/"
    after = re.search(r"<id>[^<]+</id>", site.text("businesses/corner-library/feed.atom"))
    assert before
    assert after
    assert before[0] == after[0]
