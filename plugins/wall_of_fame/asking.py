"""Questions at a terminal, and an end in words when somebody would rather not answer."""

from __future__ import annotations

import sys
from collections.abc import Callable


class EndedError(Exception):
    """There is nobody to answer, or no more answers come."""


def ask(question: str, default: str = "", wrong: Callable[[str], str] | None = None) -> str:
    """The answer, without spaces around it; `default` if none was typed.

    `wrong` tells what is wrong with an answer, which is then asked for again; "" if nothing is.

    Raises:
        EndedError: the answers have come to an end.
        KeyboardInterrupt: Ctrl-C was pressed.
    """
    shown = f"{question} [{default}] " if default else f"{question} "
    while True:
        try:
            answer = input(shown).strip() or default
        except EOFError:
            sys.stdout.write("\n")
            raise EndedError from None
        complaint = wrong(answer) if wrong else ""
        if not complaint:
            return answer
        sys.stdout.write(f"  {complaint}\n")


def agrees(question: str) -> bool:
    """Whether the answer is yes; anything else is no."""
    return ask(f"{question} [y/N]").casefold() in {"y", "yes"}


def politely(work: Callable[[], int], unchanged: Callable[[], bool]) -> int:
    """Do the work of a command; an end of the answers or Ctrl-C ends it in words.

    `unchanged` tells whether the content is as it was. The exit code is the work's, 1 if the answers
    ended, 130 after Ctrl-C.
    """
    try:
        return work()
    except EndedError:
        sys.stdout.write("No answer came, so nothing was changed.\n")
        return 1
    except KeyboardInterrupt:
        what = (
            "Nothing was changed." if unchanged() else "The content is changed already: git status shows how."
        )
        sys.stdout.write(f"\nStopped. {what}\n")
        return 130
