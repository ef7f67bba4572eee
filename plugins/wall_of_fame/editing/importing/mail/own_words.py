"""A message's text → the words that its sender wrote: no quotes, no signature, no greeting, no headers.

Every line is looked at once; what is left out is named, not repeated: it names people who are no nominees.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from wall_of_fame.editing.importing.mail import reply_words as words
from wall_of_fame.editing.importing.senders.names import plain_name
from wall_of_fame.editing.importing.senders.sign_off import without_edges, without_sign_off
from wall_of_fame.editing.importing.tables.heading_rows import is_telling

_LINES_OF_AN_ATTRIBUTION: Final = 3
_LINES_OF_HEADERS: Final = 8
_MOST_FORWARDS: Final = 5
_LONGEST_QUESTION: Final = 70


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
    names: tuple[str, ...] = ()
    """The names below it that were left out."""


def find_own_words(text: str, subject: str = "", senders: Sequence[str] = (), depth: int = 0) -> OwnWords:
    """The words of a message's sender, or of whoever wrote the message that is forwarded."""
    footer = words.LIST_FOOTER.search(text)
    text = text[: footer.start()] if footer else text
    lines = [line.rstrip() for line in text.replace("\t", " ").split("\n")]
    is_forward = bool(words.FORWARD_SUBJECT.match(subject))
    kept: list[str] = []
    left_out: dict[str, None] = {"the footer of a mailing list": None} if footer else {}
    questions = _answered_questions(lines)
    at = 0
    while at < len(lines):
        if at in questions:
            kept.append(f"{questions[at]}: {lines[at + 1].strip()}")
            at += 2
            continue
        line = lines[at]
        block = _headers_at(lines, at)
        is_above_all = block > 0 and not any(map(str.strip, kept))
        starts_forward = bool(words.FORWARD.match(line)) or (is_forward and block > 0) or is_above_all
        if (starts_forward or (is_forward and words.ORIGINAL.match(line))) and depth < _MOST_FORWARDS:
            return _forwarded(lines, at, kept, senders, depth)
        if words.ORIGINAL.match(line) or block > 0:
            left_out["a quoted message"] = None
            break
        length = _attribution_at(lines, at)
        is_quoted = line.lstrip().startswith(">")
        if length or is_quoted:
            if is_forward and not _trimmed(kept, senders)[0] and depth < _MOST_FORWARDS:
                quoted = "\n".join(re.sub(r"^\s*> ?", "", other) for other in lines[at + length :])
                return find_own_words(quoted, "", (), depth + 1)
            left_out["a quoted message"] = None
            if not is_quoted and _trimmed(kept, senders)[0] and not _is_quotation_next(lines, at + length):
                break  # a program quotes the whole message below without a sign
            at += length or 1
            continue
        kept.append(line)
        at += 1
    text, parts, names = _trimmed(kept, senders)
    return OwnWords(text, (*left_out, *parts), names=names)


def _forwarded(
    lines: Sequence[str], at: int, above: list[str], senders: Sequence[str], depth: int
) -> OwnWords:
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
    by = plain_name(by)
    body = list(lines[begin:])
    if all(line.lstrip().startswith(">") for line in body if line.strip()):
        body = [re.sub(r"^\s*> ?", "", line) for line in body]
    inner = find_own_words("\n".join(body), "", (by, *senders), depth + 1)
    note, _, names = _trimmed(above, senders)
    left_out = dict.fromkeys(("the headers of a forwarded message", *inner.left_out))
    return OwnWords(
        inner.text,
        tuple(left_out),
        inner.date or date,
        inner.sender or by,
        inner.above or note,
        (*inner.names, *names),
    )


def _headers_at(lines: Sequence[str], at: int) -> int:
    """How many lines of headers begin here: the first names the sender; alone it has an address, too."""
    match = words.HEADER_LINE.match(lines[at])
    if match is None or match["name"].lower() not in words.SENDER_HEADERS:
        return 0
    count = 0
    for line in lines[at : at + _LINES_OF_HEADERS]:
        if not words.HEADER_LINE.match(line):
            break
        count += 1
    is_of_git = count == 1 and words.AUTHOR_LINE.match(lines[at]) and not "".join(lines[at + 1 : at + 2])
    return count if count > 1 or is_of_git else 0


def _attribution_at(lines: Sequence[str], at: int) -> int:
    """How many lines “On Friday Jo wrote:” takes here; 0 if it does not stand here.

    A sentence may read like one: it is one only if a quotation follows, or if only a program writes so.
    """
    if not lines[at].strip():
        return 0
    for length in range(1, _LINES_OF_AN_ATTRIBUTION + 1):
        joined = " ".join(line.strip() for line in lines[at : at + length])
        if len(joined) > 400:  # noqa: PLR2004 - no attribution is that long
            return 0
        if words.ATTRIBUTION.match(joined) or (length == 1 and words.OLD_ATTRIBUTION.match(joined)):
            is_one = words.OF_A_PROGRAM.search(joined) or _is_quotation_next(lines, at + length)
            return length if is_one else 0
    return 0


def _answered_questions(lines: Sequence[str]) -> dict[int, str]:
    """The quoted questions with an answer below them, by the number of their lines, if there are several."""
    questions = {}
    for at, (line, below) in enumerate(pairwise(lines)):
        quoted = re.sub(r"^\s*> ?", "", line).strip()
        is_quoted = line.lstrip().startswith(">") and not quoted.startswith(">")
        is_answered = bool(below.strip()) and not below.lstrip().startswith(">")
        if is_quoted and is_answered and len(quoted) < _LONGEST_QUESTION and is_telling(quoted):
            questions[at] = quoted.rstrip(":")
    return questions if len(questions) > 1 else {}


def _is_quotation_next(lines: Sequence[str], at: int) -> bool:
    following = next((line.lstrip() for line in lines[at:] if line.strip()), "")
    return following.startswith(">")


def _trimmed(lines: Sequence[str], senders: Sequence[str]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The lines as a text without greeting, signature and footer; what was left out, and its names."""
    signed = without_sign_off(lines, senders)
    kept, left_out = signed.lines, list(signed.left_out)
    if len(kept) > 1 and words.GREETING.match(kept[0].strip()):
        left_out.append("the greeting")
        kept = without_edges(kept[1:])
    elif kept and (match := words.GREETING_AT_START.match(kept[0])):
        left_out.append("the greeting")
        rest = kept[0][match.end() :]
        kept = [rest[:1].upper() + rest[1:], *kept[1:]]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip(), tuple(left_out), signed.names
