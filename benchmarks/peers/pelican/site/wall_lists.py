"""What Pelican's own lists lack: places, what to read next, counts, long overviews, pages for screens."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from heapq import nlargest
from itertools import groupby
from math import sqrt
from operator import attrgetter
from pathlib import Path
from typing import Any
from zlib import crc32

from pelican import signals

CARDS_A_PAGE = 24
SLIDES_OF_THE_WALL = 40
IDS_A_LOT = 256
RELATED = 3

Tallies = tuple[Counter[Any], Counter[Any]]


def arrange(generator: Any) -> None:
    """Prepare once what many pages show."""
    # Pelican looks every article up in every list to offer `dates`; no page here asks for them.
    generator.dates.clear()
    articles = generator.articles
    places: dict[str, list[Any]] = defaultdict(list)
    for article in articles:
        mark = f'<mark class="evidence standard--{article.tags[0].slug}">{article.evidence}</mark>'
        article._content = article._content.replace(article.evidence, mark, 1)
        places[article.place].append(article)
    relate(generator)
    standards = sorted((tag for tag in generator.tags), key=lambda tag: order(tag.name))
    businesses = {
        category.slug: (category, own[0].place, own[0].sector, len(own))
        for category, own in generator.categories
    }
    tallied = partial(tally, {})
    # Not in the context: pieces.html is then run once and not again for every page.
    generator.env.globals["standards"] = standards
    generator.context |= {
        "places": sorted(places.items()),
        "businesses": businesses,
        "tally": tallied,
        "standard_counts": {tag: len(own) for tag, own in generator.tags.items()},
        "recent": recent(articles),
        "picks": [articles[len(articles) * quarter // 4] for quarter in (1, 2, 3)],
        "lots": lots(articles),
        "overviews": list(overviews(len(generator.authors), len(businesses), generator.settings)),
    }
    add_places(generator.context, places, standards)


def relate(generator: Any) -> None:
    """Give each article three others: one for its author, category and first tag, and round again."""
    kinds = (
        ("person", "More about", generator.authors),
        ("business", "More from", generator.categories),
        ("standard", "Also for", generator.tags.items()),
    )
    near: dict[Any, list[Any]] = defaultdict(list)
    for kind, words, things in kinds:
        for thing, own in things:
            for at, article in enumerate(own):
                if kind != "standard" or article.tags[0] == thing:
                    near[article].append(((kind, words, thing, []), own, at))
    for article, lists in near.items():
        article.related = kin(article, lists)


def kin(article: Any, lists: list[Any]) -> list[Any]:
    """Up to three of the lists' articles with what each shares: earlier ones first, then from the newest."""
    taken = [article]
    for _ in range(RELATED):
        for (*_, chosen), own, at in lists:
            following = (own[(at + step) % len(own)] for step in range(1, len(own)))
            one = next((one for one in following if one not in taken), None)
            if one and len(taken) <= RELATED:
                taken.append(one)
                chosen.append(one)
        if len(taken) > RELATED:
            break
    return [shared for shared, _, _ in lists if shared[-1]]


def add_places(context: Any, places: dict[str, list[Any]], standards: list[Any]) -> None:
    """What the map, the list of places and the filters by place show."""
    in_order = sorted(places, key=lambda place: int(place.rpartition("-")[2]))
    counts = {place: context["tally"](place, places[place])[0] for place in in_order}
    most = max(map(len, places.values()))
    businesses = Counter(place for _, place, _, _ in context["businesses"].values())
    context["tiles"] = [
        {
            "place": place,
            "name": place.replace("-", " ").title(),
            "count": len(places[place]),
            "depth": max(1, round(4 * sqrt(len(places[place]) / most))),
            "businesses": businesses[place],
        }
        for place in in_order
    ]
    context["place_counts"] = [
        (place, [len(places[place]), *(counts[place][tag] for tag in standards)]) for place in in_order
    ]
    context["places_of"] = {tag: [(place, [counts[place][tag]]) for place in in_order] for tag in standards}


def order(standard: str) -> int:
    """Where a standard stands among the five."""
    return "SMILE".find(standard[0])


def tally(known: dict[str, Tallies], slug: str, articles: list[Any]) -> Tallies:
    """How many of the articles of a thing name each standard, and are about each person."""
    if slug not in known:
        standards = Counter(tag for article in articles for tag in article.tags)
        known[slug] = standards, Counter(article.author for article in articles)
    return known[slug]


def recent(articles: list[Any]) -> list[tuple[str, list[Any]]]:
    """The last to be approved, by month."""
    latest = nlargest(CARDS_A_PAGE, articles, key=attrgetter("modified"))
    return [(month, list(own)) for month, own in groupby(latest, lambda one: f"{one.modified:%B %Y}")]


def lots(articles: list[Any]) -> list[list[str]]:
    """Lists of ids for a script to draw from, so many that each stays small."""
    filled: list[list[str]] = [[] for _ in range(1 << (max(0, len(articles) - 1) // IDS_A_LOT).bit_length())]
    for article in articles:
        filled[crc32(article.slug.encode()) % len(filled)].append(article.slug)
    return filled


def write_lists(generator: Any, writer: Any) -> None:
    """The lists that Pelican has no generator for."""
    write = partial(written, generator, writer)
    for place, articles in generator.context["places"]:
        write("place", f"places/{place}/", place=place, articles=articles)
    write("authors", "people/", paginated={"authors": generator.authors})
    directory = sorted(generator.context["businesses"].values(), key=lambda one: (one[2], one[0].name))
    begin = sectors(generator, directory)
    write("categories", "businesses/", paginated={"directory": directory}, sectors=begin)
    write_slides(write, "Newest on the wall", "", generator.articles[:SLIDES_OF_THE_WALL])
    for category, articles in generator.categories:
        write_slides(write, category.name, category.url, articles[:CARDS_A_PAGE])
    for number, ids in enumerate(generator.context["lots"]):
        path = Path(writer.output_path, f"surprise/{number}.json")
        path.write_text(json.dumps(ids, separators=(",", ":")))


def written(generator: Any, writer: Any, template: str, url: str, **things: Any) -> None:
    """Write a list."""
    writer.write_file(
        f"{url}index.html",
        generator.get_template(template),
        generator.context,
        template_name=template,
        url=url,
        **things,
    )


def write_slides(write: Any, shown: str, of: str, slides: list[Any]) -> None:
    """Write a list for a screen on a wall."""
    up = "../" * (of.count("/") + 1)
    write("display", f"{of}display/", shown=shown, of=of, up=up, slides=slides)


def sectors(generator: Any, directory: Iterable[Any]) -> dict[str, tuple[int, int]]:
    """The page on which each sector begins, and how many businesses it has."""
    a_page = generator.settings["PAGINATED_TEMPLATES"]["categories"]
    found: dict[str, tuple[int, int]] = {}
    for at, (_, _, sector, _) in enumerate(directory):
        begins, count = found.get(sector, (at // a_page + 1, 0))
        found[sector] = begins, count + 1
    return found


def overviews(people: int, businesses: int, settings: dict[str, Any]) -> Iterator[str]:
    """The URLs of whole sections."""
    yield from ("standards/", "places/")
    a_page = settings["PAGINATED_TEMPLATES"]
    for folder, count, most in (
        ("people/", people, a_page["authors"]),
        ("businesses/", businesses, a_page["categories"]),
    ):
        yield folder
        last = -(-count // most)
        yield from (f"{folder}page/{number}/" for number in range(2, last + 1))


def register() -> None:
    """Connect to Pelican's signals."""
    signals.article_generator_finalized.connect(arrange)
    signals.article_writer_finalized.connect(write_lists)
