"""What an editor typed → the ids that are meant: an id, a name, a number, the beginning of a word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, Final

from wall_of_fame.content import Content, Entry
from wall_of_fame.text.names import sort_key, without_accents
from wall_of_fame.text.nicknames import may_be_the_same

_CLOSE: Final = 0.86
"""How alike two names are, from 0 to 1, if one may be a slip of the other."""


def find_id(typed: str, names: Mapping[str, str]) -> str | None:
    """The id that is meant by an id or a name, accents and case aside; None if it is not one alone.

    `names` has the names by id.
    """
    ids = find_ids(typed, names)
    return ids[0] if len(ids) == 1 else None


def find_ids(typed: str, names: Mapping[str, str]) -> list[str]:
    """The ids that may be meant by an id, a name, or a name with its id."""
    if typed in names:
        return [typed]
    plain = sort_key(typed)[0]
    return [id_ for id_, name in names.items() if sort_key(name)[0] == plain or typed == with_id(name, id_)]


def find_by_other_form(typed: str, names: Mapping[str, str]) -> list[str]:
    """The ids of those who may be called so: Katie for Katherine, Ana S. for Ana Silva."""
    return [id_ for id_, name in names.items() if _is_other_form(_words(typed), _words(name))]


def _is_other_form(words: list[str], others: list[str]) -> bool:
    if not words or not others or words == others or not may_be_the_same(words[0], others[0]):
        return False
    surname, other = " ".join(words[1:]), " ".join(others[1:])
    shorter, longer = sorted((surname, other), key=len)
    return surname == other or (len(shorter) <= 1 and longer.startswith(shorter))


def _words(name: str) -> list[str]:
    """The words of a name without case, accents and full stops."""
    return without_accents(name).replace(".", " ").split()


def closest_name(typed: str, names: Iterable[str]) -> str | None:
    """The name closest to what was typed, accents and case aside, if it is close enough to be meant.

    Another initial is another person, and no slip.
    """
    initials = _initials(typed)
    plain = {without_accents(name): name for name in names if _initials(name) == initials}
    closest = get_close_matches(without_accents(typed), plain, n=1, cutoff=_CLOSE)
    return plain[closest[0]] if closest else None


def _initials(name: str) -> list[str]:
    """The words of a name that are one letter, with or without a full stop."""
    return [word for word in without_accents(name).replace(".", " ").split() if len(word) == 1]


def distinct_names(names: Mapping[str, str]) -> list[str]:
    """The names in order, each with its id where two are the same."""
    every = list(names.values())
    return sorted(with_id(name, id_) if every.count(name) > 1 else name for id_, name in names.items())


def with_id(name: str, id_: str) -> str:
    """A name with its id, for people to tell it from another."""
    return f"{name} ({id_})"


def find_standards(typed: str, names: Mapping[str, str]) -> list[str]:
    """The ids of the standards that are meant by what stands between commas, each once."""
    ids = (find_standard(word, names) for word in split_at_commas(typed))
    return list(dict.fromkeys(id_ for id_ in ids if id_))


def find_standard(word: str, names: Mapping[str, str]) -> str | None:
    """The id of the standard that is meant by a number (from 1), an id or the beginning of a name."""
    ids = list(names)
    if word.isdecimal() and 1 <= int(word) <= len(ids):
        return ids[int(word) - 1]
    plain = without_accents(word)
    fitting = [id_ for id_ in ids if without_accents(names[id_]).startswith(plain) or id_.startswith(plain)]
    return fitting[0] if len(fitting) == 1 else None


def split_at_commas(typed: str) -> list[str]:
    """What stands between commas, without the empty ones."""
    return [part.strip() for part in typed.split(",") if part.strip()]


def split_names(typed: str) -> list[str]:
    """The names between semicolons: a name may have a comma."""
    return re.split(r"\s*[;\n]\s*", typed)


def names_of(records: Mapping[str, Entry[Any]]) -> dict[str, str]:
    """The names of records that have one, by id."""
    return {id_: entry.record.name for id_, entry in records.items()}


def standard_names(content: Content) -> dict[str, str]:
    """The names of the standards by id, in their own order."""
    ordered = sorted(content.standards.values(), key=lambda standard: standard.record.order)
    return {standard.id: standard.record.name for standard in ordered}
