"""The part of the content that one site shows: the nominations of some years, and their people.

A wall of very many stories can be divided among several hosts, each with as much as the host allows. All
of the content is checked before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wall_of_fame.content import Content, Entry
from wall_of_fame.records import Award, Nomination
from wall_of_fame.system.digests import digest_of

Years = tuple[int, int]
"""The first and the last year that the site shows."""


def keep_years(content: Content, years: Years | None) -> Content:
    """The content with the nominations of these years only, without the people of other years alone."""
    if years is None:
        return content
    first, last = years
    nominations = {
        id_: entry for id_, entry in content.nominations.items() if first <= entry.record.date.year <= last
    }
    people_of_other_years = _nominees(content.nominations) - _nominees(nominations)
    return content.with_records(
        nomination=nominations,
        person={id_: entry for id_, entry in content.people.items() if id_ not in people_of_other_years},
        award={id_: _only_winners_of(nominations, entry) for id_, entry in content.awards.items()},
    )


def _nominees(nominations: Mapping[str, Entry[Nomination]]) -> set[str]:
    return {nominee for entry in nominations.values() for nominee in entry.record.nominee}


def _only_winners_of(nominations: Mapping[str, Entry[Nomination]], award: Entry[Award]) -> Entry[Award]:
    """The award with the winners and finalists of these nominations only."""
    winners = tuple(winner for winner in award.record.winners if winner.nomination in nominations)
    finalists = tuple(choice for choice in award.record.finalists if choice.nomination in nominations)
    if winners == award.record.winners and finalists == award.record.finalists:
        return award
    chosen = [choice.nomination.encode() for choice in winners]
    chosen += [choice.nomination.encode() for choice in finalists]
    digest = digest_of(award.digest, *chosen)
    update = {"winners": winners, "finalists": finalists}
    return replace(award, record=award.record.model_copy(update=update), digest=digest)
