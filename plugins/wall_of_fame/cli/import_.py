"""`wall import FILE`: nominations from a form's table, or one pasted text, become drafts in the inbox."""

from __future__ import annotations

import argparse
import sys

from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, INTERRUPTED, PROBLEMS, refuse
from wall_of_fame.editing.draft import INBOX
from wall_of_fame.editing.importing.report import as_json, as_text
from wall_of_fame.editing.importing.run import DeclinedError, ImportOptions, MisuseError, import_file
from wall_of_fame.editing.importing.table import ReadingError
from wall_of_fame.system.reasons import printable_path, reason_alone
from wall_of_fame.system.typed_path import typed_path

_FORMATS = {"text": as_text, "json": as_json}


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "import",
        help=COMMANDS["import"],
        description=(
            "Make drafts in inbox/ of a form's answers, or of one pasted text. Nothing is added twice. "
            "Exits 0 if every row became a draft or is there already, 1 if a row or the file was refused, "
            "2 if used wrongly."
        ),
    )
    parser.add_argument(
        "file", metavar="FILE", help=".csv, .tsv or .xlsx; .txt or .md with one text; - for a pasted one"
    )
    parser.add_argument(
        "--mapping",
        type=typed_path,
        metavar="FILE",
        help=f"which column is what (default: {INBOX}/mapping.yaml)",
    )
    parser.add_argument(
        "--sheet", default="", metavar="NAME", help="the sheet of a workbook (default: the first with data)"
    )
    parser.add_argument("--yes", action="store_true", help="use the columns as guessed, without asking")
    parser.add_argument(
        "--format", choices=_FORMATS, default="text", help="how to tell what came of each row"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Import one file; 1 if it or one of its rows was refused."""
    file = f"{typed_path(arguments.file)}"
    try:
        imported = import_file(
            ImportOptions(file, arguments.mapping, arguments.sheet, asks=not arguments.yes)
        )
    except MisuseError as error:
        return refuse(str(error))
    except (ReadingError, DeclinedError) as error:
        return refuse(f"{file}: {error} Nothing was imported.", PROBLEMS)
    except OSError as error:
        return refuse(
            f"{printable_path(error.filename or file)}: {reason_alone(error)}. Nothing was imported.",
            PROBLEMS,
        )
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. You can run it again: nothing is added twice.\n")
        return INTERRUPTED
    sys.stdout.write(_FORMATS[arguments.format](imported))
    return PROBLEMS if imported.count("refused") else FINE
