"""A record file as read: its values, and the place of each in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, Final, Literal

from wall_of_fame.content.frontmatter.decode import decode
from wall_of_fame.content.frontmatter.faults import Mark, TextProblem, Unreadable, mark_at
from wall_of_fame.content.frontmatter.yaml_events import Node, Path, read_yaml
from wall_of_fame.limits import PROBLEMS_OF_A_KIND

Location = tuple[str | int, ...]
"""Names a value of a record, as pydantic does: `("approved", "on")`, `("nominee", 0)`; `()` is all of it."""

_FENCE: Final = re.compile(r"^---[ ]*$", re.MULTILINE)
_BEGIN: Final = "Begin the file with a line “---”, then the fields, then “---” again, then the story."
_MISSING_END: Final = "Write a line “---” between the fields and the story."


@dataclass(frozen=True, slots=True)
class Document:
    """A readable record file: `values` as typed (text, lists, mappings), the long text under `text`."""

    values: dict[str, Any]
    text: str
    """The whole file."""
    nodes: dict[Path, Node]
    offset: int
    """Where the YAML begins in the file, as an index; node positions count from there."""
    body: int | None
    """Where the story begins, as an index, if it stands below the front matter."""
    faults: tuple[TextProblem, ...] = ()
    """What is wrong with the text although its values could be read."""

    def mark(self, location: Location, words: str = "") -> Mark:
        """The place of a value, or of `words` within it; of its group, if it is not there at all."""
        if self.body is not None and location[:1] == ("text",):
            return self._within(self.body, len(self.text), words)
        node = self.nodes.get(location)
        if node is not None:
            return self._within(self.offset + node.start, self.offset + node.end, words)
        around = self.nodes.get(location[:-1])
        if around is not None and (words or isinstance(location[-1], int)):
            return self._within(self.offset + around.start, self.offset + around.end, words)
        return self.key_mark(location[:-1])

    def key_mark(self, location: Location) -> Mark:
        """The place of a field's name (an entry's beginning), or of the nearest group around it.

        What is missing from the whole record is placed on its first line.
        """
        while location:
            node = self.nodes.get(location)
            if node is not None:
                return mark_at(self.text, self.offset + node.key)
            location = location[:-1]
        return Mark(1, 1)

    def _within(self, start: int, end: int, words: str) -> Mark:
        """Where `words` stand between two indexes, however their lines were broken; else the start."""
        if words:
            pattern = r"\s+".join(re.escape(word) for word in words.split())
            found = re.compile(pattern).search(self.text, start, end)
            start = found.start() if found else start
        return mark_at(self.text, start)


def read(data: bytes, kind: Literal["md", "yaml"]) -> Document:
    """Read a record file.

    Raises:
        Unreadable: its values cannot be told; with everything that is wrong with the file's text.
    """
    text, faults = decode(data)
    front, offset, body = _split(text) if kind == "md" else (text, 0, None)
    found = islice(re.finditer(r"\t+", front), PROBLEMS_OF_A_KIND)
    tabs = [_tab(text, offset + match.start()) for match in found]
    reading = read_yaml(front.replace("\t", " "), text, offset)
    values = {} if reading.values is None else reading.values
    if not isinstance(values, dict) and not reading.broken:
        message = "There are no fields here."
        faults.append(TextProblem(mark_at(text, offset), "yaml", message, "Write “field: value” lines."))
    faults += tabs + [fault for fault in reading.faults if not (tabs and fault.rule == "yaml")]
    if not isinstance(values, dict) or reading.broken:
        raise Unreadable(*_in_order(faults, text))
    if body is not None:
        faults += _body(values, text, body, reading.nodes.get(("text",)))
    return Document(values, text, reading.nodes, offset, body, _in_order(faults, text))


def _in_order(faults: list[TextProblem], text: str) -> tuple[TextProblem, ...]:
    """The faults by their places, each once; what libyaml finds behind the end stands at the end."""
    end = mark_at(text, len(text))
    placed = {replace(fault, mark=min(fault.mark, end)) for fault in faults}
    return tuple(sorted(placed, key=lambda fault: (fault.mark, fault.rule)))


def _split(text: str) -> tuple[str, int, int]:
    """The front matter, where it begins, and where the story begins."""
    opening = _FENCE.match(text)
    if not opening:
        raise Unreadable(
            TextProblem(Mark(1, 1), "front-matter", "The file does not begin with its fields.", _BEGIN)
        )
    start = min(opening.end() + 1, len(text))
    closing = _FENCE.search(text, start)
    if not closing:
        message = "The fields have no end."
        raise Unreadable(TextProblem(mark_at(text, opening.start()), "front-matter", message, _MISSING_END))
    return text[start : closing.start()], start, min(closing.end() + 1, len(text))


def _body(values: dict[str, Any], text: str, body: int, node: Node | None) -> Iterator[TextProblem]:
    """Give the story the name that it has in plain YAML."""
    if node is not None:
        message = "The story stands below the second “---”, not under “text”."
        yield TextProblem(
            mark_at(text, text.index("\n") + 1 + node.key), "front-matter", message, "Move it there."
        )
    values["text"] = text[body:].strip()


def _tab(text: str, index: int) -> TextProblem:
    return TextProblem(mark_at(text, index), "tab", "A tab stands here.", "Use spaces instead.")
