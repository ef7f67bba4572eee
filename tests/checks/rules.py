"""Which rules the code can report, read from the code itself."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import wall_of_fame

_RULE: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")
_POSITIONS: Final = {
    "FieldProblem": 1,
    "TextProblem": 1,
    "_problem": 1,
    "refuse": 0,
    "Problem": 4,
    "_refuse": 1,
}
"""The functions that make a problem, and which of their arguments is the rule's name."""


def rules_in_code() -> set[str]:
    """Every rule's name that stands in the code as the argument of one of these functions."""
    folder = Path(wall_of_fame.__file__).parent
    return {rule for file in folder.rglob("*.py") for rule in _rules(ast.parse(file.read_text("utf-8")))}


def rules_reported(reports: Iterable[Path]) -> set[str]:
    """Every rule's name in brackets at the end of a line of a report."""
    return {
        rule
        for report in reports
        for rule in re.findall(r" \[([a-z-]+)\]$", report.read_text("utf-8"), re.MULTILINE)
    }


def _rules(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            arguments = node.args[_POSITIONS[name] :][:1] if name in _POSITIONS else []
            arguments += [keyword.value for keyword in node.keywords if keyword.arg == "rule"]
            for argument in arguments:
                if isinstance(argument, ast.Constant) and _RULE.fullmatch(str(argument.value)):
                    yield str(argument.value)
