"""Cases that are made on the spot: odd bytes, links, pipes and names."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tests.walls.bad_cases.fields import FIELDS, nomination
from tests.walls.bad_cases.pictures import PICTURES, picture


def _latin_1(content: Path) -> None:
    nomination(content, "Renée helped.\n".encode("latin-1"))


def _latin_1_page(content: Path) -> None:
    (content / "pages" / "made.md").write_bytes("---\ntitle: Über uns\n---\nHello.\n".encode("latin-1"))


def _utf_16(content: Path) -> None:
    file = content / "nominations" / "2024" / "made.md"
    file.write_bytes((FIELDS + "She helped.\n").encode("utf-16"))


def _too_large(content: Path) -> None:
    nomination(content, "She helped. " * 6000)


def _nul(content: Path) -> None:
    nomination(content, "She hel\0ped.\n")


def _control(content: Path) -> None:
    nomination(content, "She \x1b[31mhelped\x07 me\x85 \x0b.\n")


def _bidi(content: Path) -> None:
    nomination(content, "She \u202edeppleh\u202c me, \u2067twice\u2069, \u200fsaid Lou.\n")


def _zero_width(content: Path) -> None:
    nomination(content, "She hel\u200bped\ufeff me \u2060twice\u00ad, hel\u200dlo.\n")


def _not_text(content: Path) -> None:
    nomination(content, "She \ufffdhelped\ue000 me\ufffe.\n")


def _zalgo(content: Path) -> None:
    nomination(content, "She he" + "\u0301" * 20 + "lped.\n")


def _hidden_in_names(content: Path) -> None:
    fields = FIELDS.replace("jcx", "jc\u200bx").replace("---\nnominee", "---\n# \u202e a comment\nnominee")
    nomination(content, "She helped.\n", fields)


def _line_breaks_of_yaml(content: Path) -> None:
    """U+2028 is a line break to YAML 1.1 and none to an editor: what comes after keeps its line."""
    nomination(
        content,
        "She helped.\n",
        FIELDS.replace("jcx, on: 2024-06-02}", "'jc\u2028x', on: 2024-06-02}\nlate: a\nlate: b"),
    )


def _second_mark(content: Path) -> None:
    (content / "nominations" / "2024" / "made.md").write_bytes(b"\xef\xbb\xbf\xef\xbb\xbf" + FIELDS.encode())


def _report_forged(content: Path) -> None:
    """A value with line breaks must not begin a line of the report of its own."""
    fields = FIELDS.replace("date: 2024-06-01", "date: |\n  x\n\n  ::error::forged\n  All is well.")
    nomination(content, "She helped.\n", fields)


def _symlinked_record(content: Path) -> None:
    (content / "people" / "linked.md").symlink_to("../../canary.md")


def _symlinked_folder(content: Path) -> None:
    (content / "news" / "more").symlink_to("../../canary", target_is_directory=True)


def _symlink_to_nowhere(content: Path) -> None:
    (content / "places.yaml.lnk").symlink_to("/nowhere/at/all")


def _pipe(content: Path) -> None:
    os.mkfifo(content / "people" / "pipe.md")


def _pipe_among_photos(content: Path) -> None:
    os.mkfifo(content / "photos" / "pipe.jpg")


def _name_not_utf_8(content: Path) -> None:
    Path(os.fsdecode(os.fsencode(content / "people") + b"/caf\xe9.md")).write_bytes(b"x")


def _photo_name_not_utf_8(content: Path) -> None:
    Path(os.fsdecode(os.fsencode(content / "photos") + b"/caf\xe9.jpg")).write_bytes(picture("JPEG"))
    PICTURES["photo-stray"](content)


def _folder_name_not_utf_8(content: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(content) + b"/caf\xe9"))
    folder.mkdir()
    (folder / "x.md").write_bytes(b"x")


def _name_with_line_break(content: Path) -> None:
    (content / "people" / "a\n::error::forged\x1b[2J.md").write_text("x", encoding="utf-8")


def _folders_very_deep(content: Path) -> None:
    folder = content / "people"
    here = os.open(folder, os.O_RDONLY)
    for _ in range(1200):
        os.mkdir("a", dir_fd=here)
        inner = os.open("a", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(os.open("x.md", os.O_CREAT, dir_fd=here))
    os.close(here)


def _device_name(content: Path) -> None:
    # Made here, for no checkout on Windows could hold it.
    shutil.copy(content / "people" / "ada-l.md", content / "people" / "con.md")


def _no_places(content: Path) -> None:
    (content / "places.yaml").unlink()


def _no_standards(content: Path) -> None:
    for file in (content / "standards").iterdir():
        file.unlink()


MADE: Final[dict[str, Callable[[Path], None]]] = PICTURES | {
    "latin-1": _latin_1,
    "latin-1-page": _latin_1_page,
    "utf-16": _utf_16,
    "too-large": _too_large,
    "nul": _nul,
    "control": _control,
    "bidi": _bidi,
    "zero-width": _zero_width,
    "not-text": _not_text,
    "zalgo": _zalgo,
    "hidden-in-names": _hidden_in_names,
    "line-breaks-of-yaml": _line_breaks_of_yaml,
    "second-mark": _second_mark,
    "report-forged": _report_forged,
    "symlinked-record": _symlinked_record,
    "symlinked-folder": _symlinked_folder,
    "symlink-to-nowhere": _symlink_to_nowhere,
    "pipe": _pipe,
    "pipe-among-photos": _pipe_among_photos,
    "name-not-utf-8": _name_not_utf_8,
    "photo-name-not-utf-8": _photo_name_not_utf_8,
    "folder-name-not-utf-8": _folder_name_not_utf_8,
    "name-with-line-break": _name_with_line_break,
    "folders-very-deep": _folders_very_deep,
    "device-name": _device_name,
    "no-places": _no_places,
    "no-standards": _no_standards,
}
