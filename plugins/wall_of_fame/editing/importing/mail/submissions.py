"""Messages → what each says of a nomination."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo
from typing import Final

from wall_of_fame.editing.importing.mail import reply_words
from wall_of_fame.editing.importing.mail.messages import MailMessage, read_message
from wall_of_fame.editing.importing.mail.own_words import find_own_words
from wall_of_fame.editing.importing.people_in_text import nominee_fields
from wall_of_fame.editing.importing.senders.names import names_of_senders, without_senders
from wall_of_fame.editing.importing.submission import Submission

_LONGEST_SUBJECT: Final = 200


def read_mail(messages: Iterable[bytes], zone: tzinfo) -> Iterator[Submission]:
    """What each message says, in their order."""
    for number, data in enumerate(messages, 1):
        yield _submission(number, read_message(data), zone)


def _submission(number: int, message: MailMessage, zone: tzinfo) -> Submission:
    where = f"message {number:,}"  # without the comma it looks like a number to which to send messages
    if message.fault:
        return Submission(where, number, {}, fault=message.fault, source="email")
    senders = names_of_senders(message.senders)
    own = find_own_words(message.text, message.subject, senders)
    senders = names_of_senders((*senders, own.sender, *own.names))
    subject = _plain_subject(message.subject)
    fields, remarks = nominee_fields(own.text, subject)
    if own.left_out:
        remarks.append(f"Left out of the mail: {', '.join(own.left_out)}.")
    if own.above:
        above = without_senders(own.above, senders, each_word=True).text
        remarks.append(f"Whoever forwarded it wrote: “{' '.join(above.split())[:300]}”.")
    if subject:
        without = without_senders(subject, senders, each_word=True).text
        remarks.append(f"The subject was “{without[:_LONGEST_SUBJECT]}”.")
    return Submission(
        where=where,
        number=number,
        fields={"story": own.text, "sent": own.date or _day_of(message.sent, zone), **fields},
        remarks=(*message.remarks, *remarks),
        pictures=tuple(message.pictures),
        source="email",
        senders=senders,
    )


def _day_of(sent: datetime | None, zone: tzinfo) -> str:
    """The day in the wall's time zone; at the ends of the calendar there is none."""
    try:
        return sent.astimezone(zone).date().isoformat() if sent else ""
    except (ValueError, OverflowError, OSError):
        return ""


def _plain_subject(subject: str) -> str:
    """The subject without “Re:”, “Fwd:” and the name of a list."""
    while match := reply_words.SUBJECT_PREFIX.match(subject):
        subject = subject[match.end() :]
    return subject.strip()
