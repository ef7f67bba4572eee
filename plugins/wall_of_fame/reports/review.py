"""What a change does to the wall: the project as it is, compared with where it parted from another commit."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from wall_of_fame.checks import check
from wall_of_fame.problems import Problem, count_errors, summary
from wall_of_fame.reports.care import care_of_changed
from wall_of_fame.reports.differences import Change, find_changes
from wall_of_fame.reports.markdown import SUMMARY_BYTES, code, cut, escape, table
from wall_of_fame.system.clock import build_today
from wall_of_fame.system.git import changed_files, checkout_of, common_ancestor

_CONTENT: Final = "content"
_MOST: Final = 200
"""So many changes are listed: a host cuts a summary that is too long."""

_WHOLE: Final = "The whole list: `wall review --format json`."

_KINDS: Final = {"nomination": "recognition", "article": "news"}
"""What a kind of record is called on the wall, where that is not its name."""

_ANSWER: Final = "reviewed: {by: your name, on: 2026-11-08, keeps: [child]}"
"""How a reviewer answers in the record."""

_BROKEN: Final = "cannot be read yet; the check says why"


@dataclass(frozen=True, slots=True)
class Review:
    """What a change does to the wall, which other files it changes, and the problems of the new content."""

    changes: tuple[Change, ...]
    other_files: tuple[str, ...]
    problems: tuple[Problem, ...]
    care: tuple[Problem, ...] = ()
    """What the changed stories say of people: what is open, and what an answer keeps that is older."""


def review(project: Path, base: str) -> Review:
    """Compare the project with its state where it parted from `base`.

    Raises:
        GitError: git does not know the base.
    """
    commit, day = common_ancestor(project, base), build_today(project)
    after = check(project / _CONTENT, day)
    with checkout_of(project, commit) as former:
        (former / _CONTENT).mkdir(parents=True, exist_ok=True)
        before = check(former / _CONTENT, day)
    paths = changed_files(project, commit)
    other_files = tuple(path for path in paths if not path.startswith(f"{_CONTENT}/"))
    care = care_of_changed(before.content, after.content, project / _CONTENT, f"{_CONTENT}/")
    return Review(find_changes(before.content, after.content), other_files, after.problems, care)


def as_json(review: Review) -> str:
    """The changes as one JSON array of objects whose fields are those of `Change`."""
    return json.dumps([asdict(change) for change in review.changes], ensure_ascii=False, indent=2) + "\n"


def as_markdown(review: Review) -> str:
    """The review for people, as hosts show it beside a change."""
    text = "".join(("## What would change on the wall\n\n", *_parts(review)))
    return cut(text, SUMMARY_BYTES, _WHOLE)


def _parts(review: Review) -> Iterator[str]:
    if count_errors(review.problems):
        count = summary(review.problems)
        yield f"**The content has {count}: nothing is published until the errors are mended.**\n\n"
    yield f"{_count(review.changes)}\n"
    if review.other_files:  # before the table, so that no length of it drives this out of sight
        yield f"\nBeyond the content, files change in: {_folders(review.other_files)}. "
        yield "Please read those as a program is read.\n"
    if review.changes:
        yield "\n" + table(("", "who or what", "how", "file"), map(_row, review.changes[:_MOST]))
    if review.care:
        yield "\n### What the stories say of people\n\n"
        yield "Please decide: change the words, or answer in the record who has looked, when, and what may "
        yield f"stay, by the words in brackets: {code(_ANSWER)}.\n\n"
        yield table(("where", "what", "how to answer"), map(_care_row, review.care[:_MOST]))
    if len(review.changes) > _MOST:
        yield f"\n… and {len(review.changes) - _MOST:,} more. {_WHOLE}\n"


def _care_row(problem: Problem) -> tuple[str, ...]:
    where = code(f"{problem.path}:{problem.line}:{problem.column}")
    return where, f"{escape(problem.message)} [{code(problem.rule)}]", escape(problem.hint)


def _folders(paths: Sequence[str]) -> str:
    """The folders in which files lie, each with how many there are."""
    counts = sorted(Counter(path.partition("/")[0] for path in paths).items())
    names = ", ".join(f"{code(name)} ({count})" for name, count in counts[:_MOST])
    return f"{names} and {len(counts) - _MOST:,} more" if len(counts) > _MOST else names


def _count(changes: Sequence[Change]) -> str:
    """How many changes of which sort there are, in words."""
    counts = Counter(change.what for change in changes)
    parts = [f"{counts[what]:,} {what}" for what in ("new", "changed", "removed", "broken") if counts[what]]
    return f"{', '.join(parts)}." if parts else "Nothing that the wall shows."


def _row(change: Change) -> tuple[str, ...]:
    what = f"**{change.what}** {_KINDS.get(change.kind, change.kind)}"
    details = _BROKEN if change.what == "broken" else ", ".join(change.details)
    return what, escape(change.title), escape(details), code(change.path or change.id)
