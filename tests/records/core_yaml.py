"""YAML as other programs read it: the core schema of YAML 1.2, in which `412` is a number."""

import re
from typing import Any

import yaml


class _CoreLoader(yaml.SafeLoader):
    """PyYAML's reader, with the kinds of scalars of YAML 1.2 instead of those of 1.1."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - the name and the form are PyYAML's


_KINDS = (
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
)
for name, pattern, first in _KINDS:
    kind, begins = f"tag:yaml.org,2002:{name}", [*first, ""] if name == "null" else [*first]
    _CoreLoader.add_implicit_resolver(kind, re.compile(rf"(?:{pattern})\Z"), begins)


def _integer(loader: Any, node: Any) -> int:
    text = loader.construct_scalar(node)
    base = 8 if text.startswith("0o") else 16 if text.startswith("0x") else 10
    return int(text, base)


def _float(loader: Any, node: Any) -> float:
    return float(loader.construct_scalar(node))


_CoreLoader.add_constructor("tag:yaml.org,2002:int", _integer)
_CoreLoader.add_constructor("tag:yaml.org,2002:float", _float)


def load(text: str) -> Any:
    """The values of a document."""
    return yaml.load(text, _CoreLoader)  # noqa: S506 - a SafeLoader, which ruff cannot see
