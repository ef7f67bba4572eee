"""The poster of a business: one page on two sizes of paper, whole, and with a code that leads to its page."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Sequence
from dataclasses import replace

import pypdf
import pytest
import typst
import zxingcpp
from PIL import Image

from tests.loops import at_least_one
from tests.site.share_pictures.test_fonts import NAMES
from tests.site.share_pictures.test_poster import COLOURS
from tests.walls import made
from tests.walls.output import Output
from tests.walls.projects import HOST
from wall_of_fame import wall as w
from wall_of_fame.site import Build, Head, Page, Site
from wall_of_fame.site.certificates import window_poster
from wall_of_fame.site.certificates.template_values import TYPEFACES
from wall_of_fame.site.certificates.window_poster import WindowPoster
from wall_of_fame.system.typesetting.typesetter import TypesettingError

SHOP = made.business(1, made.place(1))
CONTEXT = made.page_context(made.wall(businesses=[SHOP], places=[SHOP.place]))
SITE = replace(CONTEXT.site, keepsakes=True, certificates=True, colours=COLOURS)
SIZES = {"poster.pdf": (595, 842), "poster-a5.pdf": (420, 595)}
STANDARDS = tuple(replace(made.STANDARD, id=letter, letter=letter, name=f"{letter}are") for letter in "ABCDE")


def stories(*names: str) -> list[w.Recognition]:
    """A recognition of each of these people, the newest first."""
    return [
        made.recognition(number, replace(made.person(number), name=name), SHOP)
        for number, name in enumerate(names)
    ]


def poster(
    recognitions: Sequence[w.Recognition] = (), shop: w.Business = SHOP, site: Site = SITE
) -> WindowPoster | None:
    """The poster of a business."""
    words = window_poster.words_of(site, CONTEXT.language, shop, recognitions)
    return window_poster.of_business(site, CONTEXT.language, shop, words, STANDARDS)


def files(of: WindowPoster | None) -> dict[str, bytes]:
    """The files of a poster."""
    assert of is not None
    page = Page("businesses/shop/poster/", "", {}, lambda: Head("", "", "", ""), print_file=of)
    build = Build(CONTEXT.wall, SITE, (page,), made.TODAY)
    made_of = window_poster.files(build, lambda _: b"", lambda url: f"content/{url}.md")
    return {file.path.rpartition("/")[2]: file.make() for file in made_of}


def text_of(pdf: bytes) -> str:
    """The words of a file, without spaces."""
    return "".join("".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages).split())


@pytest.mark.parametrize("name", ["elsewhere", "hostile"])
def test_each_business_has_its_poster(name: str, request: pytest.FixtureRequest) -> None:
    """On paper of both sizes, tagged, without anything that runs; its page to share leads to them."""
    site: Output = request.getfixturevalue(name)
    pages = [page for page in site.pages if re.fullmatch(r"businesses/[^/]+/share/", page.url)]
    for page in at_least_one(pages):
        folder = page.url.removesuffix("share/")
        links = [str(link) for link in page.find("//*[@aria-labelledby='poster']//a/@href")]
        assert links == [f"/{folder}{path}" for path in (*SIZES, "poster/")]
        for path, size in SIZES.items():
            data = site.files[folder + path]
            reader = pypdf.PdfReader(io.BytesIO(data))
            (sheet,) = reader.pages
            assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == size
            assert "'/Marked': True" in str(reader.root_object["/MarkInfo"])
            assert not re.search(rb"/(JS|JavaScript|Launch|URI|EmbeddedFile|OpenAction)\b", data)
        printed = site.page(f"{folder}poster/")
        assert printed.one("//img[@class='poster__code']/@src") == f"/{folder}qr.svg"


def test_it_names_the_newest_three_and_nobody_who_is_hidden(elsewhere: Output) -> None:
    """Each once, in the file and on the page to print."""
    hidden, *others = stories("Zebedee Q.", "Ana", "Bo", "Ana", "Cy", "Dee")
    others[2] = replace(others[2], people=others[0].people)
    words = window_poster.words_of(SITE, CONTEXT.language, SHOP, [replace(hidden, noindex=True), *others])
    assert words.thanks == "Thank you, Ana, Bo and Cy"
    assert words.count == "6 recognitions"
    for path in at_least_one(SIZES):
        assert "Zebedee" not in text_of(elsewhere.files[f"businesses/corner-library/{path}"])
    assert "Zebedee" not in elsewhere.page("businesses/corner-library/poster/").text


def test_a_business_without_stories_invites() -> None:
    """It has no count and no names, and the standards of the wall."""
    text = text_of(files(poster())["poster.pdf"])
    assert "Greatservicedeservesathankyou" in text
    assert "bethefirst" in text
    assert "Thankyou," not in text
    assert "recognition" not in text


def test_all_words_are_there() -> None:
    """What it says, of whom, by whom, the standards, the names and the address."""
    for data in at_least_one(files(poster(stories("Maria D.", "João F."))).values()):
        text = text_of(data)
        for words in (
            SITE.name,
            SHOP.name,
            "Recognised for great service",
            "Thank you, Maria D. and João F.",
        ):
            assert "".join(words.split()) in text
        for standard in STANDARDS:
            assert standard.name in text
        assert f"{HOST}/{SHOP.url}" in text


@pytest.mark.parametrize("script", NAMES)
def test_names_of_many_scripts_are_whole(script: str) -> None:
    """On one page each."""
    shop = replace(SHOP, name=NAMES[script])
    for data in at_least_one(files(poster(stories(NAMES[script]), shop)).values()):
        assert len(pypdf.PdfReader(io.BytesIO(data)).pages) == 1


@pytest.mark.parametrize("name", ["W" * 80, "Anna " * 16, "#panic(1) $x$ *b* <a> @r \\ //"])
def test_nothing_leaves_the_page(name: str) -> None:
    """A long name is set smaller, and markup is text."""
    of = poster(stories(name, f"B {name}", f"C {name}"), replace(SHOP, name=name))
    assert "".join(name.split()) in text_of(files(of)["poster.pdf"])


def test_a_letter_that_no_typeface_has_makes_no_file() -> None:
    """Then the page is printed, in the typefaces of whoever prints it."""
    assert poster(stories("Jo 𓀀𓂀")) is None
    assert poster(site=replace(SITE, certificates=False)) is None
    assert poster(site=replace(SITE, keepsakes=False)) is None


def test_only_what_it_shows_makes_it_anew() -> None:
    """Another story of the same people, with the same count, changes nothing."""

    def digest(*recognitions: w.Recognition) -> bytes:
        of = poster(recognitions)
        assert of is not None
        return of.digest

    ana, bo = stories("Ana", "Bo")
    assert digest(ana, bo) == digest(replace(ana, text="Another", excerpt="Another"), bo)
    assert len({digest(ana, bo), digest(bo, ana), digest(ana), digest()}) == 4


def test_one_that_cannot_be_made_names_its_record() -> None:
    """So that whoever builds the wall knows which business to look at."""
    of = poster()
    assert of is not None
    broken = replace(of, card=replace(of.card, colours={**COLOURS, "ink": "no colour"}))
    with pytest.raises(TypesettingError, match=r"^content/businesses/shop/poster/\.md: its poster"):
        files(broken)


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_the_code_leads_to_the_page(paper: str) -> None:
    """Read back from the poster as it is seen."""
    of = poster(stories("Ana"))
    assert of is not None
    values = json.dumps(window_poster._values(of, paper, lambda _: b""))
    only_ours = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(TYPEFACES)]
    )
    inputs = {"values": values}
    seen = typst.compile(
        window_poster._TEMPLATE, format="png", ppi=100, sys_inputs=inputs, font_paths=only_ours
    )
    assert isinstance(seen, bytes)
    with Image.open(io.BytesIO(seen)) as image:
        codes = zxingcpp.read_barcodes(image.convert("L"))
    assert [code.text for code in codes] == [f"{HOST}/{SHOP.url}"]
