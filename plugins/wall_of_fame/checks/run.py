"""Reading and checking the content of a wall: the problems of each file, and those across records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wall_of_fame.checks.mergers import check_mergers
from wall_of_fame.checks.pictures import named_pictures, words_about_place
from wall_of_fame.checks.references import check_references
from wall_of_fame.checks.rules import RULES
from wall_of_fame.content import Content
from wall_of_fame.content.load import load_snapshot
from wall_of_fame.content.media import Original, PictureProblem
from wall_of_fame.content.read_record import locate, read_document
from wall_of_fame.content.snapshot import Snapshot, read_bytes, take_snapshot
from wall_of_fame.problems import Problem
from wall_of_fame.records import FieldProblem
from wall_of_fame.system.cache import Cache
from wall_of_fame.system.reasons import printable_path


@dataclass(frozen=True, slots=True)
class Checked:
    """The content of a wall, and every problem with it, sorted by file and line."""

    content: Content
    problems: tuple[Problem, ...]


def check(root: Path, today: date, prefix: str = "content/", cache: Cache | None = None) -> Checked:
    """Read and check everything below `root`.

    `prefix` is put before the paths of problems, so that they are relative to the project. Files whose result
    is in `cache` are not read again.
    """
    snapshot = take_snapshot(root)
    content, problems = load_snapshot(snapshot, today, cache or Cache(None), for_review=True)
    return Checked(content, sort_problems([*problems, *problems_across_records(snapshot, content)], prefix))


def sort_problems(problems: Iterable[Problem], prefix: str) -> tuple[Problem, ...]:
    """The problems sorted by file and line, with the prefix before their paths."""
    return tuple(sorted(problem.with_path(prefix + problem.path) for problem in problems))


def problems_across_records(snapshot: Snapshot, content: Content) -> list[Problem]:
    """The problems of all records together, which no file has by itself; paths are relative to content/."""
    return [*_apply_rules(snapshot, content), *_media_problems(content)]


def can_be_laid_out(content: Content) -> bool:
    """Whether a wall can be laid out, be it sound or not: every reference leads to a record that stays."""
    return not content.broken and not any(check_references(content)) and not any(check_mergers(content))


def _apply_rules(snapshot: Snapshot, content: Content) -> Iterator[Problem]:
    """The problems by the rules. Only the files that have some are read again, for line and column."""
    problems_of: dict[str, list[FieldProblem]] = defaultdict(list)
    for rule in RULES:
        for entry, problem in rule(content):
            problems_of[entry.path].append(problem)
    for path, problems in problems_of.items():
        try:
            document = read_document(path, read_bytes(snapshot.root, path))
        except OSError:  # it has just been changed or deleted
            document = read_document(path, b"")
        yield from (locate(document, path, problem) for problem in problems)


def _media_problems(content: Content) -> Iterator[Problem]:
    """The problems of pictures and videos that no record names: some cannot be used, the others are not."""
    named_paths = {path for _, _, path in named_pictures(content)}
    for entry in content.nominations.values():
        named_paths |= {path for path in (entry.record.video, entry.record.captions) if path}
    for named_path, medium in content.media.items():
        path = printable_path(medium.path)
        if named_path in named_paths or (content.broken and isinstance(medium, Original)):
            continue
        if isinstance(medium, PictureProblem):
            yield Problem(path, 1, 1, "error", medium.rule, medium.message, medium.hint)
        else:
            message = f"No record names {path}."
            yield Problem(path, 1, 1, "warning", "unused", message, "Name it in a record, or delete it.")
            if medium.has_location:
                yield Problem(path, 1, 1, "warning", "picture-place", *words_about_place(medium))
