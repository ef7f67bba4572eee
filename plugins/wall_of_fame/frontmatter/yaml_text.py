"""YAML → values, read from libyaml's events: text stays text, surprises are faults.

Reading events rather than composed nodes keeps explicit tags, anchors and aliases visible, never
follows an alias and needs no recursion, so that neither alias bombs nor deep nesting can hurt.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.cyaml import CBaseLoader

from wall_of_fame.characters import refused
from wall_of_fame.frontmatter.decode import hidden
from wall_of_fame.frontmatter.faults import Fault, Mark
from wall_of_fame.frontmatter.yaml_words import in_plain_words
from wall_of_fame.limits import NESTING_DEPTH

Path = tuple[str | int, ...]
"""Where a value stands: keys and list positions from the outermost inwards."""


@dataclass(slots=True)
class Node:
    """Where a key (or list entry) begins and where its value stands, as indexes into the text."""

    key: int
    start: int
    end: int


@dataclass(slots=True)
class Reading:
    """What came of reading: the values (None if there are none), the faults, the places of values.

    `broken` says that reading stopped half-way, so that what is missing means nothing.
    """

    values: Any = None
    broken: bool = False
    faults: list[Fault] = field(default_factory=list)
    nodes: dict[Path, Node] = field(default_factory=dict)


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    into: Any
    path: Path
    key: str | None = None
    key_mark: Any = None
    at: int = 0


def read_yaml(text: str, first_line: int = 1) -> Reading:
    """Read one YAML document; `first_line` is the line of the file that `text` begins on."""
    reading = Reading()
    stack: list[_Open] = []
    try:
        for event in _events(text):
            if not _take(event, stack, reading, first_line):
                reading.broken = True
                break
    except yaml.MarkedYAMLError as error:
        reading.broken = True
        reading.faults.append(in_plain_words(error, first_line))
    except yaml.YAMLError as error:
        reading.broken = True
        reading.faults.append(
            Fault(Mark(first_line, 1), "yaml", f"This is not YAML: {error}", "Type it again.")
        )
    return reading


def _events(text: str) -> Iterator[Any]:
    parser = CBaseLoader(text)
    try:
        while parser.check_event():
            yield parser.get_event()
    finally:
        parser.dispose()


def _take(event: Any, stack: list[_Open], reading: Reading, first_line: int) -> bool:
    """Work one event into the reading; false when reading must stop here."""
    if isinstance(event, yaml.ScalarEvent):
        _surprises(event, reading, first_line)
        _put(event, event.value, stack, reading, first_line)
    elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
        _surprises(event, reading, first_line)
        if len(stack) == NESTING_DEPTH:
            message = f"Lists and groups are nested more than {NESTING_DEPTH} deep."
            reading.faults.append(
                Fault(_mark(event, first_line), "nesting", message, "No field needs that: flatten it.")
            )
            return False
        value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        path = _put(event, value, stack, reading, first_line)
        stack.append(_Open(value, path))
    elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
        ended = stack.pop()
        if ended.path in reading.nodes:
            reading.nodes[ended.path].end = event.end_mark.index  # type: ignore[union-attr]  # libyaml sets every mark
    elif isinstance(event, yaml.AliasEvent):
        _refuse(
            reading,
            event,
            first_line,
            "alias",
            f"“*{event.anchor}” repeats another value.",
            "Write the value out.",
        )
        _put(event, "", stack, reading, first_line)
    elif isinstance(event, yaml.DocumentStartEvent) and reading.values is not None:
        _refuse(
            reading,
            event,
            first_line,
            "yaml",
            "A second document begins here.",
            "Keep one record in one file.",
        )
        return False
    return True


def _surprises(event: Any, reading: Reading, first_line: int) -> None:
    """Anchors, tags and hidden characters written as escapes."""
    if event.anchor is not None:
        _refuse(
            reading,
            event,
            first_line,
            "anchor",
            f"“&{event.anchor}” names a value.",
            "Delete it; write values out.",
        )
    if event.tag is not None:
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        _refuse(
            reading, event, first_line, "tag", f"“{tag}” is a YAML tag.", "Delete it; put the text in quotes."
        )
    if isinstance(event, yaml.ScalarEvent) and event.style == '"':
        reading.faults += [hidden(_mark(event, first_line), name) for _, name in refused(event.value)]


def _put(event: Any, value: Any, stack: list[_Open], reading: Reading, first_line: int) -> Path:
    """Put a value where it belongs: into the open list or mapping, or as a mapping's next key."""
    if not stack:
        reading.values = value
        return ()
    top = stack[-1]
    if isinstance(top.into, list):
        path = (*top.path, len(top.into))
        top.into.append(value)
        reading.nodes[path] = Node(event.start_mark.index, event.start_mark.index, event.end_mark.index)
        return path
    if top.key is None:
        top.key = _key(event, value, top, reading, first_line)
        top.at = event.start_mark.index
        return (*top.path, top.key)
    path = (*top.path, top.key)
    top.into.setdefault(top.key, value)
    reading.nodes.setdefault(path, Node(top.at, event.start_mark.index, event.end_mark.index))
    top.key = None
    return path


def _key(event: Any, value: Any, top: _Open, reading: Reading, first_line: int) -> str:
    """The key of a mapping, checked: plain text, not said before, no merge."""
    if not isinstance(value, str):
        _refuse(
            reading,
            event,
            first_line,
            "yaml",
            "A list or group stands where a field's name belongs.",
            "Write “field: value”.",
        )
        return ""
    if value == "<<" and event.style is None:
        _refuse(
            reading,
            event,
            first_line,
            "merge-key",
            "“<<” merges another group into this one.",
            "Write the fields out.",
        )
    elif value in top.into:
        _refuse(
            reading, event, first_line, "duplicate-key", f"“{value}” is given twice.", "Keep one of them."
        )
    return value


def _refuse(reading: Reading, event: Any, first_line: int, rule: str, message: str, hint: str) -> None:
    reading.faults.append(Fault(_mark(event, first_line), rule, message, hint))


def _mark(event: Any, first_line: int) -> Mark:
    return Mark(event.start_mark.line + first_line, event.start_mark.column + 1)
