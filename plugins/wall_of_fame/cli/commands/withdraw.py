"""`wall withdraw`: takes somebody off the wall, and proves that nothing of them is left."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, PROBLEMS, refuse
from wall_of_fame.cli.interruption import run_and_report
from wall_of_fame.editing.draft import INBOX
from wall_of_fame.editing.packs.folders import delete_packs
from wall_of_fame.editing.questions import Questions
from wall_of_fame.editing.sound_content import UnsoundContentError, sound_content
from wall_of_fame.editing.withdrawal import Removal, WithdrawalError, plan_withdrawal
from wall_of_fame.editing.withdrawal.former_pictures import (
    FormerPictures,
    find_former_pictures,
    with_former_pictures,
)
from wall_of_fame.editing.withdrawal.messages import describe_end, describe_removal, with_noun
from wall_of_fame.editing.withdrawal.plan import SIGN_LIST
from wall_of_fame.editing.withdrawal.proof import (
    OUTPUT,
    build_site,
    can_build,
    change_content,
    search_project,
)
from wall_of_fame.editing.withdrawal.request import (
    INSTEAD,
    WithdrawalOptions,
    make_request,
    nominations_told_of,
)
from wall_of_fame.problems import as_text, summary
from wall_of_fame.records.kinds import DIGITAL_PIN
from wall_of_fame.system.clock import build_today
from wall_of_fame.system.folder_changes import OutsideError, change_files, folder_listing


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "withdraw",
        help=COMMANDS["withdraw"],
        description="Take somebody off the wall: their record, recognitions, pictures and quotes. Then "
        "build, and search every byte of the site. Exits 0 if nothing is left, 1 if something is, or if "
        "nothing was done.",
    )
    add = parser.add_argument
    add("person", metavar="PERSON", help="their id, or their name as the wall shows it")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--photo", action="store_true", help="take back the photo alone")
    what.add_argument("--recognition", metavar="ID", default="", help="take back this recognition alone")
    add("--instead", metavar="WORDS", help=f"for their name in joint stories ({INSTEAD})")
    add("--keep-mentions", action="store_true", help="go on although they are named in texts that stay")
    add("--yes", action="store_true", help="ask nothing")
    add("--no-build", action="store_true", help="change the content alone; search only there")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Withdraw; 1 if something is left, or nothing was done."""
    root = Path("content").absolute()
    if not root.is_dir():
        return refuse("content: No wall's content is there. Go to the project's folder.")
    return run_and_report(lambda: _withdraw(root, arguments), lambda: folder_listing(root))


def _withdraw(root: Path, arguments: argparse.Namespace) -> int:
    questions = None if arguments.yes else Questions()
    options = WithdrawalOptions(arguments.person, arguments.photo, arguments.recognition, arguments.instead)
    try:
        content = sound_content(root, build_today(root.parent), uses_cache=False)
        request = make_request(content, options, questions)
        plan = plan_withdrawal(root, content, request)
    except UnsoundContentError as error:
        sys.stdout.write(as_text(error.errors))
        words = f"{summary(error.problems)}. Mend these first, so that nobody is overlooked."
        return refuse(words, PROBLEMS)
    except WithdrawalError as error:
        return refuse(str(error))
    sys.stdout.write(describe_removal(plan, request.person, keeps_mentions=arguments.keep_mentions))
    if plan.remaining and not arguments.keep_mentions:
        sys.stdout.write(
            "Nothing was changed. Reword these places and try again, or go on with --keep-mentions.\n"
        )
        return PROBLEMS
    if questions and not questions.confirm("Go on?", default=False, option="--yes"):
        sys.stdout.write("Nothing was changed.\n")
        return PROBLEMS
    return _carry_out(plan, root, arguments, nominations_told_of(content, request, plan))


def _carry_out(plan: Removal, root: Path, arguments: argparse.Namespace, packs: frozenset[str]) -> int:
    output = root.parent / OUTPUT
    is_built = can_build(root) and not arguments.no_build
    former = find_former_pictures(output, plan) if is_built else FormerPictures({}, frozenset())
    try:
        change_content(root, plan, build_today(root.parent))
    except UnsoundContentError as error:
        sys.stdout.write(as_text(error.errors))
        words = f"{summary(error.problems)}. So the content would be without them. Nothing was changed."
        return refuse(words, PROBLEMS)
    except (OSError, OutsideError) as error:
        return refuse(f"It cannot be done, and the content is as it was: {error}", PROBLEMS)
    try:
        if plan.inbox:
            change_files(root.parent / INBOX, plan.inbox)
    except (OSError, OutsideError) as error:
        words = f"The content is changed, but the inbox is not: {error}. Delete what the plan says there."
        return refuse(words, PROBLEMS)
    sys.stdout.write(f"Done: {with_noun(len(plan.content), 'file')} of the content changed.\n")
    if any(path.startswith(f"{DIGITAL_PIN.folder}/") for path, data in plan.content.items() if data is None):
        sys.stdout.write(f"{SIGN_LIST}\n")
    try:
        printed = delete_packs(root.parent, packs, {Path(path).stem for path in plan.inbox})
    except OSError as error:
        return refuse(
            f"The content is changed, but not all that was printed could be deleted: {error}", PROBLEMS
        )
    sys.stdout.write("".join(f"Deleted {path}/, which was made to be printed.\n" for path in printed))
    if is_built:
        sys.stdout.write("Building the site …\n")
        sys.stdout.flush()
        if not build_site(root):
            words = "The content is changed, but the site could not be built. See above, then: make html"
            return refuse(words, PROBLEMS)
        plan = with_former_pictures(plan, output, former)
    proof = search_project(plan, root, is_built=is_built, keeps_mentions=arguments.keep_mentions)
    sys.stdout.write(proof.words)
    sys.stdout.write(describe_end(is_built=is_built, is_gone=proof.is_gone, is_clear=proof.is_clear))
    return FINE if proof.is_gone else PROBLEMS
