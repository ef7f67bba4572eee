"""A file's bytes → the tables, messages, posts and texts in it, whatever the file is called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, tzinfo
from pathlib import PurePosixPath
from typing import Any, Final

from wall_of_fame.editing.importing.files.beside import no_file
from wall_of_fame.editing.importing.mail.mailboxes import is_mbox, is_message, split_mbox
from wall_of_fame.editing.importing.mail.submissions import read_mail
from wall_of_fame.editing.importing.posts.facebook_html import is_facebook_html, read_facebook_html
from wall_of_fame.editing.importing.posts.facebook_json import is_facebook, read_facebook
from wall_of_fame.editing.importing.posts.pasted import read_before_tables, read_pasted
from wall_of_fame.editing.importing.posts.post import Post, as_submissions
from wall_of_fame.editing.importing.submission import Letters, Opener
from wall_of_fame.editing.importing.tables.csv_files import is_csv, read_csv
from wall_of_fame.editing.importing.tables.decode import decode_text
from wall_of_fame.editing.importing.tables.html_tables import find_html_table
from wall_of_fame.editing.importing.tables.issue_forms import (
    is_issue_body,
    is_list_of_issues,
    read_issue_texts,
    read_issues,
)
from wall_of_fame.editing.importing.tables.json_forms import parse_json, read_json_table
from wall_of_fame.editing.importing.tables.table import ReadingError, Table, make_table
from wall_of_fame.editing.importing.tables.workbooks import read_workbook
from wall_of_fame.limits import IMPORT_BYTES

TABLE_ENDINGS: Final = frozenset({".csv", ".tsv", ".tab"})
"""How the names of files end whose text is a table, even if it does not look like one."""

_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0"
_NAMED: Final = (
    (
        b"\x78\x9f\x3e\x22",
        "Outlook’s “winmail.dat”, which only Outlook can open. Ask for the message as plain text",
    ),
    (b"%PDF", "a PDF. Copy its words into a text file, or paste them"),
    (b"\xff\xd8\xff", "a picture. Type its words into a text file, and name the picture in the draft"),
    (b"\x89PNG", "a picture. Type its words into a text file, and name the picture in the draft"),
    (b"GIF8", "a picture. Type its words into a text file, and name the picture in the draft"),
    (b"{\\rtf", "a text of a word processor. Save it as plain text"),
    (b"\x1f\x8b", "a compressed file (gzip). Unpack it first"),
    (b"7z\xbc\xaf", "a compressed file (7z). Unpack it first"),
    (b"Rar!", "a compressed file (rar). Unpack it first"),
)
_SAMPLE: Final = 4_000
_FEW_CONTROLS: Final = 8


@dataclass(frozen=True, slots=True)
class FileToRead:
    """A file's bytes, and what is known beside them: its name, and how to open what lies in its folder."""

    data: bytes
    name: str = ""
    sheet: str = ""
    zone: tzinfo = UTC
    today: date = date(2100, 1, 1)
    open_beside: Opener = no_file

    @property
    def ending(self) -> str:
        """How the name ends: “.csv”."""
        return PurePosixPath(self.name).suffix.lower()


@dataclass(frozen=True, slots=True)
class ReadPart:
    """What was read of a file, or of one in an archive: its name, what it holds, or why it was not read."""

    name: str
    held: Table | Letters | None
    fault: str = ""


def read_file(file: FileToRead) -> Table | Letters:
    """What a file holds.

    Raises:
        ReadingError: it cannot be read; with the reason and the remedy.
    """
    data = file.data
    if len(data) > IMPORT_BYTES:
        raise ReadingError(f"The file has more than {IMPORT_BYTES // 1024 // 1024} MiB. Cut it into several.")
    if data.startswith((_ZIP, _OLE)):
        return read_workbook(data, file.sheet)
    for magic, what in _NAMED:
        if data.startswith(magic):
            raise ReadingError(f"This is {what}.")
    if is_mbox(data):
        return Letters(tuple(read_mail(split_mbox(data), file.zone)), "a mailbox (mbox)")
    if is_message(data):
        return Letters(tuple(read_mail([data], file.zone)), "a mail message")
    text, encoding = decode_text(data)
    return _read_text(file, text.removeprefix("\ufeff").replace("\r\n", "\n"), encoding)


def _read_text(file: FileToRead, text: str, encoding: str) -> Table | Letters:
    if file.ending not in TABLE_ENDINGS and _is_no_text(text[:_SAMPLE]):
        raise ReadingError("This is neither a text nor a table, mail or page that can be read here.")
    head = text.lstrip()[:2_000]
    if head.startswith(("{", "[")) and file.ending not in TABLE_ENDINGS and _may_be_json(head):
        return _read_json(file, parse_json(text))
    if (
        head[:200].lower().startswith(("<!doctype html", "<html", "<table", "<meta", "<?xml"))
        or "<table" in head.lower()
    ):
        return _read_html(file, text)
    if is_issue_body(text):
        return read_issue_texts(text)
    if file.ending in TABLE_ENDINGS:
        return read_csv(file.data)
    pasted = read_before_tables(text, file.today, file.open_beside)
    if pasted is None and is_csv(text):
        return read_csv(file.data)
    return pasted or read_pasted(text, encoding, file.today)


def _is_no_text(sample: str) -> bool:
    """Whether so many characters are control characters that these bytes are a program's, and no text."""
    controls = sum(character < " " and character not in "\t\n\r\f\v" for character in sample)
    return controls > _FEW_CONTROLS and controls > len(sample) / 50


def _may_be_json(head: str) -> bool:
    """Whether a bracket begins a value of JSON, and not a sentence in brackets."""
    return head[1:].lstrip()[:1] in {'"', "{", "[", "]", "}", ""}


def _read_json(file: FileToRead, value: Any) -> Table | Letters:
    if is_facebook(value):
        posts, comments = read_facebook(value, file.zone, file.open_beside)
        return _posts(posts, comments, "Facebook’s download (JSON)")
    if is_list_of_issues(value):
        return read_issues(value)
    return read_json_table(value)


def _read_html(file: FileToRead, text: str) -> Table | Letters:
    if is_facebook_html(text):
        posts, comments = read_facebook_html(text, file.open_beside)
        return _posts(posts, comments, "Facebook’s download (HTML)")
    rows = find_html_table(text)
    if rows is None:
        raise ReadingError("This is a page of a website, without a table. Copy its words into a text file.")
    return make_table(rows, "a table in HTML")


def _posts(posts: list[Post], comments: int, read_as: str) -> Letters:
    if not posts and not comments:
        raise ReadingError("There is no post in it.")
    notes = (f"Left out: {comments:,} comments.",) if comments else ()
    return Letters(tuple(as_submissions(posts)), read_as, notes)


def read_member(file: FileToRead) -> ReadPart:
    """What one of several files holds; one that cannot be read does not keep the others."""
    if not file.data.strip():
        return ReadPart(file.name, None, "There is nothing in it.")
    try:
        return ReadPart(file.name, read_file(file))
    except ReadingError as error:
        return ReadPart(file.name, None, str(error))
