"""Pages are laid out without being written, and a page depends on nothing but its context."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import pytest
from markupsafe import Markup

from tests.loops import at_least_one
from tests.walls import made
from wall_of_fame.site import Build, Head, Page
from wall_of_fame.site.outputs import sitemap as indexes
from wall_of_fame.site.pages import PageContext, all_pages, redirects
from wall_of_fame.wall import Award, Campaign, Pin, PinEdition, Recognition, Wall, Winner

PLACES = (made.place(1),)


@pytest.fixture(scope="module")
def context() -> PageContext:
    """A wall with several of everything that has pages of its own."""
    shops = [made.business(number, PLACES[0]) for number in range(3)]
    people = [made.person(number, where=shops[0]) for number in range(3)]
    stories = [made.recognition(number, people[number % 3], shops[number % 2]) for number in range(60)]
    aliases = {"people/former/": people[0].url, "old.html": stories[0].url}
    return made.page_context(
        made.wall(people=people, businesses=shops, recognitions=stories, places=PLACES, aliases=aliases)
    )


def every_page(context: PageContext) -> tuple[Page, ...]:
    """The pages of the wall and those that lead to them."""
    walls = tuple(all_pages(context))
    return (*walls, *redirects.redirect_pages(context.wall, context.site, walls))


def never() -> Head:
    """The head of a page that must not be written."""
    pytest.fail("a head was made")


def test_a_head_needs_no_wall(context: PageContext) -> None:
    """Each page makes the same head with a context without the wall, the day and the opening words."""
    bare = replace(context, wall=None, today=None, intro=None)  # type: ignore[arg-type]  # that is the point
    for page in at_least_one(all_pages(context)):
        make = page.make_head
        assert isinstance(make, partial)
        assert make.args[0] is context, page.url
        assert make.func(bare, *make.args[1:]) == page.head, page.url


def test_what_a_head_is_made_of_stands_in_the_context(context: PageContext) -> None:
    """What else a head is made of is one of the page's values, a part of one, or its URL."""
    for page in at_least_one(all_pages(context)):
        make = page.make_head
        assert isinstance(make, partial)
        values = [page.url, *page.values.values()]
        for argument in make.args[1:]:
            parts = argument if isinstance(argument, tuple) else (argument,)
            assert argument in values or set(parts) <= set(_inside(page.values)), page.url


def _inside(value: Any) -> list[Any]:
    """A value and what mappings and tuples hold."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else ()
    return [value] * (not isinstance(value, dict)) + [value for part in inner for value in _inside(part)]


def test_a_context_holds_frozen_values_only(context: PageContext) -> None:
    """Nothing that a template is handed can change, and nothing of it is the whole wall."""
    values = [(page.url, value) for page in every_page(context) for value in _inside(dict(page.values))]
    for url, value in at_least_one(values):
        plain = value is None or isinstance(value, str | int | date | tuple)
        parameters = getattr(value, "__dataclass_params__", None)
        assert plain or (parameters is not None and parameters.frozen), (url, value)
        assert not isinstance(value, Wall), url


def test_a_recognition_is_handed_three_others_at_most(context: PageContext) -> None:
    """They are the nearest for this person, at this business and with this standard."""
    pages = [page for page in all_pages(context) if page.template == "recognition.html"]
    for page in at_least_one(pages):
        kinds = [(kind, len(group)) for kind, _, group in page.values["related"]]
        assert kinds == [("person", 1), ("business", 1), ("standard", 1)]


def test_those_who_are_alone_have_no_others() -> None:
    """Of one there are none, of three each has the two others."""
    shop = made.business(1, PLACES[0])
    for number in (1, 2, 3):
        people = [made.person(position) for position in range(number)]
        stories = [made.recognition(position, person, shop) for position, person in enumerate(people)]
        wall = made.wall(people=people, businesses=[shop], recognitions=stories, places=PLACES)
        pages = [page for page in all_pages(made.page_context(wall)) if page.template == "recognition.html"]
        for page in at_least_one(pages):
            others: list[Recognition] = [other for _, _, group in page.values["related"] for other in group]
            assert len(set(others)) == len(others) == number - 1
            assert page.values["recognition"] not in others


def test_the_sitemap_makes_no_head(context: PageContext) -> None:
    """What is listed is known from the address and from what a page says of being listed."""
    pages = tuple(replace(page, make_head=never) for page in every_page(context))
    (sitemap, *_) = indexes.files(Build(context.wall, context.site, pages, made.TODAY))
    listed = sitemap.make().decode()
    assert f"<loc>{context.site.absolute('people/')}</loc>" in listed
    assert "former" not in listed
    assert "404" not in listed


def test_pages_say_the_same_of_being_listed_as_their_heads(context: PageContext) -> None:
    """A page that is left out of the sitemap asks search engines to leave it out too."""
    for page in at_least_one(every_page(context)):
        assert page.head.noindex == page.noindex, page.url
        assert page.head.canonical == context.site.absolute(page.url) or page.template == "redirect.html"


def test_a_redirect_bears_the_title_of_where_it_leads(context: PageContext) -> None:
    """Its title and its link are those of the page now; what that is made of is its own context too."""
    pages = {page.url: page for page in every_page(context)}
    person = pages["people/person-0/"]
    moved = pages["people/former/"]
    assert moved.head.title == person.head.title == made.name(0) + " · " + made.business(0, PLACES[0]).name
    assert person.values.items() <= moved.values.items()
    html = made.rendered(context, [moved])[moved.url]
    assert html.one("//title").text_content() == person.head.title
    assert html.one("//a/@href") == f"/{person.url}"


def campaign(number: int, edition: PinEdition | None) -> Campaign:
    """A campaign of one day."""
    day, url = made.TODAY, f"campaigns/campaign-{number}/"
    return Campaign(
        f"campaign-{number}", url, f"Campaign {number}", day, day, "", (), (), edition, None, "", Markup()
    )


def test_pins_are_counted_wherever_they_were_given() -> None:
    """A campaign counts every pin of its edition, also one that came with another campaign's story."""
    first, second = campaign(1, PinEdition("Lamp", 10)), campaign(2, None)
    shop, who = made.business(1, PLACES[0]), made.person(1)
    story = replace(made.recognition(1, who, shop), campaign=second, pin=Pin("Lamp", 3, None))
    wall = replace(
        made.wall(people=[who], businesses=[shop], recognitions=[story], places=PLACES),
        campaigns=(first, second),
        by_campaign={first.id: (), second.id: (story,)},
    )
    pages = [page for page in all_pages(made.page_context(wall)) if page.template == "campaign.html"]
    assert {page.url: page.values["pins_given"] for page in pages} == {first.url: 1, second.url: 0}


def test_a_person_has_each_award_once_the_newest_first() -> None:
    """An award given to a group is an award of everyone in it."""
    shop, (first, second) = made.business(1, PLACES[0]), (made.person(1), made.person(2))
    story = replace(made.recognition(1, first, shop), people=(first, second))
    awards = tuple(
        Award(
            f"award-{number}",
            f"awards/award-{number}/",
            f"Award {number}",
            made.TODAY,
            None,
            "",
            (Winner("Patience", "", shop, story),),
            Markup(),
        )
        for number in (2, 1)
    )
    wall = made.wall(people=[first, second], businesses=[shop], recognitions=[story], places=PLACES)
    pages = {page.url: page for page in all_pages(made.page_context(replace(wall, awards=awards)))}
    for who in (first, second):
        assert pages[who.url].values["awards"] == tuple((award, award.winners[0]) for award in awards)
