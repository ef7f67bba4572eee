"""Writes docs/reference/ from the program: each command with its options, each setting, each variable.

After a change of any of them: .venv/bin/python -m tools.reference
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from tools.programs import ROOT
from wall_of_fame.cli.commands import make_full_parser
from wall_of_fame.pelican_plugin.known_settings import SETTINGS, VARIABLES, KnownSetting

FOLDER: Final = ROOT / "docs" / "reference"

_MADE: Final = "This page is made of the program itself (`python -m tools.reference`): change it there.\n"


def commands_page() -> str:
    """Every command of `wall` with what may be typed after it."""
    commands = parsers()
    parts = [f"# Commands\n\n{_MADE}\n`wall --help` lists them, `wall --version` says which version it is.\n"]
    for name, parser in commands.items():
        rows = [*_rows(parser)]
        table = "\n".join(["", "| argument | means |", "|---|---|", *rows, ""]) if rows else ""
        parts.append(f"## wall {name}\n\n{_clean(parser.description or '')}\n{table}")
    return "\n".join(parts)


def parsers() -> dict[str, argparse.ArgumentParser]:
    """What reads the arguments of each command, and after it of each of its own (“pin give”)."""
    return {
        name: parser
        for command, of_command in _commands_of(make_full_parser()).items()
        for name, parser in (
            (command, of_command),
            *((f"{command} {own}", of_own) for own, of_own in _commands_of(of_command).items()),
        )
    }


def _commands_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    subparsers = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    return {name: inner for action in subparsers for name, inner in action.choices.items()}


def _rows(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if action.help == argparse.SUPPRESS or isinstance(action, argparse._HelpAction):
            continue
        words = _clean((action.help or "") % {**vars(action), "prog": parser.prog})
        yield f"| {_typed(action)} | {words} |"


def _typed(action: argparse.Action) -> str:
    value = action.metavar or "|".join(map(str, action.choices or ())) or action.dest.upper()
    value = " ".join(value) if isinstance(value, tuple) else value
    if not action.option_strings:
        return f"`{value}`"
    takes = "" if action.nargs == 0 else f" {value}"
    return ", ".join(f"`{option}{takes}`".replace("|", r"\|") for option in action.option_strings)


def settings_page() -> str:
    """Every setting of pelicanconf.py and every variable of the environment."""
    return (
        f"# Settings\n\n{_MADE}\n## In pelicanconf.py\n\n"
        "All other settings of Pelican are as the wall needs them, whatever the file says.\n\n"
        f"{_table(SETTINGS)}\n## In the environment\n\n{_table(VARIABLES)}"
    )


def _table(settings: Iterable[KnownSetting]) -> str:
    rows = (
        f"| `{setting.name}` | `{setting.example}` | {setting.default} | {setting.meaning} |"
        for setting in settings
    )
    return "\n".join(["| name | such as | without it | means |", "|---|---|---|---|", *rows, ""])


def _clean(words: str) -> str:
    return " ".join(words.split()).replace("|", r"\|").replace("<", "&lt;")


PAGES: Final = {"commands.md": commands_page, "settings.md": settings_page}


def write(folder: Path = FOLDER) -> None:
    """Write the pages."""
    folder.mkdir(exist_ok=True)
    for name, page in PAGES.items():
        (folder / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    write()
