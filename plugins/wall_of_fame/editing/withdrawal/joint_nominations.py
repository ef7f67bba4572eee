"""A nomination of several people, without one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import product
from pathlib import PurePosixPath

from wall_of_fame.content.files import RecordFile
from wall_of_fame.content.frontmatter import Document, Location, Unreadable, cut, file_format
from wall_of_fame.content.read_record import read_record
from wall_of_fame.editing.withdrawal.mentions import Hit, replaced
from wall_of_fame.records.kinds import NOMINATION
from wall_of_fame.text.markdown import STORY, Converter


def mended(
    path: str, document: Document, named: list[Hit], locations: list[Location], instead: str
) -> str | None:
    """A joint nomination's text without the person, or None if no wording leaves it whole."""
    kind = file_format(path)
    quoted = [hit for hit in named if _is_evidence(document, hit)]
    for capitals in [None, *product((False, True), repeat=min(len(quoted), 5))]:
        chosen = {hit.start: is_so for hit, is_so in zip(quoted, capitals or (), strict=False)}
        text = replaced(document.text, named, instead, chosen)
        try:
            text = cut(text, kind, locations)
        except Unreadable:
            continue
        if _is_whole(path, text):
            return text
    return None


def hidden(document: Document, locations: Sequence[Location]) -> str:
    """The file's text with spaces in the place of some values, so that every place in it is as it was."""
    spans = []
    for location in locations:
        node = document.nodes.get(location) or document.nodes.get(location[:-1])
        if node is not None:
            spans.append(Hit(document.offset + node.start, document.offset + node.end, "id"))
    return blanked(document.text, spans)


def blanked(text: str, spans: Iterable[Hit]) -> str:
    """The text with spaces in the place of some stretches."""
    for span in spans:
        blank = re.sub(r"[^\n]", " ", text[span.start : span.end])
        text = text[: span.start] + blank + text[span.end :]
    return text


def _is_evidence(document: Document, hit: Hit) -> bool:
    return any(
        location[:1] == ("standards",) and len(location) > 1
        and document.offset + node.start <= hit.start < document.offset + node.end
        for location, node in document.nodes.items()
    )  # fmt: skip


def _is_whole(path: str, text: str) -> bool:
    """Whether a nomination is sound by itself, its evidence in its story."""
    file = RecordFile(NOMINATION, PurePosixPath(path).stem, path)
    examined = read_record(file, text.encode(), Converter(STORY))
    is_sound = not any(problem.level == "error" for problem in examined.problems)
    return is_sound and examined.entry is not None and not (examined.story and examined.story.missing)
