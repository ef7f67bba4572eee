"""The words that nearly every story has: to look for them beside other words finds nothing more.

Such a word stands for nearly every entry of the index, so that a phone waits longest for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable
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
