"""Names as people type them → the ids of whom and what the wall knows by them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from wall_of_fame.text.names import without_accents
from wall_of_fame.text.similarity import is_within_one_error
from wall_of_fame.text.spellings import business_keys, person_keys

_ARTICLE: Final = re.compile(r"^(?:the|le|la|les|l|o|a|os|as) (?=\w)")

# A name is shorter; what is longer is a story, which does not come twice.
_LONG_NAME: Final = 100

_LEGAL_WORDS: Final = frozenset(
    "ltd limited plc llp llc inc co company gmbh ag sa sarl sas lda sp zoo z o and the of".split()  # noqa: SIM905 - shorter so
)

# Shorter names are not looked up with a typing error: too many names would be near.
_SHORTEST_WITH_ERROR: Final = 5


def fold_person(name: str) -> str:
    """A person's name without accents, case and punctuation; “A. Smith” and “Les Smith” have no article."""
    return " ".join(_plain_words(name))


def fold_name(name: str) -> str:
    """A name without accents, case, punctuation and a leading article."""
    return _fold_short(name) if len(name) < _LONG_NAME else _fold(name)


_NEW_WORD: Final = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])|_+")


def fold_heading(heading: str) -> str:
    """A heading's words as `fold_name` leaves them; some services write them as one: NomineeName_First."""
    return fold_name(_NEW_WORD.sub(" ", heading) if " " not in heading else heading.replace("_", " "))


@lru_cache(maxsize=10_000)
def _fold_short(name: str) -> str:
    return _fold(name)


@lru_cache(maxsize=8)
def _fold(name: str) -> str:
    return _ARTICLE.sub("", " ".join(_plain_words(name)))


@lru_cache(maxsize=4)
def _words_of_text(text: str) -> tuple[str, ...]:
    """The words of a story, in which people and then businesses are looked for."""
    return tuple(_plain_words(text))


def _plain_words(text: str) -> list[str]:
    return re.findall(
        r"[^\W_]+", without_accents(text).replace("&", " and ").replace("’", "").replace("'", "")
    )


@dataclass(frozen=True, slots=True)
class Matches:
    """The ids that a name may mean, and whether it was written just so."""

    ids: tuple[str, ...] = ()
    is_exact: bool = True


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Names ready to be looked up; `name_of` has the name of each id as the wall shows it."""

    name_of: Mapping[str, str]

    # How names are folded.
    _folded: Callable[[str], str] = field(repr=False)

    # The ids of each folded name.
    _ids: Mapping[str, tuple[str, ...]] = field(repr=False)

    # The folded names by their variants (see `_variants`).
    _keys_near: Mapping[str, tuple[str, ...]] = field(repr=False)

    # All folded names, sorted.
    _sorted_keys: tuple[str, ...] = field(repr=False)

    # The ids by the keys of `name_keys`.
    _ids_otherwise: Mapping[str, tuple[str, ...]] = field(repr=False)

    # What spellings of one name share, and the ids by that.
    _spelling: Callable[[str], frozenset[str]] = field(repr=False)
    _ids_spelt: Mapping[str, tuple[str, ...]] = field(repr=False)

    # How many words the longest name has that begins with a word.
    _longest_of: Mapping[str, int] = field(repr=False)

    def find(self, name: str) -> Matches:
        """Which ids a name, or an id, means: exactly, or else but for one typing error."""
        if name.strip() in self.name_of:
            return Matches((name.strip(),))
        typed = self._folded(name)
        if typed in self._ids:
            return Matches(self._ids[typed])
        if len(typed) < _SHORTEST_WITH_ERROR:
            return Matches(is_exact=False)
        near = {key for variant in _variants(typed) for key in self._keys_near.get(variant, ())}
        keys = sorted(key for key in near if is_within_one_error(typed, key))
        return Matches(tuple(dict.fromkeys(id_ for key in keys for id_ in self._ids[key])), is_exact=False)

    def find_first_name(self, first: str) -> tuple[str, ...]:
        """The ids of the names whose first word is this one."""
        at = bisect_left(self._sorted_keys, f"{first} ")
        ids = dict.fromkeys(self._ids.get(first, ()))
        while at < len(self._sorted_keys) and self._sorted_keys[at].startswith(f"{first} "):
            ids |= dict.fromkeys(self._ids[self._sorted_keys[at]])
            at += 1
        return tuple(ids)

    def find_near(self, folded: str) -> tuple[str, ...]:
        """The folded names that are the same as this folded one but for one typing error."""
        if len(folded) < _SHORTEST_WITH_ERROR:
            return ()
        near = {key for variant in _variants(folded) for key in self._keys_near.get(variant, ())}
        return tuple(sorted(key for key in near if key != folded and is_within_one_error(folded, key)))

    def find_spelt(self, name: str) -> tuple[str, ...]:
        """The ids of the names of which this is another spelling: Mueller for Müller."""
        ids: dict[str, None] = {}
        for key in self._spelling(name):
            ids |= dict.fromkeys(self._ids_spelt.get(key, ()))
        return tuple(ids)

    def find_otherwise(self, name: str) -> tuple[str, ...]:
        """The ids of the names that have the same words in another order, or whose initials this is."""
        ids: dict[str, None] = {}
        for key in name_keys(self._folded(name)):
            ids |= dict.fromkeys(self._ids_otherwise.get(key, ()))
        return tuple(ids)

    def find_parts(self, name: str) -> tuple[str, ...]:
        """The ids of the names that begin with this name, or with which it begins, word by word."""
        typed = self._folded(name)
        if len(typed) < _SHORTEST_WITH_ERROR:
            return ()
        ids: dict[str, None] = {}
        at = bisect_left(self._sorted_keys, f"{typed} ")
        while at < len(self._sorted_keys) and self._sorted_keys[at].startswith(f"{typed} "):
            ids |= dict.fromkeys(self._ids[self._sorted_keys[at]])
            at += 1
        words = typed.split()
        for length in range(len(words) - 1, 1, -1):
            ids |= dict.fromkeys(self._ids.get(" ".join(words[:length]), ()))
        return tuple(ids)

    def find_in_text(self, text: str) -> tuple[str, ...]:
        """The ids of the names in a text, in its order; where several begin, the longest counts."""
        words = _words_of_text(text)
        found_ids: dict[str, None] = {}
        at = 0
        while at < len(words):
            # Most words begin no name, and are passed at once.
            for length in range(min(self._longest_of.get(words[at], 0), len(words) - at), 0, -1):
                ids = self._ids.get(" ".join(words[at : at + length]), ())
                if ids:
                    found_ids |= dict.fromkeys(ids)
                    at += length - 1
                    break
            at += 1
        return tuple(found_ids)


def index_names(
    names: Iterable[tuple[str, Iterable[str]]],
    name_of: Mapping[str, str],
    folded: Callable[[str], str] = fold_name,
) -> NameIndex:
    """Make names ready to be looked up. `names` pairs an id with all names that it goes by."""
    spelling = person_keys if folded is fold_person else business_keys
    ids: dict[str, dict[str, None]] = defaultdict(dict)
    spelt: dict[str, dict[str, None]] = defaultdict(dict)
    for id_, names_of_id in names:
        for name in names_of_id:
            if key := folded(name):
                ids[key][id_] = None
            for key in spelling(name):
                spelt[key][id_] = None
    near: dict[str, list[str]] = defaultdict(list)
    for key in ids:
        for variant in _variants(key) if len(key) >= _SHORTEST_WITH_ERROR else ():
            near[variant].append(key)
    otherwise: dict[str, dict[str, None]] = defaultdict(dict)
    for key, ids_of_key in ids.items():
        for other in name_keys(key):
            otherwise[other] |= ids_of_key
    longest_of: dict[str, int] = {}
    for key in ids:
        first, length = key.partition(" ")[0], key.count(" ") + 1
        longest_of[first] = max(length, longest_of.get(first, 0))
    return NameIndex(
        name_of,
        folded,
        {key: tuple(ids_of_key) for key, ids_of_key in ids.items()},
        {variant: tuple(keys) for variant, keys in near.items()},
        tuple(sorted(ids)),
        {key: tuple(ids_of_key) for key, ids_of_key in otherwise.items()},
        spelling,
        {key: tuple(ids_of_key) for key, ids_of_key in spelt.items()},
        longest_of,
    )


def name_keys(folded: str) -> tuple[str, ...]:
    """Keys that two spellings of one name share: its words in order without “Ltd”, and its initials."""
    words = [word for word in folded.split() if word not in _LEGAL_WORDS]
    keys = [" ".join(sorted(words))] if len(words) > 1 or len(words) != len(folded.split()) else [folded]
    initials = "".join(word[0] for word in words)
    if len(words) > 2:  # noqa: PLR2004 - two letters may be anything
        keys.append(f"={initials}")
    elif len(words) == 1 and 3 <= len(folded) <= 5:  # noqa: PLR2004 - as initials have
        keys.append(f"={folded}")
    return tuple(keys)


def _variants(key: str) -> Iterator[str]:
    """A key, and the key without each of its letters: two keys that share one of these are near."""
    yield key
    for at in range(len(key)):
        yield key[:at] + key[at + 1 :]
