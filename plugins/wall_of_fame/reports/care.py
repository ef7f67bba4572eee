"""What new and changed stories say of people, for whoever reviews a change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from wall_of_fame.checks.care import CARE_RULES
from wall_of_fame.content import Content, Entry
from wall_of_fame.content.read_record import locate, read_document
from wall_of_fame.content.snapshot import read_bytes
from wall_of_fame.problems import Problem
from wall_of_fame.records import FieldProblem, Nomination

_OLD_ANSWER = "The story has changed since the answer: look again, and correct the answer’s day."


def care_of_changed(before: Content, after: Content, root: Path, prefix: str) -> tuple[Problem, ...]:
    """What the rules of care find in nominations that are new or changed, with line and column.

    `root` is the folder of the content `after`; `prefix` is put before paths.

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
    findings: dict[str, list[FieldProblem]] = defaultdict(list)
    for rule in CARE_RULES:
        for entry, finding in rule(content):
            hint = _OLD_ANSWER if entry.id in old_answers else finding.hint
            findings[entry.path].append(replace(finding, hint=hint))
    return tuple(sorted(_located(findings, root, prefix)))


def _located(findings: Mapping[str, Sequence[FieldProblem]], root: Path, prefix: str) -> Iterator[Problem]:
    """The findings with the places of their words; each file is read once more for it."""
    for path, of_file in findings.items():
        try:
            document = read_document(path, read_bytes(root, path))
        except OSError:  # it has just been changed or deleted
            document = read_document(path, b"")
        for finding in of_file:
            problem = locate(document, path, finding)
            yield problem.with_path(prefix + problem.path)


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
