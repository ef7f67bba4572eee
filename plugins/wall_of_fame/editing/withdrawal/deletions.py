"""What leaves the wall with somebody: their records, recognitions, pictures and prizes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from wall_of_fame.checks.awards import chosen
from wall_of_fame.content import Content, Entry
from wall_of_fame.content.frontmatter import Location, cut, encode_like, file_format, read
from wall_of_fame.content.frontmatter.decode import decode
from wall_of_fame.content.media import Original
from wall_of_fame.editing.pins.used_numbers import PATH as USED_PINS
from wall_of_fame.editing.pins.used_numbers import pins_of, with_used
from wall_of_fame.editing.withdrawal.model import KeptPicture, WithdrawalError, WithdrawalRequest
from wall_of_fame.editing.withdrawal.published_pictures import (
    logo_paths,
    media_paths,
    media_references,
    published_names,
)
from wall_of_fame.records import Nomination


@dataclass(frozen=True, slots=True)
class Scope:
    """Which nominations go and stay, and which people stay, by their ids.

    `deleted` are about the person alone, `joint` about others as well: these stay without the person.
    """

    deleted: tuple[str, ...]
    joint: tuple[Entry[Nomination], ...]
    remaining: tuple[str, ...]
    remaining_people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """A file below content/ with its new bytes (None deletes it), and the step in words.

    `cuts` are the locations in the record at which something is taken out.
    """

    path: str
    data: bytes | None
    step: str
    cuts: Sequence[Location] = ()


@dataclass(frozen=True, slots=True)
class Deletions:
    """The edits, the media that stay, and by what deleted media could be recognised.

    `picture_names` are names under which the site published them, `digests` their SHA-256 sums.
    """

    edits: tuple[Edit, ...]
    kept_pictures: tuple[KeptPicture, ...]
    picture_names: frozenset[str]
    digests: frozenset[str]

    @property
    def changes(self) -> dict[str, bytes | None]:
        """The new bytes by path; None deletes."""
        return {edit.path: edit.data for edit in self.edits}

    @property
    def deleted_paths(self) -> tuple[str, ...]:
        """The paths of the files that are deleted."""
        return tuple(edit.path for edit in self.edits if edit.data is None)

    @property
    def cuts(self) -> Mapping[str, Sequence[Location]]:
        """The locations at which records lose something, by path."""
        return {edit.path: edit.cuts for edit in self.edits if edit.cuts}


def choose_scope(content: Content, request: WithdrawalRequest) -> Scope:
    """Choose what goes.

    Raises:
        WithdrawalError: the person has no photo, or no such recognition.
    """
    id_ = request.person.id
    if request.photo and not request.person.record.photo:
        raise WithdrawalError(f"“{id_}” shows no photo.")
    about_them = [entry for entry in content.nominations.values() if id_ in entry.record.nominee]
    going = [] if request.photo else [entry for entry in about_them if request.recognition in ("", entry.id)]
    if request.recognition and not going:
        ids = ", ".join(entry.id for entry in about_them)
        theirs = f"Theirs: {ids}." if ids else "They have none."
        raise WithdrawalError(f"“{id_}” has no recognition “{request.recognition}”. {theirs}")
    deleted = tuple(entry.id for entry in going if len(entry.record.nominee) == 1)
    return Scope(
        deleted=deleted,
        joint=tuple(entry for entry in going if len(entry.record.nominee) > 1),
        remaining=tuple(nomination for nomination in content.nominations if nomination not in deleted),
        remaining_people=tuple(
            person for person in content.people if not (person == id_ and request.is_complete)
        ),
    )


def plan_deletions(root: Path, content: Content, request: WithdrawalRequest, scope: Scope) -> Deletions:
    """Plan what is deleted, and what is taken out of records that stay. `root` is the content folder."""
    person = request.person
    loses_photo = request.is_complete or request.photo
    with_lost_photo = [person.id] if loses_photo else []
    with_kept_photo = [id_ for id_ in scope.remaining_people if id_ not in with_lost_photo]
    lost = {*media_paths(content, with_lost_photo, scope.deleted)}
    used = {*media_paths(content, with_kept_photo, scope.remaining), *logo_paths(content)}
    stored = map(content.stored_path, sorted(lost - used))
    media = tuple(_delete(path) for path in stored if (root / path).is_file())
    names_before = {*published_names(content, with_lost_photo, scope.deleted)}
    names_after = {*published_names(content, with_kept_photo, scope.remaining)}
    return Deletions(
        edits=(
            *_record_edits(root, content, request, scope),
            *media,
            *_award_edits(root, content, scope),
            *_used_pins_edit(root, content, scope),
        ),
        kept_pictures=tuple(_kept_pictures(content, lost & used, request, scope)),
        picture_names=frozenset(names_before - names_after),
        digests=_lost_digests(content, lost - used, {edit.path for edit in media}),
    )


def _kept_pictures(
    content: Content, paths: set[str], request: WithdrawalRequest, scope: Scope
) -> Iterator[KeptPicture]:
    """The media that stay, each with the first record that shows it afterwards."""
    gone = {content.nominations[nomination].path for nomination in scope.deleted}
    gone |= {request.person.path} if request.is_complete or request.photo else set()
    shown_by = {value: path for path, _, value in media_references(content) if path not in gone}
    yield from (KeptPicture(path, shown_by[path]) for path in sorted(paths) if path in shown_by)


def _record_edits(root: Path, content: Content, request: WithdrawalRequest, scope: Scope) -> Iterator[Edit]:
    person = request.person
    if request.photo:
        cuts = [("photo",), ("photo_alt",), ("focus",), ("consent", "photo")]
        yield _cut(root, person.path, cuts, "take the photo and its consent out of")
    if request.is_complete:
        yield _delete(person.path)
    yield from (_delete(content.nominations[nomination].path) for nomination in scope.deleted)
    yield from (_delete(path) for path in _digital_pins(content, request, scope))


def _digital_pins(content: Content, request: WithdrawalRequest, scope: Scope) -> Iterator[str]:
    """The digital pins that are taken back with them: a file that is gone counts as that."""
    going = {*scope.deleted, *(nomination.id for nomination in scope.joint)}
    for pin in content.digital_pins.values():
        is_theirs = pin.record.nominee == request.person.id
        if is_theirs and (request.is_complete or pin.record.nomination in going):
            yield pin.path


def _award_edits(root: Path, content: Content, scope: Scope) -> Iterator[Edit]:
    for award in content.awards.values():
        cuts = [location for location, choice in chosen(award.record) if choice.nomination in scope.deleted]
        if cuts:
            yield _cut(root, award.path, cuts, "take what they won out of")


def _used_pins_edit(root: Path, content: Content, scope: Scope) -> Iterator[Edit]:
    """The numbers of their pins are kept from being given again, without a word of who had them."""
    pins = tuple(pins_of(content, scope.deleted))
    if pins:
        before = decode((root / USED_PINS).read_bytes())[0] if content.used_pins else ""
        step = f"keep the number of their pin in content/{USED_PINS}, so that it is never given again"
        yield Edit(USED_PINS, with_used(content, before, pins).encode(), step)


def _lost_digests(content: Content, lost: set[str], deleted: set[str]) -> frozenset[str]:
    """The digests of lost media; without those that another file, which stays, has as well."""
    originals = {path: entry for path, entry in content.media.items() if isinstance(entry, Original)}
    remaining = {original.digest for original in originals.values() if original.path not in deleted}
    return frozenset({originals[path].digest for path in lost if path in originals} - remaining)


def _delete(path: str) -> Edit:
    return Edit(path, None, f"delete content/{path}")


def _cut(root: Path, path: str, cuts: Sequence[Location], action: str) -> Edit:
    data = (root / path).read_bytes()
    text = cut(read(data, file_format(path)).text, file_format(path), cuts)
    return Edit(path, encode_like(text, data), f"{action} content/{path}", cuts)
