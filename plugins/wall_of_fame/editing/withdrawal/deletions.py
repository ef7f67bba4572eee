"""What goes with somebody: their records, recognitions, pictures and prizes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from wall_of_fame.content import Content, Entry
from wall_of_fame.content.frontmatter import Location, cut, encode_like, file_format, read
from wall_of_fame.content.media import Original
from wall_of_fame.editing.withdrawal import published_pictures as shown
from wall_of_fame.editing.withdrawal.model import Removal, WithdrawalError, WithdrawalRequest
from wall_of_fame.records import Nomination


class Going:
    """What goes, noted in `made`, and of what stays that which has to do with them.

    `gone` are nominations of theirs alone, `joint` those that others share; `people` and `staying` are
    the people and nominations that stay on the wall; `leaves` says that all of them goes; `cuts` are the
    places at which records that stay lose something.
    """

    def __init__(self, root: Path, content: Content, wish: WithdrawalRequest) -> None:
        """Work it out. `root` is the content folder.

        Raises:
            WithdrawalError: the person has no such recognition, no photo, …
        """
        self.root, self.content, self.wish = root, content, wish
        self.person, self.made = wish.person, Removal()
        self.cuts: dict[str, Sequence[Location]] = {}
        theirs = [] if wish.photo else self._theirs()
        self.gone = [one.id for one in theirs if len(one.record.nominee) == 1]
        self.joint = [one for one in theirs if len(one.record.nominee) > 1]
        self.leaves = not (wish.photo or wish.recognition)
        self.people = [one for one in content.people if one != self.person.id or not self.leaves]
        self.staying = [one for one in content.nominations if one not in self.gone]
        if wish.photo:
            self._photo()
        else:
            self._records()
        self._media()
        self._awards()

    def _theirs(self) -> list[Entry[Nomination]]:
        return [
            one
            for one in self.content.nominations.values()
            if self.person.id in one.record.nominee and self.wish.recognition in ("", one.id)
        ]

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
        text = cut(read(data, file_format(path)).text, file_format(path), locations)
        self.made.content[path] = encode_like(text, data)
        self.made.steps.append(f"{what} content/{path}")
        self.cuts[path] = locations
