"""Reading a record file: its bytes → its record, and all problems of this file by itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from wall_of_fame.content import Broken, Entry
from wall_of_fame.content.files import RecordFile
from wall_of_fame.content.frontmatter import (
    Document,
    Location,
    Position,
    TextProblem,
    Unreadable,
    file_format,
    position_at,
    read,
    read_fast,
)
from wall_of_fame.content.model import Remarks
from wall_of_fame.digital_pins import private_keys
from wall_of_fame.limits import PROBLEMS_OF_A_KIND, STORY_CHARACTERS
from wall_of_fame.problems import Level, Problem
from wall_of_fame.records import FieldProblem, Nomination, validate
from wall_of_fame.system.digests import digest_of
from wall_of_fame.text.markdown import Converter, find_tangled_markdown, find_unsupported_markup
from wall_of_fame.text.story import Story, make_story

if TYPE_CHECKING:
    from wall_of_fame.text.contacts import Contact

_PRIVATE_HINT: Final = (
    "Take it out: what is in the repository is public. Keep it where only the organisers see it."
)

# Signed files and public keys, whose letters mean nothing: a number may be among them by chance.
_CODE: Final = re.compile(r"(?<![\w-])[A-Za-z0-9_-]{200,}(?![\w-])")


@dataclass(frozen=True, slots=True)
class RecordResult:
    """The result of reading a record file: its record if it is sound, and its problems.

    The paths of problems are relative to content/.
    """

    entry: Entry[Any] | None
    problems: tuple[Problem, ...]
    broken: Broken | None = None
    """The record as far as it is readable, if it has a wrong field."""
    story: Story | None = None
    """A nomination's story, also if something else in the nomination is wrong."""
    remarks: Remarks | None = None
    """What a reviewer should look at in a nomination, if it is sound and was looked at for that."""

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by the fields alone, which is quick: there are tens of thousands in the cache."""
        return RecordResult, (self.entry, self.problems, self.broken, self.story, self.remarks)


def read_record(file: RecordFile, data: bytes, converter: Converter) -> RecordResult:
    """Read a record file's bytes.

    `converter` is that of stories; it is handed over because it takes long to make one.
    """
    return _read_fast(file, data, converter) or _read_carefully(file, data, converter)


def _read_fast(file: RecordFile, data: bytes, converter: Converter) -> RecordResult | None:
    """Read a record with nothing wrong and nothing unusual; None if it is not such a record."""
    document = read_fast(data, file_format(file.path))
    if (
        document is None
        or any(_contacts(document.text))
        or any(private_keys.find_private_keys(document.text))
    ):
        return None
    for text in _long_texts(document.values):
        if any(find_tangled_markdown(text)) or (not file.kind.is_page and any(find_unsupported_markup(text))):
            return None
    record = validate(file.kind.model, document.values)
    if isinstance(record, list):
        return None
    story = _story_of(record, converter)
    entry: Entry[Any] = Entry(file.id, file.path, record, digest_of(data))
    return RecordResult(entry, (), story=story)


def _read_carefully(file: RecordFile, data: bytes, converter: Converter) -> RecordResult:
    """Read any record, with all its problems and their positions."""
    try:
        document = read_document(file.path, data)
    except Unreadable as unreadable:
        return RecordResult(None, tuple(_text_problems(file.path, unreadable.problems)))
    markup_problems = list(islice(_markup_problems(document, is_page=file.kind.is_page), PROBLEMS_OF_A_KIND))
    record = validate(file.kind.model, document.values)
    is_broken = isinstance(record, list) or any(problem.rule == "tangled" for problem in markup_problems)
    field_problems = [*markup_problems, *(record if isinstance(record, list) else ())]
    problems = [
        *_text_problems(file.path, document.problems),
        *islice(_contact_problems(document, file.path), PROBLEMS_OF_A_KIND),
        *islice(_key_problems(document.text, file.path), PROBLEMS_OF_A_KIND),
        *(locate(document, file.path, problem) for problem in field_problems),
    ]
    problems += _and_more(file.path, problems)
    if not is_broken:
        story = _story_of(record, converter)
        entry: Entry[Any] = Entry(file.id, file.path, record, digest_of(data))
        return RecordResult(entry, tuple(problems), story=story)
    broken = Broken(file.kind.name, file.id, file.path, document.values)
    return RecordResult(None, tuple(problems), broken, _story_of_broken(broken, converter))


def _story_of(record: Any, converter: Converter) -> Story | None:
    if not isinstance(record, Nomination):
        return None
    return make_story(converter.html(record.text), record.standards.items())


def _story_of_broken(broken: Broken, converter: Converter) -> Story | None:
    """The story of a nomination with a wrong field, if the story itself is sound."""
    text = broken.text("text")
    if broken.kind != "nomination" or len(text) > STORY_CHARACTERS or any(find_tangled_markdown(text)):
        return None
    return make_story(converter.html(text), broken.standards.items())


def _and_more(path: str, problems: list[Problem]) -> Iterator[Problem]:
    """A note for each rule with so many problems that there may be more."""
    counts = Counter(problem.rule for problem in problems)
    for rule, count in counts.items():
        if count >= PROBLEMS_OF_A_KIND:
            last = max(problem for problem in problems if problem.rule == rule)
            message = "There are more problems of this kind in the file."
            yield Problem(path, last.line, last.column, last.level, rule, message, "Mend these first.")


def read_document(path: str, data: bytes) -> Document:
    """Read a record file in the format of its path's ending.

    Raises:
        Unreadable: it has no values that could be read.
    """
    return read(data, file_format(path))


def locate(document: Document, path: str, problem: FieldProblem) -> Problem:
    """The problem with its line and column in the file `path`, which `document` was read from."""
    if problem.of_key and problem.location in document.nodes:
        position = document.key_position(problem.location)
    else:
        position = document.position_of(problem.location, problem.words)
    level: Level = "warning" if problem.is_warning else "error"
    return Problem(path, position.line, position.column, level, problem.rule, problem.message, problem.hint)


def _text_problems(path: str, problems: Iterable[TextProblem]) -> Iterator[Problem]:
    for problem in problems:
        line, column = problem.position.line, problem.position.column
        yield Problem(path, line, column, "error", problem.rule, problem.message, problem.hint)


def _contact_problems(document: Document, path: str) -> Iterator[Problem]:
    """Contact details anywhere in the file: in comments too, and in values with escapes."""
    for contact in _contacts(document.text):
        yield _contact_problem(path, position_at(document.text, contact.start), contact)
    if "\\" in document.text[: document.body]:
        for location, text in _texts(document.values, ()):
            for contact in _contacts(text):
                if contact.words not in document.text:
                    yield _contact_problem(path, document.position_of(location), contact)


def _contacts(text: str) -> Iterator[Contact]:
    # Only a record that is new is looked at, and the patterns take their time.
    from wall_of_fame.text.contacts import contact_details  # noqa: PLC0415

    is_signed = "credential:" in text or "modulus:" in text
    return contact_details(_CODE.sub(lambda match: "x" * len(match[0]), text) if is_signed else text)


def _key_problems(text: str, path: str) -> Iterator[Problem]:
    for start in private_keys.find_private_keys(text):
        at = position_at(text, start)
        message, hint = private_keys.MESSAGE, private_keys.HINT
        yield Problem(path, at.line, at.column, "error", private_keys.RULE, message, hint)


def _contact_problem(path: str, position: Position, contact: Contact) -> Problem:
    message = f"Here stands {contact.kind}: “{contact.words}”."
    return Problem(path, position.line, position.column, "error", "contact-details", message, _PRIVATE_HINT)


def _markup_problems(document: Document, *, is_page: bool) -> Iterator[FieldProblem]:
    """Markdown that would take very long to convert, and markup that a story shows as plain text."""
    for location, text in _texts(document.values, ()):
        if location[-1:] != ("text",):
            continue
        for words, message in find_tangled_markdown(text):
            yield FieldProblem(
                location, "tangled", message, "Write plain paragraphs and short lists.", words=words
            )
        for words, kind, hint in find_unsupported_markup(text) if not is_page else ():
            message = f"Here stands {kind}, which is shown as plain text."
            yield FieldProblem(location, "plain-markup", message, hint, words=words, is_warning=True)


def _long_texts(values: dict[str, Any]) -> Iterator[str]:
    """All texts in Markdown among a record's values."""
    for name, value in values.items():
        if isinstance(value, str):
            if name == "text":
                yield value
        elif value:
            yield from (text for location, text in _texts(value, (name,)) if location[-1] == "text")


def _texts(value: Any, location: Location) -> Iterator[tuple[Location, str]]:
    """All texts within a value, each with its location; `location` is that of the value."""
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, (*location, name))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _texts(inner, (*location, position))
