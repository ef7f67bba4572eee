"""The HTML of Facebook's “Download your information”: the posts of a group.

Every post is a block of the class `_a6-g`; within it `_a6-h` is who posted where, `_a6-p` the text,
`_a6-o` the day.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

from wall_of_fame.editing.importing.posts.named_pictures import take_pictures
from wall_of_fame.editing.importing.posts.post import Post, author_of
from wall_of_fame.editing.importing.submission import Opener

_VOID: Final = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})
_BLOCKS: Final = frozenset({"div", "p", "section", "table", "tr", "li", "h2", "h3", "footer", "header"})
_PARTS: Final = {"_a6-h": "title", "_a6-p": "text", "_a6-o": "day", "_a72d": "day"}
_COMMENT: Final = re.compile(
    r"\b(?:commented on|replied to|a commenté|a répondu|hat .* kommentiert|comentou|respondeu|"
    r"skomentował\w*)\b"
)


def is_facebook_html(text: str) -> bool:
    """Whether a page is one of Facebook's download."""
    return "_a6-g" in text and "_a6-p" in text


class _Blocks(HTMLParser):
    """Collects for each block what its parts say, and the addresses of its pictures."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[dict[str, list[str]]] = []
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        classes = named.get("class", "").split()
        if self.blocks and "text" in self._parts() and tag in {"img", "video", "a"}:
            address = named.get("src") or named.get("href") or ""
            if address and not address.startswith(("#", "http")):
                self.blocks[-1].setdefault("media", []).append(address)
        if self.blocks and (tag in _BLOCKS or tag == "br"):
            self._add("\n")
        if tag in _VOID:
            return
        part = next((_PARTS[name] for name in classes if name in _PARTS), "")
        if "_a6-g" in classes and "block" not in self._parts():
            self.blocks.append({})
            part = "block"
        self._open.append((tag, part))

    def handle_endtag(self, tag: str) -> None:
        if tag not in [name for name, _ in self._open]:
            return
        if tag in _BLOCKS:
            self._add("\n")
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        self._add(data)

    def _parts(self) -> list[str]:
        return [part for _, part in self._open]

    def _add(self, words: str) -> None:
        part = next((part for part in reversed(self._parts()) if part and part != "block"), "")
        if self.blocks and part and "block" in self._parts():
            self.blocks[-1].setdefault(part, []).append(words)


def read_facebook_html(text: str, open_file: Opener) -> tuple[list[Post], int]:
    """The posts in a page, and how many comments there are beside them."""
    parser = _Blocks()
    parser.feed(text)
    parser.close()
    posts, comments = [], 0
    for block in parser.blocks:
        title = " ".join("".join(block.get("title", ())).split())
        if _COMMENT.search(title):
            comments += 1
            continue
        words = re.sub(r"\n\s*\n+", "\n\n", "".join(block.get("text", ()))).strip()
        day = " ".join("".join(block.get("day", ())).split())
        pictures, remarks = take_pictures(block.get("media", []), open_file)
        posts.append(Post(words, day, pictures, 0, remarks, author_of(title)))
    return posts, comments
