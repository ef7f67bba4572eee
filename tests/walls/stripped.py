"""The sample content as a wall would have it that has no places, or no businesses."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import yaml

from wall_of_fame.records import Absent


def strip(content: Path, *absent: Absent) -> None:
    """Take all that is `absent` out of a copy of the sample content, and say so in it."""
    (content / "without.yaml").write_text(yaml.safe_dump({"without": list(absent)}))
    if {*absent} & {"places", "businesses"}:
        (content / "places.yaml").unlink()
    if "businesses" in absent:
        shutil.rmtree(content / "businesses")
        for folder in ("people", "nominations", "awards"):
            for path in (content / folder).rglob("*.*"):
                _edit(path, r"^ *business: .*\n", "")
                _edit(path, r", business: [a-z0-9-]+", "")
        for logo in content.glob("photos/*logo*"):
            logo.unlink()
    elif "places" in absent:
        for path in (content / "businesses").glob("*.*"):
            _edit(path, r"^place: .*\n", "")


def _edit(path: Path, pattern: str, by: str) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(pattern, by, text, flags=re.MULTILINE), encoding="utf-8")
