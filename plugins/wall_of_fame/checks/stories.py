"""Stories: that there is one, and that the words standing for a standard stand in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Final

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Broken, Content, Entry
from wall_of_fame.records import FieldProblem, Nomination
from wall_of_fame.text.similarity import alike, shingles

_LONG: Final = 80
_COPY: Final = "Copy the words from the story letter by letter."


def check_story(content: Content) -> Iterator[RuleFinding]:
    """A nomination has a story, or a note or video that tells it."""
    for nomination in content.nominations.values():
        record = nomination.record
        if not record.text and not record.note and not record.video:
            message = "The story is missing."
            yield nomination, FieldProblem((), "story-missing", message, "Write it below the second “---”.")


def check_evidence(content: Content) -> Iterator[RuleFinding]:
    """The words that show a standard stand in the story."""
    told: list[tuple[Entry[Nomination] | Broken, Mapping[str, str]]] = []
    told += [(entry, entry.record.standards) for entry in content.nominations.values()]
    told += [(record, record.standards) for record in content.broken if record.kind == "nomination"]
    for entry, standards in told:
        story = content.stories.get(entry.id)
        for standard in (one for one in story.missing if one in standards) if story else ():
            words = standards[standard]
            message, hint = (
                f"“{words}” does not stand in the story.",
                _nearest(words, story.text if story else ""),
            )
            yield entry, FieldProblem(("standards", standard), "evidence", message, hint)


def check_near_duplicates(content: Content) -> Iterator[RuleFinding]:
    """A reviewer is told of two nominations of one person at one business with almost the same story."""
    groups: dict[tuple[frozenset[str], str], list[Entry[Nomination]]] = defaultdict(list)
    for nomination in content.nominations.values():
        groups[frozenset(nomination.record.nominee), nomination.record.business].append(nomination)
    for group in groups.values():
        seen: list[tuple[Entry[Nomination], frozenset[str]]] = []
        for nomination in group if len(group) > 1 else ():
            words = shingles(content.stories[nomination.id].text)
            twin = next((other for other, theirs in seen if alike(words, theirs)), None)
            if twin is not None:
                message = f"This story is almost the same as {twin.path}."
                hint = "Keep one of them, unless it did happen twice."
                yield nomination, FieldProblem(("text",), "near-duplicate", message, hint, is_warning=True)
            seen.append((nomination, words))


def _nearest(words: str, text: str) -> str:
    """The stretch of the story that the words may have been meant to be."""
    if len(words) > _LONG:
        return _COPY
    in_story = text.split()
    length = len(words.split())
    stretches = [
        " ".join(in_story[start : start + length]) for start in range(max(1, len(in_story) - length + 1))
    ]
    near = get_close_matches(words, stretches, n=1, cutoff=0.7)
    return f"Did you mean “{near[0]}”?" if near else _COPY
