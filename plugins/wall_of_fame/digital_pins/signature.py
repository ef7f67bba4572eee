"""Whether a signature is that of a key: RSA with SHA-256, without a library, so that every build can tell.

To verify needs no secret: the signature to the power of the exponent has to be exactly the one encoding of
the digest that RFC 8017 allows (section 8.2.2, RSASSA-PKCS1-v1_5). Nothing is parsed, only compared.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from typing import Final

EXPONENT: Final = 65537
"""The public exponent of every key."""

LEAST_BITS: Final = 2048
MOST_BITS: Final = 4096

# “SHA-256” and “a digest of 32 bytes follows” in DER: RFC 8017, section 9.2, note 1.
_SHA_256: Final = bytes.fromhex("3031300d060960864801650304020105000420")


@dataclass(frozen=True, slots=True)
class PublicKey:
    """The public half of a key for RSA: its modulus."""

    modulus: int

    def has_signed(self, data: bytes, signature: bytes) -> bool:
        """Whether a signature of some data was made with the private half."""
        size = (self.modulus.bit_length() + 7) // 8
        number = int.from_bytes(signature, "big")
        if len(signature) != size or number >= self.modulus:
            return False
        ending = b"\x00" + _SHA_256 + hashlib.sha256(data).digest()
        expected = b"\x00\x01" + b"\xff" * (size - 2 - len(ending)) + ending
        return pow(number, EXPONENT, self.modulus).to_bytes(size, "big") == expected

    @property
    def as_jwk(self) -> dict[str, str]:
        """The key as a JSON Web Key (RFC 7517), as verifiers read it."""
        return {
            "kty": "RSA",
            "alg": "RS256",
            "use": "sig",
            "n": number_as_text(self.modulus),
            "e": number_as_text(EXPONENT),
        }


def number_as_text(number: int) -> str:
    """A large number as JSON Web Keys write it: its bytes in base64 for addresses."""
    data = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def number_of_text(text: str) -> int:
    """The number that such a text means.

    Raises:
        ValueError: it is no such text.
    """
    return int.from_bytes(base64.b64decode(f"{text}{'=' * (-len(text) % 4)}", b"-_", validate=True), "big")
