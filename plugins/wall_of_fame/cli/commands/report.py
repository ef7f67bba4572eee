"""`wall report`: what editors may want to look after. It is printed and never published."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from wall_of_fame.checks import check
from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, refuse
from wall_of_fame.editing.draft import INBOX
from wall_of_fame.editing.inbox import waiting_drafts
from wall_of_fame.problems import count_errors, did_you_mean, printable_line
from wall_of_fame.reports.to_do import campaign_of, to_do
from wall_of_fame.reports.to_do_formats import as_json, as_markdown, as_text
from wall_of_fame.system.clock import build_today, editor_today
from wall_of_fame.system.typed_path import typed_path

_WITHIN: Final = 60
_FORMATS = {"text": as_text, "json": as_json, "markdown": as_markdown}


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "report",
        help=COMMANDS["report"],
        description="For the editors' eyes: who is not recognised yet, which consents are due, pins, photos, "
        "people not told, drafts. In the order of the alphabet; it ranks nobody.",
    )
    add = parser.add_argument
    add(
        "--within", metavar="DAYS", type=int, default=_WITHIN,
        help=f"consents due in so many days ({_WITHIN})",
    )  # fmt: skip
    add("--campaign", metavar="ID", help="the campaign to look at (default: the present or the last one)")
    add("--format", choices=_FORMATS, default="text", help="how to tell")
    add("--content", metavar="FOLDER", type=typed_path, default=Path("content"), help=argparse.SUPPRESS)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the report."""
    root: Path = arguments.content.absolute()
    if not root.is_dir():
        return refuse(f"{arguments.content}: No wall's content is there. Go to the project's folder.")
    checked = check(root, build_today(root.parent), f"{root.name}/")
    content, day = checked.content, editor_today(root.parent)
    campaign = campaign_of(content, day)
    if arguments.campaign:
        campaign = content.campaigns.get(arguments.campaign)
        if campaign is None:
            hint = did_you_mean(arguments.campaign, content.campaigns)
            return refuse(f"There is no campaign “{printable_line(arguments.campaign)}”. {hint}")
    sections = to_do(content, campaign, day, max(0, arguments.within), waiting_drafts(root.parent / INBOX))
    sys.stdout.write(_FORMATS[arguments.format](sections, day))
    if count_errors(checked.problems):
        sys.stderr.write("Some records have errors and are not counted here: wall check tells which.\n")
    return FINE
