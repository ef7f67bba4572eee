"""A withdrawal in words: what will be done, what was searched, and what is left."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from wall_of_fame.content import Entry
from wall_of_fame.editing.withdrawal.byte_search import FoundTrace, SearchResult
from wall_of_fame.editing.withdrawal.model import Removal
from wall_of_fame.editing.withdrawal.names.mentions import Mention
from wall_of_fame.editing.withdrawal.traces import TraceKind
from wall_of_fame.problems import printable_line
from wall_of_fame.records import Person
from wall_of_fame.text.names import join_names

_NOUNS: Final[dict[TraceKind, tuple[str, str]]] = {
    "id": ("id", "ids"),
    "address": ("address", "addresses"),
    "words": ("passage of their words", "passages of their words"),
    "picture": ("name of a picture", "names of pictures"),
}

# So many of the files that have a trace are named.
_MOST_FILES: Final = 20

_AFTERWARDS: Final = """\
What is elsewhere is still to be done (docs/withdrawal.md):
  1. Commit, publish, and empty the caches of your host.
  2. Rewrite the history (git filter-repo), push it with force, ask the host to drop what it keeps.
  3. See to forks, clones, old previews and backups.
  4. Ask search engines and web archives to forget the pages.
"""
_NOT_BUILT: Final = "The site was not built: what was published before is still there. Then: make html\n"


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
    lines += _describe_uncertain(removal.uncertain)
    lines += [f"Note: {printable_line(note)}\n" for note in (*removal.unsearched, *removal.notes)]
    return "".join(lines)


def _describe_uncertain(mentions: Sequence[Mention]) -> Iterator[str]:
    if mentions:
        yield "These words may mean them, or somebody or something else. They stay; look at each:\n"
        yield from _describe_mentions(mentions)


def _describe_mentions(mentions: Iterable[Mention]) -> Iterator[str]:
    for mention in mentions:
        place = f"{mention.path}:{mention.line}:{mention.column}"
        yield f"  {place}: “{printable_line(mention.words)}” in “{printable_line(mention.context)}”\n"


def describe_search(
    result: SearchResult, removal: Removal, folders: Sequence[str], kept_words: Collection[str]
) -> tuple[str, bool]:
    """What was searched and found, and whether nothing is left. Traces with `kept_words` may be there."""
    files = f"{with_noun(result.files, 'file')} ({result.bytes:,} bytes, archives and names of files too)"
    looked_for = [*_looked_for(removal)]
    places = f"Searched {files} in {', '.join(folders)}"
    lines = [f"{places} for {join_names(looked_for)}.\n"] if looked_for else []
    if removal.words_in_texts:
        words = join_names([f"“{printable_line(word)}”" for word in removal.words_in_texts])
        lines.append(f"The texts of the content and of drafts were also searched for {words}.\n")
    lines += [f"{printable_line(words)}\n" for words in removal.unsearched]
    kept_files = {hit.path for hit in result.traces if hit.trace.words in kept_words}
    left = [hit for hit in result.traces if hit.trace.words not in kept_words and hit.trace.kind != "part"]
    if kept_files:
        lines.append(f"As you asked, they are still named, in {with_noun(len(kept_files), 'file')}.\n")
    lines += [
        f"  {printable_line(path)}: cannot be opened, so nobody knows what is in it.\n"
        for path in result.unopened
    ]
    lines += [
        f"The picture content/{printable_line(picture.path)} is still there, and on the wall: "
        f"content/{printable_line(picture.shown_by)} shows it as well.\n"
        for picture in removal.kept_pictures
    ]
    doubtful = doubtful_places(result, removal, kept_words)
    lines += _describe_doubtful(removal, doubtful)
    if left or result.unopened:
        return "".join([*lines, *_describe_left(left)]), False
    is_kept = bool(kept_files or removal.kept_pictures)
    return "".join([*lines, _conclusion(len(doubtful), is_searched=bool(looked_for), is_kept=is_kept)]), True


def _looked_for(removal: Removal) -> Iterator[str]:
    """Everything that was looked for, in words."""
    names = dict.fromkeys(trace.words for trace in removal.traces if trace.kind == "name")
    parts = dict.fromkeys(trace.words for trace in removal.traces if trace.kind == "part")
    if names:
        yield f"the name {' or '.join(f'“{printable_line(name)}”' for name in names)}"
    if parts:
        words = join_names([f"“{printable_line(part)}”" for part in parts])
        yield f"{'its parts' if len(parts) > 1 else 'its part'} {words}"
    traces = [*removal.traces, *removal.page_traces]
    for kind, (noun, nouns) in _NOUNS.items():
        count = len({trace.words for trace in traces if trace.kind == kind})
        if count:
            yield f"{count:,} {noun if count == 1 else nouns}"
    if removal.digests:
        yield with_noun(len(removal.digests), "picture")


def doubtful_places(result: SearchResult, removal: Removal, kept_words: Collection[str] = ()) -> list[str]:
    """The places with words that may mean them: in the content by line, in the site by file."""
    places = [f"{mention.path}:{mention.line}:{mention.column}" for mention in removal.uncertain_afterwards]
    records = {mention.path for mention in removal.uncertain_afterwards}
    files = [
        _place(hit)
        for hit in result.traces
        if hit.trace.kind == "part" and hit.trace.words not in kept_words and hit.path not in records
    ]
    return [*places, *dict.fromkeys(files)]


def _describe_doubtful(removal: Removal, places: Sequence[str]) -> Iterator[str]:
    yield from _describe_uncertain(removal.uncertain_afterwards)
    files = places[len(removal.uncertain_afterwards) :]
    if files:
        yield "A word of their name is in these files of the site:\n"
        yield from (f"  {printable_line(file)}\n" for file in files[:_MOST_FILES])
        if len(files) > _MOST_FILES:
            yield f"  … and {len(files) - _MOST_FILES:,} more.\n"


def _describe_left(left: Sequence[FoundTrace]) -> Iterator[str]:
    for hit in left[:_MOST_FILES]:
        yield f"  {printable_line(_place(hit))}: “{printable_line(hit.trace.words)}”\n"
    if len(left) > _MOST_FILES:
        yield f"  … and {len(left) - _MOST_FILES:,} more.\n"
    yield "Something is left. See what it is, mend it, and run make html.\n"


def _conclusion(doubtful: int, *, is_searched: bool, is_kept: bool) -> str:
    """The last words about a search that came to a good end; they say no more than was looked for."""
    if not is_searched:
        return "There was nothing that could be looked for.\n"
    if doubtful:
        places = f"{with_noun(doubtful, 'place')} with words that may be theirs"
        verb = "is" if doubtful == 1 else "are"
        start = "Nothing else of that is left." if is_kept else "None of that is left."
        return f"{start} But {places} {verb} listed above: look there.\n"
    return "Nothing else was found.\n" if is_kept else "Nothing was found.\n"


def describe_end(*, is_built: bool, is_gone: bool, is_clear: bool) -> str:
    """What is to be done afterwards; it is said of the new site only if one was built."""
    site = "The site that you publish next has nothing of it.\n" if is_clear and is_built else ""
    return f"{'' if is_built else _NOT_BUILT}{f'{site}{_AFTERWARDS}' if is_gone else ''}"


def _place(hit: FoundTrace) -> str:
    return f"{hit.path} → {hit.within}" if hit.within else hit.path


def with_noun(number: int, noun: str) -> str:
    """A number with its noun: “1 file”, “2 files”."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
