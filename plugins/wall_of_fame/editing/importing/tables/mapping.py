"""Which column of a form becomes which field: kept as a small YAML file that people can change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from wall_of_fame.editing.form_answers import FormAnswer
from wall_of_fame.editing.importing.name_lookup import fold_name
from wall_of_fame.editing.importing.submission import Submission
from wall_of_fame.editing.importing.tables.day_orders import DayOrder
from wall_of_fame.editing.importing.tables.headings import FORM_SERVICE, REVERSED
from wall_of_fame.editing.importing.tables.sender_headings import asks_for_sender
from wall_of_fame.editing.importing.tables.table import Table
from wall_of_fame.limits import NAME_CHARACTERS
from wall_of_fame.records.nomination import Source

FIELDS: Final = {
    "person": "who is nominated",
    "business": "where they work",
    "story": "what happened",
    "date": "the day it happened",
    "sent": "when the form was sent",
    "standards": "the standards that were ticked",
    "department": "their department",
    "role": "their job",
    "place": "where the business is",
    "nominator": "who sent it (kept only if they agree)",
    "nominator_agrees": "whether their name may be shown",
    "photo": "a photo’s file or address (the editor fetches it)",
    "video": "the address of a video",
    "campaign": "the campaign in which it was sent",
    "language": "the story’s language",
    "sector": "what kind of business it is",
    "source": "how it arrived",
}
"""What a column may become, and what that is in words."""

_TICKED: Final = frozenset(
    {"1", "true", "yes", "x", "✓", "✔", "checked", "selected", "oui", "ja", "sim", "tak"}
)
_NOT_TICKED: Final = frozenset({"0", "false", "no", "unchecked", "non", "nein", "não", "nie"})

_OF_MICROSOFT: Final = re.compile(r"(?:Points|Feedback) [-–] .")
_LONGEST_OF_THE_SERVICE: Final = 60

# The texts of several columns that become one field are joined so; of other fields with a space.
_JOINTS: Final = {"story": "\n\n", "standards": "\n"}


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """For each field the headings of its columns; `left_out` are columns with contact details.

    `order` is how days in numbers are written, or None if nobody said; `source` is how the nominations
    arrived.
    """

    columns: Mapping[str, tuple[str, ...]]
    left_out: tuple[str, ...] = ()
    order: DayOrder | None = None
    source: Source = "form"

    def missing(self, headings: Sequence[str]) -> tuple[str, ...]:
        """The columns that the mapping names and that are not there."""
        return tuple(heading for heading in self.named() if heading not in headings)

    def named(self) -> tuple[str, ...]:
        """The columns that become something."""
        return tuple(heading for columns in self.columns.values() for heading in columns)

    def unused(self, headings: Sequence[str]) -> tuple[str, ...]:
        """The columns that become nothing."""
        used = {heading for columns in self.columns.values() for heading in columns} | {*self.left_out}
        return tuple(heading for heading in headings if heading not in used)


class _Column(NamedTuple):
    """A column's position and heading."""

    at: int
    heading: str


def apply_mapping(table: Table, mapping: ColumnMapping) -> Iterator[Submission]:
    """What each row of a table says."""
    columns_of = {
        name: [_Column(table.headings.index(heading), heading) for heading in headings]
        for name, headings in mapping.columns.items()
    }
    every = [_Column(at, heading) for at, heading in enumerate(table.headings)]
    unused = {*mapping.unused(table.headings)}
    of_senders = [column for column in every if column.heading in unused and asks_for_sender(column.heading)]
    rest = [
        column
        for column in every
        if column.heading in unused and column not in of_senders and not _says_nothing(table, column)
    ]
    left_out = [column for column in every if column.heading in mapping.left_out]
    for row in table.rows:
        fields = {name: _field_text(name, row.cells, columns) for name, columns in columns_of.items()}
        answers = tuple(FormAnswer(column.heading, row.cells[column.at]) for column in rest)
        yield Submission(
            f"{table.noun} {row.number}",
            row.number,
            fields,
            tuple(answer for answer in answers if answer.answer),
            senders=_senders(row.cells, of_senders, left_out),
        )


def _says_nothing(table: Table, column: _Column) -> bool:
    """Whether a column is the form service's own: its heading says so, and no cell tells a tale."""
    if not is_of_the_service(column.heading) or "agent" in column.heading.lower():
        return is_of_the_service(column.heading)
    cells = (row.cells[column.at] for row in table.rows)
    return not any(len(cell) > _LONGEST_OF_THE_SERVICE and " " in cell for cell in cells)


def _senders(
    cells: tuple[str, ...], of_senders: Sequence[_Column], left_out: Sequence[_Column]
) -> tuple[str, ...]:
    """What a row says of whoever sent it, beside the field of the nominator: it is known to be left out.

    Parts of a name may stand in columns of their own.
    """
    names = [cells[column.at] for column in of_senders if cells[column.at]]
    names += [" ".join(names)] if len(names) > 1 else []
    names += [
        cells[column.at] for column in left_out if asks_for_sender(column.heading) or "@" in cells[column.at]
    ]
    return tuple(name for name in names if len(name) <= NAME_CHARACTERS)


def is_of_the_service(heading: str) -> bool:
    """Whether a column holds a form service's own numbers and times, which say nothing of a nomination."""
    return bool(FORM_SERVICE.fullmatch(fold_name(heading)) or _OF_MICROSOFT.match(heading)) or heading == "#"


def _field_text(name: str, cells: tuple[str, ...], columns: Sequence[_Column]) -> str:
    """The text of a field; a ticked box of a standard stands for its heading, one left empty for nothing."""
    texts = [cells[column.at] for column in columns]
    if name == "standards":
        texts = [
            column.heading if text.lower() in _TICKED else "" if text.lower() in _NOT_TICKED else text
            for column, text in zip(columns, texts, strict=True)
        ]
    if name == "nominator_agrees":
        texts = [
            _quoted_if_reversed(column.heading, text) for column, text in zip(columns, texts, strict=True)
        ]
    return _JOINTS.get(name, " ").join(filter(None, texts))


def _quoted_if_reversed(heading: str, text: str) -> str:
    """The answer, with its question where that asks the other way round: a yes to it agrees to nothing."""
    return f"{text} ({heading})" if text and REVERSED.search(fold_name(heading)) else text


def describe_mapping(mapping: ColumnMapping, headings: Sequence[str]) -> str:
    """A mapping for people: a line for each field, then the columns that are not taken."""
    width = max((len(FIELDS[name]) for name in mapping.columns), default=0)
    lines = [
        f"  {FIELDS[name]:<{width}}  ←  {' + '.join(columns)}" for name, columns in mapping.columns.items()
    ]
    if mapping.left_out:
        lines.append(f"  Left out (contact details): {', '.join(mapping.left_out)}")
    unused = mapping.unused(headings)
    if of_the_service := [heading for heading in unused if is_of_the_service(heading)]:
        lines.append(f"  Left out (the form service’s own): {', '.join(of_the_service)}")
    others = [heading for heading in unused if heading not in of_the_service]
    if of_senders := [heading for heading in others if asks_for_sender(heading)]:
        lines.append(f"  Left out (who sent it): {', '.join(of_senders)}")
    if kept := [heading for heading in others if heading not in of_senders]:
        lines.append(f"  Kept beside the draft, word for word: {', '.join(kept)}")
    return "\n".join(lines) + "\n"
