"""`wall schema`: the JSON Schema of each kind of record."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, refuse
from wall_of_fame.editing.schema_files import SCHEMA_FOLDER, existing_ids, write_schemas
from wall_of_fame.system.folder_changes import OutsideError
from wall_of_fame.system.reasons import printable_path, reason_alone


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "schema",
        help=COMMANDS["schema"],
        description="Write a JSON Schema for each kind of record, by which editors complete and check.",
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=Path(SCHEMA_FOLDER),
        metavar="FOLDER",
        help="where to (default: %(default)s)",
    )
    parser.add_argument(
        "--with-ids",
        action="store_true",
        help="name the ids that exist in content/, so that editors offer them (for yourself: they change)",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the schemas."""
    content = Path("content")
    if arguments.with_ids and not content.is_dir():
        return refuse("content: There is no such folder here. Go to the wall's own folder.")
    try:
        count = write_schemas(arguments.out, existing_ids(content) if arguments.with_ids else None)
    except (OSError, OutsideError) as error:
        return refuse(f"{printable_path(arguments.out)}: {reason_alone(error)}.")
    sys.stdout.write(f"{count} schemas are in {arguments.out}.\n")
    return FINE
