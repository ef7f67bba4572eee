"""Problems in the three formats."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from wall_of_fame.problems import Problem, as_github, as_json, as_text, count_errors, did_you_mean, summary

ERROR = Problem("content/a.md", 3, 7, "error", "date", "“x” is not a date.", "Write 2024-11-08.")
WARNING = Problem("content/b,c:d%.md", 1, 1, "warning", "unused", "50% of “a, b”: unused.", "")

TEXT = st.text(max_size=30)
PROBLEMS = st.lists(
    st.builds(
        Problem,
        path=TEXT,
        line=st.integers(1, 99),
        column=st.integers(1, 99),
        level=st.sampled_from(["error", "warning"]),
        rule=st.from_regex("[a-z-]{1,9}", fullmatch=True),
        message=TEXT,
        hint=TEXT,
    ),
    max_size=4,
)


def test_text() -> None:
    """For people: position, level, message, rule; and the hint below, if there is one."""
    assert as_text([ERROR, WARNING]) == (
        "content/a.md:3:7: error: “x” is not a date. [date]\n"
        "    Write 2024-11-08.\n"
        "content/b,c:d%.md:1:1: warning: 50% of “a, b”: unused. [unused]\n"
    )


def test_github() -> None:
    """For GitHub: properties escape % : , and line ends, the message only % and line ends."""
    assert as_github([ERROR, WARNING]) == (
        "::error file=content/a.md,line=3,col=7,title=date::“x” is not a date. Write 2024-11-08.\n"
        "::warning file=content/b%2Cc%3Ad%25.md,line=1,col=1,title=unused::50%25 of “a, b”: unused.\n"
    )


def test_json() -> None:
    """For programs: one array, the fields of DESIGN.md in its order, letters unescaped."""
    assert list(json.loads(as_json([ERROR]))[0]) == [
        "path",
        "line",
        "column",
        "level",
        "rule",
        "message",
        "hint",
    ]
    assert "“x”" in as_json([ERROR])
    assert as_json([]) == "[]\n"


@given(PROBLEMS)
def test_no_line_is_forged(problems: list[Problem]) -> None:
    """Nothing that a contributor wrote can begin a line of a report or hide in one."""
    lines = as_text(problems).split("\n")
    count = sum(1 + bool(problem.hint) for problem in problems)
    assert len(lines) == count + 1
    assert all(line.isprintable() for line in lines)
    annotations = as_github(problems).split("\n")
    assert len(annotations) == len(problems) + 1
    assert all(re.match(r"::(error|warning) file=", line) for line in annotations[:-1])
    assert "\r" not in as_github(problems)


@given(PROBLEMS)
def test_json_says_all(problems: list[Problem]) -> None:
    """The JSON has all that the problems have, and can be written as UTF-8."""
    text = as_json(problems)
    text.encode()
    assert [Problem(**values) for values in json.loads(text)] == problems


@given(st.text(alphabet="abcdef-", max_size=20), st.sets(st.text(alphabet="abcdef-", min_size=1), max_size=5))
def test_did_you_mean(word: str, known_words: set[str]) -> None:
    """Only known words are offered; for a known word the same word is."""
    offered = re.findall("“(.*)”", did_you_mean(word, known_words))
    assert set(offered) <= known_words
    if word in known_words:
        assert offered == [word]


def test_counts() -> None:
    """Errors stop a build, warnings do not; the closing line counts both."""
    assert (count_errors([]), count_errors([WARNING]), count_errors([ERROR, WARNING, ERROR])) == (0, 0, 2)
    assert summary([]) == "0 errors, 0 warnings"
    assert summary([ERROR, WARNING, WARNING]) == "1 error, 2 warnings"
