"""Which files are pictures among those that are made of boxes: the others are videos."""

from __future__ import annotations

from typing import Final

_BRANDS: Final = frozenset(
    {
        *(b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"),
        *(b"mif1", b"mif2", b"msf1", b"avif", b"avis", b"miaf"),
    }
)


def is_heif_brand(brand: bytes) -> bool:
    """Whether the brand at a file's beginning is that of a picture (HEIC, AVIF)."""
    return brand in _BRANDS
