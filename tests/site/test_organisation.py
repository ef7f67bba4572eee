"""Who runs the wall: a name, and contacts that people can use."""

from typing import Any

import pytest

from wall_of_fame.site.organisation import (
    CONTACT_HINT,
    Contact,
    Organisation,
    read_contact,
    read_organisation,
)

CONTACTS = {
    "hello@example.org": Contact("hello@example.org", "mailto:hello@example.org"),
    " first.last+wall@mail.example.co.uk ": Contact(
        "first.last+wall@mail.example.co.uk", "mailto:first.last%2Bwall@mail.example.co.uk"
    ),
    "zoë@müller.example": Contact("zoë@müller.example", "mailto:zo%C3%AB@xn--mller-kva.example"),
    "https://example.org/contact?to=us": Contact(
        "example.org/contact?to=us", "https://example.org/contact?to=us"
    ),
    "https://müller.example/": Contact("müller.example", "https://xn--mller-kva.example/"),
    "+44 1534 123456": Contact("+44 1534 123456", "tel:+441534123456"),
    "+1 (555) 010-9999": Contact("+1 (555) 010-9999", "tel:+15550109999"),
}

NO_CONTACTS = [
    "", " ", "hello", "hello@", "@example.org", "hello@example", "hello@exa mple.org", "hello@@example.org",
    "hello@-example.org", "hello@example..org", ".hello@example.org", "a@b.org, c@d.org", "mailto:a@b.org",
    "http://example.org/", "www.example.org", "example.org/contact", "https://",
    "https://me:secret@example.org/", "javascript:alert(1)", "https://example.org/\nx",
    "\u202ehello@example.org", "01534 123456", "+44", "+44 1534 123456 ext 3",
    "+0 1534 123456", "+44 1534 12345678901", 'a"><b@example.org',
    "hello@example.org?bcc=all@example.net", "hello@" + "a" * 64 + ".org", "x" * 65 + "@example.org",
]  # fmt: skip


@pytest.mark.parametrize(("text", "contact"), CONTACTS.items())
def test_a_contact_becomes_a_link(text: str, contact: Contact) -> None:
    """It is read as it was typed, and the link leads to it."""
    assert read_contact(text) == contact


@pytest.mark.parametrize("text", NO_CONTACTS)
def test_a_wrong_contact_is_named_with_what_to_write(text: str) -> None:
    """The message has the contact and three examples."""
    with pytest.raises(ValueError, match="has a wrong contact") as error:
        read_organisation({"name": "Us", "contact": [text]})
    assert f"“{text}”" in str(error.value)
    assert str(error.value).endswith(CONTACT_HINT)


@pytest.mark.parametrize(
    ("value", "organisation"),
    [
        (None, None),
        ({"name": "Us"}, Organisation("Us")),
        ({"name": " Us ", "contact": ""}, Organisation("Us")),
        ({"name": "Us", "contact": None}, Organisation("Us")),
        ({"name": "Us", "contact": "a@b.org"}, Organisation("Us", (Contact("a@b.org", "mailto:a@b.org"),))),
        (
            {"name": "<b>Us</b> & Co", "contact": ["a@b.org", "+44 1534 123456"]},
            Organisation(
                "<b>Us</b> & Co",
                (Contact("a@b.org", "mailto:a@b.org"), Contact("+44 1534 123456", "tel:+441534123456")),
            ),
        ),
    ],
)
def test_it_may_have_several_contacts_or_none(value: Any, organisation: Organisation | None) -> None:
    """A single contact is a text, several are a list."""
    assert read_organisation(value) == organisation


@pytest.mark.parametrize(
    "value",
    [
        "Us", 5, [], {}, {"contact": "a@b.org"}, {"name": ""}, {"name": "  "}, {"name": "a\nb"},
        {"name": None}, {"name": "x" * 81}, {"name": "a\u202eb"}, {"name": "Us", "email": "a@b.org"},
        {"name": "Us", "contact": 5},
        {"name": "Us", "contact": [5]}, {"name": "Us", "contact": {"email": "a@b.org"}},
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_told_with_an_example(value: Any) -> None:
    """Each message says what to write."""
    with pytest.raises(
        ValueError, match=r'Write \{"name": "Our organisation", "contact": "hello@example.org"\}'
    ):
        read_organisation(value)
