"""Rules about stories and their evidence: the words of a story that show a standard."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Final

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Broken, Content, Entry
from wall_of_fame.records import FieldProblem, Nomination
from wall_of_fame.text.similarity import are_alike, shingles

# The length above which the nearest words are not searched, which is slow.
_LONG: Final = 80
_COPY_HINT: Final = "Copy the words from the story letter by letter."


def check_story(content: Content) -> Iterator[RuleFinding]:
    """A nomination has a story, a note or a video, or its award or campaign says that none was kept."""
    untold: set[str] | None = None
    for nomination in content.nominations.values():
        record = nomination.record
        if not record.text and not record.note and not record.video:
            untold = _without_words(content) if untold is None else untold
            if nomination.id in untold:
                continue
            message = "The story is missing."
            hint = (
                "Write it below the second “---”; if the words were never kept, say so in the award or the "
                "campaign: “without_words: true”."
            )
            yield nomination, FieldProblem((), "story-missing", message, hint)


def _without_words(content: Content) -> set[str]:
    """The nominations that may have no story, because their award or their campaign says so."""
    campaigns = {campaign.id for campaign in content.campaigns.values() if campaign.record.without_words}
    winners = {
        winner.nomination
        for award in content.awards.values()
        if award.record.without_words
        for winner in award.record.winners
    }
    return winners | {
        nomination.id
        for nomination in content.nominations.values()
        if nomination.record.campaign in campaigns
    }


def check_evidence(content: Content) -> Iterator[RuleFinding]:
    """The words that show a standard are in the story."""
    nominations: list[tuple[Entry[Nomination] | Broken, Mapping[str, str]]] = []
    nominations += [(entry, entry.record.standards) for entry in content.nominations.values()]
    nominations += [(record, record.standards) for record in content.broken if record.kind == "nomination"]
    for entry, evidence in nominations:
        story = content.stories.get(entry.id)
        if story is None:
            continue
        for standard in filter(evidence.__contains__, story.missing):
            message = f"“{evidence[standard]}” does not stand in the story."
            hint = _nearest_words(evidence[standard], story.text)
            yield entry, FieldProblem(("standards", standard), "evidence", message, hint)


def check_near_duplicates(content: Content) -> Iterator[RuleFinding]:
    """No two nominations of the same people at a business have almost the same story (a warning)."""
    groups: dict[tuple[frozenset[str], str | None], list[Entry[Nomination]]] = defaultdict(list)
    for nomination in content.nominations.values():
        groups[frozenset(nomination.record.nominee), nomination.record.business].append(nomination)
    for group in groups.values():
        earlier: list[tuple[Entry[Nomination], frozenset[str]]] = []
        for nomination in group if len(group) > 1 else ():
            words = shingles(content.stories[nomination.id].text)
            similar = (other for other, other_words in earlier if are_alike(words, other_words))
            duplicate = next(similar, None)
            if duplicate is not None:
                message = f"This story is almost the same as {duplicate.path}."
                hint = "Keep one of them, unless it did happen twice."
                yield nomination, FieldProblem(("text",), "near-duplicate", message, hint, is_warning=True)
            earlier.append((nomination, words))


def _nearest_words(words: str, text: str) -> str:
    """The hint with the words of the story that are most like these words."""
    if len(words) > _LONG:
        return _COPY_HINT
    story_words = text.split()
    count = len(words.split())
    candidates = [
        " ".join(story_words[start : start + count]) for start in range(max(1, len(story_words) - count + 1))
    ]
    nearest = get_close_matches(words, candidates, n=1, cutoff=0.7)
    return f"Did you mean “{nearest[0]}”?" if nearest else _COPY_HINT
