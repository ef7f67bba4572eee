"""What Pelican's own lists lack: places, each story's neighbours, and the evidence marked in its words."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import partial
from typing import Any

from pelican import signals


def arrange(generator: Any) -> None:
    """Prepare once what many pages show."""
    # Pelican looks every article up in every list to offer `dates`; no page here asks for them.
    generator.dates.clear()
    places: dict[str, list[Any]] = defaultdict(list)
    for article in generator.articles:
        mark = f'<mark class="evidence standard--{article.tags[0].slug}">{article.evidence}</mark>'
        article._content = article._content.replace(article.evidence, mark, 1)
        places[article.place].append(article)
    for _, articles in generator.categories:
        for at, article in enumerate(articles):
            article.others = [*articles[at + 1 : at + 4], *articles[: min(at, 3)]][:3]
    generator.context["places"] = sorted(places.items())
    generator.context["standards"] = sorted((tag for tag in generator.tags), key=lambda tag: order(tag.name))
    generator.context["businesses"] = {
        category.slug: (category, articles[0].place, articles[0].sector, len(articles))
        for category, articles in generator.categories
    }
    generator.context["tally"] = tally


def order(standard: str) -> int:
    """Where a standard stands among the five."""
    return "SMILE".find(standard[0])


def tally(articles: list[Any]) -> tuple[Counter[Any], Counter[Any]]:
    """How many of the articles name each standard, and are about each person."""
    standards = Counter(tag for article in articles for tag in article.tags)
    return standards, Counter(article.author for article in articles)


def write_places(generator: Any, writer: Any) -> None:
    """A list for each place."""
    write = partial(writer.write_file, relative_urls=False)
    for place, articles in generator.context["places"]:
        url = f"places/{place}/"
        write(
            f"{url}index.html",
            generator.get_template("place"),
            generator.context,
            place=place,
            articles=articles,
            template_name="place",
            url=url,
        )


def register() -> None:
    """Connect to Pelican's signals."""
    signals.article_generator_finalized.connect(arrange)
    signals.article_writer_finalized.connect(write_places)
