"""Whatever lies in content/ or cannot be read there is a problem with its path, and no traceback."""

from __future__ import annotations

import os
import socket
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import pytest

from tests.site.pictures import odd
from tests.walls.bad_cases.collection import TODAY, sound
from wall_of_fame.cli.wall import main
from wall_of_fame.content.files import list_files

Form = Literal["NFC", "NFD"]
PICTURE = odd.saved(odd.quarters(400, 500), "JPEG")


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The content folder of a sound wall; the working folder is its project."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    made = sound(tmp_path / "project")
    monkeypatch.chdir(tmp_path / "project")
    (made / "photos").mkdir(exist_ok=True)
    return made


def write(content: Path, path: bytes) -> None:
    """Write a picture to a path of any bytes."""
    with open(os.fsencode(content) + b"/" + path, "wb") as file:  # noqa: PTH123 - bytes are no Path
        file.write(PICTURE)


def write_both(content: Path, *paths: bytes) -> None:
    """Write a picture to each of these paths."""
    for path in paths:
        write(content, path)


def write_in_folder(content: Path) -> None:
    """Write a picture into a folder whose name is no UTF-8."""
    (content / os.fsdecode(b"photos/caf\xe9")).mkdir()
    write(content, b"photos/caf\xe9/a.jpg")


def bind(file: Path) -> None:
    """Put a socket there."""
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(os.path.relpath(file))


ODD: dict[str, tuple[Callable[[Path], Any], str]] = {
    "not UTF-8": (
        lambda at: write(at, b"photos/caf\xe9.jpg"),
        r"photos/caf\xe9.jpg:1:1: error: The file's name is not in",
    ),
    "a folder not UTF-8": (
        write_in_folder,
        r"photos/caf\xe9/a.jpg:1:1: error: The file's name is not in",
    ),
    "a line break": (
        lambda at: write(at, b"photos/a\nb.jpg"),
        r"photos/a\nb.jpg:1:1: error: The file's name has",
    ),
    "a tab": (lambda at: write(at, b"photos/a\tb.jpg"), r"photos/a\tb.jpg:1:1: error: The file's name has"),
    "a terminal's command": (
        lambda at: write(at, b"photos/a\x1b[2Jb.jpg"),
        r"photos/a\x1b[2Jb.jpg:1:1: error:",
    ),
    "turned around": (
        lambda at: write(at, "photos/a\u202egpj.jpg".encode()),
        r"photos/a\u202egpj.jpg:1:1: error:",
    ),
    "a pipe": (
        lambda at: os.mkfifo(at / "people/pipe.md"),
        "people/pipe.md:1:1: error: This is not a plain file.",
    ),
    "a pipe of pictures": (lambda at: os.mkfifo(at / "photos/pipe.jpg"), "photos/pipe.jpg:1:1: error:"),
    "a socket": (lambda at: bind(at / "people/s.md"), "people/s.md:1:1: error: This is not a plain file."),
    "a link to nothing": (
        lambda at: (at / "people/x.md").symlink_to("nothing"),
        "people/x.md:1:1: error: This is a symbolic",
    ),
    "a link to itself": (
        lambda at: (at / "people/x.md").symlink_to("x.md"),
        "people/x.md:1:1: error: This is a symbolic",
    ),
    "a folder": (
        lambda at: (at / "people/x.md").mkdir(),
        "people/x.md:1:1: error: This is a folder with the name of",
    ),
    "capitals": (
        lambda at: write_both(at, b"photos/A.jpg", b"photos/a.JPG"),
        "photos/a.JPG:1:1: error: photos/a.JPG differs from photos/A.jpg in capital letters only",
    ),
    "two forms": (
        lambda at: write_both(at, "photos/é.jpg".encode(), "photos/e\u0301.jpg".encode()),
        ":1:1: error: photos/é.jpg is there twice",
    ),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_things(name: str, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each is an error with its path, in every form of output, and on one line."""
    make, words = ODD[name]
    make(content)
    assert main(["check"]) == 1
    printed = capsys.readouterr()
    assert printed.err == ""
    assert f"content/{words}" in printed.out or (words.startswith(":") and words in printed.out)
    assert all(line.startswith(("content/", "    ")) or " error" in line for line in printed.out.splitlines())
    for form in ("json", "github"):
        assert main(["check", "--format", form]) == 1
        assert capsys.readouterr().out.encode()


NOT_ON_WINDOWS = {
    "photos/a:b.jpg": "file names with “:”",
    "photos/why?.jpg": "file names with “?”",
    r"photos/back\slash.jpg": r"file names with “\”",
    "photos/é|b.jpg": "file names with “|”",
    "photos/of May./a.jpg": "file names with “.” at their end",
    "photos/of May /a.jpg": "file names with “ ” at their end",
    "photos/Aux.jpg": "files called “Aux.jpg”",
    "photos/con.tar.jpg": "files called “con.tar.jpg”",
    "photos/nul/a.jpg": "files called “nul”",
    "videos/com1 .mp4": "files called “com1 .mp4”",
}


@pytest.mark.parametrize("path", NOT_ON_WINDOWS)
def test_what_windows_cannot_have_is_told(
    path: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody there could even clone the wall; elsewhere it works, so it is a warning."""
    (content / path).parent.mkdir(parents=True, exist_ok=True)
    write(content, path.encode())
    main(["check"])
    told = [line for line in capsys.readouterr().out.splitlines() if "Windows" in line]
    assert told == [f"content/{path}:1:1: warning: Windows has no {NOT_ON_WINDOWS[path]}. [file-name]"]


@pytest.mark.parametrize(
    "path", ["photos/console.jpg", "photos/com.jpg", "photos/a.con", "photos/x.y/a b.jpg"]
)
def test_what_windows_can_have_is_not(path: str, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only whole names of devices count."""
    (content / path).parent.mkdir(exist_ok=True)
    write(content, path.encode())
    main(["check"])
    assert "Windows" not in capsys.readouterr().out


@pytest.mark.parametrize("path", [b"photos/caf\xe9.jpg", b"photos/a\nb.jpg", b"photos"])
def test_the_file_itself_may_be_checked(
    path: bytes, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The report is narrowed to what was typed, however the name is printed."""
    write(content, b"photos/caf\xe9.jpg")
    write(content, b"photos/a\nb.jpg")
    assert main(["check", os.fsdecode(b"content/" + path)]) == 1
    assert "error: The file's name" in capsys.readouterr().out


@pytest.mark.usefixtures("content")
@pytest.mark.parametrize(
    "path", ["x" * 300, "content/" + "x" * 300, "content/people/" + "y/" * 3_000, "a\0b"]
)
def test_paths_that_cannot_be(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A name longer than the system allows is not there."""
    assert main(["check", path]) == 2
    assert "There is no such file" in capsys.readouterr().err


@pytest.mark.parametrize("folder", ["people", "photos", "nominations", ""])
def test_a_folder_that_cannot_be_read(
    folder: str, content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is one problem with its path; what is in the other folders is still told."""
    (content / "businesses/Odd Name.md").write_text("---\n")
    scandir = os.scandir

    def refuse(path: Any) -> Any:
        if path == f"{content}/{folder}":
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert main(["check"]) == 1
    printed = capsys.readouterr()
    assert printed.err == ""
    assert (
        f"content/{folder}:1:1: error: The folder cannot be read (Permission denied). [unreadable]"
        in printed.out
    )
    assert ("Odd Name.md" in printed.out) == bool(folder)


def test_a_content_that_is_no_folder(tmp_path: Path) -> None:
    """A file in its place is one problem, not a traceback."""
    (tmp_path / "content").write_text("x")
    [problem] = list_files(tmp_path / "content").problems
    assert problem.rule == "unreadable"


@pytest.mark.parametrize("forms", [("NFC", "NFD"), ("NFD", "NFC"), ("NFD", "NFD")])
def test_names_of_photos_are_compared_in_one_form(
    forms: tuple[Form, Form], content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As a Mac writes them, and as a keyboard does."""
    on_disk, typed = (unicodedata.normalize(form, "photos/zoë-café.jpg") for form in forms)
    write(content, on_disk.encode())
    person = next((content / "people").glob("*.md"))
    text = person.read_text(encoding="utf-8").replace("consent: {", "consent: {photo: 2025-01-02, ")
    person.write_text(text.replace("---\n", f"---\nphoto: {typed}\nphoto_alt: Zoë\n", 1), encoding="utf-8")
    assert main(["check"]) == 0, capsys.readouterr().out
    assert "zo" not in capsys.readouterr().out
    assert main(["check", unicodedata.normalize(forms[1], f"content/{on_disk}")]) == 0


def test_a_name_in_other_capitals_is_proposed(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Some systems take no notice of capitals, so that the mistake is not seen there."""
    write(content, b"photos/Zoe.JPG")
    person = next((content / "people").glob("*.md"))
    text = person.read_text(encoding="utf-8").replace("consent: {", "consent: {photo: 2025-01-02, ")
    person.write_text(
        text.replace("---\n", "---\nphoto: photos/zoe.jpg\nphoto_alt: Zoe\n", 1), encoding="utf-8"
    )
    assert main(["check"]) == 1
    assert "Did you mean “photos/Zoe.JPG”?" in capsys.readouterr().out
