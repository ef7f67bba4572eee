"""A pasted text → what it holds: a chat, reviews, posts, a list, or one story."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from wall_of_fame.editing.importing.people_in_text import nominee_fields
from wall_of_fame.editing.importing.posts.chats import is_chat, read_chat
from wall_of_fame.editing.importing.posts.copied_posts import is_copied, is_of_facebook, read_copied
from wall_of_fame.editing.importing.posts.direction_marks import without_marks
from wall_of_fame.editing.importing.posts.post import Post, as_submissions
from wall_of_fame.editing.importing.posts.reviews import is_reviews, read_reviews
from wall_of_fame.editing.importing.posts.typed_lists import read_list
from wall_of_fame.editing.importing.submission import Letters, Opener, Submission
from wall_of_fame.editing.importing.tables.table import ReadingError, clean_cell

_IN_TABLES: Final = re.compile(r"[\t;\"|]|,\S")
_WHOSE_NAME: Final = "The name above the day was taken for the writer’s and left out. Is it the nominee’s?"


def read_before_tables(text: str, today: date, open_file: Opener) -> Letters | None:
    """A chat, or a list: their lines may all have as many commas, as a table's have."""
    if is_chat(text):
        messages, notes = read_chat(text, today, open_file)
        return Letters(tuple(as_submissions(messages, None, "message")), "a chat", notes)
    if not _IN_TABLES.search(text.partition("\n")[0]) and (
        listed := read_list(clean_cell(without_marks(text)))
    ):
        return _as_list(*listed)
    return None


def read_pasted(text: str, encoding: str, today: date) -> Letters:
    """What a text holds that is no table.

    Raises:
        ReadingError: there is nothing in it, or it is a draft already.
    """
    plain = clean_cell(without_marks(text))
    if not plain:
        raise ReadingError("There is nothing in it.")
    if plain.startswith("---\n"):
        raise ReadingError("This has fields at its head, so it is a draft already. Copy it into the inbox.")
    if is_reviews(plain):
        reviews, notes = read_reviews(plain)
        return Letters(tuple(as_submissions(reviews, None, "review")), "copied reviews", notes)
    if is_copied(plain):
        posts = read_copied(plain, today)
        if is_of_facebook(plain):
            return Letters(tuple(as_submissions(posts)), "posts copied from Facebook")
        posts = [
            replace(post, remarks=(*post.remarks, _WHOSE_NAME)) if post.author else post for post in posts
        ]
        return Letters(tuple(as_submissions(posts, None)), "copied posts")
    if listed := read_list(plain):
        return _as_list(*listed)
    fields, remarks = nominee_fields(plain)
    submission = Submission("the text", 0, {"story": plain, **fields}, remarks=tuple(remarks))
    return Letters((submission,), f"text in {encoding}" if encoding != "UTF-8" else "text")


def _as_list(entries: list[Post], notes: tuple[str, ...]) -> Letters:
    return Letters(tuple(as_submissions(entries, None, "entry")), "a list of several people", notes)
