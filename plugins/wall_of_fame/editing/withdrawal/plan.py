"""What has to be changed for a withdrawal, and by what it can be seen afterwards that nothing is left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from wall_of_fame.content import Content
from wall_of_fame.content.files import list_files
from wall_of_fame.content.frontmatter import Location, encode_like, file_format, read
from wall_of_fame.editing.draft import INBOX
from wall_of_fame.editing.withdrawal import published_pictures as shown
from wall_of_fame.editing.withdrawal.byte_search import search
from wall_of_fame.editing.withdrawal.deletions import Going
from wall_of_fame.editing.withdrawal.identity import Known
from wall_of_fame.editing.withdrawal.inbox_drafts import leaving_drafts
from wall_of_fame.editing.withdrawal.joint_nominations import blanked, hidden, mended
from wall_of_fame.editing.withdrawal.mentions import Mention, hits, mentions
from wall_of_fame.editing.withdrawal.model import Removal, WithdrawalRequest
from wall_of_fame.editing.withdrawal.story_words import words
from wall_of_fame.editing.withdrawal.traces import Seen, Trace, id_trace


def removal(root: Path, content: Content, wish: WithdrawalRequest) -> Removal:
    """Work out a withdrawal; nothing is changed yet. `root` is the content folder, without errors.

    Raises:
        WithdrawalError: the person has no such recognition, no photo, …
    """
    return _Staying(Going(root, content, wish)).done()


class _Staying:
    """What stays, and where somebody who goes is named in it."""

    def __init__(self, going: Going) -> None:
        self.going, self.made = going, going.made
        self.root, self.content, self.person = going.root, going.content, going.person
        self.files = list_files(going.root)
        self.texts = dict(self._texts())
        deleted = tuple(path for path, data in self.made.content.items() if data is None)
        self.known = Known(
            content=self.content, person=self.person, leaves=going.leaves, gone=tuple(going.gone),
            deleted=deleted, others=self._others(), texts=dict(self.texts),
        )  # fmt: skip

    def done(self) -> Removal:
        """Everything, in the order in which it is told."""
        if self.going.leaves and self.known.is_shared:
            self.made.notes.append(
                f"Somebody else on the wall is called {self.known.name} as well. So the name says nothing: "
                "ids, pictures and stories are searched for."
            )
        self._joint()
        self._mentions()
        self._inbox()
        self._look_for()
        return self.made

    def _texts(self) -> Iterator[tuple[str, str]]:
        """The text of every file that stays, by its path; what is taken out of one is blank."""
        for file in self.files.records:
            if self.made.content.get(file.path, b"") is not None:
                document = read((self.root / file.path).read_bytes(), file_format(file.path))
                yield file.path, hidden(document, self.going.cuts.get(file.path, []))
        for path in self.files.media:
            if path.endswith(".vtt") and self.made.content.get(path, b"") is not None:
                yield path, (self.root / path).read_bytes().decode("utf-8", "replace")

    def _others(self) -> frozenset[str]:
        """Ids and file names that stay, in which an id that goes may stand."""
        gone = {self.person.id} if self.going.leaves else set()
        found = {file.id for file in self.files.records if self.made.content.get(file.path, b"") is not None}
        found |= {
            PurePosixPath(path).stem
            for path in self.files.media
            if self.made.content.get(path, b"") is not None
        }
        for entries in (self.content.people, self.content.businesses, self.content.nominations):
            for entry in entries.values():
                if entry.path not in self.made.content:
                    found |= {*entry.record.aliases}
        return frozenset(found - gone)

    def _joint(self) -> None:
        for nomination in self.going.joint:
            path, record = nomination.path, nomination.record
            data = (self.root / path).read_bytes()
            document = read(data, file_format(path))
            locations: list[Location] = [("nominee", record.nominee.index(self.person.id))]
            if record.reply and self.known.is_author(record.reply.from_):
                locations.append(("reply",))
            masked = hidden(document, locations)
            self.texts[path] = masked
            alone = [one for one in record.nominee if one != self.person.id and self.known.is_like(one)]
            found = hits(masked, self.known.patterns(everywhere=False), self.known.others)
            named = [hit for hit in found if hit.kind != "id" and not alone]
            text = mended(path, document, named, locations, self.going.wish.instead)
            self.made.steps.append(f"take “{self.person.id}” out of content/{path}")
            if text is None:
                self.made.left += mentions(f"content/{path}", document.text, named)
                continue
            self.made.content[path] = encode_like(text, data)
            self.made.replaced += mentions(f"content/{path}", document.text, named)
            self.texts[path] = blanked(masked, named)
            if record.note:
                self.made.notes.append(f"Look at content/{record.note}: do the words of the note name them?")
            if record.video:
                self.made.notes.append(f"Look at {record.video}: does the video show or name them?")

    def _mentions(self) -> None:
        """Whoever is named in a text that stays, and not replaced, is named to the editor."""
        patterns = self.known.patterns(everywhere=True)
        for path, text in self.texts.items():
            seen = Seen(text)
            found = hits(text, patterns, self.known.others)
            self.made.left += mentions(f"content/{path}", text, found)
            if not found and any(any(trace.spans(seen)) for trace in self.known.traces):
                self.made.left.append(
                    Mention(f"content/{path}", 1, 1, self.known.name, "written in another way")
                )
        self._file_names()

    def _file_names(self) -> None:
        """A file that stays may bear their id in its own name."""
        if not self.going.leaves or "-" not in self.person.id:
            return
        whose = {*shown.media_of(self.content, self.going.people, ())}
        staying = (path for path in self.files.media if path not in self.made.content)
        for path in (*self.texts, *staying):
            stem = PurePosixPath(path).stem
            is_theirs = f"-{self.person.id}-" in f"-{stem}-" and not path.startswith("people/")
            if is_theirs and path not in whose:
                self.made.left.append(Mention(f"content/{path}", 1, 1, stem, "the file's own name"))

    def _inbox(self) -> None:
        """The drafts about them, and what else in the inbox has a trace of them."""
        inbox = self.root.parent / INBOX
        if not self.going.leaves or not inbox.is_dir():
            return
        patterns = self.known.patterns(everywhere=False)
        for draft in leaving_drafts(inbox, self.known.is_meant, self.going.wish.instead, patterns):
            self.made.inbox |= draft.changes
            self.made.steps += draft.steps
            self.made.replaced += draft.replaced
        rest = search(self.root.parent, [INBOX], self.known.traces)
        for path in dict.fromkeys(found.path for found in rest.found):
            if path.removeprefix(f"{INBOX}/") not in self.made.inbox:
                self.made.left.append(Mention(path, 1, 1, self.known.name, "in a file that waits there"))

    def _look_for(self) -> None:
        rest = Seen("\n".join(self._after())).folded
        said = [
            trace
            for trace in words(self.content, self.going.gone, self._given_up())
            if trace.wanted not in rest
        ]
        pictures = [Trace("picture", name) for name in sorted(self.made.pictures | self.made.digests)]
        self.made.traces = [
            *self.known.traces,
            *dict.fromkeys(trace for trace in said if trace.wanted not in rest),
            *pictures,
        ]
        if self.going.wish.recognition and self.going.joint:
            self.made.there = [id_trace("recognition", one.id, ()) for one in self.going.joint]
            self.made.pages = [f"people/{self.person.id}"]

    def _given_up(self) -> Iterator[str]:
        """What the person's own record says of them and will not say any more."""
        if self.going.leaves or self.going.wish.photo:
            yield self.person.record.photo_alt
        if self.going.leaves:
            yield self.person.record.text

    def _after(self) -> Iterator[str]:
        """Every text of the content as it will be."""
        for path, text in self.texts.items():
            changed = self.made.content.get(path)
            yield text if changed is None else changed.decode()
