"""Giving a pin of an edition with a nomination, and noting on which day it was handed over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from wall_of_fame.content import Content, Entry
from wall_of_fame.content.frontmatter import encode_like, file_format, read, set_field
from wall_of_fame.problems import did_you_mean
from wall_of_fame.records import Nomination
from wall_of_fame.records.nomination import Pin


class PinError(Exception):
    """A pin cannot be given or handed over, with the reason for people."""


def give(root: Path, content: Content, nomination: str, number: int, edition: str = "") -> dict[str, bytes]:
    """The changed file of a nomination that a pin is given with, by its path within `root`.

    Without a name the edition is that of the nomination's campaign. The checks of the changed content say
    whether the number may be given.

    Raises:
        PinError: there is no such nomination, it has a pin already, or nothing says which edition is meant.
    """
    entry = entry_of(content, nomination)
    edition = edition or edition_of_campaign(content, entry)
    pin = entry.record.pin
    if pin is not None and (pin.edition != edition or pin.number is not None):
        number_there = f" with number {pin.number}" if pin.number else ""
        raise PinError(
            f"content/{entry.path} has a pin of “{pin.edition}”{number_there} already. "
            "If that is wrong, correct it there."
        )
    values = _values(pin) if pin else {"edition": edition}
    return _changed(root, entry, {"edition": edition, "number": number, **values})


def hand_over(root: Path, content: Content, nominations: Sequence[str], on: date) -> dict[str, bytes]:
    """The changed files of nominations whose pins were handed over on a day, by their paths.

    Raises:
        PinError: there is no such nomination, it has no pin, or its pin was handed over before.
    """
    changed: dict[str, bytes] = {}
    for nomination in nominations:
        entry = entry_of(content, nomination)
        pin = entry.record.pin
        if pin is None:
            raise PinError(f"content/{entry.path} has no pin. Type: wall pin give {entry.id} NUMBER")
        if pin.presented is not None:
            raise PinError(
                f"content/{entry.path} says that the pin was handed over on {pin.presented}. "
                "If that is wrong, correct it there."
            )
        changed |= _changed(root, entry, {**_values(pin), "presented": on})
    return changed


def entry_of(content: Content, nomination: str) -> Entry[Nomination]:
    """The nomination of an id.

    Raises:
        PinError: there is none.
    """
    entry = content.nominations.get(nomination)
    if entry is None:
        hint = (
            did_you_mean(nomination, content.nominations) or "Give the name of its file without the ending."
        )
        raise PinError(f"There is no nomination “{nomination}”. {hint}")
    return entry


def edition_of_campaign(content: Content, entry: Entry[Nomination]) -> str:
    """The name of the edition of a nomination's campaign.

    Raises:
        PinError: it is of no campaign with an edition.
    """
    campaign = content.campaigns.get(entry.record.campaign or "")
    if campaign is None or campaign.record.pin_edition is None:
        editions = [other.record.pin_edition for other in content.campaigns.values()]
        names = ", ".join(sorted(f"“{edition.name}”" for edition in editions if edition))
        there = f"There are {names}." if names else "No campaign has one: give it a pin_edition."
        raise PinError(
            f"“{entry.id}” is of no campaign with a pin edition. Say which with --edition. {there}"
        )
    return campaign.record.pin_edition.name


def _values(pin: Pin) -> dict[str, Any]:
    return {name: value for name, value in pin if value is not None}


def _changed(root: Path, entry: Entry[Nomination], pin: Mapping[str, Any]) -> dict[str, bytes]:
    data = (root / entry.path).read_bytes()
    format_ = file_format(entry.path)
    text = set_field(read(data, format_).text, format_, "pin", dict(pin), before=("reply", "approved"))
    return {entry.path: encode_like(text, data)}
