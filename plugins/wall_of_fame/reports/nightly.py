"""What the nightly look finds: links of the wall that lead nowhere, consents to look at again.

The report names files, addresses and days: nothing of a person that is not in their record's name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from wall_of_fame.reports.consents_due import DueConsent
from wall_of_fame.reports.link_check import LinkResult
from wall_of_fame.reports.markdown import code, escape, table
from wall_of_fame.reports.outgoing_links import FilesByAddress


def as_markdown(
    files_of: FilesByAddress, answers: Mapping[str, LinkResult], consents: Sequence[DueConsent], today: date
) -> str:
    """What an editor has to do, or nothing. `files_of` has the files that name an address."""
    return "\n".join((*_links(files_of, answers), *_consents(consents, today)))


def _links(files_of: FilesByAddress, answers: Mapping[str, LinkResult]) -> Iterator[str]:
    rows = [
        (code(address), escape(answer.words), ", ".join(map(code, files_of[address])))
        for address, answer in answers.items()
        if answer.is_dead
    ]
    if rows:
        yield "## Links that lead nowhere\n"
        yield "Look again by hand: a host may have been away for a night.\n"
        yield table(("address", "what happened", "named in"), rows)


def _consents(consents: Sequence[DueConsent], today: date) -> Iterator[str]:
    if consents:
        yield "## Consents to look at again\n"
        yield "Ask, then write a new `review_by` into the record, or take the person off the wall.\n"
        yield table(("record", "by"), ((code(due.path), _day(due.review_by, today)) for due in consents))


def _day(by: date, today: date) -> str:
    return f"{by} (passed)" if by < today else str(by)
