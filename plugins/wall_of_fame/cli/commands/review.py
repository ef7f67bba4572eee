"""`wall review`: what would change on the wall if the present state were published, in words."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, refuse
from wall_of_fame.reports.review import as_json, as_markdown, review
from wall_of_fame.system.git import GitError

_FORMATS = {"markdown": as_markdown, "json": as_json}


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "review",
        help=COMMANDS["review"],
        description="Say in words what would change on the wall if the present state were published. "
        "Exits 0, or 2 if used wrongly: whether the content is sound is for wall check to say.",
    )
    parser.add_argument(
        "--base", metavar="COMMIT", default="origin/main", help="what to compare with (default: %(default)s)"
    )
    parser.add_argument("--format", choices=_FORMATS, default="markdown", help="how to tell")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the review."""
    try:
        result = review(Path.cwd(), arguments.base)
    except GitError as error:
        return refuse(str(error))
    sys.stdout.write(_FORMATS[arguments.format](result))
    return FINE
