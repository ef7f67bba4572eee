"""Every command of `wall` is made alike, and starts without what only others need."""

from __future__ import annotations

import inspect
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.walls.projects import environment
from wall_of_fame.cli import commands, main
from wall_of_fame.cli.commands import COMMANDS, load

HEAVY = ("wall_of_fame.editing", "wall_of_fame.reports", "wall_of_fame.site", "wall_of_fame.pelican_plugin")


@pytest.mark.parametrize("name", COMMANDS)
def test_commands_have_one_signature(name: str) -> None:
    """A command adds itself to the others, and runs from its arguments to an exit code."""
    command = load(name)
    assert str(inspect.signature(command.add)) == "(commands: 'Commands') -> 'None'"
    assert str(inspect.signature(command.run)) == "(arguments: 'argparse.Namespace') -> 'int'"


def test_every_command_is_listed() -> None:
    """Whatever lies in the package is a command, and beside it lies what several share."""
    files = {path.stem for path in Path(commands.__file__).parent.glob("[a-z]*.py")}
    assert {name.rstrip("_") for name in files} == {*COMMANDS}


def test_a_bare_wall_prints_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever does not know what to type is told, in the order of the list; that is no wrong use."""
    assert main([]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    lines = [line.split()[0] for line in printed.out.splitlines() if line[:4] == " " * 4 and line[4] != " "]
    assert lines == [*COMMANDS]


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """The program's name, and the version of the installed package."""
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    assert capsys.readouterr().out == f"wall {version('service-wall-of-fame')}\n"


def test_a_check_loads_nothing_of_the_others() -> None:
    """The command that runs the most loads neither other commands nor what they work with."""
    code = (
        "import sys; from wall_of_fame.cli import main\n"
        "try: main(['check', '--help'])\n"
        "except SystemExit: print(*sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True
    )
    loaded = done.stderr.split()
    assert "wall_of_fame.checks.run" in loaded
    of_commands = {name for name in loaded if name.startswith("wall_of_fame.cli.commands.")}
    assert of_commands == {"wall_of_fame.cli.commands.check"}
    assert [name for name in loaded if name.startswith((*HEAVY, "prompt_toolkit", "shtab"))] == []
