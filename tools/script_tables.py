"""Writes the tables of scripts that the program looks characters up in, from those of fontTools.

    .venv/bin/python -m tools.script_tables

Run it when a new version of fontTools brings a new version of Unicode; a test compares the two.
"""

from collections.abc import Iterator

from fontTools.unicodedata import ScriptExtensions, Scripts

from tools.programs import ROOT

FILE = ROOT / "plugins" / "wall_of_fame" / "text" / "scripts" / "scripts.txt"


def lines() -> Iterator[str]:
    """Where each range begins, with its script or scripts; then the names of the scripts."""
    for start, code in zip(Scripts.RANGES, Scripts.VALUES, strict=True):
        yield f"script {start:04X} {code}"
    for start, codes in zip(ScriptExtensions.RANGES, ScriptExtensions.VALUES, strict=True):
        yield " ".join(["extensions", f"{start:04X}", *sorted(codes or ())])
    for code, name in Scripts.NAMES.items():
        yield f"name {code} {name.replace('_', ' ')}"


if __name__ == "__main__":
    FILE.write_text("\n".join(lines()) + "\n", "utf-8")
