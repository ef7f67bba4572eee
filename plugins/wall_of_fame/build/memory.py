"""What builds remember: on the disk, and in a builder that stays in memory from build to build."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple

from wall_of_fame.content.snapshot import Snapshot, take_snapshot, update_snapshot
from wall_of_fame.site import Page
from wall_of_fame.site.edit_links import PageSources
from wall_of_fame.site.templates.bytecode import CompiledTemplates
from wall_of_fame.system.cache import Cache, record_cache
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.system.workers import Advance, Background, run_parts
from wall_of_fame.wall import Wall

_FEW_PAGES: Final = 2_000
"""How many pages one process compares sooner alone than with help."""


class _PageInputs(NamedTuple):
    """What a page was made of, and the digest of it."""

    template: str
    values: Mapping[str, Any]
    file: str
    digest: bytes


class BuildMemory:
    """What builds remember.

    `records` is what came of the records, `templates` are the compiled templates; both are kept on the
    disk. `wall` is that of the last build; it, the last snapshot and the digests of pages are remembered
    for as long as the builder stays in memory.
    """

    def __init__(self, cache: Path | None) -> None:
        """`cache` is the folder for what is kept on the disk; without one nothing is."""
        self.records = record_cache(cache)
        self.templates = CompiledTemplates(Cache(cache and cache / "templates"))
        self.wall: Wall | None = None
        self._snapshot: Snapshot | None = None
        self._changed: frozenset[str] = frozenset()
        self._common: bytes = b""
        self._pages: dict[str, _PageInputs] = {}

    def snapshot(self, content: Path, started: Background[Snapshot] | None = None) -> Snapshot:
        """The content as it is now: all of it is read, or what has changed since the last snapshot.

        `started` is a snapshot of everything that has begun already.
        """
        if self._snapshot is None or self._snapshot.root != content:
            self._snapshot = started.result() if started else take_snapshot(content)
        else:
            self._snapshot = update_snapshot(self._snapshot, self._changed)
        self._changed = frozenset()
        return self._snapshot

    def note_changes(self, changed: Collection[str]) -> None:
        """The files at these absolute paths have changed; with none, anything may have.

        A build may end before it looks, so that what it was told of is still to be looked at.
        """
        self._changed |= frozenset(changed)
        if not changed:
            self._snapshot = None

    def page_digests(self, common: bytes, pages: Sequence[Page], sources: PageSources) -> Mapping[str, bytes]:
        """The digest of all that each page is made of, by URL.

        `common` is the digest of what every page is made of. A page that is made of the same as in the
        last build is only compared: to compare values is quicker than to take their digest.
        """
        before = self._pages if common == self._common else {}
        self._common = common
        self._pages = {
            page.url: last
            for page in pages
            if (last := before.get(page.url))
            and last.template == page.template
            and last.values == page.values
            and last.file == sources.path_of(page.url)
        }
        new = {page.url: page for page in pages if page.url not in self._pages}
        work = partial(_digests, common, sources)
        for part in run_parts(work, tuple(new.values()), items_a_process=_FEW_PAGES):
            for url, digest in part:
                page = new[url]
                self._pages[url] = _PageInputs(page.template, page.values, sources.path_of(url), digest)
        return {page.url: self._pages[page.url].digest for page in pages}


def _digests(
    common: bytes, sources: PageSources, pages: Iterable[Page], _advance: Advance
) -> list[tuple[str, bytes]]:
    return [
        (page.url, fingerprint(common, page.url, page.template, page.values, sources.path_of(page.url)))
        for page in pages
    ]
