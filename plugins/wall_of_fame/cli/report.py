"""`wall report`: what editors may want to look after. It is printed and never published."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date, datetime
from itertools import groupby
from pathlib import Path
from typing import Final

from wall_of_fame.checks import check
from wall_of_fame.editing.draft import INBOX, DraftError, drafts, read_draft
from wall_of_fame.problems import count_errors, did_you_mean, printable_line
from wall_of_fame.reports.to_do import Line, Section, Waiting, campaign_of, overview
from wall_of_fame.system.clock import own_day
from wall_of_fame.system.clock import today as today_of_build

_WITHIN: Final = 60
_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>#|])")


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "report",
        help="say who is not recognised yet, what is due and what is missing",
        description="For the editors' eyes: who is not recognised yet, which consents are due, pins, photos, "
        "people not told, drafts. In the order of the alphabet; it ranks nobody.",
    )
    parser.add_argument(
        "--within",
        metavar="DAYS",
        type=int,
        default=_WITHIN,
        help=f"consents due in so many days ({_WITHIN})",
    )
    parser.add_argument(
        "--campaign", metavar="ID", help="the campaign to look at (default: the present or the last one)"
    )
    parser.add_argument("--format", choices=("text", "json", "markdown"), default="text", help="how to tell")
    parser.add_argument(
        "--content", metavar="FOLDER", type=Path, default=Path("content"), help=argparse.SUPPRESS
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the report; the exit code is the command's."""
    root: Path = arguments.content.absolute()
    if not root.is_dir():
        sys.stderr.write(
            f"wall: {arguments.content}: No wall's content is there. Go to the project's folder.\n"
        )
        return 2
    found = check(root, today_of_build(root.parent), f"{root.name}/")
    today = own_day()
    campaign = campaign_of(found.content, today)
    if arguments.campaign:
        campaign = found.content.campaigns.get(arguments.campaign)
        if campaign is None:
            hint = did_you_mean(arguments.campaign, found.content.campaigns)
            sys.stderr.write(f"wall: There is no campaign “{printable_line(arguments.campaign)}”. {hint}\n")
            return 2
    waiting = tuple(_waiting(root.parent / INBOX))
    sections = overview(found.content, campaign, today, max(0, arguments.within), waiting)
    sys.stdout.write({"text": _text, "json": _json, "markdown": _markdown}[arguments.format](sections, today))
    if count_errors(found.problems):
        sys.stderr.write("Some records have errors and are not counted here: wall check tells which.\n")
    return 0


def _waiting(inbox: Path) -> Iterator[Waiting]:
    for file in drafts(inbox):
        try:
            draft = read_draft(file)
            about = ", ".join(draft.people) or str(draft.about_person.get("name", ""))
        except (DraftError, OSError):
            about = ""
        since = datetime.fromtimestamp(file.stat().st_mtime).astimezone().date()
        yield Waiting(file.name, about, since)


def _text(sections: Sequence[Section], today: date) -> str:
    told = [f"For the editors, as of {today}. Not for publishing.\n"]
    for section in sections:
        told.append(f"\n{section.heading}\n")
        for kind, lines in _by_kind(section):
            told += [f"  {kind}\n"] if kind else []
            told += [f"  {'  ' if kind else ''}{_said(line)}\n" for line in lines]
        told += [] if section.lines else [f"  {section.kindly}\n"]
    return "".join(told)


def _markdown(sections: Sequence[Section], today: date) -> str:
    told = [f"# For the editors, as of {today}\n\nNot for publishing.\n"]
    for section in sections:
        told.append(f"\n## {_plain(section.heading)}\n\n")
        for at, (kind, lines) in enumerate(_by_kind(section)):
            told += ["\n"] if at else []
            told += [f"### {_plain(kind)}\n\n"] if kind else []
            told += [f"- {_plain(_said(line))}\n" for line in lines]
        told += [] if section.lines else [f"{section.kindly}\n"]
    return "".join(told)


def _by_kind(section: Section) -> Iterator[tuple[str, list[Line]]]:
    for kind, lines in groupby(section.lines, key=lambda line: line.kind):
        yield kind, list(lines)


def _json(sections: Sequence[Section], today: date) -> str:
    told = {
        "today": today.isoformat(),
        "sections": {
            one.key: {"heading": one.heading, "lines": [asdict(line) for line in one.lines]}
            for one in sections
        },
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _said(line: Line) -> str:
    named = line.name if line.id == line.name else f"{line.name} ({line.id})"
    return printable_line(f"{named}: {line.note}" if line.note else named)


def _plain(words: str) -> str:
    """Words that mean nothing in Markdown."""
    return _SPECIAL.sub(r"\\\1", words)
