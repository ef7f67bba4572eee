"""`wall approve`: drafts in the inbox move to the wall once nothing is missing."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from wall_of_fame.content import Content
from wall_of_fame.editing.approval import add_common, content_here, finish, in_words
from wall_of_fame.editing.draft import INBOX, DraftError, NominationDraft, drafts, read_draft
from wall_of_fame.editing.questions import Questions


def add_approve(commands: Any) -> None:
    """Add `wall approve` to the commands."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "approve",
        help="check drafts, ask for what is missing, and move them to the wall",
        description=f"Moves drafts from {INBOX}/ to content/: asks for what is missing (consent above all), "
        "takes the metadata off photos, and checks everything first.",
    )
    parser.add_argument("drafts", nargs="+", type=Path, metavar="DRAFT", help=f"a file in {INBOX}/")
    add_common(parser)
    parser.set_defaults(run=approve)


def approve(arguments: argparse.Namespace) -> int:
    """Run `wall approve`; the exit code is the worst of its drafts."""
    questions = Questions()

    def work() -> int:
        codes = []
        for file in arguments.drafts:
            content = content_here()
            if content is None:
                return 2
            codes.append(_approve(file, content, questions, arguments))
        return max(codes)

    return in_words(work)


def _approve(given: Path, content: Content, questions: Questions, arguments: argparse.Namespace) -> int:
    file = _in_the_inbox(given)
    if file is None:
        questions.say(f"{given} is not in {INBOX}/, so it is no draft. {_waiting()}")
        return 1
    try:
        draft = read_draft(file)
    except DraftError as error:
        questions.say(str(error))
        return 1
    except OSError as error:
        questions.say(f"{file}: {error.strerror}.")
        return 1
    questions.say(f"{file}:")
    for remark in draft.remarks:
        questions.say(f"  {remark}")
    there = _there_already(draft, content)
    if there:
        questions.say(f"  It is on the wall already, as content/{there}, so the draft goes.")
    elif code := finish(draft, content, questions, arguments, file.parent, kept_in=file):
        return code
    for left in (file, *_photo(draft, file)):
        with suppress(FileNotFoundError):
            left.unlink()
    return 0


def _in_the_inbox(given: Path) -> Path | None:
    """The draft that is meant by a path or a bare name; what lies elsewhere is not ours to move."""
    for file in (given, Path(INBOX) / given.name):
        if file.is_file() and file.resolve().parent == Path(INBOX).resolve():
            return file
    return None


def _waiting() -> str:
    """What might have been meant instead of a file that is not there."""
    found = ", ".join(str(one) for one in drafts(Path(INBOX)))
    return f"These wait: {found}." if found else f"No draft waits in {INBOX}/."


def _there_already(draft: NominationDraft, content: Content) -> str:
    """The record by which the very same story is on the wall: an approval was stopped just before its end."""
    same = (
        one.path
        for one in content.nominations.values()
        if draft.text and one.record.text.strip() == draft.text.strip() and f"{one.record.date}" == draft.date
    )
    return next(same, "")


def _photo(draft: NominationDraft, file: Path) -> Iterator[Path]:
    """The photo that waits beside the draft; one that lies elsewhere is not ours to delete."""
    photo = file.parent / draft.photo
    if draft.photo and photo.is_file() and photo.resolve().parent == file.parent.resolve():
        yield photo
