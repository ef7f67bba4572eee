"""Every kind of address that the design promises exists, and none that it does not."""

import re

import pytest
import yaml

from tests.loops import at_least_one
from tests.walls.output import Output
from tools.programs import ROOT

KINDS = {
    "recognition": "nominations/*",
    "people": "people",
    "businesses": "businesses",
    "standards": "standards",
    "campaigns": "campaigns",
    "awards": "awards",
}
ALWAYS = [
    "index.html",
    "404.html",
    "people/index.html",
    "businesses/index.html",
    "standards/index.html",
    "campaigns/index.html",
    "awards/index.html",
    "places/index.html",
    "news/index.html",
    "about/index.html",
    "nominate/index.html",
    "privacy/index.html",
    "recent/index.html",
    "surprise/index.html",
    "feed.atom",
    "feed.json",
    "calendar.ics",
    "sitemap.xml",
    "robots.txt",
    "_headers",
    "favicon.ico",
    "manifest.webmanifest",
    "opensearch.xml",
    "api/index.html",
    "api/v1/wall.json",
    "api/v1/schema.json",
]
KNOWN = re.compile(
    r"""(page/\d+/)?index\.html
    | 404\.html | feed\.(atom|json) | calendar\.ics | sitemap\.xml | robots\.txt | _headers
    | (people|businesses|standards|campaigns|awards|places|news)/index\.html
    | (people|businesses|standards|campaigns|places)/[a-z0-9-]+/(page/\d+/)?index\.html
    | (businesses|standards|campaigns)/[a-z0-9-]+/feed\.(atom|json)
    | favicon\.ico | manifest\.webmanifest | opensearch\.xml
    | api/index\.html | api/v1/(wall|schema)\.json
    | api/v1/(recognitions/\d+\.(json|csv)|businesses/\d+\.json)
    | (businesses|standards|places)/[a-z0-9-]+/wall(-\d+)?\.json
    | businesses/[a-z0-9-]+/(badge(-small|-large)?(-dark)?\.(svg|png)|shields\.json)
    | businesses/[a-z0-9-]+/(share/index\.html|embed/((compact|grid)/)?index\.html|embed/newest\.json)
    | businesses/[a-z0-9-]+/(poster/index\.html|poster(-a5)?\.pdf|qr\.svg)
    | (recognition|people|businesses)/[a-z0-9-]+/oembed\.json | recognition/[a-z0-9-]+/embed/index\.html
    | nominate/[a-z0-9-]+/(index\.html|card/(index\.html|qr\.svg))
    | service-wall\.js | _redirects
    | awards/[a-z0-9-]+/ceremony/index\.html
    | colleagues/(roles/)?(page/\d+/)?index\.html
    | campaigns/[a-z0-9-]+/calendar\.ics
    | take-part/(kit|first-day)/index\.html
    | take-part/kit/share-(1200x630|1080x1080|1080x1920)-[0-9a-f]{20}\.jpg
    | pins/[a-z0-9-]+/(page/\d+/)?index\.html
    | digital-pins/(index\.html|did\.json|issuer\.json|status\.jwt|[a-z0-9-]+\.(jwt|png))
    | digital-pins/editions/[a-z0-9-]+\.(json|png)
    | years/index\.html | years/\d{4}/(page/\d+/)?index\.html
    | (awards|recognition|news)/[a-z0-9-]+/index\.html
    | recognition/[a-z0-9-]+/(qr\.svg|certificate\.pdf)
    | (recognition|people|campaigns|years)/[a-z0-9-]+/share-(1200x630|1080x1080|1080x1920)-[0-9a-f]{20}\.jpg
    | (recent|surprise)/index\.html | surprise/\d+\.json
    | news/page/\d+/index\.html
    | ((businesses|campaigns|awards)/[a-z0-9-]+/)?display/index\.html
    | [a-z0-9-]+/index\.html
    | pictures/[0-9a-f]{20}-\d+\.(webp|jpg) | pictures/share-[0-9a-f]{20}\.jpg | theme/[0-9a-f]{12}/.+
    | search/(?:[0-9a-f]{12}|index)/.+""",
    re.VERBOSE,
)


def test_the_fixed_addresses_exist(sample: Output) -> None:
    """The front page, the overviews, the plain pages and the files for machines are there."""
    assert [path for path in ALWAYS if path not in sample.files] == []


@pytest.mark.parametrize("folder", KINDS)
def test_every_record_has_its_page(sample: Output, folder: str) -> None:
    """Each file of content has a page at its id, and each page of the kind has its file."""
    ids = {path.stem for path in ROOT.glob(f"content/{KINDS[folder]}/*") if path.suffix in {".md", ".yaml"}}
    pages = {path.split("/")[1] for path in sample.html if re.fullmatch(rf"{folder}/[^/]+/index\.html", path)}
    former = {
        path.split("/")[1]
        for path, page in sample.html.items()
        if path.startswith(f"{folder}/") and page.is_redirect
    }
    assert ids
    assert pages - former == ids


def test_every_place_has_its_page(sample: Output) -> None:
    """Each place of places.yaml has a page."""
    places = yaml.safe_load((ROOT / "content/places.yaml").read_text(encoding="utf-8"))["places"]
    missing = [place["id"] for place in places if f"places/{place['id']}/index.html" not in sample.files]
    assert missing == []


def test_businesses_and_standards_have_feeds(sample: Output) -> None:
    """Beside each business and each standard stand the same two feeds as beside the wall."""
    pages = [path for path in sample.html if re.fullmatch(r"(businesses|standards)/[^/]+/index\.html", path)]
    for path in at_least_one(pages):
        folder = path.removesuffix("index.html")
        assert f"{folder}feed.atom" in sample.files
        assert f"{folder}feed.json" in sample.files


def test_nothing_else_is_there(sample: Output) -> None:
    """Every file has an address of a kind that the design knows."""
    assert [path for path in sample.files if not KNOWN.fullmatch(path)] == []


def test_addresses_differ_in_more_than_case(sample: Output, elsewhere: Output) -> None:
    """No two files of a site are one on a file system that does not tell case or composition apart."""
    for site in (sample, elsewhere):
        assert len({path.casefold() for path in site.files}) == len(site.files)
        assert all(path.isascii() for path in site.files)


def test_the_nominate_page_offers_the_open_campaign(elsewhere: Output) -> None:
    """The campaign's own link stands on the nominate page, with the days between which it is shown."""
    link = elsewhere.page("nominate/").one("//a[@href='https://forms.example.org/winter']")
    around = link.xpath("ancestor-or-self::*[@data-start]")[0]
    assert (around.get("data-start"), around.get("data-end")) == ("2026-11-09", "2026-12-20")


def test_a_joint_recognition_stands_with_everyone_in_it(elsewhere: Output) -> None:
    """A nomination of two is on both of their pages."""
    for person in ("people/front-desk/", "people/mirela-k/"):
        assert elsewhere.page(person).find("//a[@href='/recognition/both-at-once/']")


def test_evidence_is_marked_and_quoted(elsewhere: Output) -> None:
    """The words that show a standard are marked in the story; the standard's page quotes their sentences."""
    story = elsewhere.page("recognition/the-last-ferry/")
    marks = [
        mark.text_content()
        for mark in story.find("//div[contains(@class, 'story')]//mark[contains(@class, 'standard--care')]")
    ]
    assert "".join(marks) == "carried my case to the gate"
    marked = elsewhere.page("standards/care/").find("//ul[contains(@class, 'cards')]//q/mark")
    assert [mark.text_content() for mark in marked] == ["vou procurar", "carried my case to the gate"]


def test_stories_say_their_language_wherever_they_are_quoted(elsewhere: Output) -> None:
    """Words in another language stand in an element with its lang, on every page."""
    seen = 0
    for page in elsewhere.pages:
        for element in page.one("//body").iter():
            if "vou procurar" in (element.text or ""):
                seen += 1
                assert element.xpath("boolean(ancestor-or-self::*[@lang='pt'])"), (page, element.tag)
    assert seen > 5
