"""A post of a group: what it says, on which day; who wrote it and who commented stays out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wall_of_fame.editing.importing.people_in_text import nominee_fields
from wall_of_fame.editing.importing.submission import Picture, Submission


@dataclass(frozen=True, slots=True)
class Post:
    """A post: its text, its day as 2024-11-08 or as it was written, and what was left out."""

    text: str
    sent: str = ""
    pictures: tuple[Picture, ...] = ()
    comments: int = 0
    remarks: tuple[str, ...] = ()


def as_submissions(posts: Iterable[Post]) -> Iterator[Submission]:
    """What each post says."""
    for number, post in enumerate(posts, 1):
        remarks = list(post.remarks)
        if post.comments:
            remarks.append(f"Left out: {post.comments} {'comment' if post.comments == 1 else 'comments'}.")
        fields, found = nominee_fields(post.text)
        yield Submission(
            where=f"post {number}",
            number=number,
            fields={"story": post.text, "sent": post.sent, **fields},
            remarks=(*remarks, *found),
            pictures=post.pictures,
            source="facebook",
        )
