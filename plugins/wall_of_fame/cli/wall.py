"""The `wall` command: from the arguments to an exit code (see `exit_codes`)."""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from wall_of_fame.cli.exit_codes import FINE, INTERRUPTED, PROBLEMS, refuse
from wall_of_fame.cli.output import forgiving_output


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; without any, print the help."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Files and other programs get UTF-8, also from Windows; a terminal gets what it can show.
        encoding = None if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")
    with forgiving_output():
        return _run(sys.argv[1:] if argv is None else argv)


def _run(words: Sequence[str]) -> int:
    with _default_interrupt():
        from wall_of_fame.cli.commands import make_parser  # noqa: PLC0415 - Ctrl-C is quiet from here on
        from wall_of_fame.system.workers import WorkerError  # noqa: PLC0415 - the same

        parser = make_parser(words)
    if not words:
        parser.print_help()
        return FINE
    arguments = parser.parse_args(words)
    try:
        code: int = _finish_upgrade() or arguments.run(arguments)
    except WorkerError as error:
        return refuse(str(error))
    except KeyboardInterrupt:
        sys.stderr.write("\nInterrupted. Nothing was changed.\n")
        return INTERRUPTED
    return code


def _finish_upgrade() -> int:
    """Go on with an upgrade of this folder's wall that was interrupted; not fine if it cannot be done."""
    if not os.path.lexists(".wall-upgrade"):
        return FINE
    from wall_of_fame.editing.upgrade.journal import finish  # noqa: PLC0415 - it is rare
    from wall_of_fame.system.folder_changes import OutsideError  # noqa: PLC0415 - the same
    from wall_of_fame.system.reasons import reason  # noqa: PLC0415 - the same

    try:
        is_complete = finish(Path().absolute())
    except (OSError, OutsideError) as error:
        why = reason(error).rstrip(".")
        words = (
            f"An upgrade was interrupted here, and cannot go on: {why}. Mend that, then any command goes on."
        )
        return refuse(words, PROBLEMS)
    sys.stderr.write(
        "An upgrade that was interrupted is complete now.\n"
        if is_complete
        else ".wall-upgrade says what an interrupted upgrade has to do. It was not written by this user of "
        "this machine, so nobody follows it. `wall upgrade` begins again from what is there; if nobody has "
        "upgraded this wall, delete the file.\n"
    )
    return FINE


@contextmanager
def _default_interrupt() -> Iterator[None]:
    """Let Ctrl-C end the program without a word, as long as it only loads libraries.

    Libraries that are interrupted while they load print errors of their own.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    handler = signal.getsignal(signal.SIGINT)
    if handler is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
