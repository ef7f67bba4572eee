"""`wall pin`: gives a pin with a recognition, notes that it was handed over, and signs digital pins."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from wall_of_fame.cli import digital_pins
from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.record_changes import change_records, past_day
from wall_of_fame.content import Content
from wall_of_fame.editing.pins.give import PinError, give, hand_over


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "pin",
        help=COMMANDS["pin"],
        description="Pins of numbered editions. A number is given once, for ever: one that somebody had who "
        "has left the wall is refused, too. Digital pins are signed pictures of them for who asks for one.",
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
    handing.add_argument(
        "--on",
        metavar="DAY",
        help="the day, as you write it: 2024-12-11, 11 Dec, yesterday (default: today)",
    )
    digital_pins.add_actions(actions)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Change the records, if the content is sound before and afterwards."""
    if arguments.action in digital_pins.ACTIONS:
        return digital_pins.run(arguments)

    def change(root: Path, content: Content, today: date) -> Mapping[str, bytes]:
        if arguments.action == "give":
            return give(root, content, arguments.recognition, arguments.number, arguments.edition)
        on = past_day("--on", arguments.on, today) if arguments.on else today
        return hand_over(root, content, arguments.recognition, on)

    return change_records(change, PinError)
