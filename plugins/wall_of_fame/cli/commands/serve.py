"""`wall serve`: the wall on this machine, built again as files change."""

from __future__ import annotations

import argparse
import sys

from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, PROBLEMS
from wall_of_fame.pelican_plugin.live_server import LiveServer
from wall_of_fame.system.reasons import reason_alone


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
    add("--output", metavar="FOLDER", default="output", help="where to build (default: %(default)s)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted; 1 if the port is taken or the builder ends."""
    server = LiveServer(arguments.bind, arguments.port, arguments.output)
    try:
        server.start()
    except OSError as error:
        sys.stderr.write(
            f"Port {arguments.port} cannot be used ({reason_alone(error)}). Try: make serve PORT=8001\n"
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
