"""Folder → content and problems: every file read once, every problem of every file told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from wall_of_fame.checks import CHECKS, pictures
from wall_of_fame.content import Broken, Content, Entry
from wall_of_fame.content.files import Inventory
from wall_of_fame.content.media import Flaw, Original
from wall_of_fame.content.read_record import place, read_document
from wall_of_fame.content.read_records import examine_all, inspect_all
from wall_of_fame.content.snapshot import Survey, read_bytes, survey
from wall_of_fame.problems import Problem
from wall_of_fame.records import KINDS, Finding, KindName
from wall_of_fame.system.cache import Kept
from wall_of_fame.system.workers import Advance, nothing
from wall_of_fame.text.story import Story


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
    found = survey(root)
    content, problems = read_content(found, today, kept or Kept(None))
    return Collected(content, in_order([*problems, *problems_across(found, content)], prefix))


def in_order(problems: Iterable[Problem], prefix: str) -> tuple[Problem, ...]:
    """Problems by file and line, with the prefix before their paths."""
    return tuple(sorted(problem.at(prefix + problem.path) for problem in problems))


def read_content(
    found: Survey,
    today: date,
    kept: Kept,
    advance: Advance = nothing,
    decoded: Callable[[str], object] = str,
) -> tuple[Content, list[Problem]]:
    """Every record, and the problems that can be seen in one file alone; each record is a step.

    `decoded` is told the path of every picture and video that had to be looked into.
    """
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
    media = inspect_all(found, kept, decoded)
    return _content(today, records, broken, stories, found.inventory, media), problems


def problems_across(found: Survey, content: Content) -> list[Problem]:
    """The problems that only show when all records are seen together."""
    return [*_cross_checks(found, content), *_media_problems(content)]


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
        known=_known(inventory),
    )


def _known(inventory: Inventory) -> dict[KindName, frozenset[str]]:
    ids: dict[KindName, set[str]] = {kind.name: set() for kind in KINDS}
    for file in inventory.records:
        ids[file.kind.name].add(file.id)
    return {kind: frozenset(known) for kind, known in ids.items()}


def _cross_checks(found: Survey, content: Content) -> Iterator[Problem]:
    """All rules across records; the files with findings are parsed with care to place them."""
    reported: dict[str, list[Finding]] = defaultdict(list)
    for check in CHECKS:
        for entry, finding in check(content):
            reported[entry.path].append(finding)
    for path, findings in reported.items():
        document = read_document(path, read_bytes(found.root, path))
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
