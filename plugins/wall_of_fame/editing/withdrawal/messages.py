"""A withdrawal in words: what will be done, what was searched, and what is left."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from wall_of_fame.content import Entry
from wall_of_fame.editing.withdrawal.byte_search import FoundTrace, SearchResult
from wall_of_fame.editing.withdrawal.mentions import Mention
from wall_of_fame.editing.withdrawal.model import Removal
from wall_of_fame.problems import printable_line
from wall_of_fame.records import Person

_KINDS: Final = {
    "name": "the name",
    "id": "ids",
    "address": "addresses",
    "words": "their words",
    "picture": "pictures",
}

# So many of the files that have a trace are named.
_MOST_FILES: Final = 20

AFTERWARDS: Final = """
The site that you publish next has nothing of it. What is elsewhere is still to be done (docs/withdrawal.md):
  1. Commit, publish, and empty the caches of your host.
  2. Rewrite the history (git filter-repo), push it with force, ask the host to drop what it keeps.
  3. See to forks, clones, old previews and backups.
  4. Ask search engines and web archives to forget the pages.
"""


def describe_removal(removal: Removal, person: Entry[Person], *, keeps_mentions: bool) -> str:
    """The steps, the words that are replaced, and the places that an editor has to look at."""
    lines = [f"{printable_line(person.record.name)} ({person.id}). This would be done:\n"]
    lines += [f"  {printable_line(step)}\n" for step in removal.steps]
    if removal.replaced:
        lines += ["These words are replaced:\n", *_describe_mentions(removal.replaced)]
    if removal.remaining:
        advice = "it stays" if keeps_mentions else "only you can say how to put it"
        mentions = sorted(set(removal.remaining))
        lines += [f"They are also named here, and {advice}:\n", *_describe_mentions(mentions)]
    lines += [f"Note: {printable_line(note)}\n" for note in removal.notes]
    return "".join(lines)


def _describe_mentions(mentions: Iterable[Mention]) -> Iterable[str]:
    for mention in mentions:
        place = f"{mention.path}:{mention.line}:{mention.column}"
        yield f"  {place}: “{printable_line(mention.words)}” in “{printable_line(mention.context)}”\n"


def describe_search(
    result: SearchResult, removal: Removal, folders: Sequence[str], kept_words: Collection[str]
) -> tuple[str, bool]:
    """What was searched and found, and whether nothing is left. Traces with `kept_words` may be there."""
    kinds = dict.fromkeys(_KINDS[trace.kind] for trace in removal.traces)
    files = f"{with_noun(result.files, 'file')} ({result.bytes:,} bytes, archives and names of files too)"
    traces = f"{len(removal.traces) + len(removal.digests):,} traces: {', '.join(kinds)}"
    lines = [f"Searched {files} in {', '.join(folders)} for {traces}.\n"]
    kept_files = {found.path for found in result.traces if found.trace.words in kept_words}
    left = [found for found in result.traces if found.trace.words not in kept_words]
    if kept_files:
        lines.append(f"As you asked, they are still named, in {with_noun(len(kept_files), 'file')}.\n")
    lines += [
        f"  {printable_line(path)}: cannot be opened, so nobody knows what is in it.\n"
        for path in result.unopened
    ]
    if not left and not result.unopened:
        return "".join([*lines, "Nothing was found.\n"]), True
    lines += [
        f"  {printable_line(_place(found))}: “{printable_line(found.trace.words)}”\n"
        for found in left[:_MOST_FILES]
    ]
    if len(left) > _MOST_FILES:
        lines.append(f"  … and {len(left) - _MOST_FILES:,} more.\n")
    lines.append("Something is left. See what it is, mend it, and run make html.\n")
    return "".join(lines), False


def _place(found: FoundTrace) -> str:
    return f"{found.path} → {found.within}" if found.within else found.path


def with_noun(number: int, noun: str) -> str:
    """A number with its noun: “1 file”, “2 files”."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
