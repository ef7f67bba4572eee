"""Words that may be somebody's name, written otherwise: declined, shortened, in a hashtag or an account.

Nothing here is sure: such a word is shown to the editor with its place, never changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from wall_of_fame.editing.withdrawal.names.forms import split_name, words_of
from wall_of_fame.editing.withdrawal.names.hits import is_no_name_there
from wall_of_fame.editing.withdrawal.names.ordinary_words import is_ordinary_word
from wall_of_fame.editing.withdrawal.names.reading import read_as_people_do
from wall_of_fame.text.nicknames import other_first_names

_TAG: Final = r"[#@\uff03\uff20][\w.-]{2,60}"
_WORD: Final = re.compile(rf"{_TAG}|[^\W\d_][^\W_]{{1,40}}")
_SHORTEST_STEM: Final = 3
_SHORTEST_WITHIN: Final = 4

# How names end when they are declined or made smaller: Slavic and Baltic languages, Romanian, Portuguese,
# Finnish, Turkish, and the plural of a family. In small letters and without accents.
_ENDINGS: Final = """
    a e i o u y ie iu ia ii io em im om am ym ow ej iej ego iego emu iemu owi ami ach ech owie owa owej owna
    ova ove ovi ovy ou ei ul ului lui ilor s es is as us in ni nin lle lla inha inho zinho zinha ito ita ka ek
    ik cia usia ulka unia h ah aah aaah hs kie kiej
    \u0430 \u0443 \u044e \u044f \u0435 \u0438 \u044b \u043e\u043c \u0435\u043c \u043e\u0438 \u0435\u0438
    \u043e\u0433\u043e \u043e\u043c\u0443 \u044b\u043c \u0438\u043c \u0430\u043c \u044f\u043c \u0430\u0445
    \u043e\u0432 \u043e\u0432\u043e\u0438 \u044e\u0448\u0430
"""
_ENDS: Final = frozenset(_ENDINGS.split())
_LAST_LETTERS: Final = re.compile(r"(?:[aeiouyh]|[iau]s|[\u0430\u0435\u0438\u044c\u044f\u044b])\Z")
_DOUBLE: Final = re.compile(r"([^aeiouy])\1[ae]\Z")
_LOOKS_LIKE: Final = str.maketrans(
    "03457\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455", "oeastaeopcyxijs"
)
_FLEETING_VOWEL: Final = re.compile(r"e(?=[^aeiouy]\Z)")
_PREFIX: Final = re.compile(r"(?:le|la|du|de|des|van|von|mac|mc|fitz|st|o)(?=[^\W\d_]{4})")
_TITLES_OF_HAN_NAMES: Final = "(?:先生|女士|小姐|太太|老师|老師|经理|經理|医生|醫生|さん|様)"
_HAN: Final = re.compile(r"[\u3400-\u9fff]{2,4}")


@dataclass(frozen=True)
class AlikeWords:
    """What may be somebody's names written otherwise; `taken` are words of other names on the wall."""

    names: tuple[str, ...]
    taken: frozenset[str]
    _verdicts: dict[str, bool] = field(default_factory=dict, compare=False, repr=False)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """From where to where in a text such words stand."""
        for match in _WORD.finditer(text):
            word = match[0]
            is_tag = not word[0].isalpha()
            if (is_tag or not word[0].islower()) and self._may_mean_them(word):
                is_no_name = (
                    not is_tag and is_ordinary_word(_fold(word)) and is_no_name_there(text, *match.span())
                )
                if not is_no_name:
                    yield match.span()
        for pattern in self._further_patterns():
            yield from (match.span() for match in pattern.finditer(text))

    def _may_mean_them(self, word: str) -> bool:
        verdict = self._verdicts.get(word)
        if verdict is None:
            verdict = self._verdicts[word] = self._judge(word)
        return verdict

    def _judge(self, word: str) -> bool:
        folded = _fold(word)
        if not word[0].isalpha():
            return self._is_within(folded)
        if folded in self.taken:
            return False
        return any(
            spelling in self._short_names or any(_is_declined(spelling, part) for part in self._parts)
            for spelling in {folded, *_disguises(folded)}
        )

    def _is_within(self, tag: str) -> bool:
        """Whether a hashtag or an account has a word of the name: #ThankYouSarah, @slebrun."""
        letters = re.sub(r"[\W_]", "", tag)
        parts = self._parts
        return any(
            part in letters if len(part) >= _SHORTEST_WITHIN else letters.startswith(part) for part in parts
        )

    @cached_property
    def _parts(self) -> frozenset[str]:
        return frozenset(
            part for name in self.names for part in words_of(name) if len(part) >= _SHORTEST_STEM
        )

    @cached_property
    def _short_names(self) -> frozenset[str]:
        firsts = {_fold(words[0]) for name in self.names if (words := split_name(name))}
        return frozenset(short for first in firsts for short in other_first_names(first))

    def _further_patterns(self) -> Iterator[re.Pattern[str]]:
        """A surname in two words (Le Brun), and one before a title in Chinese."""
        for part in self._parts:
            if prefix := _PREFIX.match(part):
                yield re.compile(rf"\b{prefix[0]}[\s'’-]{{1,2}}{part[prefix.end() :]}s?\b", re.IGNORECASE)
        for name in self.names:
            if _HAN.fullmatch(name):
                yield re.compile(rf"{name[0]}{_TITLES_OF_HAN_NAMES}")


def _is_declined(word: str, part: str) -> bool:
    """Whether a word is a part of a name with another ending: Katarzynie, Piotrowi, Marka, Joãozinho."""
    stems = {part, _LAST_LETTERS.sub("", part), _FLEETING_VOWEL.sub("", part)}
    if _DOUBLE.search(part) and word in {part[:-2] + ending for ending in ("i", "iu", "ia", "ie", "usia")}:
        return True
    return any(
        len(stem) >= _SHORTEST_STEM
        and word.startswith(stem)
        and (word == stem or word[len(stem) :].rstrip("s") in _ENDS or word[len(stem) :] in _ENDS)
        for stem in stems
    )


def _disguises(word: str) -> Iterator[str]:
    """What a word looks like in which digits stand for letters, or letters of Cyrillic for those of Latin."""
    if not (word.isascii() and word.isalpha()):
        latin = word.translate(_LOOKS_LIKE)
        yield from (latin.replace("1", one) for one in "il")


def _fold(word: str) -> str:
    return read_as_people_do(word).bare
