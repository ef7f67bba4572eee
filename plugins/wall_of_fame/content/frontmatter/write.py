"""A record's values → the text of its file, as an editor would have typed it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, Literal

import yaml

_ENDLESS: Final = 1 << 30
"""A width at which no line is broken."""

_ON_ONE_LINE: Final = 72
"""How many characters a group of short values may take to stand in one line, in braces."""


def compose(values: Mapping[str, Any], ending: Literal["md", "yaml"] = "md") -> str:
    """The file's text. Values are text, numbers, days, true or false, and lists and groups of these.

    What reads the file gives back each value as the text that it is written with; `text`, the long
    one, stands below the other fields.
    """
    fields = {name: value for name, value in values.items() if name != "text"}
    text = str(values.get("text", "")).strip()
    if ending == "yaml" and text:
        fields["text"] = f"{text}\n"
    written = yaml.dump(
        fields,
        Dumper=_Writer,
        sort_keys=False,
        allow_unicode=True,
        width=_ENDLESS,
        default_flow_style=False,
    )
    if ending == "yaml":
        return written
    return f"---\n{written}---\n{text}\n" if text else f"---\n{written}---\n"


class _Writer(yaml.SafeDumper):
    """Writes what is short in one line, what has several lines as a block, and never an alias."""

    def ignore_aliases(self, data: Any) -> bool:
        """Each value is written out wherever it stands."""
        del data
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002 - PyYAML's
        """Lists are indented below their field."""
        del indentless
        super().increase_indent(flow, indentless=False)


def _text(writer: _Writer, value: str) -> yaml.ScalarNode:
    return writer.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


def _group(writer: _Writer, value: Mapping[str, Any]) -> yaml.MappingNode:
    return writer.represent_mapping("tag:yaml.org,2002:map", value.items(), flow_style=_is_short(value))


def _list(writer: _Writer, value: list[Any]) -> yaml.SequenceNode:
    return writer.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=_is_short(value))


def _is_short(value: Mapping[str, Any] | list[Any]) -> bool:
    """Whether it has nothing nested, nothing in several lines, and fits in a line."""
    parts = [*value.values()] if isinstance(value, Mapping) else value
    is_flat = not any(isinstance(part, Mapping | list) or "\n" in str(part) for part in parts)
    return is_flat and len(str(value)) <= _ON_ONE_LINE


# As YAML 1.2 has it, `on` and `no` are words like any other; what reads our files takes all for text.
_BOOL: Final = "tag:yaml.org,2002:bool"
_Writer.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _BOOL]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}
_Writer.add_implicit_resolver(_BOOL, re.compile(r"^(?:true|false)$", re.IGNORECASE), list("tTfF"))

_Writer.add_representer(str, _text)
_Writer.add_representer(dict, _group)
_Writer.add_representer(list, _list)
_Writer.add_representer(tuple, lambda writer, value: _list(writer, list(value)))
