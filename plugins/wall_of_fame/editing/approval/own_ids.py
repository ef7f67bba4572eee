"""Ids of an editor's own choice, for what is new: an id is a part of the address, for ever."""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from wall_of_fame.editing.interview import Interview
from wall_of_fame.editing.new_files import NewFiles, id_complaint
from wall_of_fame.editing.questions import Validator
from wall_of_fame.records import KindName

_KINDS: Final[tuple[tuple[KindName, str], ...]] = (
    ("person", "people/"),
    ("business", "businesses/"),
    ("nomination", "nominations/"),
)


def ask_ids(interview: Interview, new_files: NewFiles) -> None:
    """Ask for the id of each new record, if there is one of its kind; what is proposed is the default.

    Raises:
        NoAnswerError: the answers ended too early.
    """
    for kind, folder in _KINDS:
        proposed = [
            path.rpartition("/")[2].removesuffix(".md") for path in new_files.files if path.startswith(folder)
        ]
        if len(proposed) == 1:
            interview.draft.ids[kind] = interview.questions.ask(
                f"Which id shall the {kind} have? (a part of its address, for ever)",
                default=proposed[0],
                validator=_validator(interview.content.ids[kind]),
            )


def _validator(taken: Container[str]) -> Validator:
    return lambda typed: id_complaint(typed, taken)
