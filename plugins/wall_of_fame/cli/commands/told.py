"""`wall told`: notes on which day people learned of their recognitions, or were thanked for nominating."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.record_changes import change_records, past_day
from wall_of_fame.content import Content
from wall_of_fame.editing.packs.told import Event, ToldError, note_event


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

    def change(root: Path, content: Content, today: date) -> Mapping[str, bytes]:
        day = past_day("--on", arguments.on, today)
        event: Event = "thanked_on" if arguments.nominator else "told_on"
        return note_event(root, content, list(dict.fromkeys(arguments.nomination)), event, day)

    return change_records(change, ToldError, "It was noted before.\n")
