"""What a reviewer should look at in nominations. A build does without: to look takes as long as to read."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from wall_of_fame.content.frontmatter import Location
from wall_of_fame.content.model import Remarks
from wall_of_fame.content.read_record import RecordResult
from wall_of_fame.records import Nomination


def lacks_remarks(result: RecordResult) -> bool:
    """Whether nobody has looked yet at a sound nomination."""
    return (
        result.remarks is None and result.entry is not None and result.entry.path.startswith("nominations/")
    )


def with_remarks(result: RecordResult) -> RecordResult:
    """The result with what a reviewer should look at."""
    return replace(result, remarks=find_remarks_of(result.entry.record)) if result.entry else result


def find_remarks_of(record: Any) -> Remarks:
    """What a reviewer should look at in the texts of a nomination; other records have nothing of it."""
    if not isinstance(record, Nomination):
        return ()
    # Only a record that is new is looked at, and the lists of words take their time.
    from wall_of_fame.text.care import find_remarks  # noqa: PLC0415

    texts: list[tuple[Location, str]] = [(("title",), record.title)] if record.title else []
    texts += [(("text",), record.text), (("note_alt",), record.note_alt)]
    if record.reply:
        texts += [(("reply", "text"), record.reply.text), (("reply", "changed"), record.reply.changed)]
    return tuple(
        (location, remark) for location, text in texts if text for remark in find_remarks(text, record.lang)
    )
