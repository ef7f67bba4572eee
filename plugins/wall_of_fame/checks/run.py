"""Content → every problem: what reading found in single files, and what the rules find across records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from wall_of_fame.checks.base import Rule
from wall_of_fame.checks.pictures import pictures
from wall_of_fame.checks.rules import RULES
from wall_of_fame.content import Content
from wall_of_fame.content.load import load_snapshot
from wall_of_fame.content.media import Original, PictureProblem
from wall_of_fame.content.read_record import place, read_document
from wall_of_fame.content.snapshot import Snapshot, read_bytes, take_snapshot
from wall_of_fame.problems import Problem
from wall_of_fame.records import FieldProblem
from wall_of_fame.system.cache import Cache
from wall_of_fame.system.workers import Advance, run_parts

_MANY_RECORDS: Final = 2_000


@dataclass(frozen=True, slots=True)
class Checked:
    """The content of a wall, and every problem with it, sorted by file and line."""

    content: Content
    problems: tuple[Problem, ...]


def check(root: Path, today: date, prefix: str = "content/", cache: Cache | None = None) -> Checked:
    """Read and check everything below `root`.

    `prefix` is put before the paths of problems, which then are relative to the project. What
    `cache` holds of an earlier time is not worked out again.
    """
    snapshot = take_snapshot(root)
    content, problems = load_snapshot(snapshot, today, cache or Cache(None))
    return Checked(content, in_order([*problems, *problems_across_records(snapshot, content)], prefix))


def in_order(problems: Iterable[Problem], prefix: str) -> tuple[Problem, ...]:
    """Problems by file and line, with the prefix before their paths."""
    return tuple(sorted(problem.at(prefix + problem.path) for problem in problems))


def problems_across_records(snapshot: Snapshot, content: Content) -> list[Problem]:
    """The problems that only show when all records are seen together."""
    return [*_apply_rules(snapshot, content), *_media_problems(content)]


def _apply_rules(snapshot: Snapshot, content: Content) -> Iterator[Problem]:
    """What the rules find; only the files with findings are read again, to tell line and column."""
    # Half of the rules for each of two processes: to share them out further gains nothing.
    rules_a_process = len(RULES) // 2 if len(snapshot.digests) > _MANY_RECORDS else len(RULES) + 1
    findings: dict[str, list[FieldProblem]] = defaultdict(list)
    for part in run_parts(partial(_findings, content), RULES, items_a_process=rules_a_process):
        for path, finding in part:
            findings[path].append(finding)
    for path, of_file in findings.items():
        document = read_document(path, read_bytes(snapshot.root, path))
        yield from (place(document, path, finding) for finding in of_file)


def _findings(content: Content, rules: Iterable[Rule], _advance: Advance) -> list[tuple[str, FieldProblem]]:
    return [(entry.path, finding) for rule in rules for entry, finding in rule(content)]


def _media_problems(content: Content) -> Iterator[Problem]:
    """Pictures that cannot be used and are named nowhere, and those that could be but are not."""
    used = {path for _, _, path in pictures(content)}
    for entry in content.nominations.values():
        used |= {path for path in (entry.record.video, entry.record.captions) if path}
    for path, medium in content.media.items():
        if path in used or (content.broken and isinstance(medium, Original)):
            continue
        if isinstance(medium, PictureProblem):
            yield Problem(path, 1, 1, "error", "picture", medium.message, medium.hint)
        else:
            message = f"No record names {path}."
            yield Problem(path, 1, 1, "warning", "unused", message, "Name it in a record, or delete it.")
