"""A record's values → the text of its file, in the form in which an editor would type it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import yaml

from wall_of_fame.content.frontmatter.document import FileFormat
from wall_of_fame.content.frontmatter.plain_yaml import write_plain

# A width at which PyYAML breaks no line.
_ENDLESS: Final = 1 << 30

# The length up to which a list or group is written on one line, in brackets or braces.
_ON_ONE_LINE: Final = 72


def write(values: Mapping[str, Any], format_: FileFormat = "md") -> str:
    """The text of a record file with these values; nothing is written to disk.

    Values are text, numbers, days, true or false, and lists and mappings of these. `read` gives them back as
    text. `text`, the story, comes below the other fields.
    """
    fields = {name: value for name, value in values.items() if name != "text"}
    text = str(values.get("text", "")).strip()
    if format_ == "yaml" and text:
        fields["text"] = f"{text}\n"
    yaml_text = write_plain(fields, _ON_ONE_LINE) or dump(fields)
    if format_ == "yaml":
        return yaml_text
    return f"---\n{yaml_text}---\n{text}\n" if text else f"---\n{yaml_text}---\n"


def dump(fields: Mapping[str, Any]) -> str:
    """The YAML of any values."""
    return yaml.dump(
        fields,
        Dumper=_Writer,
        sort_keys=False,
        allow_unicode=True,
        width=_ENDLESS,
        default_flow_style=False,
    )


class _Writer(yaml.SafeDumper):
    """Writes short lists and groups on one line, text of several lines as a block, and no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write every value out, also if it occurs twice."""
        del data
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002 - PyYAML's
        """Indent lists below their field."""
        del indentless
        super().increase_indent(flow, indentless=False)

    def represent(self, data: Any) -> None:
        """Write the fields of a record below each other, however short they are."""
        node = self.represent_data(data)
        if isinstance(node, yaml.CollectionNode):
            node.flow_style = False
        self.serialize(node)


def _represent_text(writer: _Writer, value: str) -> yaml.ScalarNode:
    return writer.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


def _represent_group(writer: _Writer, value: Mapping[str, Any]) -> yaml.MappingNode:
    return writer.represent_mapping("tag:yaml.org,2002:map", value.items(), flow_style=_is_short(value))


def _represent_list(writer: _Writer, value: list[Any]) -> yaml.SequenceNode:
    return writer.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=_is_short(value))


def _is_short(value: Mapping[str, Any] | list[Any]) -> bool:
    """Whether a list or group has nothing nested, no text of several lines, and fits on a line."""
    parts = [*value.values()] if isinstance(value, Mapping) else value
    is_flat = not any(isinstance(part, Mapping | list) or "\n" in str(part) for part in parts)
    days = sum(len(repr(part)) - len(repr(part.isoformat())) for part in parts if isinstance(part, date))
    return is_flat and len(str(value)) - days <= _ON_ONE_LINE


# In YAML 1.2, `on` and `no` are plain words; and our reader takes every value for text.
_BOOL: Final = "tag:yaml.org,2002:bool"
_Writer.yaml_implicit_resolvers = {
    character: [(tag, pattern) for tag, pattern in resolvers if tag != _BOOL]
    for character, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}
_Writer.add_implicit_resolver(_BOOL, re.compile(r"^(?:true|false)$", re.IGNORECASE), list("tTfF"))

_Writer.add_representer(str, _represent_text)
_Writer.add_representer(dict, _represent_group)
_Writer.add_representer(list, _represent_list)
_Writer.add_representer(tuple, lambda writer, value: _represent_list(writer, list(value)))
