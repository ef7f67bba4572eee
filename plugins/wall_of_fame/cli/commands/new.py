"""`wall new`: what an editor knows of a nomination becomes files that may be published."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from wall_of_fame.cli.approval import (
    CONTENT,
    EXIT_CODES,
    add_approval_options,
    approval_options,
    content_here,
)
from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, MISUSED, PROBLEMS, refuse
from wall_of_fame.cli.interruption import run_and_report
from wall_of_fame.editing.approval import Outcome, approve
from wall_of_fame.editing.draft import INBOX
from wall_of_fame.editing.inbox import keep
from wall_of_fame.editing.new_draft import FURTHER_FIELDS, new_draft
from wall_of_fame.editing.questions import Questions
from wall_of_fame.system.folder_changes import folder_listing
from wall_of_fame.system.reasons import printable_path, reason_alone


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "new",
        help=COMMANDS["new"],
        description="Asks for a nomination in plain words and writes its files. Whatever is given as an "
        "option is not asked for, so that a script can give everything.",
    )
    _add_nomination(parser)
    _add_who_is_new(parser)
    add_approval_options(parser)
    parser.add_argument(
        "--draft", action="store_true", help=f"keep it in {INBOX}/, which git ignores, until consent is there"
    )
    parser.set_defaults(run=run)


def _add_nomination(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--person", action="append", metavar="NAME",
        help="whom it is about: a name, or the id of somebody on the wall",
    )  # fmt: skip
    add("--business", metavar="NAME", help="where it happened: a name, or an id")
    add(
        "--standard", action="append", metavar="NAME[=WORDS]",
        help="a standard, and the words of the story that show it",
    )  # fmt: skip
    add("--date", metavar="DAY", help="when it happened, like 2024-11-08")
    add("--story", metavar="TEXT", help="the story; - reads it from standard input")
    for name in FURTHER_FIELDS:
        add(f"--{name.replace('_', '-')}", help=f"the nomination's field “{name}”")
    add("--id", help="the nomination's own id, a part of its address (default: its day and business)")
    add("--internal", action="store_true", help="it was service to a colleague")


def _add_who_is_new(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--role", help="what a new person does")
    add("--kind", choices=("person", "team"), help="what is new")
    add("--consent", metavar="DAY", help="when a new person agreed to name and story being shown")
    add("--over-18", choices=("yes", "no"), help="whether a new person is over 18")
    add("--guardian-consent", metavar="DAY", help="when a parent or guardian agreed")
    add("--photo", metavar="FILE", help="a new person's photo; “none” for none")
    add("--photo-alt", metavar="WORDS", help="what the photo shows")
    add("--photo-consent", metavar="DAY", help="when the person agreed to the photo")
    add("--person-id", metavar="ID", help="a new person's own id (default: made of the name)")
    add("--business-id", metavar="ID", help="a new business's own id (default: made of the name)")
    add("--place", help="where a new business is")
    add("--sector", help="what kind of business a new one is")


def run(arguments: argparse.Namespace) -> int:
    """Put a nomination on the wall, or keep it in the inbox."""
    questions = Questions()

    def work() -> int:
        content = content_here()
        if content is None:
            return MISUSED
        if arguments.story == "-":
            arguments.story = sys.stdin.read()
        draft = new_draft(vars(arguments), content)
        if arguments.draft:
            try:
                file = keep(draft, Path.cwd())
            except OSError as error:
                return refuse(
                    f"{printable_path(error.filename or INBOX)}: {reason_alone(error)}. Nothing was kept.",
                    PROBLEMS,
                )
            questions.say(f"Kept in {file}. When consent is there: wall approve {file}")
            return FINE
        outcome = approve(draft, content, questions, approval_options(arguments))
        return FINE if outcome is Outcome.WAITING else EXIT_CODES[outcome]

    return run_and_report(work, lambda: folder_listing(CONTENT))
