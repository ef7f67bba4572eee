"""What would change on the wall between two contents, in words: for whoever reviews a change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from wall_of_fame import urls
from wall_of_fame.content import Content, Entry
from wall_of_fame.content.media import Original
from wall_of_fame.records import KINDS, Award, Campaign, KindName, Nomination, Part, Person
from wall_of_fame.records.kinds import NOMINATION
from wall_of_fame.text.names import join_names

_IN_ORDER: Final = sorted((kind.name for kind in KINDS), key=lambda name: name != NOMINATION.name)
"""The kinds of records, nominations first: that is what reviewers look for."""

What = Literal["new", "changed", "removed", "broken"]
"""What happens to a record; a broken one cannot be read yet, and the check says why."""

_FILES: Final = ("photo", "logo", "note", "video", "captions")
"""Fields that name a contributed file."""

_WORDS: Final[Mapping[str, str]] = {
    "on": "the day",
    "over_18": "whether they are over 18",
    "noindex": "whether search engines may list them",
    "internal": "whether it was a colleague",
    "late": "whether it came late",
    "told_on": "the day on which they were told",
    "review_by": "the day on which consent is looked at again",
    "focus": "the crop of the photo",
    "aliases": "former addresses",
}
"""Fields whose names alone would not be understood."""


@dataclass(frozen=True, slots=True)
class Change:
    """One record that would be new, changed or removed.

    `path` is its file's, below content/; `url` its page's, relative to the site; `title` says who or
    what it is, `details` what happens, each a few words.
    """

    what: What
    kind: KindName
    id: str
    path: str
    url: str
    title: str
    details: tuple[str, ...] = ()


def differences(before: Content, after: Content) -> tuple[Change, ...]:
    """Every record that is not the same in both, the recognitions first."""
    return tuple(change for kind in _IN_ORDER for change in _of_kind(kind, before, after))


def _of_kind(kind: KindName, before: Content, after: Content) -> Iterator[Change]:
    were, are = before.of_kind[kind], after.of_kind[kind]
    for record_id in sorted({*were, *are, *after.ids[kind]}):
        old, new = were.get(record_id), are.get(record_id)
        if new is not None:
            if old is None:
                is_new = record_id not in before.ids[kind]
                yield _change("new" if is_new else "changed", kind, new, after, _about(new, after))
            elif details := tuple(_details(old, new, before, after)):
                yield _change("changed", kind, new, after, details)
        elif record_id in after.ids[kind]:
            path = next((one.path for one in after.broken if (one.kind, one.id) == (kind, record_id)), "")
            yield Change("broken", kind, record_id, path, _url(kind, record_id), record_id)
        elif old is not None:
            yield _change("removed", kind, old, before)


def _change(
    what: What, kind: KindName, entry: Entry[Any], content: Content, details: tuple[str, ...] = ()
) -> Change:
    return Change(what, kind, entry.id, entry.path, _url(kind, entry.id), _title(entry, content), details)


def _url(kind: KindName, record_id: str) -> str:
    if kind == "places":
        return urls.PLACES
    return urls.HOME if (kind, record_id) == ("page", "home") else urls.page_of(kind, record_id)


def _title(entry: Entry[Any], content: Content) -> str:
    record = entry.record
    if isinstance(record, Nomination):
        names = [_name(content.people, nominee) for nominee in record.nominee]
        return f"{join_names(names)} at {_name(content.businesses, record.business)}"
    return str(getattr(record, "name", "") or getattr(record, "title", "") or getattr(record, "plural", ""))


def _name(known: Mapping[str, Entry[Any]], record_id: str) -> str:
    return str(known[record_id].record.name) if record_id in known else record_id


def _about(entry: Entry[Any], content: Content) -> tuple[str, ...]:
    """What there is to say of a new record."""
    record = entry.record
    if isinstance(record, Nomination):
        named = join_names([_name(content.standards, standard) for standard in record.standards])
        return (
            f"recognised for {named}",
            *(f"with a {name}" for name in _FILES[2:4] if getattr(record, name)),
        )
    if isinstance(record, Person):
        return (*([record.role] if record.role else []), *(["with a photo"] if record.photo else []))
    if isinstance(record, Campaign):
        return ("{} to {}".format(*record.dates),)
    return (f"{len(record.winners)} winners",) if isinstance(record, Award) else ()


def _details(old: Entry[Any], new: Entry[Any], before: Content, after: Content) -> Iterator[str]:
    """What differs between two readable records of the same id, in the order of the fields."""
    for name in type(new.record).model_fields:
        was, now = getattr(old.record, name), getattr(new.record, name)
        if name in _FILES:
            yield from _of_file(name, was, now, before, after)
        elif was != now:
            tell = _TELLERS.get(name)
            yield from tell(was, now, after) if tell else (_word(name, new.record),)
    if old.path != new.path:
        yield f"moved from {old.path}"


def _word(name: str, record: Part) -> str:
    if name == "text" and isinstance(record, Nomination):
        return "the story"
    return _WORDS.get(name) or f"the {name.rstrip('_').replace('_alt', ' in words').replace('_', ' ')}"


def _of_file(name: str, was: str | None, now: str | None, before: Content, after: Content) -> Iterator[str]:
    if bool(was) != bool(now):
        yield f"{name} {'added' if now else 'removed'}"
    elif was and now and _digest(before, was) != _digest(after, now):
        yield f"{name} replaced"


def _digest(content: Content, path: str) -> str:
    """The digest of a contributed file; its address if it lies elsewhere."""
    known = content.media.get(path)
    return known.digest if isinstance(known, Original) else path


def _consent(was: Any, now: Any, _: Content) -> Iterator[str]:
    for name in type(now).model_fields:
        old, new = getattr(was, name), getattr(now, name)
        whose = "a guardian’s consent" if name == "guardian" else f"consent to the {name}"
        if old != new:
            yield f"{whose} {'given' if old is None else 'withdrawn' if new is None else 'dated anew'}"


def _standards(was: Mapping[str, str], now: Mapping[str, str], after: Content) -> Iterator[str]:
    for known, others, words in ((now, was, "now also for {}"), (was, now, "no longer for {}")):
        if names := [_name(after.standards, one) for one in known if one not in others]:
            yield words.format(join_names(names))
    if names := [_name(after.standards, one) for one in now if one in was and was[one] != now[one]]:
        yield f"the words for {join_names(names)}"
    if list(was) != list(now) and set(was) == set(now):
        yield "the order of the standards"


def _nominees(was: tuple[str, ...], now: tuple[str, ...], after: Content) -> Iterator[str]:
    for known, others, words in ((now, was, "with"), (was, now, "without")):
        if names := [_name(after.people, one) for one in known if one not in others]:
            yield f"{words} {join_names(names)}"
    if set(was) == set(now):
        yield "the order of the names"


_TELLERS: Final[Mapping[str, Callable[[Any, Any, Content], Iterator[str]]]] = {
    "consent": _consent,
    "standards": _standards,
    "nominee": _nominees,
}
"""Fields of which more can be said than that they differ."""
