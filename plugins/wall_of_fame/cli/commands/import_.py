"""`wall import PATH…`: nominations of forms, mail, posts and issues become drafts in the inbox."""

from __future__ import annotations

import argparse
import sys

from wall_of_fame.cli.commands import COMMANDS, Commands
from wall_of_fame.cli.exit_codes import FINE, INTERRUPTED, PROBLEMS, refuse
from wall_of_fame.editing.draft import INBOX
from wall_of_fame.editing.importing.choose_mapping import DeclinedError, MisuseError
from wall_of_fame.editing.importing.report import ImportResult, as_json, as_texts
from wall_of_fame.editing.importing.run import ImportOptions, import_file
from wall_of_fame.editing.importing.tables.table import ReadingError
from wall_of_fame.system.reasons import printable_path, reason_alone
from wall_of_fame.system.typed_path import typed_path

_FORMATS = {"text": as_texts, "json": as_json}


def add(commands: Commands) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "import",
        help=COMMANDS["import"],
        description=(
            "Make drafts in inbox/ of a form's answers, of mail, posts, issues, or of a text. Nothing "
            "is added twice. "
            "Exits 0 if every row became a draft or is there already, 1 if a row or the file was refused, "
            "2 if used wrongly."
        ),
    )
    parser.add_argument(
        "files",
        nargs="+",
        metavar="PATH",
        help="a form's table (CSV, Excel, JSON), mail (.eml, mbox, Maildir), issues, posts, a text; a folder "
        "or archive of these; - for what is pasted. What it is counts, not its name",
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
    """Import the files one after another; 1 if one of them or of their rows was refused."""
    results: list[ImportResult] = []
    code = FINE
    for path in arguments.files:
        file = f"{typed_path(path)}"
        before = len(results)
        try:
            for result in import_file(
                ImportOptions(file, arguments.mapping, arguments.sheet, asks=not arguments.yes)
            ):
                results.append(result)  # noqa: PERF402 - what came before an error stays
        except MisuseError as error:
            code = max(code, refuse(str(error)))
        except (ReadingError, DeclinedError) as error:
            code = max(code, refuse(f"{file}: {error} {_what_was_done(results[before:])}", PROBLEMS))
        except OSError as error:
            reason = f"{printable_path(error.filename or file)}: {reason_alone(error)}."
            code = max(code, refuse(f"{reason} {_what_was_done(results[before:])}", PROBLEMS))
        except KeyboardInterrupt:
            sys.stderr.write("\nStopped. You can run it again: nothing is added twice.\n")
            return INTERRUPTED
    if results:
        sys.stdout.write(_FORMATS[arguments.format](results))
    return max(code, PROBLEMS if any(result.count("refused") for result in results) else FINE)


def _what_was_done(results: list[ImportResult]) -> str:
    """What there is in the inbox of a file that could not be read to its end."""
    if any(result.count("drafted") for result in results):
        return "What stands below was imported, the rest was not. Run it again: nothing is added twice."
    return "Nothing of it was imported."
