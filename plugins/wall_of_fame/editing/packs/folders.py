"""The folders of what is printed, which git ignores: written whole, and deleted when somebody withdraws."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Final

from wall_of_fame.site import File
from wall_of_fame.system.sealed_file import clear_way

PACKS: Final = "build/packs"
"""The folder of packs, beside content/: one folder for each nomination, by its id."""

BOOKS: Final = "build/books"
"""The folder of yearbooks."""

DRAFTS: Final = "_inbox"
AWARDS: Final = "_awards"
# No id begins with a line, so these are never the folder of a nomination.


def open_folder(project: Path, name: str) -> Path:
    """A folder of what is printed, which git ignores wherever it is.

    Raises:
        OSError: it cannot be made.
    """
    folder = project
    for part in Path(name).parts:
        folder /= part
        clear_way(folder)
        folder.mkdir(exist_ok=True)
    (folder / ".gitignore").write_text("*\n", encoding="utf-8")
    return folder


def write_pack(folder: Path, name: str, files: Iterable[File]) -> Path:
    """Write a pack in place of an older one of that name; its folder.

    Raises:
        OSError: it cannot be written.
    """
    target = folder / name
    for place in reversed(target.relative_to(folder).parents[:-1]):
        clear_way(folder / place)
    target.parent.mkdir(parents=True, exist_ok=True)
    new = target.with_name(f".{target.name}.next")
    for place in (new, target):
        clear_way(place)
    if new.exists():
        shutil.rmtree(new)
    new.mkdir()
    for file in files:
        (new / file.path).write_bytes(file.data)
    if target.exists():
        shutil.rmtree(target)
    new.rename(target)
    return target


def delete_packs(project: Path, nominations: Collection[str], drafts: Collection[str]) -> tuple[str, ...]:
    """Delete the packs of these nominations and drafts, and all that tells of many people; their paths.

    Evening papers and yearbooks name many, and nothing can look into them: they are made again at will.
    """
    gone = tuple(path for path in _places(project, nominations, drafts) if path.is_dir() or path.is_symlink())
    for path in gone:
        if path.is_symlink():
            path.unlink()
        else:
            shutil.rmtree(path)
    return tuple(path.relative_to(project).as_posix() for path in gone)


def _places(project: Path, nominations: Collection[str], drafts: Collection[str]) -> Iterator[Path]:
    packs = project / PACKS
    if not any(place.is_symlink() for place in (packs, packs.parent)):
        yield from (packs / nomination for nomination in sorted(nominations))
        yield from (packs / f".{nomination}.next" for nomination in sorted(nominations))
        yield from (packs / DRAFTS / draft for draft in sorted(drafts))
        yield packs / AWARDS
        yield project / BOOKS
