"""A message that a form has sent (“Name: Jo B.”, one answer a line) → the same fields as a row of a table."""

from __future__ import annotations

from dataclasses import replace

from wall_of_fame.editing.importing.mail.labelled_text import read_labelled
from wall_of_fame.editing.importing.submission import Submission
from wall_of_fame.editing.importing.tables.guess_columns import CellTests, guess_mapping
from wall_of_fame.editing.importing.tables.json_forms import make_record_table
from wall_of_fame.editing.importing.tables.mapping import apply_mapping


def read_labels(submission: Submission, tests: CellTests) -> Submission:
    """What a message says under its labels, if it has some; else the message as it is."""
    labelled = read_labelled(submission.get("story"), tests.own_questions)
    if labelled is None:
        return submission
    table = make_record_table([labelled], "labels")
    if not table.rows:
        return submission
    mapping = guess_mapping(table, tests)
    [row] = apply_mapping(table, mapping)
    if not row.get("story"):
        return submission
    said = {name: text for name, text in row.fields.items() if text}
    return replace(
        submission,
        fields={**submission.fields, **said},
        answers=row.answers,
        senders=(*submission.senders, *row.senders),
    )
