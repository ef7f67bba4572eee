"""Which stories are there already: on the wall, in the inbox, or further up in the same file."""

from __future__ import annotations

import hashlib
import re
from base64 import b32encode
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from wall_of_fame.editing.importing.name_lookup import fold_name
from wall_of_fame.text.similarity import are_alike, shingles

# Two people may well send the same few words. Then the day decides whether they mean the same.
_FEW_WORDS: Final = 8

_ROW_HASH: Final = re.compile(r"\[([a-z2-7]{16})\]\.?$")


@dataclass(frozen=True, slots=True)
class ComparedStory:
    """A story with all by which it is compared; `where` is "content/…", "inbox/…" or "row 12".

    `people` and `business` are ids where they are on the wall, and else names as typed; `name_words` are
    the words of the people's names; `row_hash` is that of the row from which it was imported, or "".
    """

    where: str
    text: str
    people: frozenset[str] = frozenset()
    name_words: frozenset[str] = frozenset()
    business: str = ""
    date: str = ""
    row_hash: str = ""


class Duplicate(NamedTuple):
    """Where a story is already; `is_same` is false if the same words are about somebody else there."""

    where: str
    is_same: bool


@dataclass(slots=True)
class StoryIndex:
    """All stories so far, found by the sequences of words (shingles) that they share. `add` extends it."""

    wall_ids: frozenset[str]
    """The ids of people and businesses on the wall."""

    _stories: list[ComparedStory] = field(default_factory=list)
    _shingles: list[frozenset[str]] = field(default_factory=list)
    _positions: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _where_by_hash: dict[str, str] = field(default_factory=dict)

    def add(self, story: ComparedStory) -> None:
        """Compare later stories with this one, too."""
        story_shingles = shingles(_words_alone(story.text))
        for shingle in story_shingles:
            self._positions[shingle].append(len(self._stories))
        self._stories.append(story)
        self._shingles.append(story_shingles)
        if story.row_hash:
            self._where_by_hash.setdefault(story.row_hash, story.where)

    def find_duplicate(self, story: ComparedStory) -> Duplicate | None:
        """Where the same story is already, or else where the same words are about somebody else."""
        if story.row_hash in self._where_by_hash:
            return Duplicate(self._where_by_hash[story.row_hash], is_same=True)
        story_shingles = shingles(_words_alone(story.text))
        shared = Counter(at for shingle in story_shingles for at in self._positions.get(shingle, ()))
        about_others: Duplicate | None = None
        for at, _ in shared.most_common():
            if are_alike(story_shingles, self._shingles[at]):
                earlier = self._stories[at]
                if self._is_same(story, earlier):
                    return Duplicate(earlier.where, is_same=True)
                about_others = about_others or Duplicate(earlier.where, is_same=False)
        return about_others

    def _is_same(self, first: ComparedStory, second: ComparedStory) -> bool:
        """Whether two stories in the same words are about the same people, business and day."""
        are_on_wall = first.business in self.wall_ids and second.business in self.wall_ids
        if are_on_wall and first.business != second.business:
            return False
        is_short = len(first.text.split()) < _FEW_WORDS
        if is_short and first.date and second.date and first.date != second.date:
            return False
        if first.people & second.people or not first.people or not second.people:
            return True
        if first.people <= self.wall_ids and second.people <= self.wall_ids:
            return False
        return bool(first.name_words & second.name_words)


def hash_row(*texts: str) -> str:
    """A short hash of what a row says: the same row has the same hash, whatever its file is called."""
    whole = "\x00".join(fold_name(text) or text for text in texts)
    return b32encode(hashlib.sha256(whole.encode("utf-8", "surrogatepass")).digest())[:16].decode().lower()


def add_hash(remark: str, row_hash: str) -> str:
    """The remark, with a row's hash at its end."""
    return f"{remark} [{row_hash}]."


def find_hash(remarks: Iterable[str]) -> str:
    """The row's hash in a draft's remarks, or ""."""
    return next((match[1] for remark in remarks if (match := _ROW_HASH.search(remark))), "")


def words_in_names(names: Iterable[str]) -> frozenset[str]:
    """The words of names, initials left out."""
    return frozenset(word for name in names for word in fold_name(name).split() if len(word) > 1)


def _words_alone(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text))
