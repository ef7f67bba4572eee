"""What the cells of a column are: days, files, names, yes or no, or long texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from wall_of_fame.editing.importing.name_lookup import fold_name
from wall_of_fame.editing.importing.tables.choose_columns import average_length
from wall_of_fame.text.days.written_days import is_only_a_day, read_day

# Longer cells are no day; a column without a telling heading may be the story if its cells are longer.
STORY_LENGTH: Final = 40
_YES_OR_NO: Final = re.compile(
    r"(?:yes|no|y|n|true|false|1|0|x|oui|non|ja|nein|sim|nao|tak|nie|i agree|agreed?|accepted|checked|on|off|"
    r"i (?:do not |don ?t )?(?:agree|consent)|over 18|under 18|adult|child|not sure|don ?t know|unsure)\b.*"
)
_FILE: Final = re.compile(r"^https?://|\S\.(?:jpe?g|png|webp|heic|heif|gif|mp4|mov|webm)\b", re.IGNORECASE)
_LANGUAGE_CELL: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?|\w{3,12}")


def is_day(cell: str) -> bool:
    """Whether a cell names a day, and hardly anything else."""
    day = read_day(cell) if len(cell) < STORY_LENGTH else None
    if day is None or not day.days:
        return False
    # A story may well name a month.
    return day.kind != "month" or is_only_a_day(day)


def is_yes_or_no(cell: str) -> bool:
    """Whether a cell says yes, no, or that nobody knows."""
    return bool(_YES_OR_NO.fullmatch(fold_name(cell)))


def is_file(cell: str) -> bool:
    """Whether a cell names a file, or an address on the web."""
    return bool(_FILE.search(cell))


def is_language(cell: str) -> bool:
    """Whether a cell may be a language's name or tag."""
    return bool(_LANGUAGE_CELL.fullmatch(cell))


def is_name(cell: str) -> bool:
    """Whether a cell may be one person's name."""
    return bool(re.fullmatch(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,2}", cell)) and cell[:1].isupper()


def share(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    """The share of cells that pass a test, from 0 to 1."""
    return sum(map(test, cells)) / len(cells) if cells else 0


def are_long(cells: Sequence[str]) -> bool:
    """Whether cells are usually longer than a name or a word."""
    return average_length(cells) > 1.5 * STORY_LENGTH
