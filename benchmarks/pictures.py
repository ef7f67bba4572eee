"""Measure all renditions of a photo, and share pictures, beside the same made by sharp.

python -m benchmarks.pictures
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from PIL import Image

from benchmarks import share_pictures
from benchmarks.measure import machine
from benchmarks.measure.picture_time import PictureTime, time_pictures
from benchmarks.peers.bring import bring_packages
from benchmarks.reports.picture_report import comparison
from tools import MissingToolError
from tools.programs import ROOT
from wall_of_fame.content.media import Original, inspect_original
from wall_of_fame.site.pictures import photos
from wall_of_fame.site.pictures.convert import Crop, make_renditions
from wall_of_fame.site.share_pictures.layouts import WIDE
from wall_of_fame.system.workers import Advance, processors, run_parts
from wall_of_fame.wall import Photo

_RESULTS: Final = Path(__file__).parent / "reports/PICTURES.md"
_PEER: Final = ROOT / "benchmarks/peers/sharp"
_SIZES: Final = ((4000, 3000), (3000, 4000))
_USES: Final[tuple[photos.Use, ...]] = ("portrait", "square")
_LIKE_OURS: Final = {
    "webp": {"quality": 80, "effort": 2},
    "jpeg": {"quality": 82, "chromaSubsampling": "4:2:0", "optimiseCoding": True},
}


def main() -> int:
    """Measure in turn and write the results."""
    chosen = _arguments()
    try:
        version, turns = measure_turns(chosen.photos, chosen.share_pictures, chosen.runs)
    except MissingToolError as missing:
        sys.stderr.write(f"{missing}\n")
        return 1
    text = _report(turns, f"sharp {version}", chosen.photos, chosen.share_pictures)
    _RESULTS.write_text(text)
    print(text)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pictures", description=__doc__)
    parser.add_argument("--photos", type=int, default=8, help="how many photos of 12 megapixels")
    parser.add_argument("--share-pictures", type=int, default=48, help="how many share pictures")
    parser.add_argument("--runs", type=int, default=5, help="how often each is measured")
    return parser.parse_args()


def measure_turns(photo_count: int, share_count: int, runs: int) -> tuple[str, list[tuple[PictureTime, ...]]]:
    """The version of sharp, and of each turn: photos by us and by sharp, share pictures by us and by sharp.

    Raises:
        MissingToolError: sharp cannot be had.
    """
    node, modules = bring_packages(_PEER, "sharp")
    with tempfile.TemporaryDirectory() as folder:
        originals, portraits = Path(folder) / "originals", Path(folder) / "portraits"
        originals.mkdir()
        for number in range(photo_count):
            _write_photo(originals / f"{number}.jpg", number)
        share_pictures.write_portraits(originals, portraits)
        turns: list[tuple[PictureTime, ...]] = [
            (
                _ours(originals),
                _theirs(node, modules, originals),
                share_pictures.ours(portraits, share_count),
                share_pictures.theirs(node, modules, portraits, share_count),
            )
            for _ in range(runs)
        ]
    version: str = json.loads((modules / "sharp/package.json").read_text())["version"]
    return version, turns


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


def _ours(folder: Path) -> PictureTime:
    originals = [inspect_original(folder, path.name) for path in sorted(folder.iterdir())]
    pictures = [
        Photo(original.path, original.digest, original.width, original.height, "")
        for original in originals
        if isinstance(original, Original)
    ]
    return time_pictures(lambda: sum(run_parts(partial(_make_all, folder), pictures, items_a_process=1)))


def _make_all(folder: Path, pictures: Sequence[Photo], _advance: Advance) -> int:
    return sum(_make(folder, photo) for photo in pictures)


def _make(folder: Path, photo: Photo) -> int:
    crops = [Crop(photos.crop_box(photo, use), photos.rendition_sizes(photo, use)) for use in _USES]
    renditions = make_renditions((folder / photo.path).read_bytes(), (photo.width, photo.height), crops)
    return sum(len(data) for by_size in renditions for by_format in by_size for data in by_format.values())


def _theirs(node: Path, modules: Path, folder: Path) -> PictureTime:
    photo = Photo("", "", *_SIZES[0], "")
    cuts = [photos.rendition_sizes(photo, use)[::-1] for use in _USES]
    recipe = json.dumps({"cuts": cuts, "processors": processors(), **_LIKE_OURS})
    command = [str(node), str(_PEER / "derive.mjs"), str(modules), str(folder), recipe]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return PictureTime(**json.loads(done.stdout))


def _report(turns: Sequence[tuple[PictureTime, ...]], title: str, photo_count: int, share_count: int) -> str:
    ours, theirs, our_shares, their_shares = zip(*turns, strict=True)
    return f"""# Pictures beside sharp

{datetime.now(UTC).date()}, Python {sys.version.split()[0]}, {machine.describe()}.

All renditions of a photo of 12 megapixels: {_sizes_in_words()},
each in WebP and JPEG, {photo_count} photos shared out over {processors()} processors; medians of
{len(turns)} turns, ratios of pairs. Written by `python -m benchmarks.pictures`.
sharp has the settings that give files of like size (WebP effort 2, JPEG without mozjpeg: its
fastest such), decodes scaled, works from pixels in memory, and starts with a photo that is not counted.

{comparison("a photo", title, ours, theirs, photo_count)}

A share picture of {WIDE.width} × {WIDE.height}, of {share_count}: a ground with an arc, a portrait in its
frame, pins, a name, a line and words, as JPEG of the same quality. Ours fits every text to its room in any
script; sharp is handed the same drawing as SVG with texts of fixed sizes, and does not fit them.

{comparison("a share picture", title, our_shares, their_shares, share_count)}
"""


def _sizes_in_words() -> str:
    photo = Photo("", "", *_SIZES[0], "")
    return ", ".join(f"{w} × {h}" for use in _USES for w, h in photos.rendition_sizes(photo, use))


if __name__ == "__main__":
    sys.exit(main())
