"""The questions of an approval: what a draft lacks, whether it is on the wall already, what to do with it."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from typing import Final

from wall_of_fame.editing.approval.care import ask_what_may_stay
from wall_of_fame.editing.approval.options import ApprovalOptions
from wall_of_fame.editing.approval.own_ids import ask_ids
from wall_of_fame.editing.interview import Interview, complete
from wall_of_fame.editing.interview.ask_again import CHANGES
from wall_of_fame.editing.new_files import NewFiles, make_files
from wall_of_fame.editing.questions import Questions
from wall_of_fame.editing.twins import Twin, find_twins
from wall_of_fame.system.git import can_commit, git_output


class Step(Enum):
    """What an editor wants done with the files."""

    NOTHING = auto()
    WRITE = auto()
    COMMIT = auto()


class SameError(Exception):
    """The draft tells of a recognition that is on the wall already, as the editor says."""


class WaitsError(Exception):
    """The draft waits, because nobody has said whether it is another recognition than one on the wall."""


class NotReviewedError(Exception):
    """The draft waits, because nobody has decided whether what it says of people may stay."""


_STEPS: Final = {
    "y": Step.COMMIT, "yes": Step.COMMIT,
    "f": Step.WRITE, "files": Step.WRITE,
    "n": Step.NOTHING, "no": Step.NOTHING,
}  # fmt: skip

# What an editor says of a twin: another recognition, the same, or that they will look later.
_OTHER, _SAME, _LATER = "other", "same", ""

# So many characters of a story tell an editor which it is.
_FIRST_CHARACTERS: Final = 160


def ask(interview: Interview, options: ApprovalOptions, *, is_in_inbox: bool) -> tuple[NewFiles, Step]:
    """Ask for what the draft lacks, show what it becomes, and what to do with it; answers can be changed.

    Raises:
        SameError, WaitsError: it is on the wall already, or may be.
        NotReviewedError: nobody has decided whether what the story says of people may stay.
        NotYetError: somebody has not agreed yet.
        NoAnswerError: the answers ended too early.
    """
    draft, questions = interview.draft, interview.questions
    if options.approver:
        draft.approved["by"] = options.approver
    others: set[str] = set()
    while True:
        complete(interview, git_output(Path.cwd(), "config", "user.name") or "")
        for twin in find_twins(draft, interview.content):
            if twin.nomination.id not in others:
                _ask_about_twin(interview, twin, options, is_in_inbox=is_in_inbox)
                others.add(twin.nomination.id)
        new_files = make_files(draft, interview.content, interview.folder)
        decision = ask_what_may_stay(interview, new_files)
        if decision == "story":
            CHANGES["story"](draft)
            continue
        if decision == "":
            raise NotReviewedError
        if decision == "keep":
            new_files = make_files(draft, interview.content, interview.folder)
        _show_files(new_files, questions, is_whole=options.asks)
        answer = _choose_step(options, questions)
        if isinstance(answer, Step):
            return new_files, answer
        CHANGES[answer](draft)
        if answer == "id":
            ask_ids(interview, new_files)


def _ask_about_twin(interview: Interview, twin: Twin, options: ApprovalOptions, *, is_in_inbox: bool) -> None:
    """Show a recognition that may be the same beside this one, and let the editor decide."""
    draft, questions, record = interview.draft, interview.questions, twin.nomination.record
    questions.say(f"  Almost the same story is on the wall: content/{twin.nomination.path}")
    for where, people, day, story in (
        ("there", record.nominee, record.date, record.text),
        ("here", draft.people, draft.date, draft.text),
    ):
        names = "; ".join(interview.people.get(person, person) for person in people)
        questions.say(f"    {where}: {names}, {day}: {_first_words(story)}")
    if not options.asks:
        if twin.is_same and is_in_inbox:
            raise WaitsError
        return
    answer = questions.ask(
        "Is it the same recognition? (same: the draft is not needed; other: both shall be on the wall; "
        "or nothing: I will look later)",
        validator=lambda typed: None if typed in {_SAME, _OTHER, _LATER} else "Type same, other, or nothing.",
    )
    if answer == _SAME:
        raise SameError
    if answer == _LATER:
        raise WaitsError


def _first_words(text: str) -> str:
    words = " ".join(text.split())
    return f"“{words[:_FIRST_CHARACTERS]}{'…' if len(words) > _FIRST_CHARACTERS else ''}”"


def _show_files(new_files: NewFiles, questions: Questions, *, is_whole: bool) -> None:
    """Show which files there will be, and all that will stand in them."""
    questions.say(f"\n{new_files.title}:")
    for path, data in new_files.files.items():
        questions.say(f"  content/{path}")
        if is_whole and path.endswith(".md"):
            lines = data.decode().rstrip("\n").split("\n")
            questions.show("".join(f"    {line}".rstrip() + "\n" for line in lines))


def _choose_step(options: ApprovalOptions, questions: Questions) -> Step | str:
    """Whether to write the files, to commit them as well, or neither; or which answer is to be changed."""
    if not options.asks:
        return Step.COMMIT if options.commits else Step.WRITE
    commits = can_commit(Path.cwd())
    ways = "y: and commit it on a branch of its own; f: only the files; n: no" if commits else "y: yes; n: no"
    answer = questions.ask(
        f"Write it? ({ways}; or what to change: {', '.join(CHANGES)})",
        default="y",
        suggestions=[*CHANGES],
        validator=lambda typed: (
            None if typed.lower() in {*_STEPS, *CHANGES} else f"Type y, f, n, or one of {', '.join(CHANGES)}."
        ),
        option="--yes",
    ).lower()
    if answer in CHANGES:
        return answer
    step = _STEPS[answer]
    return Step.WRITE if step is Step.COMMIT and not commits else step
