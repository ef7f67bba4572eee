"""A draft → the wall: what is missing is asked for, the files are shown, written, and committed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Final

from wall_of_fame.content import Content
from wall_of_fame.editing.consent import NotYetError
from wall_of_fame.editing.draft import NominationDraft
from wall_of_fame.editing.inbox import keep, photo_complaint
from wall_of_fame.editing.interview import interview
from wall_of_fame.editing.new_files import NewFiles, UnsoundError, make_files, put_on_the_wall
from wall_of_fame.editing.questions import NoAnswerError, Questions
from wall_of_fame.problems import as_text
from wall_of_fame.system.folder_changes import OutsideError
from wall_of_fame.system.git import Author, GitError, can_commit, commit, git_output, knows_who_commits


class Outcome(Enum):
    """What came of a draft."""

    ON_THE_WALL = auto()
    WAITING = auto()
    """Somebody has not agreed yet, so it is kept in the inbox."""
    UNFINISHED = auto()
    """It has problems, the editor said no, or git would not commit it."""
    NO_REPOSITORY = auto()
    """A commit is wished, and there is no git to make it in."""


class _Step(Enum):
    """What an editor wants done with the files."""

    NOTHING = auto()
    WRITE = auto()
    COMMIT = auto()


_ANSWERS: Final = {
    "y": _Step.COMMIT, "yes": _Step.COMMIT,
    "f": _Step.WRITE, "files": _Step.WRITE,
    "n": _Step.NOTHING, "no": _Step.NOTHING,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ApprovalOptions:
    """What is said beforehand: who approves, whether to commit; without `asks` nothing is confirmed."""

    approver: str = ""
    commits: bool = False
    asks: bool = True


def approve(
    draft: NominationDraft,
    content: Content,
    questions: Questions,
    options: ApprovalOptions,
    file: Path | None = None,
) -> Outcome:
    """Put a draft on the wall, and commit it if that is wished. `file` is the draft's, if it has one.

    A photo's path begins at the draft's folder, or at the working folder.

    Raises:
        NoAnswerError: the answers ended too early; nothing is written.
    """
    if options.commits and not can_commit(Path.cwd()):
        questions.say(
            "There is no git repository with a commit here. Leave out --commit. Nothing was written."
        )
        return Outcome.NO_REPOSITORY
    try:
        return _approve(draft, content, questions, options, file)
    except (OSError, ValueError, SyntaxError, OutsideError) as error:
        questions.say(f"{_reason(error)}. Nothing was written.")
        return Outcome.UNFINISHED


def _approve(
    draft: NominationDraft,
    content: Content,
    questions: Questions,
    options: ApprovalOptions,
    file: Path | None,
) -> Outcome:
    """Ask, write and commit; whatever cannot be published is kept in the inbox."""
    folder = file.parent if file else Path.cwd()
    if file and (complaint := photo_complaint(draft, file)):
        questions.say(f"  {complaint}")
        draft.photo = ""
    try:
        new_files = _complete(draft, content, questions, options, folder)
        step = _choose_step(options, questions)
        if step is _Step.NOTHING:
            questions.say("Nothing was written.")
            return Outcome.UNFINISHED
        warnings = put_on_the_wall(Path("content").resolve(), new_files, content)
    except NotYetError as error:
        return _keep_waiting(draft, str(error), questions, folder, file)
    except UnsoundError as error:
        return _keep_unsound(draft, error, questions, folder, file)
    questions.show(as_text(warnings))
    questions.say("It is on the wall. Have a look: make serve")
    return _commit(draft, new_files, questions, options) if step is _Step.COMMIT else Outcome.ON_THE_WALL


def _complete(
    draft: NominationDraft, content: Content, questions: Questions, options: ApprovalOptions, folder: Path
) -> NewFiles:
    """Ask for what the draft lacks, and show which files it becomes."""
    if options.approver:
        draft.approved["by"] = options.approver
    interview(draft, content, questions, folder, git_output(Path.cwd(), "config", "user.name") or "")
    new_files = make_files(draft, content, folder)
    questions.say(f"\n{new_files.title}:")
    for path in new_files.files:
        questions.say(f"  content/{path}")
    return new_files


def _choose_step(options: ApprovalOptions, questions: Questions) -> _Step:
    """Whether to write the files, to commit them as well, or neither."""
    if not options.asks:
        return _Step.COMMIT if options.commits else _Step.WRITE
    if not can_commit(Path.cwd()):
        return _Step.WRITE if questions.confirm("Write it?", option="--yes") else _Step.NOTHING
    answer = questions.ask(
        "Write it? (y: and commit it on a branch of its own; f: only the files; n: no)",
        default="y",
        validator=lambda typed: None if typed.lower() in _ANSWERS else "Type y, f or n.",
        option="--yes",
    )
    return _ANSWERS[answer.lower()]


def _keep_waiting(
    draft: NominationDraft, name: str, questions: Questions, folder: Path, file: Path | None
) -> Outcome:
    """Keep a draft until somebody has agreed."""
    kept = keep(draft, folder, file)
    questions.say(f"{name} has not agreed yet, so it is kept in {kept}, where only you see it.")
    questions.say(f"When they have: wall approve {kept}")
    return Outcome.WAITING


def _keep_unsound(
    draft: NominationDraft, error: UnsoundError, questions: Questions, folder: Path, file: Path | None
) -> Outcome:
    """Keep a draft with which the content would have errors, and say which."""
    questions.show(as_text(error.problems))
    kept = keep(draft, folder, file)
    questions.say(
        f"Nothing was published. What you wrote is kept in {kept}: mend it, then: wall approve {kept}"
    )
    return Outcome.UNFINISHED


def _reason(error: Exception) -> str:
    """Why a file could not be read or written, in words."""
    where = f"{error.filename}: " if isinstance(error, OSError) and error.filename else ""
    return f"{where}{getattr(error, 'strerror', None) or error}"


def _commit(
    draft: NominationDraft, new_files: NewFiles, questions: Questions, options: ApprovalOptions
) -> Outcome:
    """Commit the files on a branch of their own."""
    paths = [f"content/{path}" for path in new_files.files]
    author = _author(draft.approved["by"], questions, asks=options.asks)
    try:
        branch = commit(Path.cwd(), f"add-{new_files.nomination}", f"Add {new_files.title}", paths, author)
    except GitError as error:
        questions.say(f"git would not commit it: {error}")
        questions.say("The files are there; commit them yourself.")
        return Outcome.UNFINISHED
    questions.say(f"Committed on the branch {branch}. Send it in: git push --set-upstream origin {branch}")
    return Outcome.ON_THE_WALL


def _author(approver: str, questions: Questions, *, asks: bool) -> Author | None:
    """Who commits, if git does not know; without being asked for, they have no address."""
    if knows_who_commits(Path.cwd()):
        return None
    if not asks:
        return Author(approver, "")
    questions.say(f"git does not know you yet, so the commit will be by “{approver}”.")
    try:
        email = questions.ask("Which email address shall stand in it? (public for ever; or nothing)")
    except NoAnswerError:
        email = ""
    return Author(approver, email)


def nomination_with_story(draft: NominationDraft, content: Content) -> str | None:
    """The file of the nomination that has this very story: an approval was stopped just before its end."""
    story = draft.text.strip()
    for nomination in content.nominations.values():
        record = nomination.record
        if draft.text and record.text.strip() == story and f"{record.date}" == draft.date:
            return nomination.path
    return None
