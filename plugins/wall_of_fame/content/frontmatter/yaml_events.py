"""YAML → values, read from libyaml's events: text stays text, surprises are faults.

Reading events rather than composed nodes keeps explicit tags, anchors and aliases visible, never
follows an alias and needs no recursion, so that neither alias bombs nor deep nesting can hurt.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final

import yaml
from yaml.cyaml import CBaseLoader

from wall_of_fame.content.frontmatter.decode import hidden
from wall_of_fame.content.frontmatter.faults import TextProblem, mark_at
from wall_of_fame.content.frontmatter.yaml_messages import in_plain_words
from wall_of_fame.limits import NESTING_DEPTH, PROBLEMS_OF_A_KIND
from wall_of_fame.text.characters import refused

Path = tuple[str | int, ...]
"""Where a value stands: keys and list positions from the outermost inwards."""

_NOWHERE: Final = "\x00"
"""The key under which a value is read that belongs to no field."""


@dataclass(slots=True)
class Node:
    """Where a key (or list entry) begins and where its value stands, as indexes into the YAML."""

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
    faults: list[TextProblem] = field(default_factory=list)
    nodes: dict[Path, Node] = field(default_factory=dict)


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet; `key` is the one that waits for its value."""

    into: Any
    path: Path
    key: str | None = None
    at: int = 0


def read_yaml(text: str, whole: str, offset: int) -> Reading:
    """Read one YAML document that begins at index `offset` of the `whole` file's text."""
    reader = _Reader(whole, offset)
    reading = reader.reading
    parser = CBaseLoader(text)
    try:
        while parser.check_event() and not reading.broken:
            reader.take(parser.get_event())
    except yaml.MarkedYAMLError as error:
        reading.broken = True
        at = error.problem_mark or error.context_mark
        reading.faults.append(in_plain_words(error, mark_at(whole, offset + (at.index if at else 0))))
    except yaml.YAMLError as error:
        reading.broken = True
        message = f"This is not YAML: {error}"
        reading.faults.append(TextProblem(mark_at(whole, offset), "yaml", message, "Type it again."))
    finally:
        parser.dispose()
    return reading


class _Reader:
    """Works libyaml's events into a reading, one after the other."""

    def __init__(self, whole: str, offset: int) -> None:
        self.reading = Reading()
        self._whole = whole
        self._offset = offset
        self._open: list[_Open] = []

    def take(self, event: Any) -> None:
        """Work one event into the reading."""
        if isinstance(event, yaml.ScalarEvent):
            self._take_text(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._take_start(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            node = self.reading.nodes.get(self._open.pop().path)
            if node is not None:
                node.end = event.end_mark.index  # type: ignore[union-attr]  # libyaml sets every mark
        elif isinstance(event, yaml.AliasEvent):
            self._refuse(event, "alias", f"“*{event.anchor}” repeats another value.", "Write the value out.")
            self._put(event, "")
        elif isinstance(event, yaml.DocumentStartEvent) and self.reading.values is not None:
            self._refuse(event, "yaml", "A second document begins here.", "Keep one record in one file.")
            self.reading.broken = True

    def _take_text(self, event: Any) -> None:
        self._surprises(event)
        text: str = event.value
        if event.style == '"' and not text.isascii():
            text = unicodedata.normalize("NFC", text)
        if event.style == '"':
            mark = mark_at(self._whole, self._offset + event.start_mark.index)
            found = islice(refused(text), PROBLEMS_OF_A_KIND)
            self.reading.faults += [hidden(mark, name) for _, name in found]
        self._put(event, text)

    def _take_start(self, event: Any) -> None:
        self._surprises(event)
        if len(self._open) == NESTING_DEPTH:
            message = f"Lists and groups are nested more than {NESTING_DEPTH} deep."
            self._refuse(event, "nesting", message, "No field needs that: flatten it.")
            self.reading.broken = True
            return
        value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._open.append(_Open(value, self._put(event, value)))

    def _surprises(self, event: Any) -> None:
        """Anchors and tags."""
        if event.anchor is not None:
            message = f"“&{event.anchor}” names a value."
            self._refuse(event, "anchor", message, "Delete it; write values out.")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse(event, "tag", f"“{tag}” is a YAML tag.", "Delete it; put the text in quotes.")

    def _put(self, event: Any, value: Any) -> Path:
        """Put a value where it belongs: into the open list or mapping, or as a mapping's next key."""
        if not self._open:
            self.reading.values = value
            return ()
        top = self._open[-1]
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(top.into, list):
            path = (*top.path, len(top.into))
            top.into.append(value)
            self.reading.nodes[path] = Node(start, start, end)
        elif top.key is None:
            top.key, top.at = self._key(event, value, top), start
            path = (*top.path, top.key)
        else:
            path = (*top.path, top.key)
            if _NOWHERE not in path:
                top.into.setdefault(top.key, value)
                self.reading.nodes.setdefault(path, Node(top.at, start, end))
            top.key = None
        return path

    def _key(self, event: Any, value: Any, top: _Open) -> str:
        """The key of a mapping, checked: plain text, not said before, no merge."""
        if not isinstance(value, str):
            message = "A list or group stands where a field's name belongs."
            self._refuse(event, "yaml", message, "Write “field: value”.")
            return _NOWHERE
        if value == "<<" and not event.style:
            message = "“<<” merges another group into this one."
            self._refuse(event, "merge-key", message, "Write the fields out.")
            return _NOWHERE
        if value in top.into:
            self._refuse(event, "duplicate-key", f"“{value}” is given twice.", "Keep one of them.")
        return value

    def _refuse(self, event: Any, rule: str, message: str, hint: str) -> None:
        if len(self.reading.faults) < PROBLEMS_OF_A_KIND:
            mark = mark_at(self._whole, self._offset + event.start_mark.index)
            self.reading.faults.append(TextProblem(mark, rule, message, hint))
