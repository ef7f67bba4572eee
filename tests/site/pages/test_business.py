"""The page of a business: faces, departments, what it changed; and a picture worth posting without a logo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from tests.loops import at_least_one
from tests.site.share_pictures.test_poster import COLOURS
from tests.walls import made
from tests.walls.output import Html, Output
from wall_of_fame import wall as w
from wall_of_fame.site.page_sizes import CARDS_A_PAGE
from wall_of_fame.site.pages import businesses
from wall_of_fame.site.share_pictures import list_pictures

SHOP = replace(made.business(1, made.place(1)), departments=("Tickets", "Lost property"))
CHANGE = w.Reply("The shop", Markup("<p>Thank you.</p>"), Markup("<p>A bench stands at the gate.</p>"))


def stories(count: int, *, pictures: Sequence[int] = ()) -> list[w.Recognition]:
    """Recognitions of as many people; those of these numbers have a photo."""
    return [
        made.recognition(number, made.person(number, picture=number in pictures), SHOP)
        for number in range(count)
    ]


def pages(recognitions: list[w.Recognition]) -> dict[str, Html]:
    """The pages of the business."""
    people = [person for recognition in recognitions for person in recognition.people]
    wall = made.wall(people=people, businesses=[SHOP], recognitions=recognitions, places=[SHOP.place])
    context = made.page_context(wall)
    drawn = made.rendered(context, businesses.pages(context))
    return {url: page for url, page in drawn.items() if url.startswith(SHOP.url)}


def test_the_newest_faces_stand_beside_the_name() -> None:
    """Four of those with a photo, each once, and nobody who asked to stay out of search engines."""
    recognitions = stories(9, pictures=(1, 2, 3, 4, 5, 6))
    recognitions[1] = replace(recognitions[1], noindex=True)
    recognitions[3] = replace(recognitions[3], people=recognitions[2].people)
    faces = pages(recognitions)[SHOP.url].find("//ul[@class='hero__faces']//a/@href")
    assert faces == [f"/people/person-{number}/" for number in (2, 4, 5, 6)]
    assert not pages(stories(3))[SHOP.url].find("//ul[@class='hero__faces']")


def test_departments_stand_in_their_order() -> None:
    """Each with its recognitions, if it has any."""
    recognitions = [replace(story, department="Lost property") for story in stories(2)]
    items = pages(recognitions)[SHOP.url].find("//*[@aria-labelledby='departments']//li")
    texts = [" ".join(item.text_content().split()) for item in items]
    assert texts == ["Tickets", "Lost property · 2 recognitions"]


def test_what_a_business_changed_stands_with_its_story() -> None:
    """The newest six, but not those with somebody hidden; safe HTML, and a link."""
    recognitions = [replace(story, reply=CHANGE) for story in stories(9)]
    recognitions[0] = replace(recognitions[0], noindex=True)
    page = pages(recognitions)[SHOP.url]
    links = page.find("//*[@aria-labelledby='changes']//a/@href")
    assert links == [f"/recognition/story-{number}/" for number in range(1, 7)]
    assert page.find("//*[@aria-labelledby='changes']//p")[0].text_content() == "A bench stands at the gate."
    silent = [replace(story, reply=replace(CHANGE, changed=Markup())) for story in stories(3)]
    assert not pages(silent)[SHOP.url].find("//*[@aria-labelledby='changes']")


def test_later_pages_stay_as_they_are() -> None:
    """What a new recognition changes stands on the first page alone."""
    recognitions = [
        replace(story, reply=CHANGE, department="Tickets")
        for story in stories(CARDS_A_PAGE + 1, pictures=range(CARDS_A_PAGE + 1))
    ]
    later = pages(recognitions)[f"{SHOP.url}page/2/"]
    assert not later.find("//ul[@class='hero__faces']")
    for part in at_least_one(("changes", "departments")):
        assert not later.find(f"//*[@aria-labelledby='{part}']")


def test_a_business_without_a_logo_shows_its_people() -> None:
    """On its picture to share: faces, else initials; without anybody its own first letter."""
    site = replace(made.page_context(made.wall()).site, keepsakes=True, colours=COLOURS)

    def photos(business: w.Business, recognitions: list[w.Recognition]) -> list[bool]:
        picture = list_pictures.of_business(site, business, recognitions, ())
        assert picture is not None
        assert picture.card.is_logo == (business.logo is not None)
        return [bool(face.photo) for face in picture.card.faces]

    recognitions = stories(6, pictures=(2, 3))
    assert photos(SHOP, recognitions) == [True, True]
    assert photos(SHOP, stories(3)) == [False, False, False]
    assert photos(SHOP, [replace(story, noindex=True) for story in recognitions]) == [False]
    assert photos(replace(SHOP, logo=made.photo(1, "A sign")), recognitions) == [True]


def test_a_reply_says_on_its_own_page_what_has_changed(elsewhere: Output) -> None:
    """Below the answer; and so does the business."""
    for url in ("recognition/the-last-ferry/", "businesses/ferry-office/"):
        assert "A bench stands at the gate." in elsewhere.page(url).text
        assert elsewhere.page(url).find("//em[text()='stands']")
