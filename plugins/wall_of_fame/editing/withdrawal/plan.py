"""What has to be changed for a withdrawal, and by what it can be seen afterwards that nothing is left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from wall_of_fame.content import Content
from wall_of_fame.content.files import FileList, list_files
from wall_of_fame.content.frontmatter import file_format, read
from wall_of_fame.editing.draft import INBOX
from wall_of_fame.editing.withdrawal.deletions import Deletions, Scope, choose_scope, plan_deletions
from wall_of_fame.editing.withdrawal.identity import Identity
from wall_of_fame.editing.withdrawal.inbox_drafts import InboxEdit, clear_inbox
from wall_of_fame.editing.withdrawal.joint_nominations import hide_values, remove_nominee
from wall_of_fame.editing.withdrawal.mentions import Mention, find_hits, mentions_at
from wall_of_fame.editing.withdrawal.model import Removal, WithdrawalRequest
from wall_of_fame.editing.withdrawal.published_pictures import media_paths
from wall_of_fame.editing.withdrawal.traces import ReadableText, Trace, id_trace, story_traces


def plan_withdrawal(root: Path, content: Content, request: WithdrawalRequest) -> Removal:
    """Plan a withdrawal; nothing is changed yet. `root` is the content folder, without errors.

    Raises:
        WithdrawalError: the person has no photo, or no such recognition.
    """
    scope = choose_scope(content, request)
    deletions = plan_deletions(root, content, request, scope)
    files = list_files(root)
    texts = dict(_remaining_texts(root, files, deletions))
    identity = Identity(
        content=content,
        person=request.person,
        is_leaving=request.is_complete,
        nominations=scope.deleted,
        deleted_paths=deletions.deleted_paths,
        other_ids=_other_ids(content, files, request, deletions),
        texts=texts,
    )
    joint = [remove_nominee(root, nomination, identity, request.instead) for nomination in scope.joint]
    changes = deletions.changes | {edit.path: edit.data for edit in joint if edit.data is not None}
    texts = texts | {edit.path: edit.text for edit in joint}
    inbox = (
        clear_inbox(root.parent / INBOX, identity, request.instead)
        if request.is_complete
        else InboxEdit({}, ())
    )
    # A joint nomination stays on the wall, but must not be on the person's page.
    not_on_page = scope.joint if request.recognition else ()
    return Removal(
        content=changes,
        inbox=inbox.changes,
        steps=(*(edit.step for edit in deletions.edits), *(edit.step for edit in joint), *inbox.steps),
        notes=(
            *deletions.notes,
            *_namesake_notes(identity),
            *(note for edit in joint for note in edit.notes),
        ),
        replaced=(*(mention for edit in joint for mention in edit.replaced), *inbox.replaced),
        remaining=(
            *(mention for edit in joint for mention in edit.remaining),
            *_mentions_in_texts(texts, identity),
            *_mentions_in_file_names(content, scope, identity, [*texts, *_remaining_media(files, changes)]),
            *inbox.remaining,
        ),
        traces=_traces(content, request, deletions, identity, _texts_afterwards(texts, changes)),
        digests=deletions.digests,
        pages=(f"people/{request.person.id}",) if not_on_page else (),
        page_traces=tuple(id_trace("recognition", nomination.id, ()) for nomination in not_on_page),
    )


def _remaining_texts(root: Path, files: FileList, deletions: Deletions) -> Iterator[tuple[str, str]]:
    """The text of every file that stays, by its path; what is taken out of a record is blank."""
    deleted, cuts = set(deletions.deleted_paths), deletions.cuts
    for file in files.records:
        if file.path not in deleted:
            document = read((root / file.path).read_bytes(), file_format(file.path))
            yield file.path, hide_values(document, cuts.get(file.path, ()))
    for path in files.media:
        if path.endswith(".vtt") and path not in deleted:
            yield path, (root / path).read_bytes().decode("utf-8", "replace")


def _remaining_media(files: FileList, changes: Mapping[str, bytes | None]) -> Iterator[str]:
    return (path for path in files.media if path not in changes)


def _other_ids(
    content: Content, files: FileList, request: WithdrawalRequest, deletions: Deletions
) -> frozenset[str]:
    """Ids and file names that stay; an id that goes may be a part of them."""
    deleted = set(deletions.deleted_paths)
    ids = {file.id for file in files.records if file.path not in deleted}
    ids |= {PurePosixPath(path).stem for path in files.media if path not in deleted}
    for entries in (content.people, content.businesses, content.nominations):
        for entry in entries.values():
            if entry.path not in deletions.changes:
                ids |= {*entry.record.aliases}
    return frozenset(ids - ({request.person.id} if request.is_complete else set()))


def _namesake_notes(identity: Identity) -> Iterator[str]:
    if identity.is_leaving and identity.has_namesake:
        yield (
            f"Somebody else on the wall is called {identity.name} as well. So the name says nothing: "
            "ids, pictures and stories are searched for."
        )


def _mentions_in_texts(texts: Mapping[str, str], identity: Identity) -> Iterator[Mention]:
    """Where texts that stay name the person, and are not changed."""
    for path, text in texts.items():
        hits = find_hits(text, identity.patterns_in_other_texts, identity.other_ids)
        yield from mentions_at(f"content/{path}", text, hits)
        readable = ReadableText(text)
        if not hits and any(any(trace.spans(readable)) for trace in identity.traces):
            yield Mention(f"content/{path}", 1, 1, identity.name, "written in another way")


def _mentions_in_file_names(
    content: Content, scope: Scope, identity: Identity, paths: list[str]
) -> Iterator[Mention]:
    """The files that stay and have the person's id in their own names; media of others may have it."""
    if not identity.is_leaving or "-" not in identity.person.id:
        return
    media_of_others = {*map(content.stored_path, media_paths(content, scope.remaining_people, ()))}
    for path in paths:
        stem = PurePosixPath(path).stem
        has_id = f"-{identity.person.id}-" in f"-{stem}-" and not path.startswith("people/")
        if has_id and path not in media_of_others:
            yield Mention(f"content/{path}", 1, 1, stem, "the file's own name")


def _texts_afterwards(texts: Mapping[str, str], changes: Mapping[str, bytes | None]) -> Iterator[str]:
    """Every text of the content as it will be."""
    for path, text in texts.items():
        data = changes.get(path)
        yield text if data is None else data.decode()


def _traces(
    content: Content,
    request: WithdrawalRequest,
    deletions: Deletions,
    identity: Identity,
    texts_afterwards: Iterator[str],
) -> tuple[Trace, ...]:
    """What must not be found afterwards. Sentences that another text has, too, prove nothing."""
    remaining = ReadableText("\n".join(texts_afterwards)).folded
    sentences = story_traces(content, identity.nominations, _lost_texts(request))
    names = sorted(deletions.picture_names | deletions.digests)
    return (
        *identity.traces,
        *dict.fromkeys(trace for trace in sentences if trace.readable_words not in remaining),
        *(Trace("picture", name) for name in names),
    )


def _lost_texts(request: WithdrawalRequest) -> Iterator[str]:
    """What the person's own record says of them, and will not say any more."""
    record = request.person.record
    if request.is_complete or request.photo:
        yield record.photo_alt
    if request.is_complete:
        yield record.text
