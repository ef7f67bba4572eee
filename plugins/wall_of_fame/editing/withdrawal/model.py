"""What somebody wishes who withdraws, and what has to be done for it."""

from __future__ import annotations

from dataclasses import dataclass, field

from wall_of_fame.content import Entry
from wall_of_fame.editing.withdrawal.mentions import Mention
from wall_of_fame.editing.withdrawal.traces import Trace
from wall_of_fame.records import Person


class WithdrawalError(Exception):
    """The withdrawal cannot be done, with the reason for people."""


@dataclass(frozen=True, slots=True)
class WithdrawalRequest:
    """Who withdraws: everything, the photo alone, or one recognition. `instead` stands for their name."""

    person: Entry[Person]
    photo: bool = False
    recognition: str = ""
    instead: str = "their colleague"


@dataclass(slots=True)
class Removal:
    """Everything that has to be done.

    `content` and `inbox` are the changes below these folders (None deletes). `replaced` are mentions
    that get other words, `left` those that somebody has to look at. `traces` must not be found in the
    finished site, `digests` are SHA-256 sums of files that must not be there; within the folders
    `pages` of the site `there` must not be found either.
    """

    content: dict[str, bytes | None] = field(default_factory=dict)
    inbox: dict[str, bytes | None] = field(default_factory=dict)
    steps: list[str] = field(default_factory=list)
    replaced: list[Mention] = field(default_factory=list)
    left: list[Mention] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    traces: list[Trace] = field(default_factory=list)
    pictures: set[str] = field(default_factory=set)
    digests: set[str] = field(default_factory=set)
    pages: list[str] = field(default_factory=list)
    there: list[Trace] = field(default_factory=list)
