"""Where texts and names of files that stay have somebody's name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from wall_of_fame.content.files import FileList
from wall_of_fame.content.frontmatter import file_format, read
from wall_of_fame.editing.withdrawal.file_names import has_their_name
from wall_of_fame.editing.withdrawal.identity import Identity
from wall_of_fame.editing.withdrawal.joint_nominations import JointEdit, blank_out
from wall_of_fame.editing.withdrawal.names.mentions import Mention, mentions_at
from wall_of_fame.editing.withdrawal.own_texts import find_in_own_text
from wall_of_fame.editing.withdrawal.published_pictures import media_references
from wall_of_fame.editing.withdrawal.renames import Renames
from wall_of_fame.editing.withdrawal.traces import ReadableText, unescape


@dataclass(frozen=True, slots=True)
class NamesLeft:
    """The places where they surely are named, and those where they may be, before and after the changes."""

    sure: tuple[Mention, ...]
    uncertain: tuple[Mention, ...]
    uncertain_afterwards: tuple[Mention, ...]


def find_names_left(  # noqa: PLR0913 - it looks at all that a withdrawal leaves
    root: Path,
    *,
    files: FileList,
    identity: Identity,
    texts: Mapping[str, str],
    joint: Sequence[JointEdit],
    renames: Renames,
    changes: Mapping[str, bytes | None],
) -> NamesLeft:
    """Find the places in files of the content that stay. `texts` are those that nothing was done to yet."""
    sure = [mention for edit in joint for mention in edit.remaining]
    uncertain = [mention for edit in joint for mention in edit.uncertain]
    edited = {edit.path: edit for edit in joint}
    afterwards: list[Mention] = []
    for path, text in texts.items():
        left = edited[path].text if path in edited else text
        if renames.touches(path, left):
            document = read((root / path).read_bytes(), file_format(path))
            left = blank_out(left, renames.hits(document, path))
        hits = identity.hits_of_others(path, left)
        sure += mentions_at(f"content/{path}", text, hits.sure)
        if not hits.sure:
            sure += _written_otherwise(path, left, identity)
        doubtful = [*mentions_at(f"content/{path}", text, hits.uncertain)]
        uncertain += doubtful
        if path in edited or doubtful:
            afterwards += _afterwards(path, renames.paths.get(path, path), identity, changes, doubtful)
    owners = {value: path for path, _, value in media_references(identity.content)}
    for path in (*texts, *files.media):
        if path not in renames.paths and changes.get(path, b"") is not None:
            for sureness, mention in _in_file_name(path, identity, owners):
                (sure if sureness == "sure" else uncertain).append(mention)
                afterwards += [mention] if sureness == "uncertain" else []
    return NamesLeft(*(tuple(sorted(set(mentions))) for mentions in (sure, uncertain, afterwards)))


def _written_otherwise(path: str, text: str, identity: Identity) -> Iterator[Mention]:
    """A name or an id that only can be read when all escapes are taken away."""
    if not any(sign in text for sign in ("&", "%", "\\u", "<")):
        return
    readable = ReadableText(unescape(text))
    if any(any(trace.spans(readable)) for trace in identity.traces if trace.kind != "part"):
        yield Mention(f"content/{path}", 1, 1, identity.name, "written in another way")


def _afterwards(
    path: str,
    new_path: str,
    identity: Identity,
    changes: Mapping[str, bytes | None],
    before: Sequence[Mention],
) -> Iterator[Mention]:
    """The uncertain places of a file as it will be."""
    data = changes.get(new_path)
    if data is None:
        yield from before
        return
    document = read(data, file_format(new_path))
    place = f"content/{new_path}"
    nominees = _nominees(identity, path)
    if identity.person.id in nominees:
        shared = identity.others.names_of(nominees)
        own = find_in_own_text(document, document.text, identity, shared)
        yield from mentions_at(place, document.text, own.uncertain)
    else:
        yield from mentions_at(place, document.text, identity.hits_of_others(path, document.text).uncertain)


def _nominees(identity: Identity, path: str) -> Sequence[str]:
    entry = identity.content.nominations.get(PurePosixPath(path).stem)
    return entry.record.nominee if entry and entry.path == path else ()


def _in_file_name(path: str, identity: Identity, owners: Mapping[str, str]) -> Iterator[tuple[str, Mention]]:
    """Whether a file's own name has the name. A person's file is called as that person is."""
    if not identity.is_leaving or path.startswith(("people/", "standards/")):
        return
    about = identity.others.names_in(owners.get(path, path))
    stem = PurePosixPath(path).stem
    sureness = has_their_name(identity, stem, about)
    if sureness != "no":
        yield sureness, Mention(f"content/{path}", 1, 1, stem, "the file’s own name")
