"""Measure all prints of a photo beside the same prints made by sharp: `python -m benchmarks.prints`."""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from PIL import Image

from benchmarks import machine
from benchmarks.builder import PROJECT
from benchmarks.tables import ratio, table
from benchmarks.tools import bring_packages
from tests.tools import MissingToolError
from wall_of_fame import photos
from wall_of_fame.darkroom import Cut, develop
from wall_of_fame.originals import Original, inspect
from wall_of_fame.share import Advance, processors, shared
from wall_of_fame.wall import Photo

_RESULTS: Final = Path(__file__).with_name("PICTURES.md")
_PEER: Final = PROJECT / "benchmarks/peers/sharp"
_SIZES: Final = ((4000, 3000), (3000, 4000))
_USES: Final[tuple[photos.Use, ...]] = ("portrait", "square")
_LIKE_OURS: Final = {
    "webp": {"quality": 80, "effort": 2},
    "jpeg": {"quality": 82, "chromaSubsampling": "4:2:0", "optimiseCoding": True},
}


@dataclass(frozen=True, slots=True)
class Taken:
    """Milliseconds of the clock and of the processors, and the bytes made, for all photos together."""

    clock: float
    processors: float
    bytes: int


def main() -> int:
    """Measure in turn and write the results."""
    chosen = _arguments()
    try:
        node, modules = bring_packages(_PEER, "sharp")
    except MissingToolError as missing:
        sys.stderr.write(f"{missing}\n")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        for number in range(chosen.photos):
            _write_photo(Path(folder) / f"{number}.jpg", number)
        ours, theirs = [], []
        for _ in range(chosen.runs):
            ours.append(_ours(Path(folder)))
            theirs.append(_theirs(node, modules, Path(folder)))
    version = json.loads((modules / "sharp/package.json").read_text())["version"]
    text = _report(ours, theirs, version, chosen.photos)
    _RESULTS.write_text(text)
    print(text)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.prints", description=__doc__)
    parser.add_argument("--photos", type=int, default=8, help="how many photos of 12 megapixels")
    parser.add_argument("--runs", type=int, default=5, help="how often each is measured")
    return parser.parse_args()


def _write_photo(path: Path, number: int) -> None:
    """A photo of 12 megapixels with large shapes, small ones, and a camera's noise."""
    chance = random.Random(number)  # noqa: S311 - the same picture each time is wanted, not secrets
    size = _SIZES[number % 2]
    image = Image.new("RGB", size)
    for cells, share in ((8, 1.0), (60, 0.4), (400, 0.25)):
        small = (cells, cells * size[1] // size[0])
        layer = Image.frombytes("RGB", small, chance.randbytes(small[0] * small[1] * 3))
        image = Image.blend(image, layer.resize(size, Image.Resampling.BICUBIC), share)
    coarse = chance.randbytes(size[0] * size[1] // 4)
    noise = Image.frombytes("L", (size[0] // 2, size[1] // 2), coarse).resize(size).convert("RGB")
    Image.blend(image, noise, 0.04).save(path, quality=92)


def _ours(folder: Path) -> Taken:
    found = [inspect(folder, path.name) for path in sorted(folder.iterdir())]
    pictures = [
        Photo(one.path, one.digest, one.width, one.height, "") for one in found if isinstance(one, Original)
    ]
    before, used = time.perf_counter(), _used()
    sizes = shared(partial(_develop_all, folder), pictures, little=1)
    return Taken((time.perf_counter() - before) * 1000, (_used() - used) * 1000, sum(sizes))


def _develop_all(folder: Path, pictures: Sequence[Photo], _advance: Advance) -> int:
    return sum(_develop(folder, photo) for photo in pictures)


def _develop(folder: Path, photo: Photo) -> int:
    cuts = [Cut(photos.crop(photo, use), photos.sizes(photo, use)) for use in _USES]
    made = develop((folder / photo.path).read_bytes(), (photo.width, photo.height), cuts)
    return sum(len(data) for prints in made for by_format in prints for data in by_format.values())


def _used() -> float:
    """Seconds that the processors were at work for this process and its ended helpers."""
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def _theirs(node: Path, modules: Path, folder: Path) -> Taken:
    photo = Photo("", "", *_SIZES[0], "")
    cuts = [photos.sizes(photo, use)[::-1] for use in _USES]
    recipe = json.dumps({"cuts": cuts, "processors": processors(), **_LIKE_OURS})
    command = [str(node), str(_PEER / "derive.mjs"), str(modules), str(folder), recipe]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Taken(**json.loads(done.stdout))


def _report(ours: Sequence[Taken], theirs: Sequence[Taken], version: str, count: int) -> str:
    rows = [
        [name, *(f"{sorted(values)[len(values) // 2] / count / by:.0f}" for values, by in _columns(runs))]
        for name, runs in (("this wall", ours), (f"sharp {version}", theirs))
    ]
    pairs = zip(_columns(ours), _columns(theirs), strict=True)
    rows.append(["ours / sharp", *(ratio(mine, other) for (mine, _), (other, _) in pairs)])
    return f"""# Pictures beside sharp

{datetime.now(UTC).date()}, Python {sys.version.split()[0]}, {machine.describe()}.

All prints of a photo of 12 megapixels: {_sizes_in_words()},
each in WebP and JPEG, {count} photos shared out over {processors()} processors; medians of {len(ours)} turns,
ratios of pairs. Written by `python -m benchmarks.prints`. sharp has the settings that give files of
like size (WebP effort 2, JPEG without mozjpeg: its fastest such), decodes scaled, works from pixels in
memory, and starts with a photo that is not counted.

{table(["a photo", "clock ms", "processors ms", "kB made"], rows)}
"""


def _columns(runs: Sequence[Taken]) -> list[tuple[list[float], float]]:
    """The readings of all runs, each with what makes its unit."""
    return [
        ([run.clock for run in runs], 1),
        ([run.processors for run in runs], 1),
        ([float(run.bytes) for run in runs], 1000),
    ]


def _sizes_in_words() -> str:
    photo = Photo("", "", *_SIZES[0], "")
    return ", ".join(f"{w} × {h}" for use in _USES for w, h in photos.sizes(photo, use))


if __name__ == "__main__":
    sys.exit(main())
