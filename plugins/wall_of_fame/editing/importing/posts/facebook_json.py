"""The JSON of Facebook's “Download your information”: the posts of a group.

Facebook writes each byte of UTF-8 as a character of its own (“CafÃ©”): that is undone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo
from typing import Any, Final

from wall_of_fame.editing.importing.posts.named_pictures import take_pictures
from wall_of_fame.editing.importing.posts.post import Post, author_of
from wall_of_fame.editing.importing.submission import Opener
from wall_of_fame.editing.importing.tables.json_answers import objects_in

_LISTS: Final = (
    "group_posts_v2", "group_posts", "group_comments_v2", "group_comments", "comments_v2", "comments",
    "posts_v2", "your_posts", "posts", "activity_log_data", "status_updates",
)  # fmt: skip


def is_facebook(value: Any) -> bool:
    """Whether a value of JSON is what Facebook writes of posts or comments."""
    entries = _entries(value)
    return bool(entries) and any(
        "timestamp" in entry and ("data" in entry or "attachments" in entry or "title" in entry)
        for entry in entries[:5]
    )


def _entries(value: Any) -> list[Mapping[str, Any]]:
    if isinstance(value, list):
        return list(objects_in(value))
    if isinstance(value, dict):
        for key in _LISTS:
            if key in value:
                return _entries(value[key])
    return []


def undo_mojibake(text: str) -> str:
    """The text that was meant; a text in which nothing is wrong stays as it is."""
    if text.isascii():
        return text
    try:
        return text.encode("latin-1").decode()
    except UnicodeError:
        return text


def read_facebook(value: Any, zone: tzinfo, open_file: Opener) -> tuple[list[Post], int]:
    """The posts in a value of JSON, and how many comments there are beside them."""
    posts, comments = [], 0
    for entry in _entries(value):
        parts = objects_in(entry.get("data"))
        if any("comment" in part for part in parts):
            comments += 1
            continue
        posts.append(_post(entry, parts, zone, open_file))
    return posts, comments


def _post(entry: Mapping[str, Any], parts: list[Any], zone: tzinfo, open_file: Opener) -> Post:
    text = "\n\n".join(undo_mojibake(part["post"]) for part in parts if isinstance(part.get("post"), str))
    names: list[str] = []
    remarks: list[str] = []
    for attachment in _attachments(entry):
        media = attachment.get("media")
        if isinstance(media, dict):
            text = text or undo_mojibake(str(media.get("description") or ""))
            names.append(undo_mojibake(str(media.get("uri") or "")))
        context = attachment.get("external_context")
        if isinstance(context, dict) and context.get("url"):
            remarks.append(f"It links to “{str(context['url'])[:200]}”.")
    author = author_of(undo_mojibake(str(entry.get("title") or "")))
    pictures, missing = take_pictures(names, open_file)
    return Post(text, _day(entry.get("timestamp"), zone), pictures, 0, (*missing, *remarks), author)


def _attachments(entry: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for group in objects_in(entry.get("attachments")):
        yield from objects_in(group.get("data"))


def _day(timestamp: Any, zone: tzinfo) -> str:
    try:
        return datetime.fromtimestamp(int(timestamp), zone).date().isoformat()
    except (ValueError, TypeError, OverflowError, OSError):
        return ""
