"""Headings and contents → which column is probably which field.

The headings of the usual form services are known; questions are recognised by common words in English,
French, German, Portuguese and Polish; the cells below a heading overrule what the heading seems to say.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from wall_of_fame.editing.importing.name_lookup import fold_heading
from wall_of_fame.editing.importing.redact import is_contact
from wall_of_fame.editing.importing.tables import headings as words
from wall_of_fame.editing.importing.tables.cell_kinds import (
    STORY_LENGTH,
    are_long,
    is_day,
    is_file,
    is_language,
    is_name,
    is_yes_or_no,
    share,
)
from wall_of_fame.editing.importing.tables.choose_columns import average_length, choose_columns
from wall_of_fame.editing.importing.tables.mapping import FIELDS, ColumnMapping
from wall_of_fame.editing.importing.tables.own_form import fields_of_own_form
from wall_of_fame.editing.importing.tables.sender_headings import asks_for_sender
from wall_of_fame.editing.importing.tables.table import Table

# So many cells of a column are looked into.
_SAMPLE_CELLS: Final = 200

_HALF: Final = 0.5

# A heading of so many words that mentions an address rather asks something else.
_LONG_QUESTION: Final = 7

# What a column may be beside the fields: contact details, a form service's own numbers and times, and
# what is kept as it was answered.
_CONTACT: Final = "contact"
_SERVICE: Final = "service"
_ANSWER: Final = "answer"


@dataclass(frozen=True, slots=True)
class CellTests:
    """What the wall can recognise in a cell: whether it names a person, a business, a standard."""

    is_person: Callable[[str], bool]
    is_business: Callable[[str], bool]
    is_standard: Callable[[str], bool]
    own_questions: Mapping[str, str] = dataclasses.field(default_factory=dict)
    """The field of each question of the wall's own form."""


def guess_mapping(table: Table, tests: CellTests) -> ColumnMapping:
    """Which column is probably which field; columns with contact details are left out."""
    columns_of = dict(zip(table.headings, zip(*(row.cells for row in table.rows), strict=True), strict=False))
    cells_of = {
        heading: tuple(cell for cell in columns_of.get(heading, ()) if cell) for heading in table.headings
    }
    if table.has_headings:
        field_of = {heading: _guess_field(heading, cells, tests) for heading, cells in cells_of.items()}
        field_of |= _senders_names(field_of, table.headings)
        field_of |= fields_of_own_form(table.headings, tests.own_questions)
    else:
        field_of = _guess_without_headings(cells_of)
    columns: dict[str, list[str]] = {}
    for heading, field in field_of.items():
        if field in FIELDS:
            columns.setdefault(field, []).append(heading)
    unclear = [heading for heading, field in field_of.items() if not field]
    columns |= _guess_by_contents(unclear, cells_of, tests, columns, has_headings=table.has_headings)
    chosen = choose_columns(columns, cells_of)
    # Another column with the sender's name must not get into a draft with what no field takes.
    others = {*columns.get("nominator", ())} - {*chosen.get("nominator", ())}
    return ColumnMapping(
        chosen,
        tuple(heading for heading, field in field_of.items() if field == _CONTACT or heading in others),
    )


def _guess_field(heading: str, every_cell: Sequence[str], tests: CellTests) -> str:
    """The field that a heading asks for; or "contact", "service", "answer", or "" if unclear."""
    question = fold_heading(heading)
    cells = every_cell[:_SAMPLE_CELLS]
    is_long = len(question.split()) >= _LONG_QUESTION or are_long(cells)
    asks_who = words.WHO.match(question) and any(
        cell[:1].isupper() and not is_yes_or_no(cell) for cell in cells
    )
    is_answer_alone = share(cells, is_yes_or_no) > _HALF and not asks_who
    is_answer = is_answer_alone or not cells
    signs = (
        (_CONTACT, share(cells, is_contact) > _HALF or words.NAME_OF_ANOTHER.search(question)),
        ("sent", words.SENT.fullmatch(question) or heading == "_date"),
        (_SERVICE, words.FORM_SERVICE.fullmatch(question) or heading == "#"),
        ("nominator_agrees", _asks_to_be_named(question)),
        ("nominator", asks_for_sender(heading) and not is_answer_alone),
        (_ANSWER, words.CONSENT.search(question) and not are_long(cells)),
        (_ANSWER, words.AGE.search(question) and not are_long(cells) and not words.WHEN.match(question)),
        ("video", words.VIDEO.search(question) and share(cells, is_file) > _HALF),
        ("photo", words.PHOTO.search(question) and (share(cells, is_file) > _HALF or not cells)),
        (_CONTACT, words.CONTACT.search(question) and not is_long),
        ("standards", tests.is_standard(heading) or share(cells, tests.is_standard) > _HALF),
        ("campaign", words.CAMPAIGN.search(question) and not are_long(cells)),
        ("language", words.LANGUAGE.search(question) and share(cells, is_language) > _HALF),
        ("sector", words.SECTOR.search(question) and not are_long(cells)),
        ("source", words.SOURCE.search(question) and not are_long(cells)),
        (_ANSWER, is_answer and cells and not any(map(tests.is_standard, cells))),
        ("date", words.WHEN.match(question) and not are_long(cells)),
    )
    sure = (field for field, sign in signs if sign)
    likely = (field for field in _fields_asked_for(question) if _may_hold(field, cells))
    return next(sure, "") or next(likely, "")


def _asks_to_be_named(question: str) -> bool:
    """Whether a question asks the sender if they may be named, and not whether the nominee may."""
    is_about_others = words.ABOUT_OTHERS.search(question) and "your name" not in question
    return bool(words.NOMINATOR_AGREES.search(question)) and not is_about_others


def _fields_asked_for(question: str) -> Iterator[str]:
    for field, pattern in words.QUESTIONS:
        if pattern.search(question):
            yield field


def _may_hold(field: str, cells: Sequence[str]) -> bool:
    """Whether the cells may be what the heading says."""
    if not cells:
        return True
    if field == "date":
        return share(cells, is_day) > _HALF
    return field == "story" or not are_long(cells)


def _senders_names(field_of: Mapping[str, str], headings: Sequence[str]) -> Mapping[str, str]:
    """The names that are the sender's own.

    Services put them into columns of their own, beside the address of the sender; and where another column
    asks for the nominee, or the address of a sender stands beside it, a bare “Name” is no nominee's.
    """
    folded = {heading: fold_heading(heading) for heading in headings}
    names = {
        heading: field
        for heading, field in field_of.items()
        if field == "person" and not words.NOMINEE.search(folded[heading])
    }
    is_survey = any(words.SURVEY_METADATA.fullmatch(heading) for heading in folded.values())
    asks_for_nominee = any(field == "person" and heading not in names for heading, field in field_of.items())
    asks_for_nominee = asks_for_nominee or (len(names) == 1 and _is_letter_to_us(field_of, folded))
    senders: dict[str, str] = {}
    for at, heading in enumerate(headings):
        if heading not in names:
            continue
        if words.LAST_PART.search(folded[heading]) and at and _asks_for_nominee(headings[at - 1], field_of):
            continue  # the nominee's surname
        before = [folded[other] for other in headings[max(0, at - 2) : at]]
        after = [folded[other] for other in headings[at + 1 : at + 2]]
        is_bare = folded[heading] in words.NAME_HEADINGS
        beside_mail = any(other in words.MAIL_HEADINGS for other in [*before[-1:], *after])
        near_mail = any(other in words.MAIL_HEADINGS for other in before)
        is_part = words.FIRST_PART.search(folded[heading]) or words.LAST_PART.search(folded[heading])
        if (
            asks_for_nominee
            or (is_bare and beside_mail)
            or (is_survey and (near_mail or heading in senders) and is_part)
        ):
            senders[heading] = "nominator"
    return senders


def _is_letter_to_us(field_of: Mapping[str, str], folded: Mapping[str, str]) -> bool:
    """Whether a form asks for a name and a message, and for nothing that only a nominee has."""
    fields = {*field_of.values()}
    is_message = any(
        field == "story" and words.MESSAGE.search(folded[heading]) for heading, field in field_of.items()
    )
    return not fields & words.OF_A_NOMINEE and (is_message or _CONTACT in fields)


def _asks_for_nominee(heading: str, field_of: Mapping[str, str]) -> bool:
    return field_of[heading] == "person" and bool(words.NOMINEE.search(fold_heading(heading)))


def _guess_without_headings(cells_of: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The columns that show by themselves what they are: contact details, yes or no, days."""
    field_of = {}
    for heading, every_cell in cells_of.items():
        cells = every_cell[:_SAMPLE_CELLS]
        signs = (
            (_CONTACT, share(cells, is_contact) > _HALF),
            ("photo", share(cells, is_file) > _HALF),
            (_ANSWER, share(cells, is_yes_or_no) > _HALF),
            ("date", share(cells, is_day) > _HALF),
        )
        field_of[heading] = next((field for field, sign in signs if sign), "")
    days = [heading for heading, field in field_of.items() if field == "date"]
    if len(days) > 1:
        # The first of two is when the form was sent.
        field_of[days[0]] = "sent"
    return field_of


def _guess_by_contents(
    unclear: list[str],
    cells_of: Mapping[str, Sequence[str]],
    tests: CellTests,
    columns: Mapping[str, list[str]],
    *,
    has_headings: bool,
) -> dict[str, list[str]]:
    """Business, person, standards and story by their contents, where no heading names them."""
    guesses: dict[str, list[str]] = {}
    left = [heading for heading in unclear if cells_of[heading]]
    shapes = [("business", tests.is_business), ("person", tests.is_person)]
    shapes += [] if has_headings else [("standards", tests.is_standard)]
    for field, test in shapes:
        if field not in columns:
            # Without headings, one name that is known is more than anything else says.
            needed = _HALF if has_headings else 0.0
            fits = (heading for heading in left if share(cells_of[heading][:_SAMPLE_CELLS], test) > needed)
            if heading := next(fits, ""):
                guesses[field] = [heading]
                left.remove(heading)
    if "story" not in columns and left:
        longest = max(left, key=lambda heading: average_length(cells_of[heading]))
        if average_length(cells_of[longest]) >= STORY_LENGTH or not has_headings:
            guesses["story"] = [longest]
            left.remove(longest)
    if not has_headings and "person" not in {**columns, **guesses}:
        names = [heading for heading in left if share(cells_of[heading], is_name) > _HALF]
        if len(names) == 1:
            guesses["person"] = names
    return guesses
