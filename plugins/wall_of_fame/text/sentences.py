"""The whole sentence around some words, for a reader who knows nothing else of the story.

The rules follow Unicode Standard Annex 29 (sentence boundaries) as far as stories need them. Three more are
added: no sentence ends after a title or an initial, none begins with a small letter, and a quotation that is
opened is also closed. So it is rather a sentence too many than a piece of one.
"""

# ruff: noqa: RUF001 - the signs and words of many scripts, each in its own letters

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

# Signs that end a sentence where a space follows, from Latin to Ethiopic, Tibetan and Meitei.
_SPACED_ENDS: Final = ".!?…‼⁇⁈⁉։؞؟۔܀܁܂।॥߹၊။።፧፨᙮។៕᠃᠉᥄᥅᪨᪩᪪᪫།༎᭚᭛᭞᭟᰻᰼᱾᱿⸮⸼꓿꘎꘏꛳꛷꡶꡷꣎꣏꤯꧈꧉꩝꩞꩟꫰꫱꯫"
# Those of scripts that set no space between sentences.
_CLOSE_ENDS: Final = "。！？｡．"
_CLOSERS: Final = "\"'”’“»«›‹)\\]）］｝】」』〉》〗"
_OPENERS: Final = "\"'“‘„‚«‹»›([（［｛【「『〈《〖¿¡*–—- "
# A question in Greek ends with what is a semicolon elsewhere.
_GREEK: Final = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")

# Where a sentence may end. It begins with a set of characters and nothing else, so that it is found quickly.
_END: Final = re.compile(rf"([{_SPACED_ENDS}{_CLOSE_ENDS};]+)[{_CLOSERS}]*(?:[ \u00a0\u202f]»(?=\s))?(\s*)")
_PARAGRAPH_END: Final = re.compile(r"\n[^\S\n]*\n\s*")
_WORD_BEFORE: Final = re.compile(r"[^\W_](?:[\w.’'-]{0,22}[^\W_])?$")
_NEXT_LETTER: Final = re.compile(rf"[{re.escape(_OPENERS)}]*(.)", re.DOTALL)
_CONTINUES: Final = frozenset(",;:–—)]")
_LONGEST_WORD: Final = 24

# After them a full stop ends no sentence; single letters and months after a figure are found by rule.
_ABBREVIATIONS: Final = frozenset(
    """
    mr mrs ms mx dr prof st ste rev sr sra srta dra jr capt sgt lt hon vs approx e.g i.e p.ex p.e z.b
    d.h u.a bzw ca hr sog ggf mme mlle mm av avda ud uds dña dª exa sig dott dhr mevr mw ul godz np tzw
    inż mgr ks św nr dl dna г ул им др проф κ δρ
    """.split()  # noqa: SIM905 - one word a line would fill a page
)
_MONTHS: Final = tuple("jan feb mär mar apr mai maj jun jul aug sep okt nov dez".split())  # noqa: SIM905 - as above

# Each closing mark with those that may open what it closes.
_PAIRS: Final = dict(zip("”“»«」』）)", ("“„", "„", "«", "»", "「", "『", "（", "("), strict=True))
_QUOTES: Final = re.compile('[“”„«»「」『』（）()"]')
_MOST_ADDED: Final = 2

# Quotation marks, the opening ones of any language before and the closing ones after a sentence.
_OPENING_MARKS: Final = frozenset('“”„«»「『"')
_CLOSING_MARKS: Final = frozenset('”“«»」』"')

Span = tuple[int, int]


def sentences(text: str) -> list[Span]:
    """The sentences of a text, each from its first letter to the end of its last sign.

    An empty line divides sentences whatever stands before it; a single line break is a space.
    """
    spans = []
    start = len(text) - len(text.lstrip())
    for end, following in sorted(_ends(text)):
        if start < end and following < len(text):
            spans.append((start, end))
            start = following
    end = len(text.rstrip())
    return [*spans, (start, end)] if start < end else spans


def sentence_around(text: str, spans: Sequence[Span], start: int, end: int) -> Span:
    """The sentence, or the few, of which the words from index `start` to `end` are a part.

    `spans` are those of `sentences(text)`. A quotation that begins or ends outside of it is taken whole, if
    it is not too long; else its sign at the edge is left out. A text without letters has the words alone.
    """
    if not spans:
        return start, end
    first = max((at for at, span in enumerate(spans) if span[0] <= start), default=0)
    last = min((at for at, span in enumerate(spans) if span[1] >= end), default=len(spans) - 1)
    for begin, stop in _wider(first, max(first, last), len(spans)):
        around = spans[begin][0], spans[stop][1]
        paragraphs = text.count("\n\n", *around) - text.count("\n\n", start, end)
        if paragraphs == 0 and not _unpaired(text[slice(*around)]):
            return around
    return _without_edges(text, spans[first][0], spans[max(first, last)][1], start, end)


def _ends(text: str) -> Iterator[Span]:
    """Where sentences end, and where the next begin."""
    for match in _END.finditer(text):
        if match.end() < len(text) and _ends_sentence(text, match):
            yield match.start(2), match.end()
    if "\n\n" in text or "\n " in text:
        for match in _PARAGRAPH_END.finditer(text):
            yield match.start(), match.end()


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence ends where its end may be."""
    sign, space = match.groups()
    if sign[-1] in _CLOSE_ENDS:
        return True
    if not space or (sign == ";" and not _GREEK.match(text, match.start() - 1)):
        return False
    # Nearly always a small word is before it, and a capital follows.
    before_sign = text[match.start() - 4 : match.start()]
    if text[match.end()].isupper() and before_sign.islower() and before_sign.isalpha():
        return True
    following = _NEXT_LETTER.match(text, match.end())
    letter = following[1] if following else ""
    if letter.islower() or letter in _CONTINUES:
        return False
    return sign != "." or not _is_abbreviated(text, match)


def _is_abbreviated(text: str, match: re.Match[str]) -> bool:
    """Whether a full stop ends a title, an initial or the number of a day, and not a sentence."""
    before = _WORD_BEFORE.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
    word = before[0] if before else ""
    if word.isdecimal() and len(word) < len("123"):
        return text[match.end() : match.end() + 3].lower().startswith(_MONTHS)
    return word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper())


def _wider(first: int, last: int, count: int) -> Iterator[Span]:
    """The sentences from `first` to `last`, then with some before them, after them, and both."""
    yield first, last
    for added in range(1, _MOST_ADDED + 1):
        if first >= added:
            yield first - added, last
        if last + added < count:
            yield first, last + added
    if first and last + 1 < count:
        yield first - 1, last + 1


def _unpaired(text: str) -> list[int]:
    """The indexes of quotation marks and brackets whose other half is missing."""
    opened: list[tuple[int, str]] = []
    missing = []
    for match in _QUOTES.finditer(text):
        sign = match[0]
        partners = sign if sign == '"' else _PAIRS.get(sign, "")
        if opened and opened[-1][1] in partners:
            opened.pop()
        elif sign in "”」』）)":
            missing.append(match.start())
        else:
            opened.append((match.start(), sign))
    return [*missing, *(at for at, _ in opened)]


def _without_edges(text: str, begin: int, stop: int, start: int, end: int) -> Span:
    """A sentence without a quotation mark at its edge whose other half is elsewhere."""
    unpaired = {begin + at for at in _unpaired(text[begin:stop])}
    while begin in unpaired and begin < start:
        begin += 1
    while stop - 1 in unpaired and stop > end:
        stop -= 1
    return begin, stop


def is_speech(text: str) -> bool:
    """Whether a text begins or ends with a quotation mark of its own, so that it needs no other."""
    return text[:1] in _OPENING_MARKS or text[-1:] in _CLOSING_MARKS
