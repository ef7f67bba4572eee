"""The rules of care that look at one story alone: each is a function that yields where it is broken.

For a new rule, write a function, add it to `RULES`, its phrases to the files in `words/`, and its message to
`checks.care`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from wall_of_fame.text.care.phrases import Span
from wall_of_fame.text.care.reading import Reading

Rule = Callable[[Reading], Iterator[Span]]
"""A rule: a function that yields the spans of words that break it. Its docstring says what must hold."""

# Words in capitals that make somebody shout: so many in a row, with so many letters.
_SHOUTED_WORDS: Final = 4
_SHOUTED_LETTERS: Final = 15
# Of a text this long, so large a share of capitals.
_SHOUTED_SHARE: Final = 0.6

# So many weak signs make an advertisement.
_WEAK_SIGNS: Final = 2
# So many words before a phrase may say that the teller is meant: “I was such an idiot”.
_WORDS_BEFORE: Final = 3

_HASHTAG: Final = re.compile(r"(?<!\S)#\w")


def child(reading: Reading) -> Iterator[Span]:
    """A child is not named with their age, their school or their class."""
    yield from _sure(reading, "child")


def health(reading: Reading) -> Iterator[Span]:
    """Nothing is told of somebody's health or disability, but by themselves."""
    for lang, span in reading.find("health.topic"):
        if reading.is_said_of_somebody(lang, span) and _is_of_somebody_else(reading, lang, span):
            yield span


def religion(reading: Reading) -> Iterator[Span]:
    """Nothing is told of somebody's religion."""
    yield from _private(reading, "religion")


def politics(reading: Reading) -> Iterator[Span]:
    """Nothing is told of somebody's politics or trade union."""
    yield from _private(reading, "politics")


def money(reading: Reading) -> Iterator[Span]:
    """Nothing is told of somebody's money troubles or earnings."""
    yield from _private(reading, "money")


def family(reading: Reading) -> Iterator[Span]:
    """Nothing is told of trouble in somebody's family."""
    yield from _private(reading, "family")


def origin(reading: Reading) -> Iterator[Span]:
    """Nothing is told of somebody's ethnic origin or whom they love."""
    yield from _private(reading, "origin")


def offence(reading: Reading) -> Iterator[Span]:
    """Nothing is told of somebody's offences or of prison."""
    yield from _private(reading, "offence")


def insult(reading: Reading) -> Iterator[Span]:
    """Nobody is insulted."""
    for lang, span in reading.find("insult"):
        if not reading.is_denied(lang, span[0]) and not _tells_of_teller(reading, lang, span):
            yield span


def comparison(reading: Reading) -> Iterator[Span]:
    """Nobody is praised at the cost of somebody else."""
    yield from _sure(reading, "comparison")


def looks(reading: Reading) -> Iterator[Span]:
    """Nobody's looks are remarked upon."""
    for lang, span in reading.find("looks"):
        if not reading.is_denied(lang, span[0]) and not _tells_of_teller(reading, lang, span):
            yield span


def capitals(reading: Reading) -> Iterator[Span]:
    """A text is not written in capitals."""
    if not reading.is_loud:
        return
    tokens, run = reading.tokens, 0
    letters = sum(map(str.isalpha, reading.plain))
    is_loud = letters >= _SHOUTED_LETTERS and (
        sum(map(str.isupper, reading.plain)) >= letters * _SHOUTED_SHARE
    )
    for index in range(len(tokens) + 1):
        if index < len(tokens) and reading.plain[tokens[index].start : tokens[index].end].isupper():
            run += 1
            continue
        start = index - run
        shouted = sum(token.end - token.start for token in tokens[start:index])
        if run >= (2 if is_loud else _SHOUTED_WORDS) and shouted >= _SHOUTED_LETTERS:
            yield start, index
            return
        run = 0


def advertisement(reading: Reading) -> Iterator[Span]:
    """A story is not copied from an advertisement."""
    strong = [span for _, span in reading.find("advertisement")]
    weak = [span for _, span in reading.find("advertisement.weak")]
    tags = len(_HASHTAG.findall(reading.plain)) if "#" in reading.plain else 0
    if strong:
        yield strong[0]
    elif len(weak) + tags // 2 >= _WEAK_SIGNS:
        yield weak[0] if weak else (0, 1)


def _sure(reading: Reading, rule: str) -> Iterator[Span]:
    for _, span in reading.find(rule):
        yield span


def _private(reading: Reading, rule: str) -> Iterator[Span]:
    """Phrases that tell of somebody by themselves, and topics where somebody is spoken of."""
    yield from _sure(reading, rule)
    for lang, span in reading.find(f"{rule}.topic"):
        if _is_of_somebody_else(reading, lang, span):
            yield span


def _is_of_somebody_else(reading: Reading, lang: str, span: Span) -> bool:
    return reading.is_of_somebody_else(lang, span) and not reading.is_denied(lang, span[0])


def _tells_of_teller(reading: Reading, lang: str, span: Span) -> bool:
    """Whether the phrase itself begins with “I” or is directly behind it: “I was an idiot”."""
    me = reading.lists.bits(lang, "me")
    start, end = span
    first = start
    while first > 0 and start - first < _WORDS_BEFORE and not reading.tokens[first].is_first:
        first -= 1
    subject = [token for token in reading.tokens[first:end] if token.bits & me]
    other = reading.lists.bits(lang, "someone") | reading.lists.bits(lang, "kin")
    return bool(subject) and not any(token.bits & other for token in reading.tokens[start:end])


RULES: Final[dict[str, Rule]] = {
    "child": child,
    "health": health,
    "religion": religion,
    "politics": politics,
    "money": money,
    "family": family,
    "origin": origin,
    "offence": offence,
    "insult": insult,
    "comparison": comparison,
    "looks": looks,
    "capitals": capitals,
    "advertisement": advertisement,
}
"""Every rule by its name."""
