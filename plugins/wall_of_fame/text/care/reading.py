"""A story as the rules of care read it: its words, its languages, and the phrases that are in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from wall_of_fame.text.care.phrases import Span, find_phrases
from wall_of_fame.text.care.tokens import Token
from wall_of_fame.text.care.word_lists import LANGUAGES, Phrase, WordLists

# A language counts if it has at least this share of the everyday words that the foremost one has.
_SHARE: Final = 0.7

# So many words before a phrase may say that it is not so: “she was never once rude”.
_WORDS_OF_DENIAL: Final = 3

# So many words before a topic may join it to somebody: “has been open about her anxiety”.
_WORDS_OF_JOINING: Final = 5

# In these languages a verb by itself may tell of somebody: “Ma długi”.
_WITHOUT_SUBJECTS: Final = ("pl", "pt")


@dataclass(frozen=True, slots=True)
class Reading:
    """A story: `plain` is its text without line breaks and emphasis.

    `phrases` are those that may be in it, by language and rule.
    """

    plain: str
    tokens: Sequence[Token]
    languages: tuple[str, ...]
    phrases: Mapping[tuple[str, str], Sequence[Phrase]]
    lists: WordLists
    is_loud: bool = False
    """Whether words in capitals stand side by side."""

    def find(self, rule: str) -> Iterator[tuple[str, Span]]:
        """Where phrases of a rule are, with their language; the harmless ones are left out."""
        for lang in self.languages:
            phrases = self.phrases.get((lang, rule))
            spans = set(find_phrases(self.tokens, phrases)) if phrases else ()
            if not spans:
                continue
            harmless_rule = f"{rule.partition('.')[0]}.not"
            harmless = list(find_phrases(self.tokens, self.phrases.get((lang, harmless_rule), ())))
            for start, end in sorted(spans):
                if not any(start < other_end and other_start < end for other_start, other_end in harmless):
                    yield lang, (start, end)

    def is_denied(self, lang: str, start: int) -> bool:
        """Whether a word such as “not” or “never” stands shortly before the word at `start`."""
        denial = self.lists.bits(lang, "not")
        first = start
        while first > 0 and start - first < _WORDS_OF_DENIAL and not self.tokens[first].is_first:
            first -= 1
            if self.tokens[first].bits & denial:
                return True
        return False

    def is_of_somebody_else(self, lang: str, span: Span) -> bool:
        """Whether a phrase is about somebody else than whoever tells the story.

        The nearest word before it that names a person decides, else the nearest behind it.
        """
        start, _ = span
        for index in range(start, -1, -1):
            told = self._person_at(lang, index)
            if told is not None:
                return told
            if self.tokens[index].is_first:
                break
        for index in range(start + 1, len(self.tokens)):
            if self.tokens[index].is_first:
                break
            told = self._person_at(lang, index)
            if told is not None:
                return told
        return lang in _WITHOUT_SUBJECTS and self.is_said_of_somebody(lang, span)

    def is_said_of_somebody(self, lang: str, span: Span) -> bool:
        """Whether a word such as “has” or “her” joins a phrase to somebody, shortly before it or in it."""
        joining = self.lists.bits(lang, "has")
        start, end = span
        first = start
        while first > 0 and start - first < _WORDS_OF_JOINING and not self.tokens[first].is_first:
            first -= 1
        return any(token.bits & joining for token in self.tokens[first:end])

    def _person_at(self, lang: str, index: int) -> bool | None:
        """True if a word names somebody else, False if it is the teller; None if it names no person."""
        token, bits = self.tokens[index], self.lists.bits
        if token.bits & (bits(lang, "someone") | bits(lang, "kin") | bits(lang, "child")):
            return True
        if token.bits & bits(lang, "me"):
            following = self.tokens[index + 1 : index + 4]
            kin = bits(lang, "kin") | bits(lang, "child") | bits(lang, "friend")
            for other in following:
                if other.is_first or other.after_pause:
                    break
                if other.bits & kin:
                    return True
            return False
        if token.is_capital and not token.bits & bits(lang, "common"):
            is_given_name = token.bits & self.lists.everywhere["given"]
            if is_given_name or (token.is_first and self._is_followed_by_being(lang, index)):
                return True
        return None

    def _is_followed_by_being(self, lang: str, index: int) -> bool:
        return index + 1 < len(self.tokens) and bool(
            self.tokens[index + 1].bits & self.lists.bits(lang, "be")
        )


def languages_of(bits_of_words: Sequence[int], lists: WordLists, lang: str | None) -> tuple[str, ...]:
    """The languages of a story: the one that its record names, and those whose everyday words it has."""
    masks = {name: lists.bits(name, "common") for name in LANGUAGES}
    every = sum(masks.values())
    everyday = [bits for bits in bits_of_words if bits & every]
    counts = {name: len([bits for bits in everyday if bits & mask]) for name, mask in masks.items()}
    most = max(counts.values())
    return tuple(name for name, count in counts.items() if name == lang or (count and count >= most * _SHARE))
