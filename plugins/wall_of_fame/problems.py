"""What is wrong with a contributed file: where, what, and what to type instead.

FieldProblem a problem and printing it are apart: everything below the adapters only makes `Problem`s.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from difflib import get_close_matches
from typing import Final, Literal

Level = Literal["error", "warning"]
"""An error stops the build; a warning asks the reviewer to look."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem. `path` is relative to the project; `line` and `column` count from 1."""

    path: str
    line: int
    column: int
    level: Level
    rule: str
    message: str
    hint: str

    def at(self, path: str) -> Problem:
        """The same problem in another file."""
        return replace(self, path=path)


def errors(problems: Iterable[Problem]) -> int:
    """How many of the problems are errors."""
    return sum(problem.level == "error" for problem in problems)


def as_text(problems: Iterable[Problem]) -> str:
    """For people: a line `path:line:column: level: message [rule]` each, the remedy below it."""
    return "".join(map(_lines, problems))


def _lines(problem: Problem) -> str:
    where = f"{printable(problem.path)}:{problem.line}:{problem.column}"
    remedy = f"    {printable(problem.hint)}\n" if problem.hint else ""
    return f"{where}: {problem.level}: {printable(problem.message)} [{problem.rule}]\n{remedy}"


def printable(words: str) -> str:
    """Words that quote a contributor, safe to show on one line of a terminal and not endless."""
    if len(words) > _LONGEST:
        words = f"{words[: _LONGEST // 2]} … {words[-_LONGEST // 2 :]}"
    if words.isprintable():
        return words
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in words)


_GITHUB_TEXT: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_GITHUB_VALUE: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def as_github(problems: Iterable[Problem]) -> str:
    """Annotations for GitHub Actions, escaped as its workflow commands ask for."""
    return "".join(map(_annotation, problems))


def _annotation(problem: Problem) -> str:
    path, rule = problem.path.translate(_GITHUB_VALUE), problem.rule.translate(_GITHUB_VALUE)
    words = f"{printable(problem.message)} {printable(problem.hint)}".strip().translate(_GITHUB_TEXT)
    return f"::{problem.level} file={path},line={problem.line},col={problem.column},title={rule}::{words}\n"


def as_json(problems: Iterable[Problem]) -> str:
    """One JSON array of objects whose fields are those of `Problem`."""
    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2) + "\n"


_FEW: Final = 30
_LONGEST: Final = 400


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The remedy for a misspelt word: the nearest known one, or else all of them if they are few."""
    candidates = sorted(known)
    near = get_close_matches(word, candidates, n=1, cutoff=0.6)
    if near:
        return f"Did you mean “{near[0]}”?"
    if 0 < len(candidates) <= _FEW:
        return f"Known here: {', '.join(candidates)}."
    return ""


def summary(problems: Iterable[Problem]) -> str:
    """The closing line of a report: how many errors and warnings there are."""
    levels = [problem.level for problem in problems]
    counted = [_plural(levels.count("error"), "error"), _plural(levels.count("warning"), "warning")]
    return ", ".join(counted)


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
