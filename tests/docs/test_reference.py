"""The reference has each command, option and setting exactly once, and none that does not exist."""

from __future__ import annotations

import argparse
import re
from collections import Counter

import pytest

from tests.docs.documents import DOCUMENTS, ROOT, document, prose, rows, section
from tests.loops import at_least_one
from tools import reference
from wall_of_fame.cli.commands import COMMANDS
from wall_of_fame.pelican_plugin.known_settings import SETTINGS, VARIABLES

OF_PROGRAM = {"WALL_OF_FAME_SESSION"}
OF_TESTS = {"WALL_EDIT_SEQUENCES"}
"""Names like those of settings, which nobody writes for a wall."""

SETTING = re.compile(r'"(WALL_[A-Z_]+|SITE[A-Z]+)"')
OPTION = re.compile(r"`(--?[a-z][a-z0-9-]*)")
TYPED = re.compile(r"\bwall ([a-z]+)((?: [^\s`|]+)*)")


@pytest.mark.parametrize("name", reference.PAGES)
def test_the_pages_are_those_of_the_program(name: str) -> None:
    """Whoever changes a command or a setting makes the pages anew: python -m tools.reference."""
    assert document(f"docs/reference/{name}") == reference.PAGES[name]()


def test_each_command_and_option_stands_once() -> None:
    """What argparse knows is what the page says."""
    page = document("docs/reference/commands.md")
    assert re.findall(r"^## wall (.+)$", page, re.MULTILINE) == [*reference.parsers()]
    assert [name for name in reference.parsers() if " " not in name] == [*COMMANDS]
    for name, parser in at_least_one(reference.parsers().items()):
        actions = [action for action in parser._actions if action.help != argparse.SUPPRESS]
        options = Counter(option for action in actions for option in action.option_strings)
        first_cells = "".join(row[0] for row in rows(section(page, f"wall {name}")))
        assert Counter(OPTION.findall(first_cells)) == options - Counter(("-h", "--help")), name


def test_each_setting_stands_once() -> None:
    """Each that the program reads, and none that it does not."""
    paths = [path for path in (ROOT / "plugins").rglob("*.py") if path.stem != "known_settings"]
    read = {name for path in at_least_one(paths) for name in SETTING.findall(path.read_text("utf-8"))}
    settings, variables = [one.name for one in SETTINGS], [one.name for one in VARIABLES]
    named = {name for name in (*settings, *variables) if name.startswith(("WALL_", "SITE"))}
    assert named == read - OF_PROGRAM
    page = document("docs/reference/settings.md")
    for names, heading in ((settings, "In pelicanconf.py"), (variables, "In the environment")):
        assert [row[0].strip("`") for row in rows(section(page, heading))] == names
        assert len({*names}) == len(names)


def test_no_document_names_a_setting_that_does_not_exist() -> None:
    """Whatever is called like a setting of the wall is one."""
    known = {setting.name for setting in (*SETTINGS, *VARIABLES)}
    for path in at_least_one(DOCUMENTS):
        named = {*re.findall(r"\bWALL_[A-Z]+(?:_[A-Z]+)*", path.read_text(encoding="utf-8"))}
        assert named <= known | OF_TESTS, path


def test_no_document_names_an_option_that_does_not_exist() -> None:
    """What a document has people type after a command of `wall` is an option of it."""
    known = {name: {*parser._option_string_actions} for name, parser in reference.parsers().items()}
    texts = {path: prose(path.read_text(encoding="utf-8")) for path in DOCUMENTS}
    typed = [(path, *found) for path, text in texts.items() for found in TYPED.findall(text)]
    named = {
        (path, name, option)
        for path, name, rest in typed
        for option in re.findall(r" (--[a-z][a-z-]*)", rest)
        if name in known
    }
    for path, name, option in at_least_one(named):
        assert option in known[name], (path, name)
