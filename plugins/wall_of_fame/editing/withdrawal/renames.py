"""New names for files that stay on the wall and have in their own names that of somebody who leaves."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from wall_of_fame import urls
from wall_of_fame.checks.awards import chosen
from wall_of_fame.content import Content
from wall_of_fame.content.frontmatter import Document, Location, cut, encode_like, file_format, read
from wall_of_fame.editing.withdrawal.deletions import Scope
from wall_of_fame.editing.withdrawal.file_names import has_their_name
from wall_of_fame.editing.withdrawal.identity import Identity
from wall_of_fame.editing.withdrawal.names.mentions import Hit
from wall_of_fame.editing.withdrawal.published_pictures import media_references
from wall_of_fame.editing.withdrawal.traces import Trace, id_trace
from wall_of_fame.text.ids import propose_id


@dataclass(frozen=True)
class Renames:
    """What gets another name, and the places where it is named.

    `nominations` has the new ids by the old ones, `paths` the new paths of all renamed files by the old
    ones. `values` has the new values of fields by path and location; `cuts` the former addresses that go.
    """

    nominations: Mapping[str, str] = field(default_factory=dict)
    paths: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[Location, str]] = field(default_factory=dict)
    cuts: Mapping[str, tuple[Location, ...]] = field(default_factory=dict)
    steps: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    traces: tuple[Trace, ...] = ()

    @property
    def former_ids(self) -> frozenset[str]:
        """The ids, file names and former ids that are no longer anybody's."""
        aliases = (trace.words for trace in self.traces)
        return frozenset({*self.nominations, *(PurePosixPath(path).stem for path in self.paths), *aliases})

    def touches(self, path: str, text: str) -> bool:
        """Whether something in a file is to be changed."""
        is_record = path.endswith((".md", ".yaml"))
        return path in self.values or path in self.cuts or (is_record and any(self._links(text)))

    def hits(self, document: Document, path: str) -> Iterator[Hit]:
        """The parts of a file that are changed."""
        for location in (*self.values.get(path, ()), *self.cuts.get(path, ())):
            node = document.nodes.get(location)
            if node:
                yield Hit(document.offset + node.start, document.offset + node.end, "id")
        yield from (Hit(match.start(), match.end(), "id") for match in self._links(document.text))

    def edit(self, path: str, text: str) -> str:
        """A record file's text with the new names."""
        format_ = file_format(path)
        document = read(text.encode(), format_)
        nodes = {
            location: document.nodes[location]
            for location in self.values.get(path, ())
            if location in document.nodes
        }
        for location, node in sorted(nodes.items(), key=lambda pair: -pair[1].start):
            start, end = document.offset + node.start, document.offset + node.end
            text = text[:start] + self.values[path][location] + text[end:]
        for match in reversed([*self._links(text)]):
            text = text[: match.start(1)] + self.nominations[match[1]] + text[match.end(1) :]
        return cut(text, format_, self.cuts[path]) if path in self.cuts else text

    def _links(self, text: str) -> Iterator[re.Match[str]]:
        """The links to recognitions that get another address."""
        for old in self.nominations:
            if old in text:
                yield from re.finditer(
                    rf"(?<=/{urls.FOLDERS['nomination']}/)({re.escape(old)})(?![\w-])", text
                )


def plan_renames(content: Content, identity: Identity, scope: Scope, deleted: Collection[str]) -> Renames:
    """Find new names for nominations, pictures and videos that stay; take out former addresses.

    `deleted` are the paths of files that go. The names of businesses and of others stay: they have their
    own.
    """
    if not identity.is_leaving:
        return Renames()
    nominations = dict(_nominations(content, identity, scope))
    aliases = [*_aliases(content, identity, scope)]
    media = dict(_media(content, identity, {**nominations}, deleted))
    paths = {content.nominations[old].path: _path(content, old, new) for old, new in nominations.items()}
    others = identity.other_ids
    return Renames(
        nominations=nominations,
        paths={**paths, **media},
        values=_values(content, nominations, media),
        cuts=_by_path(aliases),
        steps=(
            *(f"rename content/{old} to {new}" for old, new in {**paths, **media}.items()),
            *(f"take the former address “{alias}” out of content/{path}" for path, _, alias, _ in aliases),
        ),
        notes=tuple(
            f"The address /{address} goes; links to it will not be found."
            for address in (
                *(urls.page_of("nomination", old) for old in nominations),
                *(address for _, _, _, address in aliases),
            )
        ),
        traces=(
            *(id_trace("recognition", old, others - {old}) for old in nominations),
            *(Trace("address", path) for path in media),
            *(Trace("address", address.strip("/")) for _, _, _, address in aliases),
        ),
    )


def _nominations(content: Content, identity: Identity, scope: Scope) -> Iterator[tuple[str, str]]:
    """The old and the new ids of nominations: a day, and a business unless it has the name as well."""
    taken = {*content.ids["nomination"]}
    for entries in (content.nominations, content.people, content.businesses):
        taken |= {alias for entry in entries.values() for alias in entry.record.aliases}
    for id_ in scope.remaining:
        entry = content.nominations[id_]
        about = identity.others.names_in(entry.path)
        if has_their_name(identity, id_, about) != "sure":
            continue
        record = entry.record
        business = record.business
        if business is None or has_their_name(identity, business) != "no":
            business = "recognition"
        new = propose_id(f"{record.date} {business}", taken)
        taken.add(new)
        yield id_, new


def _path(content: Content, old: str, new: str) -> str:
    path = PurePosixPath(content.nominations[old].path)
    return path.with_name(f"{new}{path.suffix}").as_posix()


def _aliases(content: Content, identity: Identity, scope: Scope) -> Iterator[tuple[str, int, str, str]]:
    """The former addresses of records that stay which have the name: path, position, alias, address."""
    people = [content.people[id_] for id_ in scope.remaining_people]
    nominations = [content.nominations[id_] for id_ in scope.remaining]
    for kind, entries in (("person", people), ("nomination", nominations)):
        for entry in entries:
            about = identity.others.names_in(entry.path)
            for position, alias in enumerate(entry.record.aliases):
                if has_their_name(identity, alias, about) == "sure":
                    yield entry.path, position, alias, urls.former_address(kind, alias)


def _by_path(aliases: Iterable[tuple[str, int, str, str]]) -> dict[str, tuple[Location, ...]]:
    cuts: dict[str, tuple[Location, ...]] = {}
    for path, position, _, _ in aliases:
        cuts[path] = (*cuts.get(path, ()), ("aliases", position))
    return cuts


def _media(
    content: Content, identity: Identity, nominations: Mapping[str, str], deleted: Collection[str]
) -> Iterator[tuple[str, str]]:
    """The old and the new paths of pictures, videos and captions that a record which stays shows."""
    taken = {path.casefold() for path in content.media}
    named = set()
    for path, location, value in media_references(content):
        if value in named or value in deleted or path in deleted or value not in content.media:
            continue
        named.add(value)
        file = PurePosixPath(value)
        if has_their_name(identity, file.stem, identity.others.names_in(path)) != "sure":
            continue
        owner = PurePosixPath(path).stem
        stem = nominations.get(owner, owner) if path.startswith("nominations/") else owner
        if has_their_name(identity, stem) == "sure":
            stem = str(location[0])
        number, new = 1, file.with_name(f"{stem}{file.suffix.lower()}").as_posix()
        while new.casefold() in taken:
            number += 1
            new = file.with_name(f"{stem}-{number}{file.suffix.lower()}").as_posix()
        taken.add(new.casefold())
        yield value, new


def _values(
    content: Content, nominations: Mapping[str, str], media: Mapping[str, str]
) -> dict[str, dict[Location, str]]:
    """The new values of the fields that name what is renamed."""
    values: dict[str, dict[Location, str]] = {}
    for award in content.awards.values():
        for location, choice in chosen(award.record):
            if choice.nomination in nominations:
                new = nominations[choice.nomination]
                values.setdefault(award.path, {})[(*location, "nomination")] = new
    for pin in content.digital_pins.values():
        if pin.record.nomination in nominations:
            values.setdefault(pin.path, {})[("nomination",)] = nominations[pin.record.nomination]
    for path, location, value in media_references(content):
        if value in media:
            values.setdefault(path, {})[location] = media[value]
    return values


def with_new_names(
    root: Path, texts: Mapping[str, str], edits: Mapping[str, bytes | None], renames: Renames
) -> dict[str, bytes | None]:
    """The changes of a withdrawal with the new names: new bytes by path, None deletes.

    `texts` are those that stay, by path; `edits` the changes so far.
    """
    changes = dict(edits)
    for path, text in texts.items():
        if renames.touches(path, text):
            data = changes.get(path) or (root / path).read_bytes()
            changes[path] = encode_like(renames.edit(path, read(data, file_format(path)).text), data)
    for old, new in renames.paths.items():
        changes[new] = changes.get(old) or (root / old).read_bytes()
        changes[old] = None
    return changes
