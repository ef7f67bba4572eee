"""Questions to an editor: at a terminal with completion, or answered line by line."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Final, TextIO

from wall_of_fame.text.names import without_accents

if TYPE_CHECKING:
    from prompt_toolkit.completion import CompleteEvent, Completer
    from prompt_toolkit.document import Document

_END_OF_TEXT: Final = "."
"""A line that holds only this ends a text of many lines."""

_CHOICES: Final = {True: "Y/n", False: "y/N", None: "y/n"}
"""How the two answers to a question are written, by its default: that has a capital."""

Validator = Callable[[str], str | None]
"""Says what is wrong with an answer and what to type instead, or None if nothing is."""


class NoAnswerError(Exception):
    """The answers ended too early; `question` is the one that has none, `option` answers it in a script."""

    def __init__(self, question: str, option: str = "") -> None:
        words = question.partition(" (")[0].partition(" [")[0]
        super().__init__(f"The answers ended at “{words}”{f' ({option} gives it)' if option else ''}.")
        self.question = question
        self.option = option


def accept(_answer: str) -> None:
    """Accept any answer."""


class Questions:
    """Asks in plain words, suggests answers, and asks again until the answer is fine."""

    def __init__(
        self,
        answers: TextIO | None = None,
        to: TextIO | None = None,
        *,
        options: Container[str] | None = None,
    ) -> None:
        """Where the answers come from and where the questions go: standard input and error.

        `options` are those of the command that asks; a message names no other. None stands for all.
        """
        self.answered = 0
        """How many lines have been answered."""
        self._options = options
        self._answers = answers or sys.stdin or io.StringIO()
        self._to = to or sys.stderr
        self._is_terminal = self._answers.isatty() and self._to.isatty()

    def say(self, words: str = "") -> None:
        """Write a line, broken between words if the terminal is too narrow for it."""
        if self._is_terminal:
            words = "\n".join(map(_break_line, words.split("\n")))
        self._to.write(f"{words}\n")

    def show(self, text: str) -> None:
        """Write a text as it is."""
        self._to.write(text)

    def ask(
        self,
        question: str,
        *,
        default: str = "",
        suggestions: Iterable[str] = (),
        validator: Validator = accept,
        option: str = "",
    ) -> str:
        """The answer without spaces around it, or the default if the line is left empty.

        Raises:
            NoAnswerError: the answers have ended.
            KeyboardInterrupt: Ctrl-C was pressed.
        """
        prompt = f"{question} [{default}] " if default else f"{question} "
        answer = ""
        while True:
            # At a terminal the key “up” brings a wrong answer back, to be mended.
            line = self._read_line(prompt, tuple(suggestions), question, option, answer)
            answer = " ".join(line.splitlines()).strip() or default
            complaint = validator(answer)
            if complaint is None:
                return answer
            self.say(f"  {complaint}")

    def confirm(self, question: str, *, default: bool | None = True, option: str = "") -> bool:
        """Yes or no; with no default one of them has to be typed. Raises as `ask` does."""
        meanings = {"y": True, "yes": True, "n": False, "no": False}
        if default is not None:
            meanings[""] = default

        def validate(answer: str) -> str | None:
            return None if answer.lower() in meanings else "Type y or n."

        prompt = f"{question} [{_CHOICES[default]}]"
        return meanings[self.ask(prompt, validator=validate, option=option).lower()]

    def ask_text(
        self,
        question: str,
        *,
        validator: Validator = accept,
        option: str = "",
        on_line: Callable[[str], object] = accept,
    ) -> str:
        """A text of many lines, ended by a line with a full stop alone; raises as `ask` does.

        `on_line` is called with the whole text after every line, so that it is not lost if the next one
        never comes.
        """
        while True:
            self.say(f"{question} (as many lines as you like; then a line with only “{_END_OF_TEXT}”)")
            lines: list[str] = []
            for line in self._read_text(question, option):
                lines.append(line)
                on_line("\n".join(lines).strip())
            text = "\n".join(lines).strip()
            complaint = validator(text)
            if complaint is None:
                return text
            self.say(f"  {complaint}")

    def _read_text(self, question: str, option: str) -> Iterable[str]:
        while True:
            for line in self._read_line("  ", (), question, option).split("\n"):  # pasted text has several
                if line.strip() == _END_OF_TEXT:
                    return
                yield line.rstrip()

    def _read_line(
        self, prompt: str, suggestions: Sequence[str], question: str, option: str, typed: str = ""
    ) -> str:
        sys.stdout.flush()
        try:
            if self._is_terminal:
                # The prompt itself is one line, so that the terminal can redraw it as one types.
                *above, last = _break_line(prompt).split("\n")
                self._to.writelines(f"{line}\n" for line in above)
                prompt = f"{last.rstrip()} " if last.strip() else last
                line = _read_from_terminal(prompt, suggestions, self._to, typed)
                self.answered += 1
                return line
            self._to.write(f"{prompt}\n")
            self._to.flush()
            line = self._answers.readline()
        except EOFError:
            line = ""
        except UnicodeDecodeError:
            self.say("  These answers are not written in UTF-8.")
            line = ""
        if not line:
            is_there = self._options is None or option in self._options
            raise NoAnswerError(question, option if is_there else "")
        self.answered += 1
        return line.rstrip("\r\n")


def _break_line(line: str) -> str:
    """Break a line between words to fit the terminal, each part indented as the line is."""
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


def _read_from_terminal(prompt: str, suggestions: Sequence[str], to: TextIO, typed: str) -> str:
    """Read one line from a terminal; suggestions that fit are offered, “up” brings back what was `typed`."""
    from prompt_toolkit import PromptSession  # noqa: PLC0415 - only a terminal needs it
    from prompt_toolkit.history import InMemoryHistory  # noqa: PLC0415 - the same
    from prompt_toolkit.output import create_output  # noqa: PLC0415 - the same

    history = InMemoryHistory([typed] if typed else [])
    session: PromptSession[str] = PromptSession(output=create_output(to), history=history)
    return session.prompt(prompt, completer=_completer(suggestions), complete_while_typing=True)


def _completer(suggestions: Sequence[str]) -> Completer:
    """Completes the last of several answers with semicolons between them."""
    from prompt_toolkit.completion import Completer, Completion  # noqa: PLC0415 - only a terminal needs it

    class SuggestionCompleter(Completer):
        """Replaces the whole answer, since a name has several words."""

        def get_completions(self, document: Document, _event: CompleteEvent) -> Iterator[Completion]:
            typed = document.text_before_cursor.rpartition(";")[2].lstrip()
            for suggestion in fitting(typed, suggestions):
                yield Completion(suggestion, start_position=-len(typed))

    return SuggestionCompleter()


def fitting(typed: str, suggestions: Sequence[str]) -> list[str]:
    """The suggestions in which every word typed begins a word, accents and case aside.

    Those that begin with what was typed come first.
    """
    words = without_accents(typed).split()
    plain = {suggestion: without_accents(suggestion) for suggestion in suggestions}

    def fits(suggestion: str) -> bool:
        return all(re.search(rf"\b{re.escape(word)}", plain[suggestion]) for word in words)

    return sorted(
        filter(fits, suggestions),
        key=lambda suggestion: not plain[suggestion].startswith(without_accents(typed)),
    )
