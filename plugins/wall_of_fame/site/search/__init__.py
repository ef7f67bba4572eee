"""The search: Pagefind's index, the lists of names for mistyped words, and the script that uses them.

The programs lie in a folder that is named by the digest of them, so that a browser may keep them for ever.
The index lies in another, whose files keep their paths from build to build: a change of one entry writes a
few of them, and only that entry is indexed again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from wall_of_fame import urls
from wall_of_fame.site import OutputFile, Site
from wall_of_fame.site.language import Language
from wall_of_fame.site.search import pagefind
from wall_of_fame.site.search.common_words import find_common_words, words_of_sentences
from wall_of_fame.site.search.entries import search_entries
from wall_of_fame.site.search.entry import SearchEntry
from wall_of_fame.site.search.index_files import (
    IndexFiles,
    LanguageParts,
    divide_entries,
    index_files,
    pack,
    versions,
)
from wall_of_fame.site.search.pagefind import SearchError
from wall_of_fame.site.search.parts import FragmentReader
from wall_of_fame.site.search.spelling import count_words, name_lists
from wall_of_fame.site.theme.folders import ThemeFolders
from wall_of_fame.site.theme.theme_files import script_without_comments
from wall_of_fame.system.cache import Cache
from wall_of_fame.system.digests import digest_of
from wall_of_fame.text.vocabulary import primary_language
from wall_of_fame.wall import Wall

_DIGITS: Final = 12
_CACHE: Final = "search"
_FINDER: Final = "finder.js"
_PROGRAM: Final = "pagefind.js"
_SENTENCE_WORDS: Final = "sentence-words.json"
_INDEX_FOLDER: Final = f"{urls.SEARCH}index/"


@dataclass(frozen=True)
class Index:
    """What the files of the search are made of.

    `folder` is that of the programs and `index_folder` that of the index, both site-relative with a slash at
    the end. `digest` is that of all that the index is made of. `languages` are those of stories that have
    another index besides, because their words have other endings than those of `lang`; `parts` are what all
    indexes are made of. `name_lists` are compared with a mistyped word. `common_words` say too little to be
    looked for, `sentence_words` are left out beside others, by the language of the index. `finder` is the
    script.
    """

    folder: str
    digest: bytes
    entries: tuple[SearchEntry, ...]
    parts: tuple[LanguageParts, ...]
    lang: str
    languages: tuple[str, ...]
    name_lists: tuple[bytes, ...]
    common_words: tuple[str, ...]
    sentence_words: Mapping[str, tuple[str, ...]]
    finder: bytes
    index_folder: str = _INDEX_FOLDER

    @property
    def version(self) -> str:
        """Another for other entries; a part of the names of what changes with each of them."""
        return self.digest.hex()[:_DIGITS]


def index(wall: Wall, site: Site, language: Language, theme: ThemeFolders) -> Index | None:
    """What the search of a wall is made of; None for an empty wall."""
    entries = tuple(search_entries(wall, site, language))
    if not entries:
        return None
    lang = primary_language(site.lang)
    other_languages = {primary_language(entry.lang) for entry in entries if entry.lang} - {lang}
    languages = tuple(sorted(other_languages & pagefind.STEMMED))
    finder = script_without_comments(theme.file(f"search/{_FINDER}").read_bytes())
    programs = digest_of(versions(), lang.encode(), finder)
    words_of_names = count_words(entry.title for entry in entries if entry.is_named)
    names = count_words(_names_of_people(wall))
    return Index(
        folder=f"{urls.SEARCH}{programs.hex()[:_DIGITS]}/",
        digest=digest_of(versions(), lang.encode(), *(entry.digest for entry in entries)),
        entries=entries,
        parts=tuple(divide_entries(entries, lang, languages)),
        lang=lang,
        languages=languages,
        name_lists=name_lists(words_of_names),
        common_words=find_common_words((entry.text for entry in entries), lang, names),
        sentence_words={other: words_of_sentences(other, names) for other in (lang, *languages)},
        finder=finder,
    )


def _names_of_people(wall: Wall) -> Iterator[str]:
    """The names of people who may be found: somebody may be called Will, or May."""
    return (person.name for person in wall.people if not person.is_team and not person.noindex)


def make(index: Index | None, cache: Path) -> IndexFiles | None:
    """What Pagefind makes of the entries, from what is kept and of what is new. Any process may do it.

    Raises:
        SearchError: Pagefind cannot do its work.
    """
    folder = cache / _CACHE
    if index is None:
        Cache(folder).forget_others(())
        return None
    return index_files(index.parts, index.version, folder)


def files(index: Index | None, indexed: IndexFiles | None, cache: Path) -> Iterator[OutputFile]:
    """Every file of the search, of what `make` has made. A file is packed when it is written."""
    if index is None or indexed is None:
        return
    yield OutputFile.ready(f"{index.folder}{_FINDER}", index.finder)
    yield OutputFile.ready(f"{index.folder}{_PROGRAM}", indexed.script)
    folder, versions_now = index.index_folder, versions()
    for number, names in enumerate(index.name_lists):
        yield OutputFile.ready(f"{folder}names/{number}.json", names)
    sentence_words = json.dumps(index.sentence_words, ensure_ascii=False, separators=(",", ":")).encode()
    yield OutputFile.ready(f"{folder}{_SENTENCE_WORDS}", sentence_words)
    for path, data in indexed.ready.items():
        yield OutputFile.ready(f"{folder}{path}", data)
    for path, data in indexed.unpacked.items():
        yield OutputFile(f"{folder}{path}", digest_of(versions_now, data), partial(pack, data))
    reader = FragmentReader(cache / _CACHE)
    for language in index.parts:
        names_in_index = frozenset(indexed.entry_names[language.folder])
        for part in language.parts:
            for name, entry in part.entries:
                if name in names_in_index:
                    yield OutputFile(
                        f"{folder}{language.folder}fragment/{name}.pf_fragment",
                        digest_of(versions_now, language.lang.encode(), entry.digest),
                        partial(reader.read, part, entry),
                    )


__all__ = ["Index", "IndexFiles", "SearchError", "files", "index", "make"]
