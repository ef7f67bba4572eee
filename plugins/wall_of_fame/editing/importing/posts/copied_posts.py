"""Posts as people copy them from a page: several in one paste, with names, days, buttons and comments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from wall_of_fame.editing.importing.posts.post import Post, author_of
from wall_of_fame.text.capitals import CAPITAL
from wall_of_fame.text.days.written_days import is_only_a_day, read_day

_BUTTONS: Final = (
    r"like|comment|share|reply|send|follow|copy|gefällt mir|kommentieren|teilen|antworten|j['’]aime|"
    r"commenter|partager|"
    r"répondre|gosto|comentar|partilhar|compartilhar|curtir|responder|lubię to!?|komentarz|skomentuj|"
    r"udostępnij|odpowiedz"
)
_AGE: Final = (
    r"(?:\d{1,3}\s?(?:s|m|min|mins|h|hr|hrs|d|w|wk|y|yr|std|tg|sem|j|a|godz|dni|tyg)\.?|just now|now)"
)
_AGE_LINE: Final = re.compile(_AGE, re.IGNORECASE)
_COUNT: Final = r"(?:\d[\d.,]*\s?k?|\+\d+)"
_PIECE: Final = rf"(?:{_BUTTONS}|{_AGE}|{_COUNT}|edited|bearbeitet|modifié|editado|edytowano|see translation)"
_DIVIDER: Final = r"\s*[·•|,]?\s*"
# “Like · Reply · 2d”: buttons in one line, or one of them alone.
_BUTTON_LINE: Final = re.compile(rf"(?:{_BUTTONS})(?:{_DIVIDER}{_PIECE})*{_DIVIDER}", re.IGNORECASE)
_REPLY_LINE: Final = re.compile(
    rf"(?:{_AGE}{_DIVIDER})?(?:like|gefällt mir|j['’]aime|gosto|curtir|lubię to!?){_DIVIDER}"
    rf"(?:reply|antworten|répondre|responder|odpowiedz)(?:{_DIVIDER}{_PIECE})*{_DIVIDER}|"
    r"reply|antworten|répondre|responder|odpowiedz",
    re.IGNORECASE,
)
# What can stand in no story: several buttons in one line, and the sum of the reactions.
_SURE: Final = re.compile(
    rf"(?:{_BUTTONS}){_DIVIDER}(?:(?:{_BUTTONS}){_DIVIDER})+(?:{_PIECE}{_DIVIDER})*|"
    rf"(?:{_AGE}\s?[·•|]?\s?)?(?:{_BUTTONS})\s?[·•|]\s?{_PIECE}(?:{_DIVIDER}{_PIECE})*|"
    r"(?:all reactions|alle reaktionen|toutes les réactions|todas as reações|wszystkie reakcje)"
    r"\s?:?[\s\d.,k]*",
    re.IGNORECASE,
)
_FOOTER: Final = re.compile(
    rf"all reactions:?.*|{_COUNT}|{_COUNT}\s?(?:comments?|shares?|replies|kommentare?|commentaires?|"
    rf"comentários?|komentarz\w*)"
    rf"(?:{_DIVIDER}{_COUNT}\s?(?:shares?|comments?))?|view (?:more|all|previous|"
    rf"\d+).{{0,40}}(?:comments?|replies|reply)|"
    r"most relevant|all comments|newest|write an? (?:comment|answer|reply).{0,20}|comment as .{0,60}|"
    r"alle reaktionen:?.*|"
    r"toutes les réactions.*|todas as reações.*|wszystkie reakcje.*|.{1,60} and \d+ others|"
    r"you and \d+ others",
    re.IGNORECASE,
)
_BADGE: Final = re.compile(
    r"top fan|(?:top|rising|all-star|new) (?:contributor|member)|admin|moderator|author|group expert|"
    r"follow|·|•|"
    r"edited|active now|sponsored|verified account|visual storyteller|conversation starter",
    re.IGNORECASE,
)
_SEE_MORE: Final = re.compile(
    r"(?:…|\.{3})?\s?(?:see (?:translation|more|less)|mehr (?:an)?zeigen|(?:en )?voir plus|ver mais|"
    r"zobacz więcej)$",
    re.IGNORECASE,
)
_AUDIENCE: Final = re.compile(
    r"[·•]|shared with .*|public(?: group)?|private group|friends|at\b|öffentlich\w*|\bum\b|"
    r"\bà\b|às|o godz\.?|edited",
    re.IGNORECASE,
)
_NAME: Final = re.compile(
    rf"{CAPITAL}[^\W\d_]*[\w.'’-]*(?: (?:{CAPITAL}[\w.'’-]*|de|da|do|dos|van|von|der|le|la)){{0,4}}"
    r"(?:\s*[▶▸→»\u203a>‣►].{1,80}|"
    r" (?:shared|posted|updated|added|is|was|recommends|to) .{1,80}|\s*[·•]\s*follow)?"
)
# A name in small letters is one where the line below can only be Facebook's.
_WHOLE_NAME: Final = re.compile(
    rf"{CAPITAL}[\w.'’-]{{0,30}}(?: (?:{CAPITAL}[\w.'’-]{{0,30}}|de|da|van|von|le)){{1,4}}"
)
_SHORT_LINE: Final = re.compile(r"[^.!?:;,]{2,60}")
_OF_FACEBOOK: Final = re.compile(r"[·•]|\b\d{1,2}[:h.]\d{2}\b")
# What pages of others write around a post: X, LinkedIn, Instagram, Threads.
_OF_OTHERS: Final = re.compile(
    r"@\w{1,30}(?:\s?[·•].*)?|(?:\d[\d.,k]{0,12}\s?)?(?:reposts?|quotes?|bookmarks?|views?)|repost|"
    r"(?:\d[\d.,k]{0,12}\s)?followers|liked by .{1,80}|(?:[·•]\s?)?(?:1st|2nd|3rd\+?)",
    re.IGNORECASE,
)
_HOUR: Final = re.compile(r"\b\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?", re.IGNORECASE)
_COUNTED: Final = re.compile(r"(\d{1,3})\s?([a-z]+)\.?", re.IGNORECASE)
_DAYS: Final = frozenset({"d", "tg", "j", "dni"})
_TODAY: Final = frozenset({"s", "m", "min", "mins", "h", "hr", "hrs", "std", "godz"})
_LINES_TO_DAY: Final = 3


def is_copied(text: str) -> bool:
    """Whether a text was copied from Facebook's pages: it has the lines of buttons, or names above days."""
    lines = [line.strip() for line in text.split("\n")]
    if any(_REPLY_LINE.fullmatch(line) and "\n" in text for line in lines if line):
        return True
    buttons = sum(
        bool(_BUTTON_LINE.fullmatch(line) or re.match(r"all reactions", line, re.IGNORECASE))
        for line in lines
        if line
    )
    return buttons > 1 or bool(_headers(lines))


def is_of_facebook(text: str) -> bool:
    """Whether copied posts have what only Facebook writes: buttons, the sum of reactions, “·” after a day."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if any(map(_OF_OTHERS.fullmatch, lines)):
        return False
    return any(
        _SURE.fullmatch(line)
        or _BUTTON_LINE.fullmatch(line)
        or _REPLY_LINE.fullmatch(line)
        or (_OF_FACEBOOK.search(line) and _is_day_line(line))
        for line in lines
    )


def read_copied(text: str, today: date) -> list[Post]:
    """The posts in a paste."""
    lines = [line.strip() for line in text.replace("\u200e", "").split("\n")]
    headers = _headers(lines)
    starts = [at for at, _ in headers]
    posts = []
    first = starts[0] if starts else len(lines)
    if any(lines[:first]) and (post := _read_post(lines[:first], "", has_header=False)).text:
        posts.append(post)
    for at, (start, end) in enumerate(headers):
        stop = starts[at + 1] if at + 1 < len(starts) else len(lines)
        sent, remarks = _day_words(lines[start + 1 : end], today)
        post = _read_post(lines[end:stop], sent, has_header=True)
        posts.append(replace(post, remarks=(*post.remarks, *remarks), author=author_of(lines[start])))
    return posts


def _headers(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Where posts begin: the line of a name that a line with a day follows; and the line after that."""
    headers = []
    for at, line in enumerate(lines):
        is_name = len(line) <= 140 and bool(_NAME.fullmatch(line))  # noqa: PLR2004 - a name
        may_be_one = is_name or bool(_SHORT_LINE.fullmatch(line) and (at == 0 or not lines[at - 1]))
        if not line or not may_be_one or _BUTTON_LINE.fullmatch(line) or _BADGE.fullmatch(line):
            continue
        for below in range(at + 1, min(at + 1 + _LINES_TO_DAY, len(lines))):
            if _is_day_line(lines[below]) and (is_name or _OF_FACEBOOK.search(lines[below])):
                headers.append((at, below + 1))
                break
            if lines[below] and not _BADGE.fullmatch(lines[below]):
                break
    return headers


def _is_day_line(line: str) -> bool:
    if not line or len(line) > 80 or _REPLY_LINE.fullmatch(line):  # noqa: PLR2004 - a day is short
        return False
    plain = _without_hour(line)
    if re.fullmatch(_AGE, plain, re.IGNORECASE):
        return "·" in line or "•" in line or line == plain
    written = read_day(plain, date(2100, 1, 1))
    if written is None or written.kind in {"count", "month"}:
        return False
    return bool(written.days) and is_only_a_day(written)


def _without_hour(line: str) -> str:
    """The line of a day without the audience, the hour, and the place where it was posted."""
    first, dot, _ = line.strip(" ·•").partition(" · ")
    line = first if dot and any(map(str.isdigit, first)) else line
    return " ".join(_HOUR.sub(" ", _AUDIENCE.sub(" ", line)).split()).strip(" ,")


def _day_words(lines: Sequence[str], today: date) -> tuple[str, tuple[str, ...]]:
    """The day of a post as it is written, without the audience, and what is to be said of it.

    “2d” is counted from today; of weeks and years no day is told.
    """
    for line in lines:
        if not _is_day_line(line):
            continue
        plain = _without_hour(line)
        if not _AGE_LINE.fullmatch(plain):
            return plain, ()
        match = _COUNTED.fullmatch(plain)
        unit = match[2].lower() if match else ""
        if match and unit in _DAYS | _TODAY:
            days = int(match[1]) if unit in _DAYS else 0
            counted = f"The day was counted back from today, for it says “{plain}”."
            return (today - timedelta(days=days)).isoformat(), (counted,)
        if match:
            return "", (f"How long ago it was, it says in “{plain}” alone. Which day was it?",)
        return today.isoformat(), (f"The day was counted back from today, for it says “{plain}”.",)
    return "", ()


def _read_post(lines: Sequence[str], sent: str, *, has_header: bool) -> Post:
    """The post whose header stands above these lines: its text ends where the buttons begin."""
    end = next((at for at in range(len(lines)) if _ends_here(lines, at)), len(lines))
    end = _before_first_comment(lines, end)
    remarks: list[str] = []
    comments = sum(bool(_REPLY_LINE.fullmatch(line)) for line in lines[end:])
    if end < len(lines) and _REPLY_LINE.fullmatch(lines[end]) and not has_header:
        comments -= 1
    text = "\n".join(lines[:end]).strip()
    if _SEE_MORE.search(text):
        if "translation" not in text[-30:].lower():
            remarks.append("The post was copied without what stands behind “See more”.")
        text = _SEE_MORE.sub("", text).rstrip()
    if not has_header and end < len(lines):
        text = _without_name(text)
    return Post(re.sub(r"\n{3,}", "\n\n", text), sent, (), comments, tuple(remarks))


def _before_first_comment(lines: Sequence[str], end: int) -> int:
    """Where the first comment begins if the buttons at `end` are a comment's: a name, words, “2d”, “Like”."""
    filled = [at for at in range(end) if lines[at]]
    if end == len(lines) or not filled or not _AGE_LINE.fullmatch(lines[filled[-1]]):
        return end
    names = (at for at in reversed(filled[1:]) if _WHOLE_NAME.fullmatch(lines[at]))
    return next(names, filled[-1])


def _ends_here(lines: Sequence[str], at: int) -> bool:
    """Whether the buttons below a post begin in this line: a story may have a line like one.

    One word or number alone is a sentence's where something else follows.
    """
    line = lines[at]
    if not line or not any(lines[:at]):
        return bool(line) and _is_button(line) and bool(_SURE.fullmatch(line))
    if _SURE.fullmatch(line):
        return True
    if not _is_button(line):
        return False
    following = [other for other in lines[at + 1 :] if other][:1]
    return not following or _is_button(following[0])


def _is_button(line: str) -> bool:
    return bool(_BUTTON_LINE.fullmatch(line) or _FOOTER.fullmatch(line) or _REPLY_LINE.fullmatch(line))


def _without_name(text: str) -> str:
    """The text without the name of whoever wrote it, where that stands alone on the first line."""
    first, _, rest = text.partition("\n")
    return rest.strip() if rest.strip() and _NAME.fullmatch(first) and len(first.split()) > 1 else text
