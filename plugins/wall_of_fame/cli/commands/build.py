"""`wall build`: checks the content and builds the wall."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, PROBLEMS, refuse
from wall_of_fame.system.typed_path import typed_path

_SETTINGS: Final = "pelicanconf.py"


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "build",
        help=COMMANDS["build"],
        description="Check the content and build the wall with pelicanconf.py. If something is wrong, all "
        "of it is said, and what was built before stays as it was.",
    )
    parser.add_argument(
        "--output",
        metavar="FOLDER",
        type=typed_path,
        default="output",
        help="where to build (default: %(default)s)",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Build; 1 if there are problems."""
    return build(_SETTINGS, f"{arguments.output}")


def build(settings: str, output: str) -> int:
    """Build with a file of settings; the exit code."""
    if not Path(settings).is_file():
        return refuse(f"There is no {settings} here. Go to your wall's folder, or begin one: wall start.")
    from wall_of_fame.pelican_plugin import single_build  # noqa: PLC0415 - Pelican takes long to load

    try:
        single_build.build(settings, output)
    except SystemExit as stop:
        if isinstance(stop.code, str):
            sys.stderr.write(f"{stop.code}\n")
        return PROBLEMS if stop.code else FINE
    return FINE
