"""Which standards a story may show: by the words that it shares with what the standards say of themselves.

A word counts for a standard if no other standard has it, and hardly any other story. It is found
in all its forms by its first letters, so that this works in every language with such forms.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from wall_of_fame.text.names import without_accents

_STEM: Final = 6
_SHORTEST: Final = 4
_NAMED: Final = 3
"""How much a word of a standard's name or tagline counts; one of its text counts 1."""

_ENOUGH: Final = 3
_PROPOSED: Final = 2
_USUAL: Final = 0.15
"""A word in a larger share of the stories tells nothing of any one of them."""

_EVIDENCE: Final = range(12, 161)
_MARKUP: Final = re.compile(r"[*_`<>\[\]\\#|~]|https?:|^\s*(?:[-+]|\d+[.)])\s")
_END: Final = re.compile(r"(?<=[.!?…])[”\"’')]*\s+|\n+")
"""Where one sentence ends and another begins."""

_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Shown:
    """A standard that a story may show: by which words, and the sentence that has them, if one has."""

    standard: str
    words: tuple[str, ...]
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Standards:
    """What each standard's own words are, by their stems, and how much each counts."""

    weights: Mapping[str, Mapping[str, int]] = field(repr=False)

    def shown_by(self, story: str) -> tuple[Shown, ...]:
        """The standards that a story shows best, the clearest first; none if none is clear."""
        judged = [(self._points(standard, story), standard) for standard in self.weights]
        clear = sorted((-points, standard) for points, standard in judged if points >= _ENOUGH)
        return tuple(self.looked_for(standard, story) for _, standard in clear[:_PROPOSED])

    def looked_for(self, standard: str, story: str) -> Shown:
        """What in a story shows one standard."""
        weights = self.weights.get(standard, {})
        words = {word.lower(): None for word in _WORD.findall(story) if _stem(word) in weights}
        best = max(_sentences(story), key=lambda sentence: self._points(standard, sentence), default="")
        is_clear = self._points(standard, best) >= _ENOUGH
        return Shown(standard, tuple(words), best if is_clear else "")

    def _points(self, standard: str, text: str) -> int:
        weights = self.weights.get(standard, {})
        return sum(weights.get(stem, 0) for stem in {_stem(word) for word in _WORD.findall(text)})


def standards_of(own: Mapping[str, tuple[str, str]], stories: Iterable[str]) -> Standards:
    """Learn the standards' words. `own` has for each id its name with tagline, and its text.

    `stories` are those at hand: what many of them say is left out.
    """
    weights: dict[str, dict[str, int]] = {}
    for standard, (line, text) in own.items():
        weights[standard] = dict.fromkeys(_stems(text), 1) | dict.fromkeys(_stems(line), _NAMED)
    standing = Counter(stem for stems in weights.values() for stem in stems)
    told: Counter[str] = Counter()
    count = 0
    for story in stories:
        told.update(_stems(story))
        count += 1
    usual = {stem for stem, number in told.items() if count > 1 / _USUAL and number > _USUAL * count}
    kept: dict[str, dict[str, int]] = defaultdict(dict)
    for standard, stems in weights.items():
        named = _stems(own[standard][0].partition("\n")[0])
        kept[standard] = {
            stem: weight
            for stem, weight in stems.items()
            if stem in named or (standing[stem] == 1 and stem not in usual)
        }
    return Standards(kept)


def _sentences(story: str) -> Iterator[str]:
    """The sentences that may be quoted as evidence: neither long nor short, without markup."""
    for part in _END.split(story):
        sentence = part.strip(" .\n")
        if len(sentence) in _EVIDENCE and not _MARKUP.search(sentence):
            yield sentence


def _stems(text: str) -> set[str]:
    return {stem for word in _WORD.findall(text) if (stem := _stem(word))}


def _stem(word: str) -> str:
    """The beginning of a word without accents; "" of one too short to mean much."""
    plain = without_accents(word)
    return plain[:_STEM] if len(plain) >= _SHORTEST else ""
