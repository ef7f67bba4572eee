"""The files of a site by their kinds: how many, and how large."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from benchmarks.measure.cells import FileKind

_SECTIONS: Final = ("recognition", "people", "businesses", "standards", "places")
_OTHERS: Final = "theme and the rest"
_BY_SUFFIX: Final = {".pdf": "PDF", ".pf_fragment": "search", ".pf_index": "search", ".pf_meta": "search"}
_PHOTOS: Final = {".jpg": "photos, JPEG", ".webp": "photos, WebP", ".png": "codes and badges"}


def kinds_of(output: Path) -> Mapping[str, FileKind]:
    """How many files of each kind a site has, and how large they are together."""
    counts: dict[str, int] = defaultdict(int)
    sizes: dict[str, int] = defaultdict(int)
    for folder, _, names in os.walk(output):
        where = Path(folder).relative_to(output)
        for name in names:
            kind = _kind(where.parts, name)
            counts[kind] += 1
            sizes[kind] += (Path(folder) / name).stat().st_size
    return {kind: FileKind(counts[kind], sizes[kind]) for kind in sorted(counts)}


def _kind(folders: tuple[str, ...], name: str) -> str:
    suffix = Path(name).suffix
    if name.startswith("share-"):
        # share-1200x630-…, or without its shape the wide one
        shape = name.split("-")[1]
        return f"share picture {shape if 'x' in shape else '1200x630'}"
    if name == "index.html":
        return _page(folders)
    if name.startswith("feed."):
        return "Atom feed" if name == "feed.atom" else "other feed"
    if name.startswith("sitemap"):
        return "sitemap"
    if folders[:1] == ("theme",):
        return _OTHERS
    return _BY_SUFFIX.get(suffix) or _PHOTOS.get(suffix, _OTHERS)


def _page(folders: tuple[str, ...]) -> str:
    first = folders[0] if folders else ""
    if first in {"", "page"}:
        return "home"
    if first not in _SECTIONS or "embed" in folders:
        return _OTHERS
    return first if len(folders) > 1 else f"{first}, all"
