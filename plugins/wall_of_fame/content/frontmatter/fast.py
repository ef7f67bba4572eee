"""The fast reader of record files with nothing unusual in them, as nearly all are.

It gives the values without their positions, and gives up at the first sign of anything unusual, which
only the careful reader (`document.read`) can judge. A property test proves that both give the same values.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs do not export it

from wall_of_fame.content.frontmatter.decode import decode
from wall_of_fame.content.frontmatter.document import FileFormat
from wall_of_fame.content.frontmatter.merge_markers import may_have_merge_marks
from wall_of_fame.content.frontmatter.text_problems import Unreadable
from wall_of_fame.limits import NESTING_DEPTH

_OPENING: Final = re.compile(r"---[ ]*\n")
_CLOSING: Final = re.compile(r"^---[ ]*$\n?", re.MULTILINE)
_UNUSUAL: Final = re.compile(
    r"[\t\\]"  # tabs, escapes
    r"|(?:^|[\s\[{,:\"'])[&*!]\S"  # anchors, aliases, tags
    r"|(?:^[ ]*|[\[{,:?\-\"']\s*)!"  # the tag that is nothing but its sign
    r"|<<|^%|^\.\.\.|^---",  # merge keys, directives, ends and beginnings of documents
    re.MULTILINE,
)

# libyaml composes nodes by recursion. A text with more of these signs could be nested so deep that the
# recursion fails; the careful reader needs none.
_SIGNS_OF_DEPTH: Final = ("[", "{", "- ", "? ", "\n")
_MOST_SIGNS: Final = 400


@dataclass(frozen=True, slots=True)
class FastDocument:
    """A record file as the fast reader reads it: its values, and its whole text."""

    values: dict[str, Any]
    text: str


class _Composer(CParser):
    """libyaml's composer of nodes without PyYAML's slow search for tags: no node has one."""

    def descend_resolver(self, *_node: Any) -> None:
        """The parser calls it at the beginning of each node."""

    def ascend_resolver(self) -> None:
        """The parser calls it at the end of each node."""

    def resolve(self, *_node: Any) -> str:
        """The tag of a node: none."""
        return ""


class _UnusualError(Exception):
    """Something that only the careful reader can judge."""


def read_fast(data: bytes, format_: FileFormat) -> FastDocument | None:
    """The values of a record file, or None if it needs the careful reader."""
    try:
        text, problems = decode(data)
    except Unreadable:
        return None
    if may_have_merge_marks(text):
        return None
    front, body = text, ""
    if format_ == "md":
        opening = _OPENING.match(text)
        closing = opening and _CLOSING.search(text, opening.end())
        if not opening or not closing:
            return None
        front, body = text[opening.end() : closing.start()], text[closing.end() :]
    if problems or _UNUSUAL.search(front) or sum(map(front.count, _SIGNS_OF_DEPTH)) > _MOST_SIGNS:
        return None
    values = _values(front)
    if values is None or (format_ == "md" and "text" in values):
        return None
    if format_ == "md":
        values["text"] = body.strip()
    return FastDocument(values, text)


def _values(front: str) -> dict[str, Any] | None:
    composer = _Composer(front)
    try:
        values = _plain_value(composer.get_single_node(), 0)
    except (yaml.YAMLError, _UnusualError):
        return None
    finally:
        composer.dispose()
    return values if isinstance(values, dict) else None


def _plain_value(node: Any, depth: int) -> Any:
    """The list or mapping of a node; text only inside these."""
    if node is None or depth == NESTING_DEPTH:
        raise _UnusualError
    if node.__class__ is yaml.SequenceNode:
        return [
            inner.value if inner.__class__ is yaml.ScalarNode else _plain_value(inner, depth + 1)
            for inner in node.value
        ]
    if node.__class__ is not yaml.MappingNode:
        raise _UnusualError
    values: dict[str, Any] = {}
    for key, value in node.value:
        if key.__class__ is not yaml.ScalarNode or key.value in values or _is_odd(key.value):
            raise _UnusualError
        values[key.value] = (
            value.value if value.__class__ is yaml.ScalarNode else _plain_value(value, depth + 1)
        )
    return values


def _is_odd(name: str) -> bool:
    """Whether a field's name may be a slip of typing, such as `source:form`."""
    return ":" in name or not name.isascii()
