"""Names as people type them → who and what is on the wall already."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from wall_of_fame.text.names import without_accents

_ARTICLE: Final = re.compile(r"^(?:the|le|la|les|l|o|a|os|as) (?=\w)")
_SHORT: Final = 5
"""Shorter names are not looked up with an error: too many would be near."""


def folded(name: str) -> str:
    """A name without accents, case, punctuation and a leading article."""
    plain = without_accents(name).replace("&", " and ").replace("’", "").replace("'", "")
    words = " ".join(re.findall(r"[^\W_]+", plain))
    return _ARTICLE.sub("", words)


@dataclass(frozen=True, slots=True)
class Found:
    """The ids that a name may mean, and whether it was written just so."""

    ids: tuple[str, ...] = ()
    is_exact: bool = True


@dataclass(frozen=True, slots=True)
class Names:
    """Names that are known, ready to be looked up; `shown` has the name of each id."""

    shown: Mapping[str, str]
    _exact: Mapping[str, tuple[str, ...]] = field(repr=False)
    _near: Mapping[str, tuple[str, ...]] = field(repr=False)
    _sorted: tuple[str, ...] = field(repr=False)

    def find(self, name: str) -> Found:
        """What a name means: exactly, or else but for one typing error."""
        typed = folded(name)
        if typed in self._exact:
            return Found(self._exact[typed])
        if len(typed) < _SHORT:
            return Found(is_exact=False)
        near = {key for shape in _shapes(typed) for key in self._near.get(shape, ())}
        keys = sorted(key for key in near if one_error(typed, key))
        return Found(tuple(dict.fromkeys(id_ for key in keys for id_ in self._exact[key])), is_exact=False)

    def beginning(self, name: str) -> tuple[str, ...]:
        """The ids of the names that begin with this one, or with which this one begins: parts of a name."""
        typed = folded(name)
        if len(typed) < _SHORT:
            return ()
        found: dict[str, None] = {}
        at = bisect_left(self._sorted, f"{typed} ")
        while at < len(self._sorted) and self._sorted[at].startswith(f"{typed} "):
            found |= dict.fromkeys(self._exact[self._sorted[at]])
            at += 1
        words = typed.split()
        for length in range(len(words) - 1, 1, -1):
            found |= dict.fromkeys(self._exact.get(" ".join(words[:length]), ()))
        return tuple(found)

    def within(self, text: str) -> tuple[str, ...]:
        """The ids whose names stand in a text, in the order in which they stand there."""
        words = re.findall(
            r"[^\W_]+", without_accents(text).replace("&", " and ").replace("’", "").replace("'", "")
        )
        longest = max((key.count(" ") + 1 for key in self._exact), default=0)
        found: dict[str, None] = {}
        at = 0
        while at < len(words):
            for length in range(min(longest, len(words) - at), 0, -1):
                ids = self._exact.get(" ".join(words[at : at + length]), ())
                if ids:
                    found |= dict.fromkeys(ids)
                    at += length - 1
                    break
            at += 1
        return tuple(found)


def names(named: Iterable[tuple[str, Iterable[str]]], shown: Mapping[str, str]) -> Names:
    """Make names ready to be looked up. `named` pairs an id with all that it is called."""
    exact: dict[str, dict[str, None]] = defaultdict(dict)
    for id_, called in named:
        for name in called:
            if key := folded(name):
                exact[key][id_] = None
    near: dict[str, list[str]] = defaultdict(list)
    for key in exact:
        for shape in _shapes(key) if len(key) >= _SHORT else ():
            near[shape].append(key)
    return Names(
        shown,
        {key: tuple(ids) for key, ids in exact.items()},
        {shape: tuple(keys) for shape, keys in near.items()},
        tuple(sorted(exact)),
    )


def _shapes(key: str) -> Iterator[str]:
    """A key, and it without each of its letters: two keys that share one of these are near."""
    yield key
    for at in range(len(key)):
        yield key[:at] + key[at + 1 :]


def one_error(one: str, other: str) -> bool:
    """Whether one letter left out, put in, changed, or two swapped make one text of the other."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    a, b = one[start:], other[start:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
