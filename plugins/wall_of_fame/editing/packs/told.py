"""Noting on which day somebody learned of their recognition, or whoever nominated them was thanked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from wall_of_fame.content import Content, Entry
from wall_of_fame.content.frontmatter import encode_like, file_format, read, set_field
from wall_of_fame.problems import did_you_mean
from wall_of_fame.records import Nomination

Event = Literal["told_on", "thanked_on"]
"""The field of what happened."""


class ToldError(Exception):
    """A day cannot be noted, with the reason for people."""


def note_event(
    root: Path, content: Content, nominations: Sequence[str], event: Event, on: date
) -> dict[str, bytes]:
    """The changed files of nominations of which something happened on a day, by their paths within `root`.

    Raises:
        ToldError: there is no such nomination, another day is noted, or nobody is named to be thanked.
    """
    changed: dict[str, bytes] = {}
    for nomination in nominations:
        entry = _entry(content, nomination)
        noted: date | None = getattr(entry.record, event)
        if event == "thanked_on" and not entry.record.nominator:
            raise ToldError(f"content/{entry.path} names no nominator, so nobody is there to be thanked.")
        if noted is not None and noted != on:
            what = "they were told" if event == "told_on" else "whoever nominated was thanked"
            raise ToldError(
                f"content/{entry.path} says that {what} on {noted}. If that is wrong, correct it there."
            )
        if noted is None:
            changed |= _changed(root, entry, event, on)
    return changed


def _entry(content: Content, nomination: str) -> Entry[Nomination]:
    entry = content.nominations.get(nomination)
    if entry is None:
        hint = (
            did_you_mean(nomination, content.nominations) or "Give the name of its file without the ending."
        )
        raise ToldError(f"There is no nomination “{nomination}”. {hint}")
    return entry


def _changed(root: Path, entry: Entry[Nomination], event: Event, on: date) -> dict[str, bytes]:
    data = (root / entry.path).read_bytes()
    format_ = file_format(entry.path)
    text = set_field(read(data, format_).text, format_, event, on, before=("aliases",))
    return {entry.path: encode_like(text, data)}
