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
SIZES = ((1200, 630), (1080, 1080), (1080, 1920))
SHARE = re.compile(
    r"(?:pictures/share-|(?:(?:recognition|people|campaigns|years)/[a-z0-9-]+|take-part/kit)/share-(?P<size>\d+x\d+)-)[0-9a-f]{20}\.jpg"
)


@pytest.fixture(params=["sample", "elsewhere", "below"])
def site(request: pytest.FixtureRequest) -> Output:
    """Each of the built sites in turn."""
    output = request.getfixturevalue(request.param)
    assert isinstance(output, Output)
    return output


def pictures(site: Output) -> set[str]:
    """The paths of all share pictures of a site, but of those that are at a former address too."""
    return {path for path in site.files if SHARE.fullmatch(path) and not path.startswith(site.former_folders)}


def is_about_one(page: Html, kinds: tuple[str, ...]) -> bool:
    """Whether a page is about one thing of these kinds."""
    folder, _, rest = page.url.partition("/")
    is_screen = rest == "display/" or rest.endswith(("/display/", "/ceremony/"))
    is_later = "/page/" in rest and folder not in OFFERED
    is_list = rest.startswith("page/") or is_later or "/occasions/" in rest
    is_of_kit = "/embed/" in rest or rest.endswith(("/share/", "/poster/"))
    if page.url == "take-part/kit/":  # about a campaign, whose banners it offers
        return True
    return folder in kinds and bool(rest) and not is_list and not is_screen and not is_of_kit


def test_previews_name_a_picture_that_is_there(site: Output) -> None:
    """With its size and what stands in it; the page offers it in its shapes, each under a name of its own."""
    paths = set()
    for page in site.pages:
        images = [value for value in page.meta("og:image") if SHARE.search(value)]
        links = [link for link in page.find("//a[@download]") if "/digital-pins/" not in link.get("href")]
        saved = [urlsplit(link.get("href")).path for link in links]
        looks_back = page.url.startswith("years/") and is_about_one(page, OWN)
        assert bool(saved) == (looks_back or is_about_one(page, OFFERED)), page
        (image,) = images
        path = SHARE.search(image)
        assert path
        assert image == f"{site.home}{path[0]}"
        assert page.meta("og:image:width") == ["1200"]
        assert page.meta("og:image:height") == ["630"]
        assert page.meta("twitter:card") == ["summary_large_image"]
        assert page.meta("og:image:alt")[0].strip()
        paths.add(path[0])
        if saved:
            assert saved[0] == urlsplit(image).path
            assert len(saved) == (3 if path["size"] and "/page/" not in page.url else 1)
            names = [link.get("download") for link in links]
            assert len({*names}) == len(names)
            assert all(name.startswith(page.url.split("/")[1]) and name.endswith(".jpg") for name in names)
            paths |= {at[0] for at in map(SHARE.search, saved) if at}
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


def test_who_is_recognised_has_three_shapes_beside_the_page(site: Output) -> None:
    """Wide, square and tall, as JPEG; the section of the page says which is which."""
    pages = [
        page for page in site.pages if page.url.startswith("recognition/") or page.find("//h2[@id='keep']")
    ]
    for page in at_least_one(pages):
        links = page.find("//*[@class='keep__shapes']//a")
        files = [urlsplit(link.get("href")).path.removeprefix(urlsplit(site.home).path) for link in links]
        folder = files[0].rpartition("/")[0]
        assert all(file.startswith(f"{folder}/share-") for file in files)
        assert folder == page.url.rstrip("/") or (
            page.url.startswith("people/") and _is_only_story(page, folder)
        )
        sizes = [Image.open(io.BytesIO(site.files[file])).size for file in files]
        assert tuple(sizes) == SIZES
        words = [" ".join(link.text_content().split()) for link in links]
        assert words == ["Wide 1200×630", "Square 1080×1080", "Tall 1080×1920"]


def _is_only_story(page: Html, folder: str) -> bool:
    """Whether this recognition is the only one of the page's person."""
    cards = page.find("//*[@class='cards cards--words']//h3/a")
    return [urlsplit(card.get("href")).path.strip("/").endswith(folder) for card in cards] == [True]


def test_whoever_was_recognised_once_has_the_picture_of_that(elsewhere: Output) -> None:
    """So that it is drawn and published once; others have one of their own."""
    pages = [page for page in elsewhere.pages if re.fullmatch("people/[^/]+/", page.url)]
    folders = {
        page.url: SHARE.search(image)[0].split("/")[0]  # type: ignore[index]
        for page in at_least_one(pages)
        for image in page.meta("og:image")
        if "/share-1200x630-" in image
    }
    assert {*folders.values()} == {"people", "recognition"}


def test_they_are_pictures_and_nothing_else(elsewhere: Output) -> None:
    """JPEG files without metadata, of their sizes."""
    for path in at_least_one(pictures(elsewhere)):
        with Image.open(io.BytesIO(elsewhere.files[path])) as image:
            assert image.format == "JPEG"
            assert image.size in SIZES
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
