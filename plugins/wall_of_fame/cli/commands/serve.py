"""`wall serve`: the wall on this machine, built again as files change."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, PROBLEMS, refuse
from wall_of_fame.pelican_plugin.live_server import LiveServer
from wall_of_fame.system.reasons import reason_alone
from wall_of_fame.system.typed_path import typed_path

_SETTINGS: Final = "pelicanconf.py"


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "serve",
        help=COMMANDS["serve"],
        description="Serve the wall on this machine, and build it as files change; the browser then reloads.",
    )
    add = parser.add_argument
    add("--port", type=int, default=8000, help="the port (default: %(default)s)")
    add("--bind", metavar="ADDRESS", default="127.0.0.1", help="whom to serve (default: this machine alone)")
    add(
        "--output",
        metavar="FOLDER",
        type=typed_path,
        default="output",
        help="where to build (default: %(default)s)",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted; 1 if the port is taken or the builder ends."""
    if not Path(_SETTINGS).is_file():
        return refuse(f"There is no {_SETTINGS} here. Go to your wall's folder, or begin one: wall start.")
    server = LiveServer(arguments.bind, arguments.port, f"{arguments.output}")
    try:
        server.start()
    except OSError as error:
        sys.stderr.write(
            f"Port {arguments.port} cannot be used ({reason_alone(error)}). Try: wall serve --port 8001\n"
        )
        return PROBLEMS
    try:
        if server.wait_for_first_build():
            what = "What is wrong is shown" if server.has_failed else "The wall is"
            sys.stderr.write(f"{what} at {server.address} (stop with Ctrl+C).\n")
        server.wait()
    except KeyboardInterrupt:
        return FINE
    sys.stderr.write("The builder has ended; the lines above say why.\n")
    return PROBLEMS
