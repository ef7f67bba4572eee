"""What has to be changed for a withdrawal, and by what it can be seen afterwards that nothing is left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Final

from wall_of_fame import urls
from wall_of_fame.content import Content
from wall_of_fame.content.files import FileList, list_files
from wall_of_fame.content.frontmatter import file_format, read
from wall_of_fame.content.frontmatter.decode import decode
from wall_of_fame.editing.draft import INBOX
from wall_of_fame.editing.withdrawal.deletions import Deletions, choose_scope, plan_deletions
from wall_of_fame.editing.withdrawal.identity import Identity
from wall_of_fame.editing.withdrawal.inbox_drafts import InboxEdit, clear_inbox
from wall_of_fame.editing.withdrawal.joint_nominations import JointEdit, hide_values, remove_nominee
from wall_of_fame.editing.withdrawal.model import Removal, WithdrawalRequest
from wall_of_fame.editing.withdrawal.names_left import find_names_left
from wall_of_fame.editing.withdrawal.renames import plan_renames, with_new_names
from wall_of_fame.editing.withdrawal.traces import ReadableText, Trace, id_trace, story_traces
from wall_of_fame.records.kinds import DIGITAL_PIN

SIGN_LIST: Final = (
    "Sign the list of what was taken back, on the computer with the key: wall pin sign-list (until then the "
    "site shows no list, so that none can be confirmed)."
)
"""What is said where digital pins are taken back."""


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
    renames = plan_renames(content, identity, scope, deletions.deleted_paths)
    if renames.former_ids:
        identity = replace(identity, former=renames.traces, other_ids=identity.other_ids - renames.former_ids)
    joint = [remove_nominee(root, nomination, identity, request.instead) for nomination in scope.joint]
    edits: dict[str, bytes | None] = deletions.changes | {edit.path: edit.data for edit in joint}
    changes = with_new_names(root, texts, edits, renames)
    inbox = (
        clear_inbox(root.parent / INBOX, identity, request.instead)
        if request.is_complete
        else InboxEdit({}, ())
    )
    left = find_names_left(
        root,
        files=files,
        identity=identity,
        texts=texts,
        joint=joint,
        renames=renames,
        changes=changes,
    )
    # A joint nomination stays on the wall, but must not be on the person's page.
    not_on_page = scope.joint if request.recognition else ()
    return Removal(
        content=changes,
        inbox=inbox.changes,
        steps=(
            *(edit.step for edit in deletions.edits),
            *(edit.step for edit in joint),
            *renames.steps,
            *inbox.steps,
        ),
        notes=(
            *_kept_notes(deletions),
            *_list_notes(deletions),
            *renames.notes,
            *(note for edit in joint for note in edit.notes),
        ),
        replaced=(*(mention for edit in joint for mention in edit.replaced), *inbox.replaced),
        remaining=(*left.sure, *inbox.remaining),
        uncertain=(*left.uncertain, *inbox.uncertain),
        uncertain_afterwards=(*left.uncertain_afterwards, *inbox.uncertain),
        traces=_traces(content, request, deletions, identity, _texts_afterwards(texts, joint, changes)),
        digests=deletions.digests,
        pages=(urls.page_of("person", request.person.id).rstrip("/"),) if not_on_page else (),
        page_traces=tuple(id_trace("recognition", nomination.id, ()) for nomination in not_on_page),
        own_pages=tuple(_own_pages(content, request)),
        kept_pictures=deletions.kept_pictures,
        unsearched=tuple(_unsearched(identity)),
        words_in_texts=tuple(_words_in_texts(identity)),
    )


def _remaining_texts(root: Path, files: FileList, deletions: Deletions) -> Iterator[tuple[str, str]]:
    """The text of every file that stays, by its path; what is taken out of a record is blank."""
    deleted, cuts = set(deletions.deleted_paths), deletions.cuts
    for file in files.records:
        if file.path in cuts:
            document = read((root / file.path).read_bytes(), file_format(file.path))
            yield file.path, hide_values(document, cuts[file.path])
        elif file.path not in deleted:
            yield file.path, decode((root / file.path).read_bytes())[0]
    for path in files.media:
        if path.endswith(".vtt") and path not in deleted:
            yield path, (root / path).read_bytes().decode("utf-8", "replace")


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


def _kept_notes(deletions: Deletions) -> Iterator[str]:
    for picture in deletions.kept_pictures:
        yield f"content/{picture.path} stays: content/{picture.shown_by} shows it as well."


def _digital_pins(deletions: Deletions) -> Iterator[str]:
    """The ids of the digital pins that are taken back."""
    folder = f"{DIGITAL_PIN.folder}/"
    yield from (PurePosixPath(path).stem for path in deletions.deleted_paths if path.startswith(folder))


def _list_notes(deletions: Deletions) -> Iterator[str]:
    if any(_digital_pins(deletions)):
        yield f"Digital pins are taken back with this. {SIGN_LIST}"


def _own_pages(content: Content, request: WithdrawalRequest) -> Iterator[str]:
    """The folders of the site that are about them now, as far as they lose something."""
    id_ = request.person.id
    yield urls.page_of("person", id_)
    for nomination, entry in content.nominations.items():
        if id_ in entry.record.nominee and request.recognition in ("", nomination):
            yield urls.page_of("nomination", nomination)


def _unsearched(identity: Identity) -> Iterator[str]:
    if identity.is_leaving and identity.has_namesake:
        yield (
            f"Somebody else on the wall is called {identity.name} as well. So the name says nothing: "
            "ids, pictures and stories are searched for."
        )
    elif identity.is_leaving and all(trace.kind != "name" for trace in identity.traces):
        yield (
            f"“{identity.name}” may stand in any file and mean nobody. So the site is searched for ids, "
            "pictures and stories, and only texts for the name."
        )


def _words_in_texts(identity: Identity) -> Iterator[str]:
    """The words of the name that may be anybody's: only in texts can an editor see who is meant."""
    searched = {trace.words for trace in identity.traces}
    words = (form.words for form in identity.forms if identity.is_leaving)
    yield from dict.fromkeys(word for word in words if word not in searched)


def _texts_afterwards(
    texts: Mapping[str, str], joint: list[JointEdit], changes: Mapping[str, bytes | None]
) -> Iterator[str]:
    """Every text of the content as it will be."""
    changed = {edit.path for edit in joint} | changes.keys()
    yield from (text for path, text in texts.items() if path not in changed)
    for path, data in changes.items():
        if data is not None and path.endswith((".md", ".yaml")):
            yield data.decode()


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
        *_pin_traces(content, deletions),
    )


def _pin_traces(content: Content, deletions: Deletions) -> Iterator[Trace]:
    """The ids of the digital pins that are taken back, and their signatures: no two are alike."""
    for pin in _digital_pins(deletions):
        yield Trace("id", pin)
        yield Trace("id", content.digital_pins[pin].record.credential.rpartition(".")[2])


def _lost_texts(request: WithdrawalRequest) -> Iterator[str]:
    """What the person's own record says of them, and will not say any more."""
    record = request.person.record
    if request.is_complete or request.photo:
        yield record.photo_alt
    if request.is_complete:
        yield record.text
