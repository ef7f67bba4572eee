"""The search: Pagefind's index, the lists of names for mistyped words, and the script that uses them.

All of it is in one folder whose name is the digest of what it is made of: a browser may keep its files for
ever, and an unchanged wall is not indexed again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, cast

from wall_of_fame import urls
from wall_of_fame.site import OutputFile, Site
from wall_of_fame.site.language import Language
from wall_of_fame.site.search import pagefind
from wall_of_fame.site.search.common_words import find_common_words
from wall_of_fame.site.search.entries import search_entries
from wall_of_fame.site.search.entry import SearchEntry
from wall_of_fame.site.search.pagefind import SearchError
from wall_of_fame.site.search.spelling import count_words, name_lists
from wall_of_fame.system.cache import Cache
from wall_of_fame.system.digests import digest_of, fingerprint
from wall_of_fame.text.vocabulary import primary_language
from wall_of_fame.wall import Wall

_DIGITS: Final = 12
_INDEX: Final = "index"
_FINDER: Final = "finder.js"


@dataclass(frozen=True, slots=True)
class Index:
    """What the files of the search are made of.

    `folder` is site-relative, with a slash at its end; `digest` is that of all that the index is made of.
    `languages` are those of stories that have another index besides, because their words have other
    endings than those of `lang`. `name_lists` are compared with a mistyped word. `common_words` say too
    little to be looked for beside others. `finder` is the script.
    """

    folder: str
    digest: bytes
    entries: tuple[SearchEntry, ...]
    lang: str
    languages: tuple[str, ...]
    name_lists: tuple[bytes, ...]
    common_words: tuple[str, ...]
    finder: bytes


def index(wall: Wall, site: Site, language: Language, theme: Path) -> Index | None:
    """What the search of a wall is made of; None for an empty wall."""
    entries = tuple(search_entries(wall, site, language))
    if not entries:
        return None
    lang = primary_language(site.lang)
    other_languages = {primary_language(entry.lang) for entry in entries if entry.lang} - {lang}
    finder = (theme / "search" / _FINDER).read_bytes()
    digest = digest_of(pagefind.versions(), lang.encode(), finder, *(entry.as_bytes for entry in entries))
    return Index(
        folder=f"{urls.SEARCH}{digest.hex()[:_DIGITS]}/",
        digest=digest,
        entries=entries,
        lang=lang,
        languages=tuple(sorted(other_languages & pagefind.STEMMED)),
        name_lists=name_lists(count_words(entry.title for entry in entries if entry.is_named)),
        common_words=find_common_words(
            (entry.text for entry in entries), lang, count_words(_names_of_people(wall))
        ),
        finder=finder,
    )


def _names_of_people(wall: Wall) -> Iterator[str]:
    """The names of people who may be found: somebody may be called Will, or May."""
    return (person.name for person in wall.people if not person.is_team and not person.noindex)


def files(index: Index | None, cache: Path) -> Iterator[OutputFile]:
    """Every file of the search. Pagefind runs only if the last index was made of anything else.

    Raises:
        SearchError: Pagefind cannot do its work.
    """
    search_cache = Cache(cache / "search")
    if index is None:
        search_cache.forget_others(())
        return
    yield OutputFile.ready(f"{index.folder}{_FINDER}", index.finder)
    for number, names in enumerate(index.name_lists):
        yield OutputFile.ready(f"{index.folder}names/{number}.json", names)
    for path, data in _pagefind_files(index, search_cache).items():
        yield OutputFile(f"{index.folder}{path}", fingerprint(index.digest, path), partial(bytes, data))


def _pagefind_files(index: Index, cache: Cache) -> Mapping[str, bytes]:
    """Pagefind's files by their paths within the folder."""
    cached = cache.get(_INDEX)
    if not cached or cached[0] != index.digest:
        cached = index.digest, pagefind.index_files(index.entries, index.lang, index.languages)
        cache.put(_INDEX, cached)
    cache.forget_others((_INDEX,))
    return cast(Mapping[str, bytes], cached[1])


__all__ = ["Index", "SearchError", "files", "index"]
