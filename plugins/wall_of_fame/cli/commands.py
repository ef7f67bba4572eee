"""The commands of `wall` that change or report; `wall check` starts without them, since it runs the most."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from wall_of_fame.cli import report, start, withdraw
from wall_of_fame.cli.approve import add_approve
from wall_of_fame.cli.import_ import add_import
from wall_of_fame.cli.new import add_new
from wall_of_fame.cli.schema import add_schema

COMMANDS: Final[tuple[Callable[[Any], None], ...]] = (
    add_new,
    add_import,
    add_approve,
    withdraw.add_parser,
    report.add_parser,
    add_schema,
    start.add_parser,
)
"""What adds each command to the parser: a new one is a module of its own and one entry here."""
