"""The order of names from A to Z, phrases of names, and the letters of a monogram."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

_PLAIN_LETTERS: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)

_ARTICLES: Final = {
    "en": "the a an",
    "fr": "le la les un une des l",
    "de": "der die das den dem des ein eine",
    "pt": "o a os as um uma uns umas",
    "es": "el la los las un una unos unas",
    "it": "il lo la i gli le un uno una l un",
    "ca": "el la els les un una uns unes l",
    "ro": "un o niște",
    "nl": "de het een 't",
    "af": "die 'n",
    "lb": "de den d'r dat déi",
    "sv": "den det de en ett",
    "da": "den det de en et",
    "nb": "den det de en et",
    "no": "den det de en et",
    "nn": "den det dei ein ei eit",
    "is": "hinn hin hið",
    "ga": "an na",
    "gd": "an am na",
    "cy": "y yr",
    "gv": "yn ny",
    "br": "ar an al ur un",
    "el": "ο η το οι τα του της των τον την",  # noqa: RUF001 - the letters of Greek
    "hu": "a az egy",
    "mt": "il l-",
}
"""The articles of each language that has some, in lower case."""

_ELIDED: Final = re.compile(r"(?:l|un|gl|all|dell|nell)['’](?=\w)", re.IGNORECASE)
_ELIDING: Final = frozenset({"fr", "it", "ca"})
# The article that is written as one word with its noun: in Arabic and in Maltese.
_ARABIC_ARTICLE: Final = re.compile(r"ال(?=\w{2})")
_HYPHENED_ARTICLE: Final = re.compile(r"(?:al|el|il|l|ir|ix|is|it|in|ad|id)-(?=\w)", re.IGNORECASE)

# The combining class of the marks that join a letter to the next, such as those of Devanagari.
_VIRAMA: Final = 9
# The blocks of scripts whose letters join, from Arabic to Adlam; what keeps them apart is not seen.
_JOINING: Final = re.compile(
    "[\u0600-\u06ff\u0700-\u074f\u0750-\u077f\u07c0-\u07fa\u0840-\u085b\u0860-\u08ff\u1800-\u18af\ua840-\ua877"
    "\ufb50-\ufdff\ufe70-\ufefc\U00010ac0-\U00010aff\U00010b80-\U00010baf\U00010d00-\U00010d3f"
    "\U00010f30-\U00010fdf\U0001e900-\U0001e95f]"
)
_NON_JOINER: Final = "\u200c"


def sort_key(name: str) -> tuple[str, str]:
    """The key that sorts names from A to Z. Accents and case decide only between equal names."""
    plain = without_accents(name)
    if plain.replace(" ", "").isalnum():
        return plain.strip(), name
    return "".join(letter if letter.isalnum() else " " for letter in plain).strip(), name


def without_accents(name: str) -> str:
    """A name in lower case, each letter without its accents."""
    if name.isascii():
        return name.lower()
    decomposed = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN_LETTERS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def join_names(names: Sequence[str]) -> str:
    """Names as an English phrase: “A”, “A and B”, “A, B and C”."""
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def initials(name: str) -> str:
    """The first letters of the first and the last word of a name, for a monogram."""
    words = _words(name)
    return _apart([_first_letter(word) for word in words[:1] + words[1:][-1:]])


def group_initials(name: str, lang: str) -> str:
    """The initials of a team or a business; an article of the wall's language does not count.

    A name of articles alone keeps them.
    """
    language = lang.partition("-")[0].lower()
    articles = _ARTICLES.get(language, "").split()
    words = _words(name)
    while len(words) > 1 and words[0].lower().rstrip("'’") in articles:
        del words[0]
    return _apart([_first_letter(_without_article(word, language)) for word in words[:1] + words[1:][-1:]])


def first_initial(name: str, lang: str) -> str:
    """The first of the initials of a business, a place or an occasion, for a small monogram."""
    letters = group_initials(name, lang)
    return letters[: _end_of_letter(letters, 0)] if letters else ""


def _words(name: str) -> list[str]:
    return [word for word in name.split() if any(map(str.isalnum, word))]


def _without_article(word: str, language: str) -> str:
    """A word without an article that is written as one with it."""
    if language in _ELIDING:
        return _ELIDED.sub("", word, count=1) if _ELIDED.match(word) else word
    if language == "ar":
        return _ARABIC_ARTICLE.sub("", word, count=1) if _ARABIC_ARTICLE.match(word) else word
    if language == "mt":
        return _HYPHENED_ARTICLE.sub("", word, count=1) if _HYPHENED_ARTICLE.match(word) else word
    return word


def _first_letter(word: str) -> str:
    """The first letter as people see it: in upper case, with its accents, without a joining mark."""
    start = next(index for index, letter in enumerate(word) if letter.isalnum())
    letter = word[start : _end_of_letter(word, start)]
    return letter.upper() if len(letter.upper()) == len(letter) else letter


def _end_of_letter(text: str, start: int) -> int:
    end = start + 1
    while end < len(text) and unicodedata.category(text[end]).startswith("M"):
        if unicodedata.combining(text[end]) == _VIRAMA:
            break
        end += 1
    return end


def _apart(letters: list[str]) -> str:
    """Letters side by side; those of a script that joins its letters are kept apart."""
    return (_NON_JOINER if any(map(_JOINING.match, letters)) else "").join(letters)
