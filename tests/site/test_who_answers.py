"""Pages say who runs the wall and how to reach them, if the settings do."""

from __future__ import annotations

import pytest

from tests.loops import at_least_one
from tests.walls.output import Output
from tests.walls.projects import Project

WORDS = ("Run by", "Who runs this wall", "hello@brightwater.example", "Contact:")


def contact_links(site: Output, url: str, part: str) -> list[str]:
    """The addresses of the contacts in a part of a page, without what a message begins with."""
    links = site.page(url).find(f"//{part}//a/@href")
    return [link.partition("?")[0] for link in links if link.startswith(("mailto:", "tel:"))]


def test_every_footer_names_the_organisation_and_its_contacts(elsewhere: Output) -> None:
    """The name is read as it was typed, and each contact is a link."""
    with_footer = [page for page in elsewhere.pages if page.find("//footer")]
    for page in at_least_one(with_footer):
        [text] = page.find("//p[@class='footer__organisation']")
        assert text.text_content() == (
            "Run by Friends of BrightwaterContact: hello@brightwater.example · +44 1632 960000"
        ), page
        assert text.xpath(".//a/@href") == ["mailto:hello@brightwater.example", "tel:+441632960000"], page


@pytest.mark.parametrize(
    ("wall", "url"), [("elsewhere", "about/"), ("sample", "about/"), ("sample", "privacy/")]
)
def test_about_and_privacy_say_who_is_responsible(
    request: pytest.FixtureRequest, wall: str, url: str
) -> None:
    """Below the page's own text, once, with a way to ask for a change."""
    site: Output = request.getfixturevalue(wall)
    name = {"elsewhere": "Friends of Brightwater", "sample": "The Sample Service Alliance"}[wall]
    [section] = site.page(url).find("//main//section[@aria-labelledby='organisation']")
    assert f"{name} runs this wall and is responsible for what it shows." in section.text_content()
    assert section.xpath(".//a[starts-with(@href, 'mailto:') or starts-with(@href, 'https://')]")
    assert not site.page("accessibility/" if wall == "sample" else "obrigado/").find(
        "//section[@aria-labelledby='organisation']"
    )


def test_nominating_leads_somewhere_all_year(elsewhere: Output) -> None:
    """The page to nominate names the organisation's contacts, beside any campaign."""
    assert contact_links(elsewhere, "nominate/", "main") == [
        "mailto:hello@brightwater.example",
        "tel:+441632960000",
    ]


def test_without_the_setting_nothing_is_said(project: Project) -> None:
    """The wall builds, and no page names an organisation or a contact."""
    site = project.build(settings={"WALL_ORGANISATION": None, "WALL_KEEPSAKES": False, "WALL_SEARCH": False})
    for page in at_least_one(list(site.pages)):
        assert [words for words in WORDS if words in page.text] == [], page


def test_a_name_alone_is_enough(project: Project) -> None:
    """Without a contact the name stands alone; it is shown letter by letter."""
    name = """<b>Tea</b> & "Toast" '; Łódź"""
    organisation = {"WALL_ORGANISATION": {"name": name}, "WALL_KEEPSAKES": False, "WALL_SEARCH": False}
    site = project.build(settings=organisation)
    assert site.page("").one("//p[@class='footer__organisation']").text_content() == f"Run by {name}"
    assert name in site.page("about/").one("//section[@aria-labelledby='organisation']").text_content()
    assert contact_links(site, "nominate/", "main") == []


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"name": "Us", "contact": "hello@example"}, "“hello@example” is neither an email address nor a web"),
        ({"name": "Us", "contact": "http://example.org"}, "a web address (https://example.org/contact)"),
        ({"name": "Us", "contact": "01534 123456"}, "a phone number with its country code (+44 1534 123456)"),
        ("Us", "WALL_ORGANISATION is “Us”. Write {"),
    ],
)
def test_a_wrong_setting_is_refused_with_what_to_write(project: Project, value: object, words: str) -> None:
    """Nothing is published, and there is no traceback."""
    done = project.run(settings={"WALL_ORGANISATION": value})
    assert done.code != 0
    assert "WALL_ORGANISATION" in done.words
    assert words in done.words
    assert "Traceback" not in done.words
    assert not project.output.exists()
