"""The `wall` command: functions from arguments to an exit code (0 fine, 1 problems found, 2 used wrongly)."""

from __future__ import annotations

import argparse
import io
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; see `wall --help`."""
    given = sys.argv[1:] if argv is None else argv
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    with _stopped_at_once():
        from wall_of_fame.system.workers import WorkerError  # noqa: PLC0415 - what takes long to load is loaded here

        parser = _parser(given)
    arguments = parser.parse_args(given)
    try:
        code: int = arguments.run(arguments)
    except WorkerError as error:
        sys.stderr.write(f"wall: {error}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("\nInterrupted. Nothing was changed.\n")
        return 130
    return code


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """What reads the arguments; `wall check` runs the most, and does not wait for what only others need."""
    from wall_of_fame.cli.check import add_check  # noqa: PLC0415 - it takes a moment to load

    parser = argparse.ArgumentParser(prog="wall", description="Look after the content of a wall of fame.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    add_check(commands)
    if given[:1] != ["check"]:
        from wall_of_fame.cli.commands import COMMANDS  # noqa: PLC0415 - they take longer to load than a check

        for add in COMMANDS:
            add(commands)
    return parser


@contextmanager
def _stopped_at_once() -> Iterator[None]:
    """Let Ctrl-C end the program as it ends any other, as long as it has not begun.

    Libraries that are interrupted while they load tell of errors of their own.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    usual = signal.getsignal(signal.SIGINT)
    if usual is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)


if __name__ == "__main__":
    sys.exit(main())
