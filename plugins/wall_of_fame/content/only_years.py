"""The part of the content that one site shows: the recognitions of some years, and who and what is in them.

A wall of very many stories can so stand on several hosts, each within what the host takes. The
checks look at all of the content before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from wall_of_fame.content import Content, Entry
from wall_of_fame.records import Award
from wall_of_fame.system.digests import digest_of

Years = tuple[int, int]
"""The first and the last year that is shown."""


def keep_years(content: Content, years: Years | None) -> Content:
    """The content with the nominations of these years, and without the people that only others name."""
    if years is None:
        return content
    first, last = years
    shown = {
        key: entry for key, entry in content.nominations.items() if first <= entry.record.date.year <= last
    }
    named = {nominee for entry in shown.values() for nominee in entry.record.nominee}
    left = {nominee for entry in content.nominations.values() for nominee in entry.record.nominee} - named
    return content.with_records(
        nomination=shown,
        person={key: entry for key, entry in content.people.items() if key not in left},
        award={key: _with_winners(entry, shown) for key, entry in content.awards.items()},
    )


def _with_winners(award: Entry[Award], shown: Mapping[str, Any]) -> Entry[Award]:
    """The award without the winners whose recognition is not shown."""
    winners = tuple(winner for winner in award.record.winners if winner.nomination in shown)
    if winners == award.record.winners:
        return award
    digest = digest_of(award.digest, *(winner.nomination.encode() for winner in winners))
    return replace(award, record=award.record.model_copy(update={"winners": winners}), digest=digest)
