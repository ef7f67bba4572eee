"""By what somebody can be recognised in texts and in the finished site: names, ids, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from wall_of_fame.content import Content, Entry
from wall_of_fame.editing.withdrawal.mentions import MentionKind, name_pattern, words_of
from wall_of_fame.editing.withdrawal.traces import Trace, id_trace
from wall_of_fame.records import Person
from wall_of_fame.text.ids import as_id

Patterns = list[tuple[MentionKind, re.Pattern[str]]]


@dataclass(frozen=True)
class Known:
    """Somebody, and what goes with them.

    `leaves` says that all of them goes; `gone` are nominations that go, `deleted` files of the content;
    `others` ids and file names that stay; `texts` the texts that stay, by path.
    """

    content: Content
    person: Entry[Person]
    leaves: bool
    gone: tuple[str, ...]
    deleted: tuple[str, ...]
    others: frozenset[str]
    texts: Mapping[str, str]

    @property
    def name(self) -> str:
        """The name as the wall shows it."""
        return self.person.record.name

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds the whole name."""
        return name_pattern(self.name)

    @cached_property
    def is_shared(self) -> bool:
        """Whether somebody else on the wall has this name as well, or a longer one with it."""
        return any(self.pattern.search(one.record.name) for one in self._everybody_else())

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The words of the name by which they may be called alone."""
        return words_of(self.name) if self.person.record.kind == "person" else ()

    def _everybody_else(self) -> Iterable[Entry[Person]]:
        return (one for one in self.content.people.values() if one.id != self.person.id)

    @cached_property
    def traces(self) -> tuple[Trace, ...]:
        """What must not be found afterwards, of names and ids."""
        is_name_sure = self.leaves and not self.is_shared
        is_word = len(self.name.split()) == 1
        name = [Trace("name", self.name.rstrip("."), is_exact=is_word)] if is_name_sure else []
        return (*self._ids(), *name)

    def _ids(self) -> Iterator[Trace]:
        if self.leaves:
            yield id_trace("people", self.person.id, self.others)
            slug = as_id(self.name)
            if "-" in slug and slug != self.person.id and slug not in self.others and not self.is_shared:
                yield Trace("id", slug, others=self.others)
            yield from self._aliases("people", self.person.record.aliases)
        for one in self.gone:
            yield id_trace("recognition", one, self.others)
            yield from self._aliases("recognition", self.content.nominations[one].record.aliases)
        yield from (
            Trace("address", path) for path in self.deleted if path.startswith(("photos/", "videos/"))
        )

    def _aliases(self, folder: str, aliases: tuple[str, ...]) -> Iterator[Trace]:
        for alias in aliases:
            if alias.startswith("/"):
                yield Trace("address", alias.strip("/"))
            else:
                yield id_trace(folder, alias, self.others)

    def patterns(self, *, everywhere: bool) -> Patterns:
        """What to look for in a text: in theirs, or in everybody else's."""
        found: Patterns = []
        if not everywhere or (self.leaves and not self.is_shared):
            found.append(("name", self.pattern))
        found += [
            ("id", re.compile(rf"(?<![^\W_]){re.escape(trace.words)}(?![^\W_])", re.IGNORECASE))
            for trace in self.traces
            if trace.kind in {"id", "address"}
        ]
        if self.leaves or not everywhere:
            words = (word for word in self.parts if not everywhere or self._is_theirs(word))
            found += [("part", re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")) for word in words]
        return found

    def _is_theirs(self, word: str) -> bool:
        """Whether a part of a name means nobody and nothing else on this wall."""
        if any(word.casefold() in one.record.name.casefold().split() for one in self._everybody_else()):
            return False
        ordinary = re.compile(rf"(?<![\w/.-]){re.escape(word.casefold())}(?![\w/-])")
        return not any(ordinary.search(text) for text in self.texts.values())

    def is_meant(self, given: str) -> bool:
        """Whether an id or a whole name is theirs."""
        is_name = " ".join(given.split()).casefold() == self.name.casefold()
        return given == self.person.id or (is_name and not self.is_shared)

    def is_author(self, given: str) -> bool:
        """Whether they signed something so."""
        return bool(self.pattern.search(given)) or given in self.parts

    def is_like(self, other: str) -> bool:
        """Whether another person is called so, too, in whole or in part."""
        one = self.content.people.get(other)
        return one is not None and any(word in one.record.name.split() for word in (*self.parts, self.name))
