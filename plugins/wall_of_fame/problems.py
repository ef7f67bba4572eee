"""Problems of contributed files: where, what is wrong, what to type instead. With three forms of output.

Finding a problem and printing it are separate: only the commands and the plugin print. All other code
makes `Problem`s.
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
    """A problem. `path` is relative to the project; `line` and `column` count from 1."""

    path: str
    line: int
    column: int
    level: Level
    rule: str
    message: str
    hint: str

    def with_path(self, path: str) -> Problem:
        """The same problem under another path."""
        return replace(self, path=path)


def count_errors(problems: Iterable[Problem]) -> int:
    """The number of problems that are errors."""
    return sum(problem.level == "error" for problem in problems)


def as_text(problems: Iterable[Problem]) -> str:
    """The problems for people: a line `path:line:column: level: message [rule]` each, the hint below it."""
    return "".join(map(_problem_lines, problems))


def _problem_lines(problem: Problem) -> str:
    position = f"{printable_line(problem.path)}:{problem.line}:{problem.column}"
    hint = f"    {printable_line(problem.hint)}\n" if problem.hint else ""
    return f"{position}: {problem.level}: {printable_line(problem.message)} [{problem.rule}]\n{hint}"


def printable_line(text: str) -> str:
    """A text that quotes a contributor, safe to print on one line of a terminal.

    Characters that do not print are escaped. Of more than 400 characters the middle is left out.
    """
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2]} … {text[-_LONGEST // 2 :]}"
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in text
    )


_GITHUB_TEXT: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_GITHUB_VALUE: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def as_github(problems: Iterable[Problem]) -> str:
    """The problems as annotations for GitHub Actions, escaped as its workflow commands require."""
    return "".join(map(_annotation, problems))


def _annotation(problem: Problem) -> str:
    path, rule = problem.path.translate(_GITHUB_VALUE), problem.rule.translate(_GITHUB_VALUE)
    text = f"{printable_line(problem.message)} {printable_line(problem.hint)}".strip().translate(_GITHUB_TEXT)
    return f"::{problem.level} file={path},line={problem.line},col={problem.column},title={rule}::{text}\n"


def as_json(problems: Iterable[Problem]) -> str:
    """The problems as a JSON array of objects with the fields of `Problem`."""
    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2) + "\n"


_MOST_LISTED: Final = 30
_LONGEST: Final = 400


def did_you_mean(word: str, known_words: Iterable[str]) -> str:
    """The hint for a misspelt word: the nearest known word, or all known words if they are few, or ""."""
    candidates = sorted(known_words)
    nearest = get_close_matches(word, candidates, n=1, cutoff=0.6)
    if nearest:
        return f"Did you mean “{nearest[0]}”?"
    if 0 < len(candidates) <= _MOST_LISTED:
        return f"Known here: {', '.join(candidates)}."
    return ""


def summary(problems: Iterable[Problem]) -> str:
    """The last line of a report: how many errors and warnings there are."""
    levels = [problem.level for problem in problems]
    return f"{_count(levels.count('error'), 'error')}, {_count(levels.count('warning'), 'warning')}"


def _count(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
