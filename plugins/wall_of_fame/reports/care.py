"""What new and changed stories say of people, for whoever reviews a change."""

from __future__ import annotations

from dataclasses import replace

from wall_of_fame.checks.care import CARE_RULES
from wall_of_fame.content import Content, Entry
from wall_of_fame.problems import Problem
from wall_of_fame.records import Nomination

_OLD_ANSWER = "The story has changed since the answer: look again, and correct the answer’s day."


def care_of_changed(before: Content, after: Content, prefix: str) -> tuple[Problem, ...]:
    """What the rules of care find in nominations that are new or changed; `prefix` is put before paths.

    What a reviewer's answer keeps is left out, unless the words have changed and the answer has not.
    """
    changed = {
        id_: entry
        for id_, entry in after.nominations.items()
        if id_ in after.remarks and _has_changed(before.nominations.get(id_), entry)
    }
    old_answers = {id_ for id_, entry in changed.items() if _has_old_answer(before, entry)}
    unanswered = {
        id_: replace(entry, record=entry.record.model_copy(update={"reviewed": None}))
        if id_ in old_answers
        else entry
        for id_, entry in changed.items()
    }
    remarks = {id_: after.remarks[id_] for id_ in changed}
    content = replace(after.with_records(nomination=unanswered), remarks=remarks)
    found = [
        Problem(
            prefix + entry.path,
            1,
            1,
            "warning",
            problem.rule,
            problem.message,
            _OLD_ANSWER if entry.id in old_answers else problem.hint,
        )
        for rule in CARE_RULES
        for entry, problem in rule(content)
    ]
    return tuple(sorted(found))


def _has_changed(former: Entry[Nomination] | None, entry: Entry[Nomination]) -> bool:
    return former is None or former.record != entry.record


def _has_old_answer(before: Content, entry: Entry[Nomination]) -> bool:
    """Whether the words have changed since a reviewer answered, and the answer has not."""
    former = before.nominations.get(entry.id)
    if former is None or entry.record.reviewed is None or former.record.reviewed != entry.record.reviewed:
        return False
    return _words(former.record) != _words(entry.record)


def _words(record: Nomination) -> tuple[str, ...]:
    reply = (record.reply.text, record.reply.changed) if record.reply else ()
    return record.text, record.note_alt, *reply
