"""A rename, a merger and a closing leave no dead address: whatever was at one still answers there."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from tests.browser.strict import headers_of
from tests.loops import at_least_one
from tests.walls.output import Output
from tests.walls.projects import MakeProject

MOVED = {
    "businesses/ferry-office/": "businesses/sons-of-the-ferry/",
    "businesses/corner-library/": "businesses/sons-of-the-ferry/",
    "businesses/boat-office/": "businesses/sons-of-the-ferry/",
    "boats/": "businesses/sons-of-the-ferry/",
    "people/mirela-k/": "people/mirela-of-the-ferry/",
    "people/mirela/": "people/mirela-of-the-ferry/",
    "recognition/the-last-ferry/": "recognition/the-ferry-that-waited/",
    "recognition/last-ferry/": "recognition/the-ferry-that-waited/",
    "deep/down/below/": "recognition/the-ferry-that-waited/",
}
"""Every address of a record with another today, and that one."""

ADDRESS_OF_CONTENT = re.compile(r"[0-9a-f]{12}|^search/index/")
"""What is in the address of a file that has another with other bytes, so that no old name is shown."""


@dataclass(frozen=True)
class Walls:
    """A wall, and the same after its records have moved."""

    before: Output
    after: Output


@pytest.fixture(scope="module")
def walls(elsewhere: Output, make_project: MakeProject) -> Walls:
    """Business, person and nomination get other ids; one business is closed, another is part of it."""
    project = make_project()
    renames = {
        "businesses/ferry-office": "sons-of-the-ferry",
        "people/mirela-k": "mirela-of-the-ferry",
        "nominations/2025/the-last-ferry": "the-ferry-that-waited",
    }
    for path in sorted(project.content.rglob("*")):
        if path.suffix in {".md", ".yaml"}:
            text = path.read_text("utf-8")
            for former, today in renames.items():
                text = re.sub(rf"\b{former.rpartition('/')[2]}\b(?!\.(?:png|jpg))", today, text)
            path.write_text(text, "utf-8")
    for former, today in renames.items():
        name = former.rpartition("/")[2]
        project.replace(f"{former}.md", "aliases: [", f"aliases: [{name}, ")
        (project.content / f"{former}.md").rename((project.content / f"{former}.md").with_name(f"{today}.md"))
    project.replace(
        "nominations/2025/the-ferry-that-waited.md", "last-ferry]", "last-ferry, /deep/down/below/]"
    )
    project.replace("businesses/sons-of-the-ferry.md", "joined:", "closed: 2026-10-01\njoined:")
    project.replace("businesses/corner-library.yaml", "name:", "merged_into: sons-of-the-ferry\nname:")
    return Walls(elsewhere, project.build())


def test_every_address_still_answers(walls: Walls) -> None:
    """All that a crawl of the wall before has found is there, but for addresses that follow the content."""
    lasting = {path for path in walls.before.files if not ADDRESS_OF_CONTENT.search(path)}
    assert len(lasting) > 100
    assert lasting - walls.after.files.keys() == set()


@pytest.mark.parametrize("former", MOVED)
def test_files_beside_a_page_are_beside_its_former_addresses(walls: Walls, former: str) -> None:
    """The same bytes: badge, feeds, data, certificate and pictures; pages lead on, but those in frames."""
    today = MOVED[former]
    names = {path.removeprefix(today) for path in walls.after.files if path.startswith(today)}
    assert {path.removeprefix(former) for path in walls.after.files if path.startswith(former)} == names
    files = {name for name in names if not name.endswith(".html")}
    for name in at_least_one(files):
        assert walls.after.files[former + name] == walls.after.files[today + name], name
    for name in at_least_one(names - files):
        page = walls.after.html[former + name]
        assert page.is_redirect is not name.startswith("embed/"), name


@pytest.mark.parametrize("former", MOVED)
def test_a_host_sends_the_same_with_files_at_former_addresses(walls: Walls, former: str) -> None:
    """What lets other websites show them, and keeps search engines away, holds at every address."""
    rules, today = walls.after.text("_headers"), MOVED[former]
    names = {path.removeprefix(today) for path in walls.after.files if path.startswith(today)}
    # What a page that leads on may do is no matter.
    matter = {name for name in names if name.startswith("embed/") or not name.endswith(".html")}
    for name in at_least_one(matter):
        expected = headers_of(f"/{today}{name}", rules)
        assert headers_of(f"/{former}{name}", rules) == expected, name


def test_only_what_has_another_address_with_other_bytes_is_kept_for_ever(walls: Walls) -> None:
    """Browsers ask no more for a file that is sent as immutable, so its address follows its bytes."""
    rules = walls.after.text("_headers")
    kept = [
        path
        for path in walls.after.files
        if "immutable" in headers_of(f"/{path}", rules).get("Cache-Control", "")
    ]
    assert [path for path in at_least_one(kept) if not ADDRESS_OF_CONTENT.search(path)] == []


def test_keepsakes_are_shown_elsewhere_and_listed_nowhere(walls: Walls) -> None:
    """Other websites show the pictures of oEmbed; no certificate is found by whoever looks for a name."""
    rules = walls.after.text("_headers")
    pictures = [path for path in walls.after.files if re.search(r"^(people|recognition)/.+/share-", path)]
    for path in at_least_one(pictures):
        headers = headers_of(f"/{path}", rules)
        assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert headers["X-Robots-Tag"] == "noindex"
    certificates = [path for path in walls.after.files if path.endswith("certificate.pdf")]
    for path in at_least_one(certificates):
        assert headers_of(f"/{path}", rules)["X-Robots-Tag"] == "noindex"
