"""Traces: by what somebody could be recognised in a file, and how that is looked for in every spelling."""

from __future__ import annotations

import html
import json
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Final, Literal
from urllib.parse import quote, unquote

from wall_of_fame.content import Content
from wall_of_fame.editing.withdrawal.names.forms import NameForm, has_capital, whole_name
from wall_of_fame.editing.withdrawal.names.reading import (
    Reading,
    read_as_people_do,
    read_without_markup,
    unescape_unicode,
    without_tags,
)

TraceKind = Literal["name", "part", "id", "address", "words", "picture"]
"""A name; a word of it; an id; an address or path; words of a text; a picture's name or digest."""

_UNICODE_ESCAPES: Final = re.compile(r"((?:\\u[0-9a-fA-F]{4})+)")
_INVISIBLE: Final = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_PART_OF_AN_ID: Final = re.compile(r"[\w-]")

# So many times one escaping may lie within another.
_LAYERS: Final = 4

_BETWEEN_SENTENCES: Final = re.compile(r"(?<=[.!?…])[”’»\"')]*\s+")
_MOST_SENTENCES: Final = 12
_SHORTEST_IN_BYTES: Final = 6

# Shorter sentences (in characters) may stand in anybody's story; so may shorter words that show a standard.
_SHORTEST_SENTENCE: Final = 24
_SHORTEST_QUOTE: Final = 12


@dataclass(frozen=True, slots=True)
class Trace:
    """Something to look for.

    `others` are longer ids of which this one may be a part without being meant; `is_exact` is true if
    capitals matter, as in a name that is an ordinary word as well.
    """

    kind: TraceKind
    words: str
    is_exact: bool = False
    others: frozenset[str] = field(default=frozenset(), repr=False)

    @property
    def readable_words(self) -> str:
        """The words as they are in a readable text."""
        words = unescape(self.words)
        return words if self.is_exact else words.casefold()

    def spans(self, text: ReadableText) -> Iterator[tuple[int, int]]:
        """The starts and ends of the words in a readable text; of a name, those in its reading."""
        if self.kind in {"name", "part"}:
            reading = text.reading
            for start, end in name_trace_form(self.words).spans(reading):
                if not self.is_exact or has_capital(reading, start, end):
                    yield start, end
            return
        readable, words = (text.readable if self.is_exact else text.folded), self.readable_words
        at = readable.find(words) if words else -1
        while at >= 0:
            end = at + len(words)
            if self._is_meant(readable, at, end):
                yield at, end
            at = readable.find(words, at + 1)

    def _is_meant(self, text: str, start: int, end: int) -> bool:
        """Whether the words stand for themselves, and are no part of a longer word or id."""
        if self.kind in {"words", "picture"}:
            return True
        before, after = text[start - 1 : start], text[end : end + 1]
        if self.kind == "id":
            while start > 0 and _PART_OF_AN_ID.match(text[start - 1]):
                start -= 1
            while end < len(text) and _PART_OF_AN_ID.match(text[end]):
                end += 1
            return (
                not before.isalnum()
                and not after.isalnum()
                and text[start:end].strip("-_") not in self.others
            )
        return not (before.isalnum() or after.isalnum() or (self.kind == "address" and after == "-"))

    def is_in_bytes(self, data: bytes) -> bool:
        """Whether bytes that are no text have the words, in any of the ways in which they may be written."""
        if len(self.words) >= _SHORTEST_IN_BYTES:
            return any(spelling in data for spelling in spellings(self.words))
        # So few bytes may be there by chance: only among others that are text as well.
        return any(
            re.search(rb"[ -~]{8}%b[ -~]{8}" % re.escape(spelling), data)
            for spelling in spellings(self.words)
            if spelling in data
        )


@dataclass(frozen=True)
class ReadableText:
    """A text as somebody who reads it would see it, whatever it is escaped with."""

    text: str

    @cached_property
    def readable(self) -> str:
        """Without escapes and invisible characters, in composed letters, with single spaces.

        A text with markup is there twice: first without it, then with it.
        """
        text = unescape(self.text)
        return text if "<" not in text else f"{' '.join(without_tags(text).split())}\n{text}"

    @cached_property
    def reading(self) -> Reading:
        """The text as somebody reads it who looks for a name."""
        return read_without_markup(self.readable)

    @cached_property
    def folded(self) -> str:
        """The readable text without capitals."""
        return self.readable.casefold()


def unescape(text: str) -> str:
    """A text without escapes and invisible characters, but with its markup."""
    for _ in range(_LAYERS):
        before = text
        if "&" in text:
            text = html.unescape(text)
        if "%" in text:
            text = unquote(text, errors="ignore")
        if "\\u" in text:
            text = _UNICODE_ESCAPES.sub(lambda match: unescape_unicode(match[1]), text)
        if text == before:
            break
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split())


@lru_cache(maxsize=1_000)
def name_trace_form(words: str) -> NameForm:
    """The form by which a name, or a word of it, is looked for."""
    return whole_name(words)


@lru_cache(maxsize=1_000)
def spellings(words: str) -> tuple[bytes, ...]:
    """Words as bytes in every way in which a program may write them."""
    all_bytes = set()
    plain = read_as_people_do(words).text
    for composed in (unicodedata.normalize("NFC", words), unicodedata.normalize("NFD", words), plain):
        for cased in (composed, composed.lower(), composed.upper(), composed.casefold(), composed.title()):
            for escaped in (cased, html.escape(cased), quote(cased), json.dumps(cased)[1:-1]):
                for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                    all_bytes.add(escaped.encode(encoding))
    return tuple(sorted(all_bytes))


def id_trace(folder: str, record_id: str, others: Collection[str]) -> Trace:
    """The trace of an id; of a single word, which may be a word of any text, only the address is a trace."""
    if re.fullmatch(r"[a-z]+", record_id):
        return Trace("address", f"{folder}/{record_id}")
    return Trace("id", record_id, others=frozenset(others))


def story_traces(content: Content, nominations: Iterable[str], texts: Iterable[str]) -> Iterator[Trace]:
    """The sentences of other texts, and of nominations (ids): their stories, quotes, replies and senders."""
    for text in texts:
        yield from _sentence_traces(text)
    for nomination in nominations:
        record = content.nominations[nomination].record
        story = content.stories.get(nomination)
        yield from _sentence_traces(story.text if story else record.text)
        for quotation in (*record.standards.values(), record.note_alt):
            yield from _sentence_traces(quotation, _SHORTEST_QUOTE)
        if record.reply:
            yield from _sentence_traces(record.reply.text)
            yield from _sentence_traces(record.reply.changed)
        if record.nominator and " " in record.nominator:
            yield Trace("words", record.nominator)


def _sentence_traces(text: str, shortest: int = _SHORTEST_SENTENCE) -> Iterator[Trace]:
    """The sentences by which a text can be recognised, the longest first."""
    sentences = sorted(_BETWEEN_SENTENCES.split(" ".join(text.split())), key=len, reverse=True)
    yield from (Trace("words", part) for part in sentences[:_MOST_SENTENCES] if len(part) >= shortest)
