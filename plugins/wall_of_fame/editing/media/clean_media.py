"""Contributed pictures and videos without metadata, in their places: the wall's repository is public, too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from wall_of_fame.checks.check_paths import content_of, is_in
from wall_of_fame.content.decode_picture import open_upright
from wall_of_fame.content.files import list_files
from wall_of_fame.content.media import VIDEO_ENDINGS, Original, inspect_original
from wall_of_fame.content.metadata import without_metadata
from wall_of_fame.system.folder_changes import change_files

# The scale at which a picture is compared with what it was.
_SCALE: Final = 0.25


class Cleaned(NamedTuple):
    """A file whose metadata were taken out: its path within the project, and how many bytes they were.

    If `is_done` is false it is as it was, since it would have looked otherwise.
    """

    path: str
    fewer_bytes: int
    is_done: bool


def clean_media(paths: Iterable[Path]) -> list[Cleaned]:
    """Take the metadata out of all pictures and videos that these paths are, or that lie in them.

    Frames and pixels stay as they are. Files that cannot be used, and those that have no metadata, are left
    alone.

    Raises:
        NoContentError: a path does not exist, or is not in a wall's content; then nothing is changed.
        OSError, OutsideError: a file cannot be read or written; no file of its content is changed.
    """
    chosen: dict[Path, list[Path]] = defaultdict(list)
    for typed in paths:
        root, absolute = content_of(typed)
        chosen[root].append(absolute)
    done: list[Cleaned] = []
    for root, within in chosen.items():
        media = (path for path in list_files(root).media if is_in(root / path, within))
        changes: dict[str, bytes | None] = {}
        for path in media:
            for before, after in _cleaned(root, path):
                is_alike = _looks_alike(path, before, after)
                done.append(Cleaned(f"{root.name}/{path}", len(before) - len(after), is_alike))
                if is_alike:
                    changes[path] = after
        change_files(root, changes)
    return sorted(done)


def _cleaned(root: Path, path: str) -> Iterator[tuple[bytes, bytes]]:
    """The bytes of a file before and after, if they differ."""
    if isinstance(inspect_original(root, path), Original):
        before = (root / path).read_bytes()
        after = without_metadata(before)
        if after != before:
            yield before, after


def _looks_alike(path: str, before: bytes, after: bytes) -> bool:
    """Whether a picture is still the same; of a video nothing is touched that is shown."""
    if path.endswith(VIDEO_ENDINGS):
        return True
    try:
        return open_upright(before, _SCALE).tobytes() == open_upright(after, _SCALE).tobytes()
    except Exception:  # noqa: BLE001 - a decoder may raise anything
        return False
