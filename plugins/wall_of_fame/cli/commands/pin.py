"""`wall pin`: gives a pin with a recognition, and notes that it was handed over."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, PROBLEMS, refuse
from wall_of_fame.cli.interruption import run_and_report
from wall_of_fame.editing.pins.give import PinError, give, hand_over
from wall_of_fame.editing.sound_content import UnsoundContentError, change_soundly, sound_content
from wall_of_fame.problems import as_text, printable_line, summary
from wall_of_fame.records.quantities import parse_date
from wall_of_fame.system.clock import editor_today
from wall_of_fame.system.folder_changes import OutsideError, folder_listing


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "pin",
        help=COMMANDS["pin"],
        description="Pins of numbered editions. A number is given once, for ever: one that somebody had who "
        "has left the wall is refused, too.",
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    giving = actions.add_parser(
        "give", help="give a pin with a recognition", description="Give a pin with a recognition."
    )
    giving.add_argument("recognition", metavar="NOMINATION", help="its id")
    giving.add_argument("number", metavar="NUMBER", type=int, help="the number on the pin")
    giving.add_argument(
        "--edition", metavar="NAME", default="", help="the edition (default: that of its campaign)"
    )
    handing = actions.add_parser(
        "handed", help="note that pins were handed over", description="Note that pins were handed over."
    )
    handing.add_argument("recognition", nargs="+", metavar="NOMINATION", help="the ids")
    handing.add_argument("--on", metavar="DAY", type=_day, help="the day, as 2024-12-11 (default: today)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Change the records, if the content is sound before and afterwards."""
    root = Path("content").absolute()
    if not root.is_dir():
        return refuse("content: No wall's content is there. Go to the project's folder.")
    return run_and_report(lambda: _change(root, arguments), lambda: folder_listing(root))


def _change(root: Path, arguments: argparse.Namespace) -> int:
    today = editor_today(root.parent)
    try:
        content = sound_content(root, today, uses_cache=True)
        changed: Mapping[str, bytes]
        if arguments.action == "give":
            edition: str = arguments.edition
            changed = give(root, content, arguments.recognition, arguments.number, edition)
        else:
            changed = hand_over(root, content, arguments.recognition, arguments.on or today)
        change_soundly(root, changed, today)
    except UnsoundContentError as error:
        sys.stdout.write(as_text(error.errors))
        return refuse(f"{summary(error.errors)}. Nothing was changed.", PROBLEMS)
    except PinError as error:
        return refuse(f"{printable_line(str(error))} Nothing was changed.", PROBLEMS)
    except (OSError, OutsideError) as error:
        return refuse(f"It cannot be done, and the content is as it was: {error}", PROBLEMS)
    sys.stdout.write("".join(f"Changed content/{path}.\n" for path in changed))
    return FINE


def _day(text: str) -> date:
    """The day that is typed, as records have it."""
    try:
        return parse_date(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day. Write it as 2024-12-11.") from error
