"""A form's answers, made up by a seed: plain and odd ones, duplicates, and some that must be refused."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final, Literal

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HEADINGS: Final = (
    "Timestamp",
    "Email Address",
    "Who made your day?",
    "Where do they work?",
    "When was it?",
    "What happened?",
    "Which of these did they show?",
    "Your phone number",
    "Your name",
    "May we show your name?",
)
CONTACTS: Final = ("lou.b@example.org", "07797 712345", "lou.b", "712345")
"""What must be in no draft."""

_SUBJECTS: Final = "They My neighbour Somebody She He Everyone".split()  # noqa: SIM905
_WORDS: Final = [
    "carried",
    "waited",
    "listened",
    "phoned",
    "fetched",
    "found",
    "baked",
    "mended",
    "wrapped",
    "smiled",
    "walked",
    "asked",
    "told",
    "brought",
    "kept",
    "tray",
    "parcel",
    "map",
    "loaf",
    "umbrella",
    "chair",
    "tea",
    "café",
    "crème",
    "żółty",
    "São",
    "garden",
    "window",
    "bicycle",
    "ladder",
    "kettle",
    "list",
    "slowly",
    "twice",
    "gladly",
    "before",
    "after",
    "without",
    "again",
    "morning",
    "rain",
    "evening",
    "queue",
    "counter",
    "door",
]
_PEOPLE: Final = (
    "Ada L.",
    "ada l",
    "Bruno M.",
    "The night shift",
    "Zoë Q.",
    "João F.",
    "Łucja W.",
    "Ines",
    "",
)
_BUSINESSES: Final = ("Mill Bakery", "mill bakery", "Quay Books", "Qay Books", "The Corner Garage", "")
_FORMULAS: Final = ('=HYPERLINK("https://example.org","x") ', "=cmd|'/C calc'!A0 ", "@SUM(1+1) ", "+1+2 ")

Kind = Literal["drafted", "duplicate", "refused"]


@dataclass(frozen=True, slots=True)
class Answer:
    """One row, what must come of it, and for a duplicate the index of the row that it repeats."""

    kind: Kind
    cells: tuple[Any, ...]
    of: int = -1


def answers(seed: int, count: int = 1_000, duplicates: int = 30, emoji: str = "😀 👩‍🍳 ") -> list[Answer]:
    """So many rows: among them duplicates, and every fortieth or so one that must be refused."""
    chance = random.Random(seed)  # noqa: S311 - the same rows each time are wanted
    rows: list[Answer] = []
    repeating = set(chance.sample(range(count // 2, count), duplicates))
    for number in range(count):
        if number in repeating:
            of = chance.choice([at for at, row in enumerate(rows) if row.kind == "drafted"])
            rows.append(Answer("duplicate", _again(rows[of].cells, chance), of))
        elif number % 40 == 7:
            rows.append(Answer("refused", _refused(number, chance)))
        else:
            rows.append(Answer("drafted", _cells(number, chance, _story(number, chance, emoji))))
    return rows


def _cells(number: int, chance: random.Random, story: str) -> tuple[Any, ...]:
    on = date(2024, 1, 1) + timedelta(days=chance.randrange(400))
    return (
        datetime(on.year, on.month, on.day, 12, 30, 5) + timedelta(seconds=number),  # noqa: DTZ001 - a cell's
        "lou.b@example.org",
        chance.choice(_PEOPLE),
        chance.choice(_BUSINESSES),
        chance.choice([on, on, f"{on:%d/%m/%Y}", f"{on:%d.%m.%y}", "last week", ""]),
        story,
        chance.choice(["Care", "Care, Craft", "Candour;", ""]),
        "07797 712345",
        "Lou B.",
        chance.choice(["Yes", "No"]),
    )


def _story(number: int, chance: random.Random, emoji: str) -> str:
    words = [chance.choice(_WORDS) for _ in range(chance.randrange(12, 60))]
    words.insert(chance.randrange(12), f"number{number}")
    text = f"{chance.choice(_SUBJECTS)} {' '.join(words)}."
    odd = chance.randrange(8)
    if odd == 0:
        text = f'“{text}” he said, "quite" so; really, yes.'
    elif odd == 1:
        text = text.replace(" ", "\n", 2).replace("\n", "\n\n", 1)
    elif odd == 2:
        text = emoji + text
    elif odd == 3:
        text = chance.choice(_FORMULAS) + text
    elif odd == 4:
        text += " Write to lou.b@example.org or call 07797 712345."
    return text


def _again(cells: tuple[Any, ...], chance: random.Random) -> tuple[Any, ...]:
    """The same once more, sent later, with other spaces and an ending."""
    sent = cells[0] + timedelta(minutes=chance.randrange(1, 90))
    story = cells[5].replace(". ", ".  ") + chance.choice(["", "\n", " "])
    return (sent, *cells[1:5], story, *cells[6:])


def _refused(number: int, chance: random.Random) -> tuple[Any, ...]:
    story = chance.choice(
        ["", "…", f"number{number} " + "long " * 900, "A zero\u200bwidth space stands here."]
    )
    return _cells(number, chance, story)


def as_csv(
    rows: Sequence[Answer], encoding: str = "utf-8", delimiter: str = ",", headings: Sequence[str] = HEADINGS
) -> bytes:
    """The rows as a form service writes them."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=delimiter)
    writer.writerow(headings)
    for row in rows:
        writer.writerow([_typed(cell) for cell in row.cells])
    return written.getvalue().encode(encoding)


def _typed(cell: Any) -> str:
    if isinstance(cell, datetime):
        return f"{cell:%Y/%m/%d %I:%M:%S %p} GMT"
    return f"{cell:%d/%m/%Y}" if isinstance(cell, date) else cell


def as_xlsx(rows: Sequence[Answer], *, since_1904: bool = False) -> bytes:
    """The rows as a workbook with true dates; what begins like a formula is a text."""
    workbook = Workbook()
    if since_1904:
        workbook.epoch = CALENDAR_MAC_1904
    sheet = workbook.active
    assert sheet is not None
    sheet.append(HEADINGS)
    for row in rows:
        sheet.append(list(row.cells))
        for cell in sheet[sheet.max_row]:
            if isinstance(cell.value, str) and cell.value.startswith("="):
                cell.data_type = "s"
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()
