"""An entry of the search: what Pagefind indexes of it, and what a result shows."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, Final

from wall_of_fame.site.pictures.photos import renditions
from wall_of_fame.site.search.word_parts import name_parts, parts_of
from wall_of_fame.system.digests import plain_digest
from wall_of_fame.text.names import without_accents
from wall_of_fame.text.vocabulary import everyday_words
from wall_of_fame.wall import Person, Photo, Standard

FILTERS: Final = ("kind", "standard", "business", "place", "sector", "campaign", "year")
"""The filters by which results are narrowed down, in the order of the page."""

META: Final = ("name", "own", "parts", "plain", "role", "title", "where")
"""The names of the weights that words beside the text have (`finder.js`), in the order of their letters."""

DETAILS: Final = "shown"
"""The name of a filter that holds what a result shows: Pagefind returns it but does not search in it."""

_ESCAPES: Final = {ord(character): f"%{ord(character):02X}" for character in '%"\\'}


@dataclass(frozen=True, eq=False)
class SearchEntry:
    """An entry: a site-relative address, a title, a text, and the day by which it is sorted.

    `meta` has more words, by the name of the weight that they have, `filters` the values by which it can be
    chosen, `details` what a result shows besides its title and its words. `is_named` is true if the title is
    a name that a reader may mistype. `is_of_people` is true if the title names people: they come before
    places, since their title weighs more. `is_story` is true for stories: the entry of the person, which has
    the name twice, comes before a story about them. The everyday words of the language `everyday_lang` are no
    parts to look for.
    """

    url: str
    title: str
    text: str
    on: date
    meta: Mapping[str, str]
    filters: Mapping[str, Sequence[str]]
    details: Mapping[str, Any]
    lang: str = ""
    is_named: bool = False
    is_story: bool = False
    is_of_people: bool = False
    everyday_lang: str = ""

    @property
    def request(self) -> dict[str, Any]:
        """The record that is sent to Pagefind, without its language."""
        meta = {
            "title" if self.is_of_people else "name": self.title,
            **self.meta,
            "own": self.title if self.is_of_people and not self.is_story else "",
            "parts": parts_of((self.text, *self._other_texts), everyday_words(self.everyday_lang)),
        }
        details = json.dumps(self.details, ensure_ascii=False, separators=(",", ":"))
        return {
            "url": f"/{self.url}",
            "content": self.text or self.title,
            "meta": {name: words for name, words in meta.items() if words},
            "filters": {
                **{name: [escape(value) for value in values] for name, values in self.filters.items()},
                DETAILS: [details],
            },
        }

    @property
    def _other_texts(self) -> Iterator[str]:
        """The texts beside the title and its forms."""
        return (words for name, words in self.meta.items() if name != "plain")

    @cached_property
    def digest(self) -> bytes:
        """The digest of all that the index is made of; much quicker to take than that of the request."""
        words = (self.url, self.title, self.text, self.on.isoformat(), self.lang, self.everyday_lang)
        kinds = (self.is_named, self.is_story, self.is_of_people)
        return plain_digest(words, kinds, dict(self.meta), dict(self.filters), dict(self.details))


def result_details(  # noqa: PLR0913 - a result shows that much
    letters: str = "",
    photo: Photo | None = None,
    logo: Photo | None = None,
    *,
    where: str = "",
    standards: Sequence[Standard] = (),
    facts: str = "",
    lang: str = "",
) -> dict[str, Any]:
    """What a result shows besides its title and its words; empty values are left out."""
    details = {
        "letters": letters,
        "photo": renditions(photo, "square")[-1].path if photo else "",
        "logo": renditions(logo, "logo")[-1].path if logo else "",
        "where": where,
        "standards": [standard.id for standard in standards],
        "facts": facts,
        "lang": lang,
    }
    return {name: value for name, value in details.items() if value}


@lru_cache(maxsize=10_000)  # who has one recognition often has several
def other_forms(name: str) -> str:
    """The forms of a name's words that Pagefind does not find by itself: without accents, and their parts."""
    return " ".join(filter(None, (plain_forms(name), name_parts(name))))


def all_forms(*people: Person) -> str:
    """The other forms of people's names, and the other names by which they are found."""
    others = [name for person in people for name in person.also_known_as]
    names = " ".join(person.name for person in people)
    return " ".join(filter(None, (other_forms(names), *others, *map(other_forms, others))))


def plain_forms(name: str) -> str:
    """The words of a name whose form without accents Pagefind does not find by itself, such as Łukasz."""
    forms = {word: without_accents(word) for word in name.split() if not word.isascii()}
    return " ".join(form for word, form in forms.items() if form != _as_pagefind_reads(word))


def escape(choice: str) -> str:
    """A value of a filter without the characters that Pagefind writes into JSON as they are (`finder.js`)."""
    return choice.translate(_ESCAPES)


def _as_pagefind_reads(word: str) -> str:
    """A word as Pagefind reads it: in small letters, without combining marks."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in decomposed if not unicodedata.category(letter).startswith("M"))
