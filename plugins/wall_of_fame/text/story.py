"""A story: the words that show a standard marked in it, its plain text, and its beginning for a card."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from markupsafe import Markup

EXCERPT_CHARACTERS: Final = 180
"""How much of a story a card shows at most."""

_PIECES: Final = re.compile(r"<[^>]*>|[^<]+")
_QUOTE: Final = re.compile("[‘’'“”\"]")
_STRAIGHT: Final = str.maketrans("‘’“”", "''\"\"")
_BLOCK: Final = re.compile(r"</?(?:p|li|ul|ol|blockquote|br)\b")


@dataclass(frozen=True, slots=True)
class Story:
    """A story ready to show: safe HTML with evidence marked, plain text, excerpt, words not found."""

    html: Markup
    text: str
    excerpt: str
    missing: tuple[str, ...] = ()
    """The standards whose words do not stand in the story."""

    def __reduce__(self) -> tuple[object, ...]:
        """Packed by its fields: ten thousands of these are kept from build to build."""
        return Story, (self.html, self.text, self.excerpt, self.missing)


def tell(safe: Markup, evidence: Iterable[tuple[str, str]] = ()) -> Story:
    """Mark the evidence in a story's safe HTML. `evidence` pairs a standard's id with its words."""
    text = plain(safe)
    flat = " ".join(text.split())
    spans: list[tuple[int, int, str]] = []
    missing = []
    for standard, words in evidence:
        if words:
            found = _find(text, flat, words)
            if found is None:
                missing.append(standard)
            else:
                spans.append((*found, standard))
    marked = Markup("".join(_marked(safe, spans))) if spans else safe  # noqa: S704 - pieces of safe HTML
    return Story(marked, flat, excerpt(flat), tuple(missing))


def plain(safe: str) -> str:
    """The text of HTML: every character as in it, a line break for each block's tag, no markup."""
    return "".join(_characters(piece) for piece in _PIECES.findall(safe))


def _characters(piece: str) -> str:
    if piece.startswith("<"):
        return "\n" if _BLOCK.match(piece) else ""
    return html.unescape(piece) if "&" in piece else piece


def _find(text: str, flat: str, words: str) -> tuple[int, int] | None:
    """Where the words stand in the text, however their white space and their quotes are typed.

    `flat` is the same text with single spaces. The words are looked for there first, since nearly
    always they stand on one line; a pattern finds them where they are broken over lines.
    """
    wanted = " ".join(words.split()).translate(_STRAIGHT)
    place = flat.translate(_STRAIGHT).find(wanted)
    if place < 0:
        return None
    start = text.translate(_STRAIGHT).find(wanted)
    if start >= 0 and _letters(text[:start]) == _letters(flat[:place]):
        return start, start + len(wanted)
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.search(_QUOTE.sub(lambda quote: "[‘’']" if quote[0] in "‘’'" else '[“”"]', pattern), text)
    return found.span() if found else None


def _letters(text: str) -> int:
    """How many characters of a text are not white space."""
    return sum(map(len, text.split()))


def _marked(safe: str, spans: list[tuple[int, int, str]]) -> Iterator[str]:
    """The HTML with `<mark>` around each stretch of text that lies in a span.

    A span that crosses markup is marked piece by piece; where spans overlap, the first one wins.
    """
    position = 0
    for piece in _PIECES.findall(safe):
        characters = _characters(piece)
        end = position + len(characters)
        if piece.startswith("<") or (
            characters is piece and not any(first < end and last > position for first, last, _ in spans)
        ):
            yield piece
        else:
            yield from _marked_text(characters, position, spans)
        position = end


def _marked_text(text: str, position: int, spans: list[tuple[int, int, str]]) -> Iterator[str]:
    edges = {0, len(text)}
    for start, end, _ in spans:
        edges |= {edge - position for edge in (start, end) if 0 < edge - position < len(text)}
    ordered = sorted(edges)
    for start, end in pairwise(ordered):
        escaped = html.escape(text[start:end], quote=False)
        standard = next((name for a, b, name in spans if a <= position + start and position + end <= b), "")
        if standard and escaped.strip():
            yield f'<mark class="evidence standard--{standard}">{escaped}</mark>'
        else:
            yield escaped


def excerpt(text: str, limit: int = EXCERPT_CHARACTERS) -> str:
    """The beginning of a text, cut between words; scripts without spaces are cut between letters."""
    if len(text) <= limit:
        return text
    cut = text.rfind(" ", limit // 2, limit)
    return text[: cut if cut > 0 else limit].rstrip(" ,;:–—-") + "…"
