"""`wall publish`: builds the wall for the address at which it stands."""

from __future__ import annotations

import argparse
import os
from typing import Final

from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.commands.build import build
from wall_of_fame.system.typed_path import typed_path

_SETTINGS: Final = "publishconf.py"


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "publish",
        help=COMMANDS["publish"],
        description="Check the content and build the wall with publishconf.py, which takes its address from "
        "SITEURL in the environment or from --url. Copy the folder to any host then.",
    )
    add = parser.add_argument
    add("--url", metavar="ADDRESS", help="where the wall stands: https://wall.example.org (default: SITEURL)")
    add(
        "--output",
        metavar="FOLDER",
        type=typed_path,
        default="output",
        help="where to build (default: %(default)s)",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Build; 1 if there are problems."""
    if arguments.url:
        os.environ["SITEURL"] = arguments.url
    return build(_SETTINGS, f"{arguments.output}")
