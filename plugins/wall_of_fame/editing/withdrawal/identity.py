"""By what somebody can be recognised in texts and in the finished site: names, ids, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from wall_of_fame.content import Content, Entry
from wall_of_fame.editing.withdrawal.mentions import MentionPattern, name_parts, name_pattern
from wall_of_fame.editing.withdrawal.traces import Trace, id_trace
from wall_of_fame.records import Person
from wall_of_fame.text.ids import as_id


@dataclass(frozen=True)
class Identity:
    """Somebody who withdraws, and what goes with them.

    `is_leaving` is true if they leave the wall; `nominations` are the ids of nominations that go,
    `deleted_paths` the files of the content that go; `other_ids` are ids and file names that stay; `texts`
    are the texts that stay, by path.
    """

    content: Content
    person: Entry[Person]
    is_leaving: bool
    nominations: tuple[str, ...]
    deleted_paths: tuple[str, ...]
    other_ids: frozenset[str]
    texts: Mapping[str, str]

    @property
    def name(self) -> str:
        """The name as the wall shows it."""
        return self.person.record.name

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern of the whole name."""
        return name_pattern(self.name)

    @cached_property
    def has_namesake(self) -> bool:
        """Whether somebody else on the wall has this name as well, or a longer name with it."""
        return any(self.pattern.search(person.record.name) for person in self._others())

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The words of the name by which they may be called alone; none for a team."""
        return name_parts(self.name) if self.person.record.kind == "person" else ()

    def _others(self) -> Iterable[Entry[Person]]:
        return (person for person in self.content.people.values() if person.id != self.person.id)

    @cached_property
    def traces(self) -> tuple[Trace, ...]:
        """The names, ids and addresses that must not be found afterwards."""
        if not self.is_leaving or self.has_namesake:
            return (*self._id_traces(),)
        is_word = len(self.name.split()) == 1
        return (*self._id_traces(), Trace("name", self.name.rstrip("."), is_exact=is_word))

    def _id_traces(self) -> Iterator[Trace]:
        if self.is_leaving:
            yield id_trace("people", self.person.id, self.other_ids)
            id_ = as_id(self.name)
            is_others = id_ in self.other_ids or self.has_namesake
            if "-" in id_ and id_ != self.person.id and not is_others:
                yield Trace("id", id_, others=self.other_ids)
            yield from self._alias_traces("people", self.person.record.aliases)
        for nomination in self.nominations:
            yield id_trace("recognition", nomination, self.other_ids)
            yield from self._alias_traces("recognition", self.content.nominations[nomination].record.aliases)
        for path in self.deleted_paths:
            if path.startswith(("photos/", "videos/")):
                yield Trace("address", path)

    def _alias_traces(self, folder: str, aliases: tuple[str, ...]) -> Iterator[Trace]:
        for alias in aliases:
            if alias.startswith("/"):
                yield Trace("address", alias.strip("/"))
            else:
                yield id_trace(folder, alias, self.other_ids)

    @cached_property
    def patterns_in_own_texts(self) -> tuple[MentionPattern, ...]:
        """How they may be named in a text about them: there a part of the name is enough."""
        parts = (_part_pattern(word) for word in self.parts)
        return (MentionPattern("name", self.pattern), *self._id_patterns(), *parts)

    @cached_property
    def patterns_in_other_texts(self) -> tuple[MentionPattern, ...]:
        """How they may be named in other texts: by what means nobody and nothing else on this wall."""
        if not self.is_leaving:
            return (*self._id_patterns(),)
        name = () if self.has_namesake else (MentionPattern("name", self.pattern),)
        parts = (_part_pattern(word) for word in self.parts if self._is_theirs_alone(word))
        return (*name, *self._id_patterns(), *parts)

    def _id_patterns(self) -> Iterator[MentionPattern]:
        for trace in self.traces:
            if trace.kind in {"id", "address"}:
                pattern = rf"(?<![^\W_]){re.escape(trace.words)}(?![^\W_])"
                yield MentionPattern("id", re.compile(pattern, re.IGNORECASE))

    def _is_theirs_alone(self, word: str) -> bool:
        """Whether a part of the name is in nobody else's name, and no ordinary word in any text."""
        if any(word.casefold() in person.record.name.casefold().split() for person in self._others()):
            return False
        ordinary = re.compile(rf"(?<![\w/.-]){re.escape(word.casefold())}(?![\w/-])")
        return not any(ordinary.search(text) for text in self.texts.values())

    def is_named(self, typed: str) -> bool:
        """Whether an id or a whole name is theirs."""
        is_name = " ".join(typed.split()).casefold() == self.name.casefold()
        return typed == self.person.id or (is_name and not self.has_namesake)

    def is_signature(self, words: str) -> bool:
        """Whether they signed something so."""
        return bool(self.pattern.search(words)) or words in self.parts

    def shares_name_with(self, person_id: str) -> bool:
        """Whether another person has a word of this name, by which they may be called."""
        person = self.content.people.get(person_id)
        return person is not None and any(
            word in person.record.name.split() for word in (*self.parts, self.name)
        )


def _part_pattern(word: str) -> MentionPattern:
    return MentionPattern("part", re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])"))
