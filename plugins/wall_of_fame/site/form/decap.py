"""Decap CMS, the program of the form: fetched from npm's registry once, and checked by its checksum.

It is too large for the repository, and no page of the wall loads it from another site.
"""

from __future__ import annotations

import base64
import hashlib
import io
import os
import tarfile
import urllib.request
from pathlib import Path
from typing import Final

from wall_of_fame.site.host import PublishError
from wall_of_fame.system.whole_file import write_whole

VERSION: Final = "3.16.3"
INTEGRITY: Final = "hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw=="
"""The checksum of the package as npm's lock files write it: SHA-512 in Base64."""

_ADDRESS: Final = "{registry}/decap-cms/-/decap-cms-{version}.tgz"
_REGISTRY: Final = "https://registry.npmjs.org"
_SECONDS: Final = 120

# More than any version of the package has, so that no answer fills the memory.
_MOST_BYTES: Final = 40 * 1024 * 1024


def fetch_package(cache: Path) -> bytes:
    """The package, from the folder `cache` or, the first time, from the registry (`npm_config_registry`).

    Raises:
        PublishError: it cannot be fetched, or its checksum is another than `INTEGRITY`.
    """
    path = cache / f"decap-cms-{VERSION}.tgz"
    if path.is_file() and _is_genuine(package := path.read_bytes()):
        return package
    package = _download()
    if not _is_genuine(package):
        raise PublishError(f"What npm's registry gave as decap-cms {VERSION} has another checksum.")
    cache.mkdir(parents=True, exist_ok=True)
    write_whole(path, package)
    return package


def extract_file(package: bytes, name: str) -> bytes:
    """A file of the package, by its path within it."""
    with tarfile.open(fileobj=io.BytesIO(package), mode="r:gz") as archive:
        file = archive.extractfile(f"package/{name}")
        assert file is not None  # noqa: S101 - the checksum says what is in it
        return file.read()


def _is_genuine(package: bytes) -> bool:
    return base64.b64encode(hashlib.sha512(package).digest()).decode() == INTEGRITY


def _download() -> bytes:
    registry = os.environ.get("npm_config_registry", _REGISTRY).rstrip("/")  # noqa: SIM112 - npm's own name
    address = _ADDRESS.format(registry=registry, version=VERSION)
    if not address.startswith("https://"):
        raise PublishError(f"{registry} is no https address. Set npm_config_registry to one.")
    try:
        with urllib.request.urlopen(address, timeout=_SECONDS) as answer:  # noqa: S310 - https, as was seen
            return bytes(answer.read(_MOST_BYTES))
    except OSError as error:
        message = f"The form in the browser (WALL_ADMIN) needs {address}, which cannot be had: {error}."
        raise PublishError(f"{message} Try again, or leave WALL_ADMIN out.") from None
