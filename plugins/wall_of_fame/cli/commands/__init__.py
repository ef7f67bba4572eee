"""The commands of `wall`: each is a module with `add(commands) -> None` and `run(arguments) -> int`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Container, Mapping, Sequence
from importlib import import_module
from keyword import iskeyword
from typing import Final, Protocol, TypeAlias, cast

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - no public name
"""What a command is added to."""

COMMANDS: Final[Mapping[str, str]] = {
    "check": "check the content and say everything that is wrong with it",
    "new": "put a nomination on the wall, question by question",
    "import": "make drafts of a form's answers (CSV, XLSX) or of one pasted text",
    "approve": "check drafts, ask for what is missing, and move them to the wall",
    "withdraw": "take somebody off the wall, and prove that nothing is left",
    "pin": "give pins with their numbers, note that they were handed over, sign digital ones",
    "pack": "write what is handed over with recognitions: letters, forms, certificates",
    "book": "write a yearbook of a year or a campaign",
    "told": "note on which day people learned of their recognitions",
    "report": "say who is not recognised yet, what is due and what is missing",
    "schema": "write a JSON Schema for each kind of record",
    "start": "begin a wall of your own, in an empty folder or in a clone",
    "build": "check the content and build the wall into output/",
    "publish": "build the wall for the address at which it stands",
    "upgrade": "move this wall to the newest version of the program",
    "serve": "show the wall on this machine, and build it as files change",
    "review": "say what the present state would change on the wall",
    "nightly": "say which links lead nowhere, and which consents are to be looked at again",
    "completion": "print a script that completes what is typed in a shell",
}
"""The commands in the order of `wall --help`, with the line that it has for each.

They are named, not imported, so that a command starts without what only others need, and the help without
any. A new command is a module of that name in this package and one entry here.
"""


class Command(Protocol):
    """What each of these modules has."""

    def add(self, commands: Commands) -> None:
        """Add the command, with its arguments, to those of `wall`."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Run the command; the exit code."""


def load(name: str) -> Command:
    """Import a command; a module cannot be called `import`, so that one is `import_`."""
    module = f"{name}_" if iskeyword(name) else name
    return cast("Command", import_module(f"{__package__}.{module}"))


def make_parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """What reads the arguments `words`: only the command that they name gets its arguments."""
    named = next((word for word in words if not word.startswith("-")), "")
    return _parser([named])


def make_full_parser() -> argparse.ArgumentParser:
    """The same with the arguments of every command."""
    return _parser(COMMANDS)


def _parser(loaded: Container[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="wall", description="Look after the content of a wall of fame.")
    parser.add_argument("--version", action=_ShowVersion, nargs=0, help="show the program's version and exit")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, line in COMMANDS.items():
        if name in loaded:
            load(name).add(commands)
        else:
            commands.add_parser(name, help=line)
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
