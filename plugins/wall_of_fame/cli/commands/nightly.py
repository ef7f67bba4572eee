"""`wall nightly`: which links of the wall lead nowhere, and whose consent is to be looked at again."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from wall_of_fame.checks import check
from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE
from wall_of_fame.reports.consents_due import due_consents
from wall_of_fame.reports.link_check import LinkCheckOptions, check_links
from wall_of_fame.reports.nightly import as_markdown
from wall_of_fame.reports.outgoing_links import files_by_address
from wall_of_fame.system.clock import editor_today

_DAYS: Final = 30


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "nightly",
        help=COMMANDS["nightly"],
        description="Print a report in Markdown, which is empty when there is nothing to do. Always exits "
        "0: a link is no reason to fail.",
    )
    parser.add_argument(
        "--days", metavar="DAYS", type=int, default=_DAYS, help=f"how far to look ahead (default: {_DAYS})"
    )
    parser.add_argument("--no-links", action="store_true", help="ask nobody on the web")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the report, and on standard error how many addresses were visited."""
    today = editor_today()
    content = check(Path("content").absolute(), today).content
    files_of = {} if arguments.no_links else files_by_address(content)
    answers = check_links(files_of, LinkCheckOptions())
    sys.stdout.write(as_markdown(files_of, answers, due_consents(content, today, arguments.days), today))
    sys.stderr.write(f"{len(answers):,} addresses visited on {today}.\n")
    return FINE
