"""Mailboxes → the bytes of each message: mbox files, and Maildirs by the standard library's `mailbox`."""

from __future__ import annotations

import mailbox
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

# The line before a message names a sender, an hour and a year. The library takes every line that begins with
# “From ”, and cuts a letter in two where a paragraph begins with that word.
_SEPARATOR: Final = re.compile(
    rb"(?:\A|(?<=\n\n)|"
    rb"(?<=\r\n\r\n))From \S[^\r\n]{0,200}?\b\d{1,2}:\d{2}(?::\d{2})?\b[^\r\n]{0,40}?\b(?:19|"
    rb"20)\d{2}\b[^\r\n]{0,20}\r?\n"
)
_ESCAPED: Final = re.compile(rb"^>(>*From )", re.MULTILINE)
_HEADER: Final = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,75}:[ \t]?[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*")
_TELLING_HEADERS: Final = frozenset(
    {
        b"from",
        b"date",
        b"subject",
        b"message-id",
        b"received",
        b"return-path",
        b"mime-version",
        b"delivered-to",
        b"to",
    }
)
_OF_CARDS: Final = frozenset({b"from", b"to", b"date", b"subject"})
_MAILDIR_FOLDERS: Final = ("cur", "new")


def is_mbox(data: bytes) -> bool:
    """Whether these bytes begin like a mailbox file."""
    return bool(_SEPARATOR.match(data.lstrip(b"\r\n \xef\xbb\xbf")[:1_000]))


def is_message(data: bytes) -> bool:
    """Whether these bytes begin with the headers of a message: three that tell, or From with one more."""
    names = []
    at = 0
    head = data[:20_000].lstrip(b"\xef\xbb\xbf\r\n ")
    while match := _HEADER.match(head, at):
        names.append(head[at : head.index(b":", at)].lower())
        at = match.end()
    telling = _TELLING_HEADERS & set(names)
    ends_well = head[at : at + 1] in {b"\n", b"\r", b""}
    if telling <= _OF_CARDS and b"@" not in head[:at]:
        return False  # a card: “To: Jo”, “From: Ann”
    return ends_well and len(telling) > 1 and (len(telling) > 2 or b"from" in telling)  # noqa: PLR2004 - as said


def split_mbox(data: bytes) -> Iterator[bytes]:
    """The bytes of each message of a mailbox file."""
    data = data.lstrip(b"\r\n \xef\xbb\xbf")
    starts = [(match.start(), match.end()) for match in _SEPARATOR.finditer(data)]
    ends = [start for start, _ in starts[1:]] + [len(data)]
    for (_, begin), end in zip(starts, ends, strict=True):
        yield _ESCAPED.sub(rb"\1", data[begin:end])


def is_maildir(folder: Path) -> bool:
    """Whether a folder is a Maildir."""
    return all((folder / name).is_dir() and not (folder / name).is_symlink() for name in _MAILDIR_FOLDERS)


def read_maildir(folder: Path) -> Iterator[bytes]:
    """The bytes of each message of a Maildir, in the order of their files' names; no link is followed."""
    linked = {name.partition(":")[0] for name in links_in_maildir(folder)}
    box = mailbox.Maildir(folder, factory=None, create=False)
    for key in sorted(box.keys()):
        if key not in linked:
            yield box.get_bytes(key)


def links_in_maildir(folder: Path) -> tuple[str, ...]:
    """The names in a Maildir that lead to files elsewhere on this machine."""
    every = (path for name in _MAILDIR_FOLDERS for path in (folder / name).iterdir())
    return tuple(sorted(path.name for path in every if path.is_symlink()))
