"""Fingerprints tell apart what is different, and nothing else."""

# ruff: noqa: E501 - a table of values reads best with one line a group

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from markupsafe import Markup

from tests.loops import at_least_one
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.wall import Evidence, Photo, Place, Standard

STANDARD = Standard("care", "standards/care/", "C", "Care", 1, "#111111", "", Markup("<p>x</p>"), b"mark")
PHOTO = Photo("photos/a.jpg", "digest", 3, 4, "A face")
PLACE = Place("p", "places/p/", "P", 1, 2)
DIFFERENT = (
    (), ((),), ("",), (None,), (0,), (False,), (0.0,), (b"",), ("a",), ("a", ""), (("a", ""),), (("a",), ""), ("ab",), ("a", "b"),
    ({"a": "b"},), ({"b": "a"},), (date(2024, 11, 8),), (date(2024, 11, 9),), (STANDARD,), (replace(STANDARD, digest=b"other"),),
    (PHOTO,), (replace(PHOTO, alt=""),), (replace(PHOTO, focus=(0.1, 0.2)),), (PLACE,), (replace(PLACE, row=1),),
    (Evidence(STANDARD, ""),), (Evidence(STANDARD, "words"),), (Evidence(replace(STANDARD, digest=b"other"), "words"),),
)  # fmt: skip


def test_different_values_have_different_fingerprints() -> None:
    """Also if they have the same parts in another order or nesting."""
    for first, second in at_least_one(combinations(DIFFERENT, 2)):
        assert fingerprint(*first) != fingerprint(*second), (first, second)


def test_equal_values_have_the_same() -> None:
    """Safe HTML counts as its text, and what carries a mark counts as its mark."""
    assert fingerprint("a", (1, {"b": None})) == fingerprint("a", [1, {"b": None}])
    assert fingerprint(Markup("<p>")) == fingerprint("<p>")
    assert fingerprint(STANDARD) == fingerprint(replace(STANDARD, name="Another"))


@pytest.mark.parametrize("odd", [object(), {1, 2}, lambda: 0])
def test_what_has_no_fixed_form_is_refused(odd: object) -> None:
    """A page with such an input could not be known to be the same."""
    with pytest.raises(TypeError):
        fingerprint("a", odd)
