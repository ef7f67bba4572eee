"""Bytes of CBOR (https://www.rfc-editor.org/rfc/rfc8949) put together of others that are ready."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

_UNSIGNED: Final = 0x00
_TEXT: Final = 0x60
_ARRAY: Final = 0x80

# Up to this number the head of an item holds it; greater ones follow in so many bytes.
_LARGEST_WITHIN: Final = 23
_SIZES: Final = ((1, 24), (2, 25), (4, 26), (8, 27))


@cache  # the same few thousand, a million times
def number(value: int) -> bytes:
    """A number that is not negative."""
    return _head(_UNSIGNED, value)


def text(words: str) -> bytes:
    """A text."""
    data = words.encode()
    return _head(_TEXT, len(data)) + data


def array(items: Sequence[bytes]) -> bytes:
    """An array of items that are CBOR already."""
    return _head(_ARRAY, len(items)) + b"".join(items)


def array_head(count: int) -> bytes:
    """What stands before the items of an array."""
    return _head(_ARRAY, count)


def _head(kind: int, value: int) -> bytes:
    if value <= _LARGEST_WITHIN:
        return bytes((kind + value,))
    size, sign = next((size, sign) for size, sign in _SIZES if value < 1 << 8 * size)
    return bytes((kind + sign,)) + value.to_bytes(size, "big")
