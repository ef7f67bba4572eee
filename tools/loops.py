"""Finds tests that may pass without having looked at anything: ``python -m tools.loops``.

A test whose every assertion stands in a loop passes when the loop sees nothing. So at least one assertion
must stand outside of loops, or in a loop over a literal or over ``at_least_one(…)`` (tests/loops.py), and
there not below an ``if``. ``all(…)`` is a loop too.
"""

import ast
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from tools.programs import ROOT

_HELPER: Final = "at_least_one"
_SAME_ITEMS: Final = {
    *(
        "dict",
        "enumerate",
        "frozenset",
        "list",
        "product",
        "range",
        "reversed",
        "set",
        "sorted",
        "tuple",
        "zip",
    )
}
"""Functions that give something whenever all that they are given does."""

_ASSERTING: Final = ("raises", "patience")
"""Blocks that fail by themselves."""

_Functions = ast.FunctionDef | ast.AsyncFunctionDef


def find(source: str) -> Iterator[tuple[int, str]]:
    """The line and name of each test that may look at nothing."""
    tree = ast.parse(source)
    constants = _constants(tree.body, set())
    for function in ast.walk(tree):
        if isinstance(function, _Functions) and function.name.startswith("test_"):
            filled = _constants(ast.walk(function), constants)
            reached = list(_assertions(function.body, filled))
            if reached and not any(reached):
                yield function.lineno, function.name


def _assertions(
    body: Iterable[ast.AST], filled: set[str], *, is_sure: bool = True, in_loop: bool = False
) -> Iterator[bool]:
    """For each assertion, whether no loop can keep it from being reached; functions within are left out."""
    for node in body:
        match node:
            case ast.Assert(test=test):
                yield is_sure and not _is_about_nothing(test, filled)
            case ast.With() if any(word in ast.unparse(item) for item in node.items for word in _ASSERTING):
                yield is_sure
            case ast.For(iter=items):
                sure = is_sure and _has_items(items, filled) and not _skips(node)
                yield from _assertions(node.body, filled, is_sure=sure, in_loop=True)
            case ast.While():
                yield from _assertions(node.body, filled, is_sure=False, in_loop=True)
            case ast.If(orelse=other):
                sure = is_sure and (bool(other) or not in_loop)
                yield from _assertions([*node.body, *other], filled, is_sure=sure, in_loop=in_loop)
            case ast.With() | ast.Try() | ast.Match() | ast.match_case() | ast.ExceptHandler():
                parts = ast.iter_child_nodes(node)
                yield from _assertions(parts, filled, is_sure=is_sure, in_loop=in_loop)


def _is_about_nothing(test: ast.expr, filled: set[str]) -> bool:
    """Whether it is ``all(… for … in …)`` of what may be empty."""
    match test:
        case ast.Call(func=ast.Name(id="all"), args=[ast.GeneratorExp(generators=[first, *_])]):
            return not _has_items(first.iter, filled) or bool(first.ifs)
    return False


def _skips(loop: ast.For) -> bool:
    return any(isinstance(node, ast.Continue) for node in ast.walk(loop))


def _constants(nodes: Iterable[ast.AST], filled: set[str]) -> set[str]:
    """The names of `filled`, and those that are given something that is not empty."""
    names = set(filled)
    for node in nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if _has_items(value, names):
                names.add(name)
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                if _has_items(value, names):
                    names.add(name)
    return names


def _has_items(node: ast.expr, filled: set[str]) -> bool:
    """Whether something that is gone through certainly has an item."""
    match node:
        case ast.Tuple() | ast.List() | ast.Set() | ast.Dict():
            return next(ast.iter_child_nodes(node), None) is not None
        case ast.Constant(value=str() | int() as value):
            return bool(value)
        case ast.Name(id=name):
            return name in filled
        case ast.Call(func=ast.Attribute(value=value, attr="items" | "values" | "keys")):
            return _has_items(value, filled)
        case ast.Call(func=ast.Name(id=name), args=args):
            return name == _HELPER or (name in _SAME_ITEMS and all(_has_items(arg, filled) for arg in args))
    return False


def main() -> int:
    """Name each such test, as compilers name an error; the exit code says whether there was any."""
    files = sorted((ROOT / "tests").rglob("test_*.py"))
    found = [
        f"{path.relative_to(ROOT)}:{line}: {name} asserts only in a loop that may see nothing."
        for path in files
        for line, name in find(Path(path).read_text(encoding="utf-8"))
    ]
    print("\n".join(found) or f"All is well in {len(files)} files.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
