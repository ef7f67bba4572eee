"""Chats as WhatsApp and Telegram save or copy them: a line says when and who, and the words follow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from wall_of_fame.editing.importing.dates import find_day_format
from wall_of_fame.editing.importing.posts.lone_pictures import Message, join_lone_pictures
from wall_of_fame.editing.importing.posts.named_pictures import take_pictures
from wall_of_fame.editing.importing.posts.post import Post
from wall_of_fame.editing.importing.redact import redact_contacts
from wall_of_fame.editing.importing.submission import Opener
from wall_of_fame.text.days.written_days import COUNTED_FROM

# The program writes them around names, hours and files; nobody types them.
_MARKS: Final = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SPACES: Final = re.compile("[\u00a0\u2000-\u200a\u202f]")
_DAY: Final = (
    r"(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|"
    r"\d{1,2}\.? [^\W\d_]{3,12}\.? \d{2,4}|[^\W\d_]{3,12}\.? \d{1,2}, \d{4})\.?"
)
_HOUR: Final = r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\b\.?)?"
_WHEN: Final = (
    rf"(?:(?P<day>{_DAY}),?\s{{1,3}}(?:at |um |à |às |o )?(?P<hour>{_HOUR})|"
    rf"(?P<late_hour>{_HOUR}),?\s{{1,3}}(?P<late_day>{_DAY}))"
)
_SAID: Final = r"(?:(?P<name>[^:\n“”\"]{1,80}?):(?:\s(?P<words>.*)|$)|(?P<notice>.*))"
# “[08/11/2024, 14:02:11] Lou: …”, “08/11/2024, 14:02 - Lou: …”; and Telegram's “Lou, [08.11.2024 14:02]”.
_LINES: Final = (
    re.compile(rf"\[{_WHEN}\]\s?{_SAID}", re.IGNORECASE),
    re.compile(rf"{_WHEN}\s[-\u2013\u2014]\s{_SAID}", re.IGNORECASE),
    re.compile(rf"(?P<name>[^,:\[\n]{{1,80}}),\s\[{_WHEN}\](?::?\s?(?P<words>.*))", re.IGNORECASE),
)
_EDITED: Final = re.compile(
    r"\s?<(?:This message was edited|[^<>\n]{3,40}(?:edited|bearbeitet|modifié\w*))>\s*$"
)
_FILE: Final = re.compile(
    r"<(?:attached|attaché|pièce jointe|Anhang|anexado|załącznik|załączono)\s?: ?(?P<inner>[^<>\n]{1,120})>|"
    r"^(?P<outer>\S[^<>\n]{0,120}\.\w{2,5}) \([^()\n]{3,40}\)$",
    re.IGNORECASE | re.MULTILINE,
)
_LEFT_BEHIND: Final = re.compile(
    r"<?(?:media|image|video|audio|sticker|gif|document|contact card|photo|médias?|bild|medien|imagem|mídia|"
    r"pominięto multimedia|obraz|zdjęcie)(?: message)?(?: (?:omitted|omise?s?|weggelassen|ausgeschlossen|"
    r"ocultada|oculto|omitida|pominięto|pominięte))?>?|<[^<>\n]{3,40}>",
    re.IGNORECASE,
)
_SECONDS: Final = re.compile(r"(?<=[:.h]\d\d)[:.]\d\d")
_LINES_LOOKED_AT: Final = 400
_QUOTED: Final = 600
_NOTICE: Final = re.compile(
    r"(?:this message was deleted|you deleted this message|diese nachricht wurde gelöscht|"
    r"ce message a été supprimé|esta mensagem foi apagada|ta wiadomość została usunięta|null|"
    r"missed (?:voice|video) call|messages and calls are end-to-end encrypted.*|"
    r".{0,30}joined using .{0,60})\.?",
    re.IGNORECASE,
)


class _Line(NamedTuple):
    """How a message begins: its day and hour as written, who wrote it (“” is the program), its first words.

    `number` is that of its line in the file, from 1.
    """

    day: str
    hour: str
    name: str
    words: str
    number: int = 0


def is_chat(text: str) -> bool:
    """Whether a text has messages as chats have them: it begins with one, or there are two."""
    lines = [line for line in _plain_lines(text) if line.strip()][:_LINES_LOOKED_AT]
    begun = [_read_line(line) for line in lines]
    messages = sum(line is not None and bool(line.name) for line in begun)
    return messages > 1 or (messages == 1 and begun[0] is not None)


def read_chat(text: str, today: date, open_file: Opener) -> tuple[list[Post], tuple[str, ...]]:
    """The messages of a chat, each by itself, and what is to be said of the lines that are none."""
    above, messages = _part(_plain_lines(text))
    day_format = find_day_format((line.day for line in messages), COUNTED_FROM, today=today)
    read: list[Message] = []
    notices = []
    for line in messages:
        words = line.words.strip()
        if not line.name or _NOTICE.fullmatch(words):
            notices.append(words)
            continue
        day = day_format.read(line.day)
        post = _read_message(words, open_file)
        told = (f"When it was sent: {day.remark}",) if day.remark else ()
        author = line.name.strip(" ~")
        post = replace(post, sent=day.iso or line.day, author=author, remarks=(*post.remarks, *told))
        post = replace(post, place=f"line {line.number:,}")
        read.append(Message(post, words, f"{line.day} {_SECONDS.sub('', line.hour)}"))
    return join_lone_pictures(read), tuple(_notes(above, notices))


def _plain_lines(text: str) -> list[str]:
    """The lines without the marks that the program adds."""
    return _SPACES.sub(" ", _MARKS.sub("", text)).split("\n")


def _read_line(line: str) -> _Line | None:
    for pattern in _LINES:
        if match := pattern.fullmatch(line.strip()):
            said = match.groupdict()
            day = said["day"] or said["late_day"] or ""
            hour = said["hour"] or said["late_hour"] or ""
            return _Line(day, hour, said["name"] or "", said["words"] or said.get("notice") or "")
    return None


def _part(lines: Sequence[str]) -> tuple[list[str], list[_Line]]:
    """The lines above the first message, and the messages with all their lines."""
    above: list[str] = []
    messages: list[_Line] = []
    for number, line in enumerate(lines, 1):
        if begun := _read_line(line):
            messages.append(begun._replace(number=number))
        elif messages:
            messages[-1] = messages[-1]._replace(words=f"{messages[-1].words}\n{line}")
        elif line.strip():
            above.append(line.strip())
    return above, messages


def _read_message(words: str, open_file: Opener) -> Post:
    """What one message says, with the pictures that lie beside the chat."""
    names = [match["inner"] or match["outer"] for match in _FILE.finditer(words)]
    pictures, remarks = take_pictures([name.strip() for name in names], open_file)
    kept = []
    for line in _FILE.sub("", _EDITED.sub("", words)).strip().split("\n"):
        if _LEFT_BEHIND.fullmatch(line.strip()):
            remarks = (*remarks, f"In the chat stood “{line.strip()}”: a picture or file is not in the text.")
        else:
            kept.append(line)
    return Post("\n".join(kept).strip(), pictures=pictures, remarks=remarks)


def _notes(above: Sequence[str], notices: Sequence[str]) -> list[str]:
    notes = []
    if above:
        notes.append(f"Left out above the first message: “{_quote(above)}”.")
    if notices:
        noun = "line" if len(notices) == 1 else "lines"
        notes.append(f"Left out: {len(notices):,} {noun} that the chat program wrote, “{_quote(notices)}”.")
    return notes


def _quote(lines: Sequence[str]) -> str:
    return redact_contacts(" ".join(" / ".join(filter(None, lines)).split())[:_QUOTED]).text
