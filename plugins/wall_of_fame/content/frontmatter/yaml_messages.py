"""libyaml's messages about broken YAML, in words that editors understand."""

from __future__ import annotations

from typing import Final

import yaml

from wall_of_fame.content.frontmatter.text_problems import Position, TextProblem

# A part of libyaml's message, our message, the hint.
_MEANINGS: Final = (
    (
        "mapping values are not allowed",
        "A colon stands where no field can begin.",
        "Put a text that holds a colon in quotes: “name: 'Fish: fried'”.",
    ),
    ("could not find expected ':'", "A colon is missing after the field's name.", "Write “field: value”."),
    (
        "did not find expected key",
        "The indentation changes here, or a quote is not closed.",
        "Begin every field at the start of its line, and close every quote.",
    ),
    (
        "did not find expected '-' indicator",
        "This line does not belong to the list above it.",
        "Begin each entry of the list with “- ”, all in one column.",
    ),
    (
        "did not find expected ',' or",
        "A bracket is not closed, or a comma is missing.",
        "Close the list with “]” or the group with “}”.",
    ),
    ("found unexpected end of stream", "A quote or bracket is opened and never closed.", "Close it."),
    ("cannot start any token", "A text cannot begin with this character.", "Put the text in quotes."),
    (
        "found unknown escape character",
        "This backslash means nothing in double quotes.",
        "Use single quotes, or write the backslash twice.",
    ),
    (
        "did not find expected alphabetic",
        "“&”, “*” or “!” begins a special YAML form here.",
        "Put the text in quotes.",
    ),
)


def explain_yaml_error(error: yaml.MarkedYAMLError, position: Position) -> TextProblem:
    """The problem that an error of libyaml at `position` means."""
    original = " ".join(filter(None, (error.context, error.problem)))
    for wording, message, hint in _MEANINGS:
        if wording in original:
            return TextProblem(position, "yaml", message, hint)
    return TextProblem(
        position,
        "yaml",
        f"This is not YAML: {original}.",
        "Compare it with the sample in the contributors' guide.",
    )
