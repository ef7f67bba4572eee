"""The problems of a check for the summary of a host's run, which holds what its annotations leave out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wall_of_fame.problems import Problem, count_errors, summary
from wall_of_fame.reports.markdown import SUMMARY_BYTES, code, cut, escape, table

ANNOTATIONS: Final = 10
"""So many annotations of one level does GitHub show of one step."""

_WHOLE: Final = "The whole list: `make check`, or the log of this step."


def as_markdown(problems: Sequence[Problem]) -> str:
    """All problems, the errors first, as far as a host's summary can hold them."""
    heading = f"## What the check found\n\n{f'{summary(problems)}.' if problems else 'All is well.'}\n"
    if not problems:
        return heading
    in_order = sorted(problems, key=lambda problem: (problem.level, problem))
    rows = table(("", "where", "what", "how to mend it"), map(_row, in_order))
    return cut(f"{heading}\n{rows}", SUMMARY_BYTES, _WHOLE)


def _row(problem: Problem) -> tuple[str, ...]:
    position = f"{problem.path}:{problem.line}:{problem.column}"
    return f"**{problem.level}**", code(position), escape(problem.message), escape(problem.hint)


def note_of_more(problems: Sequence[Problem], place: str) -> str:
    """An annotation that counts what GitHub leaves out and says where all of it is; empty if it shows all."""
    errors = count_errors(problems)
    beyond = {"error": errors - ANNOTATIONS, "warning": len(problems) - errors - ANNOTATIONS}
    counts = [
        f"{count:,} more {noun}{'' if count == 1 else 's'}" for noun, count in beyond.items() if count > 0
    ]
    if not counts:
        return ""
    return f"::notice title=check::{' and '.join(counts)}. All are listed in {place}.\n"
