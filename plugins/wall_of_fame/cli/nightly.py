"""`make nightly`: which links of the wall lead nowhere, and whose consent is to be looked at again.

The report names files, addresses and days: nothing of a person that is not in their record's name.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from wall_of_fame.checks import check
from wall_of_fame.reports.consents_due import DueConsent, due_consents
from wall_of_fame.reports.link_check import LinkCheckOptions, LinkResult, check_links
from wall_of_fame.reports.markdown import code, plain, table
from wall_of_fame.reports.outgoing_links import FilesByAddress, files_by_address
from wall_of_fame.system.clock import today

_CONTENT: Final = "content"
_DAYS: Final = 30


def main(argv: Sequence[str] | None = None, options: LinkCheckOptions | None = None) -> int:
    """Print the report, which is empty when there is nothing to do. Always 0: a link is no reason to fail."""
    parser = argparse.ArgumentParser(prog="python -m wall_of_fame.nightly", description=__doc__)
    parser.add_argument("--days", type=int, default=_DAYS, help=f"how far to look ahead (default: {_DAYS})")
    parser.add_argument("--no-links", action="store_true", help="ask nobody on the web")
    arguments = parser.parse_args(argv)
    project, day = Path.cwd(), _calendar_day(Path.cwd())
    content = check(project / _CONTENT, day).content
    named = {} if arguments.no_links else files_by_address(content)
    answers = check_links(named, options or LinkCheckOptions())
    sys.stdout.write(report(named, answers, due_consents(content, day, arguments.days), day))
    sys.stderr.write(f"{len(answers):,} addresses visited on {day}.\n")
    return 0


def _calendar_day(project: Path) -> date:
    """Today by the calendar (the last commit may be old), unless SOURCE_DATE_EPOCH names another day."""
    if os.environ.get("SOURCE_DATE_EPOCH"):
        return today(project)
    return date.today()  # noqa: DTZ011 - the day where the program runs is meant


def report(
    named: FilesByAddress, answers: Mapping[str, LinkResult], reviews: Sequence[DueConsent], day: date
) -> str:
    """What an editor has to do, in Markdown; nothing if there is nothing."""
    return "\n".join((*_links(named, answers), *_consents(reviews, day)))


def _links(named: FilesByAddress, answers: Mapping[str, LinkResult]) -> Iterator[str]:
    lost = [
        (code(address), plain(answer.words), ", ".join(map(code, named[address])))
        for address, answer in answers.items()
        if answer.is_dead
    ]
    if lost:
        yield "## Links that lead nowhere\n"
        yield "Look again by hand: a host may have been away for a night.\n"
        yield table(("address", "what happened", "named in"), lost)


def _consents(reviews: Sequence[DueConsent], day: date) -> Iterator[str]:
    if reviews:
        yield "## Consents to look at again\n"
        yield "Ask, then write a new `review_by` into the record, or take the person off the wall.\n"
        yield table(("record", "by"), ((code(one.path), _by(one.review_by, day)) for one in reviews))


def _by(by: date, day: date) -> str:
    return f"{by} (passed)" if by < day else str(by)


if __name__ == "__main__":
    sys.exit(main())
