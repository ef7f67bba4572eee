"""Whether two names are spellings of one: case, accents, punctuation, articles and legal forms aside."""

from __future__ import annotations

import re
from typing import Final

from wall_of_fame.text.names import without_accents

_APOSTROPHES: Final = str.maketrans("", "", "'’‘`\u00b4.")
_NO_WORD: Final = re.compile(r"[\W_]+")
_ARTICLES: Final = frozenset(
    {"the", "a", "an", "le", "la", "les", "l", "el", "o", "os", "as", "der", "die", "das"}
)
_LEGAL_FORMS: Final = frozenset(
    {
        "ltd",
        "limited",
        "plc",
        "llc",
        "llp",
        "inc",
        "co",
        "company",
        "corp",
        "gmbh",
        "sa",
        "sarl",
        "lda",
        "zoo",
        "uk",
    }
)
_AND: Final = frozenset({"and", "e", "et", "und", "y", "i"})


def folded(name: str) -> str:
    """A name without what differs between spellings: case, accents, hyphens, apostrophes, full stops, “&”."""
    words = _NO_WORD.split(without_accents(name).translate(_APOSTROPHES).replace("&", " and "))
    return " ".join(word for word in words if word)


def folded_business(name: str) -> str:
    """The same without articles, legal forms and words for “and”; all of it if nothing would be left."""
    words = folded(name).split()
    kept = [word for word in words if word not in _AND]
    while len(kept) > 1 and kept[-1] in _LEGAL_FORMS:
        kept.pop()
    while len(kept) > 1 and kept[0] in _ARTICLES:
        kept.pop(0)
    return " ".join(kept) or " ".join(words)


def folded_person(name: str) -> str:
    """The same with the words in the order of the alphabet: the surname may come first."""
    return " ".join(sorted(folded(name).split()))


def has_surname(name: str) -> bool:
    """Whether a name has a surname that is written out, not an initial alone."""
    words = folded(name).split()
    return len(words) > 1 and len(words[-1]) > len("b.")
