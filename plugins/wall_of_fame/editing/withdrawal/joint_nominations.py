"""A nomination of several people, without one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path, PurePosixPath
from typing import Final

from wall_of_fame.content import Entry
from wall_of_fame.content.files import RecordFile
from wall_of_fame.content.frontmatter import (
    Document,
    Location,
    Unreadable,
    cut,
    encode_like,
    file_format,
    read,
)
from wall_of_fame.content.read_record import read_record
from wall_of_fame.editing.withdrawal.identity import Identity
from wall_of_fame.editing.withdrawal.names.mentions import Hit, Mention, mentions_at
from wall_of_fame.editing.withdrawal.own_texts import find_in_own_text
from wall_of_fame.editing.withdrawal.rewording import replace_hits
from wall_of_fame.records import Nomination
from wall_of_fame.records.kinds import NOMINATION
from wall_of_fame.text.markdown import STORY, Converter

# So many quotes are tried with and without a capital: two to the power of this many wordings.
_MOST_QUOTES: Final = 5


@dataclass(frozen=True, slots=True)
class JointEdit:
    """What becomes of a nomination of several people.

    `data` are the new bytes of the file at `path`; if no wording leaves it whole, only the person's id goes.
    `text` is what of the old text is still to be looked at. `replaced` are mentions that get other words,
    `remaining` those for which an editor has to find some, `uncertain` those that may mean somebody else.
    """

    path: str
    data: bytes
    text: str
    step: str
    notes: tuple[str, ...]
    replaced: tuple[Mention, ...]
    remaining: tuple[Mention, ...]
    uncertain: tuple[Mention, ...]


def remove_nominee(root: Path, nomination: Entry[Nomination], identity: Identity, instead: str) -> JointEdit:
    """Take somebody out of a nomination: their id, their name in the story, their reply.

    `root` is the content folder; `instead` are the words for the name.
    """
    path, record, person = nomination.path, nomination.record, identity.person.id
    data = (root / path).read_bytes()
    document = read(data, file_format(path))
    shared = identity.others.names_of(record.nominee)
    locations: list[Location] = [("nominee", record.nominee.index(person))]
    if record.reply and identity.is_signature(record.reply.from_):
        locations.append(("reply",))
    visible = hide_values(document, locations)
    hits = find_in_own_text(document, visible, identity, shared)
    text = _reword(path, document, hits.replaced, locations, instead)
    replaced = tuple(mentions_at(f"content/{path}", document.text, hits.replaced))
    remaining = tuple(mentions_at(f"content/{path}", document.text, hits.remaining))
    is_reworded = text is not None
    return JointEdit(
        path,
        encode_like(cut(document.text, file_format(path), locations) if text is None else text, data),
        blank_out(visible, [*hits.replaced, *hits.uncertain, *hits.remaining]),
        f"take “{person}” out of content/{path}",
        tuple(_notes(record)),
        replaced=replaced if is_reworded else (),
        remaining=remaining if is_reworded else (*replaced, *remaining),
        uncertain=tuple(mentions_at(f"content/{path}", document.text, hits.uncertain)),
    )


def _notes(record: Nomination) -> Iterator[str]:
    if record.note:
        yield f"Look at content/{record.note}: do the words of the note name them?"
    if record.video:
        yield f"Look at {record.video}: does the video show or name them?"


def _reword(
    path: str, document: Document, hits: Sequence[Hit], locations: list[Location], instead: str
) -> str | None:
    """The text without the person, or None if no wording leaves the nomination whole.

    Words that show a standard must stand in the story letter by letter. So for those in which the person
    is named, a capital and a small letter are tried in turn.
    """
    kind = file_format(path)
    in_quotes = [hit for hit in hits if _is_in_quote(document, hit)]
    for capitals in [None, *product((False, True), repeat=min(len(in_quotes), _MOST_QUOTES))]:
        has_capital = {hit.start: is_so for hit, is_so in zip(in_quotes, capitals or (), strict=False)}
        text = replace_hits(document, hits, instead, has_capital)
        try:
            text = cut(text, kind, locations)
        except Unreadable:
            continue
        if _is_whole(path, text):
            return text
    return None


def _is_in_quote(document: Document, hit: Hit) -> bool:
    """Whether a hit is among the words that show a standard."""
    return any(
        location[:1] == ("standards",) and len(location) > 1
        and document.offset + node.start <= hit.start < document.offset + node.end
        for location, node in document.nodes.items()
    )  # fmt: skip


def _is_whole(path: str, text: str) -> bool:
    """Whether a nomination is sound by itself, with its quotes in its story."""
    file = RecordFile(NOMINATION, PurePosixPath(path).stem, path)
    result = read_record(file, text.encode(), Converter(STORY))
    is_sound = not any(problem.level == "error" for problem in result.problems)
    return is_sound and result.entry is not None and not (result.story and result.story.missing)


def hide_values(document: Document, locations: Sequence[Location]) -> str:
    """The file's text with spaces in the place of some values, so that every place in it is as it was."""
    spans = []
    for location in locations:
        node = document.nodes.get(location) or document.nodes.get(location[:-1])
        if node is not None:
            spans.append(Hit(document.offset + node.start, document.offset + node.end, "id"))
    return blank_out(document.text, spans)


def blank_out(text: str, spans: Iterable[Hit]) -> str:
    """The text with spaces in the place of some parts."""
    for span in spans:
        blank = re.sub(r"[^\n]", " ", text[span.start : span.end])
        text = text[: span.start] + blank + text[span.end :]
    return text
