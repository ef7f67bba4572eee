"""The results of measured builds, as Markdown."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Final

from benchmarks.measure import machine
from benchmarks.measure.cells import (
    ADDED,
    AGAIN,
    DRAWN,
    EDITED,
    FULL,
    MOVED,
    PHOTO,
    RENDERED,
    SERVED,
    Cell,
    FileKind,
)
from benchmarks.reports.cell_index import CellIndex
from benchmarks.reports.goals import goals
from benchmarks.reports.tables import READINGS, median, ratio_of, reading_of, table

_STEPS: Final = {
    FULL: "from nothing",
    AGAIN: "nothing changed",
    EDITED: "one edit",
    ADDED: "one added",
    PHOTO: "one photo added",
    MOVED: "moved, one added",
    SERVED: "save to served",
}

_WORKS: Final = {
    "everything": "everything on",
    "pages": "pages alone",
}

_LACKS: Final = (
    ("judges the content: references, dates, limits", "yes", "no", "no", "no"),
    ("cleans the stories’ HTML, refuses contact details", "yes", "no", "no", "no"),
    ("publishes nothing without consent", "yes", "no", "no", "no"),
    ("leaves the old site whole if a build fails", "yes", "no", "no", "no"),
    ("photos in five sizes, WebP and JPEG, without metadata", "yes", "yes", "yes", "no"),
    ("share pictures in three shapes", "yes", "yes, from ready-drawn grounds", "yes, likewise", "no"),
    ("fits every text of them to its room, in any script", "yes", "no, one size", "no, one size", "no"),
    ("a search by Pagefind", "yes, for mistyped words too", "yes", "yes", "no"),
    ("certificates and posters as PDF, codes, badges, embedded pages, open data", "yes", "no", "no", "no"),
)

_HEAD: Final = """# Results of `make bench`

Python {python}, {machine}. The last table says when and at which commit each cell was measured, how
often, and how busy the machine was then.

Medians, every builder in turn, in a folder in memory where there is one. Ratios are ours divided by theirs:
less than 1 is better for us. “>” and “<” stand where a build was stopped at the time limit. Memory is the
peak of all of a builder's processes together; so are the processors' seconds, also of processes that nobody
waited for. Every builder makes the same pages of the same stories, of nearly the same bytes (the last table
of each section). With everything on there is a photo for twenty recognitions, 200 at most; every second
person has one. “Moved” is what a publishing job does: content, site and what was kept come back under new
inodes, and there is one nomination more.

Sizes, formats and settings of photos are alike, and so is what comes of them: by SSIMULACRA 2 (five photos at
720 × 900, on 30 November 2026) WebP has 79 with us, 77 with Hugo and 79 with sharp, JPEG 89, 88 and 89.
"""


def report(cells: Sequence[Cell], note: str = "") -> str:
    """The whole page; the `note` says what is missing, and why."""
    index = CellIndex(cells)
    parts = [
        _HEAD.format(python=sys.version.split()[0], machine=machine.describe()),
        *([f"**{note}**"] if note else []),
        "## The goals",
        goals(index),
        "## What each of them does",
        table(["with everything on", "this wall", "Hugo", "Eleventy with sharp", "plain Pelican"], _LACKS),
        *(f"- **{title}**: {about}" for title, about in _about(index)),
    ]
    for work, words in _WORKS.items():
        for count in index.counts(work):
            parts += [f"## {words.capitalize()}, {count:,} nominations", *_section(index, work, count)]
    if index.counts("pictures"):
        parts += ["## Pictures", _pictures(index)]
    parts += ["## Growth of this wall", _growth(index), "## When it was measured", _times(index)]
    return "\n\n".join(parts) + "\n"


def _about(index: CellIndex) -> Iterator[tuple[str, str]]:
    yield from {cell.title: cell.about for cell in index.all() if cell.about}.items()


def _section(index: CellIndex, work: str, count: int) -> Iterator[str]:
    names = index.names(work)
    steps = [step for step in _STEPS if any(index.find(work, count, name, step) for name in names)]
    for reading in ("clock", "processors"):
        timed = [step for step in steps if reading == "clock" or step != SERVED]
        rows = [
            [title, *(reading_of(index.find(work, count, name, step), reading) for step in timed)]
            for name, title in names.items()
        ]
        rows += [
            [
                f"ours / {title}",
                *(
                    ratio_of(
                        index.find(work, count, "wall", step), index.find(work, count, name, step), reading
                    )
                    for step in timed
                ),
            ]
            for name, title in names.items()
            if name != "wall"
        ]
        yield table([f"{reading}, seconds", *(_STEPS[step] for step in timed)], rows)
    yield _sizes(index, work, count)
    yield _kinds(index, work, count)


def _sizes(index: CellIndex, work: str, count: int) -> str:
    rows = []
    for name, title in index.names(work).items():
        cell = index.find(work, count, name, FULL)
        if cell and cell.kinds:
            files = sum(kind.count for kind in cell.kinds.values())
            size = sum(kind.size for kind in cell.kinds.values()) / 1e6
            rows.append([title, reading_of(cell, "memory"), f"{files:,}", f"{size:,.1f}"])
    return table(["from nothing", "peak MB", "files", "MB written"], rows)


def _kinds(index: CellIndex, work: str, count: int) -> str:
    found = {title: index.find(work, count, name, FULL) for name, title in index.names(work).items()}
    by_title = {title: cell.kinds for title, cell in found.items() if cell and cell.kinds}
    kinds = sorted({kind for by_kind in by_title.values() for kind in by_kind})
    rows = [[kind, *(_kind(by_kind.get(kind)) for by_kind in by_title.values())] for kind in kinds]
    return table(["files × mean bytes", *by_title], rows)


def _kind(kind: FileKind | None) -> str:
    return f"{kind.count:,} × {kind.size / kind.count:,.0f}" if kind else "none"


def _pictures(index: CellIndex) -> str:
    rows = []
    for what in (DRAWN, RENDERED):
        cells = [cell for cell in index.all() if cell.what == what]
        for cell in sorted(cells, key=lambda cell: cell.name, reverse=True):
            each = [f"{median(cell, reading) / cell.count * 1000:.1f}" for reading in ("clock", "processors")]
            rows.append(
                [f"{what}: {cell.title}", *each, f"{cell.kinds['pictures'].size / cell.count / 1e3:.0f}"]
            )
    return table(["each of them", "clock ms", "processors ms", "kB"], rows)


def _growth(index: CellIndex) -> str:
    rows = []
    counts = sorted({count for work in _WORKS for count in index.counts(work)})
    for work, words in _WORKS.items():
        for reading in READINGS:
            cells = [index.find(work, count, "wall", FULL) for count in counts]
            rows.append(
                [f"{words}, {reading}", *(reading_of(cell, reading) or "not measured" for cell in cells)]
            )
    return table(["from nothing", *(f"{count:,}" for count in counts)], rows)


def _times(index: CellIndex) -> str:
    rows = [
        [
            f"{cell.work}, {cell.count:,}, {cell.name}, {_STEPS.get(cell.what, cell.what)}",
            str(len(cell.runs)),
            f"{cell.load:.1f}",
            cell.began,
            cell.commit,
        ]
        for cell in sorted(index.all(), key=lambda cell: (cell.work, cell.count, cell.name, cell.began))
    ]
    return table(["measured", "runs", "processes that wanted to run", "began", "commit"], rows)
