"""Finding the phrases of the word lists among the words of a story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from wall_of_fame.text.care.tokens import Token
from wall_of_fame.text.care.word_lists import Part, Phrase

Span = tuple[int, int]
"""The index of the first word, and that behind the last."""


# Where a word's bits stand in its tuple, which is quicker to ask than by name.
_BITS: Final = 1


def find_phrases(tokens: Sequence[Token], phrases: Iterable[Phrase]) -> Iterator[Span]:
    """Where the phrases are. Each is short, so this takes time in proportion to the number of words."""
    for phrase in phrases:
        anchor = phrase.parts[phrase.anchor]
        bits = anchor.bits
        starts: set[int] = set()
        # Most words are ruled out by their bits alone, and quickly.
        for index in [index for index, token in enumerate(tokens) if token[_BITS] & bits]:
            if _is(anchor, tokens[index]):
                starts.update(range(max(0, index - phrase.before), index + 1))
        for start in starts:
            end = _match(phrase.parts, 0, tokens, start, None)
            if end is not None:
                yield start, end


def _match(
    parts: Sequence[Part], number: int, tokens: Sequence[Token], index: int, before: Part | None
) -> int | None:
    """The index behind the phrase if its parts from `number` on are there from `index` on.

    `before` is the part that was found last.
    """
    if number == len(parts):
        return index
    part = parts[number]
    for following in _ends(part, tokens, index, before):
        end = _match(parts, number + 1, tokens, following, part)
        if end is not None:
            return end
    return _match(parts, number + 1, tokens, index, before) if part.is_optional else None


def _ends(part: Part, tokens: Sequence[Token], index: int, before: Part | None) -> Iterator[int]:
    """The indexes behind a part that begins at `index`; none if it is not there."""
    if part.gap:
        yield index
        for end in range(index + 1, min(index + part.gap, len(tokens)) + 1):
            if tokens[end - 1].is_first:
                return
            yield end
    elif part.is_pause:
        if index == len(tokens) or tokens[index].after_pause or tokens[index].is_first:
            yield index
    elif (
        index < len(tokens)
        and _is(part, tokens[index])
        and (before is None or not _is_apart(before, tokens[index]))
    ):
        yield index + 1


def _is_apart(before: Part, token: Token) -> bool:
    """Whether a new sentence begins with a word, or a pause is before it where the phrase has none."""
    return token.is_first or (token.after_pause and not before.is_pause and not before.gap)


def _is(part: Part, token: Token) -> bool:
    if part.is_capital:
        return token.is_capital
    if token.bits & part.classes or token.word in part.words:
        return True
    return bool(part.stems) and token.word.startswith(part.stems)
