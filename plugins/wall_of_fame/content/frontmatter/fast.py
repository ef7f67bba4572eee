"""The quick way to read a record file in which nothing is unusual, which is nearly every one.

It tells only the values, not their places, and gives up at the first sign of anything that the
careful reader (`document.read`) would have to judge. What it does tell is what the careful reader
tells: a property test holds the two together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final, Literal

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs do not export it

from wall_of_fame.content.frontmatter.decode import decode
from wall_of_fame.content.frontmatter.faults import Unreadable
from wall_of_fame.limits import NESTING_DEPTH

_OPENING: Final = re.compile(r"---[ ]*\n")
_CLOSING: Final = re.compile(r"^---[ ]*$\n?", re.MULTILINE)
_UNUSUAL: Final = re.compile(
    r"[\t\\]"  # tabs, escapes
    r"|(?:^|[\s\[{,])[&*!]\S"  # anchors, aliases, tags
    r"|<<|^%|^\.\.\.|^---",  # merge keys, directives, ends and beginnings of documents
    re.MULTILINE,
)
_SIGNS_OF_DEPTH: Final = ("[", "{", "- ", "? ", "\n")
_MANY: Final = 400
"""libyaml composes nodes by recursion: what could be nested deeper than this is read by events instead."""


@dataclass(frozen=True, slots=True)
class Skimmed:
    """The values of a sound document, and its whole text."""

    values: dict[str, Any]
    text: str


class _Composer(CParser):
    """libyaml with as little of PyYAML about it as can be: no node is given a tag by what it looks like."""

    def descend_resolver(self, *_node: Any) -> None:
        """Told of each node by the parser."""

    def ascend_resolver(self) -> None:
        """Told of each node's end by the parser."""

    def resolve(self, *_node: Any) -> str:
        """The tag of a node: none."""
        return ""


class _UnusualError(Exception):
    """Something that the careful reader has to judge."""


def skim(data: bytes, kind: Literal["md", "yaml"]) -> Skimmed | None:
    """The values of a record file, or None if it has to be read with care."""
    try:
        text, faults = decode(data)
    except Unreadable:
        return None
    front, body = text, ""
    if kind == "md":
        opening = _OPENING.match(text)
        closing = opening and _CLOSING.search(text, opening.end())
        if not opening or not closing:
            return None
        front, body = text[opening.end() : closing.start()], text[closing.end() :]
    if faults or _UNUSUAL.search(front) or sum(map(front.count, _SIGNS_OF_DEPTH)) > _MANY:
        return None
    values = _values(front)
    if values is None or (kind == "md" and "text" in values):
        return None
    if kind == "md":
        values["text"] = body.strip()
    return Skimmed(values, text)


def _values(front: str) -> dict[str, Any] | None:
    composer = _Composer(front)
    try:
        values = _plain(composer.get_single_node(), 0)
    except (yaml.YAMLError, _UnusualError):
        return None
    finally:
        composer.dispose()
    return values if isinstance(values, dict) else None


def _plain(node: Any, depth: int) -> Any:
    """A node as text, list or mapping."""
    if node is None or depth == NESTING_DEPTH:
        raise _UnusualError
    if node.__class__ is yaml.SequenceNode:
        return [
            inner.value if inner.__class__ is yaml.ScalarNode else _plain(inner, depth + 1)
            for inner in node.value
        ]
    if node.__class__ is not yaml.MappingNode:
        raise _UnusualError
    values: dict[str, Any] = {}
    for key, value in node.value:
        if key.__class__ is not yaml.ScalarNode or key.value in values:
            raise _UnusualError
        values[key.value] = value.value if value.__class__ is yaml.ScalarNode else _plain(value, depth + 1)
    return values
