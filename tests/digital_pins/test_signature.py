"""Signatures are judged without a library, exactly as a library judges them."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, utils
from hypothesis import given
from hypothesis import strategies as st

from tests.walls.signed import private_key
from wall_of_fame.digital_pins import PublicKey
from wall_of_fame.digital_pins.signature import number_as_text, number_of_text

DATA = b"eyJhbGciOiJSUzI1NiJ9.e30"


def public(number: int = 0) -> PublicKey:
    """The public half of a key."""
    return PublicKey(private_key(number).public_key().public_numbers().n)


def sign(data: bytes) -> bytes:
    """The signature of the library."""
    return private_key().sign(data, padding.PKCS1v15(), hashes.SHA256())


@given(st.binary(max_size=300))
def test_what_the_library_signs_is_taken(data: bytes) -> None:
    """A signature holds for its data and its key alone."""
    assert public().has_signed(data, sign(data))
    assert not public().has_signed(data + b"x", sign(data))
    assert not public(1).has_signed(data, sign(data))


@given(st.integers(min_value=0, max_value=2047))
def test_no_bit_may_differ(bit: int) -> None:
    """Whichever bit of a signature is turned, it holds no longer."""
    number = int.from_bytes(sign(DATA), "big") ^ (1 << bit)
    assert not public().has_signed(DATA, number.to_bytes(256, "big"))


@pytest.mark.parametrize(
    "signature",
    [
        b"",
        b"\x00" * 256,
        b"\x01" * 255,
        b"\xff" * 256,
        b"\x00" + sign(DATA),
        sign(DATA)[:-1],
        sign(DATA) + b"\x00",
    ],
    ids=["none", "zero", "short", "above the modulus", "longer", "cut", "with an end"],
)
def test_other_sizes_are_refused(signature: bytes) -> None:
    """A signature is as long as its key, and smaller than that."""
    assert not public().has_signed(DATA, signature)


def test_other_digests_and_paddings_are_refused() -> None:
    """Only SHA-256 with the one padding: what another signs over the same digest is none of ours."""
    key, data = private_key(), DATA
    others = [
        key.sign(data, padding.PKCS1v15(), hashes.SHA512()),
        key.sign(data, padding.PSS(padding.MGF1(hashes.SHA256()), 32), hashes.SHA256()),
        key.sign(b"\x00" * 32, padding.PKCS1v15(), utils.Prehashed(hashes.SHA256())),
    ]
    assert [public().has_signed(data, signature) for signature in others] == [False] * 3


def test_small_numbers_forge_nothing() -> None:
    """0, 1 and the modulus less 1 are their own powers: none of them is a signature."""
    modulus = public().modulus
    for number in (0, 1, modulus - 1):
        assert not public().has_signed(DATA, number.to_bytes(256, "big"))


def test_numbers_come_back() -> None:
    """A modulus is written and read as JSON Web Keys have it."""
    modulus = public().modulus
    assert number_of_text(number_as_text(modulus)) == modulus
    assert public().as_jwk["e"] == "AQAB"
