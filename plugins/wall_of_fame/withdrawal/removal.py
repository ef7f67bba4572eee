"""What has to be changed for a withdrawal, and by what it can be seen afterwards that nothing is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from wall_of_fame.content import Content
from wall_of_fame.draft import INBOX
from wall_of_fame.frontmatter import Location, read
from wall_of_fame.inventory import take
from wall_of_fame.originals import Original
from wall_of_fame.withdrawal import shown
from wall_of_fame.withdrawal.amend import encode, ending, without
from wall_of_fame.withdrawal.joint import blanked, hidden, mended
from wall_of_fame.withdrawal.known import Known
from wall_of_fame.withdrawal.mentions import (
    Mention,
    hits,
    mentions,
)
from wall_of_fame.withdrawal.search import search
from wall_of_fame.withdrawal.traces import Seen, Trace, id_trace
from wall_of_fame.withdrawal.waiting import leaving_drafts
from wall_of_fame.withdrawal.wish import Removal, Wish, WithdrawalError
from wall_of_fame.withdrawal.words import words


def removal(root: Path, content: Content, wish: Wish) -> Removal:
    """Work out a withdrawal; nothing is changed yet. `root` is the content folder, without errors.

    Raises:
        WithdrawalError: the person has no such recognition, no photo, …
    """
    return _Work(root, content, wish).done()


class _Work:
    """One pass over the content, by which a removal grows."""

    def __init__(self, root: Path, content: Content, wish: Wish) -> None:
        self.root, self.content, self.wish = root, content, wish
        self.person, self.made = wish.person, Removal()
        self.cuts: dict[str, Sequence[Location]] = {}
        self.inventory = take(root)
        theirs = [
            one
            for one in content.nominations.values()
            if self.person.id in one.record.nominee and wish.recognition in ("", one.id)
        ]
        if wish.photo:
            theirs = []
        self.gone = [one.id for one in theirs if len(one.record.nominee) == 1]
        self.joint = [one for one in theirs if len(one.record.nominee) > 1]
        self.leaves = not (wish.photo or wish.recognition)
        self.people = [one for one in content.people if one != self.person.id or not self.leaves]
        self.staying = [one for one in content.nominations if one not in self.gone]

    def done(self) -> Removal:
        """Everything, in the order in which it is told."""
        if self.wish.photo:
            self._photo()
        else:
            self._records()
        self._media()
        self._awards()
        self.texts = dict(self._texts())
        deleted = tuple(path for path, data in self.made.content.items() if data is None)
        self.known = Known(
            content=self.content, person=self.person, leaves=self.leaves, gone=tuple(self.gone),
            deleted=deleted, others=self._others(), texts=dict(self.texts),
        )  # fmt: skip
        if self.leaves and self.known.is_shared:
            self.made.notes.append(
                f"Somebody else on the wall is called {self.known.name} as well. So the name says nothing: "
                "ids, pictures and stories are searched for."
            )
        self._joint()
        self._mentions()
        self._inbox()
        self._look_for()
        return self.made

    # What goes

    def _records(self) -> None:
        if self.wish.recognition and not (self.gone or self.joint):
            known = [
                one.id for one in self.content.nominations.values() if self.person.id in one.record.nominee
            ]
            theirs = f"Theirs: {', '.join(known)}." if known else "They have none."
            raise WithdrawalError(
                f"“{self.person.id}” has no recognition “{self.wish.recognition}”. {theirs}"
            )
        if self.leaves:
            self._delete(self.person.path)
        for one in self.gone:
            self._delete(self.content.nominations[one].path)

    def _photo(self) -> None:
        record = self.person.record
        if not record.photo:
            raise WithdrawalError(f"“{self.person.id}” shows no photo.")
        taken = [("photo",), ("photo_alt",), ("focus",), ("consent", "photo")]
        self._amend(self.person.path, taken, "take the photo and its consent out of")

    def _media(self) -> None:
        people = [one for one in self.people if not (self.wish.photo and one == self.person.id)]
        used = {*shown.media_of(self.content, people, self.staying), *shown.media_of_others(self.content)}
        goes = self.leaves or self.wish.photo
        theirs = {*shown.media_of(self.content, [self.person.id] if goes else [], self.gone)}
        for path in sorted(theirs):
            if path in used:
                self.made.notes.append(f"content/{path} stays: another record shows it as well.")
            elif (self.root / path).is_file():
                self._delete(path)
        before = {*shown.names(self.content, [self.person.id] if goes else [], self.gone)}
        after = {*shown.names(self.content, people, self.staying)}
        self.made.pictures |= before - after
        remaining = {
            one.digest for path, one in self.content.media.items()
            if isinstance(one, Original) and path not in self.made.content
        }  # fmt: skip
        for path in theirs - used:
            original = self.content.media.get(path)
            if isinstance(original, Original) and original.digest not in remaining:
                self.made.digests.add(original.digest)

    def _awards(self) -> None:
        for award in self.content.awards.values():
            won = [
                ("winners", at)
                for at, winner in enumerate(award.record.winners)
                if winner.nomination in self.gone
            ]
            if won:
                self._amend(award.path, won, "take what they won out of")

    def _delete(self, path: str) -> None:
        self.made.content[path] = None
        self.made.steps.append(f"delete content/{path}")

    def _amend(self, path: str, locations: Sequence[Location], what: str) -> None:
        data = (self.root / path).read_bytes()
        text = without(read(data, ending(path)).text, ending(path), locations)
        self.made.content[path] = encode(text, data)
        self.made.steps.append(f"{what} content/{path}")
        self.cuts[path] = locations

    # What stays, and where somebody is named in it

    def _texts(self) -> Iterator[tuple[str, str]]:
        """The text of every file that stays, by its path; what is taken out of one is blank."""
        for file in self.inventory.records:
            if self.made.content.get(file.path, b"") is not None:
                document = read((self.root / file.path).read_bytes(), ending(file.path))
                yield file.path, hidden(document, self.cuts.get(file.path, []))
        for path in self.inventory.media:
            if path.endswith(".vtt") and self.made.content.get(path, b"") is not None:
                yield path, (self.root / path).read_bytes().decode("utf-8", "replace")

    def _others(self) -> frozenset[str]:
        """Ids and file names that stay, in which an id that goes may stand."""
        gone = {self.person.id} if self.leaves else set()
        found = {
            file.id for file in self.inventory.records if self.made.content.get(file.path, b"") is not None
        }
        found |= {
            PurePosixPath(path).stem
            for path in self.inventory.media
            if self.made.content.get(path, b"") is not None
        }
        for entries in (self.content.people, self.content.businesses, self.content.nominations):
            for entry in entries.values():
                if entry.path not in self.made.content:
                    found |= {*entry.record.aliases}
        return frozenset(found - gone)

    def _joint(self) -> None:
        for nomination in self.joint:
            path, record = nomination.path, nomination.record
            data = (self.root / path).read_bytes()
            document = read(data, ending(path))
            locations: list[Location] = [("nominee", record.nominee.index(self.person.id))]
            if record.reply and self.known.is_author(record.reply.from_):
                locations.append(("reply",))
            masked = hidden(document, locations)
            self.texts[path] = masked
            alone = [one for one in record.nominee if one != self.person.id and self.known.is_like(one)]
            found = hits(masked, self.known.patterns(everywhere=False), self.known.others)
            named = [hit for hit in found if hit.kind != "id" and not alone]
            text = mended(path, document, named, locations, self.wish.instead)
            self.made.steps.append(f"take “{self.person.id}” out of content/{path}")
            if text is None:
                self.made.left += mentions(f"content/{path}", document.text, named)
                continue
            self.made.content[path] = encode(text, data)
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
        if not self.leaves or "-" not in self.person.id:
            return
        whose = {*shown.media_of(self.content, self.people, ())}
        staying = (path for path in self.inventory.media if path not in self.made.content)
        for path in (*self.texts, *staying):
            stem = PurePosixPath(path).stem
            is_theirs = f"-{self.person.id}-" in f"-{stem}-" and not path.startswith("people/")
            if is_theirs and path not in whose:
                self.made.left.append(Mention(f"content/{path}", 1, 1, stem, "the file's own name"))

    def _inbox(self) -> None:
        """The drafts about them, and what else in the inbox has a trace of them."""
        inbox = self.root.parent / INBOX
        if not self.leaves or not inbox.is_dir():
            return
        patterns = self.known.patterns(everywhere=False)
        for draft in leaving_drafts(inbox, self.known.is_meant, self.wish.instead, patterns):
            self.made.inbox |= draft.changes
            self.made.steps += draft.steps
            self.made.replaced += draft.replaced
        rest = search(self.root.parent, [INBOX], self.known.traces)
        for path in dict.fromkeys(found.path for found in rest.found):
            if path.removeprefix(f"{INBOX}/") not in self.made.inbox:
                self.made.left.append(Mention(path, 1, 1, self.known.name, "in a file that waits there"))

    # What the search has to look for

    def _look_for(self) -> None:
        rest = Seen("\n".join(self._after())).folded
        said = [
            trace for trace in words(self.content, self.gone, self._given_up()) if trace.wanted not in rest
        ]
        pictures = [Trace("picture", name) for name in sorted(self.made.pictures | self.made.digests)]
        self.made.traces = [
            *self.known.traces,
            *dict.fromkeys(trace for trace in said if trace.wanted not in rest),
            *pictures,
        ]
        if self.wish.recognition and self.joint:
            self.made.there = [id_trace("recognition", one.id, ()) for one in self.joint]
            self.made.pages = [f"people/{self.person.id}"]

    def _given_up(self) -> Iterator[str]:
        """What the person's own record says of them and will not say any more."""
        if self.leaves or self.wish.photo:
            yield self.person.record.photo_alt
        if self.leaves:
            yield self.person.record.text

    def _after(self) -> Iterator[str]:
        """Every text of the content as it will be."""
        for path, text in self.texts.items():
            changed = self.made.content.get(path)
            yield text if changed is None else changed.decode()
