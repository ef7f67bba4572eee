"""Reviews copied from Google, Trustpilot or Tripadvisor: several in one paste, each below a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from wall_of_fame.editing.importing.posts import review_lines as of_line
from wall_of_fame.editing.importing.posts.post import Post
from wall_of_fame.editing.importing.redact import redact_contacts
from wall_of_fame.editing.importing.senders.names import without_senders
from wall_of_fame.text.capitals import CAPITAL
from wall_of_fame.text.days.written_days import is_only_a_day, read_day

_FULL_NAME: Final = re.compile(
    rf"{CAPITAL}[\w.'’-]{{0,30}}(?: (?:{CAPITAL}[\w.'’-]{{0,30}}|de|da|do|dos|van|von|der|le|la)){{0,4}}"
)
_ANY_NAME: Final = re.compile(r"[^!?:;\n]{2,60}")
_MOST_WORDS: Final = 5
_FEW_WORDS: Final = 3
_LINES_OF_HEAD: Final = 9
_QUOTED: Final = 900
_LONG: Final = 60
# An age in these is a day; in weeks, months and years it is none.
_NEAR: Final = re.compile(
    r"\b(?:days?|jours?|tag\w*|dias?|dni|dzień|hours?|heures?|stunden?|horas?|godzin\w*|min\w*|"
    r"yesterday|today|now)\b",
    re.IGNORECASE,
)
_CUT_OFF: Final = re.compile(
    r"\s?(?:…|\.{3})\s?(?:(?:read |see |show )?more|plus|(?:en )?voir plus|mehr(?: anzeigen)?|"
    r"(?:ver )?mais|więcej)$",
    re.IGNORECASE,
)


class _Head(NamedTuple):
    """What stands above a review: its first line, the line after it, the writer, and what the lines say."""

    start: int
    end: int
    author: str
    said: tuple[str, ...]


def is_reviews(text: str) -> bool:
    """Whether a text was copied from a page of reviews: stars, counts or ages stand below names."""
    lines = of_line.plain_lines(text)
    heads = _heads(lines)
    replies = any(of_line.is_reply(line, _below(lines, at)) for at, line in enumerate(lines))
    if len(heads) < 2 and not any(head.author for head in heads):  # noqa: PLR2004 - a line of stars alone
        return False
    return (
        replies
        or any(_find(head, "stars") or _find(head, "profile") for head in heads)
        or any(map(of_line.read_experience, lines))
    )


def read_reviews(text: str) -> tuple[list[Post], tuple[str, ...]]:
    """The reviews in a paste, and what is to be said of the lines above them."""
    lines = of_line.plain_lines(text)
    heads = _heads(lines)
    above = [line for line in lines[: heads[0].start] if line]
    posts, notes = [], []
    if any(len(line) > _LONG or line.endswith((".", "!")) for line in above):
        posts.append(_read_review(_Head(0, 0, "", ()), lines[: heads[0].start]))
    elif above:
        quoted = redact_contacts(" / ".join(above)[:_QUOTED]).text
        notes.append(f"Left out above the first review: “{quoted}”.")
    stops = [head.start for head in heads[1:]] + [len(lines)]
    posts += [_read_review(head, lines[head.end : stop]) for head, stop in zip(heads, stops, strict=True)]
    return posts, tuple(notes)


def _heads(lines: Sequence[str]) -> list[_Head]:
    """Where reviews begin."""
    heads: list[_Head] = []
    at = 0
    in_reply = False
    while at < len(lines):
        in_reply = in_reply or of_line.is_reply(lines[at], _below(lines, at))
        head = None if of_line.is_reply(lines[at], _below(lines, at)) else _head_at(lines, at)
        if head is None or (in_reply and not (_find(head, "profile") or _find(head, "stars"))):
            at += 1
            continue
        heads.append(head)
        in_reply = False
        at = head.end
    return heads


def _head_at(lines: Sequence[str], at: int) -> _Head | None:
    """The head that begins in this line, if one does."""
    name, rest = of_line.part_name(lines[at])
    if not lines[at] or (of_line.is_between(lines[at]) or of_line.is_button(lines[at])):
        return None
    is_line = of_line.is_head_line(lines[at])
    said = [rest] if name else [lines[at]] if is_line else []
    end, last = at + 1, at + 1
    while last < min(len(lines), at + _LINES_OF_HEAD):
        line = lines[last]
        if of_line.is_head_line(line) or (
            _is_day(line) and (said or of_line.is_head_line(_below(lines, last)))
        ):
            said.append(line)
            end = last + 1
        elif line and not of_line.is_between(line):
            break
        last += 1
    if name or is_line:
        # Without a name above, an age alone begins nothing.
        is_head = any(of_line.find_in_head("stars", line) for line in said) or bool(name)
        return _Head(at, end, name, tuple(said)) if is_head else None
    kinds = {
        kind for kind in ("stars", "profile", "age") for line in said if of_line.find_in_head(kind, line)
    }
    is_first = kinds != {"stars"} and (at == 0 or not lines[at - 1] or of_line.is_button(lines[at - 1]))
    if not kinds or not _is_name(lines[at], is_profile="profile" in kinds, is_first=is_first):
        return None
    return _Head(at, end, lines[at].strip(" ·•"), tuple(said))


def _is_name(line: str, *, is_profile: bool, is_first: bool) -> bool:
    """Whether a line is a writer's name: above “12 reviews” any short line is, above stars a full name."""
    words = len(line.split())
    if not _ANY_NAME.fullmatch(line) or words > _MOST_WORDS:
        return False
    return is_profile or bool(_FULL_NAME.fullmatch(line)) or (is_first and words <= _FEW_WORDS)


def _is_day(line: str) -> bool:
    written = read_day(line) if len(line) < _LONG else None
    return written is not None and bool(written.days) and written.kind != "count" and is_only_a_day(written)


def _below(lines: Sequence[str], at: int) -> str:
    return next((line for line in lines[at + 1 : at + 3] if line), "")


def _find(head: _Head, kind: str) -> str:
    return next(filter(None, (of_line.find_in_head(kind, line) for line in head.said)), "")


def _read_review(head: _Head, lines: Sequence[str]) -> Post:
    """The review below a head: its words, without buttons, stars and the owner's reply, which are told."""
    reply = next(
        (at for at, line in enumerate(lines) if of_line.is_reply(line, _below(lines, at))), len(lines)
    )
    body, remarks, fields = _own_words(_without_buttons(lines[:reply]))
    stars = _find(head, "stars")
    sent, asked = _day_of(head)
    told = [f"Beside it stood “{stars}”."] if stars else []
    if head.author and not (_find(head, "profile") or _find(head, "age") or sent):
        told.append("The name above the stars was taken for the writer’s and left out. Is it the nominee’s?")
    if text := " ".join(" ".join(lines[reply:]).split()):
        unnamed = without_senders(text, (head.author,), each_word=True).text
        told.append(f"Left out, since it is a reply: “{unnamed[:_QUOTED]}”.")
    if _CUT_OFF.search(body):
        told.append("The review was copied without what stands behind “More”.")
        body = _CUT_OFF.sub("", body)
    return Post(body, sent, remarks=(*told, *remarks, *asked), author=head.author, fields=fields)


def _without_buttons(lines: Sequence[str]) -> list[str]:
    kept = list(lines)
    while kept and (not kept[-1] or of_line.is_button(kept[-1]) or kept[-1].isdecimal()):
        kept.pop()
    return kept


def _own_words(lines: Sequence[str]) -> tuple[str, list[str], dict[str, str]]:
    """The words of a review, what is to be said of the other lines, and the fields that these give."""
    kept, others = [], []
    fields: dict[str, str] = {}
    for line in lines:
        if day := of_line.read_experience(line):
            fields["date"] = day
        elif of_line.is_head_line(line) or of_line.is_aspect(line):
            others.append(line)
        else:
            kept.append(line)
    remarks = [f"Left out of the review: “{' / '.join(others)[:_QUOTED]}”."] if others else []
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_without_buttons(kept)).strip()), remarks, fields


def _day_of(head: _Head) -> tuple[str, tuple[str, ...]]:
    """The day of a review as it is written, or the question for it."""
    days = (line for line in head.said if _is_day(line) and not of_line.is_head_line(line))
    if day := next(days, ""):
        return day, ()
    age = _find(head, "age")
    if age and _NEAR.search(age):
        return age, ()
    return "", (f"How long ago it was, it says in “{age}” alone. Which day was it?",) if age else ()
