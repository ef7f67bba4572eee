"""Hostile files: named row by row in seconds, nothing lost, nothing twice, and never a traceback."""

from __future__ import annotations

import io
import json
import random
import time
import zipfile
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from tests.editing.importing.collection.answers import as_csv
from wall_of_fame.cli.wall import main
from wall_of_fame.editing.draft import list_drafts

SECONDS = 20
HEAD = ["Who?", "Where?", "When?", "What happened?"]


def rows_of(
    project: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes
) -> list[dict[str, Any]]:
    """What came of each row; within the time that is promised."""
    (project / name).write_bytes(data)
    begun = time.process_time()  # other programs on this machine take their time, too
    code = main(["import", name, "--yes", "--format", "json"])
    assert time.process_time() - begun < SECONDS
    printed = capsys.readouterr()
    assert "Traceback" not in printed.err
    if not printed.out:
        assert code in {1, 2}
        return [{"outcome": "refused", "reason": printed.err}]
    report = json.loads(printed.out)
    reports = report if isinstance(report, list) else [report]
    return [row for each in reports for row in each["rows"]]


def story(number: int) -> str:
    """A story that no other row tells."""
    chance = random.Random(number)  # noqa: S311 - the same stories each time are wanted
    words = "carried waited listened fetched baked mended wrapped smiled tray map loaf chair tea stove door rain".split()  # noqa: SIM905
    return f"Number {number}: she {' '.join(chance.choice(words) for _ in range(30))}."


def test_one_null_byte(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only its own row is refused, by name."""
    rows = [["Ada L.", "Mill Bakery", "08/11/2024", story(number)] for number in range(5)]
    rows[2][3] += "\x00 and more"
    told = rows_of(project, capsys, "null.csv", as_csv([HEAD, *rows]))
    assert [row["outcome"] for row in told] == ["drafted", "drafted", "refused", "drafted", "drafted"]
    assert "U+0000" in told[2]["reason"]


@pytest.mark.parametrize(
    "encoding", ["utf-32", "utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be", "utf-8-sig"]
)
def test_wide_encodings(encoding: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With and without a mark."""
    rows = [["Zoë Q.", "Café du Port", "08/11/2024", story(number)] for number in range(5)]
    told = rows_of(project, capsys, "wide.csv", as_csv([HEAD, *rows], ",", encoding))
    assert [row["outcome"] for row in told] == ["drafted"] * 5
    assert "Zoë Q." in (project / told[0]["draft"]).read_text(encoding="utf-8")


def test_mixed_encodings(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two files that were joined: each line is read in its own encoding."""
    rows = [["Zoë Q.", "Mill Bakery", "08/11/2024", f"Crème brûlée, {story(number)}"] for number in range(4)]
    data = as_csv([HEAD, *rows[:2]]) + as_csv(rows[2:], ",", "cp1252")
    told = rows_of(project, capsys, "mixed.csv", data)
    texts = [(project / row["draft"]).read_text(encoding="utf-8") for row in told]
    assert len(texts) == 4
    assert all("Zoë Q." in text and "Crème brûlée" in text for text in texts)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "=cmd|'/C calc'!A0 "])
def test_formulas(sign: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Stay text in every cell."""
    row = [f"{sign}Ada", f"{sign}Mill", "08/11/2024", f"{sign}{story(1)}"]
    [told] = rows_of(project, capsys, "formula.csv", as_csv([HEAD, row]))
    text = (project / told["draft"]).read_text(encoding="utf-8")
    assert story(1) in text
    assert "Ada" in text


def _zip(**members: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("_dot_", "."), data)
    return written.getvalue()


@pytest.mark.slow
def test_zip_bombs(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By their size, by their number, and one within another."""
    bomb = _zip(a_dot_csv=b"0" * (300 * 1024 * 1024))
    [told] = rows_of(project, capsys, "bomb.zip", bomb)
    assert "256 MiB are allowed" in told["reason"]
    many = _zip(**{f"f{number}_dot_csv": b"x" for number in range(3_000)})
    [told] = rows_of(project, capsys, "many.zip", many)
    assert "3,000 files" in told["reason"]
    inner = as_csv([HEAD, ["Ada L.", "Mill Bakery", "08/11/2024", story(1)]])
    told = rows_of(project, capsys, "nested.zip", _zip(a_dot_zip=bomb, b_dot_csv=inner))  # type: ignore[assignment]
    assert [row["outcome"] for row in told] == ["refused", "drafted"]  # type: ignore[index]


def _nested(depth: int) -> bytes:
    text = b"Content-Type: text/plain\n\nShe kept the last loaf.\n"
    for number in range(depth):
        boundary = b"b%d" % number
        text = b'Content-Type: multipart/mixed; boundary="%s"\n\n--%s\n%s\n--%s--\n' % (
            boundary,
            boundary,
            text,
            boundary,
        )
    return b"From: a@example.org\nDate: Fri, 8 Nov 2024 10:04:00 +0000\nMIME-Version: 1.0\n" + text


@pytest.mark.parametrize("depth", [5, 60, 3_000])
def test_nested_mail(depth: int, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Is read, or refused by name."""
    [told] = rows_of(project, capsys, "nested.eml", _nested(depth))
    assert told["outcome"] == ("drafted" if depth < 20 else "refused")
    if depth > 20:
        assert "nested too deep" in told["reason"]


@pytest.mark.slow
def test_a_large_mail(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of 25 MB: its text becomes a draft, what is too large is named."""
    letter = EmailMessage()
    letter["From"] = "Lou Martin <lou.m@example.org>"
    letter["Date"] = "Fri, 8 Nov 2024 10:04:00 +0000"
    letter.set_content(f"{story(1)}\n")
    letter.add_attachment(b"ABC" * 6_500_000, maintype="application", subtype="pdf", filename="letter.pdf")
    mail = letter.as_bytes()
    assert len(mail) > 25_000_000
    [told] = rows_of(project, capsys, "large.eml", mail)
    assert told["outcome"] == "drafted"
    assert any("letter.pdf" in remark for remark in told["remarks"])


def test_winmail(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Is named, alone and in a mail."""
    [told] = rows_of(project, capsys, "winmail.dat", b"\x78\x9f\x3e\x22" + bytes(range(256)))
    assert "winmail.dat" in told["reason"]
    mail = (
        b"From: a@example.org\nDate: Fri, 8 Nov 2024 10:04:00 +0000\nMIME-Version: 1.0\nContent-Type: "
        b"multipart/mixed; boundary=x\n\n"
        b"--x\nContent-Type: text/plain\n\nShe kept the last loaf.\n"
        b'--x\nContent-Type: application/ms-tnef; name="winmail.dat"\nContent-Transfer-Encoding: base64\n\neJ8+Ig==\n--x--\n'
    )
    [told] = rows_of(project, capsys, "tnef.eml", mail)
    assert any("winmail.dat" in remark for remark in told["remarks"])


@pytest.mark.parametrize("charset", ["utf-8", "us-ascii", "x-unknown", "utf-16", "iso-8859-1", "koi8-r", ""])
def test_wrong_charsets(charset: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Never lose a message; where the name is plainly wrong, the bytes decide."""
    head = (
        f"From: a@example.org\nDate: Fri, 8 Nov 2024 10:04:00 +0000\nContent-Type: text/plain; "
        f"charset={charset}\n\n"
    )
    [told] = rows_of(
        project,
        capsys,
        "wrong.eml",
        head.encode() + "She wrapped the crème brûlée for me.\n".encode("cp1252"),
    )
    assert told["outcome"] == "drafted"
    if charset in {"utf-8", "us-ascii", "x-unknown", "iso-8859-1", ""}:
        assert "crème brûlée" in (project / told["draft"]).read_text(encoding="utf-8")


@pytest.mark.slow
def test_ten_thousand_messages(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each becomes one draft; a second time adds nothing."""
    count = 10_000
    parts = [
        f"From lou@example.org Fri Nov  8 10:04:00 2024\nFrom: Lou Martin <lou@example.org>\nSubject: "
        f"Thanks\n"
        f"Date: Fri, 8 Nov 2024 10:04:00 +0000\n\nDear all,\n\n{story(number)}\n\nKind regards,\nLou\n"
        for number in range(count)
    ]
    data = "\n".join(parts).encode()
    told = rows_of(project, capsys, "many.mbox", data)
    assert [row["outcome"] for row in told] == ["drafted"] * count
    assert len(list(list_drafts(project / "inbox"))) == count
    some = "\n".join(parts[:50]).encode()
    assert [row["outcome"] for row in rows_of(project, capsys, "again.mbox", some)] == ["duplicate"] * 50


@pytest.mark.slow
def test_a_hundred_thousand_rows(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """There is no limit of rows: empty ones, refused ones and drafts are all told."""
    rows = [
        ["Ada L.", "Mill Bakery", "08/11/2024", "…" if number % 100 else story(number)]
        for number in range(100_000)
    ]
    told = rows_of(project, capsys, "many.csv", as_csv([HEAD, *rows]))
    assert len(told) == 100_000
    assert sum(row["outcome"] == "drafted" for row in told) == 1_000


@pytest.mark.slow
@pytest.mark.parametrize(
    "data",
    [
        b"[" * 200_000, b'{"a":' * 100_000, b"<html>" + b"<div>" * 100_000, b"<table>" * 50_000, b"From " * 100_000,
        b"### a\n" * 50_000, b"> " * 200_000, b"Like\n" * 100_000, b"From: a\n" * 50_000, b"- [ ] a\n" * 50_000, b"\x00" * 100_000,
        b"\xff" * 100_000, b"a," * 150 + b"\n", b'"' * 100_001, bytes(range(256)) * 100, b"PK\x03\x04" + b"\x00" * 1_000,
        b"\xd0\xcf\x11\xe0" + b"\x00" * 10_000, b"From a 10:04 2024\n" * 20_000, b"Jo\n8 November\n" * 20_000,
    ],
    ids=lambda data: repr(data[:8]),
)  # fmt: skip
@pytest.mark.parametrize("ending", ["csv", "txt"])
def test_nonsense(data: bytes, ending: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Is refused, or becomes something, in time."""
    assert rows_of(project, capsys, f"nonsense.{ending}", data)
