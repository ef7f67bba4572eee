"""The names of everybody and everything else on the wall, which may have a word of somebody's name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from wall_of_fame.content import Content
from wall_of_fame.editing.withdrawal.names.forms import NameForm, words_of
from wall_of_fame.editing.withdrawal.names.hits import NameHit
from wall_of_fame.editing.withdrawal.names.reading import read_as_people_do
from wall_of_fame.limits import NAME_CHARACTERS
from wall_of_fame.records import Person

# Further names of a person, as far as their record has such fields.
_FURTHER_NAMES = ("also_known_as", "sort_as")


_FOLDERS_OF_THINGS = ("businesses/", "campaigns/", "awards/")


def names_of_person(record: Person) -> tuple[str, ...]:
    """The name that the wall shows, and those by which somebody is known beside it."""
    names = [record.name]
    for field in _FURTHER_NAMES:
        value = getattr(record, field, None) or ()
        names += [value] if isinstance(value, str) else [str(name) for name in value]
    return tuple(dict.fromkeys(names))


@dataclass(frozen=True)
class Names:
    """The names of some people, who may be meant by a word that somebody else has in their name, too."""

    names: tuple[str, ...] = ()

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of the names."""
        return frozenset(word for name in self.names for word in words_of(name))

    def have_all(self, form: NameForm) -> bool:
        """Whether one of the names has all of a form."""
        return any(True for name in self.names for _ in form.spans(read_as_people_do(name)))

    def share(self, form: NameForm) -> bool:
        """Whether a form may mean one of them: they have the whole name, or a word of the form."""
        if form.is_whole:
            return self.have_all(form)
        return not words_of(form.words).isdisjoint(self.words)


@dataclass(frozen=True)
class OtherNames:
    """The names of a wall without those of one person (an id)."""

    content: Content
    person: str

    @cached_property
    def people(self) -> Mapping[str, tuple[str, ...]]:
        """The names of all other people and teams, by id."""
        return {
            id_: names_of_person(entry.record)
            for id_, entry in self.content.people.items()
            if id_ != self.person
        }

    @cached_property
    def _names_by_word(self) -> Mapping[str, list[str]]:
        names: dict[str, list[str]] = {}
        for name in [*(name for names in self.people.values() for name in names), *self._of_things()]:
            for word in words_of(name):
                names.setdefault(word, []).append(name)
        return names

    @cached_property
    def _names_of_people(self) -> frozenset[str]:
        return frozenset(name for names in self.people.values() for name in names)

    def _of_things(self) -> Iterator[str]:
        content = self.content
        for entries in (content.businesses, content.campaigns, content.awards, content.standards):
            yield from (entry.record.name for entry in entries.values())
        for business in content.businesses.values():
            yield from business.record.departments
        yield from (place.name for place in content.places.record.places) if content.places else ()

    @property
    def words(self) -> frozenset[str]:
        """All words of their names."""
        return frozenset(self._names_by_word)

    def share(self, form: NameForm) -> bool:
        """Whether somebody or something else has a word of a form in their name."""
        return any(word in self._names_by_word for word in words_of(form.words))

    def have(self, text: str, hit: NameHit, path: str = "") -> bool:
        """Whether a place in a text is within the longer name of somebody or something else.

        In the record of a business and the like (at `path`) its own name counts for nothing: it may be
        called by its owner.
        """
        names = {name for word in words_of(hit.form.words) for name in self._names_by_word.get(word, ())}
        if path.startswith(_FOLDERS_OF_THINGS):
            names &= self._names_of_people
        if not names:
            return False
        before, words, after = (
            read_as_people_do(part).folded
            for part in (
                text[max(0, hit.start - NAME_CHARACTERS) : hit.start],
                text[hit.start : hit.end],
                text[hit.end : hit.end + NAME_CHARACTERS],
            )
        )
        around, start = before + words + after, len(before)
        for name in names:
            folded = read_as_people_do(name).folded.rstrip(".")
            at = around.find(folded, max(0, start - len(folded)))
            if len(folded) > len(words) and 0 <= at <= start and at + len(folded) >= start + len(words):
                return True
        return False

    @cached_property
    def _about(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the people whom a file is about, by its path."""
        content = self.content
        return {
            **{entry.path: (id_,) for id_, entry in content.people.items()},
            **{entry.path: entry.record.nominee for entry in content.nominations.values()},
        }

    def names_in(self, path: str) -> Names:
        """The names of all others whom a file is about."""
        return self.names_of(self._about.get(path, ()))

    def names_of(self, ids: Iterable[str]) -> Names:
        """The names of other people, by their ids."""
        return Names(tuple(name for id_ in ids for name in self.people.get(id_, ())))
