"""What of the wall, and of the inbox, imported rows are compared with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from wall_of_fame.content import Content
from wall_of_fame.editing.draft import DraftError, list_drafts, read_draft
from wall_of_fame.editing.importing.dates import Calendar
from wall_of_fame.editing.importing.duplicates import Telling, Told, called, seal_in
from wall_of_fame.editing.importing.name_lookup import Found, Names, folded, names
from wall_of_fame.editing.importing.suggest_standards import Standards, standards_of


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names on the wall ready to be looked up, and how its standards are shown.

    `at` has for each person the businesses at which they are or were recognised; `departments` those
    that each business lists; `sent_days` says how the days of sending are written.
    """

    people: Names
    businesses: Names
    standards: Names
    places: Names
    at: Mapping[str, frozenset[str]]
    departments: Mapping[str, tuple[str, ...]]
    showing: Standards
    today: str
    sent_days: Calendar = field(default_factory=Calendar)

    def may_be_at(self, person: str, business: str) -> bool:
        """Whether somebody on the wall may be the one meant at this business (an id, a name, or "")."""
        places = self.at.get(person, frozenset())
        return not business or not places or business in places

    def by_part(self, typed: str, business: str) -> tuple[str, ...]:
        """Who at this business may be called so in short or at length: “Ana S.” for Ana, or for Ana Silva."""
        words = folded(typed).split()
        if not words or business not in self.businesses.shown:
            return ()
        wanted = self.people.find(f"{words[0]} {words[-1][0]}") if len(words) > 1 else Found()
        ids = wanted.ids if wanted.is_exact and wanted.ids else self.people.beginning(typed)
        return tuple(one for one in ids if business in self.at[one])


def wall_of(content: Content, stories: Iterable[str], sent_days: Calendar) -> KnownNames:
    """What is known of the wall. `stories` are those to be imported: words that many have tell nothing."""
    at: dict[str, set[str]] = defaultdict(set)
    for id_, person in content.people.items():
        at[id_] |= {person.record.business} if person.record.business else set()
    for nomination in content.nominations.values():
        for id_ in nomination.record.nominee:
            at[id_].add(nomination.record.business)
    own = {
        id_: (f"{entry.record.name}\n{entry.record.tagline or ''}", entry.record.text)
        for id_, entry in content.standards.items()
    }
    places = content.places.record.places if content.places else ()
    shown_people = {id_: entry.record.name for id_, entry in content.people.items()}
    shown = {id_: entry.record.name for id_, entry in content.businesses.items()}
    return KnownNames(
        people=names(((id_, (name, id_)) for id_, name in shown_people.items()), shown_people),
        businesses=names(
            (
                (id_, (one.record.name, id_, *map(_last, one.record.aliases)))
                for id_, one in content.businesses.items()
            ),
            shown,
        ),
        standards=names(
            ((id_, (one.record.name, id_)) for id_, one in content.standards.items()),
            {id_: one.record.name for id_, one in content.standards.items()},
        ),
        places=names(((one.id, (one.name, one.id)) for one in places), {one.id: one.name for one in places}),
        at={id_: frozenset(there) for id_, there in at.items()},
        departments={id_: one.record.departments for id_, one in content.businesses.items()},
        showing=standards_of(own, stories),
        today=content.today.isoformat(),
        sent_days=sent_days,
    )


def _last(alias: str) -> str:
    """The id in a former address."""
    return alias.strip("/").rpartition("/")[2]


def told_already(content: Content, wall: KnownNames, inbox: Path, root: str) -> tuple[Told, tuple[str, ...]]:
    """All stories on the wall and in the inbox; and the files there that are no drafts."""
    told = Told(frozenset({*wall.people.shown, *wall.businesses.shown}))
    for id_, entry in content.nominations.items():
        record = entry.record
        told.add(
            Telling(
                where=f"{root}/{entry.path}",
                story=content.stories[id_].text,
                people=frozenset(record.nominee),
                called=called([wall.people.shown.get(one, one) for one in record.nominee]),
                business=record.business,
                date=record.date.isoformat(),
            )
        )
    unread = []
    for file in list_drafts(inbox):
        try:
            draft = read_draft(file)
        except (DraftError, OSError):
            unread.append(file.name)
            continue
        told.add(
            Telling(
                where=f"{inbox.name}/{file.name}",
                story=draft.text,
                people=frozenset(draft.people),
                called=called([wall.people.shown.get(one, one) for one in draft.people]),
                business=draft.business,
                date=draft.date,
                seal=seal_in(draft.remarks),
            )
        )
    return told, tuple(unread)
