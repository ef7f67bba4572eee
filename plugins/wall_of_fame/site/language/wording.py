"""How words stand together in a language: with a colon, within a sentence, after a number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from babel.core import Locale

# Languages that write each noun with a capital.
_CAPITAL_NOUNS: Final = frozenset(("bar", "de", "frr", "gsw", "ksh", "lb", "nds", "pdc", "pfl", "stq", "swg"))

# Languages in which the small form of I has no dot.
_DOTLESS: Final = frozenset(("az", "tr"))

# The most that a wall has of something which its own words name. Larger numbers do not count here.
_MANY: Final = 1_000


def labelled(label: str, text: str, translate: Callable[[str], str]) -> str:
    """A label with what it is of, in the language's punctuation: “Sent by: Jo B.”.

    Without a text, the label with its colon.
    """
    _ = translate
    return (_("%(label)s: %(text)s") % {"label": label, "text": text}).rstrip()


def inside_sentence(words: str, tag: str) -> str:
    """Words that were typed like a heading, as they stand within a sentence: “Parish” is “parish”.

    A word with further capitals, such as an abbreviation, stays; so does every noun in German and its kin.
    """
    language = tag.partition("-")[0].lower()
    if language in _CAPITAL_NOUNS:
        return words
    return " ".join(_small(word, language) for word in words.split(" "))


def has_one_plural(locale: Locale) -> bool:
    """Whether a plural form stands after every number but one, so that a single word for it is enough.

    In English “parishes” do; Polish has one form for two parishes and another for five.
    """
    return len({locale.plural_form(count) for count in range(2, _MANY)}) == 1


def _small(word: str, language: str) -> str:
    if word[1:] != word[1:].lower():
        return word
    first = word[:1].translate({ord("I"): "ı", ord("İ"): "i"}) if language in _DOTLESS else word[:1]
    return first.lower() + word[1:]
