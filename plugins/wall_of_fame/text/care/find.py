"""Finding what a reviewer should look at in a story: a quick look at its words, then the rules."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import chain, islice
from operator import or_
from typing import Final, NamedTuple

from wall_of_fame.text.care.names import NameKind, find_names
from wall_of_fame.text.care.phrases import Span
from wall_of_fame.text.care.reading import Reading, languages_of
from wall_of_fame.text.care.rules import RULES
from wall_of_fame.text.care.tokens import tokenise
from wall_of_fame.text.care.word_lists import Phrase, word_lists

NAMES: Final = ("third-person", "surname")
"""The rules that need to know who is on the wall."""

RULE_NAMES: Final = (*NAMES, *RULES)
"""The names of all rules of care."""

# So many findings of a rule are told of one text.
_MOST: Final = 3

# Line breaks and Markdown's emphasis, in the place of which a space is read.
_NO_TEXT: Final = str.maketrans(
    {"\n": "\n", "\r": " ", "\t": " ", "*": " ", "_": " ", "`": " ", "\u00a0": " "}
)

# Where a sentence ends for sure: behind a word of three letters or more, which is no abbreviation.
_END_OF_SENTENCE: Final = re.compile(r"(?<=[^\W\d_]{3}[.!?])\s")

_TWO_CAPITALS: Final = re.compile(r"[^\W\d_a-z][\w.]*[ \n\-'’][^\W\d_a-z]")
_SHOUTED: Final = re.compile(r"[^\W\d_a-z]{2}[^\W\d_a-z]*[\W\d]{1,4}[^\W\d_a-z]{2}")


class Remark(NamedTuple):
    """What a reviewer should look at: the rule, the words as they stand in the text, for a name its kind."""

    rule: str
    words: str
    name: str = ""


def find_remarks(text: str, lang: str | None = None) -> tuple[Remark, ...]:
    """Everything in a story that a reviewer should look at. Names are for the checks to judge.

    `lang` is the language that the record names; that of the words themselves counts as well.
    """
    sentences = _END_OF_SENTENCE.split(text)
    phrases, numbers = _possible_phrases([sentence.split() for sentence in sentences])
    has_names, is_loud = bool(_TWO_CAPITALS.search(text)), bool(_SHOUTED.search(text))
    if not (phrases or has_names or is_loud or "#" in text):
        return ()
    lists = word_lists()
    if not is_loud and "#" not in text:
        # No rule looks beyond a sentence, so only those that may break one are read word by word.
        read = [
            sentence
            for number, sentence in enumerate(sentences)
            if number in numbers or (has_names and _TWO_CAPITALS.search(sentence))
        ]
        plain = "\n\n".join(read).translate(_NO_TEXT)
    else:
        plain = text.translate(_NO_TEXT)
    tokens = tokenise(plain, lists.lexicon)
    bits = [lists.lexicon[piece] for piece in text.split()]
    languages = languages_of(bits, lists, lang and lang.partition("-")[0].lower())
    reading = Reading(plain, tokens, languages, phrases, lists, is_loud)
    return tuple(dict.fromkeys(_remarks(reading, has_names=has_names)))


_Possible = dict[tuple[str, str], list[Phrase]]


def _possible_phrases(sentences: Sequence[Sequence[str]]) -> tuple[_Possible, set[int]]:
    """The phrases that may be in a text, by language and rule, and the numbers of the sentences with some.

    Nearly every phrase is ruled out by this quick look: no sentence has words of all its parts.
    """
    lists = word_lists()
    bits_of_each = [reduce(or_, map(lists.lexicon.__getitem__, pieces), 0) for pieces in sentences]
    bits = reduce(or_, bits_of_each, 0)
    anchors = map(lists.anchors.__getitem__, chain.from_iterable(sentences))
    possible: _Possible = {}
    breaking: set[int] = set()
    for phrase in map(lists.phrases.__getitem__, sorted(set(chain.from_iterable(anchors)))):
        needed = phrase.needed
        if not all(map(bits.__and__, needed)):
            continue
        numbers = [number for number, of_one in enumerate(bits_of_each) if all(map(of_one.__and__, needed))]
        if numbers:
            possible.setdefault((phrase.lang, phrase.rule), []).append(phrase)
            if not phrase.rule.endswith(".not"):
                breaking.update(numbers)
    return (possible, breaking) if breaking else ({}, set())


def _remarks(reading: Reading, *, has_names: bool) -> Iterator[Remark]:
    if has_names:
        for name in find_names(reading):
            words = _words(reading, name.start, name.end)
            yield Remark("third-person", words, name.kind.value)
    for rule, find in RULES.items():
        for start, end in islice(_apart(find(reading)), _MOST):
            yield Remark(rule, _words(reading, start, end))


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans without those that overlap an earlier one, which would tell of the same words twice."""
    last = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= last:
            yield start, end
            last = end


def _words(reading: Reading, start: int, end: int) -> str:
    """The words from one index to another as they stand in the text."""
    return " ".join(reading.plain[reading.tokens[start].start : reading.tokens[end - 1].end].split())


__all__ = ["NAMES", "RULE_NAMES", "NameKind", "Remark", "find_remarks"]
