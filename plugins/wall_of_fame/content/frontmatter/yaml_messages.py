"""libyaml's messages about broken YAML, in words that editors understand; the hint is the line to type."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import yaml

from wall_of_fame.content.frontmatter.text_problems import Position, TextProblem, position_at

_FIELD: Final = re.compile(r"\A([ ]*+(?:-[ ]++)*+(?:[^\s:'\"\[{#]++:[ ]++)?)(\S.*)")
_QUOTED: Final = re.compile(r"\A([^'\"]*+)(?<=[:-][ ])(['\"])(.*)\2")
_WORDS: Final = re.compile(r"\A([ ]*+(?:-[ ]++)*+)([A-Za-z_][\w-]*+)[ ]++(\S.*)")
_LONGEST_HINT: Final = 100
_CLOSING: Final = {"[": "]", "{": "}"}


def _colon_in_quotes(text: str, index: int) -> str:
    """The line with its value in single quotes, if a colon stands in it; else with another indentation."""
    match = _FIELD.fullmatch(_line_at(text, index))
    return (
        _in_quotes(text, index) if match and match[1].strip() and ":" in match[2] else _indented(text, index)
    )


def _in_quotes(text: str, index: int) -> str:
    """The line with its value in single quotes."""
    match = _FIELD.fullmatch(_line_at(text, index))
    return match[1] + "'" + match[2].strip('"').replace("'", "''") + "'" if match else ""


def _with_colon(text: str, index: int) -> str:
    """The line with a colon after its first word."""
    match = _WORDS.fullmatch(_line_at(text, index))
    return f"{match[1]}{match[2]}: {match[3]}" if match else ""


def _closed(text: str, index: int) -> str:
    """The line with the quote or the bracket closed that is opened at the index."""
    line, opened = _line_at(text, index), text[index : index + 1]
    closing = _CLOSING.get(opened, opened)
    behind = line[index - (text.rfind("\n", 0, index) + 1) + 1 :]
    return "" if not closing.strip() or closing in behind else line + closing


def _indented(text: str, index: int) -> str:
    """The line with its quotes mended, or with the indentation of the one above."""
    line = _line_at(text, index)
    value = _QUOTED.fullmatch(line)
    if value and value[2] in value[3].replace("''", ""):
        return value[1] + "'" + value[3].replace("''", "'").replace("'", "''") + "'"
    above = text[: text.rfind("\n", 0, index) + 1].rstrip().rpartition("\n")[2]
    indent = above[: len(above) - len(above.lstrip())]
    words = line.lstrip()
    return indent + words if words and above and line != indent + words else ""


def _in_brackets(text: str, index: int) -> str:
    """The line with its list in brackets."""
    field, _, entry = _line_at(text, index).partition(": - ")
    return f"{field}: [{entry}]" if entry else ""


def _line_at(text: str, index: int) -> str:
    """The line of a text that an index is in, without spaces at its end."""
    end = text.find("\n", index)
    return text[text.rfind("\n", 0, index) + 1 : end if end >= 0 else len(text)].rstrip()


# A part of libyaml's message; our message; the function that mends the line; the hint where it cannot.
_Mend = Callable[[str, int], str]
_AT_PROBLEM: Final[tuple[tuple[str, str, _Mend, str], ...]] = (
    (
        "mapping values are not allowed",
        "A colon stands where no field can begin.",
        _colon_in_quotes,
        "Put a text that holds a colon in quotes: “name: 'Fish: fried'”.",
    ),
    (
        "did not find expected key",
        "The indentation changes here, or a quote is not closed.",
        _indented,
        "Begin every field at the start of its line, and close every quote.",
    ),
    (
        "did not find expected '-' indicator",
        "This line does not belong to the list above it.",
        lambda _text, _index: "",
        "Begin each entry of the list with “- ”, all in one column.",
    ),
    (
        "did not find expected ',' or",
        "A bracket is not closed, or a comma is missing.",
        lambda _text, _index: "",
        "Write a comma between the entries, and close the list with “]” or the group with “}”.",
    ),
    (
        "cannot start any token",
        "A text cannot begin with this character.",
        _in_quotes,
        "Put the text in quotes.",
    ),
    (
        "block sequence entries are not allowed",
        "A list begins in the middle of a line.",
        _in_brackets,
        "Write it in brackets: [one, two].",
    ),
    (
        "did not find expected comment or line break",
        "A text that begins with “|” or “>” begins on the next line.",
        lambda _text, _index: "",
        "Put it on the next line, indented by two spaces.",
    ),
    (
        "found unknown escape character",
        "This backslash means nothing in double quotes.",
        _in_quotes,
        "Use single quotes, or write the backslash twice.",
    ),
    (
        "did not find expected hexdecimal number",
        "This backslash means nothing in double quotes.",
        _in_quotes,
        "Use single quotes, or write the backslash twice.",
    ),
    (
        "did not find expected alphabetic",
        "“&”, “*” or “!” begins a special YAML form here.",
        _in_quotes,
        "Put the text in quotes.",
    ),
    (
        "did not find expected <document start>",
        "The fields have ended above this line.",
        lambda _text, _index: "",
        "Delete the line “...” or “%…” above; one file holds one record.",
    ),
)
# The same for what is wrong where something began, not where libyaml noticed it.
_AT_BEGINNING: Final[tuple[tuple[str, str, _Mend, str], ...]] = (
    (
        "could not find expected ':'",
        "A colon is missing after the field's name.",
        _with_colon,
        "Write “field: value”.",
    ),
    (
        "did not find expected ',' or",
        "This bracket is opened and never closed.",
        _closed,
        "",
    ),
    (
        "found unexpected",
        "This quote or bracket is opened and never closed.",
        _closed,
        "Close it.",
    ),
)


def explain_yaml_error(error: yaml.MarkedYAMLError, text: str, start: Position) -> tuple[int, TextProblem]:
    """The problem that an error of libyaml in a text means, and its index in the text.

    `start` is the position at which the text begins in its file: that of the first letter of a line.
    """
    original = " ".join(filter(None, (error.context, error.problem)))
    if error.context_mark is not None:
        index = error.context_mark.index
        for wording, message, mend, other_hint in _AT_BEGINNING:
            line = mend(text, index) if wording in original else ""
            if line or (wording in original and other_hint):
                return index, _problem(text, index, start, message, _hint(line, other_hint))
    mark = error.problem_mark or error.context_mark
    index = min(mark.index, len(text)) if mark else 0
    for wording, message, mend, other_hint in _AT_PROBLEM:
        if wording in original:
            return index, _problem(text, index, start, message, _hint(mend(text, index), other_hint))
    hint = "Compare it with the sample in the contributors' guide."
    return index, _problem(text, index, start, f"This is not YAML: {original}.", hint)


def _hint(line: str, other_hint: str) -> str:
    return f"Write “{line}”." if line and len(line) <= _LONGEST_HINT else other_hint or "Close it."


def _problem(text: str, index: int, start: Position, message: str, hint: str) -> TextProblem:
    position = position_at(text, index)
    return TextProblem(Position(position.line + start.line - 1, position.column), "yaml", message, hint)
