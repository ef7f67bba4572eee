"""A draft → the wall: what is missing is asked for, the files are shown, written, and committed."""

from __future__ import annotations

from pathlib import Path

from wall_of_fame.content import Content
from wall_of_fame.editing.approval.ask import NotReviewedError, SameError, Step, WaitsError, ask
from wall_of_fame.editing.approval.commit import commit_files
from wall_of_fame.editing.approval.keep import WaitingDraft
from wall_of_fame.editing.approval.options import ApprovalOptions, Outcome
from wall_of_fame.editing.draft import NominationDraft
from wall_of_fame.editing.inbox import photo_complaint
from wall_of_fame.editing.interview import Interview, NotYetError
from wall_of_fame.editing.new_files import UnsoundError, put_on_the_wall
from wall_of_fame.editing.questions import NoAnswerError, Questions
from wall_of_fame.problems import as_text
from wall_of_fame.system.folder_changes import OutsideError
from wall_of_fame.system.git import can_commit, describe_missing_commit
from wall_of_fame.system.reasons import reason

__all__ = ["ApprovalOptions", "Outcome", "approve"]


def approve(
    draft: NominationDraft,
    content: Content,
    questions: Questions,
    options: ApprovalOptions,
    file: Path | None = None,
) -> Outcome:
    """Put a draft on the wall, and commit it if that is wished. `file` is the draft's, if it has one.

    A photo's path begins at the draft's folder, or at the working folder. Whatever cannot be published, or is
    left in the middle, is kept in the inbox.

    Raises:
        NoAnswerError: the answers ended too early; nothing is written to the wall.
        KeyboardInterrupt: the same.
    """
    if options.commits and not can_commit(Path.cwd()):
        questions.say(f"{describe_missing_commit(Path.cwd())} Leave out --commit. Nothing was written.")
        return Outcome.NO_REPOSITORY
    try:
        return _approve_or_keep(WaitingDraft(draft, questions, file), content, options)
    except (OSError, ValueError, SyntaxError, OutsideError) as error:
        questions.say(f"{reason(error)}. Nothing was written.")
        return Outcome.UNFINISHED


def _approve_or_keep(waiting: WaitingDraft, content: Content, options: ApprovalOptions) -> Outcome:
    """Approve a draft; what cannot be published is kept."""
    try:
        return _approve(waiting, content, options)
    except NotYetError as error:
        return waiting.keep_for_consent(str(error))
    except UnsoundError as error:
        return waiting.keep_unsound(error)
    except SameError:
        waiting.questions.say("It is on the wall already, so nothing was written.")
        return Outcome.ON_THE_WALL
    except NotReviewedError:
        waiting.keep_answers()
        waiting.questions.say("Nobody has decided about these words yet, so it waits in the inbox.")
        return Outcome.UNFINISHED
    except WaitsError:
        waiting.keep_answers()
        waiting.questions.say("It may be there already, so it waits in the inbox: approve it without --yes.")
        return Outcome.UNFINISHED


def _approve(waiting: WaitingDraft, content: Content, options: ApprovalOptions) -> Outcome:
    """Ask, write and commit."""
    draft, questions = waiting.draft, waiting.questions
    complaint = photo_complaint(draft, waiting.file) if waiting.file else ""
    if complaint:
        questions.say(f"  {complaint}")
        draft.photo = ""
    # Who approves many drafts at once is not there to say whether a name has a slip.
    corrects = options.asks or waiting.file is None
    interview = Interview(
        draft, content, questions, waiting.folder, options.asks, corrects, asks_photo=bool(complaint)
    )
    try:
        new_files, step = ask(interview, options, is_in_inbox=waiting.file is not None)
    except (KeyboardInterrupt, NoAnswerError):
        waiting.keep_answers()
        raise
    if step is Step.NOTHING:
        waiting.keep_answers()
        questions.say("Nothing was written to the wall.")
        return Outcome.UNFINISHED
    waiting.note_path(new_files)
    warnings = put_on_the_wall(Path("content").resolve(), new_files, content)
    questions.show(as_text(warnings))
    questions.say("It is on the wall. Have a look: make serve")
    return commit_files(draft, new_files, questions, options) if step is Step.COMMIT else Outcome.ON_THE_WALL
