"""`wall book`: a yearbook of the stories of a year or a campaign, as one PDF to print or to read."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, PROBLEMS, refuse
from wall_of_fame.cli.print_options import add_address, plan_or_refuse
from wall_of_fame.editing.packs.folders import BOOKS, open_folder
from wall_of_fame.problems import did_you_mean, printable_line
from wall_of_fame.system.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wall_of_fame.build.plan import Plan
    from wall_of_fame.wall import Recognition


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "book",
        help=COMMANDS["book"],
        description="Write a yearbook into build/books/, never into the site: cover, contents, each story, "
        "and an index of names and businesses. Nobody is in it who asked to stay out of search engines, or "
        "whose consent to the story is missing.",
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--year", metavar="YEAR", type=int, help="the stories of this year")
    what.add_argument("--campaign", metavar="ID", help="the stories of this campaign")
    add_address(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the book; 1 if it cannot be made."""
    project = Path.cwd()
    plan = plan_or_refuse(project, arguments.url)
    if plan is None:
        return PROBLEMS
    wall = plan.build.wall
    if arguments.campaign:
        campaign = next((event for event in wall.campaigns if event.id == arguments.campaign), None)
        if campaign is None:
            hint = did_you_mean(arguments.campaign, wall.by_campaign)
            return refuse(f"There is no campaign “{printable_line(arguments.campaign)}”. {hint}".strip())
        return _write(project, plan, arguments.campaign, campaign.name, wall.by_campaign[campaign.id])
    year: int = arguments.year
    of_year = [story for story in wall.recognitions if story.date.year == year]
    return _write(project, plan, f"{year}", f"{plan.build.site.name} {year}", of_year)


def _write(project: Path, plan: Plan, name: str, title: str, chosen: Sequence[Recognition]) -> int:
    from wall_of_fame.site.certificates.packs.pack import lacks_consent  # noqa: PLC0415 - takes long to load
    from wall_of_fame.site.certificates.packs.paper import Writer  # noqa: PLC0415 - the same
    from wall_of_fame.site.certificates.packs.yearbook import yearbook  # noqa: PLC0415 - the same

    people = plan.content.people
    stories = [
        story
        for story in chosen
        if not story.noindex and not any(lacks_consent(people[person.id].record) for person in story.people)
    ]
    left_out = len(chosen) - len(stories)
    if not stories:
        return refuse(f"There is no story for “{printable_line(title)}”. Nothing was written.")
    book = yearbook(Writer(plan.build.site, plan.context.language), title, stories)
    try:
        write_whole(open_folder(project, BOOKS) / f"{name}.pdf", book.data)
    except OSError as error:
        return refuse(printable_line(str(error)), PROBLEMS)
    sys.stdout.write(f"Wrote {BOOKS}/{name}.pdf: {len(book.stories):,} of {len(chosen):,} stories.\n")
    if left_out:
        sys.stdout.write(f"    {left_out:,} left out: they asked not to be found, or consent is missing.\n")
    sys.stdout.write("".join(f"    {printable_line(remark)}\n" for remark in book.remarks))
    return FINE
