"""The differences between two contents, in words: what a change would do to the wall, for its reviewer."""

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

# The kinds of records, nominations first: that is what reviewers look for.
_KINDS_IN_ORDER: Final = sorted((kind.name for kind in KINDS), key=lambda name: name != NOMINATION.name)

ChangeKind = Literal["new", "changed", "removed", "broken"]
"""What happens to a record; a broken record cannot be read yet, and the check says why."""

# Fields that name a contributed file; of a new nomination these two are mentioned.
_FILE_FIELDS: Final = ("photo", "logo", "note", "video", "captions")
_FILES_OF_A_NOMINATION: Final = ("note", "video")

# Fields whose names alone would not be understood.
_FIELD_WORDS: Final[Mapping[str, str]] = {
    "on": "the day",
    "over_18": "whether they are over 18",
    "noindex": "whether search engines may list them",
    "internal": "whether it was a colleague",
    "late": "whether it came late",
    "reviewed": "what a reviewer lets stay",
    "told_on": "the day on which they were told",
    "thanked_on": "the day on which whoever nominated was thanked",
    "review_by": "the day on which consent is looked at again",
    "focus": "the crop of the photo",
    "aliases": "former addresses",
}


@dataclass(frozen=True, slots=True)
class Change:
    """A record that would be new, changed, removed or broken.

    `kind` is the record's, `what` the change's; `path` is its file's, below content/; `url` its page's,
    relative to the site; `title` says who or what it is, `details` what happens, each a few words.
    `wall review` writes these names into its JSON.
    """

    what: ChangeKind
    kind: KindName
    id: str
    path: str
    url: str
    title: str
    details: tuple[str, ...] = ()


def find_changes(before: Content, after: Content) -> tuple[Change, ...]:
    """Every record that is not the same in both, the nominations first."""
    return tuple(change for kind in _KINDS_IN_ORDER for change in _changes_of(kind, before, after))


def _changes_of(kind: KindName, before: Content, after: Content) -> Iterator[Change]:
    old_entries, new_entries = before.of_kind[kind], after.of_kind[kind]
    for record_id in sorted({*old_entries, *new_entries, *after.ids[kind]}):
        old, new = old_entries.get(record_id), new_entries.get(record_id)
        if new is not None:
            if old is None:
                is_new = record_id not in before.ids[kind]  # else the old record could not be read
                yield _change("new" if is_new else "changed", kind, new, after, _describe_new(new, after))
            elif details := tuple(_details(old, new, before, after)):
                yield _change("changed", kind, new, after, details)
        elif record_id in after.ids[kind]:
            broken = (entry for entry in after.broken if (entry.kind, entry.id) == (kind, record_id))
            path = next((entry.path for entry in broken), "")
            yield Change("broken", kind, record_id, path, _url(kind, record_id), record_id)
        elif old is not None:
            yield _change("removed", kind, old, before)


def _change(
    what: ChangeKind, kind: KindName, entry: Entry[Any], content: Content, details: tuple[str, ...] = ()
) -> Change:
    return Change(what, kind, entry.id, entry.path, _url(kind, entry.id), _title(entry, content), details)


# The page that shows what a single file says, by the kind of its records.
_PAGES: Final = {
    "places": urls.PLACES,
    "used-pins": urls.CAMPAIGNS,
    "without": urls.HOME,
    "digital-pin": urls.DIGITAL_PINS,
    "digital-pin-issuer": urls.DIGITAL_PINS,
}


def _url(kind: KindName, record_id: str) -> str:
    if kind in _PAGES:
        return _PAGES[kind]
    return urls.HOME if (kind, record_id) == ("page", "home") else urls.page_of(kind, record_id)


def _title(entry: Entry[Any], content: Content) -> str:
    record = entry.record
    if isinstance(record, Nomination):
        names = [_name_of(nominee, content.people) for nominee in record.nominee]
        where = f" at {_name_of(record.business, content.businesses)}" if record.business else ""
        return f"{join_names(names)}{where}"
    return str(getattr(record, "name", "") or getattr(record, "title", "") or getattr(record, "plural", ""))


def _name_of(record_id: str, entries: Mapping[str, Entry[Any]]) -> str:
    """A record's name; its id if it cannot be read."""
    return str(entries[record_id].record.name) if record_id in entries else record_id


def _describe_new(entry: Entry[Any], content: Content) -> tuple[str, ...]:
    """What there is to say of a new record."""
    record = entry.record
    if isinstance(record, Nomination):
        standards = join_names([_name_of(standard, content.standards) for standard in record.standards])
        return (
            f"recognised for {standards}",
            *(f"with a {name}" for name in _FILES_OF_A_NOMINATION if getattr(record, name)),
        )
    if isinstance(record, Person):
        return (*([record.role] if record.role else []), *(["with a photo"] if record.photo else []))
    if isinstance(record, Campaign):
        return ("{} to {}".format(*record.dates),)
    return (f"{len(record.winners)} winners",) if isinstance(record, Award) else ()


def _details(old: Entry[Any], new: Entry[Any], before: Content, after: Content) -> Iterator[str]:
    """What differs between two readable records of the same id, in the order of the fields."""
    for name in type(new.record).model_fields:
        old_value, new_value = getattr(old.record, name), getattr(new.record, name)
        if name in _FILE_FIELDS:
            yield from _describe_file(name, old_value, new_value, before, after)
        elif old_value != new_value:
            describe = _DESCRIBERS.get(name)
            if describe:
                yield from describe(old_value, new_value, after)
            else:
                yield _field_in_words(name, new.record)
    if old.path != new.path:
        yield f"moved from {old.path}"


def _field_in_words(name: str, record: Part) -> str:
    if name == "text" and isinstance(record, Nomination):
        return "the story"
    words = name.rstrip("_").replace("_alt", " in words").replace("_", " ")
    return _FIELD_WORDS.get(name) or f"the {words}"


def _describe_file(
    name: str, old: str | None, new: str | None, before: Content, after: Content
) -> Iterator[str]:
    if bool(old) != bool(new):
        yield f"{name} {'added' if new else 'removed'}"
    elif old and new and _digest(before, old) != _digest(after, new):
        yield f"{name} replaced"


def _digest(content: Content, path: str) -> str:
    """The digest of a contributed file; its address if it lies elsewhere."""
    original = content.media.get(path)
    return original.digest if isinstance(original, Original) else path


def _describe_consent(old: Any, new: Any, _after: Content) -> Iterator[str]:
    for name in type(new).model_fields:
        before, after = getattr(old, name), getattr(new, name)
        noun = "a guardian’s consent" if name == "guardian" else f"consent to the {name}"
        if before != after:
            yield f"{noun} {'given' if before is None else 'withdrawn' if after is None else 'dated anew'}"


def _describe_standards(old: Mapping[str, str], new: Mapping[str, str], after: Content) -> Iterator[str]:
    if added := [_name_of(standard, after.standards) for standard in new if standard not in old]:
        yield f"now also for {join_names(added)}"
    if removed := [_name_of(standard, after.standards) for standard in old if standard not in new]:
        yield f"no longer for {join_names(removed)}"
    changed = (standard for standard in new if standard in old and old[standard] != new[standard])
    if reworded := [_name_of(standard, after.standards) for standard in changed]:
        yield f"the words for {join_names(reworded)}"
    if list(old) != list(new) and set(old) == set(new):
        yield "the order of the standards"


def _describe_nominees(old: tuple[str, ...], new: tuple[str, ...], after: Content) -> Iterator[str]:
    if added := [_name_of(person, after.people) for person in new if person not in old]:
        yield f"with {join_names(added)}"
    if removed := [_name_of(person, after.people) for person in old if person not in new]:
        yield f"without {join_names(removed)}"
    if set(old) == set(new):
        yield "the order of the names"


# Fields of which more can be said than that they differ.
_DESCRIBERS: Final[Mapping[str, Callable[[Any, Any, Content], Iterator[str]]]] = {
    "consent": _describe_consent,
    "standards": _describe_standards,
    "nominee": _describe_nominees,
}
