"""One page of each template of the sample content (and of each face that a template has)."""

from collections.abc import Iterator

from tests.walls.output import Output

PAGES = {
    "home": "",
    "home, page 2": "page/2/",
    "person": "people/sample-maria-d/",
    "person, team": "people/sample-breakfast-team/",
    "person, noindex": "people/sample-lucy-p/",
    "people": "people/",
    "business": "businesses/sample-harbour-lantern-hotel/",
    "business, page 2": "businesses/sample-harbour-lantern-hotel/page/2/",
    "business, share": "businesses/sample-harbour-lantern-hotel/share/",
    "business, poster": "businesses/sample-harbour-lantern-hotel/poster/",
    "business, nominate": "nominate/sample-harbour-lantern-hotel/",
    "business, counter cards": "nominate/sample-harbour-lantern-hotel/card/",
    "businesses": "businesses/",
    "standard": "standards/listening/",
    "standards": "standards/",
    "place": "places/st-helier/",
    "place, empty": "places/st-mary/",
    "places": "places/",
    "campaign": "campaigns/give-service-a-smile-2024/",
    "campaign, open": "campaigns/sample-small-kindnesses-2026/",
    "campaign, week": "campaigns/national-customer-service-week-2024/",
    "campaigns": "campaigns/",
    "award": "awards/sample-smile-awards-2024/",
    "award, ceremony": "awards/sample-smile-awards-2024/ceremony/",
    "awards": "awards/",
    "pins": "pins/give-service-a-smile-2024/",
    "digital pins": "digital-pins/",
    "recognition, digital pin": "recognition/sample-the-tea-with-two-saucers/",
    "colleagues": "colleagues/",
    "take part": "take-part/",
    "take part, kit": "take-part/kit/",
    "take part, first day": "take-part/first-day/",
    "years": "years/",
    "year": "years/2024/",
    "recent": "recent/",
    "plain page": "privacy/",
    "nominate": "nominate/",
    "news": "news/",
    "article": "news/sample-how-a-story-is-read/",
    "search": "search/",
    "data": "api/",
    "lost": "404.html",
    "display": "display/",
    "display, business": "businesses/sample-harbour-lantern-hotel/display/",
    "display, award": "awards/sample-smile-awards-2024/display/",
    "recognition, note": "recognition/sample-short-legs/",
    "recognition": "recognition/sample-soup-in-the-snow-gate/",
}
"""By what it shows: the address of a page."""

HOSTILE_PAGES = [
    "",
    "people/",
    "people/mirela-k/",
    "recognition/the-last-ferry/",
    "businesses/",
    "businesses/ferry-office/",
    "businesses/ferry-office/share/",
    "businesses/ferry-office/poster/",
    "businesses/ferry-office/embed/",
    "nominate/ferry-office/",
    "nominate/ferry-office/card/",
    "standards/",
    "standards/care/",
    "places/",
    "campaigns/thanks-week-2025/",
    "awards/lamps-2025/",
    "awards/lamps-2025/ceremony/",
    "pins/thanks-week-2025/",
    "years/",
    "years/2025/",
    "display/",
    "awards/lamps-2025/display/",
    "about/",
    "news/",
    "search/?q=script",
]
"""One page of each template of the wall with an attack in every text."""

FACES = {
    "recognition, reply": "//*[contains(@class, 'reply')]",
    "recognition, other language": "//div[contains(@class, 'story')][@lang]",
    "recognition, several people": "//h1[count(bdi) > 2]",
}
"""Faces of a recognition that only some records have: how to know one."""


def addresses(site: Output) -> Iterator[str]:
    """Every address of the list above, and the first page with each face."""
    yield from PAGES.values()
    stories = [page for path, page in site.html.items() if path.startswith("recognition/")]
    for xpath in FACES.values():
        yield next(page.url for page in stories if not page.is_redirect and page.find(xpath))
