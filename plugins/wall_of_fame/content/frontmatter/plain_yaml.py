"""Plain values → YAML, letter by letter as the dumper of `yaml_writer` writes it, and several times as fast.

Whatever is not plain beyond doubt is left to the dumper: then the whole text is None.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

_PLAIN: Final = re.compile(
    r"[^\W\d_“”][\w .,;!?()/&%+=*@“”‘’'\"–—…\[\]-]*(?<! )|“[\w .,;:!?()/&%+=*@“”‘’'\"–—…\[\]-]*(?<! )"
)
_WITH_SIGNS: Final = re.compile(r"[\w“‘(\[][\w .,;:#!?()/&%+=*@“”‘’'\"–—…\[\]-]*(?<! )")
_NEEDS_QUOTES: Final = re.compile(r": | #|:\Z")
_IN_FLOW: Final = re.compile(r"[^\W\d_][\w .’-]*(?<! )")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_OTHER_KINDS: Final = frozenset({"true", "false", "null"})


def write_plain(fields: Mapping[str, Any], on_one_line: int) -> str | None:
    """The YAML of a mapping; None if a value is not plain enough. Short lists stand on one line."""
    if len(str(dict(fields))) <= on_one_line:
        return None  # all of it may stand on one line, in braces
    lines: list[str] = []
    for name, value in fields.items():
        written = _field(name, value, on_one_line)
        if written is None:
            return None
        lines += written
    return "".join(f"{line}\n" for line in lines) if lines else None


def _field(name: str, value: Any, on_one_line: int) -> list[str] | None:  # noqa: PLR0911 - a case each
    if not (name.isascii() and name.replace("_", "").isalpha()):
        return None
    if isinstance(value, str):
        scalar = _scalar(value)
        return None if scalar is None else [f"{name}: {scalar}"]
    if not isinstance(value, list | dict) or not value:
        return None
    parts = [*value.values()] if isinstance(value, dict) else value
    if not all(isinstance(part, str) for part in parts):
        return None
    if len(str(value)) <= on_one_line:
        return _one_line(name, value)
    items = value.items() if isinstance(value, dict) else (("-", part) for part in value)
    lines = [f"{name}:"]
    for key, part in items:
        scalar = _scalar(part)
        if scalar is None or (isinstance(value, dict) and not _IN_FLOW.fullmatch(key)):
            return None
        lines.append(f"  - {scalar}" if isinstance(value, list) else f"  {key}: {scalar}")
    return lines


def _one_line(name: str, value: Any) -> list[str] | None:
    """A short list in brackets, or a short group in braces."""
    parts = [*value, *value.values()] if isinstance(value, dict) else value
    if any(part and (not _IN_FLOW.fullmatch(part) or part.lower() in _OTHER_KINDS) for part in parts):
        return None
    if isinstance(value, dict):
        return [f"{name}: {{{', '.join(f'{key}: {part or _EMPTY}' for key, part in value.items())}}}"]
    return [f"{name}: [{', '.join(part or _EMPTY for part in value)}]"]


_EMPTY: Final = "''"


def _scalar(value: str) -> str | None:
    """A text as the dumper writes it; None where that is not certain."""
    if not value:
        return _EMPTY
    if _DAY.fullmatch(value):
        return f"'{value}'"
    if value.lower() in _OTHER_KINDS or len(value) == 1:
        return None
    if _PLAIN.fullmatch(value) and not _NEEDS_QUOTES.search(value):
        return value
    if value[:1].isalpha() or value[:1] == "“":
        return (
            f"'{value.replace(chr(39), chr(39) * 2)}'"
            if _WITH_SIGNS.fullmatch(value) and _NEEDS_QUOTES.search(value)
            else None
        )
    return None
