"""What imported rows are compared with: the names on the wall, and the stories there and in the inbox."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, NamedTuple

from wall_of_fame.content import Content
from wall_of_fame.editing.draft import DraftError, list_drafts, read_draft
from wall_of_fame.editing.importing.dates import DayFormat
from wall_of_fame.editing.importing.duplicates import ComparedStory, find_hash
from wall_of_fame.editing.importing.name_lookup import Matches, NameIndex, fold_person, index_names
from wall_of_fame.editing.importing.spellings_here import SpellingsHere, collect_spellings
from wall_of_fame.editing.importing.submission import Submission
from wall_of_fame.editing.importing.suggest_standards import (
    StandardText,
    StandardWords,
    learn_standard_words,
)
from wall_of_fame.editing.importing.tables.own_form import own_questions
from wall_of_fame.text.nicknames import other_first_names
from wall_of_fame.text.nominees import read_names


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The names on the wall ready to be looked up, and the words of its standards.

    `people_here` and `businesses_here` are the spellings in the file. `businesses_of` has for each person the
    businesses at which they are or were recognised; `departments` has those that each business lists.
    `own_questions` has the field of each question of the wall's own form, `sent_format` is how the days of
    sending are written.
    """

    people: NameIndex
    businesses: NameIndex
    standards: NameIndex
    places: NameIndex
    businesses_of: Mapping[str, frozenset[str]]
    departments: Mapping[str, tuple[str, ...]]
    standard_words: StandardWords
    today: str
    standard_texts: Mapping[str, StandardText] = field(default_factory=dict)
    sent_format: DayFormat = field(default_factory=DayFormat)
    campaigns: NameIndex = field(default_factory=lambda: index_names((), {}))
    own_questions: Mapping[str, str] = field(default_factory=dict)
    people_here: SpellingsHere = field(default_factory=SpellingsHere)
    businesses_here: SpellingsHere = field(default_factory=SpellingsHere)
    without: frozenset[str] = frozenset()
    """What the wall has none of: businesses, places."""

    def may_work_at(self, person: str, business: str) -> bool:
        """Whether somebody on the wall may be meant at this business (an id, a name, or "")."""
        businesses = self.businesses_of.get(person, frozenset())
        return not business or not businesses or business in businesses

    def find_by_nickname(self, typed: str, business: str) -> tuple[str, ...]:
        """Who at this business may be called so: Katie for Katherine, with the same surname or initial."""
        first, *rest = fold_person(typed).split() or [""]
        ids: dict[str, None] = {}
        for other in sorted(other_first_names(first)):
            for tail in dict.fromkeys((" ".join(rest), rest[-1][:1] if rest else "")):
                matches = self.people.find(f"{other} {tail}".strip())
                ids |= dict.fromkeys(matches.ids if matches.is_exact else ())
        if not rest:
            ids |= dict.fromkeys(
                person for other in other_first_names(first) for person in self.people.find_first_name(other)
            )
        return tuple(person for person in ids if business in self.businesses_of.get(person, frozenset()))

    def find_at_business(self, typed: str, business: str) -> tuple[str, ...]:
        """Who at this business may be called so in short or at length: “Ana S.” for Ana, or for Ana Silva."""
        words = fold_person(typed).split()
        if not words or business not in self.businesses.name_of:
            return ()
        with_initial = self.people.find(f"{words[0]} {words[-1][0]}") if len(words) > 1 else Matches()
        is_found = with_initial.is_exact and with_initial.ids
        ids = with_initial.ids if is_found else self.people.find_parts(typed)
        return tuple(person for person in ids if business in self.businesses_of[person])


# No cell of names is longer; what is longer is something else.
_LONGEST_NAMES: Final = 300


def collect_names(content: Content) -> KnownNames:
    """The names on a wall."""
    places = content.places.record.places if content.places else ()
    people, businesses, standards = content.people, content.businesses, content.standards
    texts = {
        id_: StandardText(entry.record.name, entry.record.tagline or "", entry.record.text)
        for id_, entry in standards.items()
    }
    return KnownNames(
        people=index_names(
            ((id_, (person.record.name,)) for id_, person in people.items()),
            {id_: person.record.name for id_, person in people.items()},
            fold_person,
        ),
        businesses=index_names(
            (
                (id_, (business.record.name, *map(_last_part, business.record.aliases)))
                for id_, business in businesses.items()
            ),
            {id_: business.record.name for id_, business in businesses.items()},
        ),
        standards=_index({id_: standard.record.name for id_, standard in standards.items()}),
        places=_index({place.id: place.name for place in places}),
        businesses_of=_businesses_of_people(content),
        departments={id_: business.record.departments for id_, business in businesses.items()},
        standard_words=learn_standard_words(texts, ()),
        standard_texts=texts,
        today=content.today.isoformat(),
        without=frozenset(content.without),
        campaigns=_index({id_: campaign.record.name for id_, campaign in content.campaigns.items()}),
        own_questions=own_questions(content),
    )


def names_of_file(names: KnownNames, submissions: Sequence[Submission], sent_format: DayFormat) -> KnownNames:
    """The names on a wall, and in what is to be imported; words that many of its stories have say nothing."""
    stories = [submission.get("story") for submission in submissions]
    return replace(
        names,
        standard_words=learn_standard_words(names.standard_texts, stories),
        sent_format=sent_format,
        people_here=collect_spellings(
            (name, submission.where)
            for submission in submissions
            for name in read_names(submission.get("person")[:_LONGEST_NAMES]).names
        ),
        businesses_here=collect_spellings(
            (submission.get("business")[:_LONGEST_NAMES], submission.where) for submission in submissions
        ),
    )


def _index(names: Mapping[str, str]) -> NameIndex:
    """An index of names by ids; an id is looked up as a name, too."""
    return index_names(((id_, (name, id_)) for id_, name in names.items()), names)


def _businesses_of_people(content: Content) -> Mapping[str, frozenset[str]]:
    businesses: dict[str, set[str]] = defaultdict(set)
    for id_, person in content.people.items():
        businesses[id_] |= {person.record.business} if person.record.business else set()
    for nomination in content.nominations.values():
        for id_ in nomination.record.nominee:
            businesses[id_] |= {nomination.record.business} if nomination.record.business else set()
    return {id_: frozenset(ids) for id_, ids in businesses.items()}


def _last_part(alias: str) -> str:
    """The id in a former address."""
    return alias.strip("/").rpartition("/")[2]


class EarlierStories(NamedTuple):
    """The stories on the wall and in the inbox, and the files in the inbox that are no drafts."""

    stories: tuple[ComparedStory, ...]
    unread_files: tuple[str, ...]


def collect_stories(content: Content, inbox: Path, root: str) -> EarlierStories:
    """All stories with which rows are compared. `root` is the name of the content's folder."""
    stories = [*_stories_on_wall(content, root)]
    unread_files = []
    for file in list_drafts(inbox):
        try:
            draft = read_draft(file)
        except (DraftError, OSError):
            unread_files.append(file.name)
            continue
        story = ComparedStory(
            where=f"{inbox.name}/{file.name}",
            text=draft.text,
            people=frozenset(draft.people),
            business=draft.business,
            date=draft.date,
            row_hash=find_hash(draft.remarks),
        )
        stories.append(story)
    return EarlierStories(tuple(stories), tuple(unread_files))


def _stories_on_wall(content: Content, root: str) -> Iterator[ComparedStory]:
    for id_, nomination in content.nominations.items():
        record = nomination.record
        yield ComparedStory(
            where=f"{root}/{nomination.path}",
            text=content.stories[id_].text,
            people=frozenset(record.nominee),
            business=record.business or "",
            date=record.date.isoformat(),
        )
