"""Rules about the names in a story: other people’s, and surnames that nobody agreed to show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wall_of_fame.checks.awards import chosen
from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.checks.names import Location
from wall_of_fame.content import Content, Entry
from wall_of_fame.records import FieldProblem, Nomination
from wall_of_fame.text.care import NameKind
from wall_of_fame.text.care.same_name import may_be_surname_of, names_the_same
from wall_of_fame.text.spellings import folded


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names on a wall that are no people's (businesses, places, campaigns …), and those of some people.

    Both are folded; `others` is one text, so that parts of names are found in it as well.
    """

    others: str
    people: frozenset[str]


def open_remarks(content: Content, rule: str) -> Iterator[tuple[Entry[Nomination], Location, str]]:
    """What was found for a rule and no reviewer has answered: the nomination, its text, the words there."""
    for id_, remarks in content.remarks.items():
        entry = content.nominations.get(id_)
        if entry is None or (entry.record.reviewed and rule in entry.record.reviewed.keeps):
            continue
        for location, remark in remarks:
            if remark.rule == rule:
                yield entry, location, remark.words


def remedy(rule: str, advice: str) -> str:
    """What to do about a remark: the advice, or the answer of a reviewer."""
    return f"{advice} If it may stay, answer: reviewed: {{by: …, on: …, keeps: [{rule}]}}."


def check_third_persons(content: Content) -> Iterator[RuleFinding]:
    """A story names nobody in full but its nominees (a warning)."""
    names: KnownNames | None = None
    for entry, location, words, kind in _names(content, "third-person"):
        names = names or known_names(content)
        if is_third_person(words, kind, names_meant(entry, content), names):
            message = f"“{words}” is named here, and is not the one nominated."
            hint = remedy("third-person", "Write the first name alone, or “a colleague”.")
            yield entry, FieldProblem(location, "third-person", message, hint, words=words, is_warning=True)


def check_surnames(content: Content) -> Iterator[RuleFinding]:
    """A story has no surname of a nominee whose record has an initial or a first name alone (a warning)."""
    for entry, location, words, kind in _names(content, "surname"):
        for name in _nominees(entry, content):
            if may_be_surname_of(words, kind, name):
                message = f"“{words}” gives a surname, but the person agreed to “{name}”."
                hint = remedy("surname", f"Write “{name}”.")
                yield entry, FieldProblem(location, "surname", message, hint, words=words, is_warning=True)
                break


def is_third_person(words: str, kind: NameKind, meant: Iterable[str], names: KnownNames) -> bool:
    """Whether the words name somebody in full who is neither meant nor a business, a place or the like."""
    name = folded(words)
    if kind is NameKind.TITLED or (kind is not NameKind.FULL and name not in names.people):
        return False
    if f" {name} " in names.others:
        return False
    return not any(names_the_same(words, other) or may_be_surname_of(words, kind, other) for other in meant)


def known_names(content: Content) -> KnownNames:
    """The names of a wall that a story may well name; of its people only those that stories seem to name."""
    others = [business.record.name for business in content.businesses.values()]
    for business in content.businesses.values():
        others += (business.record.sector, *business.record.departments)
    for campaign in content.campaigns.values():
        edition = campaign.record.pin_edition
        others += (campaign.record.name, campaign.record.theme or "", edition.name if edition else "")
        others += (sponsor.name for sponsor in campaign.record.sponsors)
        founder = campaign.record.founder
        others += (*campaign.record.organisers, founder.name if founder else "")
    for award in content.awards.values():
        others += (award.record.name, *(choice.category for _, choice in chosen(award.record)))
    others += (standard.record.name for standard in content.standards.values())
    if content.places is not None:
        others += (place.name for place in content.places.record.places)
    named = {remark.words for remarks in content.remarks.values() for _, remark in remarks if remark.name}
    first_words = {words.split()[0].casefold() for words in named}
    people = (person.record.name for person in content.people.values())
    likely = (name for name in people if name.split(" ", 1)[0].casefold() in first_words)
    return KnownNames(f" {' | '.join(map(folded, others))} ", frozenset(map(folded, likely)))


def _names(content: Content, rule: str) -> Iterator[tuple[Entry[Nomination], Location, str, NameKind]]:
    """Every name in a story whose reviewer has not answered the rule."""
    for id_, remarks in content.remarks.items():
        entry = content.nominations.get(id_)
        if entry is None or (entry.record.reviewed and rule in entry.record.reviewed.keeps):
            continue
        for location, remark in remarks:
            if remark.name:
                yield entry, location, remark.words, NameKind(remark.name)


def _nominees(entry: Entry[Nomination], content: Content) -> list[str]:
    people = (content.people.get(nominee) for nominee in entry.record.nominee)
    return [person.record.name for person in people if person is not None and person.record.kind == "person"]


def names_meant(entry: Entry[Nomination], content: Content) -> list[str]:
    """The names that a story may give: of its nominees, teams too, of who nominated and who replied."""
    people = (content.people.get(nominee) for nominee in entry.record.nominee)
    names = [person.record.name for person in people if person is not None]
    reply, pin = entry.record.reply, entry.record.pin
    others = (entry.record.nominator, reply.from_ if reply else None, pin.passed_on_by if pin else None)
    return [*names, *filter(None, others)]
