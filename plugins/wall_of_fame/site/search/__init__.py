"""The search: Pagefind's index of what may be found, and the names that a mistyped one is compared with.

All of it lies in one folder whose name is the digest of what it is made of: a browser may keep its
files for ever, and an unchanged wall is not indexed again.
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
from wall_of_fame.site.search.common_words import usual
from wall_of_fame.site.search.entries import entries
from wall_of_fame.site.search.entry import SearchEntry
from wall_of_fame.site.search.pagefind import SearchError
from wall_of_fame.site.search.spelling import names, shelves
from wall_of_fame.system.cache import Cache
from wall_of_fame.system.digests import digest_of, fingerprint
from wall_of_fame.text.vocabulary import primary_language
from wall_of_fame.wall import Wall

_DIGITS: Final = 12
_INDEX: Final = "index"
_FINDER: Final = "finder.js"


@dataclass(frozen=True, slots=True)
class Index:
    """What the search is made of. `folder` is site-relative, with a slash at its end.

    `languages` are those of stories that have an index of their own besides, because their words
    have other endings. `shelves` are the names for comparison, `usual` the words that say too little to
    be looked for beside others.
    """

    folder: str
    mark: bytes
    entries: tuple[SearchEntry, ...]
    lang: str
    languages: tuple[str, ...]
    shelves: tuple[bytes, ...]
    usual: tuple[str, ...]
    finder: bytes


def index(wall: Wall, site: Site, _: Language, theme: Path) -> Index | None:
    """What the search is to be made of; nothing for an empty wall."""
    found = tuple(entries(wall, site, _))
    if not found:
        return None
    lang = primary_language(site.lang)
    spoken = {primary_language(entry.lang) for entry in found if entry.lang} - {lang}
    finder = (theme / "search" / _FINDER).read_bytes()
    mark = digest_of(pagefind.recipe(), lang.encode(), finder, *(entry.packed for entry in found))
    return Index(
        folder=f"{urls.SEARCH}{mark.hex()[:_DIGITS]}/",
        mark=mark,
        entries=found,
        lang=lang,
        languages=tuple(sorted(spoken & pagefind.STEMMED)),
        shelves=shelves(names(entry.title for entry in found if entry.is_named)),
        usual=usual((entry.text for entry in found), lang, names(_people(wall))),
        finder=finder,
    )


def _people(wall: Wall) -> Iterator[str]:
    """What those are called who may be found: somebody may be called Will, or May."""
    return (person.name for person in wall.people if not person.is_team and not person.noindex)


def files(made: Index | None, cache: Path) -> Iterator[OutputFile]:
    """Every file of the index. Pagefind is asked only if the last index was made of anything else.

    Raises:
        SearchError: Pagefind cannot do its work.
    """
    kept = Cache(cache / "search")
    if made is None:
        kept.forget_others(())
        return
    yield OutputFile.ready(f"{made.folder}{_FINDER}", made.finder)
    for number, shelf in enumerate(made.shelves):
        yield OutputFile.ready(f"{made.folder}names/{number}.json", shelf)
    for path, data in _files(made, kept).items():
        yield OutputFile(f"{made.folder}{path}", fingerprint(made.mark, path), partial(bytes, data))


def _files(made: Index, kept: Cache) -> Mapping[str, bytes]:
    """Pagefind's files by their paths within the folder."""
    known = kept.get(_INDEX)
    if not known or known[0] != made.mark:
        known = made.mark, pagefind.bundle(made.entries, made.lang, made.languages)
        kept.put(_INDEX, known)
    kept.forget_others((_INDEX,))
    return cast(Mapping[str, bytes], known[1])


__all__ = ["Index", "SearchError", "files", "index"]
