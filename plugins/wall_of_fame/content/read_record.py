"""One record file → its record, and every problem that can be seen in this file alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, Literal

from wall_of_fame.content import Broken, Entry
from wall_of_fame.content.files import RecordFile
from wall_of_fame.content.frontmatter import Document, Mark, TextProblem, Unreadable, mark_at, read, skim
from wall_of_fame.limits import PROBLEMS_OF_A_KIND, STORY_CHARACTERS
from wall_of_fame.problems import Level, Problem
from wall_of_fame.records import FieldProblem, Nomination, validate
from wall_of_fame.system.digests import digest_of
from wall_of_fame.text.contacts import Contact, contact_details
from wall_of_fame.text.markdown import Converter, plain_markup, tangled
from wall_of_fame.text.story import Story, tell

_PRIVATE: Final = (
    "Take it out: what is in the repository is public. Keep it where only the organisers see it."
)


@dataclass(frozen=True, slots=True)
class RecordResult:
    """What came of one record file. Paths of problems are relative to content/."""

    entry: Entry[Any] | None
    problems: tuple[Problem, ...]
    broken: Broken | None = None
    story: Story | None = None
    """A nomination's story, also if something else is wrong with the nomination."""

    def __reduce__(self) -> tuple[object, ...]:
        """Packed by its fields: ten thousands of these are kept from build to build."""
        return RecordResult, (self.entry, self.problems, self.broken, self.story)


def read_record(file: RecordFile, data: bytes, converter: Converter) -> RecordResult:
    """Read a record file's bytes and judge what can be judged from them alone.

    `converter` is the one for stories; it only spares making another for each record.
    """
    return _at_a_glance(file, data, converter) or _with_care(file, data, converter)


def _at_a_glance(file: RecordFile, data: bytes, converter: Converter) -> RecordResult | None:
    """A record with nothing wrong or unusual in it; None if it has to be looked at with care."""
    skimmed = skim(data, _ending(file.path))
    if skimmed is None or any(contact_details(skimmed.text)):
        return None
    for text in _long_texts(skimmed.values):
        if any(tangled(text)) or (_is_story(file) and any(plain_markup(text))):
            return None
    record = validate(file.kind.model, skimmed.values)
    if isinstance(record, list):
        return None
    return RecordResult(
        Entry(file.id, file.path, record, digest_of(data)), (), story=_told(record, converter)
    )


def _with_care(file: RecordFile, data: bytes, converter: Converter) -> RecordResult:
    try:
        document = read_document(file.path, data)
    except Unreadable as unreadable:
        return RecordResult(None, tuple(_faults(file.path, unreadable.faults)))
    findings = list(islice(_markup(document, is_story=_is_story(file)), PROBLEMS_OF_A_KIND))
    record = validate(file.kind.model, document.values)
    if isinstance(record, list):
        findings += record
    problems = [
        *_faults(file.path, document.faults),
        *islice(_contacts(document, file.path), PROBLEMS_OF_A_KIND),
    ]
    problems += [place(document, file.path, finding) for finding in findings]
    is_whole = not isinstance(record, list) and not any(finding.rule == "tangled" for finding in findings)
    problems += _and_more(file.path, problems)
    if is_whole:
        story = _told(record, converter)
        return RecordResult(Entry(file.id, file.path, record, digest_of(data)), tuple(problems), story=story)
    broken = Broken(file.kind.name, file.id, file.path, document.values)
    return RecordResult(None, tuple(problems), broken, _half_told(broken, converter))


def _is_story(file: RecordFile) -> bool:
    return not file.kind.is_page


def _told(record: Any, converter: Converter) -> Story | None:
    if not isinstance(record, Nomination):
        return None
    return tell(converter.html(record.text), record.standards.items())


def _half_told(broken: Broken, converter: Converter) -> Story | None:
    """The story of a nomination that has something else wrong with it."""
    text = broken.text("text")
    if broken.kind != "nomination" or len(text) > STORY_CHARACTERS or any(tangled(text)):
        return None
    return tell(converter.html(text), broken.standards.items())


def _and_more(path: str, problems: list[Problem]) -> Iterator[Problem]:
    """Say so where the problems of one kind were too many to be told."""
    counts = Counter(problem.rule for problem in problems)
    for rule, count in counts.items():
        if count >= PROBLEMS_OF_A_KIND:
            last = max(problem for problem in problems if problem.rule == rule)
            message = "There are more problems of this kind in the file."
            yield Problem(path, last.line, last.column, last.level, rule, message, "Mend these first.")


def read_document(path: str, data: bytes) -> Document:
    """The document in a record file, by the ending of its name."""
    return read(data, _ending(path))


def _ending(path: str) -> Literal["md", "yaml"]:
    return "yaml" if path.endswith(".yaml") else "md"


def place(document: Document, path: str, finding: FieldProblem) -> Problem:
    """A finding with its line and column."""
    if finding.of_key and finding.location in document.nodes:
        mark = document.key_mark(finding.location)
    else:
        mark = document.mark(finding.location, finding.words)
    level: Level = "warning" if finding.is_warning else "error"
    return Problem(path, mark.line, mark.column, level, finding.rule, finding.message, finding.hint)


def _faults(path: str, faults: Iterable[TextProblem]) -> Iterator[Problem]:
    for fault in faults:
        yield Problem(
            path, fault.mark.line, fault.mark.column, "error", fault.rule, fault.message, fault.hint
        )


def _contacts(document: Document, path: str) -> Iterator[Problem]:
    """Contact details anywhere in the file, comments included, and in text written with escapes."""
    for found in contact_details(document.text):
        yield _contact(path, mark_at(document.text, found.start), found)
    if "\\" in document.text[: document.body]:
        for location, text in _texts(document.values, ()):
            for found in contact_details(text):
                if found.words not in document.text:
                    yield _contact(path, document.mark(location), found)


def _contact(path: str, mark: Mark, found: Contact) -> Problem:
    message = f"Here stands {found.kind}: “{found.words}”."
    return Problem(path, mark.line, mark.column, "error", "contact-details", message, _PRIVATE)


def _markup(document: Document, *, is_story: bool) -> Iterator[FieldProblem]:
    """Markdown that nothing can be made of, and markup that a story shows as plain text."""
    for location, text in _texts(document.values, ()):
        if location[-1:] != ("text",):
            continue
        for words, what in tangled(text):
            yield FieldProblem(
                location, "tangled", what, "Write plain paragraphs and short lists.", words=words
            )
        for words, what, hint in plain_markup(text) if is_story else ():
            message = f"Here stands {what}, which is shown as plain text."
            yield FieldProblem(location, "plain-markup", message, hint, words=words, is_warning=True)


def _long_texts(values: dict[str, Any]) -> Iterator[str]:
    """The texts in Markdown among a record's values."""
    for name, value in values.items():
        if isinstance(value, str):
            if name == "text":
                yield value
        elif value:
            yield from (text for location, text in _texts(value, (name,)) if location[-1] == "text")


def _texts(value: Any, location: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of a record's values with its location."""
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, (*location, name))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _texts(inner, (*location, position))
