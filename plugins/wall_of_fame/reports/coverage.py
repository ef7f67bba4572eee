"""Who is overlooked: role groups without a recognition, people named in stories whom nobody nominated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from wall_of_fame.checks.care_names import known_names, names_meant
from wall_of_fame.content import Content
from wall_of_fame.records import Nomination
from wall_of_fame.text.care import NameKind
from wall_of_fame.text.care.same_name import names_the_same
from wall_of_fame.text.spellings import folded


def groups_without(content: Content, nominations: Sequence[Nomination]) -> Iterator[str]:
    """The role groups of the wall whose people have none of these nominations."""
    recognised = {nominee for nomination in nominations for nominee in nomination.nominee}
    with_one = {content.people[nominee].record.group for nominee in recognised & content.people.keys()}
    groups = (person.record.group for person in content.people.values())
    yield from dict.fromkeys(group for group in groups if group and group not in with_one)


def named_alone(content: Content) -> Mapping[str, Sequence[str]]:
    """The names of people in stories who have no recognition, each with the ids of these nominations."""
    nominees = {nominee for entry in content.nominations.values() for nominee in entry.record.nominee}
    recognised = {folded(content.people[nominee].record.name) for nominee in nominees & content.people.keys()}
    others = known_names(content).others
    named: dict[str, list[str]] = defaultdict(list)
    for id_, remarks in content.remarks.items():
        entry = content.nominations.get(id_)
        for words in dict.fromkeys(remark.words for _, remark in remarks if _is_name(remark.name)):
            name = folded(words)
            if entry is None or name in recognised or f" {name} " in others:
                continue
            if not any(names_the_same(words, other) for other in names_meant(entry, content)):
                named[words].append(id_)
    return named


def _is_name(kind: str) -> bool:
    """Whether words are surely somebody's name, and not only perhaps."""
    return bool(kind) and NameKind(kind) in {NameKind.FULL, NameKind.INITIAL, NameKind.TITLED}
