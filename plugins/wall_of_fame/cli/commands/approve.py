"""`wall approve`: drafts in the inbox move to the wall once nothing is missing."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from wall_of_fame.cli.approval import (
    APPROVAL_OPTIONS,
    CONTENT,
    EXIT_CODES,
    add_approval_options,
    approval_options,
    content_here,
)
from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, MISUSED, PROBLEMS, refuse
from wall_of_fame.cli.interruption import run_and_report
from wall_of_fame.content import Content
from wall_of_fame.editing.approval import ApprovalOptions, approve
from wall_of_fame.editing.approval.judge import JudgedDraft
from wall_of_fame.editing.approval.together import approve_together
from wall_of_fame.editing.draft import INBOX, DraftError, NominationDraft, list_drafts, read_draft
from wall_of_fame.editing.inbox import delete_draft, find_draft
from wall_of_fame.editing.questions import NoAnswerError, Questions
from wall_of_fame.editing.twins import published_path
from wall_of_fame.system.folder_changes import folder_listing
from wall_of_fame.system.git import can_commit, describe_missing_commit
from wall_of_fame.system.reasons import reason
from wall_of_fame.system.typed_path import typed_path


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "approve",
        help=COMMANDS["approve"],
        description=f"Moves drafts from {INBOX}/ to content/: asks for what is missing (consent above all), "
        "takes the metadata off photos, and checks everything first.",
    )
    parser.add_argument("drafts", nargs="*", type=typed_path, metavar="DRAFT", help=f"a file in {INBOX}/")
    parser.add_argument(
        "--all",
        action="store_true",
        help="take every draft, or all that are named, at once: a table of what would happen, one question",
    )
    add_approval_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Approve the drafts one after another; the exit code is the worst of theirs."""
    questions, options = Questions(options=APPROVAL_OPTIONS), approval_options(arguments)
    if arguments.all:
        return run_and_report(
            lambda: _approve_all(arguments.drafts, questions, options), lambda: folder_listing(CONTENT)
        )
    if not arguments.drafts:
        return refuse(f"Name a file in {INBOX}/, or take every draft with --all.")

    def work() -> int:
        codes = []
        for path in arguments.drafts:
            content = content_here()
            if content is None:
                return MISUSED
            codes.append(_approve(path, content, questions, options))
        return max(codes)

    return run_and_report(work, lambda: folder_listing(CONTENT))


def _approve_all(paths: Sequence[Path], questions: Questions, options: ApprovalOptions) -> int:
    """Approve many drafts at once; files that are no drafts are all named, and then nothing is done."""
    content = content_here()
    if content is None:
        return MISUSED
    if options.commits and not can_commit(Path.cwd()):
        return refuse(f"{describe_missing_commit(Path.cwd())} Leave out --commit. Nothing was written.")
    drafts, complaints = [], []
    for path in paths or list_drafts(Path(INBOX)):
        file = find_draft(path)
        try:
            if file is None:
                complaints.append(f"{path} is not in {INBOX}/, so it is no draft.")
            else:
                draft = read_draft(file)
                drafts.append(JudgedDraft(file, draft, is_published=bool(published_path(draft, CONTENT))))
        except DraftError as error:
            complaints.append(str(error))
        except OSError as error:
            complaints.append(f"{reason(error)}.")
    if complaints:
        questions.say("\n".join([*complaints, "Nothing was written."]))
        return PROBLEMS
    if not drafts:
        questions.say(f"No draft waits in {INBOX}/.")
        return FINE
    return EXIT_CODES[approve_together(drafts, content, questions, options)]


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
        questions.say(f"{reason(error)}.")
        return PROBLEMS
    _show(file, draft, questions)
    if published := published_path(draft, CONTENT):
        questions.say(
            f"  It was put on the wall as content/{published}, just before the last approval was stopped."
        )
    else:
        try:
            outcome = approve(draft, content, questions, options, file)
        except NoAnswerError as error:
            if options.asks:
                raise
            # In bulk, a draft that lacks something does not keep the others from the wall.
            questions.say(f"{error} So {file} waits: write it there, or approve it without --yes.")
            return PROBLEMS
        if code := EXIT_CODES[outcome]:
            return code
    delete_draft(draft, file)
    return FINE


def _show(file: Path, draft: NominationDraft, questions: Questions) -> None:
    """Show what a draft tells, and what the editor has to look at."""
    questions.say(f"{file}:")
    questions.show("".join(f"  | {line}".rstrip() + "\n" for line in draft.text.split("\n") if draft.text))
    for remark in (*draft.remarks, *map(str, draft.answers)):
        questions.say(f"  {remark}")
