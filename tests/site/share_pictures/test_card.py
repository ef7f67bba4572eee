"""A card: all that it shows has a say in the address of its picture."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

from tests.site.share_pictures.test_poster import PLAIN
from wall_of_fame.site.share_pictures.card import Face
from wall_of_fame.site.share_pictures.shapes import Pin

OTHERS: dict[str, Any] = {
    "faces": (Face("XY"),),
    "pins": (Pin("X", "#123456", "#fff"),),
    "colours": {**PLAIN.colours, "paper": "#010203"},
    "is_logo": not PLAIN.is_logo,
}


@pytest.mark.parametrize("name", [field.name for field in fields(PLAIN)])
def test_every_field_is_among_its_values(name: str) -> None:
    """A card with another value has other values."""
    other = replace(PLAIN, **{name: OTHERS.get(name, "#abcdef")})
    assert other.values != PLAIN.values


@pytest.mark.parametrize("other", [Face("SP", "a.jpg"), Face("S")])
def test_a_face_is_told_from_another(other: Face) -> None:
    """By its letters and by its photo."""
    assert replace(PLAIN, faces=(other,)).values != replace(PLAIN, faces=(Face("SP"),)).values
