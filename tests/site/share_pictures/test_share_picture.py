"""Each page has a picture to share, its own or the wall's; recognitions, people and the like offer theirs."""

import io
import re
from urllib.parse import urlsplit

import pytest
from PIL import Image

from tests.loops import at_least_one
from tests.walls.output import Html, Output
from tests.walls.projects import Project

OFFERED = ("recognition", "people", "businesses", "campaigns")
OWN = (*OFFERED, "standards", "awards", "places", "years")
SHARE = re.compile(r"pictures/share-[0-9a-f]{20}\.jpg")


@pytest.fixture(params=["sample", "elsewhere", "below"])
def site(request: pytest.FixtureRequest) -> Output:
    """Each of the built sites in turn."""
    output = request.getfixturevalue(request.param)
    assert isinstance(output, Output)
    return output


def pictures(site: Output) -> set[str]:
    """The paths of all share pictures of a site."""
    return {path for path in site.files if "share-" in path and path.startswith("pictures/")}


def is_about_one(page: Html, kinds: tuple[str, ...]) -> bool:
    """Whether a page is about one thing of these kinds."""
    folder, _, rest = page.url.partition("/")
    is_screen = rest == "display/" or rest.endswith("/display/")
    is_list = rest.startswith("page/") or "/occasions/" in rest
    return folder in kinds and bool(rest) and not is_list and not is_screen


def test_previews_name_a_picture_that_is_there(site: Output) -> None:
    """With its size and what stands in it; the page offers the same for download, under a name of its own."""
    paths = set()
    for page in site.pages:
        images = [value for value in page.meta("og:image") if SHARE.search(value)]
        links = page.find("//a[@download]")
        assert len(images) == 1, page
        path = SHARE.search(images[0])
        assert path
        assert images[0] == f"{site.home}{path[0]}"
        assert page.meta("og:image:width") == ["1200"]
        assert page.meta("og:image:height") == ["630"]
        assert page.meta("twitter:card") == ["summary_large_image"]
        assert page.meta("og:image:alt")[0].strip()
        assert bool(links) == is_about_one(page, OFFERED), page
        for link in links:
            assert urlsplit(link.get("href")).path == urlsplit(images[0]).path
            assert link.get("download") == f"{page.url.split('/')[1]}.jpg"
        paths.add(path[0])
    assert paths == pictures(site)
    assert paths


def test_what_a_page_is_about_has_a_picture_of_its_own(site: Output) -> None:
    """A standard, an award, a place, a year have theirs too; every other page has that of the front page."""
    (of_wall,) = site.page("").meta("og:image")
    own = {page.url: page.meta("og:image")[0] for page in site.pages if is_about_one(page, OWN)}
    assert {url.partition("/")[0] for url in own} >= {
        "recognition",
        "people",
        "businesses",
        "standards",
        "years",
    }
    assert of_wall not in own.values()
    firsts = {
        url: image for url, image in own.items() if url.count("/") == 2 and not url.startswith("recognition/")
    }
    assert len(set(firsts.values())) == len(firsts)
    others = {page.url: page.meta("og:image") for page in site.pages if page.url not in own}
    assert {url: images for url, images in others.items() if images != [of_wall]} == {}
    assert {"", "people/", "nominate/", "privacy/"} & others.keys()


def test_they_are_pictures_and_nothing_else(elsewhere: Output) -> None:
    """JPEG files of 1200 × 630 without metadata."""
    for path in at_least_one(pictures(elsewhere)):
        with Image.open(io.BytesIO(elsewhere.files[path])) as image:
            assert (image.format, image.size) == ("JPEG", (1200, 630))
            assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_a_hidden_story_is_quoted_on_its_own_pages_only(project: Project) -> None:
    """Of someone who asked to be left out of search engines, a business shows no words."""
    record = project.content / "people/mirela-k.md"
    record.write_text(record.read_text().replace("\nname:", "\nnoindex: true\nname:", 1))
    site = project.build()
    hidden = {path for path, page in site.html.items() if page.is_hidden and path.startswith("recognition/")}
    assert hidden
    for path in hidden:
        for quote in site.html[path].find("//*[@class='legend']//q"):
            words = quote.text_content()
            quoting = [
                page.path for page in site.pages if any(words in alt for alt in page.meta("og:image:alt"))
            ]
            assert all(other == path or other.startswith("people/") for other in quoting), words


def test_a_new_name_is_a_new_address_and_the_old_picture_goes(project: Project) -> None:
    """The address follows what is shown, so no browser and no network shows an old name."""
    before = project.build()
    (old,) = before.page("people/mirela-k/").meta("og:image")
    files = {path: before.files[path] for path in pictures(before)}
    record = project.content / "people/mirela-k.md"
    record.write_text(re.sub(r"(?m)^name: .*$", "name: Mirela Renamed", record.read_text()))
    after = project.build()
    (new,) = after.page("people/mirela-k/").meta("og:image")
    assert old != new
    assert old.removeprefix(after.home) not in after.files
    unchanged = files.keys() & pictures(after)
    assert unchanged
    assert all(files[path] == after.files[path] for path in unchanged)


def test_a_wall_may_do_without(project: Project) -> None:
    """With WALL_KEEPSAKES off there are none; previews show the portrait, and nothing is offered."""
    site = project.build(settings={"WALL_KEEPSAKES": False})
    assert not pictures(site)
    page = site.page("people/mirela-k/")
    assert page.meta("og:image")[0].removeprefix(site.home) in site.files
    assert not page.meta("og:image:width")
    assert not site.page("").meta("og:image")
    assert not [page for page in site.pages if page.meta("og:image:alt")]
    assert not [page for page in site.pages if page.find("//a[@download]")]


def test_whoever_works_on_the_wall_does_not_wait_for_them(project: Project) -> None:
    """`make serve` makes none."""
    assert not pictures(project.build(settings={"WALL_LIVE_RELOAD": True}))
