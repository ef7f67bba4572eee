"""Draws every sample picture: `.venv/bin/python -m tools.samples.draw --help`, from the project's root.

The notes need the fonts that `pictures.toml` names (open handwriting fonts, WOFF or TTF) in the
folder given with `--fonts`; all else needs Pillow only. The same parameters give the same pixels.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from PIL import Image

from . import logos, notes, portraits, teams
from .files import Keeping, save
from .people import Person

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "content" / "photos"
Entry = dict[str, Any]
Job = tuple[str, Keeping, Callable[[], Image.Image]]


def _tupled(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _part(kind: type, entry: Entry) -> Entry:
    """What of `entry` belongs to the dataclass `kind`; lists become tuples."""
    names = {field.name for field in fields(kind)}
    return {key: _tupled(value) for key, value in entry.items() if key in names}


def _check(stem: str, entry: Entry, *kinds: type) -> None:
    known = {field.name for kind in kinds for field in fields(kind)} | {"file", "people"}
    unknown = sorted(set(entry) - known)
    if unknown:
        raise SystemExit(f"pictures.toml: {stem}: unknown {', '.join(unknown)}")


def jobs(book: dict[str, dict[str, Entry]], fonts: Path | None, zoom: float) -> Iterator[Job]:
    """Every picture of the book: file name, how to keep it, and the function that paints it."""
    for stem, entry in book["portraits"].items():
        _check(stem, entry, Keeping, portraits.Portrait, Person)
        portrait = portraits.Portrait(who=Person(**_part(Person, entry)), **_part(portraits.Portrait, entry))
        yield entry["file"], Keeping(**_part(Keeping, entry)), lambda p=portrait: portraits.paint(p, zoom)  # type: ignore[misc]
    for stem, entry in book["teams"].items():
        _check(stem, entry, Keeping, teams.Team)
        people = tuple(Person(**_part(Person, one)) for one in entry["people"])
        team = teams.Team(**{**_part(teams.Team, entry), "people": people})
        yield entry["file"], Keeping(**_part(Keeping, entry)), lambda t=team: teams.paint(t, zoom)  # type: ignore[misc]
    for stem, entry in book["notes"].items():
        _check(stem, entry, Keeping, notes.Note)
        note = notes.Note(**_part(notes.Note, entry))
        if fonts:
            yield entry["file"], Keeping(**_part(Keeping, entry)), lambda n=note: notes.paint(n, fonts, zoom)  # type: ignore[misc]
    for stem, entry in book["logos"].items():
        yield entry["file"], Keeping(**_part(Keeping, entry)), lambda s=stem: logos.paint(s, zoom)  # type: ignore[misc]


def main(argv: Sequence[str] | None = None) -> int:
    """Draw all pictures, or those named; returns the exit code."""
    parser = argparse.ArgumentParser(description="Draw the sample pictures of the wall.")
    parser.add_argument("names", nargs="*", help="parts of file names; without any, every picture is drawn")
    parser.add_argument("--out", type=Path, default=OUT, help="folder to write to (default: content/photos)")
    parser.add_argument(
        "--fonts", type=Path, help="folder with the handwriting fonts; without it the notes are left out"
    )
    parser.add_argument(
        "--zoom", type=float, default=portraits.SUPER, help="how many times too large to draw at first"
    )
    args = parser.parse_args(argv)
    book = tomllib.loads((HERE / "pictures.toml").read_text(encoding="utf-8"))
    for name, keeping, paint in jobs(book, args.fonts, args.zoom):
        if not args.names or any(part in name for part in args.names):
            save(paint(), args.out / name, keeping)
            print(args.out / name)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
