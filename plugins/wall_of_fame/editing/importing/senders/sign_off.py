"""A text → the text without what its sender signed it with: closing, name, footer.

A line is only taken for the end of a text where what follows is the end, too: few short lines, no sentence.
The names that are left out are told to nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from wall_of_fame.editing.importing.mail.reply_words import FOOTER, SENT_FROM
from wall_of_fame.editing.importing.senders import closing_words as words

_MOST_LINES_OF_A_SIGNATURE: Final = 12
_LONG_LINE: Final = 70
_WORDS_OF_A_SENTENCE: Final = 5
_LONG_NAME: Final = 40
_DIVIDERS: Final = frozenset({"--", "—", "–", "___", "---"})
_CONTACTS: Final = re.compile(r"[@|•·]|https?:|www\.|\b(?:tel|mob|phone|t|m|e)\b\W{0,2}[\d+(]", re.IGNORECASE)


class Signed(NamedTuple):
    """The lines that tell something, and what was left out of the others, by name."""

    lines: list[str]
    left_out: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    """The names in what was left out, of two words or more."""


def without_sign_off(
    lines: Sequence[str], senders: Sequence[str] = (), nominees: Sequence[str] = ()
) -> Signed:
    """The lines without the signature below them, and without lines that say who sent it.

    `senders` are the names of whoever sent it, as far as they are known; `nominees` those of the nominees.
    """
    plain = without_edges(lines)
    sender_words = parts_of_names(senders)
    kept = [line for line in plain if not words.BY_LINE.match(line.strip())] if len(plain) > 1 else plain
    left_out = ["who sent it"] if len(kept) < len(plain) else []
    kept = without_edges(kept)
    ended = _without_end(kept, sender_words)
    ended = _without_name_at_end(ended, sender_words, parts_of_names(nominees))
    ended = _without_end_of_line(_without_from_line(ended), sender_words)
    if ended != kept:
        left_out.append("a signature")
    if not ended:
        return Signed(plain)
    return Signed(ended, tuple(left_out), _names_left_out(plain, ended))


def _names_left_out(lines: Sequence[str], kept: Sequence[str]) -> tuple[str, ...]:
    patterns = (words.BY_LINE, words.REGARDS_WITH_NAME, words.THANKS_WITH_NAME, words.NAME_LINE)
    names = []
    for line in lines:
        match = next(filter(None, (pattern.fullmatch(line.strip()) for pattern in patterns)), None)
        if line not in kept and match is not None:
            name = match.groupdict().get("name") or match[0]
            names.append(name.strip(" ,.x-–—~*_"))
    return tuple(name for name in names if " " in name)


def parts_of_names(names: Sequence[str]) -> frozenset[str]:
    """The words of names, without case."""
    return frozenset(part.casefold() for name in names for part in re.findall(r"[^\W\d_]+", name))


def without_edges(lines: Sequence[str]) -> list[str]:
    """The lines without the empty ones above and below."""
    first = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    last = next((at for at in range(len(lines), first, -1) if lines[at - 1].strip()), first)
    return list(lines[first:last])


def _without_end(lines: list[str], sender_words: frozenset[str]) -> list[str]:
    for at, line in enumerate(lines):
        plain = line.strip()
        if not plain or not any(map(str.strip, lines[:at])):
            continue
        if FOOTER.match(plain) and plain.strip("_"):
            return without_edges(lines[:at])
        is_divider = line.rstrip() in _DIVIDERS or (FOOTER.match(plain) is not None)
        below = lines[at + 1 :]
        is_divider = is_divider and not _ends_like_a_sentence(below)
        if (is_divider or SENT_FROM.match(plain)) and _are_of_a_signature(below):
            return without_edges(lines[:at])
        if _is_closing(plain, sender_words, below):
            end = _end_of_signature(below)
            return _without_end(without_edges([*lines[:at], *below[end:]]), sender_words)
    return lines


def _is_closing(plain: str, sender_words: frozenset[str], below: Sequence[str]) -> bool:
    """Whether a line says good-bye, and only a name or the end follows."""
    if match := words.CLOSING.match(plain):
        after = next((line.strip() for line in below if line.strip()), "")
        if not after:
            return not match["thanks"]
        return _is_name(after, sender_words) or bool(words.AFTERWORD.match(after)) or after in _DIVIDERS
    if match := words.REGARDS_WITH_NAME.match(plain):
        return _are_of_a_signature(below) or _is_of(match["name"], sender_words)
    if match := words.THANKS_WITH_NAME.match(plain):
        is_thanked = bool(sender_words) or "!" in match["end"]
        return _is_of(match["name"], sender_words) or (not is_thanked and _are_of_a_signature(below))
    return False


def _is_name(line: str, sender_words: frozenset[str]) -> bool:
    plain = line.strip(" ,.x-–~*_")
    if sender_words and plain and parts_of_names([plain]) <= sender_words:
        return True
    if SENT_FROM.match(line) or FOOTER.match(line):
        return True
    name = re.split(r",| - | – |\|", line)[0].strip()
    return bool(words.NAME_LINE.fullmatch(name.strip("."))) or (len(plain.split()) == 1 and plain.isalpha())


def _end_of_signature(below: Sequence[str]) -> int:
    """How many of these lines belong to a signature; an afterword, and whatever is a story again, do not."""
    end = next((at for at, line in enumerate(below) if words.AFTERWORD.match(line.strip())), len(below))
    if _are_of_a_signature(below[:end]):
        return end
    first = next((at for at, line in enumerate(below) if line.strip()), len(below))
    return next((at for at in range(first, end) if not below[at].strip()), end)


def _are_of_a_signature(lines: Sequence[str]) -> bool:
    """Whether all of these lines may follow “Kind regards”: few, short, and none a sentence."""
    filled = []
    for line in lines:
        plain = line.strip()
        if plain in _DIVIDERS or SENT_FROM.match(plain) or FOOTER.match(plain):
            break
        filled += [plain] if plain else []
    return len(filled) <= _MOST_LINES_OF_A_SIGNATURE and not any(map(_is_sentence, filled))


def _ends_like_a_sentence(lines: Sequence[str]) -> bool:
    """Whether the first of these lines ends as sentences do, and not with an initial: “Twice.” is no name."""
    first = next((line.strip() for line in lines if line.strip()), "")
    return bool(re.search(r"\w{3,}[.!?]$", first)) and not _CONTACTS.search(first)


def _is_sentence(line: str) -> bool:
    if _CONTACTS.search(line):
        return False
    small = sum(word[:1].islower() for word in line.split())
    is_ended = line.endswith((".", "?", "!")) and (small > 1 or len(line.split()) >= _WORDS_OF_A_SENTENCE)
    return is_ended or len(line) >= _LONG_LINE or small >= _WORDS_OF_A_SENTENCE


def _without_name_at_end(
    lines: list[str], sender_words: frozenset[str], nominees: frozenset[str]
) -> list[str]:
    """The lines without a name alone at the end: the sender's, or one apart that is no nominee's."""
    if len(lines) < len("ab"):
        return lines
    line = lines[-1].strip()
    last = line.strip(" ,.x-–—~*_")
    named = parts_of_names([last])
    if not named or len(last) > _LONG_NAME:
        return lines
    is_senders = bool(sender_words) and named <= sender_words
    stands_apart = not lines[-2].strip() or line[0] in "-–—~"
    is_name = bool(words.NAME_LINE.fullmatch(line)) and not (
        named & words.NO_NAMES or _ends_like_a_sentence([line])
    )
    announces = next((text.strip() for text in reversed(lines[:-1]) if text.strip()), "").endswith((":", ","))
    if is_senders or (is_name and stands_apart and not announces and not named <= nominees):
        return without_edges(lines[:-1])
    return lines


def _without_from_line(lines: list[str]) -> list[str]:
    """The lines without “from a grateful mum (Ann)” apart at the end."""
    if len(lines) > 2 and not lines[-2].strip() and words.FROM_LINE.match(lines[-1].strip()):  # noqa: PLR2004 - a story above
        return without_edges(lines[:-1])
    return lines


def _without_end_of_line(lines: list[str], sender_words: frozenset[str]) -> list[str]:
    """The lines without a closing and a name at the end of the last, behind a sentence."""
    if not lines or (match := words.AT_END_OF_LINE.search(lines[-1])) is None:
        return lines
    is_sure = (
        bool(match["regards"])
        or _is_of(match["name"], sender_words)
        or (not sender_words and not match["thanks"])
    )
    if not is_sure or parts_of_names([match["name"]]) & words.NO_NAMES:
        return lines
    return [*lines[:-1], lines[-1][: match.start()].rstrip()]


def _is_of(name: str, sender_words: frozenset[str]) -> bool:
    parts = parts_of_names([name])
    return bool(parts) and parts <= sender_words
