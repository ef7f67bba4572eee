"""Who was not told yet, who has not answered, whose pin waits, and who nominated and was not thanked."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wall_of_fame.content import Content
from wall_of_fame.records import Nomination
from wall_of_fame.reports.line import Line


def untold(content: Content) -> Iterator[Line]:
    """Each person once, with the recognitions that they do not know of."""
    return _people(content, lambda nomination: nomination.told_on is None)


def unanswered(content: Content) -> Iterator[Line]:
    """Each person once, with the recognitions that they know of and have not answered."""
    return _people(content, lambda nomination: nomination.told_on is not None and nomination.reply is None)


def waiting_pins(content: Content) -> Iterator[Line]:
    """Each person once, with the recognitions whose pins were not handed over."""
    return _people(
        content, lambda nomination: nomination.pin is not None and nomination.pin.presented is None
    )


def unthanked(content: Content) -> Iterator[Line]:
    """Each nominator who asked to be named, with the recognition that they were not thanked for."""
    for nomination in content.nominations.values():
        if nomination.record.nominator and nomination.record.thanked_on is None:
            yield Line(nomination.id, nomination.record.nominator)


def _people(content: Content, is_meant: Callable[[Nomination], bool]) -> Iterator[Line]:
    recognitions: dict[str, list[str]] = {}
    for nomination in content.nominations.values():
        if is_meant(nomination.record):
            for nominee in nomination.record.nominee:
                recognitions.setdefault(nominee, []).append(nomination.id)
    for nominee, ids in recognitions.items():
        person = content.people.get(nominee)
        yield Line(nominee, person.record.name if person else nominee, ", ".join(sorted(ids)))
