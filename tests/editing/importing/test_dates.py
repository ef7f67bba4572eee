"""Days are read as they were meant, and where that is uncertain it is said."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wall_of_fame.editing.importing.dates import DayFormat, find_day_format
from wall_of_fame.editing.importing.tables.table import SERIALS_FROM
from wall_of_fame.records.quantities import parse_partial_date


@pytest.mark.parametrize(
    ("cell", "iso"),
    [
        ("2024-11-08", "2024-11-08"),
        ("2024-11-08T15:04:05.000Z", "2024-11-08"),
        ("2024/11/08 3:04:05 PM GMT", "2024-11-08"),
        ("13/11/2024 15:04:05", "2024-11-13"),
        ("11/13/2024", "2024-11-13"),
        ("8.11.24", "2024-11-08"),
        ("8th November 2024", "2024-11-08"),
        ("Friday, 8 of Nov. 2024", "2024-11-08"),
        ("Nov 8, 2024, 3:04 PM", "2024-11-08"),
        ("8 de novembro de 2024", "2024-11-08"),
        ("1er décembre 2024", "2024-12-01"),
        ("8 listopada 2024", "2024-11-08"),
        ("", ""),
    ],
)
def test_what_is_clear_and_what_is_usual(cell: str, iso: str) -> None:
    """Whatever the language and the service."""
    assert DayFormat().read(cell).iso == iso


@pytest.mark.parametrize(
    "cell",
    ["last week", "30/02/2024", "15:04", "99/99/9999", "07797 712345", "Nov-24", "Autumn 2023", "1850"],
)
def test_what_is_no_day(cell: str) -> None:
    """Is told, and not guessed."""
    day = DayFormat().read(cell)
    assert day.iso == ""
    assert day.remark


@pytest.mark.parametrize(
    ("cell", "iso", "is_told"),
    [
        ("November 2024", "2024-11", False),
        ("Nov '24", "2024-11", False),
        ("2024-11", "2024-11", False),
        ("11/2024", "2024-11", False),
        ("2024", "2024", False),
        ("listopad 2024", "2024-11", False),
        ("w listopadzie 2024 r.", "2024-11", False),
        ("outubro de 2024", "2024-10", False),
        ("early November 2024", "2024-11", True),
        ("Dezember 2024", "2024-12", True),  # after it was sent
        ("November/December 2024", "", True),
        ("Nov-24", "", True),
        ("Autumn 2023", "", True),
        ("2023/24", "", True),
    ],
)
def test_a_month_or_a_year_is_no_day(cell: str, iso: str, is_told: bool) -> None:
    """A day is never made of it; what says more, or may be a day, is told."""
    day = DayFormat().read(cell, date(2024, 11, 20))
    assert (day.iso, bool(day.remark)) == (iso, is_told)


def test_a_row_is_not_sent_in_a_month() -> None:
    """The day of sending is a day, or nothing."""
    sent = DayFormat().read_sent("November 2024", date(2024, 11, 20))
    assert (sent.iso, bool(sent.remark)) == ("", True)


def test_which_number_is_the_day() -> None:
    """The day comes first unless the column shows otherwise; where it does not show, that is said."""
    unsure = find_day_format(["08/11/2024", "01/02/2024"], SERIALS_FROM)
    assert unsure.read("08/11/2024").iso == "2024-11-08"
    assert unsure.read("08/11/2024").remark == (
        "“08/11/2024” was read as 8 November 2024; or was it 11 August 2024?"
    )
    assert unsure.read("11/11/2024").remark == ""
    american = find_day_format(["08/11/2024", "01/22/2024"], SERIALS_FROM)
    assert (american.read("08/11/2024").iso, american.read("08/11/2024").remark) == ("2024-08-11", "")
    sure = find_day_format(["08/11/2024", "22/01/2024"], SERIALS_FROM)
    assert (sure.read("08/11/2024").iso, sure.read("08/11/2024").remark) == ("2024-11-08", "")
    chosen = find_day_format(["08/11/2024"], SERIALS_FROM, "month-first")
    assert (chosen.read("08/11/2024").iso, chosen.read("08/11/2024").remark) == ("2024-08-11", "")


def test_numbers_of_spreadsheets() -> None:
    """A day that lost its format, in both systems."""
    assert find_day_format([], SERIALS_FROM).read("45604").iso == "2024-11-08"
    assert find_day_format([], date(1904, 1, 1)).read("44142.5").iso == "2024-11-08"
    assert "8 November 2024" in find_day_format([], SERIALS_FROM).read("45604").remark


@given(st.text(max_size=40))
def test_any_text(cell: str) -> None:
    """Is a day of our time, or none with a remark."""
    day = DayFormat().read(cell)
    assert parse_partial_date(day.iso) if day.iso else bool(day.remark) == bool(cell)


def test_days_with_full_stops_begin_with_the_day() -> None:
    """Nobody who writes the month first divides it so: there is nothing to ask."""
    day = find_day_format(["08.11.2024"], SERIALS_FROM).read("08.11.2024")
    assert (day.iso, day.remark) == ("2024-11-08", "")


def test_the_day_of_sending_says_which_comes_first() -> None:
    """If all days are shortly before it in one order only; it is still asked."""
    sent = [date(2024, 11, 8), date(2024, 12, 7)]
    form = find_day_format(["11-07-2024", "12/05/2024"], SERIALS_FROM, sent=sent)
    assert form.read("11-07-2024", sent[0]).iso == "2024-11-07"
    assert "or was it 11 July 2024?" in form.read("11-07-2024", sent[0]).remark
    unsure = find_day_format(["11-07-2024", "06/12/2024"], SERIALS_FROM, sent=sent)
    assert unsure.read("11-07-2024", sent[0]).iso == "2024-07-11"


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("w zeszły piątek", "2024-11-08"),
        ("am vergangenen Freitag", "2024-11-08"),
        ("no último sábado", "2024-11-09"),
        ("vor vier Tagen", "2024-11-08"),
        ("four days ago", "2024-11-08"),
        ("il y a quatre jours", "2024-11-08"),
        ("há quatro dias", "2024-11-08"),
        ("cztery dni temu", "2024-11-08"),
        ("gestern Abend", "2024-11-11"),
        ("hier soir", "2024-11-11"),
        ("ontem à noite", "2024-11-11"),
        ("wczoraj wieczorem", "2024-11-11"),
        ("last Friday (8th)", "2024-11-08"),
        ("on the 8th of this month", "2024-11-08"),
        ("dia 8", "2024-11-08"),
        ("le 8", "2024-11-08"),
        ("am 8.", "2024-11-08"),
    ],
)
def test_days_counted_from_the_day_of_sending(cell: str, day: str) -> None:
    """In the words of five languages, always with a remark that quotes them."""
    read = DayFormat().read(cell, date(2024, 11, 12))
    assert read.iso == day
    assert cell in read.remark


@pytest.mark.parametrize(
    ("cell", "day", "remark"),
    [
        ("Fri 8/11/24", "2024-11-08", ""),
        ("Sunday 11/8/24", "2024-08-11", ""),
        ("8/11/2024 (vendredi)", "2024-11-08", ""),
        ("Monday 8 November 2024", "2024-11-08", "which was a Friday. Which day was it?"),
        ("Mon 8/11/24", "2024-11-08", "which was a Friday. Which day was it?"),
        ("Thursday 8 November", "2024-11-08", "which was a Friday. Which day was it?"),
    ],
)
def test_a_weekday_beside_a_day(cell: str, day: str, remark: str) -> None:
    """Says which number is the month, and where it is another there is a question."""
    read = DayFormat().read(cell, date(2024, 11, 12))
    assert read.iso == day
    assert read.remark.endswith(remark)
    assert bool(read.remark) == bool(remark)
