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
from wall_of_fame.contacts import contact_details
from wall_of_fame.content import Content, Entry
from wall_of_fame.frontmatter import Document, Mark, Unreadable, mark_at, read
from wall_of_fame.inventory import Inventory, RecordFile, take
from wall_of_fame.markup import STORY, Converter, plain_markup, tangled
from wall_of_fame.originals import Flaw, Original
from wall_of_fame.problems import Problem
from wall_of_fame.records import KINDS, Finding, Nomination, validate
from wall_of_fame.story import Story, tell


@dataclass(frozen=True, slots=True)
class Collected:
    """The content of a wall, and every problem with it, sorted by file and line."""

    content: Content
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """What came of one record file. Paths of problems are relative to content/."""

    entry: Entry[Any] | None
    problems: tuple[Problem, ...]


def collect(root: Path, today: date, prefix: str = "content/") -> Collected:
    """Read and check everything below `root`.

    `prefix` is put before the paths of problems, which then are relative to the project.
    """
    inventory = take(root)
    records: dict[str, dict[str, Entry[Any]]] = defaultdict(dict)
    problems = list(inventory.problems)
    for file in inventory.records:
        done = read_record(root, file)
        problems += done.problems
        if done.entry is not None:
            records[file.kind.name].setdefault(file.id, done.entry)
    media = {path: originals.inspect(root, path) for path in inventory.media}
    content = _content(today, records, inventory, media)
    problems += _cross_checks(root, content)
    problems += _media_problems(content)
    return Collected(content, tuple(sorted(problem.at(prefix + problem.path) for problem in problems)))


def read_record(root: Path, file: RecordFile) -> _Read:
    """Read one record file and judge what can be judged from it alone."""
    try:
        document = read((root / file.path).read_bytes(), "yaml" if file.path.endswith(".yaml") else "md")
    except Unreadable as unreadable:
        return _Read(None, tuple(_problem(file.path, fault.mark, fault.rule, fault.message, fault.hint) for fault in unreadable.faults))
    problems = [_problem(file.path, fault.mark, fault.rule, fault.message, fault.hint) for fault in document.faults]
    problems += _contacts(document, file.path)
    findings = list(_markup(document, is_story=file.kind.name not in {"page", "article"}))
    record = validate(file.kind.model, document.values)
    if isinstance(record, list):
        findings += record
    problems += [place(document, file.path, finding) for finding in findings]
    is_whole = not isinstance(record, list) and not any(finding.rule == "tangled" for finding in findings)
    return _Read(Entry(file.id, file.path, record) if is_whole else None, tuple(problems))


def place(document: Document, path: str, finding: Finding) -> Problem:
    """A finding with its line and column."""
    if finding.of_key and finding.location in document.nodes:
        mark = document.key_mark(finding.location)
    else:
        mark = document.mark(finding.location, finding.words)
    return _problem(path, mark, finding.rule, finding.message, finding.hint, finding.is_warning)


def _problem(path: str, mark: Mark, rule: str, message: str, hint: str, is_warning: bool = False) -> Problem:
    return Problem(path, mark.line, mark.column, "warning" if is_warning else "error", rule, message, hint)


def _contacts(document: Document, path: str) -> Iterator[Problem]:
    """Contact details anywhere in the file, comments included, and in text written with escapes."""
    rule, hint = "contact-details", "Take it out: what is in the repository is public. Keep it where only the organisers see it."
    for found in contact_details(document.text):
        mark = mark_at(document.text, found.start)
        yield _problem(path, mark, rule, f"Here stands {found.kind}: “{found.words}”.", hint)
    if "\\" in document.text[: document.body]:
        for location, text in _texts(document.values, ()):
            for found in contact_details(text):
                if found.words not in document.text:
                    yield _problem(path, document.mark(location), rule, f"Here stands {found.kind}: “{found.words}”.", hint)


def _markup(document: Document, is_story: bool) -> Iterator[Finding]:
    """Markdown that nothing can be made of, and markup that a story shows as plain text."""
    for location, text in _texts(document.values, ()):
        if location[-1] != "text":
            continue
        for words, what in tangled(text):
            hint = "Write plain paragraphs and short lists."
            yield Finding(location, "tangled", f"The text is {what}." if "deep" in what else f"The text has {what}.", hint, words=words)
        for words, what, hint in plain_markup(text) if is_story else ():
            message = f"Here stands {what}, which is shown as plain text."
            yield Finding(location, "plain-markup", message, hint, words=words, is_warning=True)


def _texts(value: Any, location: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of a record's values with its location."""
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, (*location, name))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _texts(inner, (*location, position))


def _content(
    today: date,
    records: Mapping[str, Mapping[str, Entry[Any]]],
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
        stories=_stories(nominations.values()),
        media=media,
        known={
            kind.name: frozenset(file.id for file in inventory.records if file.kind.name == kind.name) for kind in KINDS
        },
    )


def _stories(nominations: Iterable[Entry[Nomination]]) -> dict[str, Story]:
    converter = Converter(STORY)
    return {
        entry.id: tell(converter.html(entry.record.text), entry.record.standards.items()) for entry in nominations
    }


def _cross_checks(root: Path, content: Content) -> Iterator[Problem]:
    """All rules across records; the files with findings are read again to place them."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for check in CHECKS:
        for entry, finding in check(content):
            found[entry.path].append(finding)
    for path, findings in found.items():
        document = read((root / path).read_bytes(), "yaml" if path.endswith(".yaml") else "md")
        yield from (place(document, path, finding) for finding in findings)


def _media_problems(content: Content) -> Iterator[Problem]:
    """Pictures that cannot be used and are named nowhere, and those that could be but are not."""
    used = {path for _, _, path in pictures(content)}
    for entry in content.nominations.values():
        used |= {path for path in (entry.record.video, entry.record.captions) if path}
    for path, medium in content.media.items():
        if path in used:
            continue
        if isinstance(medium, Flaw):
            yield Problem(path, 1, 1, "error", "picture", medium.message, medium.hint)
        else:
            message = f"No record names {path}."
            yield Problem(path, 1, 1, "warning", "unused", message, "Name it in a record, or delete it.")
