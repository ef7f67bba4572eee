"""What a page is handed → a short digest of it, equal exactly when the page would be the same.

Things of the wall carry the digest of all that they are made of (`mark`); anything else is taken
to pieces. A value of an unknown kind is an error rather than a page that is not renewed.
"""

from __future__ import annotations

import dataclasses
import marshal
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, Final

from wall_of_fame.edition import digest_of

_PLAIN: Final = frozenset({str, int, float, bool, bytes, type(None)})
_WITHOUT_REFERENCES: Final = 2
"""The format of marshal that depends on nothing but the values."""


def fingerprint(*values: Any) -> bytes:
    """The digest of some values.

    Raises:
        TypeError: a value is of a kind that has no fixed form.
    """
    pieces: list[Any] = []
    _take(values, pieces)
    return digest_of(marshal.dumps(pieces, _WITHOUT_REFERENCES))


def _take(value: Any, pieces: list[Any]) -> None:
    kind = value.__class__
    if kind in _PLAIN:
        pieces.append(value)
    elif kind is tuple or kind is list:
        pieces.append(len(value))
        for inner in value:
            _take(inner, pieces)
    elif mark := getattr(value, "mark", b""):
        pieces.append(mark)
    elif isinstance(value, str):
        pieces.append(str(value))
    elif isinstance(value, Mapping):
        pieces.append(len(value))
        for name, inner in value.items():
            _take(name, pieces)
            _take(inner, pieces)
    elif isinstance(value, date):
        pieces.append(value.isoformat())
    else:
        pieces.append(kind.__name__)
        for name in _fields(kind):
            _take(getattr(value, name), pieces)


@cache
def _fields(kind: type) -> tuple[str, ...]:
    if not dataclasses.is_dataclass(kind):
        raise TypeError(f"{kind.__name__} has no fingerprint")
    return tuple(field.name for field in dataclasses.fields(kind))
