"""Folder → content and problems: every file read once, every problem of every file told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from wall_of_fame.checks import CHECKS, pictures
from wall_of_fame.content import Broken, Content, Entry
from wall_of_fame.examine import place, read_document
from wall_of_fame.gather import examine_all, inspect_all
from wall_of_fame.inventory import Inventory
from wall_of_fame.kept import Kept
from wall_of_fame.originals import Flaw, Original
from wall_of_fame.problems import Problem
from wall_of_fame.records import KINDS, Finding
from wall_of_fame.share import Advance, nothing
from wall_of_fame.story import Story
from wall_of_fame.survey import Survey, survey


@dataclass(frozen=True, slots=True)
class Collected:
    """The content of a wall, and every problem with it, sorted by file and line."""

    content: Content
    problems: tuple[Problem, ...]


def collect(root: Path, today: date, prefix: str = "content/", kept: Kept | None = None) -> Collected:
    """Read and check everything below `root`.

    `prefix` is put before the paths of problems, which then are relative to the project. What
    `kept` holds of an earlier time is not worked out again.
    """
    return judge(survey(root), today, prefix, kept or Kept(None))


def judge(found: Survey, today: date, prefix: str, kept: Kept, advance: Advance = nothing) -> Collected:
    """The same of what was read already; each record is a step."""
    records: dict[str, dict[str, Entry[Any]]] = defaultdict(dict)
    broken: list[Broken] = []
    stories: dict[str, Story] = {}
    problems = list(found.inventory.problems)
    for file, examined in examine_all(found, kept, advance):
        problems += examined.problems
        if examined.broken is not None:
            broken.append(examined.broken)
        if examined.entry is not None:
            records[file.kind.name].setdefault(file.id, examined.entry)
        if examined.story is not None and (examined.entry is not None or file.id not in stories):
            stories[file.id] = examined.story
    media = inspect_all(found, kept)
    content = _content(today, records, broken, stories, found.inventory, media)
    problems += _cross_checks(found, content)
    problems += _media_problems(content)
    return Collected(content, tuple(sorted(problem.at(prefix + problem.path) for problem in problems)))


def _content(
    today: date,
    records: Mapping[str, Mapping[str, Entry[Any]]],
    broken: list[Broken],
    stories: Mapping[str, Story],
    inventory: Inventory,
    media: Mapping[str, Original | Flaw],
) -> Content:
    return Content(
        today=today,
        standards=records.get("standard", {}),
        businesses=records.get("business", {}),
        people=records.get("person", {}),
        nominations=records.get("nomination", {}),
        campaigns=records.get("campaign", {}),
        awards=records.get("award", {}),
        places=next(iter(records.get("places", {}).values()), None),
        pages=records.get("page", {}),
        articles=records.get("article", {}),
        stories=stories,
        broken=tuple(broken),
        media=media,
        known={
            kind.name: frozenset(file.id for file in inventory.records if file.kind.name == kind.name)
            for kind in KINDS
        },
    )


def _cross_checks(found: Survey, content: Content) -> Iterator[Problem]:
    """All rules across records; the files with findings are parsed with care to place them."""
    reported: dict[str, list[Finding]] = defaultdict(list)
    for check in CHECKS:
        for entry, finding in check(content):
            reported[entry.path].append(finding)
    for path, findings in reported.items():
        data = found.records[path]
        document = read_document(path, data if isinstance(data, bytes) else b"")
        yield from (place(document, path, finding) for finding in findings)


def _media_problems(content: Content) -> Iterator[Problem]:
    """Pictures that cannot be used and are named nowhere, and those that could be but are not."""
    used = {path for _, _, path in pictures(content)}
    for entry in content.nominations.values():
        used |= {path for path in (entry.record.video, entry.record.captions) if path}
    for path, medium in content.media.items():
        if path in used or (content.broken and isinstance(medium, Original)):
            continue
        if isinstance(medium, Flaw):
            yield Problem(path, 1, 1, "error", "picture", medium.message, medium.hint)
        else:
            message = f"No record names {path}."
            yield Problem(path, 1, 1, "warning", "unused", message, "Name it in a record, or delete it.")
