"""A story for display: its HTML with the evidence marked, its plain text, its excerpt for a card.

Evidence is the words of a story that show a standard.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from markupsafe import Markup

from wall_of_fame.text.characters import NO_BREAK_SPACES, one_line, single_spaces
from wall_of_fame.text.sentences import sentence_around, sentences

EXCERPT_CHARACTERS: Final = 180
"""The length of an excerpt, at most."""

DANGLING: Final = " ,;:–—-(«‹„‚“‘「『、，\u00a0\u202f"  # noqa: RUF001 - a comma of Chinese
"""What a text must not end with before an ellipsis."""

# A tag of HTML, or the text up to the next tag.
_PIECES: Final = re.compile(r"<[^<>]*>|[^<]+")
_SINGLE: Final = "‘’‚‹›'"  # noqa: RUF001 - quotation marks
_DOUBLE: Final = '“”„«»"'
_QUOTE: Final = re.compile(f"[{_SINGLE}{_DOUBLE}]")
_STRAIGHT: Final = str.maketrans(
    _SINGLE + _DOUBLE + NO_BREAK_SPACES, "'" * len(_SINGLE) + '"' * len(_DOUBLE) + " " * len(NO_BREAK_SPACES)
)
_BLOCK: Final = re.compile(r"</?(?:p|li|ul|ol|blockquote|br)\b")


@dataclass(frozen=True, slots=True)
class Story:
    """A story for display: safe HTML with its evidence marked, plain text with single spaces, excerpt."""

    html: Markup
    text: str
    excerpt: str
    missing: tuple[str, ...] = ()
    """The ids of the standards whose evidence is not in the story."""
    passages: tuple[tuple[str, str, str, str], ...] = ()
    """The id of each standard with evidence, and the sentence around it: what stands before the evidence, the
    evidence as the story has it, what stands after it."""

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by the fields alone, which is quick: there are tens of thousands in the cache."""
        return Story, (self.html, self.text, self.excerpt, self.missing, self.passages)


class _Span(NamedTuple):
    """The evidence of a standard in a story's plain text, from index `start` to `end`."""

    start: int
    end: int
    standard: str


def make_story(safe_html: Markup, evidence: Iterable[tuple[str, str]] = ()) -> Story:
    """Make a story of its safe HTML, and mark the evidence.

    `evidence` pairs a standard's id with its words. A standard without words is left out.
    """
    text = plain_text(safe_html)
    flat = one_line(text)
    spans: list[_Span] = []
    missing = []
    for standard, words in evidence:
        if words:
            indexes = find_words(text, words, flat)
            if indexes is None:
                missing.append(standard)
            else:
                spans.append(_Span(*indexes, standard))
    html_ = Markup("".join(_mark_spans(safe_html, spans))) if spans else safe_html  # noqa: S704 - pieces of safe HTML
    passages = tuple(_passages(text, spans)) if spans else ()
    return Story(html_, flat, excerpt(flat), tuple(missing), passages)


def _passages(text: str, spans: Iterable[_Span]) -> Iterator[tuple[str, str, str, str]]:
    """The sentence around each span, in three parts; of a long one the beginning.

    Where it ends before the evidence does, nothing is marked.
    """
    spans_of_sentences = sentences(text)
    for start, end, standard in spans:
        begin, stop = sentence_around(text, spans_of_sentences, start, end)
        before, words, after = (
            _flat(text[slice(*part)]) for part in ((begin, start), (start, end), (end, stop))
        )
        room = EXCERPT_CHARACTERS - len(before) - len(words)
        if len(after) <= room:
            yield standard, before, words, after
        elif room > 1 and " " in after[1:room]:
            yield standard, before, words, excerpt(before + words + after)[len(before) + len(words) :]
        else:
            yield standard, excerpt(before + words + after), "", ""


def _flat(text: str) -> str:
    """A piece of a text with single spaces, also at its ends."""
    return single_spaces(text) if "\n" in text or "  " in text or not text.isprintable() else text


def plain_text(safe_html: str) -> str:
    """The text of HTML without its tags. The tag of a block becomes a line break; white space stays."""
    return "".join(_text_of(piece) for piece in _PIECES.findall(safe_html))


def _text_of(piece: str) -> str:
    if piece.startswith("<"):
        return "\n" if _BLOCK.match(piece) else ""
    return html.unescape(piece) if "&" in piece else piece


def find_words(text: str, words: str, flat: str = "") -> tuple[int, int] | None:
    """Where words begin and end in a text; other white space and other quotes are the same.

    `flat` is the text with single spaces, if that is known already.
    """
    flat = flat or one_line(text)
    # Nearly always the words are on one line of both texts. A pattern finds those that are not; it is slow.
    searched = " ".join(words.split()).translate(_STRAIGHT)
    flat_start = flat.translate(_STRAIGHT).find(searched)
    if flat_start < 0:
        return None
    start = text.translate(_STRAIGHT).find(searched)
    if start >= 0 and _count_letters(text[:start]) == _count_letters(flat[:flat_start]):
        return start, start + len(searched)
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    any_quote = _QUOTE.sub(lambda quote: f"[{_SINGLE if quote[0] in _SINGLE else _DOUBLE}]", pattern)
    match = re.search(any_quote, text)
    return match.span() if match else None


def _count_letters(text: str) -> int:
    """The number of characters that are not white space."""
    return sum(map(len, text.split()))


def _mark_spans(safe_html: str, spans: list[_Span]) -> Iterator[str]:
    """The HTML with `<mark>` around all text within a span.

    Where tags divide a span, each part of it is marked. Where spans overlap, the first one is marked.
    """
    start = 0
    for piece in _PIECES.findall(safe_html):
        text = _text_of(piece)
        end = start + len(text)
        if piece.startswith("<") or (
            text is piece and not any(span.start < end and span.end > start for span in spans)
        ):
            yield piece
        else:
            yield from _mark_text(text, start, spans)
        start = end


def _mark_text(text: str, offset: int, spans: list[_Span]) -> Iterator[str]:
    """A text without tags as HTML with its marks. `offset` is its index in the whole story."""
    edges = {0, len(text)}
    for span in spans:
        edges |= {edge - offset for edge in (span.start, span.end) if 0 < edge - offset < len(text)}
    for start, end in pairwise(sorted(edges)):
        escaped = html.escape(text[start:end], quote=False)
        standard = next(
            (span.standard for span in spans if span.start <= offset + start and offset + end <= span.end), ""
        )
        if standard and escaped.strip():
            yield f'<mark class="evidence standard--{standard}">{escaped}</mark>'
        else:
            yield escaped


def opening(text: str, limit: int = EXCERPT_CHARACTERS) -> str:
    """The first sentences of a text that have room; of a longer sentence its beginning, then “…”."""
    if len(text) <= limit:
        return text
    # A sentence that goes on has no room, wherever it ends.
    ends = [end for _, end in sentences(text[: 2 * limit]) if end <= limit]
    return text[: ends[-1]] if ends else excerpt(text, limit)


def excerpt(text: str, limit: int = EXCERPT_CHARACTERS) -> str:
    """The beginning of a text up to a space, or up to any letter in scripts without spaces; then “…”."""
    if len(text) <= limit:
        return text
    end = text.rfind(" ", limit // 2, limit)
    return text[: end if end > 0 else limit].rstrip(DANGLING) + "…"
