"""`wall told`: notes on which day people learned of their recognitions, or were thanked for nominating."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, PROBLEMS, refuse
from wall_of_fame.cli.interruption import run_and_report
from wall_of_fame.editing.packs.told import Event, ToldError, note_event, read_told_day
from wall_of_fame.editing.sound_content import UnsoundContentError, change_soundly, sound_content
from wall_of_fame.problems import as_text, printable_line, summary
from wall_of_fame.system.clock import editor_today
from wall_of_fame.system.folder_changes import OutsideError, folder_listing


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "told",
        help=COMMANDS["told"],
        description="Note in the records on which day people learned of their recognitions; nothing else of "
        "the files changes. wall report then says who has not been told yet.",
    )
    add = parser.add_argument
    add("nomination", metavar="NOMINATION", nargs="+", help="the ids")
    add("--on", metavar="DAY", required=True, help="the day, as you write it: 2024-12-11, 11 Dec, yesterday")
    add("--nominator", action="store_true", help="it was whoever nominated who was thanked")
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
        day = read_told_day(arguments.on, today)
        content = sound_content(root, today, uses_cache=True)
        event: Event = "thanked_on" if arguments.nominator else "told_on"
        changed = note_event(root, content, list(dict.fromkeys(arguments.nomination)), event, day)
        change_soundly(root, changed, today)
    except UnsoundContentError as error:
        sys.stdout.write(as_text(error.errors))
        return refuse(f"{summary(error.errors)}. Nothing was changed.", PROBLEMS)
    except ToldError as error:
        return refuse(f"{printable_line(str(error))} Nothing was changed.", PROBLEMS)
    except (OSError, OutsideError) as error:
        return refuse(f"It cannot be done, and the content is as it was: {error}", PROBLEMS)
    sys.stdout.write("".join(f"Changed content/{path}.\n" for path in changed) or "It was noted before.\n")
    return FINE
