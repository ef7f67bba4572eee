"""What a regular expression is made of: for each of its parts a text that the part matches."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import Any, Final

import wall_of_fame

# The parser of Python's own expressions, which has no types.
sre: Any = importlib.import_module("re._constants")
parser: Any = importlib.import_module("re._parser")

_SAMPLES: Final = {
    sre.CATEGORY_DIGIT: "1",
    sre.CATEGORY_NOT_DIGIT: "a",
    sre.CATEGORY_SPACE: " ",
    sre.CATEGORY_NOT_SPACE: "a",
    sre.CATEGORY_WORD: "a",
    sre.CATEGORY_NOT_WORD: "-",
}
_REPEATS: Final = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
_LONGEST: Final = 40


def patterns() -> dict[str, re.Pattern[Any]]:
    """Every compiled pattern of every module of the package, by the module's name and its own."""
    found: dict[str, re.Pattern[Any]] = {}
    for module in _modules():
        for name, value in vars(module).items():
            for number, pattern in enumerate(_within(value, 3)):
                found.setdefault(f"{module.__name__.removeprefix('wall_of_fame.')}.{name}.{number}", pattern)
    return found


def _modules() -> Iterator[ModuleType]:
    for info in pkgutil.walk_packages(wall_of_fame.__path__, "wall_of_fame."):
        if not info.name.endswith("__main__"):
            yield importlib.import_module(info.name)


def _within(value: Any, depth: int) -> Iterator[re.Pattern[Any]]:
    """The patterns that a value is, or holds in containers, attributes of classes, defaults and closures."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth:
        inner: Iterable[Any] = ()
        if isinstance(value, dict):
            inner = [*value.keys(), *value.values()]
        elif isinstance(value, list | tuple | set | frozenset):
            inner = value
        elif isinstance(value, type) and value.__module__.startswith("wall_of_fame"):
            inner = list(vars(value).values())
        elif str(getattr(value, "__module__", "")).startswith("wall_of_fame") and hasattr(
            value, "__defaults__"
        ):
            inner = [*(value.__defaults__ or ()), *(cell.cell_contents for cell in value.__closure__ or ())]
        for part in inner:
            yield from _within(part, depth - 1)


def parts_of(pattern: re.Pattern[Any]) -> tuple[list[str], list[str]]:
    """Texts that the parts of a pattern match; those of its repeated parts apart."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    tree = parser.parse(source, pattern.flags & ~re.DEBUG)
    every: dict[str, None] = {}
    repeated: dict[str, None] = {}
    _collect(tree, every, repeated)
    short = [part for part in every if part and len(part) <= _LONGEST]
    return short, [part for part in repeated if part and len(part) <= _LONGEST]


def _collect(tree: Any, every: dict[str, None], repeated: dict[str, None]) -> None:
    every[_sample(tree)] = None
    for operation, argument in tree:
        for alternative in _alternatives(operation, argument):
            every[alternative] = None
        for inner in _inner(operation, argument):
            _collect(inner, every, repeated)
            if operation in _REPEATS:
                for inner_operation, inner_argument in inner:
                    repeated.update(dict.fromkeys(_alternatives(inner_operation, inner_argument)))
                repeated[_sample(inner)] = None


def _inner(operation: Any, argument: Any) -> list[Any]:
    """The patterns inside an operation."""
    if operation in _REPEATS:
        return [argument[2]]
    if operation is sre.SUBPATTERN:
        return [argument[3]]
    if operation is sre.BRANCH:
        return list(argument[1])
    if operation is sre.ATOMIC_GROUP:
        return [argument]
    return [argument[1]] if operation in {sre.ASSERT, sre.ASSERT_NOT} else []


def _sample(tree: Any) -> str:
    """A text that a pattern matches, more or less."""
    return "".join(_alternatives(operation, argument)[0] for operation, argument in tree)


def _alternatives(operation: Any, argument: Any) -> list[str]:  # noqa: PLR0911 - one case an operation
    """Texts that one operation matches."""
    if operation is sre.LITERAL:
        return [chr(argument)]
    if operation is sre.NOT_LITERAL:
        return ["a" if chr(argument) != "a" else "b"]
    if operation is sre.ANY:
        return ["a"]
    if operation is sre.IN:
        return _of_class(argument)
    if operation in _REPEATS:
        return [_sample(argument[2]) * max(1, min(argument[0], 12))]
    if operation in {sre.SUBPATTERN, sre.ATOMIC_GROUP, sre.BRANCH}:
        return [_sample(inner) for inner in _inner(operation, argument)]
    return [""]


def _of_class(items: Any) -> list[str]:
    """A character for each item of a class."""
    if items[0][0] is sre.NEGATE:
        excluded = {chr(code) for operation, code in items[1:] if operation is sre.LITERAL}
        return [character for character in "a1 -é\n" if character not in excluded][:4] or ["\u2603"]
    characters: dict[str, None] = {}
    for operation, argument in items:
        if operation is sre.LITERAL:
            characters[chr(argument)] = None
        elif operation is sre.RANGE:
            characters.update({chr(argument[0]): None, chr(argument[1]): None})
        elif operation is sre.CATEGORY:
            characters[_SAMPLES.get(argument, "a")] = None
    return list(characters)
