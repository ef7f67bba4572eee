"""Digests: of bytes, of the files below a folder, and of values such as those that a template is handed.

Two values have the same digest exactly when they are equal. Things of the wall carry the digest of all
that they are made of (`digest`), so that it is worked out once; anything else is taken to pieces. A value
of an unknown kind is an error: a page would never be renewed if such a value changed unseen.
"""

from __future__ import annotations

import dataclasses
import hashlib
import marshal
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

DIGEST_BYTES: Final = 16
"""The length of all digests by which results are known: short enough to keep, too long to collide."""

# The format of marshal that depends on nothing but the values: later formats write a value that occurs
# twice as a reference, so that equal values may give other bytes.
_MARSHAL_WITHOUT_REFERENCES: Final = 2

_PLAIN: Final = frozenset({str, int, float, bool, bytes, type(None)})


def digest_of(*parts: bytes) -> bytes:
    """The digest of some bytes; parts that are cut otherwise give another."""
    data = parts[0] if len(parts) == 1 else marshal.dumps(parts, _MARSHAL_WITHOUT_REFERENCES)
    return hashlib.blake2b(data, digest_size=DIGEST_BYTES).digest()


def folder_digest(folder: Path) -> bytes:
    """A digest of every file below a folder, its name and its bytes."""
    return digest_of(*(part for path, data in files_below(folder) for part in (path.encode(), data)))


def files_below(folder: Path, ending: str = "") -> Iterator[tuple[str, bytes]]:
    """Every file below a folder whose name ends so, by its path within the folder, with its bytes."""
    for path in sorted(folder.rglob(f"*{ending}")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def fingerprint(*values: Any) -> bytes:
    """The digest of some values.

    Raises:
        TypeError: a value is of a kind that has no fixed form.
    """
    return digest_of(marshal.dumps(_form(values), _MARSHAL_WITHOUT_REFERENCES))


def _form(value: Any) -> Any:
    """The value as nested lists of plain values; tuples name the kind of what is in them."""
    kind = value.__class__
    if kind in _PLAIN:
        return value
    if kind is tuple or kind is list:
        return [getattr(inner, "digest", None) or _form(inner) for inner in value]
    if kind is dict:
        pairs = value.items()
        return ("mapping", [(name, getattr(inner, "digest", None) or _form(inner)) for name, inner in pairs])
    return getattr(value, "digest", None) or _rare_form(value)


def _rare_form(value: Any) -> Any:
    """The same of kinds of values that there are few of."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        return _form(dict(value))
    if isinstance(value, date):
        return ("date", value.isoformat())
    kind = value.__class__
    return (kind.__name__, [_form(getattr(value, name)) for name in _fields(kind)])


@cache
def _fields(kind: type) -> tuple[str, ...]:
    if not dataclasses.is_dataclass(kind):
        raise TypeError(f"{kind.__name__} has no fixed form, so no digest of it can be made")
    return tuple(field.name for field in dataclasses.fields(kind))
