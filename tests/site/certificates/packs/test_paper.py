"""A paper: tagged pages of its size, with each name as typed, codes that can be read, and a text to send."""

import io
import json

import pypdf
import pytest
import typst
import zxingcpp
from PIL import Image

from tests.loops import at_least_one
from tests.site.share_pictures.test_fonts import NAMES
from wall_of_fame.site.certificates.packs.paper import (
    TEMPLATE,
    Block,
    Paper,
    Size,
    as_pdf,
    as_text,
    together_as_pdf,
    values_of,
)
from wall_of_fame.site.certificates.template_values import TYPEFACES

ADDRESS = "https://thanks.example.org/recognition/the-last-ferry/"
SIZES: dict[Size, tuple[int, int]] = {
    "a4": (595, 842),
    "a4-large": (595, 842),
    "a5": (420, 595),
    "a6": (298, 420),
}
JOINED = {"Arabic", "Hebrew", "Devanagari", "Bengali", "Tamil", "Thai"}
"""Scripts whose letters a reader of files gives in the order in which they are drawn."""

EVERY_KIND = (
    Block("heading", "Dear Ana,"),
    Block("section", "Your answers"),
    Block("text", "You made somebody’s day."),
    Block("quote", "Ela sorriu.\n\nSempre.", "pt"),
    Block("tick", "Yes, my name."),
    Block("fill", "Day and signature", label="Day and signature:"),
    Block("code", ADDRESS, label="The story:"),
    Block("number", "41"),
    Block("small", "hello@brightwater.example"),
)


def paper(*blocks: Block, size: Size = "a5") -> Paper:
    """A paper with these blocks."""
    return Paper("letter", "Dear Ana,", size, "en", blocks)


def read(data: bytes | None) -> pypdf.PdfReader:
    """A PDF, read back."""
    assert data is not None
    return pypdf.PdfReader(io.BytesIO(data))


def words_of(reader: pypdf.PdfReader) -> str:
    """All letters of a PDF, without spaces."""
    return "".join("".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.parametrize("size", SIZES)
def test_pages_are_tagged_and_of_their_size(size: Size) -> None:
    """With a language and a title, and without a day; every kind of block is there."""
    reader = read(as_pdf(paper(*EVERY_KIND, size=size)))
    for page in at_least_one(reader.pages):
        assert (round(page.mediabox.width), round(page.mediabox.height)) == SIZES[size]
    assert "'/Marked': True" in str(reader.root_object["/MarkInfo"])
    assert str(reader.root_object["/Lang"]) == "en"
    assert {*(reader.metadata or {})} <= {"/Title", "/Creator"}
    words = words_of(reader)
    for block in EVERY_KIND:
        assert "".join(block.text.split()) in words


def test_the_code_on_the_page_leads_to_the_address() -> None:
    """As a camera sees it."""
    values = values_of([paper(*EVERY_KIND)])
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(TYPEFACES)])
    compiler = typst.Compiler(str(TEMPLATE), root=str(TEMPLATE.parent), font_paths=fonts)
    drawn = compiler.compile(format="png", ppi=150, sys_inputs={"values": json.dumps(values)})
    assert isinstance(drawn, bytes)
    [code] = zxingcpp.read_barcodes(Image.open(io.BytesIO(drawn)))
    assert code.text == ADDRESS


@pytest.mark.parametrize("lang", ["pl", "pt", "cs"])
@pytest.mark.parametrize("size", SIZES)
def test_a_broken_address_has_no_hyphen_more(lang: str, size: Size) -> None:
    """Where words that end a line in a hyphen begin the next with another one, addresses do not."""
    address = f"{ADDRESS}{'-'.join(['the', 'last', 'ferry', 'home'] * 4)}/"
    reader = read(as_pdf(Paper("letter", "Ana", size, lang, (Block("code", address, label="→"),))))
    assert address in words_of(reader).replace("\u200b", "")


@pytest.mark.parametrize("lang", ["pl", "pt", "cs"])
@pytest.mark.parametrize(
    "kept", ["thanks-to-everybody@our-own-wall.example", "https://our-own-wall.example", "01534-123-456"]
)
def test_contacts_in_small_print_have_no_hyphen_more(lang: str, kept: str) -> None:
    """The same at the foot of a letter, where they stand among other words."""
    foot = (Block("small", f"{'Ana ' * words}· {kept} · {kept}") for words in range(4, 16))
    text = words_of(read(as_pdf(Paper("letter", "Ana", "a6", lang, tuple(foot)))))
    assert text.count(kept) == 2 * 12, text


def test_names_of_many_scripts_stand_as_typed() -> None:
    """All in one paper: the text that a reader takes from it has each letter."""
    reader = read(as_pdf(paper(*(Block("heading", name) for name in NAMES.values()), size="a4")))
    words = words_of(reader)
    for name in at_least_one(NAMES.values()):
        assert {*"".join(name.split())} <= {*words}, name
    for script in at_least_one({*NAMES} - JOINED):
        assert "".join(NAMES[script].split()) in words, script


def test_a_letter_that_no_typeface_has_is_not_left_out() -> None:
    """Then there is no PDF, since half a name would be another name; the text has it."""
    strange = paper(Block("heading", "Dear Jo 𓀀,"))
    assert as_pdf(strange) is None
    assert "Dear Jo 𓀀," in as_text(strange)


def test_nothing_in_a_text_is_markup() -> None:
    """Neither of Typst nor of its parts."""
    hostile = '#panic("x") $x$ *b* `c` <a> @r \\ // /* */ [#read("/etc/passwd")] <script>"\'&{{7*7}}'
    blocks = [Block(block.kind, hostile, block.lang, hostile) for block in EVERY_KIND if block.kind != "code"]
    words = words_of(read(as_pdf(paper(*blocks))))
    assert words.count("/etc/passwd") == len(blocks)


def test_papers_together_begin_on_pages_of_their_own() -> None:
    """As a print of many cards has them."""
    reader = read(together_as_pdf([paper(Block("heading", name), size="a6") for name in ("Ana", "Bo", "Cy")]))
    assert [page.extract_text().strip() for page in reader.pages] == ["Ana", "Bo", "Cy"]


def test_the_text_to_send_has_it_all() -> None:
    """Boxes, lines to fill in and addresses as people write them in mails."""
    text = as_text(paper(*EVERY_KIND, Block("code", "mailto:hello@example.org", label="Write to us:")))
    assert "> Ela sorriu.\n>\n> Sempre.\n" in text
    assert "[ ] Yes, my name.\n" in text
    assert "Day and signature: ____" in text
    assert f"The story: {ADDRESS}\n" in text
    assert text.endswith("Write to us: hello@example.org\n")
