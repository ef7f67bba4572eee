"""What one row, message or post says, before it becomes a draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from wall_of_fame.editing.form_answers import FormAnswer
from wall_of_fame.records.nomination import Source

_PICTURE_ENDINGS: Final = frozenset({".jpg", ".jpeg", ".png", ".webp", ".heic"})


def is_picture_name(name: str) -> bool:
    """Whether a file's name ends like that of a picture."""
    return PurePosixPath(name).suffix.lower() in _PICTURE_ENDINGS


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that came with a message: its name there, its ending, its bytes."""

    name: str
    ending: str
    data: bytes


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file that a text names: its bytes, or None and why they were not read (“which …”)."""

    data: bytes | None
    why: str = ""


Opener = Callable[[str], NamedFile]
"""Reads what a text names by a path, from below the folder of the import alone."""


@dataclass(frozen=True, slots=True)
class Submission:
    """What a row or a text says, as typed: for each field its text.

    `where` is "row 12", "message 3", or "the text"; `number` is the row's, or 0. `remarks` are what was left
    out on the way here; `fault` is why nothing could be read, or "".
    """

    where: str
    number: int
    fields: Mapping[str, str]
    answers: tuple[FormAnswer, ...] = ()
    """What stands in columns that no field takes."""

    remarks: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    source: Source | None = None
    fault: str = ""
    senders: tuple[str, ...] = ()
    """The names of whoever sent it, which stay out of the draft unless they asked to be named."""

    def get(self, name: str) -> str:
        """The text of a field, "" if there is none."""
        return self.fields.get(name, "")


@dataclass(frozen=True, slots=True)
class Letters:
    """Messages, posts or texts that need no columns; `read_as` names their format for people."""

    submissions: tuple[Submission, ...]
    read_as: str
    notes: tuple[str, ...] = ()
    """What there is to say of the file as a whole."""
