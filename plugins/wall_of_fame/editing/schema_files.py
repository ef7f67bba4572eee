"""Files made from the records’ models: JSON Schemas for text editors, the issue form for everybody else."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from wall_of_fame.content.files import RecordFile, list_files
from wall_of_fame.content.frontmatter import Unreadable
from wall_of_fame.content.load import load
from wall_of_fame.content.read_record import read_document
from wall_of_fame.content.snapshot import read_bytes
from wall_of_fame.records import KINDS
from wall_of_fame.records.json_schema import Ids, schema_of, schema_text
from wall_of_fame.site.form.issue_form import ISSUE_FORM, issue_form
from wall_of_fame.site.language import load_language
from wall_of_fame.site.theme.folders import with_bundled_theme
from wall_of_fame.system.folder_changes import change_files

# What a place is called where a wall has no word of its own for it.
_PLACE: Final = "Place"

SCHEMA_FOLDER: Final = "docs/schema"
"""Where a wall's schemas lie, beside content/: the records name them there."""


def write_schemas(folder: Path, ids: Ids | None = None, without: Container[str] = ()) -> int:
    """Write the schema of each kind of record, with the ids that may be referred to; how many there are.

    What the wall is `without` has no fields.

    Raises:
        OSError, OutsideError: they cannot be written; then none is.
    """
    folder.mkdir(parents=True, exist_ok=True)
    change_files(
        folder, {f"{kind.name}.json": schema_text(schema_of(kind, ids, without)).encode() for kind in KINDS}
    )
    return len(KINDS)


def write_issue_form(project: Path, lang: str, today: date) -> str:
    """Write the issue form of a wall's repository, with the wall's standards; the path of its file.

    Raises:
        OSError, OutsideError: it cannot be written.
    """
    content = load(project / "content", today).content
    standards = sorted(content.standards.values(), key=lambda entry: (entry.record.order, entry.id))
    place = content.places.record.singular if content.places else _PLACE
    theme = project / "theme"
    form = issue_form(
        load_language(with_bundled_theme(theme if theme.is_dir() else None), lang),
        place,
        [entry.record.name for entry in standards],
        content.without,
    )
    folder, _, name = ISSUE_FORM.rpartition("/")
    (project / folder).mkdir(parents=True, exist_ok=True)
    change_files(project / folder, {name: form.encode()})
    return ISSUE_FORM


def existing_ids(content: Path) -> Ids:
    """The ids of a wall's records and places, sorted, by their kind; those of broken records too."""
    files = list_files(content).records
    ids: dict[str, list[str]] = {kind.name: [] for kind in KINDS}
    for file in files:
        ids[file.kind.name].append(file.id)
    places = [place for file in files if file.kind.name == "places" for place in _places(content, file)]
    return {kind: sorted(of_kind) for kind, of_kind in {**ids, "place": places}.items()}


def is_without(content: Path) -> frozenset[str]:
    """What a wall has none of, as its file says."""
    files = (file for file in list_files(content).records if file.kind.name == "without")
    return frozenset(
        absent
        for file in files
        if isinstance(listed := _values(content, file).get("without"), list)
        for absent in listed
        if isinstance(absent, str)
    )


def _places(content: Path, file: RecordFile) -> list[str]:
    listed = _values(content, file).get("places")
    places = listed if isinstance(listed, list) else []
    ids = (place.get("id") for place in places if isinstance(place, dict))
    return [id_ for id_ in ids if isinstance(id_, str)]


def _values(content: Path, file: RecordFile) -> Mapping[str, Any]:
    try:
        return read_document(file.path, read_bytes(content, file.path)).values
    except (OSError, Unreadable):
        return {}
