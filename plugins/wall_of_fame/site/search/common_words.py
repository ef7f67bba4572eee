"""The words that a search leaves out beside others.

- Common words stand in nearly every story: to look for them finds nothing more, and a phone waits longest
  for them.
- Words of sentences are those with which people ask (“who is the lady that …”). A story need not have them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from itertools import islice
from typing import Final

from wall_of_fame.site.search.spelling import WORD
from wall_of_fame.text.names import without_accents
from wall_of_fame.text.vocabulary import everyday_words

# So many texts are enough to see which words nearly all of them have.
_MOST_TEXTS: Final = 500

# In fewer texts there is little to save.
_FEWEST_TEXTS: Final = 50

# A common word is in one text of so many.
_ONE_IN: Final = 10

_PERSON_WORDS: Final[Mapping[str, str]] = {
    "de": "jemand mann frau herr dame leute person mensch",
    "en": "lady woman man gentleman girl boy guy bloke chap person people someone somebody anyone anybody",
    "es": "alguien señora señor mujer hombre chica chico persona gente",
    "fr": "quelqu dame femme homme monsieur madame fille garçon personne gens",
    "it": "qualcuno signora signore donna uomo ragazza ragazzo persona gente",
    "nl": "iemand vrouw man dame heer persoon mensen",
    "pl": "ktoś pani pan kobieta mężczyzna osoba ludzie",
    "pt": "alguém senhora senhor mulher homem moça rapaz menina menino pessoa gente",
    "ro": "cineva doamna doamnă domnul domn femeie bărbat fata băiat persoană oameni",
}
"""What people call a person whose name they do not know, by language."""


def words_of_sentences(lang: str, never: Container[str] = ()) -> tuple[str, ...]:
    """The everyday words of a language and those for a person, without accents and in small letters.

    `never` has words that a reader may mean nevertheless, such as those of names.
    """
    words = {*everyday_words(lang), *_PERSON_WORDS.get(lang, "").split()}
    plain = {without_accents(word) for word in words if word.isalpha()}
    return tuple(sorted(word for word in plain if word not in never))


def find_common_words(texts: Iterable[str], lang: str, never: Container[str] = ()) -> tuple[str, ...]:
    """The everyday words of a language that every tenth text has, without accents and in small letters.

    `never` has words that a reader may mean nevertheless, such as those of names.
    """
    sample = list(islice(filter(None, texts), _MOST_TEXTS))
    if len(sample) < _FEWEST_TEXTS:
        return ()
    counts = Counter(word for text in sample for word in set(WORD.findall(without_accents(text))))
    least = len(sample) / _ONE_IN
    candidates = {without_accents(word) for word in everyday_words(lang)}
    return tuple(sorted(word for word in candidates if counts[word] >= least and word not in never))
