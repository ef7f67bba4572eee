"""By what somebody can be recognised in texts and in the finished site: names, ids, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from wall_of_fame.content import Content, Entry
from wall_of_fame.editing.withdrawal.names.alike import AlikeWords
from wall_of_fame.editing.withdrawal.names.forms import NameForm, name_forms, words_of
from wall_of_fame.editing.withdrawal.names.hits import NameHit, find_name_hits, is_plainly_no_name
from wall_of_fame.editing.withdrawal.names.mentions import Hit, MentionPattern, find_hits, whole_id
from wall_of_fame.editing.withdrawal.names.ordinary_words import is_ordinary_word
from wall_of_fame.editing.withdrawal.names.others import Names, OtherNames, names_of_person
from wall_of_fame.editing.withdrawal.names.reading import read_as_people_do
from wall_of_fame.editing.withdrawal.traces import Trace, id_trace
from wall_of_fame.records import Person
from wall_of_fame.text.ids import all_readings

# A word of fewer letters may be a part of anything.
_SHORTEST_SURE_PART = 3

# A word that so many texts have in small letters is an ordinary one.
_TEXTS_WITH_AN_ORDINARY_WORD = 4


@dataclass(frozen=True, slots=True)
class HitsOfOthers:
    """Where a text that is not about somebody names them: surely, or perhaps."""

    sure: Sequence[Hit]
    uncertain: Sequence[Hit]


@dataclass(frozen=True)
class Identity:
    """Somebody who withdraws, and what goes with them.

    `is_leaving` is true if they leave the wall; `nominations` are the ids of nominations that go,
    `deleted_paths` the files of the content that go; `other_ids` are ids and file names that
    stay; `texts` are the texts that stay, by path. `former` are the former names of what is renamed.
    """

    content: Content
    person: Entry[Person]
    is_leaving: bool
    nominations: tuple[str, ...]
    deleted_paths: tuple[str, ...]
    other_ids: frozenset[str]
    texts: Mapping[str, str]
    former: tuple[Trace, ...] = ()

    @property
    def name(self) -> str:
        """The name as the wall shows it."""
        return self.person.record.name

    @cached_property
    def forms(self) -> tuple[NameForm, ...]:
        """All forms of all their names; of a team only the whole."""
        is_person = self.person.record.kind == "person"
        names = names_of_person(self.person.record)
        forms = [form for name in names for form in name_forms(name, is_person=is_person)]
        order = ("name", "part", "half")
        return tuple(sorted(dict.fromkeys(forms), key=lambda form: order.index(form.kind)))

    @cached_property
    def others(self) -> OtherNames:
        """The names of everybody and everything else."""
        return OtherNames(self.content, self.person.id)

    @cached_property
    def has_namesake(self) -> bool:
        """Whether somebody else on the wall has this name as well, or a longer name with it."""
        return any(self._has_this_name(name) for names in self.others.people.values() for name in names)

    def _has_this_name(self, name: str) -> bool:
        reading = read_as_people_do(name)
        return any(True for form in self.forms if form.kind == "name" for _ in form.spans(reading))

    def is_sure(self, form: NameForm) -> bool:
        """Whether a form of the name, with a capital, means nobody and nothing else on this wall."""
        if form.kind == "half":
            return False
        if form.is_whole:
            return not self.has_namesake
        return not self._is_short(form) and not self.is_ordinary(form) and not self.others.share(form)

    def is_ordinary(self, form: NameForm) -> bool:
        """Whether a form of the name is an ordinary word, in English or in the texts of this wall."""
        return len(form.words.split()) == 1 and form in self._ordinary_forms

    @cached_property
    def _ordinary_forms(self) -> frozenset[NameForm]:
        words = {form: "".join(sorted(words_of(form.words), key=len)[-1:]) for form in self.forms}
        ordinary = {form for form, word in words.items() if is_ordinary_word(word)}
        patterns = {
            form: re.compile(rf"(?<![\w/.-]){re.escape(form.words.casefold())}(?![\w/-])")
            for form in self.forms
            if form.needs_capital and form not in ordinary and not form.words.islower()
        }
        counts = dict.fromkeys(patterns, 0)
        for text in self.texts.values():
            for form, pattern in patterns.items():
                counts[form] += form.words.casefold() in text and pattern.search(text) is not None
        return frozenset(ordinary | {form for form in counts if counts[form] >= _TEXTS_WITH_AN_ORDINARY_WORD})

    @cached_property
    def traces(self) -> tuple[Trace, ...]:
        """The names, ids and addresses that must not be found afterwards."""
        if not self.is_leaving:
            return (*self._id_traces(),)
        return (*self._id_traces(), *dict.fromkeys(self._name_traces()))

    def _name_traces(self) -> Iterator[Trace]:
        for form in self.forms:
            is_word = form.needs_capital and (self.is_ordinary(form) or self._is_short(form))
            if form.kind == "name" and not self.has_namesake and not is_word:
                yield Trace("name", form.words, is_exact=form.needs_capital)
            elif form.kind == "part" and self.is_sure(form):
                yield Trace("part", form.words, is_exact=True)

    def _is_short(self, form: NameForm) -> bool:
        return max(map(len, words_of(form.words)), default=0) < _SHORTEST_SURE_PART and not form.is_spaceless

    def _id_traces(self) -> Iterator[Trace]:
        if self.is_leaving:
            yield id_trace("people", self.person.id, self.other_ids)
            for id_ in sorted(all_readings(self.name)):
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
        yield from self.former

    def _alias_traces(self, folder: str, aliases: tuple[str, ...]) -> Iterator[Trace]:
        for alias in aliases:
            if alias.startswith("/"):
                yield Trace("address", alias.strip("/"))
            elif alias not in self.other_ids:
                yield id_trace(folder, alias, self.other_ids)

    @cached_property
    def id_patterns(self) -> tuple[MentionPattern, ...]:
        """The patterns of their ids and addresses."""
        patterns = (
            rf"(?<![^\W_]){re.escape(trace.words)}(?![^\W_])"
            for trace in self.traces
            if trace.kind in {"id", "address"}
        )
        return tuple(MentionPattern("id", re.compile(pattern, re.IGNORECASE)) for pattern in patterns)

    def hits_of_others(self, path: str, text: str, about: Names | None = None) -> HitsOfOthers:
        """Where a text that is not about them names them, or may.

        `path` is that of a record; `about` are the names of those whom another text is about.
        """
        ids = find_hits(text, self.id_patterns, self.other_ids)
        sure: list[Hit] = list(ids)
        uncertain: list[Hit] = []
        names = find_name_hits(text, self.forms) if self.is_leaving else []
        if names and about is None:
            about = self.others.names_in(path)
        for hit in names:
            is_new = not any(hit.start < id_hit.end and hit.end > id_hit.start for id_hit in ids)
            if is_new and self._may_mean_them(path, text, hit, about or Names()):
                plain = Hit(hit.start, hit.end, hit.form.kind)
                is_sure = (hit.has_capital or not hit.form.needs_capital) and self.is_sure(hit.form)
                (sure if is_sure else uncertain).append(plain)
        uncertain += self.alike_hits(text, about or self.others.names_in(path), [*ids, *names])
        return HitsOfOthers(sorted(sure, key=lambda hit: hit.start), uncertain)

    def alike_hits(self, text: str, about: Names, others: Sequence[Hit | NameHit]) -> list[Hit]:
        """Where a text may have the name declined, shortened or in a hashtag, and none of the other hits."""
        if not self.is_leaving or self.person.record.kind != "person":
            return []
        spans = [
            (start, end)
            for start, end in self._alike.spans(text)
            if not any(start < hit.end and end > hit.start for hit in others)
        ]
        return [Hit(start, end, "half") for start, end in spans if not _has_word_of(about, text[start:end])]

    @cached_property
    def _alike(self) -> AlikeWords:
        return AlikeWords(names_of_person(self.person.record), self.others.words, self._is_common)

    def _is_common(self, word: str) -> bool:
        """Whether so many texts have a word in small letters that it is an ordinary one."""
        pattern = re.compile(rf"(?<![\w/.-]){re.escape(word)}(?![\w/-])")
        having = (text for text in self.texts.values() if word in text and pattern.search(text))
        return sum(1 for _ in islice(having, _TEXTS_WITH_AN_ORDINARY_WORD)) == _TEXTS_WITH_AN_ORDINARY_WORD

    def _may_mean_them(self, path: str, text: str, hit: NameHit, about: Names) -> bool:
        """Whether a reader who sees a form of the name there may think of them, not of somebody else."""
        form = hit.form
        if not hit.has_capital and whole_id(text, hit.start, hit.end) in self.other_ids:
            return False
        is_ordinary = self.is_ordinary(form) and (not hit.has_capital or is_plainly_no_name(text, hit))
        if is_ordinary or about.share(form):
            return False
        return form.is_whole or not self.others.have(text, hit, path)

    def is_named(self, typed: str) -> bool:
        """Whether an id or a whole name is theirs."""
        return typed == self.person.id or (not self.has_namesake and self._is_whole(typed, {"name"}))

    def is_signature(self, words: str) -> bool:
        """Whether they signed something so."""
        return self._has_this_name(words) or self._is_whole(words, {"part"})

    def _is_whole(self, typed: str, kinds: set[str]) -> bool:
        reading = read_as_people_do(" ".join(typed.split()).rstrip("."))
        ends = {(0, len(reading.text))}
        return any(ends & {*form.spans(reading)} for form in self.forms if form.kind in kinds)


def _has_word_of(names: Names, words: str) -> bool:
    return not words_of(words).isdisjoint(names.words)
