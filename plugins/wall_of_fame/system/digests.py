"""Digests: of bytes, of the files below a folder, and of values such as the arguments of a template.

Equal values have the same digest, different values have different ones. An object of the wall has its own
as `digest`, which is used instead of its fields. A value of an unknown type is an error, since a change of
it would not be seen, and a page with it would never be made anew.
"""

from __future__ import annotations

import dataclasses
import hashlib
import marshal
import os
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

DIGEST_BYTES: Final = 16
"""The length of all digests: short enough to store many, long enough that no two collide."""

# The format of marshal that depends on nothing but the values: later formats write a value that occurs
# twice as a reference, so that equal values may give other bytes.
_MARSHAL_WITHOUT_REFERENCES: Final = 2

_PLAIN_TYPES: Final = frozenset({str, int, float, bool, bytes, type(None)})


def digest_of(*parts: bytes) -> bytes:
    """The digest of bytes in one or several parts. The same bytes in other parts have another digest."""
    data = parts[0] if len(parts) == 1 else marshal.dumps(parts, _MARSHAL_WITHOUT_REFERENCES)
    return hashlib.blake2b(data, digest_size=DIGEST_BYTES).digest()


def plain_digest(*values: Any) -> bytes:
    """The digest of values of Python's own plain types, exactly as they are; quicker than `fingerprint`.

    Raises:
        ValueError: a value is not plain.
    """
    return digest_of(marshal.dumps(values, _MARSHAL_WITHOUT_REFERENCES))


def folder_digest(folder: Path) -> bytes:
    """The digest of all files below a folder: of their paths and their bytes.

    Raises:
        OSError: a file or folder cannot be read; the error names it.
    """
    return digest_of(*(part for path, data in files_below(folder) for part in (os.fsencode(path), data)))


def files_below(folder: Path, ending: str | tuple[str, ...] = "") -> Iterator[tuple[str, bytes]]:
    """The path within the folder and the bytes of every file below it whose name has one of these endings.

    Raises:
        OSError: a file or folder cannot be read; the error names it.
    """
    for path in sorted(_paths_below(f"{folder}")):
        if path.endswith(ending) and os.path.isfile(path):  # noqa: PTH113 - hundreds of them, in every build
            yield path[len(f"{folder}") + 1 :].replace(os.sep, "/"), _read(path)


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as opened:  # noqa: PTH123 - hundreds of them, in every build
            return opened.read()
    except OSError as error:
        # To read what is open already may fail without a name.
        raise OSError(error.errno, error.strerror, path) from error


def _paths_below(folder: str) -> Iterator[str]:
    for above, _, names in os.walk(folder, onerror=_raise):
        yield from (f"{above}/{name}" for name in names)


def _raise(error: OSError) -> None:
    raise error


def fingerprint(*values: Any) -> bytes:
    """The digest of some values.

    Raises:
        TypeError: a value is of an unknown type.
    """
    return digest_of(marshal.dumps(_form(values), _MARSHAL_WITHOUT_REFERENCES))


def _form(value: Any) -> Any:
    """The value as nested lists of plain values; a tuple begins with the name of a type."""
    type_ = value.__class__
    if type_ in _PLAIN_TYPES:
        return value
    if type_ is tuple or type_ is list:
        return [getattr(inner, "digest", None) or _form(inner) for inner in value]
    if type_ is dict:
        pairs = value.items()
        return ("mapping", [(name, getattr(inner, "digest", None) or _form(inner)) for name, inner in pairs])
    return getattr(value, "digest", None) or _rare_form(value)


def _rare_form(value: Any) -> Any:
    """The same as `_form`, for types that are rare."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        return _form(dict(value))
    if isinstance(value, date):
        return ("date", value.isoformat())
    type_ = value.__class__
    return (type_.__name__, [_form(getattr(value, name)) for name in _field_names(type_)])


@cache
def _field_names(type_: type) -> tuple[str, ...]:
    if not dataclasses.is_dataclass(type_):
        raise TypeError(f"{type_.__name__} has no fixed form, so no digest of it can be made")
    return tuple(field.name for field in dataclasses.fields(type_))
