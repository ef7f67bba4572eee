"""Walls with digital pins: keys made once for all tests, and signed files as somebody hostile makes them."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jwt
import yaml
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.walls.projects import Project
from wall_of_fame.cli.wall import main
from wall_of_fame.digital_pins.signature import number_as_text

URL = "https://thanks.example.org/"
DID = "did:web:thanks.example.org:digital-pins"
SALT = "kelp-lantern-7"
EMAIL = "mirela" + "@" + "example.org"
FERRY = "the-last-ferry"

Change = Callable[[dict[str, Any]], object]
"""Changes a header or a payload in its place."""


def identity(email: str = EMAIL, salt: str = SALT) -> str:
    """The salted hash that somebody supplies."""
    return f"sha256${hashlib.sha256(f'{email}{salt}'.encode()).hexdigest()}"


def private_key(number: int = 0) -> rsa.RSAPrivateKey:
    """A key; another number gives another key."""
    return _private_keys(number + 1)[number]


@cache
def _private_keys(count: int) -> list[rsa.RSAPrivateKey]:
    before = _private_keys(count - 1) if count > 1 else []
    return [*before, rsa.generate_private_key(public_exponent=65537, key_size=2048)]


def write_key(file: Path, number: int = 0, locked_with: str = "") -> Path:
    """The file of a key, as its owner has it."""
    locked = (
        serialization.BestAvailableEncryption(locked_with.encode())
        if locked_with
        else serialization.NoEncryption()
    )
    data = private_key(number).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, locked
    )
    file.touch(mode=0o600)
    file.write_bytes(data)
    return file


def issuer(since: str = "2026-01-01", until: str = "2029-12-31", more: str = "", number: int = 0) -> str:
    """The record of an issuer with one key."""
    modulus = number_as_text(private_key(number).public_key().public_numbers().n)
    key = f"  - id: '2026'\n    since: {since}\n    until: {until}\n    modulus: {modulus}\n"
    fields = f"name: Friends of Brightwater\nurl: {URL}\ndescription: A pin.\ncriteria: Kindness.\n"
    return f"{fields}keys:\n{key}{more}"


def wall_that_signs(project: Project, outside: Path) -> Path:
    """Give a wall an issuer; the file of the private key, which lies outside."""
    project.write("digital-pin-issuer.yaml", issuer())
    outside.mkdir(parents=True, exist_ok=True)
    return write_key(outside / "key.pem")


def issue(key: Path, nomination: str = FERRY, *more: str) -> int:
    """Issue a digital pin by the command."""
    asked = ("--identity", identity(), "--salt", SALT, "--asked", "2026-11-19")
    return main(["pin", "issue", nomination, *asked, "--key", str(key), *more])


def pin_file(project: Project) -> Path:
    """The file of the only digital pin."""
    [file] = (project.content / "digital-pins").iterdir()
    return file


def token_in(file: Path) -> str:
    """The signed file in a record."""
    return str(yaml.safe_load(file.read_text(encoding="utf-8"))["credential"])


def parts(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The header and the payload of a token."""
    header, payload, _ = (base64.urlsafe_b64decode(f"{part}==") for part in token.split("."))
    return json.loads(header), json.loads(payload)


def encoded(value: Any) -> str:
    """A part of a token."""
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def signed_anew(token: str, change: Change, number: int = 0) -> str:
    """The same token with another payload, signed by a key."""
    header, payload = parts(token)
    change(payload)
    headers = {name: value for name, value in header.items() if name in {"kid", "jwk"}}
    return jwt.encode(payload, private_key(number), algorithm="RS256", headers=headers)


def with_header(token: str, header: Mapping[str, Any]) -> str:
    """The same token with another header and its old signature."""
    return ".".join([encoded(dict(header)), *token.split(".")[1:]])


def replace_token(file: Path, token: str) -> None:
    """Put another signed file into a record."""
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(token_in(file), token), encoding="utf-8")
