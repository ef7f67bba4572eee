"""`wall upgrade`: moves a wall's repository to the newest version of the program."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, PROBLEMS, refuse
from wall_of_fame.editing.questions import NoAnswerError, Questions
from wall_of_fame.editing.upgrade.journal import change_all, remove_leftovers
from wall_of_fame.editing.upgrade.plan import describe, plan_upgrade
from wall_of_fame.editing.upgrade.state import UpgradeError
from wall_of_fame.system.folder_changes import OutsideError
from wall_of_fame.system.reasons import reason_alone


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "upgrade",
        help=COMMANDS["upgrade"],
        description="Move this wall's settings, workflows and lock file to the newest version of the "
        "program. It says first what changes. Content, own theme files and own texts are never touched, and "
        "either all of it is done or nothing.",
    )
    add = parser.add_argument
    add("--dry-run", action="store_true", help="only say what would be done")
    add("--yes", action="store_true", help="do it without asking once more")
    add("--anyway", action="store_true", help="also where there are changes that are not committed")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Upgrade the wall in the present folder; 1 if nothing was changed."""
    questions = Questions()
    try:
        remove_leftovers(Path().absolute())
        plan = plan_upgrade(Path().absolute(), may_have_changes=arguments.anyway)
        sys.stdout.write(describe(plan))
        if arguments.dry_run or not plan.files:
            return FINE
        if not arguments.yes and not questions.confirm("Go on?", default=False, option="--yes"):
            sys.stdout.write("Nothing was changed.\n")
            return PROBLEMS
        change_all(plan.project, plan.files)
    except (UpgradeError, OutsideError, NoAnswerError) as error:
        return refuse(f"{error} Nothing was changed.", PROBLEMS)
    except OSError as error:
        return refuse(
            f"It is not complete: {reason_alone(error)}. Mend that, then any wall command goes on.", PROBLEMS
        )
    sys.stdout.write("Done. Look at it with git diff and wall build, then commit it.\n")
    return FINE
