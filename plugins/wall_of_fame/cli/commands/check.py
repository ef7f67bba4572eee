"""`wall check`: everything that is wrong with the content."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from wall_of_fame.checks.check_paths import NoContentError, check_paths, content_of
from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, PROBLEMS, refuse
from wall_of_fame.content.private_files import inbox_key_problems
from wall_of_fame.problems import (
    Problem,
    as_github,
    as_json,
    as_text,
    count_errors,
    printable_line,
    summary,
)
from wall_of_fame.system.folder_changes import OutsideError
from wall_of_fame.system.reasons import printable_path, reason, reason_alone
from wall_of_fame.system.typed_path import typed_path

if TYPE_CHECKING:
    from wall_of_fame.editing.media.clean_media import Cleaned

_FORMATS = {"text": as_text, "github": as_github, "json": as_json}


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "check",
        help=COMMANDS["check"],
        description="Check the content. Exits 0 if it may be published, 1 if not, 2 if used wrongly.",
    )
    parser.add_argument(
        "paths", nargs="*", type=typed_path, metavar="PATH", help="tell only of these (default: content)"
    )
    parser.add_argument(
        "--format",
        choices=_FORMATS,
        default="text",
        help="how to tell: for people, GitHub (also in the summary of its run) or programs",
    )
    parser.add_argument(
        "--clean", action="store_true",
        help="first take places, dates and all other metadata out of the pictures and videos",
    )  # fmt: skip
    parser.add_argument(
        "--photos", action="store_true",
        help="look for faces in the photos of people too, and say where a crop cuts one (needs OpenCV)",
    )  # fmt: skip
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the problems; 1 if there are errors among them."""
    paths = arguments.paths or [Path("content")]
    try:
        if arguments.clean:
            from wall_of_fame.editing.media.clean_media import clean_media  # noqa: PLC0415 - it takes its time

            sys.stderr.write(_describe(clean_media(paths)))
        problems = sorted([*check_paths(paths), *_keys_in_inboxes(paths)])
        if arguments.photos:
            problems = sorted([*problems, *_look_for_faces(paths)])
    except NoContentError as error:
        return refuse(str(error))
    except _NoFacesError as error:
        return refuse(str(error), PROBLEMS)
    except (OSError, OutsideError) as error:
        return refuse(f"{reason(error)}. Nothing was cleaned.", PROBLEMS)
    sys.stdout.write(_FORMATS[arguments.format](problems))
    if arguments.format == "github":
        _tell_all(problems)
    if arguments.format == "text":
        sys.stdout.write(f"{summary(problems)}.\n" if problems else "All is well.\n")
    return PROBLEMS if count_errors(problems) else FINE


def _keys_in_inboxes(paths: Sequence[Path]) -> Iterator[Problem]:
    """The private keys among the drafts of each wall that is checked as a whole."""
    from wall_of_fame.editing.draft import INBOX  # noqa: PLC0415 - no other part of a check edits anything

    walls = dict.fromkeys(root for root, path in map(content_of, paths) if root == path)
    for root in walls:
        yield from inbox_key_problems(root.parent / INBOX)


class _NoFacesError(Exception):
    """Faces cannot be looked for; the message says why."""


def _look_for_faces(paths: Sequence[Path]) -> Sequence[Problem]:
    """The warnings about crops that cut a face. How many photos were looked at is printed as a remark."""
    from wall_of_fame.content.faces import NoDetectorError  # noqa: PLC0415 - it takes its time
    from wall_of_fame.editing.media.portraits import check_portraits  # noqa: PLC0415 - it takes its time

    try:
        portraits = check_portraits(paths)
    except NoDetectorError as error:
        raise _NoFacesError(error) from error
    sys.stderr.write(f"Photos of people looked at: {portraits.looked_at}.\n")
    for path in portraits.without_face:
        sys.stderr.write(f"{printable_line(path)}: no face was found, so look at its crops yourself.\n")
    return portraits.problems


def _tell_all(problems: Sequence[Problem]) -> None:
    """Write all problems into the summary of the host's run, and say so where the annotations end."""
    from wall_of_fame.reports.problem_list import as_markdown, note_of_more  # noqa: PLC0415 - for a host only

    place = "the log of this step"
    if path := os.environ.get("GITHUB_STEP_SUMMARY", ""):
        try:
            with Path(path).open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(as_markdown(problems))
            place = "the summary of this run"
        except OSError as error:
            sys.stderr.write(
                f"wall: {printable_path(path)}: {reason_alone(error)}. The summary was not written.\n"
            )
    sys.stdout.write(note_of_more(problems, place))


def _describe(files: list[Cleaned]) -> str:
    """What was cleaned, for people."""
    if not any(file.is_done for file in files):
        words = "There was nothing to clean.\n"
    else:
        words = "If git has kept the former files already, it keeps them: see docs/withdrawal.md.\n"
    lines = (
        f"{printable_line(file.path)}: cleaned, {file.fewer_bytes:,} bytes fewer.\n"
        if file.is_done
        else f"{printable_line(file.path)}: not cleaned: it would look otherwise. Save it as a JPEG.\n"
        for file in files
    )
    return "".join((*lines, words))
