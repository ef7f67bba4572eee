"""Renditions from build to build: kept as sealed files, and made where there is none with the right seal.

To look into tens of thousands of files would make every build slow. So a build first makes what no file has
the name of, and looks at the seal of a file only when it publishes it; then its bytes are read anyway. What
turns out to be spoilt or foreign is made at once. The seal does not name the program's version, as those of
other caches do, but that of what makes pictures, so that a new version of the program makes only those anew
that it makes in another way.
"""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import PIL
import pillow_heif

from wall_of_fame.site import OutputFile
from wall_of_fame.site.host import PublishError
from wall_of_fame.site.pictures.convert import SETTINGS, Crop, make_renditions
from wall_of_fame.site.pictures.photos import (
    Use,
    crop_box,
    photos_by_rendition,
    rendition_sizes,
    renditions,
)
from wall_of_fame.system.cache_key import cache_key
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.system.portable_work import Portable, Task
from wall_of_fame.system.sealed_file import Seal, clear_way
from wall_of_fame.system.workers import Advance, no_progress, run_parts
from wall_of_fame.wall import Photo, Wall

# The uses whose renditions are made of the same decoded picture. How large it has to be has a say in their
# bytes, so that these must not depend on what else is missing.
_MADE_TOGETHER: Final[Mapping[Use, tuple[Use, ...]]] = {
    "portrait": ("portrait", "square"),
    "square": ("portrait", "square"),
    "group": ("group",),
    "note": ("note",),
    "logo": ("logo",),
}

_Original = tuple[str, Sequence[tuple[Photo, Use]]]
"""The path of an original, and its photos with their uses."""


@dataclass(frozen=True, slots=True)
class KeptRenditions:
    """All renditions of a wall by the names of their files, in the folder where they are kept.

    `content` is the folder of the originals; `photos` has the photo and the use of each rendition.
    """

    content: Path
    folder: Path
    photos: Mapping[str, tuple[Photo, Use]]
    seal: Seal

    def files(self) -> Iterator[OutputFile]:
        """Every rendition, to be published."""
        for photo, use in dict.fromkeys(self.photos.values()):
            for rendition in renditions(photo, use):
                read = partial(self.read, Path(rendition.path).name)
                yield OutputFile(rendition.path, fingerprint(rendition.path), read)

    def read(self, name: str) -> bytes:
        """The bytes of a rendition, which is made if it is not there.

        Raises:
            PublishError: it cannot be made.
        """
        data = self.seal.read(self.folder / name, name)
        if data is not None:
            return data
        photo, use = self.photos[name]
        return dict(self._make(photo.path, [(photo, together) for together in _MADE_TOGETHER[use]]))[name]

    def make_missing(self, advance: Advance = no_progress) -> tuple[str, ...]:
        """Make every rendition that no file in the folder has the name of.

        All else in the folder is deleted, so that nothing of a person outlives a withdrawal. Returns the
        paths of the originals that had to be decoded.
        """
        existing = set(self._clear())
        by_original: dict[str, list[tuple[Photo, Use]]] = defaultdict(list)
        missing = dict.fromkeys(pair for name, pair in self.photos.items() if name not in existing)
        todo = dict.fromkeys((photo, also) for photo, use in missing for also in _MADE_TOGETHER[use])
        for photo, use in todo:
            by_original[photo.path].append((photo, use))
        work = Portable(self._make_part, self._task, self._take)
        run_parts(work, tuple(by_original.items()), items_a_process=1, advance=advance)
        return tuple(by_original)

    def _clear(self) -> Iterator[str]:
        """The names of the files in the folder that may be renditions of the wall; all else is deleted."""
        with suppress(OSError):
            clear_way(self.folder)
            self.folder.mkdir(parents=True, exist_ok=True)
        if not self.folder.is_dir():
            return
        with os.scandir(self.folder) as entries:
            for entry in entries:
                if entry.name in self.photos and entry.is_file(follow_symlinks=False):
                    yield entry.name
                elif entry.is_dir(follow_symlinks=False):
                    shutil.rmtree(entry.path)
                else:
                    Path(entry.path).unlink()

    def _make_part(self, originals: Sequence[_Original], advance: Advance) -> None:
        for path, uses in originals:
            self._make(path, uses)
            advance(1)

    def _task(self, original: _Original) -> Task | None:
        """What another machine needs to make the renditions of an original; None if it cannot be read."""
        path, uses = original
        with suppress(OSError):
            return partial(_make_all, (self.content / path).read_bytes(), tuple(uses))
        return None

    def _take(self, _original: _Original, renditions: Sequence[tuple[str, bytes]]) -> None:
        """Keep renditions if the folder can be written to."""
        for name, data in renditions:
            with suppress(OSError):
                self.seal.write(self.folder / name, name, data)

    def _make(self, path: str, uses: Sequence[tuple[Photo, Use]]) -> list[tuple[str, bytes]]:
        """Make renditions of an original, and keep them if the folder can be written to."""
        try:
            renditions = _make_all((self.content / path).read_bytes(), uses)
        except Exception as error:  # a decoder may raise anything
            message = f"{path} can no longer be read as a picture. Has it just been changed? Check it again."
            raise PublishError(message) from error
        self._take((path, uses), renditions)
        return renditions


def kept_renditions(wall: Wall, content: Path, folder: Path) -> KeptRenditions:
    """All renditions of a wall, kept in a folder; `content` is the folder of the originals."""
    version = fingerprint(SETTINGS, PIL.__version__, pillow_heif.__version__)
    return KeptRenditions(content, folder, photos_by_rendition(wall), Seal(cache_key(), version))


def _make_all(data: bytes, uses: Sequence[tuple[Photo, Use]]) -> list[tuple[str, bytes]]:
    """The same on any machine: the renditions of an original, by name."""
    return list(_renditions_of(data, uses))


def _renditions_of(data: bytes, uses: Sequence[tuple[Photo, Use]]) -> Iterator[tuple[str, bytes]]:
    """The renditions of an original for each use of its photos: the name and the bytes of each."""
    # All photos of an original have its size; they differ by their focus only.
    size = (uses[0][0].width, uses[0][0].height)
    for together in dict.fromkeys(_MADE_TOGETHER.values()):
        pairs = [(photo, use) for photo, use in uses if use in together]
        crops = [
            Crop(crop_box(photo, use), rendition_sizes(photo, use), keeps_alpha=use == "logo")
            for photo, use in pairs
        ]
        for (photo, use), by_size in zip(pairs, make_renditions(data, size, crops), strict=True):
            sizes = rendition_sizes(photo, use)
            for rendition in renditions(photo, use):
                at = sizes.index((rendition.width, rendition.height))
                yield Path(rendition.path).name, by_size[at][rendition.format]
