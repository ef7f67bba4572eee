"""Contact details: what is found in a text, and what is not."""

# ruff: noqa: E501, RUF001 - tables of odd texts read best with one line a group, in their own letters

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wall_of_fame.text.contacts import contact_details

EMAILS = (
    "lou@example.com", "LOU@EXAMPLE.COM", "lou.van-doe+x@mail.example.co.uk", "lou_1@example.je", "o'lou@example.com",
    "lou @ example.com", "lou(at)example.com", "lou (at) example (dot) com", "lou [at] example [dot] com",
    "lou at example dot com", "lou＠example.com", "lou\\@example.com", "lou&#64;example.com", "mailto:lou@example.com",
    "<lou@example.com>", "Mail:lou@example.com.", "jané@exämple.com", "e-mail/lou.doe@example.com",
    "(lou@example.com)", "**lou@example.com**", "lou@example.com,max",
)  # fmt: skip
PHONES = (
    "01534 123456", "01534123456", "(01534) 123456", "01534-123456", "01534.123456", "01534/123456", "01534 12 34 56",
    "07797 123456", "07797123456", "07797 123 456", "07797-123-456", "+44 7797 123456", "+447797123456",
    "+44 (0)1534 123456", "+44 (0) 7797 123 456", "0044 1534 123456", "00447797123456", "Tel. 01534 123456",
    "Tel.01534123456", "Tel:01534123456", "call 853456", "ring 853 456", "tel: 853456", "phone 853-456",
    "Call me on 853456", "text her on 853 456", "my number is 853456", "phone number: 853456", "ext. 12345",
    "+33 6 12 34 56 78", "06 12 34 56 78", "06.12.34.56.78", "+351 912 345 678", "912 345 678", "+48 601 234 567",
    "601-234-567", "+1 (212) 555-0123", "07797\u00a0123456", "07797–123456", "０７７９７１２３４５６", "٠٧٧٩٧١٢٣٤٥٦",
    "WhatsApp 07797 123456", "ask Lou,07797 123456", "https://wa.me/447797123456", "07797\n        123456",
)  # fmt: skip
POSTCODES = (
    "JE2 3AB",
    "JE23AB",
    "je2 3ab",
    "Je2 3ab",
    "GY1 1AA",
    "IM1 1AA",
    "SW1A 1AA",
    "M1 1AE",
    "EC1A 1BB",
)
HOMES = (
    "12 Mill Street", "12, Mill Street", "12a Mill Street", "no. 5 Mill Road", "5 The Old Mill Lane", "Flat 3, Mill House",
    "Apartment 12, Mill House", "7 Rue de la Croix", "7, La Rue des Prés", "3 Le Clos du Val", "4 La Grande Route de St Jean",
    "My address is the white house", "my address is the white house", "her home address is up the hill",
    "1 Mill Close", "22 Victoria Avenue", "5 St. Mary's Terrace",
)  # fmt: skip
KINDS = {
    "an email address": EMAILS,
    "a phone number": PHONES,
    "a postcode": POSTCODES,
    "a home address": HOMES,
}
TABLE = [(kind, words) for kind, table in KINDS.items() for words in table]

HARMLESS = (
    "", "at", "@", "a@b", "She waited at the door. Dot came too.", "half past four at St Helier", "a.m. at noon.",
    "2024-11-08", "8.11.2024 and 9.11.2024", "08/11/2024", "in 2023/2024", "1914-1918", "10:30-11:30", "3-2", "£12,345.67",
    "1,234,567,890", "12 345 678", "room 1204", "bus 15", "the 4 of us", "call 999", "ring 112", "text 2024",
    "call it 5 times", "phone 12", "St John 3 - Trinity 2", "photos/20241108-1234567890.jpg",
    "https://example.org/p/0123456789?x=0123456789", "12 Angry Men", "7 Sisters", "24 hours on the road",
    "3 times round the square", "JE", "B12", "A4 paper", "the M25", "no. 5 of her class", "St Helier", "1 Road, 2 ways",
    "In 2024 Mill Street was closed", "Thanks @millbakery. It was lovely.", "On 15 December Mill Street was full",
    "the address is on the door",
)  # fmt: skip
"""Ordinary words that look a little like contact details."""


@pytest.mark.parametrize(("kind", "words"), TABLE, ids=[words for _, words in TABLE])
def test_found(kind: str, words: str) -> None:
    """A contact detail is found at the start of a text, in a sentence and in brackets."""
    for text in (words, f"She said {words} twice", f"({words})", f"Well: {words}."):
        contacts = list(contact_details(text))
        assert [contact.kind for contact in contacts][:1] == [kind], text
        assert text[contacts[0].start :].startswith(contacts[0].words[:1])


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless(text: str) -> None:
    """Ordinary words are not taken for contact details."""
    assert list(contact_details(text)) == []
    assert list(contact_details(f"Well, {text} then.")) == []


@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    """Every contact detail is in the text at its index, and no two overlap."""
    text += " or ask lou@example.com"
    contacts = list(contact_details(text))
    assert contacts
    spans = sorted((contact.start, contact.start + len(contact.words)) for contact in contacts)
    assert all(contact.words and contact.words == contact.words.strip() for contact in contacts)
    for contact in contacts:
        assert contact.words in text[contact.start : contact.start + len(contact.words) + 20]
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


@given(
    st.text(alphabet="ab c.\n", max_size=20),
    st.sampled_from([words for table in KINDS.values() for words in table[:3]]),
    st.text(alphabet="ab c.\n", max_size=20),
)
def test_found_anywhere(before: str, detail: str, after: str) -> None:
    """A contact detail is found whatever words stand around it."""
    assert list(contact_details(f"{before} {detail} {after}"))


@given(st.integers(100_000_000, 999_999_999_999_999), st.sampled_from(["", " ", "-"]), st.integers(3, 5))
def test_long_numbers(number: int, separator: str, group: int) -> None:
    """A number of nine to fifteen digits is a phone number however it is grouped, unless it says what it is."""
    digits = str(number)
    grouped = separator.join(digits[start : start + group] for start in range(0, len(digits), group))
    kinds = [contact.kind for contact in contact_details(f"see {grouped} now")]
    assert (
        kinds in (["a phone number"], ["a bank account or card number"])
        or is_year(digits)
        or digits[:3] in {"978", "979"}
    )


def is_year(digits: str) -> bool:
    """Whether a number may be read as a year, or begins with a day, such as 20240131."""
    return digits.startswith(("19", "20"))


@given(
    st.integers(1_000_000, 999_999_999),
    st.sampled_from(["", " ", "-", ".", "/", "_", " ", "–"]),
    st.integers(1, 5),
)
def test_numbers_with_an_area(number: int, separator: str, group: int) -> None:
    """A number that begins with “0” and an area is a phone number however it is grouped."""
    digits = f"07{number:09}"
    grouped = separator.join(digits[start : start + group] for start in range(0, len(digits), group))
    assert [contact.kind for contact in contact_details(f"see {grouped} now")] == ["a phone number"]
