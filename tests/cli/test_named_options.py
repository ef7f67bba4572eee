"""A message never names an option that the command does not have."""

from __future__ import annotations

import ast
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.test_new import WHOLE
from tests.loops import at_least_one
from tests.walls.projects import TODAY, elsewhere_project
from tools.programs import ROOT
from tools.reference import parsers
from wall_of_fame.cli import main
from wall_of_fame.cli.commands import COMMANDS

PACKAGE = ROOT / "plugins" / "wall_of_fame"
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z0-9-]*")
GIT = re.compile(r"\bgit [a-z][^.;”]*$")
ASKS_GIT = {"run_git", "ask_git", "git_output", "_look", "_undo"}

OF_OTHER_PROGRAMS = {"clock.py", "git.py", "pagefind.py", "element.py"}
"""Files whose options are handed to other programs, or whose words with two hyphens are of a stylesheet."""

OF_NO_COMMAND = {"--version", "--hash"}
"""Of `wall` itself, and of a line of requirements, which pip reads."""

SAYS = {
    "editing/importing": {"import"},
    "editing/withdrawal": {"withdraw"},
    "editing/new_wall": {"start"},
    "editing/upgrade": {"upgrade"},
    "editing/pins": {"pin"},
    "cli/digital_pins": {"pin"},
    "editing/interview": {"new"},
    "editing/consent": {"new"},
    "editing/approval": {"new", "approve"},
    "editing/new_draft": {"new"},
    "reports/review": {"review"},
}
"""Which commands print the messages of a part of the package; a module of cli/ prints for its own command."""


def options(command: str) -> set[str]:
    """The options that a command has."""
    return {
        option
        for name, parser in parsers().items()
        if name.partition(" ")[0] == command
        for option in parser._option_string_actions
    }


def named_options(file: Path) -> Iterator[str]:
    """Every option that a text in a file of the program names, but git's own."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    asked = [node for node in calls if isinstance(node.func, ast.Name) and node.func.id in ASKS_GIT]
    of_git = {argument for call in asked for argument in call.args}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in of_git:
            for match in OPTION.finditer(node.value):
                if not GIT.search(node.value[: match.start()]):
                    yield match[0]


def who_says(file: Path) -> set[str]:
    """The commands that print what stands in a file of the program."""
    path = file.relative_to(PACKAGE).as_posix().removesuffix(".py")
    name = path.removeprefix("cli/commands/").rstrip("_")
    if path.startswith("cli/commands/") and name in COMMANDS:
        return {name}
    return next((commands for part, commands in SAYS.items() if path.startswith(part)), {*COMMANDS})


@pytest.mark.slow
def test_every_option_that_is_named_is_there() -> None:
    """In the commands that print the text where that is known, in any command elsewhere."""
    files = [file for file in PACKAGE.rglob("*.py") if file.name not in OF_OTHER_PROGRAMS]
    named = [(file, option) for file in files for option in named_options(file)]
    named = [(file, option) for file, option in named if option not in OF_NO_COMMAND]
    assert len({option for _, option in named}) > 30
    missing = [
        f"{file.relative_to(PACKAGE)}: {option}"
        for file, option in named
        if not any(option in options(command) for command in who_says(file))
    ]
    assert missing == []


DRAFT = {
    "person": "[Ilir B.]",
    "business": "Sample Porters",
    "about_business": "{place: northgate, sector: Porters}",
    "standards": "{care: walked me to the ferry}",
    "date": "2026-01-05",
    "approved": "{by: desk, on: 2026-01-10}",
    "photo": "none",
    "about_person": "{role: Porter, over_18: true, consent: {name: 2026-01-06, story: 2026-01-06}}",
}
"""The fields of a whole draft."""


def draft(without: str) -> str:
    """The draft without one of its fields."""
    fields = "".join(f"{name}: {value}\n" for name, value in DRAFT.items() if name != without)
    return f"---\n{fields}---\nHe walked me to the ferry in the rain.\n"


def said(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> str:
    """What a command says whose answers end at once."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    main([*arguments])
    printed = capsys.readouterr()
    return printed.out + printed.err


@pytest.fixture
def wall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The other organisation's wall; the working folder."""
    folder = elsewhere_project(tmp_path / "wall").folder
    (folder / "inbox").mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    return folder


def test_new_names_its_own(
    wall: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whichever of the answers is missing, the option that is named is one of the command."""
    pairs = list(zip(WHOLE[:-1:2], WHOLE[1:-1:2], strict=True))
    heard = set()
    for left_out in at_least_one([None, *pairs]):
        given = [word for pair in pairs if pair != left_out for word in pair]
        text = said(("new", *given), monkeypatch, capsys)
        assert "Traceback" not in text
        heard |= {*OPTION.findall(text)}
    assert len(heard) > 8
    assert heard <= options("new")
    assert (wall / "content").is_dir()


@pytest.mark.parametrize("field", DRAFT)
def test_approve_names_its_own(
    field: str, wall: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It has few options, so that it must say something else of what a draft lacks."""
    (wall / "inbox" / "ilir.md").write_text(draft(field), encoding="utf-8")
    text = said(("approve", "inbox/ilir.md"), monkeypatch, capsys)
    assert "The answers ended at" in text
    assert {*OPTION.findall(text)} <= options("approve")


@pytest.mark.parametrize(
    "arguments", [("withdraw", "quiet-one"), ("withdraw", "nobody"), ("start", "--anyway")]
)
def test_others_name_their_own(
    arguments: tuple[str, ...],
    wall: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Also when nobody answers."""
    assert wall.is_dir()
    text = said(arguments, monkeypatch, capsys)
    assert {*OPTION.findall(text)} <= options(arguments[0])
