"""The hint for a wrong value is the value to type, where it is clear what was meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wall_of_fame.records.proposals import (
    address_hint,
    colour_hint,
    date_hint,
    flag_hint,
    language_hint,
    number_hint,
    time_hint,
)

DAY = "Write 2024-11-08, if it was 8 November 2024."
ANY_DAY = "Write year, month and day: 2024-11-08."
DAYS = {
    "8/11/24": DAY, "8/11/2024": DAY, "08.11.2024": DAY, "8-11-2024": DAY, "2024/11/8": DAY, "2024-11-8": DAY,
    "8th Nov 2024": DAY, "8 November 2024": DAY, "Nov 8, 2024": DAY, "November 8th, 2024": DAY,
    "8. Nov. 2024": DAY,
    "31/02/2024": ANY_DAY, "yesterday": ANY_DAY, "8 Foo 2024": ANY_DAY, "": ANY_DAY, "1" * 60_000: ANY_DAY,
}  # fmt: skip
OTHERS: tuple[tuple[Callable[[str], str], str, str], ...] = (
    (flag_hint, "yes", "Write true."),
    (flag_hint, "No", "Write false."),
    (flag_hint, "maybe", "Write true or false."),
    (time_hint, "6:30 pm", "Write “18:30”."),
    (time_hint, "6.30pm", "Write “18:30”."),
    (time_hint, "6 p.m.", "Write “18:00”."),
    (time_hint, "12 am", "Write “00:00”."),
    (time_hint, "12:15 pm", "Write “12:15”."),
    (time_hint, "18h30", "Write “18:30”."),
    (time_hint, "18.30 Uhr", "Write “18:30”."),
    (time_hint, "6:30", "Write “06:30”, or “18:30” if it is after noon."),
    (time_hint, "0:30", "Write “00:30”."),
    (time_hint, "24:00", "Write hours and minutes of the 24-hour clock: 18:30."),
    (time_hint, "13 pm", "Write hours and minutes of the 24-hour clock: 18:30."),
    (time_hint, "18:60", "Write hours and minutes of the 24-hour clock: 18:30."),
    (time_hint, "6", "Write hours and minutes of the 24-hour clock: 18:30."),
    (time_hint, "in the evening", "Write hours and minutes of the 24-hour clock: 18:30."),
    (number_hint, "No. 27", "Write 27."),
    (number_hint, "#27", "Write 27."),
    (number_hint, "1,204", "Write 1204."),
    (number_hint, "1.5", "Write digits only: 27."),
    (number_hint, "-3", "Write digits only: 27."),
    (number_hint, "0", "Write digits only: 27."),
    (address_hint, "www.example.com/a", "Write “https://www.example.com/a”."),
    (address_hint, "http://example.com", "Write “https://example.com”."),
    (address_hint, "javascript:alert(1)", "Write the whole address: https://www.example.com/."),
    (address_hint, "ask us", "Write the whole address: https://www.example.com/."),
    (language_hint, "English", "Write en."),
    (language_hint, "pt_br", "Write pt-BR."),
    (language_hint, "no language", "Write it as in BCP 47: en, pt, pl, fr, pt-BR."),
    (colour_hint, "1F6F8B", "Write it in quotes: '#1f6f8b'."),
    (colour_hint, "#abc", "Write it in quotes: '#aabbcc'."),
    (colour_hint, "teal", "Write “#” and six digits in quotes: '#1f6f8b'."),
)


@pytest.mark.parametrize("typed", DAYS, ids=[typed[:20] for typed in DAYS])
def test_days(typed: str) -> None:
    """A day that people write in another way is proposed in ours, and in words for the editor to check."""
    assert date_hint(typed) == DAYS[typed]


@pytest.mark.parametrize(("hint", "typed", "expected"), OTHERS)
def test_others(hint: Callable[[str], str], typed: str, expected: str) -> None:
    """So are yes and no, numbers, addresses, languages and colours."""
    assert hint(typed) == expected
