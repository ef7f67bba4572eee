"""Cutting values out of a record file, without a change to its other lines, its comments and its layout."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from wall_of_fame.content.frontmatter.document import Document, FileFormat, read
from wall_of_fame.content.frontmatter.yaml_events import Location, Node

_BOM: Final = b"\xef\xbb\xbf"


def encode_like(text: str, original: bytes) -> bytes:
    """A changed text as bytes, with the line ends and the byte order mark of the file's original bytes."""
    if b"\r\n" in original:
        text = text.replace("\n", "\r\n")
    return (_BOM if original.startswith(_BOM) else b"") + text.encode()


def cut(text: str, format_: FileFormat, locations: Iterable[Location]) -> str:
    """The text of a record file without these values. A list or group that is left empty is cut too.

    Raises:
        Unreadable: the text is no readable record file.
    """
    for location in sorted(locations, key=_last_entry_first):
        document = read(text.encode(), format_)
        if location in document.nodes:
            text = _cut_value(document, location)
    return text


def _last_entry_first(location: Location) -> tuple[tuple[str, int], ...]:
    """A key that sorts a list's entries from the last to the first: to cut one renumbers those behind it."""
    return tuple((part, 0) if isinstance(part, str) else ("", -part) for part in location)


def _cut_value(document: Document, location: Location) -> str:
    siblings = sorted(_siblings(document, location), key=lambda sibling: document.nodes[sibling].key)
    if len(siblings) == 1 and len(location) > 1:
        return _cut_value(document, location[:-1])
    parent = document.nodes.get(location[:-1])
    if parent is not None and len(location) > 1 and document.text[document.offset + parent.start] in "[{":
        return _cut_within_brackets(document, siblings, siblings.index(location))
    return _cut_lines(document, document.nodes[location], is_entry=isinstance(location[-1], int))


def _siblings(document: Document, location: Location) -> list[Location]:
    """The locations of all values of the group or list that a value is in, itself included."""
    return [
        other
        for other in document.nodes
        if other != () and len(other) == len(location) and other[:-1] == location[:-1]
    ]


def _cut_within_brackets(document: Document, siblings: list[Location], index: int) -> str:
    """Cut an entry with the comma behind it; the last one with the comma before it."""
    nodes = [document.nodes[sibling] for sibling in siblings]
    if index + 1 < len(nodes):
        start, end = nodes[index].key, nodes[index + 1].key
    else:
        start, end = nodes[index - 1].end, nodes[index].end
    return document.text[: document.offset + start] + document.text[document.offset + end :]


def _cut_lines(document: Document, node: Node, *, is_entry: bool) -> str:
    """Cut all lines of a value, with its name or its dash."""
    text = document.text
    key, end = document.offset + node.key, document.offset + max(node.end, node.key)
    if is_entry:
        key = text.rindex("-", 0, key)
    start = text.rfind("\n", 0, key) + 1
    indent = key - start
    end = start + len(_strip_following(text[start:end], indent))
    line_end = text.find("\n", end)
    return text[:start] + (text[line_end + 1 :] if line_end >= 0 else "")


def _strip_following(text: str, indent: int) -> str:
    """A value's lines without the empty lines and the comments at their end, which belong to what follows.

    libyaml counts these to the value. A comment that is indented more than the value does belong to it.
    """
    lines = text.rstrip().split("\n")
    while len(lines) > 1:
        last = lines[-1]
        bare = last.lstrip()
        if bare and not (bare.startswith("#") and len(last) - len(bare) <= indent):
            break
        lines.pop()
    return "\n".join(lines)
