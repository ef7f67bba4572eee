"""`wall schema`: the JSON Schema of each kind of record, and the issue form."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, refuse
from wall_of_fame.editing.schema_files import (
    SCHEMA_FOLDER,
    existing_ids,
    is_without,
    write_issue_form,
    write_schemas,
)
from wall_of_fame.site.form.issue_form import ISSUE_FORM
from wall_of_fame.system.clock import editor_today
from wall_of_fame.system.folder_changes import OutsideError
from wall_of_fame.system.reasons import printable_path, reason_alone
from wall_of_fame.system.typed_path import typed_path


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "schema",
        help=COMMANDS["schema"],
        description="Write a JSON Schema for each kind of record, by which editors complete and check; "
        "or the issue form by which everybody can nominate.",
    )
    parser.add_argument(
        "--out",
        type=typed_path,
        default=Path(SCHEMA_FOLDER),
        metavar="FOLDER",
        help="where to (default: %(default)s)",
    )
    parser.add_argument(
        "--with-ids",
        action="store_true",
        help="name the ids that exist in content/, so that editors offer them (for yourself: they change)",
    )
    parser.add_argument(
        "--issue-form",
        action="store_true",
        help=f"write {ISSUE_FORM} instead, with this wall's standards and its word for places",
    )
    parser.add_argument("--lang", default="en", metavar="TAG", help="the issue form's language (%(default)s)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the schemas."""
    content = Path("content")
    if (arguments.with_ids or arguments.issue_form) and not content.is_dir():
        return refuse("content: There is no such folder here. Go to the wall's own folder.")
    if arguments.issue_form:
        return _write_issue_form(arguments.lang)
    try:
        ids = existing_ids(content) if arguments.with_ids else None
        count = write_schemas(arguments.out, ids, is_without(content) if content.is_dir() else ())
    except (OSError, OutsideError) as error:
        return refuse(f"{printable_path(arguments.out)}: {reason_alone(error)}.")
    sys.stdout.write(f"{count} schemas are in {arguments.out}.\n")
    return FINE


def _write_issue_form(lang: str) -> int:
    try:
        path = write_issue_form(Path.cwd(), lang, editor_today())
    except (OSError, OutsideError) as error:
        return refuse(f"{ISSUE_FORM}: {reason_alone(error)}.")
    sys.stdout.write(f"The issue form is in {path}.\n")
    return FINE
