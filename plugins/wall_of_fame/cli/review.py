"""`make review`: what would change on the wall if the present state were published, in words."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from wall_of_fame.checks import Checked, check
from wall_of_fame.problems import errors, summary
from wall_of_fame.reports.differences import Change, find_changes
from wall_of_fame.reports.markdown import code, plain, table
from wall_of_fame.system.clock import today
from wall_of_fame.system.git_history import HistoryError, as_it_was, changed_files, common_ancestor

_CONTENT: Final = "content"
_MOST: Final = 200
"""So many changes are told one by one: a host cuts a summary that is too long."""

_KINDS: Final = {"nomination": "recognition", "article": "news"}
"""What a kind of record is called on the wall, where that is not its name."""

_BROKEN: Final = "cannot be read yet; the check says why"


@dataclass(frozen=True, slots=True)
class Review:
    """What a change does: to the wall, to the rest of the project, and how sound the content then is."""

    changes: tuple[Change, ...]
    elsewhere: tuple[str, ...]
    now: Checked


def main(argv: Sequence[str] | None = None) -> int:
    """Print the review; 0, or 2 if used wrongly. Whether the content is sound is for `wall check` to say."""
    parser = argparse.ArgumentParser(prog="python -m wall_of_fame.review", description=__doc__)
    parser.add_argument("--base", default="origin/main", help="what to compare with (default: origin/main)")
    parser.add_argument("--format", choices=("markdown", "json"), default="markdown")
    arguments = parser.parse_args(argv)
    try:
        found = review(Path.cwd(), arguments.base)
    except HistoryError as error:
        sys.stderr.write(f"review: {error}\n")
        return 2
    sys.stdout.write(as_markdown(found) if arguments.format == "markdown" else as_json(found))
    return 0


def review(project: Path, base: str) -> Review:
    """Compare the project with its state where it parted from `base`.

    Raises:
        HistoryError: git does not know the base.
    """
    commit, day = common_ancestor(project, base), today(project)
    now = check(project / _CONTENT, day)
    with as_it_was(project, commit) as then:
        (then / _CONTENT).mkdir(parents=True, exist_ok=True)
        before = check(then / _CONTENT, day)
    others = (path for path in changed_files(project, commit) if not path.startswith(f"{_CONTENT}/"))
    return Review(find_changes(before.content, now.content), tuple(others), now)


def as_json(found: Review) -> str:
    """The changes as one JSON array of objects whose fields are those of `Change`."""
    return json.dumps([asdict(change) for change in found.changes], ensure_ascii=False, indent=2) + "\n"


def as_markdown(found: Review) -> str:
    """The review for people, as hosts show it beside a change."""
    return "".join(("## What would change on the wall\n\n", *_parts(found)))


def _parts(found: Review) -> Iterable[str]:
    if errors(found.now.problems):
        counted = summary(found.now.problems)
        yield f"**The content has {counted}: nothing is published until the errors are mended.**\n\n"
    yield f"{_counted(found.changes)}\n"
    if found.changes:
        yield "\n" + table(("", "who or what", "how", "file"), map(_row, found.changes[:_MOST]))
    if len(found.changes) > _MOST:
        yield f"\n… and {len(found.changes) - _MOST:,} more.\n"
    if found.elsewhere:
        folders = Counter(path.partition("/")[0] for path in found.elsewhere)
        named = ", ".join(f"{code(name)} ({count})" for name, count in sorted(folders.items()))
        yield f"\nBeyond the content, files change in: {named}. Please read those as a program is read.\n"


def _counted(changes: Sequence[Change]) -> str:
    counts = Counter(change.what for change in changes)
    told = [f"{counts[what]:,} {what}" for what in ("new", "changed", "removed", "broken") if counts[what]]
    return f"{', '.join(told)}." if told else "Nothing that the wall shows."


def _row(change: Change) -> tuple[str, ...]:
    what = f"**{change.what}** {_KINDS.get(change.kind, change.kind)}"
    details = _BROKEN if change.what == "broken" else ", ".join(change.details)
    return what, plain(change.title), plain(details), code(change.path or change.id)


if __name__ == "__main__":
    sys.exit(main())
