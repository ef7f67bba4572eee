"""`wall approve`: drafts in the inbox move to the wall once nothing is missing."""

from __future__ import annotations

import argparse
from pathlib import Path

from wall_of_fame.cli.approval import (
    CONTENT,
    EXIT_CODES,
    add_approval_options,
    approval_options,
    content_here,
)
from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, MISUSED, PROBLEMS
from wall_of_fame.cli.interruption import run_and_report
from wall_of_fame.content import Content
from wall_of_fame.editing.approval import ApprovalOptions, approve, nomination_with_story
from wall_of_fame.editing.draft import INBOX, DraftError, list_drafts, read_draft
from wall_of_fame.editing.inbox import delete_draft, find_draft
from wall_of_fame.editing.questions import Questions
from wall_of_fame.system.folder_changes import folder_listing
from wall_of_fame.system.typed_path import typed_path


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "approve",
        help=COMMANDS["approve"],
        description=f"Moves drafts from {INBOX}/ to content/: asks for what is missing (consent above all), "
        "takes the metadata off photos, and checks everything first.",
    )
    parser.add_argument("drafts", nargs="+", type=typed_path, metavar="DRAFT", help=f"a file in {INBOX}/")
    add_approval_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Approve the drafts one after another; the exit code is the worst of theirs."""
    questions, options = Questions(), approval_options(arguments)

    def work() -> int:
        codes = []
        for path in arguments.drafts:
            content = content_here()
            if content is None:
                return MISUSED
            codes.append(_approve(path, content, questions, options))
        return max(codes)

    return run_and_report(work, lambda: folder_listing(CONTENT))


def _approve(path: Path, content: Content, questions: Questions, options: ApprovalOptions) -> int:
    file = find_draft(path)
    if file is None:
        waiting = ", ".join(map(str, list_drafts(Path(INBOX))))
        hint = f"These wait: {waiting}." if waiting else f"No draft waits in {INBOX}/."
        questions.say(f"{path} is not in {INBOX}/, so it is no draft. {hint}")
        return PROBLEMS
    try:
        draft = read_draft(file)
    except DraftError as error:
        questions.say(str(error))
        return PROBLEMS
    except OSError as error:
        questions.say(f"{file}: {error.strerror}.")
        return PROBLEMS
    questions.say("\n".join([f"{file}:", *(f"  {remark}" for remark in draft.remarks)]))
    nomination = nomination_with_story(draft, content)
    if nomination:
        questions.say(f"  It is on the wall already, as content/{nomination}, so the draft goes.")
    elif code := EXIT_CODES[approve(draft, content, questions, options, file)]:
        return code
    delete_draft(draft, file)
    return FINE
