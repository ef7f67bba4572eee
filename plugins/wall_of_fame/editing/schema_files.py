"""The JSON Schema files of a wall, by which text editors complete and check."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from wall_of_fame.content.files import RecordFile, list_files
from wall_of_fame.content.frontmatter import Unreadable
from wall_of_fame.content.read_record import read_document
from wall_of_fame.content.snapshot import read_bytes
from wall_of_fame.records import KINDS
from wall_of_fame.records.json_schema import Ids, schema_of, schema_text
from wall_of_fame.system.folder_changes import change_files

SCHEMA_FOLDER: Final = "docs/schema"
"""Where a wall's schemas lie, beside content/: the records name them there."""


def write_schemas(folder: Path, ids: Ids | None = None) -> int:
    """Write the schema of each kind of record, with the ids that may be referred to; how many there are.

    Raises:
        OSError, OutsideError: they cannot be written; then none is.
    """
    folder.mkdir(parents=True, exist_ok=True)
    change_files(folder, {f"{kind.name}.json": schema_text(schema_of(kind, ids)).encode() for kind in KINDS})
    return len(KINDS)


def existing_ids(content: Path) -> Ids:
    """The ids of a wall's records and places, sorted, by their kind; those of broken records too."""
    files = list_files(content).records
    ids: dict[str, list[str]] = {kind.name: [] for kind in KINDS}
    for file in files:
        ids[file.kind.name].append(file.id)
    places = [place for file in files if file.kind.name == "places" for place in _places(content, file)]
    return {kind: sorted(of_kind) for kind, of_kind in {**ids, "place": places}.items()}


def _places(content: Path, file: RecordFile) -> list[str]:
    try:
        values = read_document(file.path, read_bytes(content, file.path)).values
    except (OSError, Unreadable):
        return []
    listed = values.get("places")
    places = listed if isinstance(listed, list) else []
    ids = (place.get("id") for place in places if isinstance(place, dict))
    return [id_ for id_ in ids if isinstance(id_, str)]
