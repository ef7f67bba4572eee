"""Which standards a story may show: by the words that it shares with what the standards say of themselves.

A word counts for a standard if no other standard has it, and hardly any other story. It is found
in all its forms by its first letters, so that this works in every language with such forms.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Final, NamedTuple

from wall_of_fame.text.names import without_accents

_STEM_LENGTH: Final = 6
_SHORTEST_WORD: Final = 4

# How much a word of a standard's name or tagline counts; a word of its text counts 1.
_WEIGHT_OF_A_NAME: Final = 3

_POINTS_NEEDED: Final = 3
_MOST_SUGGESTED: Final = 2

# A word in a larger share of the stories says nothing about any of them.
_USUAL_SHARE: Final = 0.15

_LANGUAGES: Final = ("en", "fr", "de", "pt", "pl")
_FURTHER_USUAL_WORDS: Final = frozenset(
    (  # noqa: SIM905 - shorter so
        "even ever every always never nobody somebody someone anybody anyone everybody everyone "
        "everything something anything nothing thing things people person really quite rather still "
        "just also much many more most made make makes making take takes took taken come comes came "
        "went gone going back well good nice lovely great best better time times day days today week "
        "year years when where while what which whose with without within about after before again "
        "another other others only once twice first last next said says told tell"
    ).split()
)

_EVIDENCE_LENGTH: Final = range(12, 161)
_MARKUP: Final = re.compile(r"[*_`<>\[\]\\#|~]|https?:|^\s*(?:[-+]|\d+[.)])\s")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])[”\"’')]*\s+|\n+")
_WORD: Final = re.compile(r"[^\W\d_]+")


class StandardText(NamedTuple):
    """What a standard says of itself: its name, its tagline (or "") and its text."""

    name: str
    tagline: str
    text: str


@dataclass(frozen=True, slots=True)
class StandardEvidence:
    """What in a story shows a standard: words, and the sentence that has them (or "")."""

    standard: str
    words: tuple[str, ...]
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class StandardWords:
    """Each standard's own words: for its id the stems, and how much each counts."""

    weights: Mapping[str, Mapping[str, int]] = field(repr=False)
    names: Mapping[str, frozenset[str]] = field(default_factory=dict, repr=False)
    """The stems of each standard's name."""

    def suggest(self, story: str) -> tuple[StandardEvidence, ...]:
        """The standards that a story shows best, the clearest first; none if none is clear."""
        stems = _stems(story)
        ratings = [(self._points(standard, stems), standard) for standard in self.weights]
        clear = sorted((-points, standard) for points, standard in ratings if points >= _POINTS_NEEDED)
        return tuple(self.find_evidence(standard, story) for _, standard in clear[:_MOST_SUGGESTED])

    def find_evidence(self, standard: str, story: str) -> StandardEvidence:
        """What in a story shows a standard, whether or not it is enough to suggest it."""
        weights = self.weights.get(standard, {})
        words = {word.lower(): None for word in _WORD.findall(story) if _stem(word) in weights}
        best = max(_sentences(story), key=lambda part: self._points(standard, _stems(part)), default="")
        is_clear = self._points(standard, _stems(best)) >= _POINTS_NEEDED
        return StandardEvidence(standard, tuple(words), best if is_clear else "")

    def _points(self, standard: str, stems: set[str]) -> int:
        """How clearly words show a standard: one word alone does so only if it is the standard's name."""
        weights = self.weights.get(standard, {})
        shared = stems & weights.keys()
        if len(shared) == 1 and not shared & self.names.get(standard, frozenset()):
            return 0
        return sum(weights[stem] for stem in shared)


def learn_standard_words(standards: Mapping[str, StandardText], stories: Iterable[str]) -> StandardWords:
    """Learn the standards' words, by their ids. What many of the `stories` say is left out."""
    weights = {
        standard: dict.fromkeys(_stems(words.text), 1)
        | dict.fromkeys(_stems(f"{words.name}\n{words.tagline}"), _WEIGHT_OF_A_NAME)
        for standard, words in standards.items()
    }
    standards_with = Counter(stem for stems in weights.values() for stem in stems)
    usual = _usual_stems(stories)
    distinctive: dict[str, Mapping[str, int]] = {}
    for standard, stems in weights.items():
        in_name = _stems(standards[standard].name)
        distinctive[standard] = {
            stem: weight
            for stem, weight in stems.items()
            if stem in in_name or (standards_with[stem] == 1 and stem not in usual)
        }
    names = {standard: frozenset(_stems(words.name)) for standard, words in standards.items()}
    return StandardWords(distinctive, names)


def _usual_stems(stories: Iterable[str]) -> set[str]:
    """The stems that many stories have; none if there are too few stories to say."""
    stories_with: Counter[str] = Counter()
    count = 0
    for story in stories:
        stories_with.update(_stems(story))
        count += 1
    if count <= 1 / _USUAL_SHARE:
        return set()
    return {stem for stem, number in stories_with.items() if number > _USUAL_SHARE * count}


def _sentences(story: str) -> Iterator[str]:
    """The sentences that may be quoted as evidence: neither long nor short, without markup."""
    for part in _SENTENCE_END.split(story):
        sentence = part.strip(" .\n")
        if len(sentence) in _EVIDENCE_LENGTH and not _MARKUP.search(sentence):
            yield sentence


def _stems(text: str) -> set[str]:
    return {stem for word in _WORD.findall(text) if (stem := _stem(word))}


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    """The beginning of a word without accents; "" of a word that is too short or too usual to mean much."""
    plain = without_accents(word)
    return plain[:_STEM_LENGTH] if len(plain) >= _SHORTEST_WORD and plain not in _usual_words() else ""


@cache
def _usual_words() -> frozenset[str]:
    """The words that every text has, such as “even”, in the languages of the stories."""
    from stop_words import get_stop_words  # noqa: PLC0415 - it takes its time, and only imports need it

    words = (word for language in _LANGUAGES for word in get_stop_words(language))
    return frozenset(map(without_accents, words)) | _FURTHER_USUAL_WORDS
