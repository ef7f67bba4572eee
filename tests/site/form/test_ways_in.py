"""The ways in which anybody can nominate: what the setting offers, and what is filled in."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tests.loops import at_least_one
from tests.walls.output import Output
from wall_of_fame.site.forges import parse_repository
from wall_of_fame.site.form.ways_in import WaysIn, read_ways_in
from wall_of_fame.site.organisation import Contact, Organisation

FRIENDS = Organisation(
    "Friends",
    (
        Contact("example.org", "https://example.org"),
        Contact("+44 1632 960000", "tel:+441632960000"),
        Contact("us@example.org", "mailto:us@example.org"),
    ),
)
HUB = parse_repository("https://github.com/owner/name")
LAB = parse_repository("https://gitlab.com/owner/name")
BERG = parse_repository("https://codeberg.org/owner/name")


def test_without_a_setting_the_organisation_is_asked() -> None:
    """Its email address, its phone number and its website are ways; the rest is not offered."""
    ways = read_ways_in(None, FRIENDS, HUB)
    assert ways == WaysIn(
        email=FRIENDS.contacts[2], phone=FRIENDS.contacts[1], others=FRIENDS.contacts[:1],
        organisation="Friends",
    )  # fmt: skip
    assert read_ways_in(None) == WaysIn()


def test_the_setting_comes_first() -> None:
    """What it names is taken, in the letters of the web; a postal address is split into its lines."""
    value = {
        "form": "https://müller.example/f?a={business}&b={department}", "email": "thanks@example.org",
        "phone": "+44 1632 960111", "post": "1 Quay Street, St Helier,\nJersey", "issues": True,
    }  # fmt: skip
    ways = read_ways_in(value, FRIENDS, HUB)
    assert ways.form == "https://xn--mller-kva.example/f?a={business}&b={department}"
    assert ways.email == Contact("thanks@example.org", "mailto:thanks@example.org")
    assert ways.phone == Contact("+44 1632 960111", "tel:+441632960111")
    assert ways.post == ("1 Quay Street", "St Helier", "Jersey")
    assert ways.issues_at == HUB


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("https://example.org", "is “https://example.org”. Write some of {"),
        ({"from": "x"}, "has “from”. Write some of {"),
        ({"form": 1}, "“1” is no text"),
        ({"form": "http://example.org/"}, "Write an https address"),
        ({"form": "https://{business}.example/"}, "braces come after the name of its host"),
        ({"form": "https://{business}"}, "braces come after the name of its host"),
        (
            {"form": "https://example.org/?a={who}"},
            "has a form with {who}. What can be filled in is {business}, ",
        ),
        ({"form": "javascript:alert({business})"}, "Write an https address"),
        ({"form": 'https://example.org/"onload={business}'}, "Write an https address"),
        ({"email": "+44 1632 960000"}, "as “email”, which is something else"),
        ({"email": "us"}, "has a wrong email: “us” is neither"),
        ({"phone": "us@example.org"}, "as “phone”, which is something else"),
        ({"post": 3}, "has a wrong post: “3”"),
        ({"post": "a\u202eb"}, "has a wrong post"),
        ({"issues": "yes"}, "has “issues”: “yes”. Write True or False."),
    ],
)
def test_a_wrong_setting_says_what_to_write(value: Any, words: str) -> None:
    """Each with the remedy."""
    with pytest.raises(ValueError, match=r".*") as error:
        read_ways_in(value, FRIENDS, HUB)
    assert words in str(error.value)


@pytest.mark.parametrize("repository", [None, LAB])
def test_issues_need_a_host_with_issue_forms(repository: Any) -> None:
    """Where there are none, the setting is refused, rather than a link that leads nowhere."""
    with pytest.raises(ValueError, match="WALL_REPOSITORY names no repository with issue forms"):
        read_ways_in({"issues": True}, None, repository)


def test_the_hosts_fill_in_answers_each_in_its_way() -> None:
    """GitHub by the id of the field, Forgejo with “field:” before it; GitLab has no such forms."""
    answers = {"business": "Tea & Co", "department": ""}
    form = ".github/ISSUE_TEMPLATE/nomination.yml"
    assert HUB.issue_url(form, answers) == (
        "https://github.com/owner/name/issues/new?template=nomination.yml&business=Tea%20%26%20Co"
    )
    assert BERG.issue_url(form, answers) == (
        "https://codeberg.org/owner/name/issues/new?template=.github%2FISSUE_TEMPLATE%2Fnomination.yml"
        "&field%3Abusiness=Tea%20%26%20Co"
    )
    assert LAB.issue_url(form, answers) == ""


def test_a_business_has_its_own_page(elsewhere: Output) -> None:
    """The form and the message know the business, its place, its department and the open campaign."""
    page = elsewhere.page("nominate/ferry-office/")
    assert elsewhere.page("businesses/ferry-office/").find("//main//a[@href='/nominate/ferry-office/']")
    forms = [
        link for link in page.find("//main//a/@href") if link.startswith("https://forms.example.org/thanks")
    ]
    known = {"where": ["Ferry Office & Sons"], "for": ["Winter Thanks 2026"]}
    departments = ("Tickets", "Lost property")
    filled = [parse_qs(urlsplit(link).query) for link in forms]
    assert filled == [known, *({**known, "in": [name]} for name in departments)]
    mails = [link for link in page.find("//main//a/@href") if link.startswith("mailto:")]
    bodies = [unquote(link.partition("&body=")[2]).split("\r\n") for link in mails]
    asked = ["Who:", "Business: Ferry Office & Sons", "Quarter: Old Harbour", "Department:", "When:"]
    asked += ["Campaign: Winter Thanks 2026", "What happened:"]
    assert bodies[0] == asked
    for body, name in at_least_one(zip(bodies[1:], departments, strict=True)):
        assert body == [f"Department: {name}" if line == "Department:" else line for line in asked]
    assert page.find("//main//a[@href='tel:+441632960000']")
    assert [line.strip() for line in page.one("//address").itertext()] == [
        "Friends of Brightwater", "Brightwater Thanks", "1 Quay Street", "Brightwater",
    ]  # fmt: skip
    assert page.find("//main//a[@href='/nominate/']")
    assert page.meta("robots") == ["noindex"]


def test_without_a_business_nothing_is_filled_in_but_the_campaign(elsewhere: Output) -> None:
    """The page for all offers the same ways."""
    links = elsewhere.page("nominate/").find("//main//a/@href")
    assert "https://forms.example.org/thanks?where=&in=&for=Winter%20Thanks%202026" in links


def test_former_addresses_of_a_business_lead_on(elsewhere: Output) -> None:
    """A printed card is good for ever: also after the business has another id, or is part of another."""
    for path in ("nominate/boat-office/", "nominate/boat-office/card/"):
        target = path.replace("boat-office", "ferry-office")
        assert elsewhere.page(path).is_redirect
        assert elsewhere.page(path).find(f"//a[@href='/{target}']")
    assert (
        elsewhere.files["nominate/boat-office/card/qr.svg"]
        == elsewhere.files["nominate/ferry-office/card/qr.svg"]
    )
