"""`wall pack`: writes what is handed over with recognitions, or read out and laid out at a ceremony."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, MISUSED, PROBLEMS, refuse
from wall_of_fame.cli.print_options import add_address, pack_maker, plan_or_refuse
from wall_of_fame.editing.draft import INBOX, list_drafts
from wall_of_fame.editing.packs.make import (
    DraftError,
    Written,
    write_draft_packs,
    write_evening,
    write_packs,
)
from wall_of_fame.problems import did_you_mean, printable_line
from wall_of_fame.wall import Award, Recognition

if TYPE_CHECKING:
    from wall_of_fame.build.plan import Plan


class _ChoiceError(Exception):
    """What was asked for is not there; the message is for people."""


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "pack",
        help=COMMANDS["pack"],
        description="Write what is handed over with recognitions into build/packs/, never into the site: "
        "letters, notes, forms, slips, certificate and picture. Of somebody whose consent is missing, and of "
        "a draft in the inbox, there is the letter that asks for it alone.",
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "nomination", metavar="NOMINATION", nargs="*", default=[],
        help="ids of nominations or names of drafts (default: all whom nobody has told yet)",
    )  # fmt: skip
    what.add_argument("--campaign", metavar="ID", help="all nominations of this campaign")
    what.add_argument(
        "--award", metavar="ID", help="the papers of its evening: the roll, place cards, all certificates"
    )
    add_address(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the packs; 1 if one cannot be made."""
    project = Path.cwd()
    plan = plan_or_refuse(project, arguments.url)
    if plan is None:
        return PROBLEMS
    from wall_of_fame.site.pages.occasions.ceremony import everyone  # noqa: PLC0415 - takes long to load

    try:
        if arguments.award:
            award = _award(plan, arguments.award)
            written: tuple[Written, ...] = (
                write_evening(project, pack_maker(plan), award, everyone(plan.context, award)),
            )
            sys.stdout.write("".join(map(_line, written)))
            return FINE
        recognitions, drafts = _chosen(plan, project, arguments)
        maker = pack_maker(plan)
        written = write_draft_packs(project, maker, drafts) if drafts else ()
        written += write_packs(project, maker, recognitions) if recognitions else ()
    except _ChoiceError as error:
        return refuse(f"{error} Nothing was written.", MISUSED)
    except (DraftError, OSError) as error:
        return refuse(printable_line(str(error)), PROBLEMS)
    sys.stdout.write("".join(map(_line, written)) or "Everybody has been told: there is nothing to pack.\n")
    return FINE


def _line(written: Written) -> str:
    alone = ": the letter that asks for consent, alone" if written.is_for_consent else ""
    remarks = "".join(f"    {remark}\n" for remark in written.remarks)
    return f"Wrote {written.path}/{alone}\n{remarks}"


def _award(plan: Plan, id_: str) -> Award:
    by_id = {award.id: award for award in plan.build.wall.awards}
    if id_ not in by_id:
        hint = did_you_mean(id_, by_id)
        raise _ChoiceError(f"There is no award “{printable_line(id_)}”. {hint}".strip())
    return by_id[id_]


def _chosen(
    plan: Plan, project: Path, arguments: argparse.Namespace
) -> tuple[Sequence[Recognition], Sequence[Path]]:
    wall = plan.build.wall
    if arguments.campaign:
        if arguments.campaign not in wall.by_campaign:
            hint = did_you_mean(arguments.campaign, wall.by_campaign)
            raise _ChoiceError(f"There is no campaign “{printable_line(arguments.campaign)}”. {hint}".strip())
        return wall.by_campaign[arguments.campaign], ()
    by_id = {recognition.id: recognition for recognition in wall.recognitions}
    if not arguments.nomination:
        records = plan.content.nominations
        return [story for story in wall.recognitions if records[story.id].record.told_on is None], ()
    drafts = {file.stem: file for file in list_drafts(project / INBOX)}
    names = [Path(typed).stem if typed.startswith(f"{INBOX}/") else typed for typed in arguments.nomination]
    names = list(dict.fromkeys(names))
    unknown = [name for name in names if name not in by_id and name not in drafts]
    if unknown:
        raise _ChoiceError(" ".join(_unknown(name, [*by_id, *drafts]) for name in unknown))
    recognitions = [by_id[name] for name in names if name in by_id]
    return recognitions, [drafts[name] for name in names if name not in by_id]


def _unknown(name: str, names: Sequence[str]) -> str:
    hint = did_you_mean(name, names) or "Type the name of its file without the ending."
    gone = "Of somebody who has withdrawn nothing is packed."
    return f"No nomination and no draft is called “{printable_line(name)}”. {hint} {gone}"
