"""Seeded stories of praise as people send them in, with numbers of every kind and no contact details.

The check must report nothing in them: a price, a bus, a room or an order is no phone number. They are in the
languages that the island speaks; every person, number and place is made up.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent
_NAMES: Final = _FOLDER.parent / "names.txt"
_SLOT: Final = re.compile(r"\{([\w-]+)\}")
_RANGE: Final = re.compile(r"(0?)(\d+)-(\d+)")
_LETTERS: Final = "ABCDEFGHJKLMNPRSTUVWXY"


@dataclass(frozen=True, slots=True)
class Praise:
    """`count` stories, each of one language and of one to five sentences."""

    count: int
    seed: int = 1

    def __iter__(self) -> Iterator[str]:
        chance = random.Random(self.seed)  # noqa: S311 - the same words each time are wanted, not secrets
        languages = _lines("sentences.txt")
        for _ in range(self.count):
            sentences = languages[chance.choice(list(languages))]
            chosen = chance.sample(sentences, chance.choice((1, 2, 2, 3, 3, 4, 5)))
            yield " ".join(_fill(sentence, chance) for sentence in chosen)


@cache
def _lines(file: str) -> dict[str, list[str]]:
    """The lines of a file by what stands before their tab."""
    lines: dict[str, list[str]] = {}
    for line in (_FOLDER / file).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            head, _, rest = line.partition("\t")
            lines.setdefault(head, []).append(rest)
    return lines


def _fill(shape: str, chance: random.Random) -> str:
    """A shape with values in its slots."""
    return _SLOT.sub(lambda slot: _value(slot[1], chance), shape)


def _value(slot: str, chance: random.Random) -> str:
    """The value for a slot: a number from one to another, as many digits or letters, or one of a kind."""
    if numbers := _RANGE.fullmatch(slot):
        number = chance.randint(int(numbers[2]), int(numbers[3]))
        return f"{number:0{len(numbers[3]) if numbers[1] else 1}}"
    if set(slot) == {"d"}:
        return str(chance.randint(10 ** (len(slot) - 1), 10 ** len(slot) - 1))
    if set(slot) == {"A"}:
        return "".join(chance.choices(_LETTERS, k=len(slot)))
    if slot == "name":
        return chance.choice(_first_names())
    return _fill(chance.choice(_lines("values.txt")[slot]), chance)


@cache
def _first_names() -> tuple[str, ...]:
    return tuple(_NAMES.read_text("utf-8").split("\n", 1)[0].split())
