"""What `wall new` and `wall approve` share: options, the content that they build upon, exit codes."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from wall_of_fame.cli.exit_codes import FINE, MISUSED, PROBLEMS, refuse
from wall_of_fame.content import Content
from wall_of_fame.editing.approval import ApprovalOptions, Outcome
from wall_of_fame.editing.sound_content import UnsoundContentError, sound_content
from wall_of_fame.problems import as_text, summary
from wall_of_fame.system.clock import editor_today

CONTENT: Final = Path("content")

APPROVAL_OPTIONS: Final = ("--approved-by", "--yes", "--commit")
"""The options of every command that puts something on the wall."""

EXIT_CODES: Final[Mapping[Outcome, int]] = {
    Outcome.ON_THE_WALL: FINE,
    Outcome.WAITING: PROBLEMS,
    Outcome.UNFINISHED: PROBLEMS,
    Outcome.NO_REPOSITORY: MISUSED,
}


def add_approval_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of every command that puts something on the wall."""
    parser.add_argument("--approved-by", metavar="NAME", help="who approves it (default: git's user.name)")
    parser.add_argument(
        "--yes",
        action="store_true",
        help="ask only for what must be known, write without asking once more, and make no commit",
    )
    parser.add_argument("--commit", action="store_true", help="make a commit on a branch of its own")


def approval_options(arguments: argparse.Namespace) -> ApprovalOptions:
    """What these options say."""
    return ApprovalOptions(arguments.approved_by or "", commits=arguments.commit, asks=not arguments.yes)


def content_here() -> Content | None:
    """The content of the wall in the working folder; None, in words, if it cannot be built upon."""
    if not CONTENT.is_dir():
        refuse("There is no content/ here. Go to the wall's own folder first.")
        return None
    try:
        return sound_content(CONTENT.resolve(), editor_today(), uses_cache=True)
    except UnsoundContentError as error:
        sys.stderr.write(
            f"{as_text(error.errors)}{summary(error.errors)}. "
            "Mend this first, so that what is new can be checked.\n"
        )
        return None
