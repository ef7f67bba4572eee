"""`wall start`: begins a wall of one's own, in an empty folder or in a clone."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import get_args

from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, PROBLEMS, refuse
from wall_of_fame.cli.interruption import run_and_report
from wall_of_fame.editing.new_wall import start
from wall_of_fame.editing.new_wall.start_answers import AnswerError, StartOptions, ask_new_wall
from wall_of_fame.editing.questions import Questions
from wall_of_fame.records import Absent
from wall_of_fame.system.folder_changes import OutsideError
from wall_of_fame.system.typed_path import typed_path


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "start",
        help=COMMANDS["start"],
        description="Begin a wall of your own. In an empty folder it writes a small repository: your "
        "standards, places and settings, pages to fill in, workflows, a lock file. In a clone of the program "
        "it removes the sample records and writes yours. It asks for what no option gives.",
    )
    add = parser.add_argument
    add(
        "folder",
        nargs="?",
        type=typed_path,
        default=".",
        metavar="FOLDER",
        help="where (default: the present folder)",
    )
    add("--name", help="what the wall is called")
    add("--url", help="where it will stand: https://wall.example.org")
    add("--lang", help="the language of the interface: en, pt, pt-BR …")
    add("--stories-in", metavar="LANGS", help="languages in which stories may come: en, pt, pl")
    add("--timezone", help="Europe/London or the like")
    add(
        "--standard", action="append", metavar="LETTER,NAME,COLOUR[,TAGLINE]",
        help="a standard, such as C,Care,#1f6f8b,Seeing the person; once for each",
    )  # fmt: skip
    add("--place-word", metavar="ONE,MANY", help="what a place is called with you: Parish,Parishes")
    add("--places", metavar="NAMES", help="your places: Harbour, Old Town, Mill")
    add(
        "--without", action="append", choices=get_args(Absent),
        help="what the wall has none of; without businesses it has no places either",
    )  # fmt: skip
    add("--repository", help="the repository's address: https://github.com/you/wall")
    add("--organisation", metavar="NAME", help="who runs the wall")
    add(
        "--contact",
        help="how people reach them: hello@example.org, https://example.org/contact, +44 1534 123456",
    )
    add("--yes", action="store_true", help="ask nothing: take the usual where no option says otherwise")
    add("--anyway", action="store_true", help="also where there are changes that are not committed")
    add("--commit", action="store_true", help="commit what was changed")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Start a wall; 1 if nothing was changed."""
    root = Path(arguments.folder, "content").absolute()
    return run_and_report(lambda: _start(root, arguments), lambda: start.state(root))


def _start(root: Path, arguments: argparse.Namespace) -> int:
    questions = Questions()
    standards, without = arguments.standard or (), arguments.without or ()
    options = StartOptions(vars(arguments), standards, without, asks=not arguments.yes)
    try:
        start.check_project(root, may_have_changes=arguments.anyway)
        plan = start.plan_start(root, ask_new_wall(options, questions))
    except (start.NoProjectError, AnswerError) as error:
        return refuse(str(error))
    except start.NotReadyError as error:
        return refuse(str(error), PROBLEMS)
    sys.stdout.write(start.describe(plan))
    if not arguments.yes and not questions.confirm("Go on?", default=False, option="--yes"):
        sys.stdout.write("Nothing was changed.\n")
        return PROBLEMS
    try:
        start.carry_out(plan)
    except (OSError, OutsideError) as error:
        words = f"It cannot be done: {error}. See what is there, then try again with --anyway."
        return refuse(words, PROBLEMS)
    if arguments.commit and not start.commit_start(plan):
        sys.stdout.write("git would not commit it: git status shows what there is.\n")
    sys.stdout.write(start.next_steps(plan, is_committed=arguments.commit))
    return FINE
