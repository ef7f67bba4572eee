"""From a draft to the wall: what is missing is asked for, all of it shown, written, and committed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from wall_of_fame.checks.run import collect
from wall_of_fame.content import Content
from wall_of_fame.editing.consent import NotYetError
from wall_of_fame.editing.draft import INBOX, NominationDraft, write_draft
from wall_of_fame.editing.interview import Answers, interview
from wall_of_fame.editing.new_files import Entered, UnsoundError, enter, put_on_the_wall
from wall_of_fame.editing.questions import NoAnswerError, Questions, politely
from wall_of_fame.editing.validators import picture_file
from wall_of_fame.limits import PHOTO_BYTES
from wall_of_fame.problems import as_text, errors, summary
from wall_of_fame.system.cache import Kept
from wall_of_fame.system.clock import own_day
from wall_of_fame.system.folder_changes import OutsideError, change, listing
from wall_of_fame.system.git import Author, GitError, can_commit, commit, git_output, knows_who_commits
from wall_of_fame.text.ids import propose

_NOTHING: Final = "nothing"
_WRITE: Final = "write"
_COMMIT: Final = "commit"
_ANSWERS: Final = {
    "y": _COMMIT, "yes": _COMMIT, "f": _WRITE, "files": _WRITE, "n": _NOTHING, "no": _NOTHING,
}  # fmt: skip


def add_common(parser: argparse.ArgumentParser) -> None:
    """Add the options of every command that puts something on the wall."""
    parser.add_argument("--approved-by", metavar="NAME", help="who approves it (default: git's user.name)")
    parser.add_argument(
        "--yes", action="store_true", help="write without asking once more, and make no commit"
    )
    parser.add_argument("--commit", action="store_true", help="make a commit on a branch of its own")


def content_here() -> Content | None:
    """The content of the wall that one is in; None, in words, if it cannot be built upon."""
    root = Path("content")
    if not root.is_dir():
        sys.stderr.write("wall: There is no content/ here. Go to the wall's own folder first.\n")
        return None
    kept = Kept(Path(".cache/kept") if Path("pelicanconf.py").is_file() else None)
    found = collect(root.resolve(), own_day(), "content/", kept)
    if errors(found.problems):
        wrong = [one for one in found.problems if one.level == "error"]
        sys.stderr.write(
            f"{as_text(wrong)}{summary(wrong)}. Mend this first, so that what is new can be checked.\n"
        )
        return None
    return found.content


def in_words(work: Callable[[], int]) -> int:
    """Do the work of a command on the wall that one is in; see `politely`."""
    root = Path("content")
    before = listing(root)
    return politely(work, lambda: listing(root) == before)


def finish(
    draft: NominationDraft,
    content: Content,
    questions: Questions,
    arguments: argparse.Namespace,
    folder: Path,
    kept_in: Path | None = None,
) -> int:
    """Put a draft on the wall, and commit it if that is wished; the exit code.

    A photo's path begins at `folder`; `kept_in` is the draft's file, if it has one.

    Raises:
        NoAnswerError: the answers ended too early; nothing is written.
    """
    if arguments.commit and not can_commit(Path.cwd()):
        questions.say(
            "There is no git repository with a commit here. Leave out --commit. Nothing was written."
        )
        return 2
    if arguments.approved_by:
        draft.approved["by"] = arguments.approved_by
    try:
        approver = git_output(Path.cwd(), "config", "user.name") or ""
        answers = interview(draft, content, questions, folder, approver)
        _count_for_a_campaign(answers, content, questions)
        entered = enter(answers, content)
        questions.say(f"\n{entered.title}:")
        for path in entered.files:
            questions.say(f"  content/{path}")
        wanted = _what_to_do(arguments, questions)
        if wanted == _NOTHING:
            questions.say("Nothing was written.")
            return 1
        warnings = put_on_the_wall(Path("content").resolve(), entered, content)
    except NotYetError as error:
        file = keep(draft, folder, kept_in)
        questions.say(f"{error} has not agreed yet, so it is kept in {file}, where only you see it.")
        questions.say(f"When they have: wall approve {file}")
        return 1 if kept_in else 0
    except UnsoundError as error:
        sys.stderr.write(as_text(error.problems))
        file = keep(draft, folder, kept_in)
        questions.say(
            f"Nothing was published. What you wrote is kept in {file}: mend it, then: wall approve {file}"
        )
        return 1
    except (OSError, ValueError, SyntaxError, OutsideError) as error:
        where = f"{error.filename}: " if isinstance(error, OSError) and error.filename else ""
        questions.say(f"{where}{getattr(error, 'strerror', None) or error}. Nothing was written.")
        return 1
    sys.stderr.write(as_text(warnings))
    questions.say("It is on the wall. Have a look: make serve")
    is_asked = not arguments.yes
    return _commit(entered, draft.approved["by"], questions, is_asked=is_asked) if wanted == _COMMIT else 0


def keep(draft: NominationDraft, folder: Path, kept_in: Path | None = None) -> Path:
    """Write a draft into the inbox, with its photo; the draft's file.

    Raises:
        OSError: it cannot be written.
    """
    file = kept_in or _free_draft(draft)
    file.parent.mkdir(exist_ok=True)
    files: dict[str, bytes | None] = {}
    photo = picture_file(folder, draft.photo) if draft.photo else None
    if photo and photo.is_file() and photo.resolve().parent != file.parent.resolve():
        if photo.stat().st_size <= PHOTO_BYTES:
            draft.photo = f"{file.stem}{photo.suffix.lower()}"
            files[draft.photo] = photo.read_bytes()
        else:
            draft.photo = str(photo.resolve())
    change(file.parent, {**files, file.name: write_draft(draft)})
    return file


def _free_draft(draft: NominationDraft) -> Path:
    inbox = Path(INBOX)
    taken = {path.stem for path in inbox.iterdir()} if inbox.is_dir() else set()
    name = " ".join([draft.date, *draft.people[:1], draft.business])
    return inbox / f"{propose(name, taken, otherwise='draft')}.md"


def _count_for_a_campaign(answers: Answers, content: Content, questions: Questions) -> None:
    """A nomination within a campaign's dates counts for it."""
    rest, day = answers.draft.rest, answers.draft.date
    if rest.get("campaign"):
        return
    for id_, entry in sorted(content.campaigns.items()):
        start, end = entry.record.dates
        if start.isoformat() <= day <= end.isoformat():
            rest["campaign"] = id_
            questions.say(f"  It counts for {entry.record.name}.")
            return


def _what_to_do(arguments: argparse.Namespace, questions: Questions) -> str:
    """Whether to write the files, to commit them as well, or neither."""
    if arguments.yes:
        return _COMMIT if arguments.commit else _WRITE
    if not can_commit(Path.cwd()):
        return _WRITE if questions.confirm("Write it?", option="--yes") else _NOTHING
    typed = questions.ask(
        "Write it? (y: and commit it on a branch of its own; f: only the files; n: no)",
        default="y", judge=lambda answer: "" if answer.lower() in _ANSWERS else "Type y, f or n.",
        option="--yes",
    )  # fmt: skip
    return _ANSWERS[typed.lower()]


def _author(approver: str, questions: Questions | None) -> Author | None:
    """Who commits, if git does not know; without questions it has no address."""
    if knows_who_commits(Path.cwd()):
        return None
    if questions is None:
        return Author(approver, "")
    questions.say(f"git does not know you yet, so the commit will be by “{approver}”.")
    try:
        email = questions.ask("Which email address shall stand in it? (public for ever; or nothing)")
    except NoAnswerError:
        email = ""
    return Author(approver, email)


def _commit(entered: Entered, approver: str, questions: Questions, *, is_asked: bool) -> int:
    paths = [f"content/{path}" for path in entered.files]
    author = _author(approver, questions if is_asked else None)
    try:
        branch = commit(Path.cwd(), f"add-{entered.nomination}", f"Add {entered.title}", paths, author)
    except GitError as error:
        questions.say(f"git would not commit it: {error}")
        questions.say("The files are there; commit them yourself.")
        return 1
    questions.say(f"Committed on the branch {branch}. Send it in: git push --set-upstream origin {branch}")
    return 0
