"""The commands of `wall`: each is a module with `add(commands) -> None` and `run(arguments) -> int`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final, Protocol, TypeAlias, cast

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - no public name
"""What a command is added to."""

MODULES: Final = (
    "check",
    "new",
    "import_",
    "approve",
    "withdraw",
    "report",
    "schema",
    "start",
    "serve",
    "review",
    "nightly",
    "completion",
)
"""The modules of this package that are commands, in the order of `wall --help`.

They are named, not imported, so that a command starts without what only others need. A new command is
a module of its own and one entry here.
"""


class Command(Protocol):
    """What each of these modules has."""

    def add(self, commands: Commands) -> None:
        """Add the command, with its arguments, to those of `wall`."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Run the command; the exit code."""


def load(module: str) -> Command:
    """Import a command, by the name of its module."""
    return cast("Command", import_module(f"{__package__}.{module}"))


def make_parser(words: Sequence[str] = ()) -> argparse.ArgumentParser:
    """What reads the arguments `words`; if they begin with a command, that one alone is imported."""
    parser = argparse.ArgumentParser(prog="wall", description="Look after the content of a wall of fame.")
    parser.add_argument("--version", action=_ShowVersion, nargs=0, help="show the program's version and exit")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    wanted = [module for module in MODULES if words and module.rstrip("_") == words[0]]
    for module in wanted or MODULES:
        load(module).add(commands)
    return parser


class _ShowVersion(argparse.Action):
    """Looks the version up only when it is asked for: argparse's own action wants it for every command."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - it takes long to load

        try:
            number = version("service-wall-of-fame")
        except PackageNotFoundError:
            number = "(not installed, so of no version)"
        sys.stdout.write(f"{parser.prog} {number}\n")
        parser.exit()
