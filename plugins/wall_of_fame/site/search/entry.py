"""One thing to be found: what Pagefind is told of it, and what a result shows."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final

from wall_of_fame.site.pictures.photos import renditions
from wall_of_fame.text.names import without_accents
from wall_of_fame.wall import Photo, Standard

FILTERS: Final = ("kind", "standard", "business", "place", "sector", "campaign", "year")
"""By what results are narrowed down, in the order of the page."""

SHOWN: Final = "shown"
"""The filter that is none: Pagefind hands it out with a result, yet does not search in it."""


@dataclass(frozen=True, eq=False)
class SearchEntry:
    """Something to be found: a site-relative address, a title, words, and the day by which it is sorted.

    `meta` are more words by their weight's name, `filters` the values by which it is chosen, `shown`
    is what a result shows besides. `is_named` says that the title is a name that may be mistyped,
    `is_told` that it is a story: whom or what it is about comes before it, by having its name twice.
    """

    url: str
    title: str
    text: str
    on: date
    meta: Mapping[str, str]
    filters: Mapping[str, Sequence[str]]
    shown: Mapping[str, Any]
    lang: str = ""
    is_named: bool = False
    is_told: bool = False

    @property
    def request(self) -> dict[str, Any]:
        """What Pagefind is told of it, but for its language."""
        meta = {**self.meta, "own": "" if self.is_told else self.title}
        shown = json.dumps(self.shown, ensure_ascii=False, separators=(",", ":"))
        return {
            "url": f"/{self.url}",
            "content": self.text or self.title,
            "meta": {"title": self.title, **{name: words for name, words in meta.items() if words}},
            "filters": {**{name: list(values) for name, values in self.filters.items()}, SHOWN: [shown]},
        }

    @cached_property
    def packed(self) -> bytes:
        """All of it as bytes."""
        return json.dumps([self.request, self.lang, self.is_named], ensure_ascii=False).encode()


def seen(  # noqa: PLR0913 - a result shows that much
    letters: str = "",
    photo: Photo | None = None,
    logo: Photo | None = None,
    *,
    where: str = "",
    standards: Sequence[Standard] = (),
    facts: str = "",
    lang: str = "",
) -> dict[str, Any]:
    """What a result shows besides its title and its words; nothing that is empty."""
    every = {
        "letters": letters,
        "photo": renditions(photo, "square")[-1].path if photo else "",
        "logo": renditions(logo, "logo")[-1].path if logo else "",
        "where": where,
        "standards": [standard.id for standard in standards],
        "facts": facts,
        "lang": lang,
    }
    return {name: value for name, value in every.items() if value}


def plain(name: str) -> str:
    """The words of a name whose plainest form Pagefind does not find by itself, such as Łukasz."""
    plain = {word: without_accents(word) for word in name.split() if not word.isascii()}
    return " ".join(form for word, form in plain.items() if form != _stripped(word))


def _stripped(word: str) -> str:
    """A word as Pagefind reads it: without the marks that can be taken off."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in decomposed if not unicodedata.category(letter).startswith("M"))
