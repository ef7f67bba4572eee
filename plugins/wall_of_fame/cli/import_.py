"""`wall import FILE`: nominations from a form's table, or one pasted text, become drafts in the inbox."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from wall_of_fame.editing.draft import INBOX


def add_import(commands: Any) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "import",
        help="make drafts of a form's answers (CSV, XLSX) or of one pasted text",
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
        "--mapping", type=Path, metavar="FILE", help=f"which column is what (default: {INBOX}/mapping.yaml)"
    )
    parser.add_argument(
        "--sheet", default="", metavar="NAME", help="the sheet of a workbook (default: the first with data)"
    )
    parser.add_argument("--yes", action="store_true", help="use the columns as guessed, without asking")
    parser.add_argument(
        "--format", choices=["text", "json"], default="text", help="how to tell what came of each row"
    )
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    """Import one file."""
    from wall_of_fame.editing.importing.run import run  # noqa: PLC0415 - the other commands need not wait for it

    return run(arguments)
