"""Every regular expression of the package takes time in proportion to the text: no text can stall it."""

from __future__ import annotations

import re
from itertools import product
from typing import Any

import pytest

from tests.patience import patience
from tests.promises.pattern_parts import parts_of, patterns
from wall_of_fame.limits import RECORD_BYTES

NOT_CONTRIBUTED = {
    "content.left_behind": "reads the names of files, which systems keep short",
    "editing.withdrawal.former_pictures._DIGEST": "reads the names of files, which systems keep short",
    "editing.withdrawal.names.mentions._BEFORE_A_SENTENCE": "reads the sixty characters before a name",
    "site.forges._PART": "reads a setting",
    "site.share_pictures.fit_text._WORDS": "reads texts within the limit of a story",
    "site.theme.embed_style": "reads the theme",
    "site.theme.theme_files": "reads the theme",
}
"""Patterns that never see a contributed text of any length, and why."""

pytestmark = pytest.mark.slow
PATTERNS = {
    name: pattern for name, pattern in patterns().items() if not name.startswith(tuple(NOT_CONTRIBUTED))
}
SECONDS = 1
SMALLER = RECORD_BYTES // 4
MOST_PARTS = 12
MOST_IN_PAIRS = 4


def texts_for(pattern: re.Pattern[Any]) -> list[str]:
    """64 KiB of each part, also with an end that does not match, and behind a beginning that does; pairs."""
    parts, repeated = (some[:MOST_PARTS] for some in parts_of(pattern))
    whole = parts[0] if parts else ""
    texts = []
    for part in parts:
        many = part * (RECORD_BYTES // len(part))
        texts += [many, many + "\x00"]
    for part in repeated:
        many = part * (RECORD_BYTES // len(part))
        texts += [whole + many + "\x00", whole[: len(whole) // 2] + many]
    for first, second in product(repeated[:MOST_IN_PAIRS], repeat=2):
        if first != second:
            texts += [(first + second) * (SMALLER // len(first + second)), first * SMALLER + second * SMALLER]
    return list(dict.fromkeys(texts))


def test_all_are_seen() -> None:
    """The patterns are found in constants, tables and classes of all packages that read contributions."""
    assert len(PATTERNS) > 120
    packages = {name.partition(".")[0] for name in PATTERNS}
    assert {"text", "records", "content", "editing", "site"} <= packages


@pytest.mark.parametrize("name", PATTERNS)
def test_pattern_is_linear(name: str) -> None:
    """A pattern goes through 64 KiB of any of its own parts in a second."""
    pattern = PATTERNS[name]
    texts = texts_for(pattern)
    assert texts
    for text in texts:
        subject = text if isinstance(pattern.pattern, str) else text.encode("latin-1", "replace")
        try:
            with patience(SECONDS):
                for _match in pattern.finditer(subject):
                    pass
        except AssertionError:
            pytest.fail(f"{pattern.pattern[:60]!r} stalls on {text[:30]!r} … {text[-10:]!r} ({len(text):,})")
