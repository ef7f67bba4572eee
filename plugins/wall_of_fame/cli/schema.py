"""`wall schema`: write the JSON Schema of each kind of record."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any, Final

from wall_of_fame.content.files import RecordFile, list_files
from wall_of_fame.content.frontmatter import Unreadable
from wall_of_fame.content.read_record import read_document
from wall_of_fame.content.snapshot import read_bytes
from wall_of_fame.records import KINDS
from wall_of_fame.records.json_schema import Ids, schema_of, schema_text
from wall_of_fame.system.folder_changes import OutsideError, change

FOLDER: Final = "docs/schema"
"""Where a wall's schemas lie, beside content/: the records name them there."""


def add_schema(commands: Any) -> None:
    """Add `wall schema` to the commands."""
    parser: ArgumentParser = commands.add_parser(
        "schema",
        help="write a JSON Schema for each kind of record",
        description="Write a JSON Schema for each kind of record, by which editors complete and check.",
    )
    parser.set_defaults(run=run)
    parser.add_argument(
        "--out", type=Path, default=Path(FOLDER), metavar="FOLDER", help="where to (default: %(default)s)"
    )
    parser.add_argument(
        "--with-ids",
        action="store_true",
        help="name the ids that exist in content/, so that editors offer them (for yourself: they change)",
    )


def run(given: Namespace) -> int:
    """Write the schemas; 0, or 2 where that cannot be done."""
    ids = None
    if given.with_ids:
        content = Path("content")
        if not content.is_dir():
            sys.stderr.write("wall: content: There is no such folder here. Go to the wall's own folder.\n")
            return 2
        ids = known_ids(content)
    try:
        given.out.mkdir(parents=True, exist_ok=True)
        change(given.out, {f"{kind.name}.json": schema_text(schema_of(kind, ids)).encode() for kind in KINDS})
    except (OSError, OutsideError) as error:
        sys.stderr.write(f"wall: {given.out}: {getattr(error, 'strerror', None) or error}.\n")
        return 2
    sys.stdout.write(f"{len(KINDS)} schemas are in {given.out}.\n")
    return 0


def known_ids(content: Path) -> Ids:
    """The ids of a wall's records and places, sorted, by their kind; those of broken records too."""
    records = list_files(content).records
    ids: dict[str, list[str]] = {kind.name: [] for kind in KINDS}
    for file in records:
        ids[file.kind.name].append(file.id)
    places = [place for file in records if file.kind.name == "places" for place in _places(content, file)]
    return {kind: sorted(found) for kind, found in {**ids, "place": places}.items()}


def _places(content: Path, file: RecordFile) -> list[str]:
    try:
        values = read_document(file.path, read_bytes(content, file.path)).values
    except (OSError, Unreadable):
        return []
    listed = values.get("places")
    places = listed if isinstance(listed, list) else []
    found = (place.get("id") for place in places if isinstance(place, dict))
    return [one for one in found if isinstance(one, str)]
