"""PDF files are set in a program of its own: alike in any process, never for ever, and markup stays text."""

import io
import os
import time
from pathlib import Path

import pypdf
import pytest

from wall_of_fame.site.share_pictures import fonts
from wall_of_fame.system.typesetting.typesetter import TypesettingError, can_typeset, engine_version, typeset
from wall_of_fame.system.workers import run_parts

TYPEFACES = fonts.typeface_path(fonts.REGULAR).parent
HEAD = """#let values = json(bytes(sys.inputs.values))
#set document(title: "Title", date: none)
#set text(font: "Atkinson Hyperlegible Next", fallback: false)
= Title
"""


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A template that shows a text."""
    file = tmp_path / "template.typ"
    file.write_text(f"{HEAD}#values.text\n", "utf-8")
    return file


def words(pdf: bytes) -> str:
    """The text of a file."""
    return " ".join("".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages).split())


def test_it_is_there() -> None:
    """Whoever installs the project has it, and its version is known."""
    assert can_typeset()
    assert engine_version()


def test_a_text_is_set_as_it_is(template: Path) -> None:
    """Whatever it would mean as markup."""
    text = '#panic("x") $x^2$ *b* _i_ `c` <label> @ref \\ // /* */ [#read("/etc/passwd")] = h ~ -- \'" #{1+1}'
    assert words(typeset(template, TYPEFACES, {"text": text})).endswith(" ".join(text.split()))


def test_the_same_gives_the_same_bytes(template: Path) -> None:
    """A second later, and in other processes, which work at the same time as this one."""
    first = typeset(template, TYPEFACES, {"text": "same"})
    time.sleep(1.1)
    assert typeset(template, TYPEFACES, {"text": "same"}) == first

    def work(items: object, advance: object) -> tuple[int, bytes]:
        _ = items, advance
        return os.getpid(), typeset(template, TYPEFACES, {"text": "same"})

    made = run_parts(work, [1, 2, 3, 4], items_a_process=1)
    assert {data for _, data in made} == {first}
    assert typeset(template, TYPEFACES, {"text": "same"}) == first


def test_it_is_tagged_and_says_nothing_else(template: Path) -> None:
    """PDF/UA-1: it can be read aloud. There is neither a date nor an author."""
    reader = pypdf.PdfReader(io.BytesIO(typeset(template, TYPEFACES, {"text": "x"})))
    assert "'/Marked': True" in str(reader.root_object["/MarkInfo"])
    assert set(reader.metadata or {}) <= {"/Title", "/Creator"}
    metadata = reader.root_object["/Metadata"]
    assert isinstance(metadata, pypdf.generic.StreamObject)
    assert b"pdfuaid:part>1<" in metadata.get_data()


def test_what_takes_too_long_is_stopped(tmp_path: Path) -> None:
    """That is an error, and the next file is set as ever."""
    slow = tmp_path / "slow.typ"
    slow.write_text(
        '#set document(title: "x")\n#let f(n) = if n == 0 { 0 } else { f(n - 1) + calc.rem(n, 7) }\n'
        "#for a in range(9000) { for b in range(9000) { let unused = f(60 + calc.rem(a * b, 9)) } }\n",
        "utf-8",
    )
    with pytest.raises(TypesettingError, match="within 1 seconds"):
        typeset(slow, TYPEFACES, {}, seconds=1)
    slow.write_text(f"{HEAD}after", "utf-8")
    assert "after" in words(typeset(slow, TYPEFACES, {}))


def test_a_refusal_says_why(template: Path) -> None:
    """In the words of Typst."""
    with pytest.raises(TypesettingError, match="text"):
        typeset(template, TYPEFACES, {"other": ""})


def test_nothing_outside_its_folder_is_read(tmp_path: Path) -> None:
    """A template reads what lies beside it and nothing else."""
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "folder"
    folder.mkdir()
    template = folder / "template.typ"
    template.write_text(f'{HEAD}#read("../secret.txt")', "utf-8")
    with pytest.raises(TypesettingError):
        typeset(template, TYPEFACES, {})
