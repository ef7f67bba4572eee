"""What the nightly look finds: links of the wall that lead nowhere, consents to look at again.

The report names files, addresses and days: nothing of a person that is not in their record's name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from wall_of_fame.reports.consents_due import DueConsent
from wall_of_fame.reports.link_check import LinkResult, LinkState
from wall_of_fame.reports.markdown import code, escape, table
from wall_of_fame.reports.outgoing_links import FilesByAddress

_MOST_FILES: Final = 10
"""So many of the files that name one address are listed."""


def as_markdown(
    files_of: FilesByAddress, answers: Mapping[str, LinkResult], consents: Sequence[DueConsent], today: date
) -> str:
    """What an editor has to do, or nothing. `files_of` has the files that name an address."""
    return "\n".join((*_links(files_of, answers), *_consents(consents, today)))


def _links(files_of: FilesByAddress, answers: Mapping[str, LinkResult]) -> Iterator[str]:
    def rows(*states: LinkState) -> list[tuple[str, str, str]]:
        return [
            (code(address), escape(answer.words), _files(files_of[address]))
            for address, answer in answers.items()
            if answer.state in states
        ]

    if dead := rows("gone", "failing"):
        yield "## Links that lead nowhere\n"
        yield "Look again by hand, then mend the address in the record or take it out.\n"
        yield table(("address", "what happened", "named in"), dead)
    if away := rows("away"):
        yield "## Links that could not be looked at today\n"
        yield "The host, or the way to it, was in trouble. Look again by hand if it stays so for days.\n"
        yield table(("address", "what happened", "named in"), away)


def _files(paths: Sequence[str]) -> str:
    listed = ", ".join(map(code, paths[:_MOST_FILES]))
    return f"{listed} and {len(paths) - _MOST_FILES:,} more" if len(paths) > _MOST_FILES else listed


def _consents(consents: Sequence[DueConsent], today: date) -> Iterator[str]:
    if consents:
        yield "## Consents to look at again\n"
        yield "Ask, then write a new `review_by` into the record, or take the person off the wall.\n"
        yield table(("record", "by"), ((code(due.path), _day(due.review_by, today)) for due in consents))


def _day(by: date, today: date) -> str:
    return f"{by} (passed)" if by < today else str(by)
