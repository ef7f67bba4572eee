"""Changes within a record's file that leave its other lines, its comments and its layout as they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from wall_of_fame.content.frontmatter import Document, Location, read
from wall_of_fame.content.frontmatter.yaml_events import Node

_BOM: Final = b"\xef\xbb\xbf"


def ending(path: str) -> Literal["md", "yaml"]:
    """Which kind of record file a path names."""
    return "yaml" if path.endswith(".yaml") else "md"


def encode(text: str, before: bytes) -> bytes:
    """A text as the bytes of the file that it changes: with that file's line ends and byte order mark."""
    if b"\r\n" in before:
        text = text.replace("\n", "\r\n")
    return (_BOM if before.startswith(_BOM) else b"") + text.encode()


def without(text: str, kind: Literal["md", "yaml"], locations: Iterable[Location]) -> str:
    """The file's text without these values; a list or group that is then empty goes as well."""
    for location in sorted(locations, key=_last_first):
        document = read(text.encode(), kind)
        if location in document.nodes:
            text = _cut(document, location)
    return text


def _last_first(location: Location) -> tuple[tuple[str, int], ...]:
    """Orders entries of a list from the last one on, so that positions stay what they are."""
    return tuple((part, 0) if isinstance(part, str) else ("", -part) for part in location)


def _cut(document: Document, location: Location) -> str:
    siblings = sorted(_siblings(document, location), key=lambda one: document.nodes[one].key)
    if len(siblings) == 1 and len(location) > 1:
        return _cut(document, location[:-1])
    around = document.nodes.get(location[:-1])
    if around is not None and len(location) > 1 and document.text[document.offset + around.start] in "[{":
        return _cut_within_brackets(document, siblings, siblings.index(location))
    return _cut_lines(document, document.nodes[location], is_entry=isinstance(location[-1], int))


def _siblings(document: Document, location: Location) -> list[Location]:
    return [
        one for one in document.nodes if len(one) == len(location) and one[:-1] == location[:-1] and one != ()
    ]


def _cut_within_brackets(document: Document, siblings: list[Location], at: int) -> str:
    nodes = [document.nodes[one] for one in siblings]
    if at + 1 < len(nodes):
        start, end = nodes[at].key, nodes[at + 1].key
    else:
        start, end = nodes[at - 1].end, nodes[at].end
    return document.text[: document.offset + start] + document.text[document.offset + end :]


def _cut_lines(document: Document, node: Node, *, is_entry: bool) -> str:
    text = document.text
    key, end = document.offset + node.key, document.offset + max(node.end, node.key)
    if is_entry:
        key = text.rindex("-", 0, key)
    begin = text.rfind("\n", 0, key) + 1
    indent = key - begin
    end = begin + len(_owned(text[begin:end], indent))
    line_end = text.find("\n", end)
    return text[:begin] + (text[line_end + 1 :] if line_end >= 0 else "")


def _owned(lines: str, indent: int) -> str:
    """What of these lines belongs to the value: without empty lines and comments that follow it."""
    kept = lines.rstrip().split("\n")
    while len(kept) > 1:
        last = kept[-1]
        bare = last.lstrip()
        if bare and not (bare.startswith("#") and len(last) - len(bare) <= indent):
            break
        kept.pop()
    return "\n".join(kept)
