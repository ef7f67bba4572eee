"""By what somebody could be known in a file, and how it is looked for in every spelling."""

from __future__ import annotations

import html
import json
import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Final, Literal
from urllib.parse import quote, unquote

TraceKind = Literal["name", "id", "address", "words", "picture"]
"""A name; an id; an address or path; words of a text; a picture's name or digest."""

_TAG: Final = re.compile(r"<[^<>]*>")
_ESCAPED: Final = re.compile(r"((?:\\u[0-9a-fA-F]{4})+)")
_HIDDEN: Final = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_TOKEN: Final = re.compile(r"[\w-]")
_LAYERS: Final = 4
"""How many times one escaping may lie within another."""


@dataclass(frozen=True, slots=True)
class Trace:
    """Something to look for.

    `others` are longer ids in which this one may stand without being meant; `is_exact` says that
    capitals matter, as in a name that is a word as well.
    """

    kind: TraceKind
    words: str
    is_exact: bool = False
    others: frozenset[str] = field(default=frozenset(), repr=False)

    @property
    def wanted(self) -> str:
        """The words as a text that is made plain would have them."""
        words = decoded(self.words)
        return words if self.is_exact else words.casefold()

    def spans(self, seen: Seen) -> Iterator[tuple[int, int]]:
        """Where it stands in a text made plain."""
        text, wanted = (seen.plain if self.is_exact else seen.folded), self.wanted
        at = text.find(wanted) if wanted else -1
        while at >= 0:
            end = at + len(wanted)
            if self._is_meant(text, at, end):
                yield at, end
            at = text.find(wanted, at + 1)

    def _is_meant(self, text: str, start: int, end: int) -> bool:
        if self.kind in {"words", "picture"}:
            return True
        before, after = text[start - 1 : start], text[end : end + 1]
        if self.kind == "id":
            while start > 0 and _TOKEN.match(text[start - 1]):
                start -= 1
            while end < len(text) and _TOKEN.match(text[end]):
                end += 1
            return (
                not before.isalnum()
                and not after.isalnum()
                and text[start:end].strip("-_") not in self.others
            )
        return not (before.isalnum() or after.isalnum() or (self.kind == "address" and after == "-"))

    def in_bytes(self, data: bytes) -> bool:
        """Whether it stands in bytes that are no text, in any of the ways in which it may be written."""
        return any(spelling in data for spelling in spellings(self.words))


class Seen:
    """A text as somebody who reads it would see it, whatever it is escaped with."""

    def __init__(self, text: str) -> None:
        self.plain = plain(text)

    @cached_property
    def folded(self) -> str:
        """The same without capitals."""
        return self.plain.casefold()


def plain(text: str) -> str:
    """A text without escapes and hidden characters, in composed letters, with single spaces.

    Where there is markup, the text stands there twice: once without it, and once with it.
    """
    text = decoded(text)
    return text if "<" not in text else f"{' '.join(_TAG.sub('', text).split())}\n{text}"


def decoded(text: str) -> str:
    """The same with its markup."""
    for _ in range(_LAYERS):
        before = text
        if "&" in text:
            text = html.unescape(text)
        if "%" in text:
            text = unquote(text, errors="ignore")
        if "\\u" in text:
            text = _ESCAPED.sub(_unescaped, text)
        if text == before:
            break
    return " ".join(_HIDDEN.sub("", unicodedata.normalize("NFC", text)).split())


def _unescaped(match: re.Match[str]) -> str:
    return str(json.loads(f'"{match[1]}"')).encode("utf-16", "surrogatepass").decode("utf-16", "ignore")


@lru_cache(maxsize=1_000)
def spellings(words: str) -> tuple[bytes, ...]:
    """Words as bytes in every way in which a program may write them."""
    seen = set()
    for form in ("NFC", "NFD"):
        composed = unicodedata.normalize(form, words)
        for cased in (composed, composed.lower(), composed.upper(), composed.casefold(), composed.title()):
            for spelt in (cased, html.escape(cased), quote(cased), json.dumps(cased)[1:-1]):
                for code in ("utf-8", "utf-16-le", "utf-16-be"):
                    seen.add(spelt.encode(code))
    return tuple(sorted(seen))


def id_trace(kind: str, record_id: str, others: Collection[str]) -> Trace:
    """How an id is looked for: a single word, which may well be a word of any text, as an address alone."""
    if re.fullmatch(r"[a-z]+", record_id):
        return Trace("address", f"{kind}/{record_id}")
    return Trace("id", record_id, others=frozenset(others))
