"""HTML of a message → its text, with quoted parts marked by “>” as in plain messages."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

_BLOCKS: Final = frozenset(
    (  # noqa: SIM905 - shorter so
        "address article aside blockquote center div dl dd dt fieldset figure footer form h1 h2 h3 h4 "
        "h5 h6 header hr li main nav ol p pre section table td th tr ul"
    ).split()
)
_PARAGRAPHS: Final = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote"})
_UNSEEN: Final = frozenset({"head", "script", "style", "title", "template", "noscript"})
_VOID: Final = frozenset(
    {"br", "hr", "img", "input", "link", "meta", "area", "base", "col", "embed", "source", "wbr"}
)
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MOST_DEEP: Final = 500


class _Text(HTMLParser):
    """Collects the lines that a reader sees; `level` is how many quotes are around."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._line: list[str] = []
        self._open: list[tuple[str, bool, bool]] = []
        self._unseen = 0
        self._level = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.end_line(is_forced=True)
        if tag in _BLOCKS:
            self.end_line()
            if tag in _PARAGRAPHS:
                self.end_paragraph()
        if tag == "li":
            self._line.append("- ")
        if tag in _VOID or len(self._open) > _MOST_DEEP:
            return
        style = next((value or "" for name, value in attrs if name == "style"), "")
        is_unseen = tag in _UNSEEN or bool(_HIDDEN.search(style))
        is_quote = tag == "blockquote"
        self._open.append((tag, is_unseen, is_quote))
        self._unseen += is_unseen
        self._level += is_quote

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.end_line()
            if tag in _PARAGRAPHS:
                self.end_paragraph()
        names = [name for name, _, _ in self._open]
        if tag not in names:
            return
        while self._open:
            name, is_unseen, is_quote = self._open.pop()
            self._unseen -= is_unseen
            self._level -= is_quote
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._line.append(re.sub(r"\s+", " ", data))

    def end_line(self, *, is_forced: bool = False) -> None:
        """Begin a new line; an empty one only where the writer has broken it."""
        text = "".join(self._line).strip()
        self._line = []
        if text or is_forced:
            self.lines.append("> " * self._level + text if text else "")

    def end_paragraph(self) -> None:
        """Leave an empty line between paragraphs."""
        if self.lines and self.lines[-1]:
            self.lines.append("")


def html_text(html: str) -> str:
    """The text that a reader of the message sees."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    parser.end_line()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(parser.lines)).strip()
