"""The words that nearly every story has: to look for them beside others finds nothing more.

Where the index has such a word it has nearly every entry, so that a phone waits for it longest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable
from itertools import islice
from typing import Final

from wall_of_fame.site.search.spelling import WORD
from wall_of_fame.text.names import without_accents
from wall_of_fame.text.vocabulary import everyday_words

_TEXTS: Final = 500
"""So many texts tell what nearly all of them have."""

_FEWEST_TEXTS: Final = 50
"""In fewer, nothing is worth the trouble."""

_ONE_IN: Final = 10


def usual(texts: Iterable[str], lang: str, never: Container[str] = ()) -> tuple[str, ...]:
    """The everyday words of a language that stand in every tenth of the texts, in their plainest form.

    `never` has words that may be meant nevertheless, such as those of names.
    """
    looked_at = list(islice(filter(None, texts), _TEXTS))
    if len(looked_at) < _FEWEST_TEXTS:
        return ()
    counts = Counter(word for text in looked_at for word in set(WORD.findall(without_accents(text))))
    least = len(looked_at) / _ONE_IN
    plain = {without_accents(word) for word in everyday_words(lang)}
    return tuple(sorted(word for word in plain if counts[word] >= least and word not in never))
