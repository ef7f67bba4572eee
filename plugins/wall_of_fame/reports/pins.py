"""Which pins of each edition are promised, which are handed over, and how many are left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from wall_of_fame.content import Content
from wall_of_fame.records.nomination import Pin


def pins_by_edition(content: Content) -> Iterator[tuple[str, str]]:
    """The name of each edition, and what there is to say of its pins, without a name of anybody."""
    pins: dict[str, list[Pin]] = defaultdict(list)
    for nomination in content.nominations.values():
        if nomination.record.pin is not None:
            pins[nomination.record.pin.edition].append(nomination.record.pin)
    campaigns = (campaign.record.pin_edition for campaign in content.campaigns.values())
    counts = {edition.name: edition.count for edition in campaigns if edition}
    for name in {**pins, **counts}:
        yield name, _words(pins[name], _used(content, name), counts.get(name))


def _used(content: Content, edition: str) -> int:
    """How many pins of an edition somebody has who has left the wall."""
    editions = content.used_pins.record.editions if content.used_pins else ()
    return sum(len(used.numbers) for used in editions if used.edition == edition)


def _words(pins: Sequence[Pin], used: int, count: int | None) -> str:
    handed_out = len(pins) + used
    left = "" if count is None else f", {count - handed_out:,} left of {count:,}"
    promised = [pin for pin in pins if pin.presented is None]
    handed = [pin for pin in pins if pin.presented is not None]
    parts = (
        f"{handed_out:,} given{left}",
        _group("promised", promised),
        _group("handed over", handed),
        f"{used:,} no longer on the wall" if used else "",
    )
    return "; ".join(filter(None, parts))


def _group(what: str, pins: Sequence[Pin]) -> str:
    if not pins:
        return ""
    numbers = sorted(pin.number for pin in pins if pin.number is not None)
    return f"{len(pins):,} {what}" + (f" (number {ranges(numbers)})" if numbers else "")


def ranges(numbers: Sequence[int]) -> str:
    """Ascending numbers in a few words: “4, 14, 26–28”."""
    parts = []
    for _, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        parts.append(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}")
    return ", ".join(parts)
