"""What a recognition has to be taken along: laid out once, and made anew when its looks change."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
import typst
import zxingcpp
from PIL import Image

from tests.loops import at_least_one
from tests.site.certificates.test_certificate import CONTENTS
from tests.site.share_pictures.test_poster import COLOURS, PLAIN
from tests.walls import made
from wall_of_fame.records.nomination import Source
from wall_of_fame.site import Build, Head, Page
from wall_of_fame.site.certificates import certificate
from wall_of_fame.site.certificates.template_values import TYPEFACES, looks
from wall_of_fame.site.pages import PageContext
from wall_of_fame.system.typesetting.typesetter import TypesettingError
from wall_of_fame.text.days.partial_date import PartialDate
from wall_of_fame.wall import Pin, Prize

SHOP = made.business(1, made.place(1))
WHO = made.person(1, where=SHOP)
STORY = made.recognition(1, WHO, SHOP)
WALL = made.wall(people=[WHO], businesses=[SHOP], recognitions=[STORY], places=[SHOP.place])


def context() -> PageContext:
    """A wall with certificates."""
    plain = made.page_context(WALL)
    site = replace(plain.site, keepsakes=True, certificates=True, colours=COLOURS, issuer="The Friends")
    return PageContext(WALL, site, plain.language, made.TODAY)


def test_keepsakes_are_laid_out_once() -> None:
    """The pages of a recognition and of everyone in it name the same picture and the same certificate."""
    of = context().keepsakes.of
    assert of(STORY).certificate is not None
    assert of(STORY) is of(STORY)


def test_another_template_or_typeface_makes_another_file(tmp_path: Path) -> None:
    """What gives a certificate its looks is a part of what it is made of."""
    template = tmp_path / "template.typ"
    template.write_text("A")
    (tmp_path / "other.typ").write_text("B")
    assert looks(template) != looks(tmp_path / "other.typ")


WORDLESS = tuple(replace(item, words="", passage=None) for item in STORY.evidence)

VARIANTS: dict[str, dict[str, Any]] = {
    "names": {"people": (made.person(2, where=SHOP),)},
    "business": {"business": made.business(2, made.place(1))},
    "department": {"department": "Kitchen"},
    "date": {"date": PartialDate(2023, 5)},
    "text": {"text": "Another story.", "evidence": WORDLESS},
    "nominator": {"nominator": "Jo"},
    "pin": {"pin": Pin("SMILE 2024", 7, None)},
    "pin number": {"pin": Pin("SMILE 2024", 8, None)},
    "prize": {"prizes": (Prize("Team", "Awards 2024", "awards/2024/"),)},
    "two prizes": {"prizes": (Prize("Team", "Awards 2024", ""), Prize("Care", "Awards 2023", ""))},
    "language": {"lang": "fr"},
    "address": {"url": "recognition/other/"},
    "letters without a typeface": {"text": "ᚠᚢᚦ", "evidence": WORDLESS},
    "signs without a typeface": {"text": "Thank you 🎉", "evidence": WORDLESS},
    "a name without a typeface": {"people": (replace(WHO, name="ᚠᚢᚦ"),)},
}


@pytest.mark.parametrize("what", VARIANTS)
def test_other_words_make_another_certificate(what: str) -> None:
    """Its digest follows from what it is written of; it is written only if a letter may be missing."""
    of, changed = context().keepsakes.of, VARIANTS[what]
    usual, other = of(STORY).certificate, of(replace(STORY, **changed)).certificate
    assert usual is not None
    if "ᚠ" in str(changed):
        assert other is None
    else:
        assert other is not None
        assert other.digest != usual.digest
        assert other.contents != usual.contents


def test_it_never_says_how_the_nomination_arrived() -> None:
    """What stands in it is the same whatever the source."""
    of = context().keepsakes.of
    usual = of(STORY).certificate
    assert usual is not None
    for source in at_least_one(get_args(Source)):
        other = of(replace(STORY, source=source)).certificate
        assert other is not None
        assert other.contents == usual.contents


def test_one_that_cannot_be_made_names_its_record() -> None:
    """So that whoever builds the wall knows which story to look at."""
    unsound = replace(CONTENTS, direction="sideways")
    broken = certificate.Certificate("recognition/story-1/certificate.pdf", b"", lambda: unsound, PLAIN)
    page = Page(STORY.url, "", {}, lambda: Head("", "", "", ""), print_file=broken)
    build = Build(WALL, context().site, (page,), made.TODAY)
    (file,) = certificate.files(build, lambda _: b"", lambda url: f"content/{url}.md")
    assert file.task is not None
    for make in (file.make, file.task()):
        with pytest.raises(TypesettingError, match=rf"^content/{STORY.url}\.md: its certificate"):
            make()


def test_the_code_of_a_certificate_leads_to_its_page() -> None:
    """Read back from the certificate as it is seen."""
    made_of = context().keepsakes.of(STORY).certificate
    assert made_of is not None
    with Image.open(io.BytesIO(seen(made_of))) as image:
        codes = zxingcpp.read_barcodes(image.convert("L"))
    assert [code.text for code in codes] == [f"https://thanks.example.org/{STORY.url}"]


def seen(made_of: certificate.Certificate) -> bytes:
    """A certificate as a picture: drawn of the same template and values as the file."""
    values = certificate._values(made_of.contents, made_of.card, lambda _: b"")
    typefaces = str(TYPEFACES)
    only_ours = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[typefaces])
    inputs = {"values": json.dumps(values)}
    png = typst.compile(certificate._TEMPLATE, format="png", ppi=144, sys_inputs=inputs, font_paths=only_ours)
    assert isinstance(png, bytes)
    return png
