"""Which tests belong to the quick part of the suite: those that start no program and no browser.

A test is judged by what it calls: when it, one of its fixtures, or a function of tests/ or tools/ that these
call uses `subprocess`, Playwright or a cluster, it is not quick. One that is marked as slow is not, either.
"""

from collections.abc import Iterator
from functools import cache
from inspect import unwrap
from types import CodeType, FunctionType, ModuleType
from typing import Any, Final

import pytest

_STARTERS: Final = {"distributed", "playwright", "subprocess"}
_OURS: Final = {"tests", "tools"}
_ANY_FIXTURE: Final = "getfixturevalue"
"""Whoever asks for a fixture by its name may get a built wall."""


def mark(items: list[pytest.Item]) -> None:
    """Mark all tests that are quick, so that `-m quick` chooses them."""
    for item in items:
        is_slow = item.get_closest_marker("slow") or item.get_closest_marker("browser")
        if isinstance(item, pytest.Function) and not is_slow and not any(map(_starts, _parts(item))):
            item.add_marker(pytest.mark.quick)


def _parts(item: pytest.Function) -> Iterator[FunctionType]:
    """The test's own function and those of its fixtures."""
    fixtures = item._fixtureinfo.name2fixturedefs.values()
    yield from _functions(item.function)
    for overriding in fixtures:
        for fixture in reversed(overriding):
            yield from _functions(fixture.func)
            if fixture.argname not in fixture.argnames:
                break  # it does not use the one that it overrides


@cache
def _starts(function: FunctionType) -> bool:
    """Whether a function, or one of ours that it names, starts a program."""
    seen: set[FunctionType] = set()
    waiting = [function]
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        seen.add(current)
        names = set(_names(current.__code__))
        if _ANY_FIXTURE in names:
            return True
        for value in _meant(current, names):
            if _package(value) in _STARTERS:
                return True
            if _package(value) in _OURS:
                waiting += _functions(value)
    return False


def _names(code: CodeType) -> Iterator[str]:
    """Every global and attribute that a piece of code names, in the functions within it too."""
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names(constant)


def _meant(function: FunctionType, names: set[str]) -> Iterator[Any]:
    """What the names mean: globals, and what modules of ours among them hold."""
    for name in names & function.__globals__.keys():
        value = function.__globals__[name]
        yield value
        if isinstance(value, ModuleType) and _package(value) in _OURS:
            yield from (vars(value)[inner] for inner in names & vars(value).keys())


def _functions(value: Any) -> Iterator[FunctionType]:
    """A function itself, or the methods of a class."""
    parts = vars(value).values() if isinstance(value, type) else [unwrap(value) if callable(value) else value]
    for part in parts:
        function = getattr(part, "fget", None) or getattr(part, "func", part)
        if isinstance(function, FunctionType):
            yield function


def _package(value: Any) -> str:
    """The topmost package that something is of."""
    name = value.__name__ if isinstance(value, ModuleType) else getattr(value, "__module__", None)
    return str(name or "").partition(".")[0]
