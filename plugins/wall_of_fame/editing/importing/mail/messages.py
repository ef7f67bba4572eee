"""A message's bytes → its subject, its day, its text and its pictures, by the standard library's `email`."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parseaddr, parsedate_to_datetime
from pathlib import PurePath
from typing import Any, Final

from wall_of_fame.editing.importing.mail.html_text import html_text
from wall_of_fame.editing.importing.submission import Picture
from wall_of_fame.editing.importing.tables.decode import decode_text
from wall_of_fame.editing.importing.tables.table import ReadingError
from wall_of_fame.limits import PHOTO_BYTES

_SERVERS: Final = frozenset({"mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon"})
_MOST_PARTS: Final = 200
_MOST_DEEP: Final = 20
_PICTURE_ENDINGS: Final = {
    "image/jpeg": ".jpg", "image/jpg": ".jpg", "image/pjpeg": ".jpg", "image/png": ".png",
    "image/webp": ".webp", "image/heic": ".heic", "image/heif": ".heic",
}  # fmt: skip
# An inline picture of fewer bytes is a logo, or a smiley.
_LOGO_BYTES: Final = 20_000
_MOST_OF_A_TEXT: Final = 200_000
_ENCRYPTED: Final = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted"})


@dataclass(slots=True)
class MailMessage:
    """What a message holds. `fault` says why it cannot be read, or ""; `remarks` what was not read of it."""

    subject: str = ""
    senders: list[str] = field(default_factory=list)
    sent: datetime | None = None
    text: str = ""
    id: str = ""
    pictures: list[Picture] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    fault: str = ""


def read_message(data: bytes) -> MailMessage:
    """Read one message; whatever is wrong with it is a remark or its fault, never an error."""
    try:
        message = email.message_from_bytes(data)
        return _read(message)
    except RecursionError:
        return MailMessage(fault="Its parts are nested too deep.")
    except Exception as error:  # noqa: BLE001 - the library fails in many ways on what is no message
        return MailMessage(fault=f"It is damaged ({type(error).__name__}).")


def _read(message: Message) -> MailMessage:
    mail = MailMessage(
        subject=header_text(message.get("Subject")),
        senders=_senders(message),
        sent=_sent(message),
        id=str(message.get("Message-ID") or "").strip(),
    )
    if str(message.get("Auto-Submitted") or "no").strip().lower() not in {"no", ""}:
        mail.fault = "It was written by a program, as an answer while somebody is away."
        return mail
    if _is_report(message):
        mail.fault = "It was written by a mail server, as a report on another message."
        return mail
    plain: list[str] = []
    html: list[str] = []
    for number, part in enumerate(_parts(message, mail)):
        if number >= _MOST_PARTS:
            mail.remarks.append(f"It has more than {_MOST_PARTS} parts; the others were not read.")
            break
        _read_part(part, mail, plain, html)
    texts = [text for text in plain if text.strip()]
    mail.text = "\n\n".join(texts or [html_text(part) for part in html]).strip()
    if not mail.text and not mail.fault:
        mail.fault = "There is no text in it." + "".join(f" {remark}" for remark in mail.remarks[:3])
    return mail


def _is_report(message: Message) -> bool:
    """Whether a mail server tells of a message that did not arrive, or was complained of (RFC 3462)."""
    if message.get_content_type() == "multipart/report" or message.get("X-Failed-Recipients"):
        return True
    sender = parseaddr(str(message.get("From") or ""))[1].partition("@")[0].lower()
    return sender in _SERVERS


def _parts(message: Message, mail: MailMessage, depth: int = 0) -> Iterator[Message]:
    """The parts that hold something; of alternatives the plain text, else the HTML."""
    if depth > _MOST_DEEP:
        mail.remarks.append("Some of its parts are nested too deep; they were not read.")
        return
    kind = message.get_content_type()
    if kind in _ENCRYPTED:
        mail.fault = "It is encrypted. Open it in your mail program, and copy its words."
        return
    inner = message.get_payload()
    if not isinstance(inner, list):
        yield message
    elif kind == "message/rfc822":
        yield from _forwarded(inner, mail, depth)
    elif kind == "multipart/alternative":
        texts = [part for part in inner if isinstance(part, Message)]
        choice = next((part for part in texts if _is_filled_text(part)), None)
        others = texts if choice is None else [choice, *(part for part in texts if part.is_multipart())]
        for text in dict.fromkeys(others):
            yield from _parts(text, mail, depth + 1)
    else:
        for part in inner:
            if isinstance(part, Message):
                yield from _parts(part, mail, depth + 1)


def _is_filled_text(part: Message) -> bool:
    payload = part.get_payload(decode=True)
    return part.get_content_type() == "text/plain" and isinstance(payload, bytes) and bool(payload.strip())


def _forwarded(inner: list[Any], mail: MailMessage, depth: int) -> Iterator[Message]:
    """The parts of a message that is attached: what it says counts, and the day on which it was sent."""
    for message in inner:
        if isinstance(message, Message):
            mail.remarks.append("It was forwarded; the day is that of the message within.")
            mail.sent = _sent(message) or mail.sent
            mail.senders += _senders(message)
            yield from _parts(message, mail, depth + 1)


def _read_part(part: Message, mail: MailMessage, plain: list[str], html: list[str]) -> None:
    kind = part.get_content_type()
    name = header_text(part.get_filename())
    is_attached = part.get_content_disposition() == "attachment" or bool(name)
    if kind == "application/ms-tnef" or name.lower() == "winmail.dat":
        mail.remarks.append(
            "Outlook packed a part of it into “winmail.dat”, which was not read. Ask the sender to "
            "send it as plain text."
        )
    elif kind == "text/plain" and not is_attached:
        plain.append(_part_text(part, mail))
    elif kind == "text/html" and not is_attached:
        html.append(_part_text(part, mail))
    elif kind in _PICTURE_ENDINGS or PurePath(name).suffix.lower() in _PICTURE_ENDINGS.values():
        _read_picture(part, kind, name, mail)
    elif kind not in {"application/pgp-signature", "application/pkcs7-signature", "text/x-amp-html"}:
        named = f"“{name[:80]}”" if name else f"a part of the kind {kind[:60]}"
        mail.remarks.append(f"Attached was {named}; it was not read.")


def _part_text(part: Message, mail: MailMessage) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    if len(data) > _MOST_OF_A_TEXT:
        mail.remarks.append(f"Its text has {len(data):,} bytes; the first {_MOST_OF_A_TEXT:,} were read.")
        data = data[:_MOST_OF_A_TEXT].rpartition(b"\n")[0] or data[:_MOST_OF_A_TEXT]
    charset = str(part.get_content_charset() or "").strip("'\"")
    text = _decode(data, charset, mail).replace("\r\n", "\n").replace("\r", "\n")
    is_flowed = str(part.get_param("format") or "").lower() == "flowed"
    return re.sub(r"(?<=\S) \n(?!>|-- )", " ", text) if is_flowed else text


def _decode(data: bytes, charset: str, mail: MailMessage) -> str:
    """The text of bytes in the encoding that the message names, or in that which they are in."""
    if charset and not (charset == "us-ascii" and not data.isascii()):
        try:
            return data.decode("cp1252" if charset in {"iso-8859-1", "latin-1"} else charset)
        except (UnicodeDecodeError, LookupError):
            pass
    if data.isascii():
        return data.decode("ascii")
    try:
        decoded = decode_text(data)
    except ReadingError:
        return data.decode("latin-1")
    if charset:
        mail.remarks.append(f"It calls its encoding “{charset[:30]}”; it was read as {decoded.encoding}.")
    return decoded.text


def _read_picture(part: Message, kind: str, name: str, mail: MailMessage) -> None:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    named = f"“{name[:80]}”" if name else "without a name"
    if len(data) > PHOTO_BYTES:
        limit = PHOTO_BYTES // 1024 // 1024
        mail.remarks.append(f"The picture {named} has more than {limit} MiB, so it was not taken.")
    elif (
        part.get("Content-ID") and part.get_content_disposition() != "attachment" and len(data) < _LOGO_BYTES
    ):
        mail.remarks.append(
            f"The small picture {named} looks like a part of the signature; it was not taken."
        )
    elif data:
        suffix = PurePath(name).suffix.lower()
        ending = suffix if suffix in _PICTURE_ENDINGS.values() else _PICTURE_ENDINGS.get(kind, ".jpg")
        mail.pictures.append(Picture(name, ending, data))


def header_text(value: Any) -> str:
    """A header's value as people read it."""
    if value is None:
        return ""
    parts = []
    try:
        for words, charset in decode_header(str(value)):
            if isinstance(words, str):
                parts.append(words)
            else:
                parts.append(_header_part(words, charset))
    except Exception:  # noqa: BLE001 - a broken header can fail in several ways
        parts = [str(value)]
    return " ".join("".join(parts).split())


def _header_part(words: bytes, charset: str | None) -> str:
    try:
        return words.decode(charset or "ascii")
    except (UnicodeDecodeError, LookupError):
        return words.decode("utf-8", "replace")


def _senders(message: Message) -> list[str]:
    """The names of whoever sent it, as its headers have them; or what their addresses say of them."""
    headers = ("From", "Reply-To", "Sender", "X-Original-From", "Resent-From")
    values = (value for header in headers for value in message.get_all(header) or ())
    every = getaddresses(list(map(header_text, values)))
    return [name or address for name, address in every if name or address]


def _sent(message: Message) -> datetime | None:
    for header in ("Date", "Received"):
        value = str(message.get(header) or "").rpartition(";")[2]
        try:
            sent = parsedate_to_datetime(value)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return sent if sent.tzinfo else sent.replace(tzinfo=UTC)
    return None
