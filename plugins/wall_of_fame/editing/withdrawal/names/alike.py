"""Words that may be somebody's name, written otherwise: declined, shortened, in a hashtag or an account.

Nothing here is sure: such a word is shown to the editor with its place, never changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Final

from wall_of_fame.editing.withdrawal.names.disguises import (
    disguises,
    is_blotted,
    may_be_in_another_script,
    undo_irish_address,
)
from wall_of_fame.editing.withdrawal.names.endings import SHORTEST_STEM, is_declined
from wall_of_fame.editing.withdrawal.names.forms import split_name, words_of
from wall_of_fame.editing.withdrawal.names.hits import is_no_name_there
from wall_of_fame.editing.withdrawal.names.initials import initial_patterns, letters_apart
from wall_of_fame.editing.withdrawal.names.misspelt import is_misspelt, is_stretched
from wall_of_fame.editing.withdrawal.names.ordinary_words import is_ordinary_word
from wall_of_fame.editing.withdrawal.names.reading import APOSTROPHES, read_as_people_do
from wall_of_fame.text.days.month_names import ENGLISH_MONTHS
from wall_of_fame.text.nicknames import other_first_names

_TAG: Final = r"[#@\uff03\uff20][\w.-]{2,60}"
_IN_ADDRESS: Final = r"(?<=[\w/]/)[a-zA-Z][\w.-]{2,60}"
_LETTERS: Final = r"[^\W\d_](?:[^\W_]|[@$*]{1,8}(?=[^\W_])){1,40}"
_WORD: Final = re.compile(rf"(?P<tag>{_TAG})|(?P<address>{_IN_ADDRESS})|{_LETTERS}")
_SHORTEST_WITHIN: Final = 4
_SHORTEST_DECLINED_NICKNAME: Final = 4
_LONGEST_ADDITION: Final = 2
_SHORTEST_IN_SMALL_LETTERS: Final = 6
_SHORTEST_PARTED: Final = 6
_SHORTEST_JOINED: Final = 7
_WITH_APOSTROPHE: Final = re.compile(rf"\b[^\W\d_][{''.join(APOSTROPHES)}][^\W\d_]{{3,40}}")
_MONTHS: Final = frozenset(month.lower() for month in ENGLISH_MONTHS)
_JOINED_WORDS: Final = re.compile(r"[A-Z][^\W\d_A-Z]+")

_PREFIX: Final = re.compile(r"(?:le|la|du|de|des|van|von|mac|mc|fitz|st|o)(?=[^\W\d_]{4})")
_TITLES_OF_HAN_NAMES: Final = "(?:先生|女士|小姐|太太|老师|老師|经理|經理|医生|醫生|さん|様)"
_HAN: Final = re.compile(r"[\u3400-\u9fff]{2,4}")


@dataclass(frozen=True)
class AlikeWords:
    """What may be somebody's names written otherwise; `taken` are words of other names on the wall.

    `is_common` says whether the wall's texts use a word in small letters: then it is no slip in a name.
    """

    names: tuple[str, ...]
    taken: frozenset[str]
    is_common: Callable[[str], bool] = field(default=lambda _: False, compare=False)
    _verdicts: dict[str, bool] = field(default_factory=dict, compare=False, repr=False)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """From where to where in a text such words stand, each once."""
        spans: list[tuple[int, int]] = []
        for start, end in sorted(self._all_spans(text), key=lambda span: (span[0], -span[1])):
            if not spans or start >= spans[-1][1]:
                spans.append((start, end))
        yield from spans

    def _all_spans(self, text: str) -> Iterator[tuple[int, int]]:
        before = None
        for match in _WORD.finditer(text):
            word, kind = match[0], match.lastgroup
            if before and self._is_parted(text, before, match):
                yield before.start(), match.end()
            before = None if kind else match
            if self._may_mean_them(word, kind):
                is_no_name = (
                    not kind and is_ordinary_word(_fold(word)) and is_no_name_there(text, *match.span())
                )
                if not is_no_name:
                    yield match.span()
        for match in _WITH_APOSTROPHE.finditer(text):
            if self._is_misspelt(match[0], re.sub(r"\W", "", _fold(match[0]))):
                yield match.span()
        for pattern in self._further_patterns:
            yield from (match.span() for match in pattern.finditer(text))
        yield from letters_apart(text, [part for part in self._parts if len(part) >= _SHORTEST_WITHIN])

    def _may_mean_them(self, word: str, kind: str | None) -> bool:
        key = f"{kind}:{word}"
        verdict = self._verdicts.get(key)
        if verdict is None:
            verdict = self._verdicts[key] = self._judge(word, kind)
        return verdict

    def _judge(self, word: str, kind: str | None) -> bool:
        folded = _fold(word)
        if kind == "tag":
            return self._is_within(folded)
        if kind == "address":
            return any(self._is_account(piece) for piece in re.split(r"[-_.]", folded))
        if folded in self.taken or (folded in _MONTHS and folded not in self._parts):
            return False
        if any(is_stretched(folded, part) for part in self._parts):
            return True
        if word[0].islower():
            is_everyday = len(folded) < _SHORTEST_IN_SMALL_LETTERS or is_ordinary_word(folded)
            return not is_everyday and self._is_misspelt(word, folded)
        return (
            any(self._is_their_word(spelling) for spelling in {folded, *disguises(word, folded)})
            or not undo_irish_address(folded).isdisjoint(self._parts)
            or any(is_blotted(word, part) for part in self._parts)
            or any(may_be_in_another_script(word, name) for name in self.names)
            or self._is_joined(word)
            or any(folded == joined or is_misspelt(folded, joined) for joined in self._joined_parts)
            or self._is_misspelt(word, folded)
        )

    def _is_misspelt(self, word: str, folded: str) -> bool:
        parts = self._parts
        if word[0].islower():
            parts = frozenset(part for part in self._long_parts if not is_ordinary_word(part))
        return any(is_misspelt(folded, part) for part in parts) and not self.is_common(word.lower())

    def _is_their_word(self, folded: str) -> bool:
        if folded in self._short_names or any(is_declined(folded, part) for part in self._parts):
            return True
        is_word = len(folded) < _SHORTEST_DECLINED_NICKNAME and is_ordinary_word(folded)
        return not is_word and any(is_declined(folded, short) for short in self._declined_short_names)

    def _is_joined(self, word: str) -> bool:
        """Whether one of the words that are written as one is theirs: SarahP, JustSarah."""
        joined = _JOINED_WORDS.findall(word)
        return 0 < len("".join(joined[:1])) < len(word) and any(
            folded in self._parts and folded not in self.taken for folded in map(_fold, joined)
        )

    def _is_parted(self, text: str, before: re.Match[str], match: re.Match[str]) -> bool:
        """Whether two words one behind the other are one word of the name: Xiao Ming for Xiaoming."""
        is_near = match.start() == before.end() + 1 and text[before.end()] in " \u00a0\n-"
        return is_near and match[0][0].isupper() and _fold(before[0] + match[0]) in self._long_parts

    def _is_within(self, tag: str) -> bool:
        """Whether a hashtag or an account has a word of the name: #ThankYouSarah, @slebrun."""
        letters = re.sub(r"[\W_]", "", tag)
        parts = self._parts
        return any(
            part in letters if len(part) >= _SHORTEST_WITHIN else letters.startswith(part) for part in parts
        )

    def _is_account(self, piece: str) -> bool:
        """Whether a piece of an address is a word of the name: sarah, sarahl, slebrun."""
        return any(part not in self.taken and self._is_account_of(part, piece) for part in self._parts)

    def _is_account_of(self, part: str, piece: str) -> bool:
        is_long = len(part) >= _SHORTEST_WITHIN
        if piece.startswith(part):
            rest = piece[len(part) :]
            return len(rest) <= _LONGEST_ADDITION and (is_long or self._initials.issuperset(rest))
        return is_long and piece[1:] == part and piece[0] in self._initials

    @cached_property
    def _initials(self) -> frozenset[str]:
        return frozenset(_fold(word)[:1] for name in self.names for word in split_name(name))

    @cached_property
    def _parts(self) -> frozenset[str]:
        return frozenset(part for name in self.names for part in words_of(name) if len(part) >= SHORTEST_STEM)

    @cached_property
    def _long_parts(self) -> frozenset[str]:
        return frozenset(part for part in self._parts if len(part) >= _SHORTEST_PARTED)

    @cached_property
    def _joined_parts(self) -> frozenset[str]:
        """Two words of a name as one: Abdulrahman for Abdul Rahman."""
        pairs = (pair for name in self.names for pair in pairwise(map(_fold, split_name(name))))
        return frozenset(joined for pair in pairs if len(joined := "".join(pair)) >= _SHORTEST_JOINED)

    @cached_property
    def _short_names(self) -> frozenset[str]:
        firsts = {_fold(words[0]) for name in self.names if (words := split_name(name))}
        return frozenset(short for first in firsts for short in other_first_names(first))

    @cached_property
    def _declined_short_names(self) -> frozenset[str]:
        return frozenset(short for short in self._short_names if len(short) >= _SHORTEST_DECLINED_NICKNAME)

    @cached_property
    def _further_patterns(self) -> tuple[re.Pattern[str], ...]:
        return (*self._patterns_of_surnames(), *(p for name in self.names for p in initial_patterns(name)))

    def _patterns_of_surnames(self) -> Iterator[re.Pattern[str]]:
        """A surname in two words (Le Brun), and one before a title in Chinese."""
        for part in self._parts:
            if prefix := _PREFIX.match(part):
                yield re.compile(rf"\b{prefix[0]}[\s'’-]{{1,2}}{part[prefix.end() :]}s?\b", re.IGNORECASE)
        for name in self.names:
            if _HAN.fullmatch(name):
                yield re.compile(rf"{name[0]}{_TITLES_OF_HAN_NAMES}")


def _fold(word: str) -> str:
    return read_as_people_do(word).bare
