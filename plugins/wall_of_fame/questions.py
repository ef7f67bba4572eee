"""Questions to an editor: at a terminal with completion, or answered from a file, line by line."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Final, TextIO

_END_OF_TEXT: Final = "."
"""A line that holds only this ends a text of many lines."""

Judge = Callable[[str], str]
"""Says what is wrong with an answer, and what to type instead; nothing if it is fine."""


class NoAnswerError(Exception):
    """The answers ended too early; `about` is the question, `option` what gives the answer in a script."""

    def __init__(self, about: str, option: str) -> None:
        super().__init__(about)
        self.about = about
        self.option = option


def anything(_answer: str) -> str:
    """Finds nothing wrong with any answer."""
    return ""


class Questions:
    """Asks in plain words, offers what is known, and asks again until the answer is fine."""

    def __init__(self, answers: TextIO = sys.stdin, to: TextIO = sys.stderr) -> None:
        """Where the answers come from, and where the questions are shown."""
        self._answers, self._to = answers, to
        self._is_terminal = answers.isatty() and to.isatty()

    def say(self, words: str = "") -> None:
        """Show a line."""
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
        """The answer, or the default if the line is left empty.

        Raises:
            NoAnswerError: the answers have ended.
        """
        shown = f"{words} [{default}] " if default else f"{words} "
        while True:
            answer = self._line(shown, tuple(offers), words, option).strip() or default
            wrong = judge(answer)
            if not wrong:
                return answer
            self.say(f"  {wrong}")

    def confirm(self, words: str, *, default: bool = True) -> bool:
        """Yes or no."""
        known = {"y": True, "yes": True, "n": False, "no": False, "": default}

        def judge(answer: str) -> str:
            return "" if answer.lower() in known else "Type y or n."

        return known[self.ask(f"{words} [{'Y/n' if default else 'y/N'}]", judge=judge).lower()]

    def ask_text(self, words: str, *, judge: Judge = anything, option: str = "") -> str:
        """A text of many lines, ended by a line with a full stop alone."""
        while True:
            self.say(f"{words} (many lines; end with a line that holds only “{_END_OF_TEXT}”)")
            lines: list[str] = []
            while (line := self._line("  ", (), words, option)).strip() != _END_OF_TEXT:
                lines.append(line.rstrip())
            text = "\n".join(lines).strip()
            wrong = judge(text)
            if not wrong:
                return text
            self.say(f"  {wrong}")

    def _line(self, shown: str, offers: Sequence[str], about: str, option: str) -> str:
        try:
            if self._is_terminal and offers:
                return _with_completion(shown, offers)
            self._to.write(shown)
            self._to.flush()
            line = self._answers.readline()
        except EOFError:
            line = ""
        if not line:
            self._to.write("\n")
            raise NoAnswerError(about, option)
        if not self._is_terminal:
            self._to.write("\n")
        return line.rstrip("\r\n")


def _with_completion(shown: str, offers: Sequence[str]) -> str:
    """One line, with what is known offered as one types, whatever part of it that is."""
    from prompt_toolkit import prompt  # noqa: PLC0415 - only a terminal needs it
    from prompt_toolkit.completion import FuzzyWordCompleter  # noqa: PLC0415 - the same

    typed: str = prompt(shown, completer=FuzzyWordCompleter(list(offers)), complete_while_typing=True)
    return typed
