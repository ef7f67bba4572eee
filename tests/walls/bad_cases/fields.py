"""What the made cases are made of."""

from __future__ import annotations

from pathlib import Path
from typing import Final

FIELDS: Final = (
    "---\nnominee: ada-l\nbusiness: mill-bakery\nstandards: [care]\ndate: 2024-06-01\n"
    "approved: {by: jcx, on: 2024-06-02}\n---\n"
)


def nomination(content: Path, body: bytes | str, fields: str = FIELDS) -> None:
    """Add a nomination with these fields and this story."""
    data = body if isinstance(body, bytes) else body.encode()
    (content / "nominations" / "2024" / "made.md").write_bytes(fields.encode() + data)
