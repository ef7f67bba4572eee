"""Makes the typefaces of share pictures anew, as its README.md in the folder `font_files` tells.

    .venv/bin/python -m tools.fonts FOLDER

FOLDER holds what README.md says is fetched first. Takes two minutes.
"""

import sys
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

from fontTools.merge import Merger, Options
from fontTools.subset import Options as Parts
from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.removeOverlaps import removeOverlaps
from fontTools.varLib.instancer import instantiateVariableFont

from tools import plain_zero
from tools.programs import ROOT

HERE = ROOT / "plugins" / "wall_of_fame" / "site" / "share_pictures" / "font_files"
SCRIPTS = (
    "Arabic", "Hebrew", "Devanagari", "Bengali", "Tamil", "Thai", "Georgian", "Armenian", "Gujarati",
    "Gurmukhi", "Telugu", "Kannada", "Malayalam", "Sinhala", "Lao", "Khmer", "Myanmar", "Ethiopic",
)  # fmt: skip
DOTTED_CIRCLE = 0x25CC
LATIN_TO_CYRILLIC = {*range(0x20, 0x600), *range(0x1E00, 0x2070), *range(0x20A0, 0x20C0), 0x2122, 0x2212}
EAST_ASIAN = {*range(0x20, 0x250), *range(0x2010, 0x2030), *range(0x3000, 0x3130), *range(0xFF00, 0xFFEF)}
COMMON = (
    ("gb2312", range(0xB0, 0xF8)),
    ("cp932", range(0x88, 0xFD)),
    ("euc_kr", range(0xB0, 0xC9)),
    ("big5", range(0xA4, 0xC7)),
)
"""Character sets of which all common letters are taken, with the first bytes of those."""

WIDE = ("cp932", "big5")
"""Those of them in which second bytes begin below 0xA1."""

NAMES = "𠮷"
"""Letters that only names have."""

FILES = (
    "bricolage-grotesque-800.ttf", "atkinson-hyperlegible-next-600.ttf", "atkinson-hyperlegible-next-400.ttf",
)  # fmt: skip
"""The typefaces that are made of variable ones."""

OVERLAPS, COMPONENTS_OVERLAP = 0x40, 0x400
"""The marks of letters whose outlines may overlap."""


def main(folder: Path) -> None:
    """Write every typeface."""
    slices = {
        name: sorted(folder.rglob(f"{name}-*-normal.woff2"))
        for name in ("bricolage-grotesque", "atkinson-hyperlegible-next")
    }
    bricolage = [path for path in slices["bricolage-grotesque"] if path.stem.endswith("opsz-normal")]
    atkinson = [path for path in slices["atkinson-hyperlegible-next"] if path.stem.endswith("wght-normal")]
    _merge(_instances(bricolage, {"wght": 800, "opsz": 96}), HERE / "bricolage-grotesque-800.ttf", folder)
    _merge(_instances(atkinson, {"wght": 600}), HERE / "atkinson-hyperlegible-next-600.ttf", folder)
    _merge(_instances(atkinson, {"wght": 400}), HERE / "atkinson-hyperlegible-next-400.ttf", folder)
    for name in FILES:
        _join_outlines(HERE / name)
    plain_zero.main([HERE / name for name in FILES if name.startswith("atkinson")])
    _merge(_scripts(folder), HERE / "noto-sans-700.ttf", folder)
    _east_asian(next(folder.rglob("NotoSansCJK-Bold.ttc"))).save(HERE / "noto-sans-cjk-700.otf")


def _instances(slices: Iterable[Path], at: dict[str, float]) -> Iterator[TTFont]:
    """Slices of a variable typeface at one point of its axes, none with a letter of an earlier one."""
    taken: set[int] = set()
    for path in sorted(slices, key=lambda path: ("vietnamese" in path.name, "ext" in path.name)):
        font = TTFont(path)
        font = instantiateVariableFont(
            font, {axis.axisTag: at.get(axis.axisTag, axis.defaultValue) for axis in font["fvar"].axes}
        )
        font.flavor = None
        letters = set(font.getBestCmap()) - taken
        taken |= letters
        yield _subset(font, letters)


def _scripts(folder: Path) -> Iterator[TTFont]:
    """One script after the other, none with a letter of an earlier one."""
    taken: set[int] = set()
    for script in ("", *SCRIPTS):
        font = TTFont(next(folder.rglob(f"NotoSans{script}-Bold.ttf")))
        there = set(font.getBestCmap())
        letters = (there - taken) if script else there & (LATIN_TO_CYRILLIC | {DOTTED_CIRCLE})
        taken |= letters
        yield _subset(font, letters | (there & {DOTTED_CIRCLE}))


def _east_asian(collection: Path) -> TTFont:
    """The common letters of Chinese, Japanese and Korean; Chinese forms where the language says so."""
    font = TTFont(collection, fontNumber=0)
    for record in font["GSUB"].table.ScriptList.ScriptRecord:
        script = record.Script
        script.LangSysRecord = [one for one in script.LangSysRecord if one.LangSysTag == "ZHS "]
        script.LangSysCount = len(script.LangSysRecord)
    font = _subset(font, EAST_ASIAN | set(_common()), ["ccmp", "locl"])
    for table in ("vhea", "vmtx", "VORG", "BASE"):
        if table in font:
            del font[table]
    return font


def _common() -> Iterator[int]:
    for codec, firsts in COMMON:
        for pair in product(firsts, range(0x40, 0xFF)):
            letter = bytes(pair).decode(codec, errors="ignore")
            if len(letter) == 1 and letter.isalpha() and (pair[1] >= 0xA1 or codec in WIDE):
                yield ord(letter)
    yield from map(ord, NAMES)


def _subset(font: TTFont, letters: Iterable[int], features: list[str] | None = None) -> TTFont:
    options = Parts()
    if features:
        options.layout_features = features
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    return font


def _join_outlines(path: Path) -> None:
    """Join the overlapping outlines of each letter, as those of variable typefaces are.

    A letter that may have overlaps is marked, and FreeType then draws it four times as slowly.
    """
    font = TTFont(path, recalcTimestamp=False)
    removeOverlaps(font)
    for name in font.getGlyphOrder():
        glyph = font["glyf"][name]
        if glyph.numberOfContours > 0:
            glyph.flags[0] &= ~OVERLAPS
        for component in glyph.components if glyph.isComposite() else ():
            component.flags &= ~COMPONENTS_OVERLAP
    font.save(path)


def _merge(fonts: Iterable[TTFont], into: Path, folder: Path) -> None:
    paths = []
    for number, font in enumerate(fonts):
        paths.append(str(folder / f"{into.stem}-{number}.ttf"))
        font.save(paths[-1])
    Merger(options=Options()).merge(paths).save(into)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
