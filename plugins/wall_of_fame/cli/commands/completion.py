"""`wall completion`: the script by which a shell completes what is typed after `wall`."""

from __future__ import annotations

import argparse
import sys
from typing import Any, Final

import shtab

from wall_of_fame.cli.commands import COMMANDS, Commands, make_full_parser
from wall_of_fame.cli.exit_codes import FINE

_SHELLS: Final = ("bash", "zsh", "fish")

_FILES: Final = {"FILE": shtab.FILE, "PATH": shtab.FILE, "FOLDER": shtab.DIRECTORY}
"""What values that the help calls so are completed with."""

_IDS: Final = {
    "person": "people",
    "business": "businesses",
    "campaign": "campaigns",
    "recognition": "nominations",
}
"""The folders of content/ whose records arguments of these names are completed with."""


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "completion",
        help=COMMANDS["completion"],
        description="Print a script by which a shell completes commands, options, ids and files. For bash "
        'or zsh: eval "$(wall completion bash)"; for fish: wall completion fish | source',
    )
    parser.add_argument("shell", choices=_SHELLS, help="the shell that you use")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the script."""
    parser = make_full_parser()
    _complete_values(parser)
    sys.stdout.write(f"{shtab.complete(parser, arguments.shell)}\n")
    return FINE


def _complete_values(parser: argparse.ArgumentParser) -> None:
    """Say of each argument that takes a value what completes it."""
    for action in parser._actions:  # noqa: SLF001 - argparse has no public way to list them
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - nor a public name for this
            for name, command in action.choices.items():
                command.description = COMMANDS.get(
                    name, command.description
                )  # it is short, as a list needs it
                _complete_values(command)
        elif action.nargs != 0:
            values = _values_of(action)
            if values:
                action.complete = values  # type: ignore[attr-defined]  # shtab looks for it there


def _values_of(action: argparse.Action) -> Any:
    """What completes an argument's value, as shtab has it; None where nothing does."""
    if action.dest == "drafts":
        return _lines("inbox", "ls inbox 2>/dev/null | grep -F .md")
    if action.dest in _IDS:
        folder = _IDS[action.dest]
        # Of what `ls -R` prints, the lines with a full stop are files; an id has none.
        return _lines(folder, f"ls -R content/{folder} 2>/dev/null | grep -F . | cut -d. -f1")
    return _FILES.get(str(action.metavar))


def _lines(name: str, command: str) -> dict[str, Any]:
    """Completion with the lines that a command prints, by a function in each shell's own language."""
    function = f"_wall_{name}"
    return {
        "bash": function,
        "zsh": function,
        "fish": f"({function})",
        "preamble": {
            "bash": f'{function}() {{ local IFS=$\'\\n\'; compgen -W "$({command})" -- "$1"; }}',
            "zsh": f'{function}() {{ compadd -- ${{(f)"$({command})"}} }}',
            "fish": f"function {function}; {command}; end",
        },
    }
