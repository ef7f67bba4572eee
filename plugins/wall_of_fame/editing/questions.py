"""Questions to an editor: at a terminal with completion, or answered line by line; and an end in words."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Final, TextIO

from wall_of_fame.text.names import without_accents

if TYPE_CHECKING:
    from prompt_toolkit.completion import CompleteEvent, Completer
    from prompt_toolkit.document import Document

_END_OF_TEXT: Final = "."
"""A line that holds only this ends a text of many lines."""

_INTERRUPTED: Final = 130
"""The exit code of what was stopped from the keyboard, as shells have it."""

Judge = Callable[[str], str]
"""Says what is wrong with an answer, and what to type instead; nothing if it is fine."""


class NoAnswerError(Exception):
    """The answers ended too early; `about` is the question, `option` what gives the answer in a script."""

    def __init__(self, about: str, option: str = "") -> None:
        question = about.partition(" (")[0].partition(" [")[0]
        super().__init__(f"The answers ended at “{question}”{f' ({option} gives it)' if option else ''}.")
        self.about = about
        self.option = option


def anything(_answer: str) -> str:
    """Finds nothing wrong with any answer."""
    return ""


class Questions:
    """Asks in plain words, offers what is known, and asks again until the answer is fine."""

    def __init__(self, answers: TextIO | None = None, to: TextIO | None = None) -> None:
        """Where the answers come from, and where the questions are shown: standard input and error."""
        self._answers = answers or sys.stdin or io.StringIO()
        self._to = to or sys.stderr
        self._is_terminal = self._answers.isatty() and self._to.isatty()

    def say(self, words: str = "") -> None:
        """Show a line."""
        if self._is_terminal:
            words = "\n".join(map(_broken, words.split("\n")))
        self._to.write(f"{words}\n")

    def ask(
        self,
        words: str,
        *,
        default: str = "",
        offers: Iterable[str] = (),
        judge: Judge = anything,
        option: str = "",
    ) -> str:
        """The answer without spaces around it, or the default if the line is left empty.

        Raises:
            NoAnswerError: the answers have ended.
            KeyboardInterrupt: Ctrl-C was pressed.
        """
        shown = f"{words} [{default}] " if default else f"{words} "
        while True:
            line = self._line(shown, tuple(offers), words, option)
            answer = " ".join(line.splitlines()).strip() or default
            wrong = judge(answer)
            if not wrong:
                return answer
            self.say(f"  {wrong}")

    def confirm(self, words: str, *, default: bool = True, option: str = "") -> bool:
        """Yes or no; raises as `ask` does."""
        known = {"y": True, "yes": True, "n": False, "no": False, "": default}

        def judge(answer: str) -> str:
            return "" if answer.lower() in known else "Type y or n."

        shown = f"{words} [{'Y/n' if default else 'y/N'}]"
        return known[self.ask(shown, judge=judge, option=option).lower()]

    def ask_text(self, words: str, *, judge: Judge = anything, option: str = "") -> str:
        """A text of many lines, ended by a line with a full stop alone; raises as `ask` does."""
        while True:
            self.say(f"{words} (as many lines as you like; then a line with only “{_END_OF_TEXT}”)")
            text = "\n".join(self._lines(words, option)).strip()
            wrong = judge(text)
            if not wrong:
                return text
            self.say(f"  {wrong}")

    def _lines(self, words: str, option: str) -> Iterable[str]:
        while True:
            for line in self._line("  ", (), words, option).split("\n"):  # what is pasted has several
                if line.strip() == _END_OF_TEXT:
                    return
                yield line.rstrip()

    def _line(self, shown: str, offers: Sequence[str], about: str, option: str) -> str:
        sys.stdout.flush()
        try:
            if self._is_terminal:
                *above, last = _broken(shown).split("\n")
                self._to.writelines(f"{line}\n" for line in above)
                return _typed(f"{last.rstrip()} " if last.strip() else last, offers, self._to)
            self._to.write(f"{shown}\n")
            self._to.flush()
            line = self._answers.readline()
        except EOFError:
            line = ""
        except UnicodeDecodeError:
            self.say("  These answers are not written in UTF-8.")
            line = ""
        if not line:
            raise NoAnswerError(about, option)
        return line.rstrip("\r\n")


def _broken(line: str) -> str:
    """A line for the terminal's width, broken between words, each part as far in as it begins."""
    from prompt_toolkit.utils import get_cwidth  # noqa: PLC0415 - only a terminal needs it

    if not line.strip():
        return line
    first, *words = line.rstrip().split(" ")
    indent = line[: len(line) - len(line.lstrip())]
    parts = [first]
    for word in words:
        if parts[-1].strip() and get_cwidth(f"{parts[-1]} {word}") >= get_terminal_size().columns:
            parts.append(f"{indent}{word}")
        else:
            parts[-1] += f" {word}"
    return "\n".join(parts)


def _typed(shown: str, offers: Sequence[str], to: TextIO) -> str:
    """One line from a terminal, with what is known offered as one types."""
    from prompt_toolkit import PromptSession  # noqa: PLC0415 - only a terminal needs it
    from prompt_toolkit.output import create_output  # noqa: PLC0415 - the same

    session: PromptSession[str] = PromptSession(output=create_output(to))
    return session.prompt(shown, completer=_completer(offers), complete_while_typing=True)


def _completer(offers: Sequence[str]) -> Completer:
    """Completes the last of several answers, which semicolons part."""
    from prompt_toolkit.completion import Completer, Completion  # noqa: PLC0415 - only a terminal needs it

    class Offers(Completer):
        """What fits, in whole: a name has several words."""

        def get_completions(self, document: Document, _event: CompleteEvent) -> Iterator[Completion]:
            typed = document.text_before_cursor.rpartition(";")[2].lstrip()
            for offer in matching(typed, offers):
                yield Completion(offer, start_position=-len(typed))

    return Offers()


def matching(typed: str, offers: Sequence[str]) -> list[str]:
    """The offers in which every word typed begins a word, accents and case aside; what begins so first."""
    words = without_accents(typed).split()
    plain = {offer: without_accents(offer) for offer in offers}
    fits = [
        offer for offer in offers if all(re.search(rf"\b{re.escape(word)}", plain[offer]) for word in words)
    ]
    return sorted(fits, key=lambda offer: not plain[offer].startswith(without_accents(typed)))


def politely(work: Callable[[], int], unchanged: Callable[[], bool]) -> int:
    """Do the work of a command; an end of the answers or Ctrl-C ends it in words.

    `unchanged` tells whether the content is as it was. The exit code is the work's, 1 if the answers
    ended, 130 after Ctrl-C.
    """
    try:
        return work()
    except NoAnswerError as error:
        words, code = str(error), 1
    except KeyboardInterrupt:
        words, code = "\nStopped.", _INTERRUPTED
    outcome = (
        "Nothing was changed." if unchanged() else "The content is changed already: git status shows how."
    )
    Questions().say(f"{words} {outcome}")
    return code
