"""Two verifiers that share no code: openbadgeslib, and a script for Node with jose and Digital Bazaar's list.

Both read a built site as if it were on the web, and ask nobody else.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openbadgeslib.ob3 import OB3VerificationError, OB3Verifier

from tests.walls.signed import DID, URL
from tools import node, packages

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Verdict:
    """What a verifier says of a picture: accepted, revoked or refused, why, and for whom it is."""

    verdict: str
    reason: str
    subject: Any = None


def by_openbadgeslib(site: Path, picture: Path) -> Verdict:
    """The verdict of the library that also issues."""

    def download(url: str, *_: object, **__: object) -> bytes:
        assert url.startswith(URL)
        return (site / url.removeprefix(URL)).read_bytes()

    try:
        token = OB3Verifier.extract_token_from_png(picture.read_bytes())
        verifier = OB3Verifier.for_issuer_did(DID, download=download)
        credential = verifier.verify(token, check_status=True, download=download)
    except OB3VerificationError as error:
        is_revoked = "'revocation' is set" in str(error)
        return Verdict("revoked" if is_revoked else "refused", str(error))
    [identifier] = credential.identifiers
    return Verdict("accepted", "", identifier.identity_hash)


def by_node(site: Path, picture: Path) -> Verdict:
    """The verdict of the other one."""
    arguments: list[str | Path] = [site, URL, picture, packages.find()]
    done = subprocess.run(
        [node.find(), HERE / "verify.mjs", *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    subject = said["subject"]["identifier"][0]["identityHash"] if said["subject"] else None
    return Verdict(said["verdict"], said["reason"], subject)


VERIFIERS: tuple[Callable[[Path, Path], Verdict], ...] = (by_openbadgeslib, by_node)
"""Both."""


def verdicts(site: Path, picture: Path) -> list[str]:
    """What each verifier says of a picture, in a word."""
    return [verify(site, picture).verdict for verify in VERIFIERS]
