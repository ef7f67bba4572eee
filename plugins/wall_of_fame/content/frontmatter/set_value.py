"""Setting a field of a record file, without a change to its other lines, its comments and its layout."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wall_of_fame.content.frontmatter.document import Document, FileFormat, read
from wall_of_fame.content.frontmatter.edit import cut
from wall_of_fame.content.frontmatter.yaml_writer import dump


def set_field(text: str, format_: FileFormat, name: str, value: Any, before: Sequence[str] = ()) -> str:
    """The text of a record file in which the field `name` has this value.

    A field that is not there yet comes before the first field of `before` that is there, else at the end of
    the fields, but above the story.

    Raises:
        Unreadable: the text is no readable record file.
    """
    document = read(text.encode(), format_)
    start = _line_of(document, (name, *before, "text"))
    if (name,) in document.nodes:
        text = cut(text, format_, [(name,)])
    line = "" if text[:start].endswith("\n") or not start else "\n"
    return f"{text[:start]}{line}{dump({name: value})}{text[start:]}"


def _line_of(document: Document, names: Sequence[str]) -> int:
    """The index of the line on which the first of these fields begins; else that below all fields."""
    for name in names:
        node = document.nodes.get((name,))
        if node is not None and document.offset + node.key < (document.body or len(document.text)):
            return document.text.rfind("\n", 0, document.offset + node.key) + 1
    if document.body is None:
        return len(document.text)
    return document.text.rfind("---", 0, document.body)
