"""Wherever an option, a command or a setting is named, there is one: in documents, messages, workflows."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache

from pelican.settings import DEFAULT_CONFIG

from benchmarks import run as benchmarks_run
from tests.docs.documents import DOCUMENTS, ROOT, blocks, prose
from tests.loops import at_least_one
from tools import reference
from wall_of_fame.cli.commands import COMMANDS
from wall_of_fame.pelican_plugin.known_settings import SETTINGS, VARIABLES

OTHER_PROGRAMS = {
    "aws": {"--delete"},
    "chromium": {"--kiosk"},
    "gh": {"--repo"},
    "git": {"--all", "--force", "--mirror", "--oneline", "--orphan", "--prune"},
    "git filter-repo": {
        "--invert-paths", "--path", "--replace-message", "--replace-text", "--sensitive-data-removal",
    },
    "pip": {"--force-reinstall", "--no-deps", "--only-binary", "--require-hashes", "--requirement"},
    "rsync": {"--archive", "--delay-updates", "--delete"},
}  # fmt: skip
"""The options of other programs that documents have people type."""

SAID_OF_OTHERS = {"--add", "--force", "--global", "--hash", "--set-upstream"}
"""Those of git and pip that messages name."""

NO_SETTINGS = {"CNAME", "CSP", "SEQUENCE", "UTC"}
"""What is written like a setting, and is something else."""

OPTION = re.compile(r"(?<![\w-])--[a-z][a-z0-9-]*")
NAMED = re.compile(r"`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)(?: = [^`]*)?`")
SET = re.compile(r"^([A-Z][A-Z0-9_]*) =", re.MULTILINE)


@cache
def options() -> frozenset[str]:
    """Every option of `wall`, and of `make bench`."""
    of_wall = {name for parser in reference.parsers().values() for name in parser._option_string_actions}
    source = (ROOT / f"{benchmarks_run.__name__.replace('.', '/')}.py").read_text(encoding="utf-8")
    return frozenset({*of_wall, "--version", *re.findall(r'add_argument\(\s*"(--[a-z-]+)"', source)})


def messages() -> Iterator[tuple[str, str]]:
    """Every text of several words in the program, with the file in which it stands."""
    for path in at_least_one((ROOT / "plugins").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
                yield path.name, node.value


def test_every_option_in_a_document_is_one() -> None:
    """Of `wall`, of `make bench`, of a program that is named here, or a colour or size of the theme."""
    styles = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "theme/static/css").rglob("*.css"))
    others, used = {name for names in OTHER_PROGRAMS.values() for name in names}, set[str]()
    for path in at_least_one(DOCUMENTS):
        named = {*OPTION.findall(path.read_text(encoding="utf-8"))}
        used |= named
        unknown = named - options() - others
        assert {name for name in unknown if f"{name}:" not in styles} == set(), path
    assert others - used - options() == set()


def test_every_option_in_a_message_is_one() -> None:
    """People type what a message tells them to."""
    named = {(file, name) for file, text in messages() for name in OPTION.findall(text)}
    unknown = {(file, name) for file, name in at_least_one(named) if name not in options()}
    assert {name for _, name in unknown} == SAID_OF_OTHERS, unknown


def test_every_command_in_a_message_is_one() -> None:
    """In the files of a new wall and in workflows too."""
    files = [*(ROOT / "plugins").rglob("new_wall/files/*"), *(ROOT / ".github").rglob("*.*")]
    texts = [(path.name, path.read_text(encoding="utf-8")) for path in at_least_one(files)]
    said = [(file, text) for file, text in messages() if "`wall " in text]
    for file, text in at_least_one([*texts, *said]):
        found = re.findall(r"`(?:\.venv/bin/)?wall ([a-z]+)", text) + re.findall(r"bin/wall ([a-z]+)", text)
        assert {*found} <= {*COMMANDS, "of"}, file


def test_every_setting_in_a_document_is_one() -> None:
    """Of the wall, of Pelican, of the environment, or a constant of the code."""
    known = {setting.name for setting in (*SETTINGS, *VARIABLES)} | {*DEFAULT_CONFIG} | NO_SETTINGS
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "plugins").rglob("*.py"))
    generated = ROOT / "docs/reference/commands.md"
    for path in at_least_one(path for path in DOCUMENTS if path != generated):
        text = path.read_text(encoding="utf-8")
        named = {
            *NAMED.findall(prose(text)),
            *(n for block in blocks(text, "python") for n in SET.findall(block)),
        }
        unknown = named - known
        assert {name for name in unknown if not re.search(rf"^{name}\b", code, re.MULTILINE)} == set(), path
