"""What a command says that is left in the middle: by Ctrl-C, or because the answers end."""

from __future__ import annotations

from collections.abc import Callable

from wall_of_fame.cli.exit_codes import INTERRUPTED, PROBLEMS
from wall_of_fame.editing.questions import NoAnswerError, Questions


def run_and_report(work: Callable[[], int], state: Callable[[], object]) -> int:
    """Do the work of a command that asks and writes; if it is left, say whether anything has changed.

    `state` is all that the command may change. The exit code is the work's, 1 if the answers ended,
    130 after Ctrl-C.
    """
    before = state()
    try:
        return work()
    except NoAnswerError as error:
        words, code = str(error), PROBLEMS
    except KeyboardInterrupt:
        words, code = "\nStopped.", INTERRUPTED
    is_unchanged = state() == before
    outcome = (
        "Nothing was changed." if is_unchanged else "The content is changed already: git status shows how."
    )
    Questions().say(f"{words} {outcome}")
    return code
