"""One person or business under two spellings in one file: the names that are nearly the same as another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from wall_of_fame.editing.importing.name_lookup import NameIndex, fold_person, index_names, name_keys
from wall_of_fame.text.nicknames import other_first_names
from wall_of_fame.text.spellings import person_keys


class SpelledName(NamedTuple):
    """A name as it is spelled, and the row in which it stands first."""

    name: str
    where: str


@dataclass(frozen=True, slots=True)
class SpellingsHere:
    """The names in a file, each with the row in which it stands first and how often it is there."""

    _first: Mapping[str, SpelledName] = field(default_factory=dict, repr=False)
    _counts: Mapping[str, int] = field(default_factory=dict, repr=False)
    _order: Mapping[str, int] = field(default_factory=dict, repr=False)
    _index: NameIndex | None = field(default=None, repr=False)
    _by_key: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)

    def nearest(self, typed: str) -> SpelledName | None:
        """Another spelling that is more frequent, or just as frequent and earlier, if there is one."""
        folded = fold_person(typed)
        if folded not in self._first or self._index is None:
            return None
        near = {*self._index.find_near(folded)}
        for key in _keys(typed, folded):
            near |= {*self._by_key.get(key, ())}
        mine = (-self._counts[folded], self._order[folded])
        better = [
            other for other in near if other != folded and (-self._counts[other], self._order[other]) < mine
        ]
        return self._first[min(better, key=lambda other: self._order[other])] if better else None


def collect_spellings(names: Iterable[tuple[str, str]]) -> SpellingsHere:
    """The spellings of names; each comes with the row in which it stands."""
    first: dict[str, SpelledName] = {}
    counts: dict[str, int] = defaultdict(int)
    by_key: dict[str, dict[str, None]] = defaultdict(dict)
    for name, where in names:
        if folded := fold_person(name):
            first.setdefault(folded, SpelledName(" ".join(name.split()), where))
            counts[folded] += 1
            for key in _keys(name, folded):
                by_key[key][folded] = None
    return SpellingsHere(
        first,
        dict(counts),
        {folded: at for at, folded in enumerate(first)},
        index_names(((folded, (folded,)) for folded in first), {}, fold_person),
        {key: tuple(folds) for key, folds in by_key.items()},
    )


def _keys(name: str, folded: str) -> Iterable[str]:
    """What a name has in common with its other spellings."""
    return {*name_keys(folded), *_nickname_keys(folded), *(f"~{key}" for key in person_keys(name))}


def _nickname_keys(folded: str) -> Iterable[str]:
    """The name with its first name in one form that all its forms share."""
    first, _, rest = folded.partition(" ")
    others = other_first_names(first)
    return (f"{min({first, *others})} {rest}",) if others and rest else ()
