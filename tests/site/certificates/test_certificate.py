"""The certificate of a recognition: one page, tagged, the same on any day; every word of it, and no more."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import pypdf
import pytest
import zxingcpp
from PIL import Image

from tests.loops import at_least_one
from tests.site.share_pictures.test_fonts import NAMES
from tests.site.share_pictures.test_poster import PLAIN
from tests.walls.output import Output
from tests.walls.projects import HOST, Project
from wall_of_fame.site.certificates.certificate import Certificate, draw_certificate, draw_together
from wall_of_fame.site.certificates.certificate_words import Contents
from wall_of_fame.site.certificates.passage import Run
from wall_of_fame.site.share_pictures.card import Card, Face

A4 = (595, 842)
CONTENTS = Contents(
    title="Certificate of recognition",
    issuer="Brightwater Town Council",
    thanks="With thanks to",
    names="Mirela K.",
    place="Ferry Office, Tickets",
    date="2 March 2025",
    words=(Run("She "), Run("held the last ferry", shows=True), Run(" for my mother.")),
    words_lang="en",
    words_direction="ltr",
    people=("Mirela K.",),
    standards=("Care",),
    signature="Signed for Brightwater Town Council",
    signed_on="Date",
    note=f"{HOST}/recognition/the-last-ferry/",
    code=f"{HOST}/recognition/the-last-ferry/",
    code_alt="A code",
    lang="en",
    direction="ltr",
)
HOSTILE = (
    '#panic("x") $x$ *b* `c` <a> @r \\ // /* */ [#read("/etc/passwd")] <script>alert(1)</script>"\'&{{7*7}}'
)


def drawn(contents: Contents = CONTENTS, card: Card = PLAIN, photo: bytes = b"") -> pypdf.PdfReader:
    """A certificate, read back."""
    return pypdf.PdfReader(io.BytesIO(draw_certificate(contents, card, lambda _: photo)))


def text_of(reader: pypdf.PdfReader) -> str:
    """Its words with single spaces."""
    return " ".join("".join(page.extract_text() for page in reader.pages).split())


def photo(colour: str = "#00ff00") -> bytes:
    """A portrait."""
    buffer = io.BytesIO()
    Image.new("RGB", (720, 900), colour).save(buffer, "JPEG")
    return buffer.getvalue()


def certificates(site: Output) -> Iterator[tuple[str, bytes]]:
    """The certificates of a site by the paths of their pages of today."""
    for path, data in site.files.items():
        if path.endswith("/certificate.pdf") and not path.startswith(site.former_folders):
            yield path.removesuffix("certificate.pdf"), data


@pytest.mark.parametrize("name", ["sample", "elsewhere", "below", "hostile"])
def test_each_recognition_has_its_certificate(name: str, request: pytest.FixtureRequest) -> None:
    """A page of A4 beside its page, which links it; tagged, with a language and a title, without a date."""
    site: Output = request.getfixturevalue(name)
    pages = {page.url: page for page in site.pages if page.url.startswith("recognition/")}
    made = dict(certificates(site))
    assert made.keys() == pages.keys()
    for url, data in at_least_one(made.items()):
        reader = pypdf.PdfReader(io.BytesIO(data))
        (sheet,) = reader.pages
        assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == A4
        assert "'/Marked': True" in str(reader.root_object["/MarkInfo"])
        assert str(reader.root_object["/Lang"])
        assert {*(reader.metadata or {})} <= {"/Title", "/Creator"}
        assert not re.search(rb"/(JS|JavaScript|Launch|URI|EmbeddedFile|OpenAction)\b", data)
        (link,) = pages[url].find("//a[contains(@href, 'certificate.pdf')]")
        assert link.get("href").endswith(f"/{url}certificate.pdf")
        assert link.get("download") is None


def test_a_person_has_the_certificates_of_all_their_recognitions(elsewhere: Output) -> None:
    """On their own page: a button for the only one, else a list by the day."""
    made = {f"/{url}certificate.pdf" for url in dict(certificates(elsewhere))}
    pages = [page for page in elsewhere.pages if re.fullmatch("people/[^/]+/", page.url)]
    linked = set()
    for page in at_least_one(pages):
        links = page.find("//*[@aria-labelledby='keep']//a[@type='application/pdf']")
        stories = page.find("//*[@class='cards cards--words']//h3/a")
        assert [link.get("href") for link in links] == [
            f"{story.get('href')}certificate.pdf" for story in stories
        ]
        linked |= {link.get("href") for link in links}
    assert linked == made


def test_it_says_what_it_is_and_for_whom(elsewhere: Output) -> None:
    """Names, place, day, standards, the words, who signs; never how the nomination arrived."""
    made = dict(certificates(elsewhere))
    for url, data in at_least_one(made.items()):
        page = elsewhere.page(url)
        words = "".join(text_of(pypdf.PdfReader(io.BytesIO(data))).split())
        names = [name.text_content() for name in page.find("//h1//bdi")]
        evidence = [quote.text_content() for quote in page.find("//*[@class='legend']//q")][:1]
        expected = (
            "Certificate of recognition", "With thanks to", *at_least_one(names), *evidence,
            "Signed for Friends of Brightwater", "Date", f"{HOST}/{url}",
        )  # fmt: skip
        for expected_words in expected:
            assert "".join(expected_words.split()) in words, (url, expected_words, words)
        assert "toldby" not in words
        assert "toldon" not in words


def test_it_says_what_was_won(elsewhere: Output) -> None:
    """The category and the ceremony stand before the pin in its small print."""
    data = dict(certificates(elsewhere))["recognition/the-last-ferry/"]
    words = "".join(text_of(pypdf.PdfReader(io.BytesIO(data))).split())
    assert "Brightestlamp,TheLamps2025·Lanternpin·Pinnumber7" in words


def test_it_has_the_portrait() -> None:
    """As it is, at the size of the file; initials stand where there is none."""
    (image,) = drawn(card=replace(PLAIN, faces=(Face("MK", "one.jpg"),)), photo=photo()).pages[0].images
    assert image.image
    assert image.image.size == (720, 900)
    pixel = image.image.convert("RGB").getpixel((360, 450))
    assert isinstance(pixel, tuple)
    assert pixel[1] > 230
    without = drawn()
    assert not without.pages[0].images
    assert text_of(without).count("MK") == 1


def test_groups_show_up_to_four_faces() -> None:
    """Each with the name of its person for who cannot see it."""
    for count in range(1, 5):
        people = tuple(f"Person {letter}" for letter in "ABCD"[:count])
        card = replace(PLAIN, faces=tuple(Face(name[-1], "x.jpg") for name in people))
        pdf = draw_certificate(replace(CONTENTS, people=people), card, lambda _: photo())
        reader = pypdf.PdfReader(io.BytesIO(pdf))
        assert len(reader.pages[0].images) in {1, count}  # the same picture is there once
        alternatives = {str(thing["/Alt"]) for thing in _figures(reader)}
        assert {*people} <= alternatives


@pytest.mark.parametrize("script", NAMES)
def test_names_of_many_scripts(script: str) -> None:
    """One page; every letter has a shape, and can be read back."""
    right_to_left = script in {"Arabic", "Hebrew"}
    contents = replace(
        CONTENTS,
        names=NAMES[script],
        words=(Run(f"{NAMES[script]} " * 8),),
        words_direction="rtl" if right_to_left else "ltr",
    )
    reader = drawn(contents)
    assert len(reader.pages) == 1
    letters = {letter for letter in text_of(reader) if not letter.isascii()}
    there = {letter for letter in NAMES[script] if letter.isalnum() and not letter.isascii()}
    assert len(there & letters) >= 0.7 * len(there), (there, letters)  # joined letters come back as one


@pytest.mark.parametrize(
    "contents",
    [
        replace(CONTENTS, names="W" * 80, place="M" * 80 + ", " + "W" * 80, words=(Run("W " * 210),)),
        replace(CONTENTS, names=", ".join(f"Maria-Anastasia Wollstonecraft {a}." for a in "ABCDEFGHIJKLMNO")),
        replace(CONTENTS, issuer="A very long organisation’s name " * 5, signature="Signed for " + "w" * 160),
        replace(CONTENTS, words=(), place="", note="", date="2025"),
        replace(CONTENTS, title="Diplom " * 8, words=(Run("x"),)),
        replace(CONTENTS, words=(Run("word " * 84),)),
    ],
)
def test_nothing_leaves_the_page(contents: Contents) -> None:
    """Whatever is long is set smaller: one page, and all letters of the names within its frame."""
    reader = drawn(contents)
    (sheet,) = reader.pages
    places: list[tuple[float, float]] = []

    def note(text: str, _matrix: object, position: list[float], *_: object) -> None:
        if text.strip():
            places.append((position[4], position[5]))

    sheet.extract_text(visitor_text=note)
    assert all(0 <= x <= A4[0] and 0 <= y <= A4[1] for x, y in at_least_one(places))
    text = "".join(text_of(reader).split())
    assert "".join(contents.names.split()) in text


def test_hostile_words_stay_words() -> None:
    """In every field they are set letter by letter; nothing is run, read or called."""
    fields = ("title", "issuer", "thanks", "names", "place", "date", "signature", "signed_on", "note")
    for field in fields:
        text = text_of(drawn(replace(CONTENTS, **dict[str, Any]({field: HOSTILE}))))
        assert "".join(HOSTILE.split()) in "".join(text.split()), field
    for contents in (
        replace(CONTENTS, words=(Run(HOSTILE, shows=True),)),
        replace(CONTENTS, people=(HOSTILE,), standards=(HOSTILE,)),
        replace(CONTENTS, code=f"{HOST}/'\"<&>", code_alt=HOSTILE),
    ):
        assert len(drawn(contents).pages) == 1
    card = replace(PLAIN, faces=(Face("<#"),), pins=(replace(PLAIN.pins[0], letter="#"),))
    assert len(drawn(card=card).pages) == 1


def test_the_code_leads_to_the_page() -> None:
    """What stands in the template's picture is the code of the address."""
    from wall_of_fame.site.outputs.qr_codes import qr_code  # noqa: PLC0415 - a sibling, for this test alone

    assert b"<svg" in qr_code(CONTENTS.code)
    assert zxingcpp.read_barcodes(_raster(qr_code(CONTENTS.code).decode()))[0].text == CONTENTS.code


@pytest.mark.parametrize("lang", ["pl", "pt", "cs"])
def test_a_broken_address_has_no_hyphen_more(lang: str) -> None:
    """Where words that end a line in a hyphen begin the next with another one, addresses do not."""
    address = f"{HOST}/recognition/{'-'.join(['the', 'last', 'ferry', 'home'] * 4)}/"
    printed = text_of(drawn(replace(CONTENTS, lang=lang, note=f"Ana · {address}")))
    assert address in "".join(printed.split()).replace("\u200b", "")


def test_the_same_words_give_the_same_bytes() -> None:
    """And other words give others."""
    first, again = (draw_certificate(CONTENTS, PLAIN, lambda _: b"") for _ in range(2))
    assert first == again
    assert draw_certificate(replace(CONTENTS, names="Jo"), PLAIN, lambda _: b"") != first


def test_a_wall_may_do_without(project: Project) -> None:
    """WALL_CERTIFICATES or WALL_KEEPSAKES off: the page offers to print it instead."""
    for setting in ("WALL_CERTIFICATES", "WALL_KEEPSAKES"):
        site = project.build(settings={setting: False})
        assert not [*certificates(site)]
        page = site.page("recognition/the-last-ferry/")
        assert not page.find("//a[contains(@href, '.pdf')]")
        assert page.one("//a[@href='#certificate']").text_content() == "Print the certificate"
        assert bool(page.find("//a[@download]")) == (setting == "WALL_CERTIFICATES")


def test_a_machine_without_typst_makes_none(project: Project) -> None:
    """As where no such package is to be had: all else is built, and people print the page."""
    without = "import sys; sys.modules['typst'] = None; from pelican import main; main()"
    done = project.run(program=("-c", without))
    assert done.code == 0, done.words
    site = Output(project.output)
    assert not [*certificates(site)]
    page = site.page("recognition/the-last-ferry/")
    assert page.one("//a[@href='#certificate']").text_content() == "Print the certificate"
    assert len(page.find("//a[@download]")) == len(("Wide", "Square", "Tall"))


def test_the_wall_says_who_issues_it(project: Project) -> None:
    """WALL_ISSUER, on the file and where the page is printed; without it the wall's name."""
    site = project.build(settings={"WALL_ISSUER": "Friends of Brightwater & Co."})
    data = dict(certificates(site))["recognition/the-last-ferry/"]
    assert "Signed for Friends of Brightwater & Co." in text_of(pypdf.PdfReader(io.BytesIO(data)))
    page = site.page("recognition/the-last-ferry/")
    assert page.one("//*[@class='certificate__site']").text_content() == "Friends of Brightwater & Co."


def test_a_name_without_letters_is_printed_by_the_browser(project: Project) -> None:
    """A certificate that could not show the whole name is not made."""
    record = project.content / "people/mirela-k.md"
    record.write_text(re.sub(r"(?m)^name: .*$", "name: Mirela 𓀀𓂀", record.read_text("utf-8")), "utf-8")
    site = project.build()
    page = site.page("recognition/the-last-ferry/")
    assert "recognition/the-last-ferry/certificate.pdf" not in site.files
    assert page.find("//a[@href='#certificate']")
    assert [*certificates(site)]


def test_many_in_one_print_are_what_each_is_alone() -> None:
    """A page each, with the words, the pictures and the tags of its own file, whatever its letters."""
    face = replace(PLAIN, faces=(Face("", "one.jpg"),))
    each = [
        (CONTENTS, PLAIN),
        (replace(CONTENTS, names=HOSTILE[:80], lang="pl", title="Dyplom uznania"), face),
        (replace(CONTENTS, names="محمد", people=("محمد",), words=(), lang="pt"), PLAIN),
    ]
    certificates = [
        Certificate(f"{at}", b"", partial(replace, contents), card)
        for at, (contents, card) in enumerate(each)
    ]
    data = draw_together("The Lamps & <b> #x", "en-GB", certificates, lambda _: photo())
    together = pypdf.PdfReader(io.BytesIO(data))
    alone = [drawn(*parts, photo()) for parts in each]
    assert [page.extract_text() for page in together.pages] == [
        page.extract_text() for reader in alone for page in reader.pages
    ]
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in together.pages} == {A4}
    assert "'/Marked': True" in str(together.root_object["/MarkInfo"])
    assert str(together.root_object["/Lang"]) == "en"
    assert "'/Title': 'The Lamps & <b> #x'" in str(together.metadata)
    tags = sorted(_tags(together))
    assert len(tags) > 3 * 10
    assert tags == sorted(
        ["/Document", *(tag for reader in alone for tag in _tags(reader) if tag != "/Document")]
    )
    words = [str(figure["/Alt"]) for reader in alone for figure in _figures(reader)]
    assert sorted(str(figure["/Alt"]) for figure in _figures(together)) == sorted(words)


def _tags(reader: pypdf.PdfReader) -> Iterator[str]:
    """The kinds of all parts of the structure."""
    waiting = [reader.root_object["/StructTreeRoot"]]
    while waiting:
        thing = waiting.pop().get_object()
        if isinstance(thing, pypdf.generic.ArrayObject):
            waiting += thing
        elif isinstance(thing, pypdf.generic.DictionaryObject):
            if "/S" in thing:
                yield str(thing["/S"])
            waiting += [thing["/K"]] if "/K" in thing else []


def _figures(reader: pypdf.PdfReader) -> Iterator[pypdf.generic.DictionaryObject]:
    """Every part of the structure with an alternative text."""
    waiting = [reader.root_object["/StructTreeRoot"]]
    while waiting:
        thing = waiting.pop().get_object()
        if isinstance(thing, pypdf.generic.ArrayObject):
            waiting += thing
        elif isinstance(thing, pypdf.generic.DictionaryObject):
            if "/Alt" in thing:
                yield thing
            waiting += [thing["/K"]] if "/K" in thing else []


def _raster(svg: str) -> Image.Image:
    """A code as pixels: each line of its path is a run of modules."""
    size = int(re.findall(r'viewBox="0 0 (\d+)', svg)[0])
    image = Image.new("L", (size * 8, size * 8), 255)
    x = y = 0.0
    path = re.findall(r'd="(M[^"]*)"', svg)[-1]
    for letter, numbers in re.findall(r"([Mmh])([-\d. ]+)", path):
        values = [float(value) for value in re.findall(r"-?\d*\.?\d+", numbers)]
        if letter == "M":
            x, y = values
        elif letter == "m":
            x, y = x + values[0], y + values[1]
        else:
            image.paste(
                0, (round(x * 8), round((y - 0.5) * 8), round((x + values[0]) * 8), round((y + 0.5) * 8))
            )
            x += values[0]
    return image


def test_a_team_side_by_side_is_shown_whole() -> None:
    """Its frame is wider than high; that of a person is upright."""
    sizes = {}
    for is_wide in (False, True):
        card = replace(PLAIN, faces=(Face("BT", "x.jpg", is_wide=is_wide),))
        buffer = io.BytesIO()
        Image.new("RGB", (960, 640) if is_wide else (720, 900), "#00ff00").save(buffer, "JPEG")
        content = drawn(card=card, photo=buffer.getvalue()).pages[0].get_contents()
        assert content is not None
        matrices = re.findall(rb"([\d.]+) 0 0 -?([\d.]+) [\d.-]+ [\d.-]+ cm\s*/\w+ Do", content.get_data())
        sizes[is_wide] = [(float(width), float(height)) for width, height in matrices]
    assert all(width < height for width, height in at_least_one(sizes[False]))
    assert any(width > 1.3 * height for width, height in at_least_one(sizes[True]))
