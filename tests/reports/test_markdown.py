"""Reports on a host's pages: nothing in them is markup, and what is too long ends in words."""

from itertools import pairwise

import pytest

from wall_of_fame.problems import Problem
from wall_of_fame.reports.differences import Change
from wall_of_fame.reports.markdown import SUMMARY_BYTES, code, cut, escape
from wall_of_fame.reports.problem_list import as_markdown, note_of_more
from wall_of_fame.reports.review import Review
from wall_of_fame.reports.review import as_markdown as review_as_markdown

ROW = f"| {code('people/zoë.md')} | {escape('a [link](https://x.example) 🎉 | @you')} |\n"


@pytest.mark.parametrize("most", range(200, 2000, 7))
def test_a_text_is_cut_between_lines(most: int) -> None:
    """Never in the midst of a letter, a cell or a link; the count and the lines make the whole."""
    text = f"## Heading\n\n{ROW * 40}"
    short = cut(text, most, "The whole list: `make x`.")
    assert len(short.encode()) <= most
    *lines, blank, words = short.splitlines(keepends=True)
    assert "".join(lines) == text[: len("".join(lines))]
    left_out = 40 - lines.count(ROW)
    assert (blank, words) == ("\n", f"… and {left_out} more lines. The whole list: `make x`.\n")


def test_a_text_that_fits_is_whole() -> None:
    """Up to the last byte."""
    text = ROW * 9
    assert cut(text, len(text.encode()), "") == text
    assert "more line" in cut(text, len(text.encode()) - 1, "")


def problem(number: int, level: str = "error") -> Problem:
    """A problem with words of a contributor."""
    return Problem(f"content/é{number:06}.md", 1, 1, level, "rule", "“@|<b>” " * 40, "x" * 300)  # type: ignore[arg-type]  # a level


@pytest.mark.parametrize("count", [0, 1, 100, 20_000])
def test_a_summary_is_never_too_long(count: int) -> None:
    """Of many problems as many are listed as a summary can hold; each of its rows is a whole row."""
    text = as_markdown([problem(number) for number in range(count)])
    assert len(text.encode()) <= SUMMARY_BYTES
    rows = [line for line in text.splitlines() if line.startswith("| **")]
    assert {row.count(" | ") for row in rows} <= {3}
    is_cut = "… and " in text
    assert is_cut == (len(rows) < count)
    assert f"{count - len(rows):,} more lines. The whole list: `make check`" in text or not is_cut


def test_errors_are_kept_before_warnings() -> None:
    """Whatever the files are called."""
    levels = [
        line.split("**")[1] for line in as_markdown([problem(1, "warning"), problem(2)]).splitlines()[6:]
    ]
    assert levels == ["error", "warning"]
    assert all(before <= after for before, after in pairwise(levels))


@pytest.mark.parametrize(
    ("errors", "warnings", "words"),
    [
        (10, 10, ""),
        (11, 0, "1 more error."),
        (0, 12, "2 more warnings."),
        (1_300, 11, "1,290 more errors and 1 more warning."),
    ],
)
def test_what_the_annotations_leave_out_is_counted(errors: int, warnings: int, words: str) -> None:
    """GitHub shows ten of each level."""
    problems = [*map(problem, range(errors)), *(problem(number, "warning") for number in range(warnings))]
    note = note_of_more(problems, "here")
    assert note == (words and f"::notice title=check::{words} All are listed in here.\n")


def test_a_review_is_never_too_long() -> None:
    """However long the names are; and files beyond the content are told of before anything is cut off."""
    changes = [Change("new", "person", "x" * 100, "p", "u", "<" * 400, ("|" * 400,) * 9) for _ in range(300)]
    text = review_as_markdown(Review(tuple(changes), tuple(f"{number}/x" for number in range(999)), ()))
    assert len(text.encode()) <= SUMMARY_BYTES
    assert text.index("Beyond the content") < text.index("| **new**")
    assert " and 799 more. Please read those" in text
    assert "The whole list: `wall review --format json`." in text.splitlines()[-1]
