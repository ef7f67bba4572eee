"""A post of a group: what it says, on which day; who wrote it and who commented stays out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from wall_of_fame.editing.importing.people_in_text import nominee_fields
from wall_of_fame.editing.importing.submission import Picture, Submission
from wall_of_fame.records.nomination import Source


@dataclass(frozen=True, slots=True)
class Post:
    """A post: its text, its day as 2024-11-08 or as it was written, and what was left out.

    `fields` are those that stand in it for themselves, as the day of a visit does.
    """

    text: str
    sent: str = ""
    pictures: tuple[Picture, ...] = ()
    comments: int = 0
    remarks: tuple[str, ...] = ()
    author: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    place: str = ""
    """Where it begins in the file, if that is known: “line 12”."""


_POSTED: Final = re.compile(
    r" (?:posted|shared|updated|added|uploaded|wrote|commented|created|is|was|recommends|to|in|a (?:publié|"
    r"partagé)|"
    r"hat|ist|partilhou|publicou|compartilhou|adicionou|opublikował\w*|udostępnił\w*|dodał\w*)\b|"
    r"\s{0,4}[▶▸→»\u203a>‣►·•]"
)


def author_of(title: str) -> str:
    """The name at the beginning of a title: “Lou Martin posted in Thanks”."""
    return _POSTED.split(title, maxsplit=1)[0].strip(" ,.")[:80]


def as_submissions(
    posts: Iterable[Post], source: Source | None = "facebook", noun: str = "post"
) -> Iterator[Submission]:
    """What each post says; `noun` is what one is called: a post, a review, a message, an entry."""
    for number, post in enumerate(posts, 1):
        remarks = list(post.remarks)
        if post.comments:
            remarks.append(f"Left out: {post.comments} {'comment' if post.comments == 1 else 'comments'}.")
        fields, people = ({}, []) if "person" in post.fields else nominee_fields(post.text)
        yield Submission(
            where=f"{noun} {number:,}{f' ({post.place})' if post.place else ''}",
            number=number,
            fields={"story": post.text, "sent": post.sent, **fields, **post.fields},
            remarks=(*remarks, *people),
            pictures=post.pictures,
            source=source,
            senders=(post.author,) if post.author else (),
        )
