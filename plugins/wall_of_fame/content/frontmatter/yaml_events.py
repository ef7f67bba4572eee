"""YAML → values, from libyaml's events. Every value stays text; tags, anchors and the like are problems.

Events, unlike composed nodes, show explicit tags, anchors and aliases. No alias is followed and no
recursion is needed, so that neither alias bombs nor deep nesting can harm.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final

import yaml
from yaml.cyaml import CBaseLoader

from wall_of_fame.content.frontmatter.decode import character_problem, places_of_odd_characters
from wall_of_fame.content.frontmatter.slips import FULL_WIDTH_COLON
from wall_of_fame.content.frontmatter.text_problems import TextProblem, position_at
from wall_of_fame.content.frontmatter.yaml_messages import explain_yaml_error
from wall_of_fame.limits import NESTING_DEPTH, PROBLEMS_OF_A_KIND
from wall_of_fame.text.characters import EXCESS_MARKS_NAME, find_excess_marks, find_refused

Location = tuple[str | int, ...]
"""Names a value of a record, as pydantic does: `("approved", "on")`, `("nominee", 0)`; `()` is all of it."""

# The key of a value that belongs to no field.
_NO_FIELD: Final = "\x00"


@dataclass(slots=True)
class Node:
    """Indexes into the YAML: of a key (or a list's entry), of the start and the end of its value."""

    key: int
    start: int
    end: int


@dataclass(slots=True)
class Reading:
    """What was read: the values (None if there are none), the problems, the indexes of values.

    `is_broken` says that reading stopped before the end, so that values are missing.
    """

    values: Any = None
    is_broken: bool = False
    problems: list[TextProblem] = field(default_factory=list)
    nodes: dict[Location, Node] = field(default_factory=dict)
    stumbles: list[int] = field(default_factory=list)
    """Indexes in the YAML of what may be a slip of typing: odd names of fields, and where reading stopped."""
    judged: list[tuple[int, int]] = field(default_factory=list)
    """Indexes in the YAML from and to which the characters of a value with escapes have been judged."""


@dataclass(slots=True)
class _OpenGroup:
    """A list or mapping that has not ended yet; `key` is a key that has no value yet, at `key_start`."""

    values: Any
    location: Location
    key: str | None = None
    key_start: int = 0


def read_yaml(text: str, whole: str, offset: int) -> Reading:
    """Read one YAML document that begins at index `offset` of the `whole` file's text."""
    reader = _Reader(whole, offset)
    reading = reader.reading
    parser = CBaseLoader(text)
    try:
        while parser.check_event() and not reading.is_broken:
            reader.add(parser.get_event())
    except yaml.MarkedYAMLError as error:
        reading.is_broken = True
        index, problem = explain_yaml_error(error, text, position_at(whole, offset))
        reading.stumbles.append(index)
        reading.problems.append(problem)
    except yaml.YAMLError as error:
        reading.is_broken = True
        message = f"This is not YAML: {error}"
        reading.problems.append(TextProblem(position_at(whole, offset), "yaml", message, "Type it again."))
    finally:
        parser.dispose()
    return reading


class _Reader:
    """Makes a reading of libyaml's events, one after the other."""

    def __init__(self, whole: str, offset: int) -> None:
        self.reading = Reading()
        self._whole = whole
        self._offset = offset
        self._open: list[_OpenGroup] = []

    def add(self, event: Any) -> None:
        """Add an event to the reading."""
        if isinstance(event, yaml.ScalarEvent):
            self._add_text(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._add_group(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            node = self.reading.nodes.get(self._open.pop().location)
            if node is not None:
                node.end = event.end_mark.index  # type: ignore[union-attr]  # libyaml sets every mark
        elif isinstance(event, yaml.AliasEvent):
            self._refuse(event, "alias", f"“*{event.anchor}” repeats another value.", "Write the value out.")
            self._put(event, "")
        elif isinstance(event, yaml.DocumentStartEvent) and self.reading.values is not None:
            self._refuse(event, "yaml", "A second document begins here.", "Keep one record in one file.")
            self.reading.is_broken = True

    def _add_text(self, event: Any) -> None:
        self._refuse_anchor_and_tag(event)
        text: str = event.value
        if event.style == '"':
            start, end = event.start_mark.index, event.end_mark.index
            text = self._judge(text, self._offset + start, self._offset + end)
        elif not self._open and not event.style:
            self.reading.stumbles.append(event.end_mark.index - 1)
        self._put(event, text)

    def _judge(self, value: str, start: int, end: int) -> str:
        """Judge the characters of a value in double quotes, which may be escapes; returns it composed."""
        if "\\" not in self._whole[start:end]:
            return value
        self.reading.judged.append((start, end))
        if any(True for _ in find_excess_marks(value)):
            self.reading.problems.append(
                character_problem(position_at(self._whole, start), EXCESS_MARKS_NAME)
            )
            return value
        value = unicodedata.normalize("NFC", value)
        places = places_of_odd_characters(self._whole, start, end)
        for index, name in islice(find_refused(value), PROBLEMS_OF_A_KIND):
            same = places.get(value[index])
            position = position_at(self._whole, same.popleft() if same else start)
            self.reading.problems.append(character_problem(position, name))
        return value

    def _add_group(self, event: Any) -> None:
        self._refuse_anchor_and_tag(event)
        if len(self._open) == NESTING_DEPTH:
            message = f"Lists and groups are nested more than {NESTING_DEPTH} deep."
            self._refuse(event, "nesting", message, "No field needs that: flatten it.")
            self.reading.is_broken = True
            return
        value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._open.append(_OpenGroup(value, self._put(event, value)))

    def _refuse_anchor_and_tag(self, event: Any) -> None:
        if event.anchor is not None:
            message = f"“&{event.anchor}” names a value."
            self._refuse(event, "anchor", message, "Delete it; write values out.")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse(event, "tag", f"“{tag}” is a YAML tag.", "Delete it; put the text in quotes.")

    def _put(self, event: Any, value: Any) -> Location:
        """Put a value into the open list or mapping, or keep it as the next key; returns its location."""
        if not self._open:
            self.reading.values = value
            return ()
        group = self._open[-1]
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(group.values, list):
            location = (*group.location, len(group.values))
            group.values.append(value)
            self.reading.nodes[location] = Node(start, start, end)
        elif group.key is None:
            group.key, group.key_start = self._check_key(event, value, group), start
            location = (*group.location, group.key)
        else:
            location = (*group.location, group.key)
            if _NO_FIELD not in location:
                group.values.setdefault(group.key, value)
                self.reading.nodes.setdefault(location, Node(group.key_start, start, end))
            group.key = None
        return location

    def _check_key(self, event: Any, value: Any, group: _OpenGroup) -> str:
        """The key of a mapping. Refuses a list or group, a merge key and a repeated key."""
        if not isinstance(value, str):
            message = "A list or group stands where a field's name belongs."
            self._refuse(event, "yaml", message, "Write “field: value”.")
            return _NO_FIELD
        if value == "<<" and not event.style:
            message = "“<<” merges another group into this one."
            self._refuse(event, "merge-key", message, "Write the fields out.")
            return _NO_FIELD
        is_plain = isinstance(event, yaml.ScalarEvent) and not event.style
        if is_plain and (":" in value or FULL_WIDTH_COLON in value or value != value.strip()):
            self.reading.stumbles.append(event.start_mark.index)
        if value in group.values:
            self._refuse(event, "duplicate-key", f"“{value}” is given twice.", "Keep one of them.")
        return value

    def _refuse(self, event: Any, rule: str, message: str, hint: str) -> None:
        if len(self.reading.problems) < PROBLEMS_OF_A_KIND:
            position = position_at(self._whole, self._offset + event.start_mark.index)
            self.reading.problems.append(TextProblem(position, rule, message, hint))
