"""What editors may want to look after, as text, Markdown and JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from itertools import groupby

from wall_of_fame.problems import printable_line
from wall_of_fame.reports.line import Line
from wall_of_fame.reports.markdown import escape
from wall_of_fame.reports.to_do import Section


def as_text(sections: Sequence[Section], today: date) -> str:
    """For people at a terminal."""
    parts = [f"For the editors, as of {today}. Not for publishing.\n"]
    for section in sections:
        parts.append(f"\n{section.heading}\n")
        for kind, lines in _by_kind(section):
            indent = "    " if kind else "  "
            parts += [f"  {kind}\n"] if kind else []
            parts += [f"{indent}{printable_line(_sentence(line))}\n" for line in lines]
        if not section.lines:
            parts.append(f"  {section.if_empty}\n")
    return "".join(parts)


def as_markdown(sections: Sequence[Section], today: date) -> str:
    """For a mail or a host's page."""
    parts = [f"# For the editors, as of {today}\n\nNot for publishing.\n"]
    for section in sections:
        parts.append(f"\n## {escape(section.heading)}\n\n")
        for at, (kind, lines) in enumerate(_by_kind(section)):
            parts += ["\n"] if at else []
            parts += [f"### {escape(kind)}\n\n"] if kind else []
            parts += [f"- {escape(_sentence(line))}\n" for line in lines]
        if not section.lines:
            parts.append(f"{section.if_empty}\n")
    return "".join(parts)


def as_json(sections: Sequence[Section], today: date) -> str:
    """For programs."""
    document = {
        "today": today.isoformat(),
        "sections": {
            section.key: {"heading": section.heading, "lines": [asdict(line) for line in section.lines]}
            for section in sections
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _by_kind(section: Section) -> Iterator[tuple[str, list[Line]]]:
    for kind, lines in groupby(section.lines, key=lambda line: line.kind):
        yield kind, list(lines)


def _sentence(line: Line) -> str:
    name = line.name if line.id == line.name else f"{line.name} ({line.id})"
    return f"{name}: {line.note}" if line.note else name
