"""The project's Markdown documents, taken apart: their headings, tables, links and sample files."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SAMPLE = re.compile(r"`(content/[^`]+)`[^`]*?\n\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def document(name: str) -> str:
    """The text of a document, by its path from the project's root."""
    return (ROOT / name).read_text(encoding="utf-8")


def samples(text: str) -> dict[str, str]:
    """The whole files that a document shows: their paths, named just before them, and their text."""
    return dict(_SAMPLE.findall(text))


def blocks(text: str, language: str) -> list[str]:
    """The fenced blocks in a language."""
    return [body for name, body in _FENCE.findall(text) if name == language]


def prose(text: str) -> str:
    """A document without its fenced blocks."""
    return _FENCE.sub("", text)


def links(text: str) -> list[str]:
    """The targets of all links and pictures."""
    return _LINK.findall(prose(text))


def anchors(text: str) -> set[str]:
    """The anchors that a host makes of headings: lower case, hyphens for spaces, punctuation left out."""
    return {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in _HEADING.findall(prose(text))
    }


def section(text: str, heading: str) -> str:
    """What stands below a heading, up to the next heading of the same depth or a higher one."""
    found = re.search(rf"^(#+) {re.escape(heading)}$", text, re.MULTILINE)
    assert found, f"no heading “{heading}”"
    rest = text[found.end() :]
    following = re.search(rf"^#{{1,{len(found[1])}}} ", rest, re.MULTILINE)
    return rest[: following.start()] if following else rest


def rows(text: str) -> Iterator[tuple[str, ...]]:
    """The cells of each row of the tables in a text, the heads of the tables left out."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if not _is_rule(line) and not _is_rule(following):
            yield tuple(cell.strip() for cell in line.strip("|").split(" | "))


def _is_rule(line: str) -> bool:
    """Whether a line is the one that divides a table's head from its rows."""
    return line.startswith("|") and not line.strip("|- ")
