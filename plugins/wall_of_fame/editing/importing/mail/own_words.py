"""A message's text → the words that its sender wrote: no quotes, no signature, no greeting, no headers.

Every line is looked at once; what is left out is named, not repeated: it names people who are no nominees.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from wall_of_fame.editing.importing.mail import reply_words as words

_MOST_LINES_OF_A_SIGNATURE: Final = 12
_LONG_LINE: Final = 70
_LINES_OF_AN_ATTRIBUTION: Final = 3
_LINES_OF_HEADERS: Final = 8
_MOST_FORWARDS: Final = 5
_NAME_LINE: Final = re.compile(
    r"[-–~ ]{0,3}[A-ZÀ-Ž][\w.'’-]*(?: (?:[A-ZÀ-Ž][\w.'’-]*|de|da|van|von|&|and)){0,3}[ .,x]*"
)


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What a sender wrote; `left_out` names the parts that are not theirs.

    `date` and `sender` are what a forwarded message says of itself, `above` is what was written above it.
    """

    text: str
    left_out: tuple[str, ...] = ()
    date: str = ""
    sender: str = ""
    above: str = ""


def find_own_words(text: str, subject: str = "", sender: str = "", depth: int = 0) -> OwnWords:
    """The words of a message's sender, or of whoever wrote the message that is forwarded."""
    lines = [line.rstrip() for line in text.replace("\t", " ").split("\n")]
    is_forward = bool(words.FORWARD_SUBJECT.match(subject))
    kept: list[str] = []
    left_out: dict[str, None] = {}
    at = 0
    while at < len(lines):
        line = lines[at]
        block = _headers_at(lines, at)
        starts_forward = bool(words.FORWARD.match(line)) or (is_forward and block > 0)
        if (starts_forward or (is_forward and words.ORIGINAL.match(line))) and depth < _MOST_FORWARDS:
            return _forwarded(lines, at, kept, sender, depth)
        if words.ORIGINAL.match(line) or block > 0:
            left_out["a quoted message"] = None
            break
        length = _attribution_at(lines, at)
        if length or line.lstrip().startswith(">"):
            if is_forward and not _trimmed(kept, sender)[0] and depth < _MOST_FORWARDS:
                quoted = "\n".join(re.sub(r"^\s*> ?", "", other) for other in lines[at + length :])
                return find_own_words(quoted, "", "", depth + 1)
            left_out["a quoted message"] = None
            at += length or 1
            continue
        kept.append(line)
        at += 1
    text, parts = _trimmed(kept, sender)
    return OwnWords(text, (*left_out, *parts))


def _forwarded(lines: Sequence[str], at: int, above: list[str], sender: str, depth: int) -> OwnWords:
    """The words of the message that is forwarded from line `at` on."""
    begin = at if _headers_at(lines, at) else at + 1
    while begin < len(lines) and not lines[begin].strip(" >-_"):
        begin += 1
    headers: dict[str, str] = {}
    while begin < len(lines) and (match := words.HEADER_LINE.match(lines[begin])):
        headers.setdefault(match["name"].lower(), match["value"])
        begin += 1
    date = next((value for name, value in headers.items() if name in words.DATE_HEADERS), "")
    by = next((value for name, value in headers.items() if name in words.SENDER_HEADERS), "")
    by = re.sub(r"[<\[(].*$", "", by).strip(' "*')
    body = list(lines[begin:])
    if all(line.lstrip().startswith(">") for line in body if line.strip()):
        body = [re.sub(r"^\s*> ?", "", line) for line in body]
    inner = find_own_words("\n".join(body), "", by, depth + 1)
    note, _ = _trimmed(above, sender)
    left_out = dict.fromkeys(("the headers of a forwarded message", *inner.left_out))
    return OwnWords(inner.text, tuple(left_out), inner.date or date, inner.sender or by, inner.above or note)


def _headers_at(lines: Sequence[str], at: int) -> int:
    """How many lines of headers begin here: two or more, the first of which names the sender."""
    match = words.HEADER_LINE.match(lines[at])
    if match is None or match["name"].lower() not in words.SENDER_HEADERS:
        return 0
    count = 0
    for line in lines[at : at + _LINES_OF_HEADERS]:
        if not words.HEADER_LINE.match(line):
            break
        count += 1
    return count if count > 1 else 0


def _attribution_at(lines: Sequence[str], at: int) -> int:
    """How many lines “On Friday Jo wrote:” takes here; 0 if it does not stand here."""
    if not lines[at].strip():
        return 0
    for length in range(1, _LINES_OF_AN_ATTRIBUTION + 1):
        joined = " ".join(line.strip() for line in lines[at : at + length])
        if len(joined) > 400:  # noqa: PLR2004 - no attribution is that long
            return 0
        if words.ATTRIBUTION.match(joined) or (length == 1 and words.OLD_ATTRIBUTION.match(joined)):
            return length
    return 0


def _trimmed(lines: Sequence[str], sender: str) -> tuple[str, tuple[str, ...]]:
    """The lines as a text without greeting, signature and footer, and what was left out."""
    kept = _without_edges(lines)
    left_out = []
    end = _end_of_words(kept, sender)
    if end < len(kept):
        left_out.append("a signature")
        kept = _without_edges(kept[:end])
    if kept and len(kept) > 1 and words.GREETING.match(kept[0].strip()):
        left_out.append("the greeting")
        kept = _without_edges(kept[1:])
    elif kept and (match := words.GREETING_AT_START.match(kept[0])):
        left_out.append("the greeting")
        rest = kept[0][match.end() :]
        kept = [rest[:1].upper() + rest[1:], *kept[1:]]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip(), tuple(left_out)


def _without_edges(lines: Sequence[str]) -> list[str]:
    first = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    last = next((at for at in range(len(lines), first, -1) if lines[at - 1].strip()), first)
    return list(lines[first:last])


def _end_of_words(lines: Sequence[str], sender: str) -> int:
    """The number of lines before the signature, or whatever else ends a message."""
    end = len(lines)
    for at, line in enumerate(lines):
        plain = line.strip()
        if line.rstrip() in {"--", "-- ", "—"} or words.SENT_FROM.match(plain) or words.FOOTER.match(plain):
            end = at
            break
        is_closing = words.CLOSING.match(plain) or words.CLOSING_WITH_NAME.match(plain)
        if is_closing and _are_of_a_signature(lines[at + 1 :]) and any(map(str.strip, lines[:at])):
            end = at
            break
    while end > 1 and not lines[end - 1].strip():
        end -= 1
    if end > 1 and _is_name_at_end(lines[:end], sender):
        end -= 1
    return end


def _are_of_a_signature(lines: Sequence[str]) -> bool:
    """Whether all of these lines may follow “Kind regards”: few, short, and none a sentence."""
    filled = []
    for line in lines:
        if (
            line.strip() in {"--", "—"}
            or words.SENT_FROM.match(line.strip())
            or words.FOOTER.match(line.strip())
        ):
            break
        filled += [line.strip()] if line.strip() else []
    return len(filled) <= _MOST_LINES_OF_A_SIGNATURE and all(
        len(line) < _LONG_LINE and not (line.endswith((".", "?")) and line.count(" ") > 4)  # noqa: PLR2004 - a sentence
        for line in filled
    )


def _is_name_at_end(lines: Sequence[str], sender: str) -> bool:
    """Whether the last line is a name alone: the sender's, or one that stands apart."""
    last = lines[-1].strip(" ,.x-–~")
    if not last or not _NAME_LINE.fullmatch(lines[-1].strip()):
        return False
    parts = {part.casefold() for part in re.findall(r"[^\W\d_]+", sender)}
    named = {part.casefold() for part in re.findall(r"[^\W\d_]+", last)}
    return bool(named and named <= parts) or (not lines[-2].strip() and len(last) < 40)  # noqa: PLR2004 - a name
