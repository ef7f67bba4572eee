"""Which stories are there already: on the wall, in the inbox, or further up in the same file."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from base64 import b32encode
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

from wall_of_fame.editing.importing.name_lookup import fold_name
from wall_of_fame.text.similarity import are_alike, shingles

# Two people may well send the same few words, even on one day.
_FEW_WORDS: Final = 8

_MOST_COMPARED: Final = 20

# Only stories that share so much of the sequences by which they are found are compared as a whole.
_SHARE_NEEDED: Final = 0.3

_ROW_HASH: Final = re.compile(r"\[([a-z2-7]{16})\]\.?$")


@dataclass(frozen=True, slots=True)
class ComparedStory:
    """A story with all by which it is compared; `where` is "content/…", "inbox/…" or "row 12".

    `people` and `business` are ids where they are on the wall, and else names as typed; `beside` is what
    stands beside the names in a row; `row_hash` is that of the row from which it was imported, or "".
    """

    where: str
    text: str
    people: frozenset[str] = frozenset()
    business: str = ""
    date: str = ""
    row_hash: str = ""
    beside: str = ""

    @property
    def facts(self) -> tuple[object, ...]:
        """All that two stories must have in common to be the same; of names, only case and spaces aside.

        José and Jose, or Jo Berg and Jo Berg (Bar), may be two people.
        """
        people = frozenset(_as_typed(person) for person in self.people)
        business = fold_name(self.business) or self.business
        return people, _as_typed(self.beside), business, self.date, fold_name(self.text)


class Duplicate(NamedTuple):
    """Where a story is already; `is_same` is false if it is much alike and somebody has to look."""

    where: str
    is_same: bool


@dataclass(slots=True)
class StoryIndex:
    """All stories so far, found by the sequences of words (shingles) that they share. `add` extends it."""

    _stories: list[ComparedStory] = field(default_factory=list)
    _shingles: list[frozenset[str]] = field(default_factory=list)
    _positions: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _where_by_hash: dict[str, str] = field(default_factory=dict)
    _where_by_facts: dict[tuple[object, ...], str] = field(default_factory=dict)

    def add(self, story: ComparedStory) -> None:
        """Compare later stories with this one, too."""
        story_shingles = _story_shingles(story.text)
        for shingle in story_shingles:
            positions = self._positions[shingle]
            # A formula that very many use is compared with the first of them, so that this takes no longer.
            if len(positions) < _MOST_COMPARED:
                positions.append(len(self._stories))
        self._stories.append(story)
        self._shingles.append(story_shingles)
        self._where_by_facts.setdefault(story.facts, story.where)
        if story.row_hash:
            self._where_by_hash.setdefault(story.row_hash, story.where)

    def find_duplicate(self, story: ComparedStory) -> Duplicate | None:
        """Where the very same is already, or else where almost the same words are.

        The same are the very same row, and a story that has everything in common with another: people,
        business, day and words. Whatever differs in one of them may be another recognition: one formula
        may thank a whole team, and two people may share a name.
        """
        if story.row_hash in self._where_by_hash:
            return Duplicate(self._where_by_hash[story.row_hash], is_same=True)
        is_long = not has_few_words(story.text)
        if is_long and story.people and story.date and story.facts in self._where_by_facts:
            return Duplicate(self._where_by_facts[story.facts], is_same=True)
        story_shingles = _story_shingles(story.text)
        shared = Counter(chain.from_iterable(self._positions.get(shingle, ()) for shingle in story_shingles))
        needed = max(1, len(story_shingles) * _SHARE_NEEDED)
        for at, _ in sorted(
            (item for item in shared.items() if item[1] >= needed), key=lambda item: -item[1]
        ):
            if are_alike(story_shingles, self._shingles[at]):
                return Duplicate(self._stories[at].where, is_same=False)
        return None


def _as_typed(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def has_few_words(text: str) -> bool:
    """Whether a text is so short that two people may have written it."""
    return len(text.split()) < _FEW_WORDS


def hash_row(people: str, *texts: str) -> str:
    """A short hash of what a row says: the same row has the same hash, whatever its file is called.

    Signs and accents count in names of people alone.
    """
    whole = "\x00".join((_as_typed(people), *(fold_name(text) or text for text in texts)))
    return b32encode(hashlib.sha256(whole.encode("utf-8", "surrogatepass")).digest())[:16].decode().lower()


def add_hash(remark: str, row_hash: str) -> str:
    """The remark, with a row's hash at its end."""
    return f"{remark} [{row_hash}]."


def find_hash(remarks: Iterable[str]) -> str:
    """The row's hash in a draft's remarks, or ""."""
    return next((match[1] for remark in remarks if (match := _ROW_HASH.search(remark))), "")


@lru_cache(maxsize=4)
def _story_shingles(text: str) -> frozenset[str]:
    """The sequences of words of a story; the same one is looked up, and then added."""
    return shingles(_words_alone(text))


def _words_alone(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text))
