"""What somebody who withdraws asks for, and what has to be done for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wall_of_fame.content import Entry
from wall_of_fame.editing.withdrawal.names.mentions import Mention
from wall_of_fame.editing.withdrawal.traces import Trace
from wall_of_fame.records import Person


class WithdrawalError(Exception):
    """The withdrawal cannot be done, with the reason for people."""


@dataclass(frozen=True, slots=True)
class WithdrawalRequest:
    """Who withdraws: everything, the photo alone, or one recognition (its id) alone.

    `instead` stands for their name in stories about several people.
    """

    person: Entry[Person]
    photo: bool = False
    recognition: str = ""
    instead: str = "their colleague"

    @property
    def is_complete(self) -> bool:
        """Whether the person leaves the wall."""
        return not (self.photo or self.recognition)


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """A picture that stays, since another record shows it as well; both paths are within content/."""

    path: str
    shown_by: str


@dataclass(frozen=True, slots=True)
class Removal:
    """Everything that has to be done, and what must not be found afterwards.

    `content` and `inbox` are the new bytes of files below these folders (None deletes a file); `steps` and
    `notes` say it for people. `replaced` are mentions that get other words, `remaining` those that an editor
    has to look at, `uncertain` those that may mean somebody else or nobody; `uncertain_afterwards` are the
    same in the new content. `traces` must not be in the finished site, nor files with these `digests`
    (SHA-256, hex); `page_traces` must not be in the folders `pages` of the site. `own_pages` are the folders
    of the site that are about them now. `unsearched` says what cannot be looked for,
    `words_in_texts` are the words of their name that only the texts of the content were searched for.
    """

    content: Mapping[str, bytes | None]
    inbox: Mapping[str, bytes | None]
    steps: Sequence[str]
    notes: Sequence[str]
    replaced: Sequence[Mention]
    remaining: Sequence[Mention]
    uncertain: Sequence[Mention]
    uncertain_afterwards: Sequence[Mention]
    traces: Sequence[Trace]
    digests: frozenset[str]
    pages: Sequence[str] = ()
    page_traces: Sequence[Trace] = ()
    own_pages: Sequence[str] = ()
    kept_pictures: Sequence[KeptPicture] = ()
    unsearched: Sequence[str] = ()
    words_in_texts: Sequence[str] = ()
