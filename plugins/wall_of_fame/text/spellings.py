"""Whether two names are spellings of one: case, accents, punctuation, articles and legal forms aside."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from wall_of_fame.text.names import without_accents

_APOSTROPHES: Final = str.maketrans("", "", "'’‘`\u00b4.")
_NO_WORD: Final = re.compile(r"[\W_]+")

# Letters for which some people write two, beside those that are only without their accent for others.
_TWO_LETTERS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "đ": "dj"}
    | {"Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa", "Đ": "Dj"}
)
_LONGER_THAN_INITIALS: Final = re.compile(r"\w{2,}")
_LETTER_OF_A_SURNAME: Final = re.compile(r"\b([od]) (?=\w{3})")
_MAC: Final = re.compile(r"\bmac ?(?=\w{4})|\bmc (?=\w{3})")
_SAINT: Final = re.compile(r"\b(?:sainte|saint|ste)\b")
_BETWEEN_WORDS: Final = re.compile(r"(?<=\w\w) (?=\w\w)")
_PLURAL: Final = re.compile(r"(?<=\w\w\w)s\b")
_BRACKETS: Final = re.compile(r"\([^()]{0,80}\)(?=\s{0,9}\w{1,9}\.?\Z)")
_ELISION: Final = re.compile(r"\A[ld]['’‘`\u00b4](?=\w)", re.IGNORECASE)
_ARTICLES: Final = frozenset(
    {"the", "a", "an", "le", "la", "les", "l", "el", "o", "os", "as", "der", "die", "das"}
)
_LEGAL_FORM_WORDS: Final = """
    ab ag aps as bv co company corp corporation gmbh inc incorporated kg lda limited llc llp lp ltd nv oo oy
    pcc plc pty sa sarl sas slp sp spa srl uk z zoo
"""
_LEGAL_FORMS: Final = frozenset(_LEGAL_FORM_WORDS.split())
_AND: Final = frozenset({"and", "e", "et", "und", "y", "i", "n"})


def folded(name: str) -> str:
    """A name without what differs between spellings: case, accents, hyphens, apostrophes, full stops, “&”."""
    words = _NO_WORD.split(
        without_accents(name).translate(_APOSTROPHES).replace("&", " and ").replace("+", " and ")
    )
    return " ".join(word for word in words if word)


def folded_business(name: str) -> str:
    """The same without articles, legal forms and words for “and”; all of it if nothing would be left."""
    words = folded(name).split()
    kept = [word for word in words if word not in _AND]
    while len(kept) > 1 and kept[-1] in _LEGAL_FORMS:
        kept.pop()
    while len(kept) > 1 and kept[0] in _ARTICLES and not (len(kept[0]) == 1 == len(kept[1])):  # A. C. Gallie
        kept.pop(0)
    return " ".join(kept) or " ".join(words)


def has_surname(name: str) -> bool:
    """Whether a name has a surname that is written out, not an initial alone."""
    words = folded(name).split()
    return len(words) > 1 and len(words[-1]) > len("b.")


def person_keys(name: str) -> frozenset[str]:
    """What two spellings of a person’s name have in common: “Jan Müller”, “Mueller, Jan” and “jan muller”.

    Names are one in spelling if they share a key: “Annemarie L.” and “Anne-Marie L.”, “Mac Donald” and
    “McDonald”, “St Clair” and “Saint Clair”.
    """
    keys = set()
    for plain in _foldings(name):
        keys.add(" ".join(sorted(plain.split())))
        surname = _LETTER_OF_A_SURNAME.sub(r"\1", _SAINT.sub("st", plain))
        keys.add("=" + _BETWEEN_WORDS.sub("", _MAC.sub("mc", surname)))
    return frozenset(keys - {"", "="})


def business_keys(name: str) -> frozenset[str]:
    """The same of a business’s name: “The Corner Café (UK) Ltd” and “Corner-Cafe”, “L’Escalier” too."""
    keys = set()
    for spelling in (name, _BRACKETS.sub("", name), _ELISION.sub("", name)):
        for plain in _foldings(spelling):
            words = folded_business(_SAINT.sub("st", plain))
            keys |= {words, words.removesuffix(" the"), "=" + words.replace(" ", "")}
    return frozenset(keys - {"", "="})


def value_keys(name: str) -> frozenset[str]:
    """The same of a sector, a department and the like: “Health care” and “Healthcare”, “Café” and “cafes”."""
    without_and = (" ".join(word for word in plain.split() if word not in _AND) for plain in _foldings(name))
    return frozenset(_PLURAL.sub("", words).replace(" ", "") for words in without_and if words)


def _foldings(name: str) -> frozenset[str]:
    """A name as it is folded, with two letters for one, too: muller, mueller."""
    if name.isascii():
        return frozenset({folded(name)})
    composed = unicodedata.normalize("NFC", name)
    # An initial may stay one letter: “Joerg U.” is “Jörg Ü.”.
    in_words = _LONGER_THAN_INITIALS.sub(lambda match: match[0].translate(_TWO_LETTERS), composed)
    return frozenset({folded(composed), folded(composed.translate(_TWO_LETTERS)), folded(in_words)})
