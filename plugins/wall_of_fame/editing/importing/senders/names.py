"""Who sent a nomination: the names are known to leave them out, unless whoever has them asked to be named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from wall_of_fame.editing.importing.senders.closing_words import I_AM, MY_NAME
from wall_of_fame.text.names import without_accents

_GAP: Final = "[…]"
_SHORTEST_PART: Final = 3
_SHORT: Final = 160
_BESIDE_NAME: Final = re.compile(r"[<\[(].*$|\b(?:via|on behalf of)\b.*$", re.IGNORECASE)
_LOCAL_PART: Final = re.compile(r"^[\"']?([^@\s]{1,60})@\S+$")
_TITLES: Final = frozenset("mr mrs ms miss dr prof sir madam the and of".split())  # noqa: SIM905 - shorter so


class Unsigned(NamedTuple):
    """A text without names of its sender, and whether there were any."""

    text: str
    had_names: bool


def plain_name(written: str) -> str:
    """The name in a header or a cell, as it is spoken: “Martin, Lou (Ms)” → “Lou Martin”."""
    name = _BESIDE_NAME.sub("", written).strip(" \"'*,;")
    if match := _LOCAL_PART.match(written.strip(" <>")):
        name = " ".join(part for part in re.split(r"[._+\-\d]+", match[1]) if len(part) > 1)
    last, comma, first = name.partition(",")
    return " ".join(f"{first} {last}".split()) if comma and first.strip() else " ".join(name.split())


def names_of_senders(written: Iterable[str]) -> tuple[str, ...]:
    """The names in headers or cells, each once."""
    return tuple(dict.fromkeys(filter(None, map(plain_name, written))))


def is_sender(name: str, senders: Sequence[str]) -> bool:
    """Whether a name is the whole name of whoever sent it; one word may be anybody's."""
    words = _words(name)
    return len(words) > 1 and any(words == _words(sender) for sender in senders)


def without_senders(text: str, senders: Sequence[str], *, each_word: bool = False) -> Unsigned:
    """A text with a gap for each name of a sender, in either order, and for “My name is …”.

    `each_word` takes out the words of their names as well: in a subject, say, of which a remark tells.
    """
    # Subjects, days and remarks are the same in many messages; a story is not.
    look = _without_remembered if len(text) < _SHORT else _without
    return look(text, tuple(senders), each_word)


def _without(text: str, senders: tuple[str, ...], each_word: bool) -> Unsigned:  # noqa: FBT001 - as above
    without = text
    # To make patterns takes longer than to use them, and in most texts nobody stands who sent one.
    folded = text.replace("İ", "i").casefold()
    here = tuple(sender for sender in senders if _may_stand_in(folded, sender, each_word))
    for pattern in _patterns(here, each_word) if here else ():
        without = pattern.sub(_GAP, without)
    without = MY_NAME.sub(rf"\g<says>{_GAP}", without)
    sender_words = {word for sender in senders for word in _words(sender)}
    without = I_AM.sub(
        lambda match: f"{match['says']}{_GAP}" if _is_own_name(match, sender_words) else match[0], without
    )
    return Unsigned(without, without != text)


_without_remembered: Final = lru_cache(maxsize=1_000)(_without)


def _may_stand_in(folded: str, sender: str, each_word: bool) -> bool:  # noqa: FBT001 - as above
    """Whether the words of a sender's name are in a text, or with `each_word` one of them."""
    are_there = [part.replace("İ", "i").casefold() in folded for part in _parts(sender)]
    return any(are_there) if each_word else len(are_there) > 1 and all(are_there)


def _parts(sender: str) -> list[str]:
    return [part for part in re.findall(r"[^\W_]+", sender) if part.casefold() not in _TITLES]


@lru_cache(maxsize=64)
def _patterns(senders: tuple[str, ...], each_word: bool) -> tuple[re.Pattern[str], ...]:  # noqa: FBT001 - a part of the key
    """What finds the names of senders: a file has many messages of few."""
    patterns = []
    for sender in senders:
        parts = _parts(sender)
        if len(parts) > 1:
            for order in (parts, [*parts[1:], parts[0]], [parts[-1], *parts[:-1]]):
                name = r"[\s,.'’-]{1,3}".join(map(re.escape, order))
                patterns.append(rf"(?<![\w@]){name}(?![\w@])")
        long_parts = [part for part in parts if len(part) >= _SHORTEST_PART] if each_word else []
        patterns += [rf"(?<![\w@.]){re.escape(part)}(?![\w@]|\.\w)" for part in long_parts]
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in dict.fromkeys(patterns))


def _is_own_name(match: re.Match[str], sender_words: set[str]) -> bool:
    """Whether somebody says their name; every German noun has a capital, so there it has to be known."""
    words = _words(match["name"])
    return set(words) <= sender_words or (len(words) > 1 and not match["german"])


def _words(name: str) -> list[str]:
    return sorted(re.findall(r"[^\W_]+", without_accents(name)))
