"""The key that signs digital pins: a file of its owner alone, outside the repository."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from wall_of_fame.digital_pins.signature import number_as_text
from wall_of_fame.editing.pins.give import PinError
from wall_of_fame.system.open_flags import CLOSED_FOR_OTHERS, READ_PLAIN_FILE
from wall_of_fame.system.reasons import reason_alone
from wall_of_fame.system.repository_place import repository_of

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

MISSING: Final = (
    "To sign, the program needs a library more. Type: pip install 'service-wall-of-fame[digital-pins]'"
)
"""What is said where the library that signs is not installed; nothing else needs it."""

_BITS: Final = 3072
_MOST_BYTES: Final = 64 * 1024
_OPEN_TO_OTHERS: Final = 0o077


@dataclass(frozen=True)
class SigningKey:
    """A private key, as the library has it, and the public modulus by which the wall knows it."""

    private: RSAPrivateKey

    @property
    def modulus(self) -> str:
        """The public half."""
        return number_as_text(self.private.public_key().public_numbers().n)

    def sign(self, payload: Mapping[str, Any], key_id: str, jwk: Mapping[str, str]) -> str:
        """A token with this payload; the header names the key and carries its public half."""
        import jwt  # noqa: PLC0415 - only whoever signs has it

        headers = {"kid": key_id, "jwk": dict(jwk)}
        return jwt.encode(dict(payload), self.private, algorithm="RS256", headers=headers)


def usual_place(key_id: str) -> Path:
    """Where the key of an id is kept unless somebody names another file.

    Raises:
        PinError: nobody knows the user's own folder.
    """
    folder = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    if not folder.is_absolute():
        try:
            folder = Path.home() / ".config"
        except RuntimeError:
            raise PinError("Nobody knows your own folder here. Name a file for the key: --key FILE") from None
    return folder / "service-wall-of-fame" / f"digital-pins-{key_id}.pem"


def make_key() -> SigningKey:
    """A new key.

    Raises:
        PinError: the library that signs is not installed.
    """
    try:
        from cryptography.hazmat.primitives.asymmetric import rsa  # noqa: PLC0415 - only whoever signs has it
    except ImportError:
        raise PinError(MISSING) from None
    return SigningKey(rsa.generate_private_key(public_exponent=65537, key_size=_BITS))


def write_key(key: SigningKey, file: Path, project: Path, passphrase: str) -> None:
    """Write a key into a new file that only its owner may read; without a passphrase it lies there open.

    Raises:
        PinError: the file is there already, or lies in a repository, or cannot be written.
    """
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - only whoever signs has it

    _refuse_in_repository(file, project)
    algorithm: serialization.KeySerializationEncryption = (
        serialization.BestAvailableEncryption(passphrase.encode())
        if passphrase
        else serialization.NoEncryption()
    )
    data = key.private.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, algorithm)
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY | CLOSED_FOR_OTHERS, 0o600)
        with open(descriptor, "wb") as opened:  # noqa: PTH123 - it is open already
            opened.write(data)
    except FileExistsError:
        raise PinError(f"{file} is there already. A key is never written over: name another file.") from None
    except OSError as error:
        raise PinError(f"{file} cannot be written ({reason_alone(error)}).") from None


def is_locked(file: Path, project: Path) -> bool:
    """Whether the key in a file asks for a passphrase. Raises as `read_key` does."""
    return b"BEGIN ENCRYPTED PRIVATE KEY" in _bytes_of(file, project)


def read_key(file: Path, project: Path, passphrase: str) -> SigningKey:
    """The key in a file.

    Raises:
        PinError: there is none, others may read it, it lies in a repository, or the passphrase is wrong.
    """
    data = _bytes_of(file, project)
    try:
        from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - only whoever signs has it
        from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey  # noqa: PLC0415 - as above
    except ImportError:
        raise PinError(MISSING) from None
    try:
        key = serialization.load_pem_private_key(data, passphrase.encode() or None)
    except (ValueError, TypeError):
        raise PinError(
            f"The key in {file} cannot be read: the passphrase is wrong, or it is no key."
        ) from None
    if not isinstance(key, RSAPrivateKey):
        raise PinError(f"The key in {file} is not one for RSA. Make one: wall pin key")
    return SigningKey(key)


def _bytes_of(file: Path, project: Path) -> bytes:
    _refuse_in_repository(file, project)
    try:
        descriptor = os.open(file, READ_PLAIN_FILE)
    except OSError as error:
        raise PinError(
            f"The key cannot be read: {file} ({reason_alone(error)}). Name its file: --key FILE"
        ) from None
    with open(descriptor, "rb") as opened:  # noqa: PTH123 - it is open already
        status = os.fstat(descriptor)
        if hasattr(os, "geteuid") and status.st_mode & _OPEN_TO_OTHERS:
            raise PinError(f"Others may read {file}. Close it first: chmod 600 {file}")
        return opened.read(_MOST_BYTES)


def _refuse_in_repository(file: Path, project: Path) -> None:
    """Refuse a file in the project, or in any repository: what lies there is published sooner or later."""
    place = file.absolute().parent.resolve()
    is_in_project = project.resolve() in (place, *place.parents)
    if is_in_project or (repository_of(place) / ".git").exists():
        raise PinError(
            f"{file} lies in a repository. The key stays outside, on your own computer: name another file."
        )
