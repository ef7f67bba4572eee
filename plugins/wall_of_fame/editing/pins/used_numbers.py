"""The file of the numbers that are never given again: numbers alone, and nothing of who had them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Final

from wall_of_fame.content import Content
from wall_of_fame.content.frontmatter import write
from wall_of_fame.limits import LIST_ITEMS
from wall_of_fame.records.kinds import USED_PINS

PATH: Final = USED_PINS.file
"""The path of the file within content/."""

_COMMENT: Final = """\
# yaml-language-server: $schema=../docs/schema/used-pins.json
# Numbers of pins that are never given again, since who had them has left the wall. Nothing says who that was.
"""


def pins_of(content: Content, nominations: Iterable[str]) -> Iterator[tuple[str, int]]:
    """The edition and the number of each numbered pin that came with one of these nominations."""
    for id_ in nominations:
        pin = content.nominations[id_].record.pin
        if pin and pin.number:
            yield pin.edition, pin.number


def with_used(content: Content, before: str, pins: Iterable[tuple[str, int]]) -> str:
    """The file with these editions and numbers added; `before` is its text so far, if there is any.

    The numbers are sorted, so that they do not tell in which order people left.
    """
    numbers: dict[str, set[int]] = defaultdict(set)
    for used in content.used_pins.record.editions if content.used_pins else ():
        numbers[used.edition] |= {*used.numbers}
    for edition, number in pins:
        numbers[edition].add(number)
    comment = "".join(takewhile(lambda line: line.startswith("#"), before.splitlines(keepends=True)))
    entries = [
        {"edition": edition, "numbers": sorted(numbers[edition])[start : start + LIST_ITEMS]}
        for edition in sorted(numbers)
        for start in range(0, len(numbers[edition]), LIST_ITEMS)
    ]
    return (comment or _COMMENT) + write({"editions": entries}, "yaml")
