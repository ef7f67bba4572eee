"""Cells of a workbook that show a month or a year alone, though a day is stored in them.

Whoever types “November 2024” into a spreadsheet gets its first day, shown as “Nov-24”: no day was meant.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

# Formats that every workbook has without naming them (ECMA-376, 18.8.30): “mmm-yy”.
_BUILT_IN: Final = {17: "month"}
_QUOTED: Final = re.compile(r'"[^"]{0,255}"|\\.|\[[^\]]{0,255}\]|_.')
_FORMAT: Final = re.compile(rb"<(?:\w+:)?numFmt\b[^>]*>")
_STYLES: Final = re.compile(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
_STYLE: Final = re.compile(rb"<(?:\w+:)?xf\b[^>]*>")
_CELL: Final = re.compile(rb"<(?:\w+:)?c\b[^>]*?>")
_PLACE: Final = re.compile(rb"\br=[\"']([A-Z]{1,3})(\d{1,7})[\"']")
_DAY: Final = re.compile(r"(\d{4})-(\d{2})-01")


def show_months(rows: Sequence[list[str]], sheet: bytes, styles: bytes) -> None:
    """Write 2024-11 or 2024 into the cells whose format shows no day; `sheet` and `styles` are XML."""
    changed = _styles_without_day(styles)
    for cell in _CELL.findall(sheet) if changed else ():
        style = _number(cell, b"s")
        place = _PLACE.search(cell)
        if place is None or style not in changed:
            continue
        row, column = int(place[2]) - 1, _column(place[1])
        if row < len(rows) and column < len(rows[row]) and (day := _DAY.fullmatch(rows[row][column])):
            rows[row][column] = day[1] if changed[style] == "year" else f"{day[1]}-{day[2]}"


def _styles_without_day(styles: bytes) -> Mapping[int, str]:
    """The styles of cells, by their number, that show a month (or only a year) of a day."""
    formats = dict(_BUILT_IN)
    for element in _FORMAT.findall(styles):
        code = re.search(rb"\bformatCode=[\"']([^\"']*)[\"']", element)
        kind = _shows(code[1].decode("utf-8", "replace").replace("&quot;", '"')) if code else ""
        if kind:
            formats[_number(element, b"numFmtId")] = kind
    cells = _STYLES.search(styles)
    used = [_number(style, b"numFmtId") for style in _STYLE.findall(cells[0])] if cells else []
    return {at: formats[number] for at, number in enumerate(used) if number in formats}


def _shows(code: str) -> str:
    """What a format shows of a day: `month`, `year`, or nothing if it shows more, or no day at all."""
    letters = _QUOTED.sub("", code.partition(";")[0]).lower()
    if "y" not in letters or set(letters) & set("dhs0#?@"):
        return ""
    return "month" if "m" in letters else "year"


def _number(element: bytes, name: bytes) -> int:
    match = re.search(rb"\b" + name + rb"=[\"'](\d{1,9})[\"']", element)
    return int(match[1]) if match else -1


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
