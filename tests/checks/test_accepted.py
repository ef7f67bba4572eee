"""What looks odd and is sound all the same."""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from tests.walls.bad_cases.collection import sound
from tests.walls.bad_cases.fields import nomination
from tests.walls.bad_cases.pictures import photo, picture
from wall_of_fame.cli.wall import main

FIELDS = """---
nominee: ada-l
business: mill-bakery
standards: [care]
date: 2024-06-01
approved: {by: jcx, on: 2024-06-02}
---
She helped.
"""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sound content of a project that is the working folder."""
    monkeypatch.chdir(tmp_path)
    return sound(tmp_path)


def heic() -> bytes:
    """A small picture as phones save it."""
    into = io.BytesIO()
    pillow_heif.from_pillow(Image.new("RGB", (64, 80), (200, 120, 60))).save(into)
    return into.getvalue()


PICTURES = {
    "jpeg": (picture("JPEG"), "cleo-p.jpg"),
    "png": (picture("PNG"), "cleo-p.png"),
    "webp": (picture("WEBP"), "cleo-p.webp"),
    "heic": (heic(), "cleo-p.heic"),
    "heic named jpg": (heic(), "cleo-p.jpg"),
    "png named jpg": (picture("PNG"), "cleo-p.jpg"),
    "webp without an ending": (picture("WEBP"), "cleo-p"),
    "jpeg named in capitals": (picture("JPEG"), "IMG 2024 (é).JPEG"),
    "one pixel": (picture("PNG", (1, 1)), "cleo-p.png"),
    "grey": (picture("JPEG", (10, 10), quality=1), "cleo-p.jpg"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_picture(name: str, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A picture of an accepted format is taken whatever its name's ending says."""
    photo(content, *PICTURES[name])
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "All is well.\n"


ODD = {
    "byte order mark": b"\xef\xbb\xbf" + FIELDS.encode(),
    "CRLF": FIELDS.replace("\n", "\r\n").encode(),
    "CR": FIELDS.replace("\n", "\r").encode(),
    "mixed line ends": FIELDS.replace("\n", "\r\n", 4).encode(),
    "no final newline": FIELDS.rstrip("\n").encode(),
    "white space after the dashes": FIELDS.replace("---\n", "---  \n").encode(),
    "empty values": FIELDS.replace(
        "---\nn", "---\ncampaign:\nlang: ''\nlate:\nsource: \"\"\naliases:\nn"
    ).encode(),
    "comments": FIELDS.replace("---\nn", "---\n# a comment\n\n  # another\nn").encode(),
    "a line in the story": FIELDS.replace("helped.", "helped.\n\n---\n\nTwice.").encode(),
    "decomposed letters": unicodedata.normalize("NFD", FIELDS.replace("jcx", "Renée Ångström")).encode(),
    "emoji": FIELDS.replace("helped", "helped 👩🏽‍🚒 ❤️‍🔥 🇯🇪 1️⃣ ☎️").encode(),
    "flag of England": FIELDS.replace(
        "helped", "waved a \U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
    ).encode(),
    "joiners that scripts need": FIELDS.replace("helped", "said می‌خواهم and क्‍ष and ശ്രീ").encode(),
    "right-to-left script": FIELDS.replace("helped", "said תודה רבה and شكرا").encode(),
    "a name that YAML 1.1 would change": FIELDS.replace("jcx", "No").encode(),
    "a file of 64 KiB": FIELDS.replace("---\nn", f"---\n# {'x ' * 32000}\nn")
    .encode()
    .ljust(64 * 1024, b"\n")[: 64 * 1024],
    "as many brackets as allowed": FIELDS.replace("helped", "[a] " * 200).encode(),
    "a rule of dashes": FIELDS.replace(
        "helped.", "helped.\n\n---------------\n\nTwice.\n\n* * * * * * * * * *\n\nThrice."
    ).encode(),
}


@pytest.mark.parametrize("name", ODD)
def test_record(name: str, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An unusual way to write a sound record is accepted without a word."""
    (content / "nominations" / "2024" / "odd.md").write_bytes(ODD[name])
    assert main(["check"]) == 0, capsys.readouterr().out
    assert capsys.readouterr().out == "All is well.\n"


INNOCENT = (
    "In 2023/2024 and 2024/2025 she sold 1,234,567 loaves.",
    "Doors open 10:30-11:30; the score was 3-2, then 4-1.",
    "From 1914-1918 and in 1939-1945 the shop stayed open.",
    "On 15 December King Street was full, and she found our dog.",
    "Thanks @millbakery. It was lovely.",
    "We met at St Helier, at half past four, dot on time.",
    "It cost £19.99 on 08.11.2024, not £1 000 000.",
    "See https://example.org/a/b?id=0123456789012 for the picture photos/20240811-123456789.jpg.",
    "She was employee of the month at 12 years old, no. 7 of her year.",
)


@pytest.mark.parametrize("words", INNOCENT)
def test_no_contact_details(words: str, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Numbers and names in an ordinary story are not taken for contact details."""
    nomination(content, words + "\n")
    assert main(["check"]) == 0, capsys.readouterr().out
