import re
import shlex

import pytest

from tests.docs.documents import DOCUMENTS, ROOT, blocks, document, prose
from wall_of_fame.cli.wall import main

TARGETS = set(re.findall(r"^([a-z-]+):", document("Makefile"), re.MULTILINE))
NAMES = [str(path.relative_to(ROOT)) for path in DOCUMENTS]


def _commands(name: str) -> list[str]:
    """What a document has people type: its shell blocks, and what stands between backticks."""
    text = document(name)
    typed = [line.partition(" # ")[0] for block in blocks(text, "sh") for line in block.splitlines()]
    return [*typed, *re.findall(r"`([^`\n]+)`", prose(text))]


def test_readme_begins_with_the_two_commands() -> None:
    """Before anything else README shows how to build and how to test."""
    first = re.findall(r"^(make \w+)", blocks(document("README.md"), "sh")[0], re.MULTILINE)
    assert first == ["make html", "make test"]


def test_readme_shows_command_picture_entry_in_this_order() -> None:
    """The two commands first, a picture second, a sample entry third."""
    text = document("README.md")
    assert text.index("make html") < text.index("![") < text.index("```yaml")


@pytest.mark.parametrize("name", NAMES)
def test_make_targets_exist(name: str) -> None:
    """Every `make` command that a document names is one."""
    named = {found for typed in _commands(name) for found in re.findall(r"\bmake ([a-z-]+)", typed)}
    assert named <= TARGETS


def _wall_commands() -> list[str]:
    """The `wall` commands that documents name."""
    typed = [line for name in NAMES for line in _commands(name) if re.match(r"(\.venv/bin/)?wall\b", line)]
    words = [shlex.split(line, comments=True) for line in typed]
    return sorted({command for _, command, *_ in (line for line in words if len(line) > 1)})


@pytest.mark.parametrize("command", _wall_commands())
def test_wall_commands_exist(command: str) -> None:
    """Every `wall` command that a document names is one."""
    with pytest.raises(SystemExit) as done:
        main([command, "--help"])
    assert done.value.code == 0
