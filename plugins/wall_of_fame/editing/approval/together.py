"""Many drafts at once: a table of what would happen, one question, and all of them are written or none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import Final

from wall_of_fame.checks import check
from wall_of_fame.content import Content
from wall_of_fame.editing.approval.commit import commit_all
from wall_of_fame.editing.approval.judge import JudgedDraft, judge_drafts
from wall_of_fame.editing.approval.options import ApprovalOptions, Outcome
from wall_of_fame.editing.draft import write_draft
from wall_of_fame.editing.inbox import delete_draft
from wall_of_fame.editing.new_files import UnsoundError
from wall_of_fame.editing.questions import Questions
from wall_of_fame.editing.twins import mark_as_published
from wall_of_fame.problems import Problem, as_text, printable_line
from wall_of_fame.system.folder_changes import change_files
from wall_of_fame.system.git import git_output

_CONTENT: Final = "content"


class _OnlyLookedError(Exception):
    """Ends the look at the content as it would be, before anything is changed."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__()
        self.problems = problems


def approve_together(
    drafts: Sequence[JudgedDraft], content: Content, questions: Questions, options: ApprovalOptions
) -> Outcome:
    """Put all drafts on the wall that lack nothing, if the editor says yes; why others wait is shown.

    Raises:
        NoAnswerError, KeyboardInterrupt: nobody has said yes; nothing is written.
        OSError: the files cannot be written; then none is.
    """
    approver = options.approver or git_output(Path.cwd(), "config", "user.name") or ""
    judge_drafts(drafts, content, approver)
    _look_at_all(drafts, content)
    ready = [judged for judged in drafts if judged.is_ready]
    questions.show(_table(drafts))
    questions.say(_summary(ready, drafts))
    if not ready and not any(judged.is_published for judged in drafts):
        return Outcome.UNFINISHED
    if (
        ready
        and options.asks
        and not questions.confirm(f"Write all {len(ready):,}?", default=None, option="--yes")
    ):
        questions.say("Nothing was written.")
        return Outcome.UNFINISHED
    try:
        _write(ready, content)
    except UnsoundError as error:
        questions.show(as_text(error.problems))
        questions.say("Nothing was written.")
        return Outcome.UNFINISHED
    for judged in drafts:
        if judged.is_ready or judged.is_published:
            delete_draft(judged.draft, judged.file)
    questions.say(f"{len(ready):,} are on the wall. Have a look: make serve")
    outcome = Outcome.ON_THE_WALL
    if options.commits and ready:
        paths = sorted({f"{_CONTENT}/{path}" for path in _files(ready)})
        outcome = commit_all(paths, len(ready), approver, questions)
    waits = any(not judged.is_ready and not judged.is_published for judged in drafts)
    return Outcome.UNFINISHED if waits else outcome


def _files(drafts: Iterable[JudgedDraft]) -> dict[str, bytes | None]:
    """The files that drafts become, by their paths below content/."""
    parts = (judged.new_files.files.items() for judged in drafts if judged.new_files)
    return dict(chain.from_iterable(parts))


def _look_at_all(drafts: Sequence[JudgedDraft], content: Content) -> None:
    """Look at the content as it would be with all drafts; whoever brings an error into it waits."""
    while ready := [judged for judged in drafts if judged.is_ready]:
        problems = _problems_with(ready, content)
        errors: dict[str, list[Problem]] = defaultdict(list)
        for problem in problems:
            if problem.level == "error":
                errors[problem.path].append(problem)
        for judged in ready:
            paths = judged.new_files.files if judged.new_files else ()
            judged.obstacles += (
                f"{problem.message} {problem.hint}".rstrip()
                for path in paths
                for problem in errors.get(path, ())
            )
        if all(judged.is_ready for judged in ready):
            _note_spellings(ready, [problem for problem in problems if problem.rule == "two-spellings"])
            return


def _note_spellings(ready: Sequence[JudgedDraft], warnings: Sequence[Problem]) -> None:
    """Note in each draft what of it is on the wall, or in another draft, in another spelling."""
    for judged in ready:
        if judged.new_files is not None:
            judged.notes += (problem.message for problem in warnings if judged.new_files.concerns(problem))


def _problems_with(ready: Sequence[JudgedDraft], content: Content) -> tuple[Problem, ...]:
    """The problems that the content would have with some drafts."""
    try:
        _change(ready, content, only_look=True)
    except _OnlyLookedError as looked:
        return looked.problems
    return ()


def _change(ready: Sequence[JudgedDraft], content: Content, *, only_look: bool) -> None:
    """Write the files of all drafts at once, if the content is sound with them.

    Raises:
        _OnlyLookedError: it was only looked at, with what was found.
        UnsoundError: the content would have errors.
    """

    def examine(folder: Path) -> None:
        problems = check(folder, content.today, "").problems
        if only_look:
            raise _OnlyLookedError(problems)
        if errors := tuple(problem for problem in problems if problem.level == "error"):
            raise UnsoundError(errors)

    change_files(Path(_CONTENT).resolve(), _files(ready), examine)


def _write(ready: Sequence[JudgedDraft], content: Content) -> None:
    """Note in each draft what it becomes, so that what is stopped can be completed; then write."""
    notes: dict[str, bytes | None] = {}
    for judged in ready:
        if judged.new_files is not None:
            path = f"nominations/{judged.draft.date[:4]}/{judged.new_files.nomination}.md"
            mark_as_published(judged.draft, path, judged.new_files.files[path])
            notes[judged.file.name] = write_draft(judged.draft)
    if ready:
        change_files(ready[0].file.parent, notes)
        _change(ready, content, only_look=False)


def _table(drafts: Sequence[JudgedDraft]) -> str:
    """A line for each draft, and below it all that keeps it from the wall."""
    rows = [(judged.file.name, _title(judged), judged.draft.date) for judged in drafts]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for judged, row in zip(drafts, rows, strict=True):
        cells = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        lines.append(f"{cells}  {_what_happens(judged)}\n")
        lines += (f"    {printable_line(words)}\n" for words in (*judged.obstacles, *judged.notes))
    return "".join(lines)


def _what_happens(judged: JudgedDraft) -> str:
    if judged.is_published:
        return "is on the wall already"
    return "goes on the wall" if judged.is_ready else "waits"


def _title(judged: JudgedDraft) -> str:
    title = judged.new_files.title if judged.new_files else " and ".join(judged.draft.people)
    new = ", ".join(judged.draft.new_people) if judged.is_ready else ""
    return printable_line(f"{title} (new: {new})" if new else title)


def _summary(ready: Sequence[JudgedDraft], drafts: Sequence[JudgedDraft]) -> str:
    waiting = sum(not judged.is_ready and not judged.is_published for judged in drafts)
    people = sum(path.startswith("people/") for path in _files(ready))
    businesses = sum(path.startswith("businesses/") for path in _files(ready))
    new = f", with {people:,} new people and {businesses:,} new businesses" if people or businesses else ""
    return f"{len(ready):,} can go on the wall{new}; {waiting:,} wait."
