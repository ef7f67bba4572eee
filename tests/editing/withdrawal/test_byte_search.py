"""The search that proves a withdrawal: it finds every spelling, and nobody else."""

from __future__ import annotations

import gzip
import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.editing.withdrawal.leaving import NAME
from wall_of_fame.editing.withdrawal import Trace, search_bytes
from wall_of_fame.system.cache import pack


def _plain(folder: Path, text: str, code: str) -> None:
    (folder / "a.html").write_bytes(text.encode(code))


def _within(folder: Path, name: str) -> None:
    (folder / name).mkdir()
    (folder / name / "index.html").write_text("x", encoding="utf-8")


HIDDEN: dict[str, Callable[[Path], object]] = {
    "plain": lambda at: (at / "a.html").write_text(f"<p>by {NAME}.", encoding="utf-8"),
    "escaped": lambda at: (at / "a.html").write_text("by Zoë O&#39;Hara", encoding="utf-8"),
    "escaped twice": lambda at: (at / "a.xml").write_text("by Zo&amp;euml; O&amp;#39;Hara", encoding="utf-8"),
    "decomposed": lambda at: (at / "a.html").write_text("by Zoe\u0308 O'Hara", encoding="utf-8"),
    "in a link": lambda at: (at / "a.html").write_text("?q=Zo%C3%AB%20O%27Hara", encoding="utf-8"),
    "JSON": lambda at: (at / "a.json").write_text(json.dumps([NAME]), encoding="utf-8"),
    "capitals": lambda at: (at / "a.html").write_text(NAME.upper(), encoding="utf-8"),
    "marked up": lambda at: (at / "a.html").write_text("<b>Zo</b>ë <i>O'Ha<wbr>ra</i>", encoding="utf-8"),
    "over lines": lambda at: (at / "a.html").write_text("Zoë\n   O'Hara", encoding="utf-8"),
    "soft hyphen": lambda at: (at / "a.html").write_text("Zoë O'Ha\u00adra", encoding="utf-8"),
    "UTF-16": lambda at: _plain(at, f"x{NAME}", "utf-16"),
    "UTF-16 off by one": lambda at: (at / "a.bin").write_bytes(b"\1" + NAME.encode("utf-16-le") + b"\0"),
    "in a picture": lambda at: (at / "a.webp").write_bytes(b"\0\xff" + NAME.encode() + b"\xfe"),
    "a file's name": lambda at: (at / "zoe-ohara.html").write_text("x", encoding="utf-8"),
    "a folder's name": lambda at: _within(at, "zoe-ohara"),
    "an id": lambda at: (at / "a.html").write_text('href="/people/zoe-ohara/"', encoding="utf-8"),
    "a picture's id": lambda at: (at / "a.html").write_text("share-zoe-ohara.png", encoding="utf-8"),
    "gzip": lambda at: (at / "a.gz").write_bytes(gzip.compress(NAME.encode())),
    "zip in gzip": lambda at: (at / "a.gz").write_bytes(gzip.compress(_zip(at, "x.txt", NAME))),
    "kept by a build": lambda at: (at / "kept").write_bytes(pack([b"x", {1: gzip.compress(NAME.encode())}])),
    "the last name first": lambda at: (at / "a.html").write_text("<li>O’HARA, Zoe</li>", encoding="utf-8"),
    "without accents": lambda at: (at / "a.json").write_text('{"by": "zoe ohara"}', encoding="utf-8"),
    "joined": lambda at: (at / "a.html").write_text("<b>Zoe</b>&nbsp;O\u00adHara", encoding="utf-8"),
    "a name in a zip": lambda at: (at / "a.zip").write_bytes(_zip(at, "zoe-ohara.txt", "x")),
}


def _zip(at: Path, name: str, text: str) -> bytes:
    with zipfile.ZipFile(at / "b", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    data = (at / "b").read_bytes()
    (at / "b").unlink()
    return data


@pytest.mark.parametrize("way", HIDDEN)
def test_the_search_finds_every_spelling(tmp_path: Path, way: str) -> None:
    """The name and the id, however they are written or packed."""
    (tmp_path / "output").mkdir()
    names = (Trace("name", NAME), Trace("name", "O'Hara, Zoë"))
    traces = (*names, Trace("id", "zoe-ohara", others=frozenset({"zoe-ohara-two"})))
    assert not search_bytes(tmp_path, ["output"], traces).traces
    HIDDEN[way](tmp_path / "output")
    assert search_bytes(tmp_path, ["output"], traces).traces, way


@pytest.mark.parametrize(
    "text", ["Zoë O'Harald", "Mazoë O'Hara", "/people/zoe-ohara-two/", "zoe-oharas", "lazoe-ohara", "Zoë"]
)
def test_the_search_raises_no_false_alarm(tmp_path: Path, text: str) -> None:
    """A longer name and a longer id of others are not theirs."""
    (tmp_path / "a.html").write_text(text, encoding="utf-8")
    traces = (Trace("name", NAME), Trace("id", "zoe-ohara", others=frozenset({"zoe-ohara-two"})))
    assert not search_bytes(tmp_path, ["."], traces).traces


def test_a_copy_of_a_picture_and_a_closed_archive_are_found(tmp_path: Path) -> None:
    """A picture under another name is known by its bytes; what cannot be opened is told."""
    (tmp_path / "x.bin").write_bytes(b"the picture")
    (tmp_path / "y.gz").write_bytes(b"\x1f\x8bbroken")
    result = search_bytes(tmp_path, ["."], (), {hashlib.sha256(b"the picture").hexdigest()})
    assert [found.path for found in result.traces] == ["x.bin"]
    assert result.unopened == ("y.gz",)


@pytest.mark.parametrize(
    ("name", "is_exact", "text", "is_there"),
    [
        ("Jo B.", False, "minified(jo,b){jo.b}", False),
        ("Jo B.", False, "<p>Jo B.</p>", True),
        ("The Front Desk", True, "at the front desk", False),
        ("The Front Desk", True, "the Front Desk", True),
        ("Anne", True, "<ul><li>Anne</li><li>Marie</li></ul>", True),
        ("AnneMarie", True, "<ul><li>Anne</li><li>Marie</li></ul>", False),
        ("李小龍", True, "感谢李小龍先生", True),
        ("Anne-Marie L.", False, "anne-marie-l-and-bo", False),
    ],
)
def test_names_in_the_files_of_a_site(
    tmp_path: Path, name: str, is_exact: bool, text: str, is_there: bool
) -> None:
    """What only looks like a name in a program, a list or an id is none."""
    (tmp_path / "a.html").write_text(text, encoding="utf-8")
    assert bool(search_bytes(tmp_path, ["."], (Trace("name", name, is_exact=is_exact),)).traces) == is_there


def test_short_names_in_pictures_are_no_chance(tmp_path: Path) -> None:
    """A few bytes may be in any picture; among other letters they are a name."""
    (tmp_path / "a.webp").write_bytes(bytes(range(256)) + b"\xf1Bo K\x01" + bytes(range(256)))
    traces = (Trace("name", "Bo K."), Trace("name", "Bo", is_exact=True))
    assert not search_bytes(tmp_path, ["."], traces).traces
    (tmp_path / "a.webp").write_bytes(b"<dc:title>Photo of Bo K. and her dog</dc:title>")
    assert len(search_bytes(tmp_path, ["."], traces).traces) == 2
