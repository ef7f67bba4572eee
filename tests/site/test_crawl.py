"""No link is dead, and no file of the site is lost or unexpected."""

import re
from collections import Counter

import pytest

from tests.loops import at_least_one
from tests.walls.output import Html, Output
from wall_of_fame.site.page_sizes import CARDS_A_PAGE

SITES = ["sample", "elsewhere", "below"]
CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)""")

FOR_MACHINES = {"404.html", "_headers", "calendar.ics", "robots.txt", "sitemap.xml", "_redirects"}
"""Files that are asked for by name, so that nothing need link to them."""


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Output:
    """Each of the built sites in turn."""
    output = request.getfixturevalue(request.param)
    assert isinstance(output, Output)
    return output


def links_to_files(site: Output) -> dict[str, set[str]]:
    """Which file is named by which files: pages by links and previews, stylesheets by their url()."""
    linked_by: dict[str, set[str]] = {}
    for page in site.html.values():
        previews = page.meta("og:image")
        for address in (*(address for _, address in page.links()), *previews):
            target = site.resolve(page.url, address)
            if target:
                linked_by.setdefault(target[0], set()).add(page.path)
    for path, data in site.files.items():
        if path.endswith(".css"):
            for match in CSS_URL.finditer(data.decode()):
                target = site.resolve(path, match[1] or match[2])
                assert target, f"{path} loads {match[0]}"
                linked_by.setdefault(target[0], set()).add(path)
    return linked_by


def test_every_address_within_the_site_is_a_file(site: Output) -> None:
    """Links, pictures, styles, scripts, feeds and what stylesheets load: all of it is there."""
    dead = {path: sorted(by)[:3] for path, by in links_to_files(site).items() if path not in site.files}
    assert not dead


def test_every_anchor_is_there(site: Output) -> None:
    """A link to a part of a page finds an element of that id."""
    dead = [
        (page.path, address)
        for page in site.html.values()
        for _, address in page.links()
        if (target := site.resolve(page.url, address)) and target[1] and target[0] in site.html
        if target[1] not in site.html[target[0]].ids
    ]
    assert not dead


def test_every_id_and_every_reference_to_one_is_sound(site: Output) -> None:
    """An id stands once on a page; labels and controls refer to ids that are there."""
    for page in at_least_one(site.html.values()):
        assert not [element_id for element_id, count in Counter(page.ids).items() if count > 1], page
        for reference in page.find("//@aria-labelledby | //@aria-describedby | //@aria-controls | //@for"):
            assert set(str(reference).split()) <= set(page.ids), (page, reference)


def test_every_file_can_be_reached(site: Output) -> None:
    """From the front page everything is reached; what is not is meant for machines or an old address."""
    assert unreached(site) == set()


def unreached(site: Output) -> set[str]:
    """The files that nothing leads to, and that nobody asks for by name."""
    linked_by = links_to_files(site)
    reached = {"index.html", "404.html"}
    ahead = sorted(reached)
    follows: dict[str, set[str]] = {}
    for path, by in linked_by.items():
        for source in by:
            follows.setdefault(source, set()).add(path)
    while ahead:
        for path in follows.get(ahead.pop(), set()) - reached:
            reached.add(path)
            ahead.append(path)
    former = {path for path, page in site.html.items() if page.is_redirect}
    folders = tuple(path.removesuffix("index.html") for path in former if path.endswith("index.html"))
    beside = {path for path in site.files if path.startswith(folders)} if folders else set()
    data = {
        path for path in site.files if re.search(r"(^api/v1/.+/\d+\.(json|csv)|/wall(-\d+)?\.json)$", path)
    }
    data |= {path for path in site.files if path.endswith("/embed/newest.json")}
    in_frames = {path for path in site.files if re.search(r"/embed/(\w+/)?index\.html$", path)}
    data |= {path for path in in_frames if path.startswith("recognition/")}
    lots = {path for path in site.files if re.fullmatch(r"surprise/\d+\.json", path)}
    licences = {path for path in site.files if re.fullmatch(r"theme/\w+/fonts/OFL-[\w-]+\.txt", path)}
    if "digital-pins/index.html" not in site.files:
        licences |= {path for path in site.files if path.endswith("/js/digital-pin-code.js")}
    index = {path for path in site.files if re.fullmatch(r"search/(?:\w{12}|index)/.+", path)}
    assert index & reached
    beside |= index
    # The smaller JPEGs of a photo are for browsers that know no WebP, where a page shows it large.
    stems = {re.sub(r"-\d+\.(?:jpg|webp)$", "", path) for path in reached if path.startswith("pictures/")}
    beside |= {path for path in site.files if re.sub(r"-\d+\.jpg$", "", path) in stems}
    return set(site.files) - reached - former - beside - licences - lots - data - FOR_MACHINES


def test_links_within_the_site_are_written_from_its_root(site: Output) -> None:
    """A link is a path from the site's root (or an anchor), so that it works wherever it is quoted.

    Pages for a screen have to work without a host: all their links go out from the page, to a file.
    """
    links = [(page, *link) for page in site.html.values() for link in page.links()]
    within = [link for link in links if not re.match(r"https?://|mailto:|tel:|#", link[2])]
    for page, element, address in at_least_one(within):
        is_screen = page.path.endswith(("display/index.html", "ceremony/index.html")) and not page.is_redirect
        assert address.startswith("../" if is_screen else site.root), (page, element.tag, address)
        assert not (is_screen and address.endswith("/")), (page, element.tag, address)


def test_pager_links_lead_to_the_neighbours(sample: Output) -> None:
    """A list of more cards than a page has goes on at page/2/; links lead to the neighbours."""
    numbered = [path for path in sample.html if re.search(r"(^|/)page/\d+/index\.html$", path)]
    assert "page/2/index.html" in numbered
    for path in numbered:
        base, number = _split(path)
        before = base if number == 2 else f"{base}page/{number - 1}/"
        assert _rel(sample, sample.html[path], "prev") == [f"/{before}"]
        expected = [f"/{base}page/{number + 1}/"] if f"{base}page/{number + 1}/index.html" in numbered else []
        assert _rel(sample, sample.html[path], "next") == expected
        if number == 2:
            assert _rel(sample, sample.page(base), "next") == [f"/{base}page/2/"]
            assert _rel(sample, sample.page(base), "prev") == []


def test_pages_are_full(sample: Output) -> None:
    """Every page of a list is full but the last, and together they show each recognition once."""
    heads = {path: _split(path) for path in sample.html if re.search(r"(^|/)page/\d+/index\.html$", path)}
    lists = {base for base, _ in heads.values()}
    for base in lists:
        last = max(number for other, number in heads.values() if other == base)
        pages = [
            sample.page(base),
            *(sample.page(f"{base}page/{number}/") for number in range(2, last + 1)),
        ]
        counts = [len(cards(page)) for page in pages]
        assert counts[:-1] == [CARDS_A_PAGE] * (last - 1), (base, counts)
        assert 1 <= counts[-1] <= CARDS_A_PAGE, (base, counts)
        everything = [card for page in pages for card in cards(page)]
        assert len(set(everything)) == len(everything), base
    stories = {
        f"/{page.url}" for page in sample.pages if re.fullmatch(r"recognition/[^/]+/index.html", page.path)
    }
    last = max(number for base, number in heads.values() if not base)
    on_wall = {card for number in range(2, last + 1) for card in cards(sample.page(f"page/{number}/"))}
    assert on_wall | set(cards(sample.page(""))) == stories


def cards(page: Html) -> list[str]:
    """The recognitions that a page shows as cards."""
    addresses = page.find("//ul[contains(@class, 'cards')]//a[contains(@href, '/recognition/')]/@href")
    return [str(address) for address in addresses]


def _rel(site: Output, page: Html, rel: str) -> list[str]:
    addresses = [str(address) for address in page.find(f"//a[@rel='{rel}']/@href")]
    assert all(site.resolve(page.url, address) for address in addresses)
    return addresses


def _split(path: str) -> tuple[str, int]:
    base, _, number = path.removesuffix("/index.html").rpartition("page/")
    return base, int(number)
