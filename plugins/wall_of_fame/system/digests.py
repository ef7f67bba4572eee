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

from wall_of_fame.system.program_version import WITHOUT_REFERENCES, digest_of

_PLAIN: Final = frozenset({str, int, float, bool, bytes, type(None)})


def fingerprint(*values: Any) -> bytes:
    """The digest of some values.

    Raises:
        TypeError: a value is of a kind that has no fixed form.
    """
    return digest_of(marshal.dumps(_form(values), WITHOUT_REFERENCES))


def _form(value: Any) -> Any:
    """The value as nested lists of plain values; tuples name the kind of what is in them."""
    kind = value.__class__
    if kind in _PLAIN:
        return value
    if kind is tuple or kind is list:
        return [getattr(inner, "mark", None) or _form(inner) for inner in value]
    if kind is dict:
        pairs = value.items()
        return ("mapping", [(name, getattr(inner, "mark", None) or _form(inner)) for name, inner in pairs])
    return getattr(value, "mark", None) or _rare_form(value)


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
        raise TypeError(f"{kind.__name__} has no fingerprint")
    return tuple(field.name for field in dataclasses.fields(kind))
