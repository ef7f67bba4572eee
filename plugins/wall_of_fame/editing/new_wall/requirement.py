"""The line of a wall’s repository that says which program it has: just the one that is installed here.

An installer writes down where it has a package from (direct_url.json, PEP 610). With that address and
checksum other machines install the same one, and never what somebody else offers under its name.
"""

from __future__ import annotations

import json
import re
from importlib.metadata import PackageNotFoundError, distribution, version
from typing import Any, Final

DISTRIBUTION: Final = "service-wall-of-fame"
"""The name under which the program is installed."""

_ORIGIN: Final = "direct_url.json"
_ADDRESS: Final = re.compile(r"https://[^\s#;]+")
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_COMMIT: Final = re.compile(r"[0-9a-f]{40,64}")
_NAMED: Final = re.compile(
    rf"^{DISTRIBUTION}(?:==|\s*@\s.*/service_wall_of_fame-)([0-9][^\s/-]*)", re.MULTILINE
)
_LINE: Final = re.compile(rf"^{DISTRIBUTION}(?![\w.-]).*$", re.MULTILINE)


def program_number() -> str:
    """The version of the installed program."""
    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:
        return "0"


def requirement() -> str:
    """The line for the installed program: its address if it came from one, else its version."""
    origin = _origin()
    archive, commit = origin.get("archive_info"), origin.get("vcs_info", {}).get("commit_id", "")
    checksum = (archive or {}).get("hashes", {}).get("sha256", "")
    hashed = f" --hash=sha256:{checksum}" if _SHA256.fullmatch(checksum) else ""
    address = origin.get("url", "")
    if not _ADDRESS.fullmatch(address):
        return f"{DISTRIBUTION}=={program_number()}{hashed}"
    if archive is not None:
        return f"{DISTRIBUTION} @ {address}{hashed}"
    if _COMMIT.fullmatch(commit):
        return f"{DISTRIBUTION} @ git+{address}@{commit}"
    return f"{DISTRIBUTION}=={program_number()}"


def comes_from_here() -> bool:
    """Whether the program was installed from a file or folder of this machine, which no other one has."""
    return str(_origin().get("url")).startswith("file:")


def named_version(requirements: str) -> str | None:
    """The version of the program that a wall's requirements name; None if they name none."""
    named = _NAMED.search(requirements)
    return named and named[1]


def with_requirement(requirements: str) -> str | None:
    """A wall's requirements with the line for the installed program; None unless they have just one."""
    if len(_LINE.findall(requirements)) != 1:
        return None
    return _LINE.sub(lambda _: requirement(), requirements)


def _origin() -> dict[str, Any]:
    """Where the installer has the program from; empty if it was an index."""
    try:
        return dict(json.loads(distribution(DISTRIBUTION).read_text(_ORIGIN) or "{}"))
    except (PackageNotFoundError, ValueError):
        return {}
