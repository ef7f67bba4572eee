"""What has been told already: on the wall, in the inbox, or further up in the same file."""

from __future__ import annotations

import hashlib
import re
from base64 import b32encode
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from wall_of_fame.editing.importing.name_lookup import folded
from wall_of_fame.text.similarity import are_alike, shingles

_FEW: Final = 8
"""A story of fewer words may well be told twice; then the day tells whether it was."""

_SEAL: Final = re.compile(r"\[([a-z2-7]{16})\]\.?$")


@dataclass(frozen=True, slots=True)
class Telling:
    """One story and where it stands: "content/…", "inbox/…" or "row 12".

    `people` and `business` are ids where they are known, and else names as typed; `called` are the
    words of the people's names.
    """

    where: str
    story: str
    people: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    business: str = ""
    date: str = ""
    seal: str = ""


@dataclass(slots=True)
class Told:
    """All that has been told so far; it learns as rows are added."""

    known: frozenset[str]
    """The ids of people and businesses on the wall."""
    _tellings: list[Telling] = field(default_factory=list)
    _shingles: list[frozenset[str]] = field(default_factory=list)
    _holding: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _seals: dict[str, str] = field(default_factory=dict)

    def add(self, telling: Telling) -> None:
        """Remember it."""
        words = shingles(_plain(telling.story))
        for shingle in words:
            self._holding[shingle].append(len(self._tellings))
        self._tellings.append(telling)
        self._shingles.append(words)
        if telling.seal:
            self._seals.setdefault(telling.seal, telling.where)

    def twin(self, telling: Telling) -> tuple[str, bool]:
        """Where this was told already, or where the same words are told of somebody else.

        "" if nowhere; the second is whether it is the same telling.
        """
        if telling.seal in self._seals:
            return self._seals[telling.seal], True
        words = shingles(_plain(telling.story))
        shared = Counter(at for shingle in words for at in self._holding.get(shingle, ()))
        other = ""
        for at, _ in shared.most_common():
            if are_alike(words, self._shingles[at]):
                if self._is_same(telling, self._tellings[at]):
                    return self._tellings[at].where, True
                other = other or self._tellings[at].where
        return other, False

    def _is_same(self, one: Telling, other: Telling) -> bool:
        both = one.business in self.known and other.business in self.known
        if both and one.business != other.business:
            return False
        if len(one.story.split()) < _FEW and one.date and other.date and one.date != other.date:
            return False
        if one.people & other.people or not one.people or not other.people:
            return True
        if one.people <= self.known and other.people <= self.known:
            return False
        return bool(one.called & other.called)


def seal(*parts: str) -> str:
    """A short sign of what a row said: the same row has the same, however its file is called."""
    said = "\x00".join(folded(part) or part for part in parts)
    return b32encode(hashlib.sha256(said.encode("utf-8", "surrogatepass")).digest())[:16].decode().lower()


def sealed(remark: str, sign: str) -> str:
    """A remark that ends with such a sign."""
    return f"{remark} [{sign}]."


def seal_in(remarks: Iterable[str]) -> str:
    """The sign in a draft's remarks, "" if there is none."""
    return next((found[1] for remark in remarks if (found := _SEAL.search(remark))), "")


def called(names: Iterable[str]) -> frozenset[str]:
    """The words of names, initials left out."""
    return frozenset(word for name in names for word in folded(name).split() if len(word) > 1)


def _plain(story: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", story))
