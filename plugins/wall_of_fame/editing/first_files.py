"""The first content of a wall of one's own: its standards, its places, its pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, sqrt
from typing import Any, Final

from wall_of_fame.content.frontmatter import write
from wall_of_fame.text.ids import propose_id

COLOURS: Final = ("#1f6f8b", "#b3541e", "#5b3f8c", "#2e7d4f", "#a12a5e", "#8a6d00", "#37474f", "#0b5fa5")
"""Colours to offer for standards: apart from one another, with white writing on each."""

_TO_DO: Final = "*To fill in:*"


@dataclass(frozen=True, slots=True)
class NewStandard:
    """A standard as it is asked for."""

    letter: str
    name: str
    colour: str
    tagline: str = ""


@dataclass(frozen=True, slots=True)
class NewWall:
    """What is asked for.

    `stories_in` are the names of languages; `repository`, `organisation` and `contact` may be empty.
    """

    name: str
    url: str
    lang: str
    stories_in: tuple[str, ...]
    timezone: str
    standards: tuple[NewStandard, ...]
    singular: str
    plural: str
    places: tuple[str, ...]
    repository: str = ""
    organisation: str = ""
    contact: str = ""


def first_files(wall: NewWall) -> dict[str, bytes]:
    """The files of the new content, by their paths."""
    files = {"places.yaml": _places(wall)}
    for order, standard in enumerate(wall.standards, 1):
        record_id = propose_id(standard.name, {path[10:-3] for path in files}, fallback="standard")
        values = {
            "letter": standard.letter,
            "name": standard.name,
            "order": order,
            "colour": standard.colour,
            **({"tagline": standard.tagline} if standard.tagline else {}),
            "text": f"{_TO_DO} what “{standard.name}” means with us, in a paragraph or two.",
        }
        files[f"standards/{record_id}.md"] = write(values)
    return {path: text.encode() for path, text in (files | _pages(wall)).items()}


def _places(wall: NewWall) -> str:
    columns = ceil(sqrt(len(wall.places)))
    places: list[dict[str, Any]] = []
    for at, name in enumerate(wall.places):
        place_id = propose_id(name, {place["id"] for place in places}, fallback="place")
        places.append({"id": place_id, "name": name, "column": at % columns + 1, "row": at // columns + 1})
    head = "# Column and row say where each stands on the map of tiles, counted from the top left.\n"
    return head + write({"singular": wall.singular, "plural": wall.plural, "places": places}, "yaml")


def _pages(wall: NewWall) -> dict[str, str]:
    languages = f" You may write in {_join(wall.stories_in)}." if len(wall.stories_in) > 1 else ""
    standards = "\n".join(
        f"- **{standard.name}**{f': {standard.tagline}' if standard.tagline else ''}"
        for standard in wall.standards
    )
    return {
        "pages/home.md": write(
            {
                "title": "Thanked for great service",
                "summary": f"{wall.name}: people who were thanked for great service.",
                "text": "This wall keeps the thank-yous that would otherwise be lost: who helped, and what "
                "they did.",
            }
        ),
        "pages/about.md": write(
            {
                "title": "About the wall",
                "summary": "Why this wall exists, and what people are recognised for.",
                "order": 1,
                "text": f"{_TO_DO} who we are, and why we keep this wall.\n\n"
                "## What people are recognised for\n\n"
                f"{standards}\n\n## Who looks after it\n\n{_TO_DO} who reads and approves the stories.",
            }
        ),
        "pages/nominate.md": write(
            {
                "title": "Nominate someone",
                "summary": "Thank someone for great service. It takes about five minutes.",
                "order": 2,
                "text": "Think of one moment, and describe it as you would to a friend: who it was, where "
                f"they work, what happened, and when.{languages}\n\n"
                f"Please do not give us anyone’s address, phone number or email.\n\n"
                f"{_TO_DO} where to send it. Nothing is published before the person has agreed.",
            }
        ),
        "pages/privacy.md": write(
            {
                "title": "Privacy",
                "summary": "What is shown about people, who agreed to it and how to have it removed.",
                "order": 3,
                "text": "Only people who have agreed are shown, with the name that they chose. A photo needs "
                "a separate yes. Whoever sends a nomination stays anonymous unless they ask to be named.\n\n"
                "You can change your mind at any time and without giving a reason. Your page, your pictures "
                f"and every mention of you are then removed.\n\n{_TO_DO} whom to tell, and who is answerable "
                "for this site.\n\nThe site sets no cookies and loads nothing from other sites. "
                "If you choose light or dark colours, only your own browser remembers it.",
            }
        ),
    }


def _join(names: Sequence[str]) -> str:
    """Names as a choice: “a, b or c”."""
    return f"{', '.join(names[:-1])} or {names[-1]}"
