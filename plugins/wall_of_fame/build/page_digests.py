"""What is at hand from the last plan, so that a page that is made of the same need not be compared anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from wall_of_fame.site import Page
from wall_of_fame.site.edit_links import Sources
from wall_of_fame.site.templates.environment import Compiled
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.system.workers import Advance, shared
from wall_of_fame.wall import Wall
from wall_of_fame.wall.word_counts import WordCounts

_FEW_PAGES: Final = 2_000
"""How many pages one process compares sooner alone than with help."""


@dataclass(slots=True)
class AtHand:
    """What is at hand from the last plan: templates and counts; in a builder that stays in memory all of it.

    `made_of` has for each page's URL its template, its context, its file and the digest of them.
    """

    compiled: Compiled
    counts: WordCounts
    wall: Wall | None = None
    on_all: bytes = b""
    made_of: dict[str, tuple[str, Mapping[str, Any], str, bytes]] = field(default_factory=dict)

    def look_up(self, on_all: bytes, pages: Iterable[Page], files: Sources) -> Iterator[tuple[Page, bytes]]:
        """Each page with the digest of all that it is made of."""
        pages = tuple(pages)
        before = self.made_of if on_all == self.on_all else {}
        self.on_all = on_all
        self.made_of = {
            page.url: known
            for page in pages
            if (known := before.get(page.url))
            and known[0] == page.template
            and known[1] == page.context
            and known[2] == files.of(page.url)
        }
        new = [page for page in pages if page.url not in self.made_of]
        digests = {
            url: digest
            for part in shared(partial(_fingerprints, on_all, files), new, little=_FEW_PAGES)
            for url, digest in part
        }
        self.made_of |= {
            page.url: (page.template, page.context, files.of(page.url), digests[page.url]) for page in new
        }
        for page in pages:
            yield page, self.made_of[page.url][3]


def _fingerprints(
    on_all: bytes, files: Sources, pages: Sequence[Page], _advance: Advance
) -> list[tuple[str, bytes]]:
    return [
        (page.url, fingerprint(on_all, page.url, page.template, page.context, files.of(page.url)))
        for page in pages
    ]
