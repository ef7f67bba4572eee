"""A withdrawal in words: what will be done, what was searched, what was found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from wall_of_fame.content import Entry
from wall_of_fame.editing.withdrawal.byte_search import Found, Searched
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
_TOLD: Final = 20
"""How many of the files in which something was found are named."""

AFTERWARDS: Final = """
The site that you publish next has nothing of it. What is elsewhere is still to be done (docs/withdrawal.md):
  1. Commit, publish, and empty the caches of your host.
  2. Rewrite the history (git filter-repo), push it with force, ask the host to drop what it keeps.
  3. See to forks, clones, old previews and backups.
  4. Ask search engines and web archives to forget the pages.
"""


def what_will_be_done(made: Removal, person: Entry[Person], *, is_kept: bool) -> str:
    """The steps, the words that are replaced, and the places that somebody has to look at."""
    told = [f"{printable_line(person.record.name)} ({person.id}). This would be done:\n"]
    told += [f"  {printable_line(step)}\n" for step in made.steps]
    if made.replaced:
        told += ["These words are replaced:\n", *_places(made.replaced)]
    if made.left:
        stays = "it stays" if is_kept else "only you can say how to put it"
        told += [f"They are also named here, and {stays}:\n", *_places(sorted(set(made.left)))]
    told += [f"Note: {printable_line(note)}\n" for note in made.notes]
    return "".join(told)


def _places(mentions: Iterable[Mention]) -> Iterable[str]:
    for one in mentions:
        said, around = printable_line(one.said), printable_line(one.around)
        yield f"  {one.path}:{one.line}:{one.column}: “{said}” in “{around}”\n"


def what_was_found(
    searched: Searched, made: Removal, places: Sequence[str], kept: Collection[str]
) -> tuple[str, bool]:
    """What was searched and found, and whether nothing is left. Words that are `kept` may be there."""
    sought = dict.fromkeys(_KINDS[trace.kind] for trace in made.traces)
    what = f"{count(searched.files, 'file')} ({searched.bytes:,} bytes, archives and names of files too)"
    traces = f"{len(made.traces) + len(made.digests):,} traces: {', '.join(sought)}"
    told = [f"Searched {what} in {', '.join(places)} for {traces}.\n"]
    asked = {one.path for one in searched.found if one.trace.words in kept}
    found = [one for one in searched.found if one.trace.words not in kept]
    if asked:
        told.append(f"As you asked, they are still named, in {count(len(asked), 'file')}.\n")
    told += [
        f"  {printable_line(path)}: cannot be opened, so nobody knows what is in it.\n"
        for path in searched.closed
    ]
    if not found and not searched.closed:
        return "".join([*told, "Nothing was found.\n"]), True
    told += [
        f"  {printable_line(_where(one))}: “{printable_line(one.trace.words)}”\n" for one in found[:_TOLD]
    ]
    if len(found) > _TOLD:
        told.append(f"  … and {len(found) - _TOLD:,} more.\n")
    told.append("Something is left. See what it is, mend it, and run make html.\n")
    return "".join(told), False


def _where(found: Found) -> str:
    return f"{found.path} → {found.within}" if found.within else found.path


def count(number: int, noun: str) -> str:
    """A number of things in words."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
