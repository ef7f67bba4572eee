"""No text from a contributor can run code or add markup of its own, even without a CSP (promise 2)."""

import json
import re
import xml.etree.ElementTree as ET
from urllib.parse import urlsplit

import pytest
from icalendar import Calendar

from tests.loops import at_least_one
from tests.walls import built
from tests.walls.hostility import ATTACK, texts
from tests.walls.output import LINKS, Html, Output

ALLOWED_IN_TEXTS = {"p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "a", "mark"}
CONTACTS = {"mailto:hello@brightwater.example", "tel:+441632960000"}
"""Those of the wall's organisation, from its settings."""
ALLOWED_IN_PROSE = ALLOWED_IN_TEXTS | {"h2", "h3", "code", "table", "thead", "tbody", "tr", "th", "td"}
NOT_SHOWN = {("pages/home.md", "summary"), ("businesses/ferry-office.md", "departments")}
"""The front page's summary is for search engines; a department is shown where somebody works in it."""


def skeleton(page: Html) -> list[tuple[str, tuple[str, ...]]]:
    """Every element of a page with the names of its attributes, in order (long names have a class more)."""
    return [
        (str(element.tag), tuple(sorted(set(element.attrib) - {"class"}))) for element in page.root.iter()
    ]


def test_texts_add_no_element_and_no_attribute(
    hostile: Output, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A wall with an attack in every field has the very elements and attributes of one with plain words."""
    plain = built.harmless(tmp_path_factory.getbasetemp())
    assert set(hostile.html) == set(plain.html)
    for path, page in hostile.html.items():
        assert skeleton(page) == skeleton(plain.html[path]), path


def test_pages_hold_only_scripts_of_the_theme(hostile: Output) -> None:
    """A script element is a file of the theme or data; nothing else that runs or loads is there."""
    for page in at_least_one(hostile.html.values()):
        for script in page.find("//script"):
            src = script.get("src")
            assert script.get("type") == "application/ld+json" or re.match(
                r"(/|(\.\./)+)theme/|/service-wall.js$", src
            ), page
        assert not page.find(
            "//iframe[not(starts-with(@src, '/businesses/')) or @srcdoc]"
            "|//object|//embed|//base|//style|//@style"
            "|//form[not(@action='/search/' or @id='search' or @class='scheme')]"
            "|//svg[not(ancestor::div[@class='slideshow-footer'])]"
            "[not(ancestor::figure or ancestor::table[@class='bar-chart'])]"
        ), page
        for element in page.root.iter():
            odd = [name for name in element.attrib if name.startswith("on") or name == "srcdoc"]
            assert not odd, (page, element.tag, odd)


def test_links_lead_to_the_web_only(hostile: Output) -> None:
    """Every address is a path of this site or https; a contributor's link says so in its rel."""
    links = [(page, *link) for page in hostile.html.values() for link in page.links()]
    for page, element, address in at_least_one(links):
        scheme = urlsplit(address).scheme
        assert scheme in {"", "https"} or address.partition("?")[0] in CONTACTS, (page, address)
        # What a message is filled in with is data: nothing of it is another recipient or a header.
        assert re.fullmatch(
            r"mailto:[^?]+(\?(subject|body)=[\w.~%-]*(&body=[\w.~%-]*)?)?|(?!mailto:).*", address
        )
        assert not address.startswith("//"), (page, address)
        assert "canary" not in address, (page, address)
        if "ok.example" in address:
            assert element.get("rel") == "ugc nofollow noopener", (page, address)
        if element.tag in {"img", "source", "video"}:
            ours = re.match(
                r"(/|(\.\./)+)(pictures/|(recognition|businesses|nominate)/[\w-]+/(card/)?qr\.svg$"
                r"|(recognition|people|campaigns|years)/[^/]+/share-|businesses/[\w-]+/badge\.svg$|theme/\w+/icon\.svg$)",
                address,
            )
            assert ours, (page, address)


def test_long_texts_hold_only_the_elements_that_are_allowed(hostile: Output) -> None:
    """Inside stories and pages stand paragraphs, lists, quotes, emphasis and links, nothing else."""
    seen = 0
    for page in hostile.pages:
        for block in page.find(
            "//div[contains(concat(' ', @class, ' '), ' story ')] | //*[contains(@class, 'prose')]//p/.."
        ):
            seen += 1
            own = {"h2", "div", "section", "article", "bdi"}
            tags = {str(element.tag) for element in block.iter()}
            assert tags - own <= ALLOWED_IN_PROSE, (page, tags)
    assert seen > 10


def shown(output: Output) -> str:
    """All that a visitor can read or hear, white space made even."""
    said = [
        page.text + " ".join(map(str, page.find("//@alt | //@aria-label"))) for page in output.html.values()
    ]
    return " ".join(" ".join(said).split()).casefold()


def test_every_text_appears_as_it_was_typed(hostile: Output) -> None:
    """Nothing of a text is dropped, run or changed: angle brackets, quotes and braces are shown."""
    everything = shown(hostile)
    content = hostile.folder.parent / "content"
    typed = [one for one in texts(content) if ATTACK in one[2] and one[:2] not in NOT_SHOWN]
    assert len(typed) > 40
    missing = [one for one in typed if " ".join(one[2].split()).casefold() not in everything]
    assert not missing, "\n".join(map(str, missing))


def test_character_references_are_shown_as_typed(hostile: Output) -> None:
    """A reference such as &#60; is what somebody typed, never the character behind it."""
    for url in ("about/", "news/doors-open/", "recognition/the-last-ferry/", "people/mirela-k/"):
        assert "&lt;b&gt; &#60;b&#62;" in hostile.page(url).text, url


def test_templates_see_texts_as_text(hostile: Output) -> None:
    """Template syntax in a text is not evaluated: 7 times 7 is nowhere worked out."""
    texts = [file for file in hostile.files.items() if not file[0].startswith(("theme/", "pictures/"))]
    for path, data in at_least_one(texts):
        assert not re.search(rb"'&(amp;|#39;)*49\b", data), path
        assert b"&49" not in data, path


def test_feeds_and_indexes_stay_well_formed(hostile: Output) -> None:
    """XML, JSON and the calendar parse, and carry the names letter by letter."""
    for path, data in hostile.files.items():
        if path.endswith((".atom", ".xml")):
            ET.fromstring(data)  # noqa: S314 - our own output
        elif path.endswith(".json"):
            json.loads(data)
    titles = [item["title"] for item in json.loads(hostile.files["feed.json"])["items"]]
    assert any(f"Mirela K.{ATTACK}" in title for title in titles)
    names = [
        str(event["summary"]) for event in Calendar.from_ical(hostile.files["calendar.ics"]).walk("VEVENT")
    ]
    assert f"Ceremony: The Lamps 2025{ATTACK}" in names


def test_structured_data_carries_names_as_typed(hostile: Output) -> None:
    """JSON-LD cannot end its script element, and holds the names letter by letter."""
    page = hostile.page("people/mirela-k/")
    profile = next(thing for thing in page.json_ld if thing["@type"] == "ProfilePage")
    assert profile["mainEntity"]["name"] == f"Mirela K.{ATTACK}"
    assert "</script" not in "".join(map(str, page.find("//script[@type='application/ld+json']/text()")))


def test_addresses_are_known_attributes() -> None:
    """The tests look at every attribute that can hold an address in HTML."""
    assert {"href", "src", "formaction", "action", "poster", "data"} <= LINKS
