"""Who or what is meant by what an editor typed: an id, a name, a number, the beginning of a word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Final

from wall_of_fame.text.names import sort_key, without_accents

_NEAR: Final = 0.86
"""How alike two names are of which one may be a slip of the other."""


def find(typed: str, known: Mapping[str, str]) -> str | None:
    """The id of what was typed: the id itself, or a name that one alone bears, accents and case aside."""
    bearing = bearers(typed, known)
    return bearing[0] if len(bearing) == 1 else None


def bearers(typed: str, known: Mapping[str, str]) -> list[str]:
    """The ids of all that may be meant by an id, a name, or a name with its id."""
    if typed in known:
        return [typed]
    wanted = sort_key(typed)[0]
    return [id_ for id_, name in known.items() if sort_key(name)[0] == wanted or typed == offer(id_, name)]


def nearly(typed: str, names: Iterable[str]) -> str | None:
    """The name of which what was typed is almost one, accents and case aside."""
    plain = {without_accents(name): name for name in names}
    near = get_close_matches(without_accents(typed), plain, n=1, cutoff=_NEAR)
    return plain[near[0]] if near else None


def offers(known: Mapping[str, str]) -> list[str]:
    """Names, with the id where two have the same."""
    names = list(known.values())
    return sorted(offer(id_, name) if names.count(name) > 1 else name for id_, name in known.items())


def offer(id_: str, name: str) -> str:
    """A name with its id."""
    return f"{name} ({id_})"


def chosen(typed: str, standards: Mapping[str, str]) -> list[str]:
    """The ids of the standards that numbers, ids or names (their beginnings are enough) stand for."""
    found = [standard(word, standards) for word in words(typed)]
    return list(dict.fromkeys(id_ for id_ in found if id_))


def words(typed: str) -> list[str]:
    """What stands between commas."""
    return [word.strip() for word in typed.split(",") if word.strip()]


def standard(word: str, standards: Mapping[str, str]) -> str | None:
    """The id of the one standard that a number (from 1), an id or the beginning of a name stands for."""
    ids = list(standards)
    if word.isdecimal() and 1 <= int(word) <= len(ids):
        return ids[int(word) - 1]
    plain = without_accents(word)
    near = [id_ for id_ in ids if without_accents(standards[id_]).startswith(plain) or id_.startswith(plain)]
    return near[0] if len(near) == 1 else None
