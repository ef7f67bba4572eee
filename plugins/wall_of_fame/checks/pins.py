"""Rules about pins of numbered editions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content, Entry
from wall_of_fame.problems import did_you_mean
from wall_of_fame.records import FieldProblem, UsedPins

_Numbers = tuple[str, int]
"""The name of an edition, and a number of it."""


def check_pins(content: Content) -> Iterator[RuleFinding]:
    """A pin's edition is that of a campaign; its number is given once, for ever, within its count."""
    counts, used = _counts(content), used_numbers(content)
    holders: dict[_Numbers, str] = {}
    for nomination in content.nominations.values():
        pin = nomination.record.pin
        if pin is None:
            continue
        if pin.edition not in counts:
            yield nomination, _unknown_edition(("pin", "edition"), pin.edition, counts)
            continue
        if pin.number is None:
            continue
        location, hint = ("pin", "number"), "Read the number on the pin again."
        if message := _beyond_count(counts[pin.edition], pin.edition, pin.number):
            yield nomination, FieldProblem(location, "pin", message, hint)
        holder = holders.setdefault((pin.edition, pin.number), nomination.path)
        if holder != nomination.path:
            message = f"Pin {pin.number} of “{pin.edition}” was given already: see {holder}."
            yield (
                nomination,
                FieldProblem(location, "pin", message, "Read the number on both pins again."),
            )
        elif (pin.edition, pin.number) in used and content.used_pins:
            message = f"Pin {pin.number} of “{pin.edition}” was given before: see {content.used_pins.path}."
            hint = "Its number is never given again. Read it on the pin again, or give another pin."
            yield nomination, FieldProblem(location, "pin", message, hint)


def check_used_pins(content: Content) -> Iterator[RuleFinding]:
    """Numbers that are never given again are of a known edition, within its count, and stand there once."""
    entry, counts = content.used_pins, _counts(content)
    if entry is None:
        return
    seen: set[_Numbers] = set()
    for at, used in enumerate(entry.record.editions):
        if used.edition not in counts:
            yield entry, _unknown_edition(("editions", at, "edition"), used.edition, counts)
            continue
        for position, number in enumerate(used.numbers):
            location = ("editions", at, "numbers", position)
            if message := _beyond_count(counts[used.edition], used.edition, number):
                yield entry, FieldProblem(location, "pin", message, "Correct the number.")
            if (used.edition, number) in seen:
                message = f"Number {number} of “{used.edition}” stands here twice."
                yield entry, FieldProblem(location, "pin", message, "Keep one of them.")
            seen.add((used.edition, number))


def check_editions(content: Content) -> Iterator[RuleFinding]:
    """Each pin edition belongs to one campaign."""
    owners: dict[str, str] = {}
    for campaign in content.campaigns.values():
        edition = campaign.record.pin_edition
        owner = owners.setdefault(edition.name, campaign.path) if edition else campaign.path
        if edition and owner != campaign.path:
            message = f"The pin edition “{edition.name}” belongs to {owner}."
            yield (
                campaign,
                FieldProblem(("pin_edition", "name"), "pin", message, "Give this edition another name."),
            )


def used_numbers(content: Content) -> frozenset[_Numbers]:
    """The numbers of pins that are never given again, each with the name of its edition."""
    entry: Entry[UsedPins] | None = content.used_pins
    editions = entry.record.editions if entry else ()
    return frozenset((used.edition, number) for used in editions for number in used.numbers)


def _counts(content: Content) -> Mapping[str, int | None]:
    """How many pins each edition has, by its name."""
    editions = (campaign.record.pin_edition for campaign in content.campaigns.values())
    return {edition.name: edition.count for edition in editions if edition}


def _unknown_edition(
    location: tuple[str | int, ...], edition: str, counts: Mapping[str, int | None]
) -> FieldProblem:
    message = f"No campaign has a pin edition “{edition}”."
    hint = did_you_mean(edition, counts) or "Give the campaign a pin_edition of that name."
    return FieldProblem(location, "pin", message, hint)


def _beyond_count(count: int | None, edition: str, number: int) -> str:
    """What is wrong with a number that an edition does not have; empty if it has it."""
    if count is None or number <= count:
        return ""
    return f"Pin {number} does not exist: “{edition}” has {count}."
