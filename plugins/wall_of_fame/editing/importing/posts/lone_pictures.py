"""Messages of a chat that are a picture alone: joined to the story that was sent with it, if one was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final, NamedTuple

from wall_of_fame.editing.importing.posts.post import Post
from wall_of_fame.editing.importing.redact import redact_contacts

_QUOTED: Final = 300


class Message(NamedTuple):
    """A message of a chat: what was read of it, its words as they stand, and its minute as written."""

    post: Post
    words: str
    minute: str


def join_lone_pictures(messages: Sequence[Message]) -> list[Post]:
    """The messages, where pictures without words are joined to the one story of their sender and minute.

    Where there is no such story, or there are several, each stays by itself, with its words quoted.
    """
    posts: list[Post] = []
    for _, together in groupby(messages, lambda message: (message.post.author, message.minute)):
        posts += _join(list(together))
    return posts


def _join(together: Sequence[Message]) -> Iterator[Post]:
    """The posts of messages that one sender sent within a minute, one after another."""
    stories = [message for message in together if _has_words(message)]
    for message in together:
        if not _has_words(message):
            if len(stories) != 1:
                yield replace(message.post, remarks=(_asked(message, len(stories)), *message.post.remarks))
        elif len(stories) == 1:
            yield _with_pictures(message.post, [other for other in together if not _has_words(other)])
        else:
            yield message.post


def _has_words(message: Message) -> bool:
    return any(map(str.isalnum, message.post.text))


def _with_pictures(story: Post, lone: Sequence[Message]) -> Post:
    pictures, remarks = list(story.pictures), list(story.remarks)
    for message in lone:
        where = f"sent alone ({message.post.place}) by the same person in the same minute"
        remarks.append(f"Joined to this is “{_quote(message.words)}”, {where}. Does it belong here?")
        pictures += message.post.pictures
        remarks += message.post.remarks
    return replace(story, pictures=tuple(pictures), remarks=tuple(remarks))


def _asked(message: Message, stories: int) -> str:
    why = f"{stories} stories were sent" if stories else "no story was sent"
    return (
        f"{message.post.place.capitalize()} has only “{_quote(message.words)}”, and {why} by the same person "
        "in that minute. Name the picture in the draft of the story that it belongs to, or type its story "
        "below it."
    )


def _quote(words: str) -> str:
    return redact_contacts(" ".join(words.split())[:_QUOTED]).text
