"""Folder → content and problems: every file read once, every problem of every file told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from wall_of_fame import originals
from wall_of_fame.checks import CHECKS, pictures
from wall_of_fame.content import Broken, Content, Entry
from wall_of_fame.examine import Examined, examine, place, read_document
from wall_of_fame.inventory import Inventory, RecordFile, take
from wall_of_fame.limits import RECORD_BYTES, STORY_CHARACTERS
from wall_of_fame.markup import STORY, Converter, tangled
from wall_of_fame.originals import Flaw, Original
from wall_of_fame.problems import Problem
from wall_of_fame.records import KINDS, Finding, Nomination
from wall_of_fame.story import Story, tell


@dataclass(frozen=True, slots=True)
class Collected:
    """The content of a wall, and every problem with it, sorted by file and line."""

    content: Content
    problems: tuple[Problem, ...]


def collect(root: Path, today: date, prefix: str = "content/") -> Collected:
    """Read and check everything below `root`.

    `prefix` is put before the paths of problems, which then are relative to the project.
    """
    inventory = take(root)
    records: dict[str, dict[str, Entry[Any]]] = defaultdict(dict)
    broken: list[Broken] = []
    problems = list(inventory.problems)
    for file in inventory.records:
        examined = _examined(root, file)
        problems += examined.problems
        if examined.broken is not None:
            broken.append(examined.broken)
        if examined.entry is not None:
            records[file.kind.name].setdefault(file.id, examined.entry)
    media = {path: originals.inspect(root, path) for path in inventory.media}
    content = _content(today, records, broken, inventory, media)
    problems += _cross_checks(root, content)
    problems += _media_problems(content)
    return Collected(content, tuple(sorted(problem.at(prefix + problem.path) for problem in problems)))


def _examined(root: Path, file: RecordFile) -> Examined:
    try:
        return examine(file, _bytes(root / file.path))
    except OSError as error:
        message = f"The file cannot be read ({error.strerror})."
        return Examined(
            None,
            (
                Problem(
                    file.path,
                    1,
                    1,
                    "error",
                    "unreadable",
                    message,
                    "Give the file back the right to be read.",
                ),
            ),
        )


def _bytes(path: Path) -> bytes:
    """A record file's bytes, as far as a record may reach and one more."""
    with path.open("rb") as file:
        return file.read(RECORD_BYTES + 1)


def _content(
    today: date,
    records: Mapping[str, Mapping[str, Entry[Any]]],
    broken: list[Broken],
    inventory: Inventory,
    media: Mapping[str, Original | Flaw],
) -> Content:
    nominations = records.get("nomination", {})
    return Content(
        today=today,
        standards=records.get("standard", {}),
        businesses=records.get("business", {}),
        people=records.get("person", {}),
        nominations=nominations,
        campaigns=records.get("campaign", {}),
        awards=records.get("award", {}),
        places=next(iter(records.get("places", {}).values()), None),
        pages=records.get("page", {}),
        articles=records.get("article", {}),
        stories=_stories(nominations.values(), broken),
        broken=tuple(broken),
        media=media,
        known={
            kind.name: frozenset(file.id for file in inventory.records if file.kind.name == kind.name)
            for kind in KINDS
        },
    )


def _stories(nominations: Iterable[Entry[Nomination]], broken: Iterable[Broken]) -> dict[str, Story]:
    """Every story, also of nominations that have something else wrong with them."""
    converter = Converter(STORY)
    told = {one.id: (one.text("text"), one.standards) for one in broken if one.kind == "nomination"}
    sound = {key: (text, words) for key, (text, words) in told.items() if _is_story(text)}
    whole = {entry.id: (entry.record.text, dict(entry.record.standards)) for entry in nominations}
    every = (sound | whole).items()
    return {key: tell(converter.html(text), evidence.items()) for key, (text, evidence) in every}


def _is_story(text: str) -> bool:
    return len(text) <= STORY_CHARACTERS and not any(tangled(text))


def _cross_checks(root: Path, content: Content) -> Iterator[Problem]:
    """All rules across records; the files with findings are read again to place them."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for check in CHECKS:
        for entry, finding in check(content):
            found[entry.path].append(finding)
    for path, findings in found.items():
        document = read_document(path, _bytes(root / path))
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
