"""The commit of what was approved, on a branch of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from wall_of_fame.editing.approval.options import ApprovalOptions, Outcome
from wall_of_fame.editing.draft import NominationDraft
from wall_of_fame.editing.new_files import NewFiles
from wall_of_fame.editing.questions import NoAnswerError, Questions
from wall_of_fame.system.git import Author, GitError, commit, knows_who_commits


def commit_files(
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


def commit_all(paths: Sequence[str], count: int, approver: str, questions: Questions) -> Outcome:
    """Commit the files of many recognitions on one branch."""
    author = None if knows_who_commits(Path.cwd()) else Author(approver, "")
    title = f"Add {count:,} recognitions"
    try:
        branch = commit(Path.cwd(), f"add-{count}-recognitions", title, paths, author)
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
