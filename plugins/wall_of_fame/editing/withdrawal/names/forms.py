"""The forms of a name: the whole, its parts, the halves of double names; and where a reading has them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from wall_of_fame.editing.withdrawal.names.mentions import is_between_names
from wall_of_fame.editing.withdrawal.names.patterns import (
    WITHIN_A_WORD,
    without_marks,
    word_pattern,
    words_pattern,
)
from wall_of_fame.editing.withdrawal.names.reading import Reading, read_as_people_do

FormKind = Literal["name", "part", "half"]
"""The whole name; a word by which somebody may be called alone; less than that, which may be anybody's."""

_TITLE_WORDS: Final = "dr mr mrs ms miss mx prof sir dame lady lord rev the fr sr br"
_TITLES: Final = frozenset(_TITLE_WORDS.split())
_ARTICLE_WORDS: Final = "the a an der die das le la les el"
_ARTICLES: Final = frozenset(_ARTICLE_WORDS.split())
_WORDS_BEHIND_NAMES: Final = "jr sr ii iii iv mbe obe cbe kbe dbe mp phd md bsc rn"
_BEHIND_NAMES: Final = frozenset(_WORDS_BEHIND_NAMES.split())
_PARTICLE_WORDS: Final = """
    a af al ap av ben bin bint da dal das de del della den der di do dos du e el fitz het i ibn la las le
    les lo los mac mc o of saint sainte san santa santo sao st sta ste te ten ter van vom von y zu zum zur
"""
_PARTICLES: Final = frozenset(_PARTICLE_WORDS.split())
"""Words that belong to the next: van Dyke, de la Cruz."""

_WORD: Final = re.compile(r"[^\W_]+(?:['\-][^\W_]+)*")
_SHORTEST_JOINED: Final = 7
_SHORTEST_HALF: Final = 2

_SPACELESS: Final = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN")
_ARABIC_PREFIXES: Final = frozenset("وفبلك")
_HAN_NAME: Final = re.compile(r"[\u3400-\u9fff]{3,4}|[\uac00-\ud7a3]{3}")


@dataclass(frozen=True, slots=True)
class NameForm:
    """A form of a name: its words, and a pattern for readings in small letters.

    `needs_capital` is true of what people write with a capital, and which may be another word without.
    """

    kind: FormKind
    words: str
    pattern: re.Pattern[str]
    needs_capital: bool
    is_spaceless: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether it is a whole name of several words: then hardly anybody else can be meant."""
        return self.kind == "name" and (len(self.words.split()) > 1 or not self.needs_capital)

    @property
    def _is_reversed(self) -> bool:
        """Whether its last word is first: Luce, Mary."""
        return self.kind == "name" and ", " in self.words

    @property
    def bare_pattern(self) -> re.Pattern[str]:
        """The pattern for readings without marks."""
        return without_marks(self.pattern.pattern)

    def spans(self, reading: Reading) -> Iterator[tuple[int, int]]:
        """Where a reading has it, whatever its capitals."""
        text, bare = reading.folded, reading.bare
        # Without its marks a text is searched much quicker; only one that may have the form has to be read.
        if not self.bare_pattern.search(bare):
            return
        for match in (self.pattern if text != bare else self.bare_pattern).finditer(text):
            start, end = match.span()
            is_of_two = self._is_reversed and is_between_names(reading.text, start, end)
            if self._stands_alone(text, start, end) and not is_of_two:
                yield start, end

    def _stands_alone(self, text: str, start: int, end: int) -> bool:
        """Whether what was found is no part of a longer word or id."""
        before, after = text[start - 1 : start], text[end : end + 1]
        if self.is_spaceless:
            return True
        is_slug = (
            self.kind == "name" and not re.search(r"[\s.,']", text[start:end]) and len(self.words.split()) > 1
        )
        if is_slug and (before in {"-", "_"} or after in {"-", "_"}):
            return False
        if before in _ARABIC_PREFIXES:
            before = text[start - 2 : start - 1] if start > 1 else ""
        return not (before.isalpha() or after.isalpha())


def has_capital(reading: Reading, start: int, end: int) -> bool:
    """Whether something has a capital, or is of letters that have none."""
    return not reading.text[start:end].islower()


def name_forms(name: str, *, is_person: bool = True) -> tuple[NameForm, ...]:
    """All forms of a name, the longest first; of a team's only the whole."""
    words = split_name(name)
    if not words:
        return ()
    forms = [_whole(words, " ".join(name.split()), is_person=is_person)]
    core = _without_titles(words, _TITLES if is_person else _ARTICLES)
    inner = [word for word in core[1:-1] if len(_fold(word)) > 1]
    joined = [*core[:1], *_with_particles_joined(core[1:])]
    shorter = (core, joined, [*core[:1], *inner, *core[1:][-1:]])
    forms += [_whole(rest, is_person=is_person) for rest in shorter if 1 < len(rest) < len(words)]
    if is_person:
        forms += _reversed(core)
        forms += _parts(core if len(words) > 1 else [])
        forms += _halves(core)
    by_words = {(form.pattern.pattern, form.is_spaceless): form for form in reversed(forms)}
    return tuple(form for form in forms if by_words.pop((form.pattern.pattern, form.is_spaceless), None))


def _without_titles(words: list[str], titles: frozenset[str]) -> list[str]:
    """The words of a name without what stands before and behind it: “Le” begins surnames."""
    start, end = 0, len(words)
    while start + 1 < end and _fold(words[start]) in titles:
        start += 1
    while end - 1 > start and _fold(words[end - 1]) in _BEHIND_NAMES:
        end -= 1
    return words[start:end]


def _with_particles_joined(words: list[str]) -> Iterator[str]:
    """The words with particles as parts of the next: Le Brun, LeBrun."""
    particles = ""
    for at, word in enumerate(words):
        if _fold(word) in _PARTICLES and at + 1 < len(words):
            particles += word
        else:
            yield particles + word
            particles = ""


def whole_name(name: str) -> NameForm:
    """The form of a whole name, also of one with its last word and a comma first."""
    last, _, first = name.partition(", ")
    reversed_forms = (form for form in name_forms(f"{first} {last}") if form.words == name)
    return next(reversed_forms, None) or name_forms(name, is_person=False)[0]


def split_name(name: str) -> list[str]:
    """The words of a name, without brackets, quotes and full stops."""
    words = re.split(r"[\s·・‧/]+", name)
    return [
        bare
        for word in words
        if (bare := word.strip('()[]{}“”"«»„,.;:!?*')) and any(map(str.isalnum, _fold(bare)))
    ]


def is_particle(word: str) -> bool:
    """Whether a word of a name belongs to the next: van, de, Le."""
    return _fold(word) in _PARTICLES


def words_of(name: str) -> frozenset[str]:
    """The words of a name as they are read, and the halves of its double words."""
    words = set()
    for word in _WORD.findall(_fold(name)):
        words |= {word, re.sub(r"['\-]", "", word), *re.split(r"['\-]", word)}
    return frozenset(word for word in words if len(word) > 1)


def _fold(text: str) -> str:
    return read_as_people_do(text).bare


def _whole(words: list[str], typed: str = "", *, is_person: bool = True) -> NameForm:
    is_word = len(words) == 1
    return NameForm(
        "name",
        typed or " ".join(words),
        re.compile(words_pattern(words)),
        needs_capital=is_word or not is_person,  # a team’s name may be ordinary words
        is_spaceless=is_word and _is_spaceless(words[0]),
    )


def _reversed(words: list[str]) -> Iterator[NameForm]:
    """The last word first, as in lists of names; without any space, in scripts that need none."""
    at = len(words) - 1
    while len(words) > 1 and len(_fold(words[-1])) > 1 and at > 0:
        first, last = words[:at], words[at:]
        surname = WITHIN_A_WORD.join(map(word_pattern, last))
        pattern = rf"{surname}(?:,\s{{0,3}}|\s{{1,3}}){words_pattern(first)}"
        yield NameForm(
            "name", f"{' '.join(last)}, {' '.join(first)}", re.compile(pattern), needs_capital=False
        )
        at = at - 1 if _fold(words[at - 1]) in _PARTICLES else 0
    if len(words) > 1 and all(map(_is_spaceless, words)):
        for order in (words, words[::-1]):
            pattern = r"\s{0,2}".join(map(word_pattern, order))
            yield NameForm(
                "name", "".join(order), re.compile(pattern), needs_capital=False, is_spaceless=True
            )


def _parts(words: list[str]) -> Iterator[NameForm]:
    """The words by which they may be called alone, also with what belongs to it: “van Dyke”, “Dyke”."""
    for at, word in enumerate(words):
        folded = _fold(word)
        if len(unicodedata.normalize("NFC", folded)) == 1 or not any(map(str.isalpha, folded)):
            continue
        if folded in _PARTICLES and at + 1 < len(words):
            continue
        first = at
        while first > 0 and _fold(words[first - 1]) in _PARTICLES:
            first -= 1
        if first < at:
            pattern = WITHIN_A_WORD.join(map(word_pattern, words[first : at + 1]))
            yield _form("part", " ".join(words[first : at + 1]), pattern)
        yield _form("part", word, word_pattern(word))


def _halves(words: list[str]) -> Iterator[NameForm]:
    """The halves of double names; the given name within a name without spaces; all words as one."""
    for word in words:
        halves = [half for half in _fold(word).split("-") if len(half) >= _SHORTEST_HALF]
        if "-" in _fold(word):
            typed = [half for half in re.split(r"[^\w'’]+", word) if half]
            yield from (_form("half", half, word_pattern(half)) for half in typed if _fold(half) in halves)
        if _HAN_NAME.fullmatch(unicodedata.normalize("NFC", word)):
            end = unicodedata.normalize("NFC", word)[-2:]
            yield _form("half", end, word_pattern(end))
    joined = "".join(words)
    if len(words) > 1 and len(_fold(words[-1])) > 1 and len(_fold(joined)) >= _SHORTEST_JOINED:
        yield NameForm("half", joined, re.compile(word_pattern(joined)), needs_capital=False)


def _form(kind: FormKind, words: str, pattern: str) -> NameForm:
    return NameForm(kind, words, re.compile(pattern), needs_capital=True, is_spaceless=_is_spaceless(words))


def _is_spaceless(word: str) -> bool:
    """Whether a word's script puts no space between words, or puts endings right behind them."""
    letter = next(filter(str.isalpha, word), "")
    return bool(letter) and unicodedata.name(letter, "").startswith(_SPACELESS)
