"""The collection of broken and hostile records, each with its whole expected report beside it.

A case is one of:

- `<folder>/<id>.<ending>`: one file, added to `content/<folder>/` (nominations to that of 2024);
- `several/<name>/`: files that lie as they will lie in `content/`;
- `made/<name>.txt`: made by the function of that name in `made.py`, for what git cannot hold well.

`<case>.txt` is all that `wall check` prints when the case is added to the sound content. The files
in `accepted/` are made in the same way (`made.py`) and must be taken without an error.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final

from tests.walls.bad_cases.made import MADE

HERE: Final = Path(__file__).parents[1] / "bad"
SOUND: Final = HERE.parent / "sound" / "content"
TODAY: Final = 1_748_736_000
"""1 June 2025, as SOURCE_DATE_EPOCH has it: the build's today in every report."""

_BY_YEAR: Final = {"nominations": "nominations/2024"}


@dataclass(frozen=True, slots=True)
class Bad:
    """One case: its name, the report expected of it, and how it is added to a content folder."""

    name: str
    report: Path
    add: Callable[[Path], None]


def cases() -> tuple[Bad, ...]:
    """All cases, by name."""
    return tuple(sorted((*_files(), *_folders(), *_made()), key=lambda case: case.name))


def sound(project: Path) -> Path:
    """A fresh copy of the sound content in `project`; its `content/` folder."""
    return Path(shutil.copytree(SOUND, project / "content"))


def _files() -> Iterator[Bad]:
    for file in HERE.glob("*/*"):
        if file.suffix in {".md", ".yaml"} and file.parent.name != "several":
            folder = _BY_YEAR.get(file.parent.name, file.parent.name)

            def add(content: Path, file: Path = file, folder: str = folder) -> None:
                shutil.copy(file, content / folder / file.name)

            yield Bad(f"{file.parent.name}/{file.stem}", file.with_suffix(".txt"), add)


def _folders() -> Iterator[Bad]:
    for folder in (HERE / "several").iterdir():
        if folder.is_dir():

            def add(content: Path, folder: Path = folder) -> None:
                shutil.copytree(folder, content, dirs_exist_ok=True)

            yield Bad(f"several/{folder.name}", folder.with_name(f"{folder.name}.txt"), add)


def _made() -> Iterator[Bad]:
    for name, add in MADE.items():
        yield Bad(f"made/{name}", HERE / "made" / f"{name}.txt", add)


def remove(folder: Path) -> None:
    """Delete a folder, however deep it is: Python's own way ends where paths get too long."""
    numbers = count()
    while outer := next(filter(_is_folder, folder.iterdir()), None):
        for inner in [path for path in outer.iterdir() if _is_folder(path)]:
            inner.rename(folder / f"moved-{next(numbers)}")
        shutil.rmtree(outer)
    shutil.rmtree(folder)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()
